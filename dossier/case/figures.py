"""Figures and what they count: "about 1,200 people", "forty-one bodies". Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from dossier.namekey import folded

#: What is counted, stemmed -> the ranges that its figures may lie in.
Figures: TypeAlias = Mapping[str, frozenset[tuple[int, int]]]

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
#: Words that are figures -> their values.
VALUES: Final = {word: at for at, word in enumerate(_UNITS)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}
_WORDS: Final = rf"(?:{'|'.join(_TENS)})(?: (?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(reversed(_UNITS))}"
_FIGURE: Final = re.compile(
    r"\b(?:(about|around|some|roughly|nearly|almost|up to|at least|more than|over|fewer than|less than) )?"
    rf"(\d{{1,3}}(?: \d{{3}}){{1,4}}|\d{{1,15}}|{_WORDS}) ([a-z]{{4,}})"
)
_COMMA: Final = re.compile(r"(?<=\d),(?=\d{3}\b)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_STEM: Final = 6
#: Words that are figures, cut as the words of an account are.
FIGURES: Final = frozenset(word[:_STEM] for word in VALUES)


def figures(text: str) -> Figures:
    """The figures of a text. A number of four digits that can be a year is none."""
    found: dict[str, frozenset[tuple[int, int]]] = {}
    for hedge, number, noun in _FIGURE.findall(folded(_COMMA.sub("", text))):
        if not _YEAR.fullmatch(number):
            counted = noun.rstrip("s")[:_STEM]
            found[counted] = found.get(counted, frozenset()) | {_range(hedge, number)}
    return found


def differ(counts: Iterable[Figures]) -> bool:
    """True when the same thing is counted differently in two of several texts."""
    seen: dict[str, set[tuple[int, int]]] = {}
    for each in counts:
        for noun, ranges in each.items():
            if noun in seen and not any(low <= b and a <= high for low, high in ranges for a, b in seen[noun]):
                return True
            seen.setdefault(noun, set()).update(ranges)
    return False


def _range(hedge: str, number: str) -> tuple[int, int]:
    """What a figure may mean; "at least 40" is not against 41, nor "nearly 40" against 38."""
    plain = number.replace(" ", "")
    value = int(plain) if plain.isdigit() else sum(map(VALUES.__getitem__, number.split()))
    if hedge in ("at least", "more than", "over"):
        return value, 2 * value
    if hedge in ("nearly", "almost", "up to", "fewer than", "less than"):
        return value - value // 4, value
    return (value - value // 10, value + value // 10) if hedge else (value, value)
