"""What stands behind a verb, without a parse: whom it is told, and what."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn says the people who left are safe.", "the people who left are safe"),
        ("Odo Tarn told the people who had left that the hall was safe.", "that the hall was safe"),
        ("Odo Tarn tells voters who ask why he left that he was tired.", "that he was tired"),
        ("Odo Tarn asked the people who left the hall to come back.", "to come back"),
        ("Odo Tarn asked the clerk who had left.", "who had left"),
        ("Odo Tarn told police who did it.", "who did it"),
        ("Odo Tarn announced he and Ivo Lind were late.", "he and Ivo Lind were late"),
        ("Odo Tarn stated Lind and her team were late.", "Lind and her team were late"),
        ("Odo Tarn recalled the day he and Ivo Lind swam there.", "the day he and Ivo Lind swam there"),
        ("Odo Tarn announced the plan and Ivo Lind left.", "the plan"),
    ],
)
def test_what_is_said_beside_whom_it_is_said_to_or_of(text: str, words: str) -> None:
    assert said(text)[0][1].startswith(words)
