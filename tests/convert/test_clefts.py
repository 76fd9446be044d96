"""What is called somebody's words, or opinion, in front of it."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the opinion of Ann Quill, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ("In the words of the mayor, Ann Quill, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ("In Ann Quill's view, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ("Ann Quill left early. In her words, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ('In the words of Ann Quill, the mill was "a joke".', [("ann-quill", "a joke")]),
        # what is seen from somewhere, put another way, or said by others is not
        ("In the view of the hotel, the mill burned.", []),
        ("In my opinion, the mill was shut.", []),
        ("In other words, the mill was shut.", []),
        ("In his opinion, joined by Ann Quill, the mill was shut.", []),
        ("In its opinion, the board said the mill was shut.", [("the board", "the mill was shut")]),
        ("In her judgment, Mrs Quill ordered the board to pay.", [("quill", "to pay")]),
    ],
)
def test_whose_opinion_or_words_a_sentence_opens_with(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port is dead, as Odo Tarn puts it.", [("odo-tarn", "The port is dead")]),
        ("As Odo Tarn puts it, the port is dead.", [("odo-tarn", "the port is dead")]),
        ("The port, as Odo Tarn puts it, is a graveyard.", [("odo-tarn", "The port … is a graveyard")]),
        ('As Odo Tarn put it: "The port is dead."', [("odo-tarn", "The port is dead.")]),
        ("It fell as Odo Tarn put it on the shelf.", []),
        ("It was as good as Odo Tarn put it.", []),
        ("She is a woman who, as Odo Tarn puts it, could start a fight.", []),
    ],
)
def test_what_somebody_puts_so(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
