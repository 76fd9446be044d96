"""What was seen or heard was done, and details that were kept back are no happening."""

from __future__ import annotations

import pytest
from claimed import ENGINES, claims, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("Clerks heard the bomb explode on Monday.", "Clerks heard the bomb explode on Monday", "asserts"),
        ("The court made him pay a fine.", "The court made him pay a fine", "asserts"),
        ("A baker saw two men flee the shop on Monday.", "Two men flee the shop on Monday", "alleges"),
        ("The board made plans to close the mill.", "The board made plans to close the mill", "plans"),
    ],
)
def test_takes_what_was_perceived_for_done(text: str, title: str, stance: str, name: str) -> None:
    assert [stance for _, stance in claims(text, name, title)] == [stance]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Details of the arrestee were not immediately released.",
        "The names of the two guards have not been disclosed.",
        "Information about the clerk was not made known.",
    ],
)
def test_takes_what_was_kept_back_for_no_happening(text: str, name: str) -> None:
    assert made(text, name).events == ()


@pytest.mark.parametrize("name", ENGINES)
def test_keeps_people_who_were_not_released(name: str) -> None:
    (event,) = made("The guards were not released on Monday.", name).events
    assert [claim.stance for claim in event.claims] == ["denies"]
