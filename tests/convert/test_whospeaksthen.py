"""Whose words they are where somebody else stands nearer: in front, behind, or named last."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made

from dossier.model import Quote


def only(text: str, name: str, words: str) -> Quote:
    """The quote with some words in it."""
    found = [quote for quote in made(text, name).quotes if words in quote.text]
    assert len(found) == 1, [quote.text for quote in found]
    return found[0]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # who is named later need not be "the leader", nor "the official"
        (
            'Minister Amos Kell left. \n\n"They lost," the senior Reform Party leader said. '
            "\n\nReform Party president Otto Brandt smiled.",
            "They lost",
            "",
        ),
        (
            'Minister Amos Kell left. \n\n"It is dead," the Harbour Party official said. '
            "\n\nOtto Brandt, a Harbour Party official, smiled.",
            "It is dead",
            "",
        ),
        (
            'Reform Party president Otto Brandt left. \n\n"They lost," the Reform Party leader said.',
            "They lost",
            "otto-brandt",
        ),
        (
            '"They lost," the Reform Party leader said. \n\nReform Party president Otto Brandt smiled.',
            "They lost",
            "otto-brandt",
        ),
        # somebody's friend
        (
            'Sam Pell is a clerk. A workmate of Mr Pell described him as slow. \n\n"He was late," he said.',
            "He was late",
            "",
        ),
        ('Sam Pell won. A critic of Sam Pell smiled. "I like it," he said.', "I like it", ""),
        ('Sam Pell won. A friend of Mr Pell, who had rowed with him, wept. "It\'s good," he said.', "good", ""),
        ('Sam Pell won. The landlord of Sam Pell spoke to clerks. "I like it," he said.', "I like it", ""),
        ('Sam Pell won. A portrait of Sam Pell hangs here. "I like it," he said.', "I like it", "sam-pell"),
        # the dead
        ('Sam Pell was stabbed to death on Friday. \n\n"He was a good man," he said.', "good man", ""),
        ('Sam Pell was found dead on Friday. "It was awful," he said.', "awful", ""),
        ('Sam Pell died on Friday. \n\n"He was a good man," he said.', "good man", ""),
        ('Sam Pell died on Friday. "I never rowed," he said in an interview in 2010.', "never rowed", "sam-pell"),
        ('Sam Pell was nearly stabbed to death. "He had a knife," he said.', "had a knife", "sam-pell"),
        ('Ivo Lind praised Sam Pell, who was killed on Friday. "He was good," he said.', "was good", "ivo-lind"),
    ],
)
def test_who_he_or_the_leader_is(text: str, words: str, speaker: str, name: str) -> None:
    assert only(text, name, words).speaker == speaker


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "A man who fled was caught. \n\nSam Pell appeared in court, accused of hitting Ann Quill.",
        "The woman who left spoke. Sam Pell was back in court, accused of stealing a car.",
    ],
)
def test_who_is_accused_accuses_nobody(text: str, name: str) -> None:
    assert [quote.speaker for quote in made(text, name).quotes if quote.cue == "accused"] in ([], [""])
