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
