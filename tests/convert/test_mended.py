"""Complements that a parse cut in two."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Odo Tarn told Ann Quill he was old, tired and ill and that it was late.",
            "he was old, tired and ill and that it was late",
        ),
    ],
)
def test_what_three_are_told_is_no_less_said(text: str, expected: str) -> None:
    assert said(text) == [("odo-tarn", expected)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("If the mayor took bribes, as Odo Tarn alleges, he must go.", "the mayor took bribes"),
        ("Even if it rained, as Odo Tarn says, somebody must have seen it.", "it rained"),
        ("Although the port is dead, as Odo Tarn says, it may open.", "the port is dead"),
        ("If it rains, Odo Tarn said, the match will be off.", "If it rains … the match will be off"),
        ("As Odo Tarn says, if it rains the match will be off.", "if it rains the match will be off"),
        ("The port is dead, as Odo Tarn says, and will not open.", "The port is dead … and will not open"),
    ],
)
def test_as_comments_on_the_condition_that_it_stands_in(text: str, content: str) -> None:
    assert said(text) == [("odo-tarn", content)]
