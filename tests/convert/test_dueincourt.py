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
        ("Odo Tarn is expected in court on May 3.", "Odo Tarn is expected in court on May 3", "2025-05-03"),
        ("Odo Tarn will be back in court on May 3.", "Odo Tarn will be back in court on May 3", "2025-05-03"),
        (
            "Odo Tarn is due to appear in court on Monday charged with theft.",
            "Odo Tarn is due to appear in court on Monday charged with theft",
            "2025-02-24",
        ),
        (
            "Odo Tarn will appear at Lodd Crown Court on May 3, charged with theft.",
            "Odo Tarn will appear at Lodd Crown Court on May 3, charged with theft",
            "2025-05-03",
        ),
        (
            "Odo Tarn will appear in court on Monday accused of theft.",
            "Odo Tarn will appear in court on Monday accused of theft",
            "2025-02-24",
        ),
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
        "Snow is expected in Lodd on May 3.",
        "The mill is back in business.",
        "The fee is due before Friday.",
        "The mills are open on Monday.",
        "A rule says what to do when a guard is arrested.",
    ],
)
def test_what_is_due_or_open_otherwise_is_none(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("Odo Tarn appeared in court on Monday charged with theft.", "", ""),
        ("Odo Tarn, charged with theft, appeared in court on Monday.", "Odo Tarn, charged with theft", ""),
        ("Odo Tarn was arrested and charged with theft on Monday.", "Odo Tarn was arrested", "2025-02-17"),
    ],
)
def test_who_is_charged_with_what_came_to_court_on_the_day_of_that(text: str, title: str, day: str) -> None:
    found = {event.title: event.date for event in events(text)}
    assert found == {text[:-1]: "2025-02-17", **({title: day} if title else {})}


def test_who_was_back_in_court_was_there() -> None:
    (found,) = events("Odo Tarn was back in court on Monday.")
    assert (found.date, [claim.stance for claim in found.claims]) == ("2025-02-17", ["asserts"])
