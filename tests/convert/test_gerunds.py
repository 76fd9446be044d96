"""Gerunds and participles that tell no happening, beside those that do."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def titles(text: str, name: str) -> list[str]:
    return [event.title for event in made(text, name).events]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn was clear in May that protecting the port, building up roads and mending roofs would be his aims.",
        "Protecting the port would be his aim, Odo Tarn said.",
        "She made it clear that closing the mill could be a mistake.",
        "Forecasts, when compared with real results, can have an influence, Odo Tarn said.",
        "The plane, carrying 120 clerks, was late.",
    ],
)
def test_takes_what_would_be_so_for_no_happening(text: str, name: str) -> None:
    assert titles(text, name) == []


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plane, carrying 120 clerks, crashed in Halden.", ["The plane, carrying 120 clerks, crashed in Halden"]),
        ("Shooting the clerk was a mistake.", ["Shooting the clerk was a mistake"]),
        ("Facing a vote, Odo Tarn would resign in May.", ["Odo Tarn would resign in May", "Facing a vote"]),
    ],
)
def test_keeps_what_was_done(text: str, found: list[str], name: str) -> None:
    assert set(found) <= set(titles(text, name))


@pytest.mark.parametrize("name", ENGINES)
def test_gives_the_day_of_its_sentence_to_nothing_that_had_been_before(name: str) -> None:
    text = "Having previously pleaded not guilty to the theft, her trial was heard yesterday in Halden."
    dates = {event.title: event.date for event in made(text, name).events}
    assert dates.pop("Having previously pleaded not guilty to the theft") == "../2024-05-16"
    assert set(dates.values()) == {"2024-05-16"}
