"""Titles of nouns that say what was not done: "The mayor *did not* attend a ceremony" claims no presence of hers."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.auxiliaries import AUXILIARIES, NEGATIONS
from dossier.convert.events.sentencewords import FINITE, SUBORDINATORS, SentenceWords
from dossier.model import Span

_NO_ADVERBS: Final = frozenset("no nor neither".split())
#: Behind a negation: what was done, and more than that; "not *the* first time".
_NARROWED: Final = frozenset("all always every just merely necessarily only simply the to".split())
_DONE_IN_THE_END: Final = frozenset("but only rather until".split())


def denial_in(clause: SentenceWords, title: str) -> Span | None:
    """Where a title's first verb is denied; None where it is not, or where something else was done."""
    words = title.partition(" …")[0]
    start = clause.text.find(words[1:], clause.span[0], clause.span[1]) - 1
    if start < clause.span[0]:
        return None
    lows, tags = clause.tokens.lows, clause.tags
    stop = clause.index(start + len(words))
    for place in range(clause.index(start), stop):
        low = lows[place]
        if low in NEGATIONS and low not in _NO_ADVERBS:
            behind = lows[place + 1 : place + 2]
            if (low == "not" and lows[place - 1] not in AUXILIARIES) or not _NARROWED.isdisjoint(behind):
                return None
            if not _DONE_IN_THE_END.isdisjoint(lows[place:stop]):
                return None
            return clause.tokens.starts[place - (low == "not")], clause.tokens.ends[place]
        if tags[place] == "W" or low in SUBORDINATORS or (tags[place] in FINITE and low not in AUXILIARIES):
            return None
    return None
