"""What a text tells of its dates, in the order of reading: those with a year, and what sentences they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from dossier.convert.english.timewords import WEEKDAYS
from dossier.edtf import MONTHS
from dossier.model import Span
from dossier.records import Record

#: More dates of one day than this tell nothing new about its year.
_WITNESSES: Final = 64
_WORD: Final = re.compile(r"[A-Z][\w-]{2,}|[a-z]{5,}")
_DATE_WORDS: Final = frozenset(
    (*MONTHS, *(day.title() for day in WEEKDAYS), "which", "their", "there", "about", "would")
)


class Told(Record):
    """A value with its first and last day and why; `firm` when the text itself gives the year."""

    value: str
    first: date | None
    last: date | None
    basis: str
    firm: bool = True


class Spot(Record):
    """Where an expression stands and what calendar fields it names; zero or None for those it does not."""

    month: int
    day: int
    weekday: int | None
    at: Span
    paragraph: int
    sentence: Span


class Chosen(Record):
    """A year with the first and last day it makes, and why; `firm` when the text gives it."""

    year: int
    first: date
    last: date
    basis: str
    firm: bool


class Story:
    """What the text tells of dates, and how far it is read: every question is answered without reading it again."""

    def __init__(
        self,
        text: str,
        spots: Sequence[Spot],
        told: Sequence[Told | None],
        usual: Mapping[int, Chosen | None],
        today: date | None,
    ) -> None:
        self.text = text
        self.spots = spots
        self.told = told
        self.today = today
        self.years = sorted({one.first.year for one in told if one and one.firm and one.first})[:_WITNESSES]
        #: By month and day, and by month alone (day 0): dates with a year, the first ones that the text has.
        self.dated: dict[tuple[int, int], list[tuple[Spot, date]]] = {}
        for spot, value in zip(spots, told, strict=True):
            if value and value.firm and value.first:
                for day in {0, spot.day}:
                    witnesses = self.dated.setdefault((spot.month, day), [])
                    if len(witnesses) < _WITNESSES:
                        witnesses.append((spot, value.first))
        #: Of every expression, the next one behind it that names a month: its first day.
        self.following: list[date | None] = []
        following = None
        for index in range(len(spots) - 1, -1, -1):
            self.following.append(following)
            one = told[index] or usual.get(index)
            if spots[index].month and one and one.first:
                following = one.first
        self.following.reverse()
        self.known: tuple[int, Told | Chosen] | None = None
        self.since: date | None = None
        self._read = 0
        self._words: dict[Span, frozenset[str]] = {}
        self._shared: dict[tuple[Span, Span], int] = {}

    def read_to(self, index: int, chosen: Mapping[int, Chosen]) -> None:
        """Read up to an expression.

        Then `known` is the last one with a value and its number, `since` the first day of the last that names a month
        and has a year by evidence.
        """
        for place in range(self._read, index):
            one = self.told[place] or chosen.get(place)
            if one:
                self.known = place, one
                if self.spots[place].month and one.firm and one.first and one.last:
                    self.since = one.first
        self._read = index

    def shared(self, one: Span, other: Span) -> int:
        """How many words that tell a story two sentences share."""
        pair = one, other
        if pair not in self._shared:
            for sentence in pair:
                if sentence not in self._words:
                    self._words[sentence] = frozenset(_WORD.findall(self.text, *sentence)) - _DATE_WORDS
            self._shared[pair] = len(self._words[one] & self._words[other])
        return self._shared[pair]
