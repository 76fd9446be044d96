"""Where somebody was when something happened elsewhere is not its place, and a charge is no part of a name."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("When the guard was shot, he was at a hotel in Halden.", ""),
        ("She was in Halden when the mill burned.", ""),
        ("Guards shot him when he was in Halden.", "halden"),
        ("He was in Halden when he was shot.", "halden"),
        ("The mill burned in Halden.", "halden"),
    ],
)
def test_takes_whereabouts_for_no_place_of_a_happening(text: str, place: str, name: str) -> None:
    assert [event.place for event in made(text, name).events] == [place]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Rivals accused the mayor of a cover-up for hiding the files.", "The mayor … hiding the files"),
        ("Rivals accused the Bank of Halden of hiding the files.", "The Bank of Halden … hiding the files"),
    ],
)
def test_names_the_accused_without_the_charge(text: str, title: str, name: str) -> None:
    assert title in [event.title for event in made(text, name).events]
