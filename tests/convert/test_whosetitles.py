"""Whose a title is of several who are named around it: "Secretary of State Ann Quill, Chief of Staff Odo Tarn"."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made
from namedas import offices

HEADLINE = "Town hall reopens\n\n"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Secretary of State Ann Quill, Chief of Staff Ivo Moss and Minister of Health Odo Tarn left.",
            {"Ann Quill": ["Secretary of State"], "Ivo Moss": ["Chief of Staff"], "Odo Tarn": ["Minister of Health"]},
        ),
        (
            "The painter Ann Bishop of Lodd College and Odo Tarn of Mill College met.",
            {"Ann Bishop": ["painter"], "Odo Tarn": []},
        ),
        (
            "Ann Quill, the mayor of Lodd, Ivo Moss, the chief of police, and Odo Tarn, a baker, met.",
            {"Ann Quill": ["mayor of Lodd"], "Ivo Moss": ["chief of police"], "Odo Tarn": ["baker"]},
        ),
        # whose mother she is has a role of his own
        (
            "The mother of Mayor Odo Tarn, Ann Quill, met them on Monday.",
            {"Ann Quill": ["mother of Mayor Odo Tarn"], "Odo Tarn": ["Mayor"]},
        ),
        (
            "Odo Tarn, the head of the union and a Quill supporter, met Ann Quill.",
            {"Odo Tarn": ["head of the union"], "Ann Quill": []},
        ),
        (
            "She chose Odo Tarn, a member of the council — to replace Ann Quill as chair.",
            {"Odo Tarn": ["member of the council"], "Ann Quill": []},
        ),
        (
            "She met the mother of victim Odo Tarn and the chair of the Quill Union.",
            {"Odo Tarn": ["victim"]},
        ),
        (
            "They named Odo Tarn as their chief of staff and Ann Quill as their clerk.",
            {"Odo Tarn": [], "Ann Quill": []},
        ),
        (
            "They named Odo Tarn as their clerk and Dr Ann Quill as treasurer.",
            {"Odo Tarn": [], "Ann Quill": ["Dr"]},
        ),
        (
            "They named Odo Tarn as their clerk, Ann Quill as treasurer and Ivo Moss as chair.",
            {"Odo Tarn": [], "Ann Quill": [], "Ivo Moss": []},
        ),
        # nobody is kin of another gender
        ("His wife, Gov. John Tarn, left.", {"John Tarn": ["Gov."]}),
        ("His wife, Gov. Ann Tarn, left.", {"Ann Tarn": ["wife", "Gov."]}),
        (
            "Founder and editor Ann Quill met clerk and captain Odo Tarn.",
            {"Ann Quill": ["Founder", "editor"], "Odo Tarn": ["clerk", "captain"]},
        ),
    ],
)
def test_a_title_is_theirs_whom_it_stands_by(text: str, held: dict[str, list[str]], name: str) -> None:
    assert offices(HEADLINE + text, name) == held


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("a former aide to President Odo W. Tarn", [("former aide to President Odo W. Tarn", "")]),
        (
            "an aide to Odo Tarn and a former director of the Grain Board",
            [("aide to Odo Tarn", ""), ("former director", "grain-board")],
        ),
        (
            "an aide to Odo Tarn and now a professor at Mill College",
            [("aide to Odo Tarn", ""), ("professor", "mill-college")],
        ),
        ("a lawyer for current and former officers", [("lawyer for current and former officers", "")]),
        ("founder and director of the Grain Board", [("founder", "grain-board"), ("director", "grain-board")]),
    ],
)
def test_both_offices_behind_a_name_are_told_and_each_at_its_own_body(
    title: str, held: list[tuple[str, str]], name: str
) -> None:
    people = made(f"{HEADLINE}Ann Quill, {title}, left.", name).people
    roles = next(each.roles for each in people if each.name == "Ann Quill")
    assert [(role.title, role.organization) for role in roles] == held


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("letters", ["MD", "MD, PhD", "RN, BSN"])
def test_who_has_degrees_behind_the_name_speaks_and_has_the_office_behind_them(letters: str, name: str) -> None:
    dossier = made(f"{HEADLINE}Ann Quill, {letters}, director of the Mill Board, said it rained.", name)
    assert [quote.speaker for quote in dossier.quotes] == ["ann-quill"]
    assert [(each.name, [role.title for role in each.roles]) for each in dossier.people] == [
        ("Ann Quill", ["director"])
    ]
