"""Dates that one happening has in a row: "won it *in 2008, 2012 and 2016*"; the time from the first to the last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.patterns.rare import Rare
from dossier.edtf import begins_after
from dossier.model import Timex

#: Between two dates of a row, and in front of its last one.
_COMMA: Final = ", "
_LAST: Final = Rare(r",? (?:and|&)(?: again(?: (?:in|on))?|(?P<led> (?:in|on)))? ")
#: What may be behind "in March *and in May*", which may open a clause of its own.
_ENDS: Final = frozenset('.,;)”"')
#: "Shut on Monday and *Tuesday's* game was off", "in 2008 and *2012 polls*".
_OF_ELSE: Final = Rare(
    r"['’]s?\b| (?!(?:after|and|as|at|because|before|but|by|for|from|in|on|over|to|when|while|with)\b)[a-z]"
)
_PLAIN: Final = "0123456789-"


def joined_rows(text: str, timexes: Sequence[FoundTimex]) -> list[FoundTimex]:
    """The dates of a text in order, those of a row as one."""
    joined: list[FoundTimex] = []
    place = 0
    while place < len(timexes):
        size = _row_at(text, timexes, place)
        joined.append(_whole(text, timexes[place : place + size]) if size > 1 else timexes[place])
        place += size
    return joined


def _row_at(text: str, timexes: Sequence[FoundTimex], place: int) -> int:
    """How many dates the row has that begins at `place`, 1 for a date that stands alone."""
    at = place
    while at + 1 < len(timexes) and _goes_on(timexes[at], timexes[at + 1]):
        between = timexes[at].span[1], timexes[at + 1].span[0]
        at += 1
        if text[slice(*between)] == _COMMA:
            continue
        last = _LAST.fullmatch(text, *between)
        end = timexes[at].span[1]
        if last is None or _OF_ELSE.match(text, end) or (last["led"] and text[end : end + 1] not in _ENDS):
            return 1
        return at - place + 1
    return 1


def _goes_on(one: FoundTimex, other: FoundTimex) -> bool:
    """True for two plain dates of one kind, in order."""
    first, then = one.timex.value, other.timex.value
    return len(first) == len(then) > 0 and not (first + then).strip(_PLAIN) and begins_after(then, first)


def _whole(text: str, row: Sequence[FoundTimex]) -> FoundTimex:
    """A row as one date."""
    at = row[0].span[0], row[-1].span[1]
    value = f"{row[0].timex.value}/{row[-1].timex.value}"
    return FoundTimex(
        Timex(text[slice(*at)], (at,), value), f"from the first to the last of {len(row)} dates; {row[0].basis}"
    )
