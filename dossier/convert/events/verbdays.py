"""Days and clauses of time beside a verb: "opens *at 7am on Friday*", "*when he* is sentenced"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.timewords import MONTH_NUMBERS, WEEKDAYS

_YEAR: Final = len("2019")
_WHEN_WORDS: Final = frozenset(("when", "once", "until"))
_IN_WHEN: Final = frozenset("DJNPSMRWI")


def is_on_day(lows: Sequence[str], place: int) -> bool:
    """True for "on" with a day behind it, of no year that is told, nor of every year."""
    behind = lows[place + 1 : place + 6]
    if any(word in ("every", "each") or (word.isdigit() and len(word) == _YEAR) for word in behind):
        return False  # in a list of what was: "is released on May 3, 2019"
    day = lows[place + 1] if lows[place] == "on" and place + 1 < len(lows) else ""
    return day in WEEKDAYS or day[:1].isdigit() or day in MONTH_NUMBERS


def opens_on_day(lows: Sequence[str], place: int) -> bool:
    """True for "on" with a day behind it, with an hour between it and the token at `place` or without."""
    if lows[place : place + 1] == ["at"]:
        place += 2
        place += lows[place : place + 1] in (["am"], ["pm"], ["a.m."], ["p.m."])
    return place < len(lows) and is_on_day(lows, place)


def opener_of_when(lows: Sequence[str], tags: Sequence[str], back: int, first: int) -> str:
    """The first word of the subject that ends at `back`, right behind "when", "once" or "until"; empty for none."""
    place = back
    while place > first and tags[place] in _IN_WHEN and lows[place] not in _WHEN_WORDS:
        place -= 1
    return lows[place + 1] if back > first and place < back and lows[place] in _WHEN_WORDS else ""
