"""What regular expressions find in a stretch of text, where `re` gives only the first."""

from __future__ import annotations

import re
from collections.abc import Iterator


def last_match(pattern: re.Pattern[str], text: str, start: int, stop: int) -> re.Match[str] | None:
    """The last match of a pattern in `[start, stop)`; None without any."""
    found = None
    for match in pattern.finditer(text, start, stop):
        found = match
    return found


def matches_at(pattern: re.Pattern[str], text: str, marks: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The matches in `[start, stop)` of a pattern that begins with one of some marks, in order, none within another.

    As `finditer` has them; where the marks are few they are found sooner one by one than by trying every character.
    """
    places = []
    for mark in marks:
        place = text.find(mark, start, stop)
        while place >= 0:
            places.append(place)
            place = text.find(mark, place + 1, stop)
    places.sort()
    for place in places:
        if place >= start and (match := pattern.match(text, place, stop)):
            yield match
            start = match.end()
