"""Stretches of time that are told by how long they are and when they end."""

from __future__ import annotations

import pytest
from dated import values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales rose in the three months to January 31.", "the three months to January 31", "2024-11/2025-01"),
        ("Sales rose in the three months to January.", "the three months to January", "2024-11/2025-01"),
        (
            "Sales rose in the six months ended March 31, 2023.",
            "the six months ended March 31, 2023",
            "2022-10/2023-03",
        ),
        ("Sales rose in the 12 months through May.", "the 12 months through May", "2023-06/2024-05"),
        ("Sales rose in the year to April 5.", "the year to April 5", "2023-04-06/2024-04-05"),
        ("Sales rose in the week to February 2.", "the week to February 2", "2025-01-27/2025-02-02"),
        ("Sales rose in the quarter to March.", "the quarter to March", "2024-01/2024-03"),
        ("Two men fled in the week of January 6.", "the week of January 6", "2025-01-06/2025-01-12"),
        (
            "Two men fled in the week beginning Monday, January 6.",
            "the week beginning Monday, January 6",
            "2025-01-06/2025-01-12",
        ),
    ],
)
def test_the_length_and_the_end_of_a_stretch(text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "It took two months to march home.",
        "It took the year to 2019.",
        "They had several months to May 3.",
    ],
)
def test_what_is_no_stretch(text: str) -> None:
    assert not [value for value in values(text).values() if "/" in value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales fell in the third quarter.", "2024-07/2024-09"),
        ("Profits, it said, rose 4% in the third quarter.", "2024-07/2024-09"),
        ("Sales will fall in the third quarter.", ""),
        ("Rovers scored in the third quarter.", ""),
    ],
)
def test_a_quarter_that_figures_are_told_of(text: str, value: str) -> None:
    assert values(text).get("the third quarter", "") == value
