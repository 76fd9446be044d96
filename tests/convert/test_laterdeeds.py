"""What somebody did later, told behind "and": a happening with a title and a date of its own."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Odo Tarn fled Halden in 2019 after being accused of plotting a coup and was jailed the following year.",
            {
                "Odo Tarn fled Halden in 2019 after being accused of plotting a coup": "2019",
                "Odo Tarn … was jailed the following year": "2020",
                "Plotting a coup": "",
            },
        ),
        (
            "Odo Tarn was arrested in 2019 after a raid and died in prison two years later.",
            {
                "Odo Tarn was arrested in 2019 after a raid": "2019",
                "A raid": "2019",
                "Odo Tarn was arrested in 2019 after a raid and died in prison two years later": "2021~",
            },
        ),
        (
            "Odo Tarn was sentenced to death in 2019 and beaten to death in prison the next year.",
            {
                "Odo Tarn was sentenced to death in 2019": "2019",
                "Odo Tarn was sentenced to death in 2019 and beaten to death in prison the next year": "2020",
            },
        ),
    ],
)
def test_what_was_later_is_dated_apart(text: str, expected: dict[str, str], name: str) -> None:
    assert {event.title: event.date for event in made(text, name).events} == expected


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("A mob beat two cooks to death on Monday.", ["A mob beat two cooks to death on Monday"]),
        ("Guards set fire to the mill on Monday.", ["Guards set fire to the mill on Monday"]),
        ("Odo Tarn has been held without trial since May.", ["Odo Tarn has been held without trial since May"]),
        (
            "“We stay,” said Ann Quill, who came to Lodd to deal with the matter after the fire.",
            ["Ann Quill, who came to Lodd to deal with the matter after the fire", "The fire"],
        ),
        ("The fire began on Monday.", ["The fire began on Monday"]),
        ("Odo Tarn is under investigation.", []),
        ("The match was put off on Monday.", ["The match was put off on Monday"]),
        (
            "The mayor, who cut short a visit, wept.",
            ["The mayor, who cut short a visit", "The mayor, who cut short a visit, wept"],
        ),
    ],
)
def test_a_noun_that_goes_with_its_verb_is_no_happening(text: str, titles: list[str], name: str) -> None:
    assert [event.title for event in made(text, name).events] == titles


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Quill rejected calls for her resignation, saying the mill had burned down in 2019.",
            {
                "Ann Quill rejected calls for her resignation": "2024-05-17",
                "The mill had burned down in 2019": "2019",
            },
        ),
        (
            "The boy, who cannot be named because of his age, hopes to move to Lodd in the autumn.",
            {"The boy, who cannot be named because of his age, hopes to move to Lodd in the autumn": "2024-23"},
        ),
    ],
)
def test_what_is_told_on_a_day_dates_no_deed_beside_it(text: str, expected: dict[str, str], name: str) -> None:
    assert {event.title: event.date for event in made(text, name).events} == expected
