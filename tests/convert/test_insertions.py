"""Who tells something is put between its subject and its verb: "A nurse, *Ann Quill told the board*, had left"."""

from __future__ import annotations

import pytest
from hearing import said

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Source


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "A nurse, Ann Quill told the inquiry, had said the drug was safe.",
            "ann-quill",
            "A nurse … had said the drug was safe",
        ),
        (
            "A guard, Odo Tarn told the court on Monday, had threatened him and said he would burn the house.",
            "odo-tarn",
            "A guard … had threatened him and said he would burn the house",
        ),
        (
            "Her mother, Ann Quill says, told her that the valley was lost.",
            "ann-quill",
            "Her mother … told her that the valley was lost",
        ),
        (
            "A neighbour, Ann Quill added, had heard shouts and said the man was drunk.",
            "ann-quill",
            "A neighbour … had heard shouts and said the man was drunk",
        ),
        (
            "A nurse who left, Ann Quill told the board, had warned that the roof would fall.",
            "ann-quill",
            "A nurse who left … had warned that the roof would fall",
        ),
    ],
)
def test_whoever_stands_between_a_subject_and_its_verb_tells_both(text: str, speaker: str, content: str) -> None:
    assert said(text) == [(speaker, content)]


def test_who_speaks_behind_what_is_told_between_speaks_himself() -> None:
    text = "A nurse, Ann Quill told the board, had said the drug was safe, while Odo Tarn said it was not."
    assert said(text) == [("ann-quill", "A nurse … had said the drug was safe"), ("odo-tarn", "it was not")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A nurse, Ann Quill, told the inquiry that it was safe.", [("ann-quill", "that it was safe")]),
        ("Ann Quill, who told the court so, said the drug was safe.", [("ann-quill", "the drug was safe")]),
        (
            "Clerks in Lodd, a town hit by floods, said it was late.",
            [("Clerks in Lodd, a town hit by floods", "it was late")],
        ),
        ("Two people, police said, were killed.", [("police", "Two people … were killed")]),
        ("At the mill, Ann Quill told the board, it was late.", [("ann-quill", "At the mill … it was late")]),
    ],
)
def test_what_only_looks_put_between(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("A nurse, Ann Quill told the inquiry, had said so.", []),
        ("The mayor, Ann Quill says, is ill.", []),
        ("A nurse, Ann Quill, told the inquiry so.", ["nurse"]),
        ("The mayor, Ann Quill said on Monday.", ["mayor"]),
    ],
)
def test_nobody_has_the_office_of_whom_he_tells(text: str, roles: list[str]) -> None:
    people = convert(f"{text}\n", Source(id="it"), make_engine("rules", "")).dossier.people
    assert [role.title for person in people for role in person.roles] == roles
