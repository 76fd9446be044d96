"""The date of what was done on several days of a row."""

from __future__ import annotations

import pytest
from happened import the_event

_TWICE = "January 2024 and in March 2024"


@pytest.mark.parametrize(
    ("text", "word", "date", "words"),
    [
        ("Ann Quill won the race in 2008 and 2012.", "won", "2008/2012", "2008 and 2012"),
        ("Ann Quill won the race in 2008, 2012 and 2016.", "won", "2008/2016", "2008, 2012 and 2016"),
        ("Guards burned the mill in 2009 and again in 2014.", "burned", "2009/2014", "2009 and again in 2014"),
        (
            "Guards raided it on January 3 and February 9.",
            "raided",
            "2025-01-03/2025-02-09",
            "January 3 and February 9",
        ),
        ("Guards raided it twice, in January 2024 and in March 2024.", "raided", "2024-01/2024-03", _TWICE),
        # what another clause tells is of its own day
        ("Guards burned the mill in 2009, and in 2014 Ann Quill sold it.", "burned", "2009", "2009"),
        ("Guards burned the mill in 2009 and in 2014 they sold it.", "burned", "2009", "2009"),
        ("Guards burned the mill on Monday and Tuesday's match was cancelled.", "burned", "2025-02-17", "Monday"),
        # no row runs backwards, nor from a day to a month
        ("Guards burned the mill in 2014 and 2009.", "burned", "2014", "2014"),
        ("Guards burned the mill in 2014 and May.", "burned", "2014", "2014"),
        ("Guards burned the mill in 2014, 2016.", "burned", "2014", "2014"),
    ],
)
def test_what_has_a_row_of_dates_was_from_the_first_to_the_last(text: str, word: str, date: str, words: str) -> None:
    found = the_event(text, word)
    assert (found.date, found.date_text) == (date, words)
