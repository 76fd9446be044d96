"""Datelines: what stands in front of a first sentence is none of it, with a dash of any length or none."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Elmstad, Aug 7 (ANP) Mayor Ann Quill said the bridge was shut.", ("Mayor Ann Quill", "the bridge was shut")),
        ("Elmstad, Aug 7 (ANP) The mayor said the bridge was shut.", ("The mayor", "the bridge was shut")),
        ("New Elmstad, 7 August (ANP) “It is late,” Ann Quill said.", ("Ann Quill", "It is late")),
        ("OSLO, Aug. 7 (ANP) Police said the bridge was shut.", ("Police", "the bridge was shut")),
        ("Elmstad, Sept. 27 (Anpo Press)—Police said the bridge was shut.", ("Police", "the bridge was shut")),
        ("(ANP) Police said the bridge was shut.", ("Police", "the bridge was shut")),
        ("(ANP) The bridge was shut, police said.", ("police", "The bridge was shut")),
        ("(AP) - The bridge was shut, police said.", ("police", "The bridge was shut")),
        ("(ANP)The bridge was shut, police said.", ("police", "The bridge was shut")),
        ("(II) The bridge was shut, police said.", ("police", "(II) The bridge was shut")),
        ("LODD (Reuters) Police said the bridge was shut.", ("Police", "the bridge was shut")),
        ("LODD, Norway (AP) Police said the bridge was shut.", ("Police", "the bridge was shut")),
        ("OSLO (CNN) Police said the bridge was shut.", ("Police", "the bridge was shut")),
        # a long dash is a dash, wherever it stands
        ("ELMSTAD ― The bridge was shut, police said.", ("police", "The bridge was shut")),
        ("ELMSTAD ― After bragging that it was shut, Ann Quill left.", ("Ann Quill", "that it was shut")),
        ("Sour ― much as he was in May ― Ann Quill said it was shut.", ("Ann Quill", "it was shut")),
        # a day's name, which is no agency's
        (
            "Elmstad, August 7 (Friday) Fair was shut, Ann Quill said.",
            ("Ann Quill", "Elmstad, August 7 (Friday) Fair was shut"),
        ),
    ],
)
def test_a_dateline_is_no_part_of_a_sentence(text: str, said: tuple[str, str], name: str) -> None:
    assert [(quote.speaker_text, quote.text) for quote in made(text, name).quotes] == [said]


@pytest.mark.parametrize("name", ENGINES)
def test_towns_in_front_of_a_row_of_briefs_say_nothing(name: str) -> None:
    text = "LISBON: Ann Quill said it rained.\n\nTUNIS: Odo Tarn said it snowed.\n\nOSLO: Police said it was late."
    assert [(quote.speaker, quote.text) for quote in made(text, name).quotes] == [
        ("ann-quill", "it rained"),
        ("odo-tarn", "it snowed"),
        ("", "it was late"),
    ]


@pytest.mark.parametrize("name", ENGINES)
def test_a_town_of_four_letters_in_front_of_an_agency_is_a_place(name: str) -> None:
    dossier = made("LODD (Reuters) Police left. Odo Tarn of NATO (AP) wept.", name)
    assert [place.name for place in dossier.places] == ["Lodd"]


@pytest.mark.parametrize("name", ENGINES)
def test_in_memoriam_is_nowhere(name: str) -> None:
    assert made("In Memoriam\n\nAnn Quill died.", name).places == ()


@pytest.mark.parametrize("name", ENGINES)
def test_both_towns_of_a_dateline_are_places(name: str) -> None:
    dossier = made("NAIROBI/KIMBA, June 2 (Kray Press) - Rebels took Kimba on Sunday. Kimba was quiet.", name)
    assert {"Nairobi", "Kimba"} == {place.name for place in dossier.places}
