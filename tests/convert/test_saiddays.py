"""The day that "today" is in somebody's words."""

from __future__ import annotations

import pytest
from dated import values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("“Nobody wins today,” she said on Tuesday.", "today", "2025-02-18"),
        ('"Nobody wins today," Ann Quill said in a statement on Tuesday.', "today", "2025-02-18"),
        ("“Nobody wins tonight,” she told bakers in Lodd late on Tuesday.", "tonight", "2025-02-18/2025-02-19"),
        ("On Tuesday, Ann Quill said: “Nobody wins today.”", "today", "2025-02-18"),
        ("Ann Quill said on Tuesday: “Nobody won yesterday.”", "yesterday", "2025-02-17"),
        ("“We lost,” Ann Quill said on Tuesday. “Nobody wins today.”", "today", "2025-02-18"),
        ("“Nobody wins next week,” she said on February 6.", "next week", "2025-02-10/2025-02-16"),
        ("“Nobody won last month,” she said on January 6.", "last month", "2024-12"),
        ("“Nobody won last year,” she said in March 2021.", "last year", "2020"),
        ("“Nobody has won since two years ago,” she said in 2019.", "two years ago", "2017~"),
        ("Rain fell. She told bakers on February 6: “Nobody wins next week.”", "next week", "2025-02-10/2025-02-16"),
        # … as finely as the day of it is told
        ("“Nobody wins next week,” she said in January.", "next week", "2025-02-24/2025-03-02"),
        ("“Nobody won last month,” she said in 2024.", "last month", "2025-01"),
        # … but not on the day of something else
        (
            "“Nobody wins next week,” she said after the mill closed on February 6.",
            "next week",
            "2025-02-24/2025-03-02",
        ),
        ("“Nobody won last year,” said Ann Quill, who was born in 1961.", "last year", "2024"),
        ("“Nobody wins today,” she said.", "today", "2025-02-22"),
        ("“Nobody wins today,” she said of the vote on Tuesday.", "today", "2025-02-22"),
        ("“Nobody wins today,” she said after the mill closed on Tuesday.", "today", "2025-02-22"),
        ("“Nobody wins today,” she said. The mill closed on Tuesday.", "today", "2025-02-22"),
        ("The mill closed on Tuesday, Ann Quill said: “Nobody wins today.”", "today", "2025-02-22"),
        ("The mill closed on Tuesday. “Nobody wins today,” she said.", "today", "2025-02-22"),
        ("Nobody wins today, she said on Tuesday.", "today", "2025-02-22"),
    ],
)
def test_which_day_is_meant(text: str, words: str, value: str) -> None:
    assert values(text)[words] == value
