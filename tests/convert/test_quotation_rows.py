"""Rows of quotations, with both engines."""

from __future__ import annotations

import pytest
from claimed import made


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn said: “It leaks”, “It sank” and “It burned”.", "It leaks … It sank … It burned"),
        ("Protesters shouted “Shame”, “Go home” and “No more.”", "Shame … Go home … No more."),
        # another says the last of them
        ("Odo Tarn said “It leaks,” and “It sank,” Ida Renn said.", "It leaks"),
        ("Odo Tarn wrote “It leaks.” “It sank,” said Ida Renn.", "It leaks."),
        ("Odo Tarn said “It leaks”, “It sank” and left.", "It leaks"),
    ],
)
def test_a_row_of_quotations_is_of_one_who_speaks(name: str, text: str, words: str) -> None:
    assert made(text, name).quotes[0].text == words


def test_commas_in_marks_part_a_row_too(name: str) -> None:
    [quote] = made("Odo Tarn called the plan “foolish,” “dull” and “wrong.”", name).quotes
    assert all(word in quote.text for word in ("foolish", "dull", "wrong"))
