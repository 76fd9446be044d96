"""Rows of what is to be done, and what who spoke did next."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor urged guards to halt, lay down arms, and release the clerks.",
            [("The mayor", "guards to halt, lay down arms, and release the clerks")],
        ),
        (
            "The mayor promised to keep the mill, roads and bridges.",
            [("The mayor", "to keep the mill, roads and bridges")],
        ),
        ("The mayor promised to keep the mill, and left.", [("The mayor", "to keep the mill")]),
    ],
)
def test_a_row_of_infinitives_is_told_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The court said the guards "are asleep" and ordered a search of the mill.',
            [("The court", 'the guards "are asleep"')],
        ),
        (
            'The mayor said the clerk is "in tears" and demanded a vote.',
            [("The mayor", 'the clerk is "in tears"'), ("The mayor", "a vote")],
        ),
        # the clerk may have done so as well
        (
            'The mayor said the clerk was "in tears" and demanded a vote.',
            [("The mayor", 'the clerk was "in tears" and demanded a vote')],
        ),
    ],
)
def test_what_who_spoke_did_next_is_no_part_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [each for each in said(text) if "search" not in each[1]] == expected
