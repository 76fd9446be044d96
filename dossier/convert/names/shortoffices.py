"""Offices that an article shortens to their letters: "the Police Public Relations Officer *(PPRO)*, Ann Quill"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.convert.english.gazetteer import title_kind
from dossier.convert.patterns.rare import Rare

_BRACKET: Final = Rare(r" \(([A-Z]{2,6})\)")
_SMALL: Final = frozenset("and for in of the to".split())
_LINKS: Final = frozenset("for of to".split())
_REACH: Final = 120


def short_offices(text: str) -> Mapping[int, str]:
    """The letters that stand in brackets behind an office, by where the bracket's blank is."""
    if ")" not in text:
        return {}
    return {
        found.start(): found[1] for found in _BRACKET.finditer(text) if _is_office_of(text, found.start(), found[1])
    }


def _is_office_of(text: str, end: int, letters: str) -> bool:
    """True where the words in front of `end` have these first letters, and their head is an office."""
    words = text[max(0, end - _REACH) : end].replace("-", " ").split()
    at = len(words)
    left = letters
    head, behind = "", ""
    while left:
        at -= 1
        if at < 0:
            return False
        word = words[at]
        if word in _SMALL:
            behind = word
            continue
        if word[0] != left[-1] or word == "The":
            return False
        if not head or behind in _LINKS:
            head = word  # of "Inspector *General* of Police" the last word in front of "of"
        left, behind = left[:-1], word
    return title_kind(head) in ("office", "rank")
