"""Where the words that were searched for stand in a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.case.asking import Term
from dossier.case.words import searchable
from dossier.model import Passage
from dossier.namekey import word_key

_WORD: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]|(?:(?![\u2e80-\u9fff\uf900-\ufaff])[^\W_]['’‘ʼ]?)+")


def highlights(line: str, terms: Sequence[Term]) -> Passage:
    """Where the words of the terms stand in a line."""
    tokens = [(match.start(), match.end(), searchable(match[0])) for match in _WORD.finditer(line)]
    spans: set[tuple[int, int]] = set()
    for term in terms:
        size = len(term.words)
        for at in range(len(tokens) - size + 1):
            window = tokens[at : at + size]
            if all(
                _fits(word, token[2], term.prefix and i == size - 1)
                for i, (word, token) in enumerate(zip(term.words, window, strict=True))
            ):
                spans.update((start, end) for start, end, _ in window)
    return tuple(sorted(spans))


def _fits(word: str, token: str, prefix: bool) -> bool:
    if prefix:
        return token.startswith(word) or word_key(token).startswith(word_key(word))
    return token == word or word_key(token) == word_key(word)
