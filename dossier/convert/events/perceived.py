"""Bare infinitives that tell what was done: "saw a man *flee*"; and what is only said not to have been told."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

#: What was seen, heard or made to happen did; "see" and "make" may yet.
_PERCEIVING: Final = frozenset("felt heard made saw watched".split())
_OBJECT: Final = frozenset("NPDJMSRI")
_PHRASE: Final = frozenset("NPDJMSI")
_REACH: Final = 8  # words
_NOT_DONE: Final = frozenset("barely hardly never nobody none".split())
#: What is kept back: "*details* of the arrest were not released".
_DETAILS: Final = frozenset(
    "age ages cause details identities identity information location motive name names nationalities nationality"
    " particulars specifics whereabouts".split()
)
_TELLING: Final = frozenset("announced disclosed divulged given provided published released revealed shared".split())


def is_perceived(lows: Sequence[str], tags: Sequence[str], back: int, first: int) -> bool:
    """True for a verb behind somebody at `back` who was seen or heard, or made, to do it."""
    place = _behind(lows, tags, back, first, _PERCEIVING, _OBJECT)
    if place == back or lows[place] not in _PERCEIVING or tags[place] != "V":
        return False
    return place == first or lows[place - 1] not in _NOT_DONE


def is_kept_back(low: str, lows: Sequence[str], tags: Sequence[str], back: int, first: int) -> bool:
    """True for a verb that says, denied, of details in the subject that ends at `back` that they were told."""
    if low not in _TELLING:
        return False
    place = _behind(lows, tags, back, first, _DETAILS, _PHRASE)
    return place >= first and lows[place] in _DETAILS


def _behind(
    lows: Sequence[str], tags: Sequence[str], back: int, first: int, wanted: Collection[str], between: Collection[str]
) -> int:
    """The nearest of some wanted words up to `back`, else where what may stand between, or the reach, ends."""
    place = back
    while place > max(first, back - _REACH) and lows[place] not in wanted and tags[place] in between:
        place -= 1
    return place
