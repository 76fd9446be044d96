"""Sentences that begin in quotation marks and go on without them behind who spoke."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Only you, Odo Tarn,” Ann Quill said, would sell the mill.", "Only you, Odo Tarn … would sell the mill"),
        ("“A long, slow joke,” Ann Quill said on Monday, is still a joke.", "A long, slow joke … is still a joke"),
        (
            "Despite his “brash manner in public,” Ann Quill wrote, Odo Tarn is a devoted father.",
            "Despite his “brash manner in public,” … Odo Tarn is a devoted father",
        ),
        ("“The mayor of Lodd,” Ann Quill said, has to go, and she left.", "The mayor of Lodd … has to go"),
        ("After the “long war,” Ann Quill said, he left, and police shut it.", "After the “long war,” … he left"),
        (
            "“Only the town,” Ann Quill told the board, can stop it. “We have waited for long enough.”",
            "Only the town … can stop it … We have waited for long enough.",
        ),
        # … not what its speaker does, nor what another clause tells
        ("“Good night to all,” Ann Quill said, and left the hall.", "Good night to all"),
        ("“Good night to all,” Ann Quill said, gave a bow and left the hall.", "Good night to all"),
        ("“Good night to all,” Ann Quill said, the crowd was loud.", "Good night to all"),
        ("A total “farce and joke,” Ann Quill said, a word she later took back.", "A total “farce and joke,”"),
        ("A real “little miracle,” Ann Quill said, the crowd that came cheering.", "A real “little miracle,”"),
        ("“No to all of it,” Ann Quill said, is what she had told him.", "No to all of it"),
        ("“Absolutely not now,” said Ann Quill, who left the hall.", "Absolutely not now"),
        ("“It is a long, slow joke,” Ann Quill said, is how the letter begins.", "It is a long, slow joke"),
    ],
)
def test_a_quotation_without_a_verb_goes_on_to_its_sentences_end(text: str, words: str) -> None:
    assert said(text) == [("ann-quill", words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards shut the school the mayor says never opened.", [("the mayor", "the school … never opened")]),
        ("Guards held a man they say shot a clerk.", [("they", "a man … shot a clerk")]),
        ("Guards left the school, the mayor says.", [("the mayor", "Guards left the school")]),
    ],
)
def test_what_somebody_says_of_a_thing_has_its_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_headlines_verb_tells_nothing_of_the_next_paragraph() -> None:
    assert said('"It is shut," said Ann Quill on Friday.', "Mayor shouts") == [("ann-quill", "It is shut")]


def test_a_date_in_digits_is_one_word() -> None:
    assert said('Ann Quill told AFP on 2026-03-07 that "it is shut".') == [("ann-quill", 'that "it is shut"')]


def test_an_interview_does_not_begin_in_the_headline() -> None:
    text = "She sold the mill, where I met her.\n\nI was late.\n\nQ: Is it shut?\n\nA: It is."
    assert ("ann-quill", "It is") in said(text, "Ann Quill: 'I was told nobody wanted a mill'")
    assert not any("I was late" in words for _, words in said(text, "Ann Quill: 'I was told nobody wanted a mill'"))
