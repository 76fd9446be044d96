"""Words of a parse → passages of the text: a phrase, or what is left of it without one that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.convert.engines.spacy_tree import Word
from dossier.model import Passage, Span


def phrase_of(token: Word, without: Word | None = None) -> Passage:
    """The whole phrase of a head word, less the part that hangs on `without`."""
    if without is None or not token.edges[0].i <= without.i <= token.edges[1].i:
        return passage_of(token.subtree)
    return passage_of(words_without(token, without))


def words_without(head: Word, other: Word) -> list[Word]:
    """The words below `head`, less those below `other` where that hangs below `head`."""
    if other.i == head.i or head.is_above(other):
        cut = {token.i for token in other.subtree}
        return [token for token in head.subtree if token.i not in cut]
    return head.subtree


def passage_of(words: Iterable[Word]) -> Passage:
    """Runs of neighbouring words as spans; words that stand for nothing in the text are left out."""
    spans: list[Span] = []
    last = -2
    for word in sorted(words, key=lambda word: word.i):
        if word.i == last + 1:
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
        last = word.i
    return tuple(span for span in spans if span[0] < span[1])


def extent_of(word: Word) -> Span:
    """From the first word to the last of what hangs on a word."""
    first, last = word.edges
    return first.start, last.end
