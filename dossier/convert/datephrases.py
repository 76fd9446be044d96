"""The noun phrase that a date is part of: "the 2009 *crash*", "Monday's *vote*"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.model import Span

_DETERMINER: Final = re.compile(r"\b(?:the|an?|this|that|its|his|her|their|our|every|each)\s\Z", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’]s?(?=\s\w)")
_WORD: Final = re.compile(r"\s([^\W\d_][\w'’-]*)")
#: Words that end a noun phrase, or show that a date was its last word ("the Monday before").
_NO_PART: Final = frozenset(
    "after against and are as at be been before but by can could did do does for from had has have in into is may might"
    " near of off on or over said than that through to until was were when which who whom will with would".split()
)
_LONGEST_PHRASE: Final = 6


def phrase_behind(text: str, at: Span) -> Iterator[Span]:
    """The words behind a date that are of one noun phrase with it: "the 2009 *crash*", "Monday's *vote*"."""
    possessive = _POSSESSIVE.match(text, at[1])
    if not possessive and not _DETERMINER.search(text, max(0, at[0] - 8), at[0]):
        return
    end = possessive.end() if possessive else at[1]
    for _ in range(_LONGEST_PHRASE):
        word = _WORD.match(text, end)
        if word is None or word[1].lower() in _NO_PART:
            return
        yield word.span(1)
        end = word.end()
