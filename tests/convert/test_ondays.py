"""Verbs that tell of a happening only where a day is told."""

from __future__ import annotations

import pytest
from claimed import made


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Odo Tarn held a meeting on the morning of May 3.", "2024-05-03"),
        ("Ann Quill held a news conference on Monday.", "2024-05-13"),
        ("The film will be shown on June 3.", "2024-06-03"),
        ("Odo Tarn was last seen on Monday.", "2024-05-13"),
        ("Odo Tarn will speak in Lodd on June 3.", "2024-06-03"),
        ("Ann Quill conceded defeat late Saturday.", "2024-05-11"),
        ("The ban took effect on Monday.", "2024-05-13"),
        ("The ban comes into force on June 3.", "2024-06-03"),
    ],
)
def test_what_is_held_or_shown_or_said_on_a_day_is_an_event(name: str, text: str, date: str) -> None:
    found = made(text, name).events
    assert [(event.title, event.date) for event in found] == [(text[:-1], date)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Quill held a cup on Monday.",
        "Ann Quill held her breath at a meeting on Monday.",
        "The mayor holds a meeting on Mondays.",
        "Ann Quill was seen on Monday.",
        "Odo Tarn was shown a letter on Monday.",
        "Ann Quill conceded on Monday that it was late.",
        "Ann Quill took a bus on Monday.",
        "It came into view on Monday.",
    ],
)
def test_what_only_goes_on_or_is_said_on_a_day_is_none(name: str, text: str) -> None:
    assert made(text, name).events == ()


def test_what_is_named_with_a_day_ahead_is_planned(name: str) -> None:
    (event,) = made("The trial opens on June 3.", name).events
    assert [(claim.by, claim.stance) for claim in event.claims] == [("author", "plans")]
