"""What a word is guessed to be, by the words around it."""

from __future__ import annotations

import pytest

from dossier.convert.reading.tags import tag
from dossier.convert.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ann Quill, 52, contested the claim.", "contested", "V"),
        ("It was the contested claim.", "contested", "J"),
        ("She was pleased the mill opened.", "pleased", "J"),
        ("A mill, Ann Quill, accustomed", "accustomed", "J"),  # the first word of the text does not follow the last
    ],
)
def test_a_word_that_may_be_an_adjective_or_a_verb(text: str, word: str, expected: str) -> None:
    tokens = tokenize(text)
    assert tag(tokens)[tokens.lows.index(word)] == expected
