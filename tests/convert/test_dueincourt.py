"""Days in court and openings that are told as yet to come, in the present."""

from __future__ import annotations

import pytest
from happened import events


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("Odo Tarn is due in court on May 3.", "Odo Tarn is due in court on May 3", "2025-05-03"),
        ("She is due back in court May 3.", "She is due back in court May 3", "2025-05-03"),
        ("Odo Tarn is due at Lodd Crown Court on May 3.", "Odo Tarn is due at Lodd Crown Court on May 3", "2025-05-03"),
        ("Polls open at 7am on 3 May.", "Polls open at 7am on 3 May", "2025-05-03"),
        ("The gates close on Monday.", "The gates close on Monday", "2025-02-24"),
        ("Odo Tarn faces jail when he is sentenced on May 3.", "He is sentenced on May 3", "2025-05-03"),
    ],
)
def test_what_the_present_tells_is_to_come(text: str, title: str, date: str) -> None:
    (found,) = (event for event in events(text) if event.title == title)
    assert (found.date, [claim.stance for claim in found.claims]) == (date, ["plans"])


@pytest.mark.parametrize(
    "text",
    [
        "Rent is due in May.",
        "The fee is due before Friday.",
        "The mills are open on Monday.",
        "A rule says what to do when a guard is arrested.",
    ],
)
def test_what_is_due_or_open_otherwise_is_none(text: str) -> None:
    assert events(text) == ()
