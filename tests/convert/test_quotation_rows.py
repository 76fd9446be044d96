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


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        ("“I thought the dam was old.”\n\n“The lock was poor at times.”\n\nThe board left.",
         "It leaks … I thought the dam was old. … The lock was poor at times."),
        # another says the last of them, or one of them is asked, is only a shout, or tells of who spoke
        ("“I thought the dam was old.”\n\n“The lock was poor at times,” said Ida Renn.", "It leaks"),
        ("“I thought the dam was old.”\n\n“Was the lock poor at times?”\n\nThe board left.", "It leaks"),
        ("“It does.”\n\n“Not at all.”\n\nThe board left.", "It leaks"),
        ("“I thought old Tarn was poor.”\n\n“The lock was poor at times.”\n\nThe board left.", "It leaks"),
    ],
)  # fmt: skip  # read as a table
def test_one_speaks_on_in_paragraphs_with_marks_of_their_own(name: str, behind: str, words: str) -> None:
    quote = made(f"“It leaks,” Odo Tarn said.\n\n{behind}", name).quotes[0]
    assert (quote.speaker, quote.text) == ("odo-tarn", words)
