"""Finding a passage again in a text that changed: by its exact words, then by like words between the same neighbours.

After the robust anchoring of Hypothesis and the W3C's TextQuoteSelector, with one difference: where several places fit
equally well, none is taken. A silent jump to a lookalike is worse than a passage that is told to be lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import Final

from dossier.convert.reading.places import places_of
from dossier.model import Span
from dossier.records import Record

#: How alike a neighbourhood and the words themselves must be, from 0 to 1.
_LIKE_CONTEXT: Final = 0.8
_LIKE_WORDS: Final = 0.7
_SEED: Final = 6  # the letters next to the passage that must be the same
_PLACES: Final = 200
_UNSPACED: Final = "\u2e80"


class Anchor(Record):
    """The words of a passage, where they stood, and what stood on either side (empty where nobody knows)."""

    text: str
    start: int
    prefix: str = ""
    suffix: str = ""


def find(text: str, anchor: Anchor, shift: int | None = None) -> Span | None:
    """Where an anchor's words stand in `text`; None where they do not, or where nobody can tell which of several.

    `shift` is how far the text around moved; it decides between places that are equal in all else.
    """
    size = len(anchor.text)
    exact = [start for start in _occurrences(text, anchor.text) if is_whole(text, start, start + size)]
    if len(exact) == 1:
        start = exact[0]
        return start, start + size
    if exact:
        start_ = _chosen(text, anchor, exact, shift)
        return None if start_ is None else (start_, start_ + size)
    return _like(text, anchor)


def _occurrences(text: str, words: str) -> Iterator[int]:
    return islice(places_of(text, words), _PLACES)


def is_whole(text: str, start: int, end: int) -> bool:
    """False where a word goes on beyond either end: "he" in "the"."""
    return not (_is_inside(text, start) or _is_inside(text, end))


def _is_inside(text: str, at: int) -> bool:
    """True between two letters of one word; scripts without blanks have none."""
    return 0 < at < len(text) and all(sign.isalnum() and sign < _UNSPACED for sign in text[at - 1 : at + 1])


def _chosen(text: str, anchor: Anchor, starts: list[int], shift: int | None) -> int | None:
    """The one of several equal places that has the neighbours of the anchor, or that lies where it should by now."""
    if anchor.prefix or anchor.suffix:
        fitting = [start for start in starts if _has_neighbours(text, anchor, start, start + len(anchor.text))]
        if len(fitting) == 1:
            return fitting[0]
        starts = fitting
    return anchor.start + shift if shift is not None and anchor.start + shift in starts else None


def _has_neighbours(text: str, anchor: Anchor, start: int, end: int) -> bool:
    before, behind = text[max(start - len(anchor.prefix), 0) : start], text[end : end + len(anchor.suffix)]
    return _alike(before, anchor.prefix) >= _LIKE_CONTEXT and _alike(behind, anchor.suffix) >= _LIKE_CONTEXT


def _alike(one: str, other: str) -> float:
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


def _like(text: str, anchor: Anchor) -> Span | None:
    """Like words between neighbours that both fit; None without both neighbours, or where two places fit."""
    if not anchor.prefix or not anchor.suffix:
        return None
    starts = [at + len(anchor.prefix[-_SEED:]) for at in _occurrences(text, anchor.prefix[-_SEED:])]
    ends = list(_occurrences(text, anchor.suffix[:_SEED]))
    shortest, longest = len(anchor.text) // 2, 2 * len(anchor.text)
    fitting = [
        (start, end)
        for start in starts
        for end in ends
        if max(shortest, 1) <= end - start <= longest
        and _has_neighbours(text, anchor, start, end)
        and _alike(text[start:end], anchor.text) >= _LIKE_WORDS
    ]
    return fitting[0] if len(fitting) == 1 else None
