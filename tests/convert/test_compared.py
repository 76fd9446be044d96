"""What is measured by a date was not on it."""

from __future__ import annotations

import pytest
from happened import the_event


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # what is measured by a date, what lasts to one, what a plan answers
        ("Sales fell 3% compared to March 2019.", "fell", "2025-02-22"),
        ("Sales rose 3% from May 2019.", "rose", "2025-02-22"),
        ("Sales rose 3% in May 2019.", "rose", "2019-05"),
        ("Sales rose 3% from a year earlier.", "rose", "2025-02-22"),
        ("Sales slipped to €9.6m from €13.1m a year ago.", "slipped", "2025-02-22"),
        ("Sales slipped to €9m, compared with €13m in 2019.", "slipped", "2025-02-22"),
        ("Sales slipped from €13m to €9m in 2019.", "slipped", "2019"),
        ("Sales slipped to the same level of income as in 2019.", "slipped", "2025-02-22"),
        ("Sales slipped in the same way and closed in 2019.", "closed", "2019"),
        ("The fires killed more than 200 in 2019.", "killed", "2019"),
        ("Sales slipped 3% to a low from 2019.", "slipped", "2025-02-22"),
        ("Turnout slipped to 51%, against 62% in 2019.", "slipped", "2025-02-22"),
        # … but not by what only begins or is done then
        ("The board filed suits against 40 in 2019.", "filed", "2019"),
        ("The board improved its boats from 2019.", "improved", "2019"),
        ("The board signed contracts with Lodd from 2019.", "signed", "2019"),
        ("The boats sank near Lodd from 2019.", "sank", "2019"),
    ],
)
def test_what_is_measured_by_a_date_was_not_on_it(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date
