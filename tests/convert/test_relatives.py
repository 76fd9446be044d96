"""Whom "who" and "which" stand for."""

from __future__ import annotations

import pytest
from hearing import quotes, said

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who stands in front of "who" and "which"
        ("Mary Quill, a clerk from Denver, who said it rained, left.", [("mary-quill", "it rained")]),
        ("Tarn Union, which said it rained, left.", [("tarn-union", "it rained")]),
    ],
)
def test_who_and_which_stand_for_whom_is_named_in_front(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_who_stands_between_two_names_and_who_is_either() -> None:
    [found] = quotes("Mary Quill, a friend of Odo Tarn from Denver, who said it rained, left.")
    assert not found.speaker


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Sen. Ann Quill (D-Mo.), who", "ann-quill"),
        ("Ann Quill, 45, who", "ann-quill"),
        ("Ann Quill (pictured), who", "ann-quill"),
        ("Odo Tarn (D-Mo.) and Ann Quill (R-Ohio), who", "who"),
    ],
)
def test_who_stands_for_whom_a_party_or_an_age_is_told(who: str, speaker: str) -> None:
    assert said(f"{who} denounced the plan, left.") == [(speaker, "the plan")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Renn, who in May said the pier was weak, left.", "ida-renn"),
        ("Ida Renn, who at a rally in Elmstad said the pier was weak, left.", "ida-renn"),
        ("There was Ida Renn, who, after the vote, said the pier was weak.", "ida-renn"),
        ("Ida Renn left and in a letter to Ivo Lind said the pier was weak.", "ida-renn"),
        ("Ida Renn met Ivo Lind on Monday, who said the pier was weak.", "ivo-lind"),
        ("The baker showed them her books in July, which said the pier was weak.", "which"),
        ("The bill was read by a clerk from the board, who said the pier was weak.", "a clerk from the board, who"),
        ("It helps the clerks on Tarn Hill, who said the pier was weak.", "the clerks on Tarn Hill, who"),
        ("It irked Danes in the town of Elmstad, who said the pier was weak.", "Danes in the town of Elmstad, who"),
        ("He met a clerk familiar with the bill, who said the pier was weak.", "a clerk familiar with the bill, who"),
        ("He met Ida Renn from the mill, who said the pier was weak.", "Ida Renn from the mill, who"),
        ("He met Ida Renn of Elmstad, the top Dane on the Pier Board, who said the pier was weak.", "ida-renn"),
        ("He met Ida Renn of Elmstad, the widow of Ivo Lind, who said the pier was weak.", "Ivo Lind, who"),
        ("The bill was read by someone who said the pier was weak.", "someone who"),
        ("They saw the baker on stage, who said the pier was weak.", "who"),
        ("They heard the widow of Ivo Lind, who said the pier was weak.", "Ivo Lind, who"),
        ("Mayor Ivo Lind left. The mayor, who said the pier was weak, is 40.", "ivo-lind"),
        ("Judge Ivo Lind left. Another judge came. The judge, who said the pier was weak, is 40.", "The judge, who"),
        # it was this one, not that one
        ("It was Ida Renn, not Ivo Lind, who said the pier was weak.", "ida-renn"),
        ("It was Mayor Ida Renn, rather than Ivo Lind, who said the pier was weak.", "ida-renn"),
        ("It was Ida Renn, a former aide to Ivo Lind, who said the pier was weak.", "ida-renn"),
        ("It was the mayor, Ida Renn, who said the pier was weak.", "ida-renn"),
        ("It was Ida Renn's aide, Ivo Lind, who said the pier was weak.", "ivo-lind"),
        ("It was not Ida Renn but Ivo Lind who said the pier was weak.", "ivo-lind"),
        ("It was her lawyer, not Ivo Lind, who said the pier was weak.", "who"),
        ("It was a friend of Ida Renn, not Ivo Lind, who said the pier was weak.", "who"),
        ("It was the lawyer for Ida Renn, rather than Ivo Lind, who said the pier was weak.", "who"),
        ("It was Ida Renn who beat, not Ivo Lind, who said the pier was weak.", "who"),
        ("It is more than Ida Renn who said the pier was weak.", "ida-renn"),
    ],
)
def test_who_stands_for_whom(text: str, speaker: str) -> None:
    assert (speaker, "the pier was weak") in said(text)


def test_no_thing_from_somewhere_speaks() -> None:
    [found] = quotes("He flew a plane from Norway, who said it would help.")
    assert found.speaker_text == "Norway, who"


