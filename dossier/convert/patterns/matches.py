"""What regular expressions find in a stretch of text, where `re` gives only the first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dossier.convert.patterns.rare import Rare


def last_match(pattern: re.Pattern[str] | Rare, text: str, start: int, stop: int) -> re.Match[str] | None:
    """The last match of a pattern in `[start, stop)`; None without any."""
    found = None
    for match in pattern.finditer(text, start, stop):
        found = match
    return found


def places_of_marks(text: str, marks: str) -> list[int]:
    """Where any of some marks stands, in order."""
    places = []
    for mark in marks:
        place = text.find(mark)
        while place >= 0:
            places.append(place)
            place = text.find(mark, place + 1)
    places.sort()
    return places


def matches_at(
    pattern: re.Pattern[str], text: str, places: Sequence[int], start: int, stop: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern in `[start, stop)` that begin at some places, in order, none within another.

    As `finditer` has them of a pattern that begins with one of a few marks: it tries every character.
    """
    for place in places[bisect_left(places, start) : bisect_left(places, stop)]:
        if place >= start and (match := pattern.match(text, place, stop)):
            yield match
            start = match.end()
