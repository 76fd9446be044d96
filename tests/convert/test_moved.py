"""The days of what is moved, and what proved untrue."""

from __future__ import annotations

import pytest
from claimed import ENGINES, claims, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The vote was postponed from May 3 to June 7.", ["2024-05-03", "2024-06-07"]),
        ("The trial has been put back from June to September.", ["2024-06", "2024-09"]),
        ("The board brought the vote forward from July 5 to June 3.", ["2024-07-05", "2024-06-03"]),
        ("Guards searched the mill from May 3 to May 7.", ["2024-05-03/2024-05-07", "2024-05-03", "2024-05-07"]),
    ],
)
def test_makes_no_stretch_of_the_days_of_what_is_moved(text: str, values: list[str], name: str) -> None:
    assert [timex.value for timex in made(text, name).timexes] == values


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    ["The vote was postponed from May 3 to June 7.", "The board brought the vote forward from July 5 to June 3."],
)
def test_does_not_date_the_moving_by_them(text: str, name: str) -> None:
    (event,) = made(text, name).events
    assert event.date == "2024-05-17"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("Rumours that the mayor had died proved false.", "The mayor had died", "doubts"),
        ("Reports that the mill was sold turned out to be untrue.", "The mill was sold", "doubts"),
        ("A claim that guards shot a baker was proved true.", "Guards shot a baker", "alleges"),
    ],
)
def test_doubts_what_proved_untrue(text: str, title: str, stance: str, name: str) -> None:
    assert [stance for _, stance in claims(text, name, title)] == [stance]
