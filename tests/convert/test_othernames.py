"""What a name is that may be read as another kind of name, or as two."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def named(text: str, name: str) -> dict[str, str]:
    """The names of a text with what they are: a kind where it has one."""
    return {
        one.name: one.type + (f" {one.kind}" if one.kind == "outlet" else "") for one in made(text, name).entities()
    }


PERSON, BODY, PLACE, OUTLET = "person", "organization", "place", "organization outlet"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "names"),
    [
        # surnames that are legal forms of companies
        ("Spokesperson Ida Pao said it rained. “It rained,” said Pao.", {"Ida Pao": PERSON}),
        ("Rosa Sa said it rained. Jon Oy left.", {"Rosa Sa": PERSON, "Jon Oy": PERSON}),
        ("Marcelo de Sa said it rained. De Sa left.", {"Marcelo de Sa": PERSON}),
        ("Halden PAO said it would pay. Tarvik SE closed.", {"Halden PAO": BODY, "Tarvik SE": BODY}),
        ("Halden Oy closed. Shares of Tarvik Sa rose.", {"Halden Oy": BODY, "Tarvik Sa": BODY}),
        # surnames that are towns
        ("Columnist Odo Valencia left. It is feared by Valencia and others, a clerk said.", {"Odo Valencia": PERSON}),
        ("Odo Valencia left. A vigil for Valencia was held. Valencia was 34.", {"Odo Valencia": PERSON}),
        ("Odo Valencia was born in Valencia. He left Valencia in 1990.", {"Odo Valencia": PERSON, "Valencia": PLACE}),
        ("Odo Valencia arrived. The train to Valencia was late.", {"Odo Valencia": PERSON, "Valencia": PLACE}),
        ("Ships left Valencia on Monday. Odo Valencia said no.", {"Odo Valencia": PERSON, "Valencia": PLACE}),
        ("Ann Jordan left. Jordan sent troops.", {"Ann Jordan": PERSON, "Jordan": PLACE}),
        ("She was due to sing in Elmstad, her mother, Ann Quill, said.", {"Elmstad": PLACE, "Ann Quill": PERSON}),
        # parties
        ("Odo Tarn leads the Liberal Democratic Party.", {"Odo Tarn": PERSON, "Liberal Democratic Party": BODY}),
        (
            "He voted for the Christian Republican Party, she for the Republican Party.",
            {"Christian Republican Party": BODY, "Republican Party": BODY},
        ),
        ("The Norwegian Labour Party won an election on Monday.", {"Labour Party": BODY}),
        (
            "The Liberal Democratic Party of Halden won on Monday. A Liberal Democratic Party clerk left.",
            {"Liberal Democratic Party of Halden": BODY},
        ),
        # two lands, and a body and another
        (
            "Relations between the Republic of Korea and the United States improved.",
            {"Republic of Korea": PLACE, "United States": PLACE},
        ),
        ("Ships in the Gulf of Aden and the Red Sea were hit.", {"Gulf of Aden": PLACE, "Red Sea": PLACE}),
        ("He left the Republic of Trinidad and Tobago.", {"Republic of Trinidad and Tobago": PLACE}),
        (
            "The Ministry of Defence and the United Nations spoke.",
            {"Ministry of Defence": BODY, "United Nations": BODY},
        ),
        (
            "Ann Quill left the Disaster Management and Relief Ministry.",
            {"Ann Quill": PERSON, "Disaster Management and Relief Ministry": BODY},
        ),
        (
            "The case went to Court of Appeal Judge Sankar ole Kantar.",
            {"Sankar ole Kantar": PERSON, "Court of Appeal": BODY},
        ),
        ("The Secretariat of the Halden Grain Council left.", {"Halden Grain Council": BODY}),
        # what is called so
        ("The letter was signed by “Lobos Grises.”", {}),
        ("The gang “Ojos Rojos” left.", {"Ojos Rojos": BODY}),
        ("She was played by “Mara Quill”.", {"Mara Quill": PERSON}),
        ("He does not have to be “Mr Grumpy” all the time.", {}),
        ("“Mr Reed,” she said, “is ill.” Reed left.", {"Reed": PERSON}),
        # mountains and prisons
        ("Divers searched the foothills of the Sierra Blanca mountains.", {"Sierra Blanca": PLACE}),
        ("He was held at HMP Long Meadow.", {"HMP Long Meadow": BODY}),
        # letters
        ("Pleas were heard by Justice A K Sarwal and A P J Tarwal.", {"A K Sarwal": PERSON, "A P J Tarwal": PERSON}),
        ("A US clerk said no.", {"US": PLACE}),
        ("Mike Gibbs KC said it rained. Mr Gibbs KC left.", {"Mike Gibbs": PERSON}),
        ("The NGO Clean Rivers International said it rained.", {"Clean Rivers International": BODY}),
        ("He read the NGO Monitor report.", {"NGO Monitor": BODY}),
        # what is no outlet
        ("The Australian legal authorities will help.", {}),
        ("The Guardian families were moved.", {}),
        ("He told The Australian that it rained.", {"The Australian": OUTLET}),
        ("The Guardian reporter left.", {"The Guardian": OUTLET}),
        ("Police released CCTV images. He was given CPR.", {}),
        ("China will pay, state broadcaster CCTV reported.", {"China": PLACE, "CCTV": OUTLET}),
        ("He was a lifelong clerk and New Yorker.", {}),
        ("He wrote for the New Yorker.", {"New Yorker": OUTLET}),
        ("The plan appeared in the Herald Sun.", {"Herald Sun": OUTLET}),
        ("He saw Elmstad Borough President Ann Quill.", {"Ann Quill": PERSON, "Elmstad": PLACE}),
    ],
)  # fmt: skip  # read as a table
def test_a_name_is_what_its_text_makes_it(text: str, names: dict[str, str], name: str) -> None:
    assert named(text, name) == names