@pytest.mark.parametrize(
    ("office", "speaker"),
    [
        ("head of the Harbor Council", "ida-renn"),
        ("a professor at the University of Tarn in Norway", "ida-renn"),
        ("deputy director of the Harbor Council", "ida-renn"),
        ("a friend of Ivo Lind", ""),
        ("one of the lawyers for the Harbor Council", ""),
    ],
)
def test_who_has_an_office_is_meant_by_who(office: str, speaker: str) -> None:
    found = [each.speaker for each in quotes(f"It was for Ida Renn, {office}, who accused the mayor of lying.")]
    assert [each for each in found if each] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Ida Renn, a former council officer", "ida-renn"),
        ("Ida Renn, the Tarnby mayor", "ida-renn"),
        ("Ida Renn, his sister", "ida-renn"),
        ("Ida Renn, the wife of a baker", ""),
        ("Ida Renn, two neighbours", ""),
        ("Ida Renn and a neighbour", ""),
        ("Ida Renn, an old mill", ""),
    ],
)
def test_what_somebody_is_stands_between_the_name_and_who(who: str, speaker: str) -> None:
    assert quotes(f"The board heard from {who}, who said it rained.")[-1].speaker == speaker


@pytest.mark.parametrize(
    ("front", "speaker"),
    [
        ("The news was broken by", "tarn-union"),
        ("The deal was signed with", "tarn-union"),
        ("He saw a report by", "tarn-union"),
        ("He works for", "tarn-union"),
        ("He sees a branch of", ""),
        ("He sees the board of", ""),
        ("He filed a lawsuit against", ""),
        ("He saw a report that was first told by", ""),
        ("He saw Lodd Holdings and", ""),
    ],
)
def test_which_stands_for_the_organization_in_front(front: str, speaker: str) -> None:
    assert quotes(f"{front} the Tarn Union, which said it rained.")[-1].speaker == speaker


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Ida Renn, Director of Operations", "ida-renn"),
        ("Ida Renn, Head of Security at Lodd Airport", "ida-renn"),
        ("Ida Renn, Secretary of State for Defence", "ida-renn"),
        ("Ida Renn, a professor of economics", "ida-renn"),
        ("Ida Renn, chief executive", "ida-renn"),
        ("Odo Tarn from Ida Renn, head of the mill", "ida-renn"),
        ("Ida Renn, a lawyer for the victims", ""),
        ("Ida Renn, the mother of Odo Tarn", ""),
        ("Ida Renn, the lawyer of Odo Tarn", ""),
    ],
)
def test_an_office_stands_between_the_name_and_who(who: str, speaker: str) -> None:
    assert quotes(f"The board heard from {who}, who said it rained.")[-1].speaker == speaker


@pytest.mark.parametrize(
    ("office", "people"),
    [
        ("Head of Sustainability", ["Ida Renn"]),
        ("Mayor of Tarsk", ["Ida Renn"]),
        ("the mother of Mara", ["Ida Renn", "Mara"]),
    ],
)
def test_what_somebody_heads_is_nobody(office: str, people: list[str]) -> None:
    text = f"Ida Renn, {office}, who left in May, said it was sad."
    dossier = convert(f"{text}\n", Source(id="it"), make_engine("rules", "")).dossier
    assert [person.name for person in dossier.people] == people


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was brought by Ann Quill, a nurse who said it rained.", "ann-quill"),
        ("It was brought by Ann Quill (34), a former nurse who said it rained.", "ann-quill"),
        ("On Monday, he met Ann Quill, the nurse who said it rained.", "ann-quill"),
        ("Ann Quill, a member of the board who said it rained, left.", "ann-quill"),
        ("The boss of Ann Quill, a nurse who said it rained, left.", ""),
        ("Ann Quill's brother, a nurse who said it rained, left.", ""),
        ("Ann Quill, a nurse, a baker who said it rained, and a clerk met.", ""),
        ("He met Ann Quill, another nurse who said it rained.", ""),
        ("He met Ann Quill, one of the nurses who said it rained.", ""),
        ("After meeting Ann Quill, a nurse who said it rained wept.", ""),
        ("In Ann Quill's hall, a nurse who said it rained wept.", ""),
    ],
)
def test_who_goes_on_about_what_a_name_is_called(text: str, speaker: str) -> None:
    assert quotes(text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The paper rang Odo Tarn, the owner of Corvan, who said that it rained.", "odo-tarn"),
        ("The paper rang Odo Tarn, founder of Corvan, who said that it rained.", "odo-tarn"),
        ("The paper rang Odo Tarn, the brother of Ivo Lind, who said that it rained.", "Ivo Lind, who"),
    ],
)
def test_who_is_no_thing_that_somebody_owns(text: str, speaker: str) -> None:
    assert said(text)[-1] == (speaker, "that it rained")
