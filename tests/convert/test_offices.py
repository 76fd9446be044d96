"""Whose an office is: the next name's, several people's, and whom somebody accused."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def held(text: str, name: str) -> dict[str, list[str]]:
    """The titles of the people of a text."""
    people = (one for one in made(text, name).entities() if one.type == "person")
    return {one.name: [role.title for role in one.roles] for one in people}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # whom somebody accuses, who is no "accused Mayor"
        ("The council accused Mayor Ann Quill of delays.", ["Mayor"]),
        ("Rivals have accused Senator Ann Quill of lies.", ["Senator"]),
        ("They accused mayor Ann Quill of delays.", ["mayor"]),
        ("Odo Tarn accused former mayor Ann Quill of delays.", ["former mayor"]),
        ("Detectives suspected Mayor Ann Quill of theft.", ["Mayor"]),
        ("Some alleged Mayor Ann Quill took bribes.", ["Mayor"]),
        # who stands accused
        ("The accused Mayor Ann Quill wept.", ["accused Mayor"]),
        ("Accused mayor Ann Quill left the court.", ["Accused mayor"]),
        ("He was joined by accused Senator Ann Quill.", ["accused Senator"]),
        ("Police arrested suspected gang leader Ann Quill.", ["suspected gang leader"]),
        ("A court freed alleged gang leader Ann Quill.", ["alleged gang leader"]),
    ],
)
def test_an_office_is_what_somebody_holds(text: str, titles: list[str], name: str) -> None:
    assert held(text, name)["Ann Quill"] == titles


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "titles"),
    [
    ],
)  # fmt: skip  # read as a table
def test_an_office_is_theirs_whom_it_stands_by(text: str, titles: dict[str, list[str]], name: str) -> None:
    assert held(text, name) == titles
