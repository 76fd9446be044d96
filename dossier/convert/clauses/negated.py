"""The words in front of a place in a clause, and which of them negates it: "*nobody* confirmed", "*unable* to say"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.reading.wordsets import words_between
from dossier.model import Span

_NEGATIONS: Final = frozenset(
    "not never nobody none nothing neither nor cannot unable impossible hardly barely".split()
) | forms_of_verbs("fail refuse decline")
_NO: Final = frozenset({"no", "neither"})
_HELPERS: Final = "ai are ca could dare did do does had has have is might must need sha should was were wo would"
#: One of these words is a part of all that negates.
_NEGATING: Final = _NEGATIONS | _NO | {"yet", "short"} | {f"{verb}n't" for verb in _HELPERS.split()}
_HARD: Final = frozenset({"hard", "difficult", "impossible"})
_ONLY: Final = frozenset("only just merely simply".split())
#: Between a negation and what it negates.
_BETWEEN: Final = AUXILIARIES | frozenset(
    "to able possible in a the position also even ever yet been any of there far as".split()
)
_CLAUSES: Final = frozenset("that who which whom whose because while although but whether if".split())
_STOP: Final = frozenset(',;:.!?()—–"“”«»')
_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[,;:.!?()—–\"“”«»]")
_FRONT: Final = 80


def is_withheld(text: str, first: int, place: int) -> Span | None:
    """The negation in front of a verb at `place`, outside of it: "*unable* to confirm", "*no* clerk said"."""
    if not may_negate(text, max(first, place - _FRONT), place):
        return None
    words = words_before(text, first, place)
    at = negation_of(words, len(words), "no")
    if at is None:
        at = _nobody(words)
    return None if at is None else (words[at].start(), words[-1].end())


def _nobody(words: Sequence[re.Match[str]]) -> int | None:
    """Which word makes nobody of a verb's subject: "*Neither* the army nor the board confirmed", "*none* of them"."""
    last = len(words)
    while last and words[last - 1][0].lower() in AUXILIARIES:
        last -= 1
    lows = [word[0].lower() for word in words[:last]]
    at = 1 if lows[:1] and lows[0] in ("but", "and", "yet", "so") else 0
    if not AUXILIARIES.isdisjoint(lows):
        return None
    if lows[at : at + 1] == ["neither"]:
        return at if "nor" in lows or lows[at + 1 : at + 2] == ["of"] else None
    return at if lows[at : at + 2] == ["none", "of"] else None


def may_negate(text: str, begin: int, place: int) -> bool:
    """False, nearly always, where no word in a stretch of text can be a negation."""
    return not _NEGATING.isdisjoint(words_between(text, begin, place))


def negation_of(words: Sequence[re.Match[str]], verb: int, *more: str) -> int | None:
    """Which word negates the one with number `verb`: "*nobody* has confirmed", "have *not* been able to confirm"."""
    for at in range(verb - 1, max(-1, verb - 8), -1):
        low = words[at][0].lower()
        if low in _ONLY:
            return None
        if low in _NEGATIONS or low.endswith(("n't", "n’t")) or low in more:
            return None if at and words[at - 1][0].lower() in _HARD else at  # "hard not to think that"
        if (low == "yet" and at + 1 < len(words) and words[at + 1][0].lower() == "to") or (
            low == "short" and at + 1 < len(words) and words[at + 1][0].lower() == "of"
        ):
            return at
        if low not in _BETWEEN and not low.endswith("ly"):
            return at - 1 if at and low != "longer" and words[at - 1][0].lower() in _NO else None
    return None


def words_before(text: str, first: int, place: int) -> list[re.Match[str]]:
    """The words in front of a place, as far back as they are of its clause."""
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(text, max(first, place - _FRONT), place):
        if word[0] in _STOP or word[0].lower() in _CLAUSES:
            found.clear()
        else:
            found.append(word)
    return found
