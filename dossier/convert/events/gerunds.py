"""Gerunds and participles that tell no happening: “raising pay would take years”, “the bus, carrying clerks, …”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

#: What a row of gerunds and their objects has in it.
_IN_ROW: Final = frozenset("NDJPMSIUYGRC,E")
_OPENERS: Final = frozenset("W.;qo")
_OPENING: Final = frozenset("that whether".split())
_LONGEST: Final = 30  # words


def is_of_supposed_row(lows: Sequence[str], tags: Sequence[str], place: int, first: int) -> bool:
    """True for a gerund of the subject of what would be so: "*cutting* taxes and *mending* roads would be her goals".

    "Facing a vote, Ann Quill will resign" tells what she faces.
    """
    at = place
    while at > first and tags[at - 1] in _IN_ROW and lows[at - 1] not in _OPENING:
        at -= 1
    if tags[at] != "G" or (at > first and tags[at - 1] not in _OPENERS and lows[at - 1] not in _OPENING):
        return False
    stop = min(len(tags), place + _LONGEST)
    for behind in range(at, min(stop, len(tags) - 1)):
        if tags[behind] == "A":
            return behind > place and lows[behind] in _SUPPOSING
        if tags[behind] == "," and "G" not in tags[behind + 1 : behind + 3]:
            return False
        if tags[behind] not in _IN_ROW or lows[behind] in _OPENING:
            return False
    return False


#: "Closing it *will* cost jobs" may tell what is sure to come.
_SUPPOSING: Final = frozenset("could may might must should would".split())


def only_describes(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for what is on board or in hand, "the plane, *carrying* clerks", and for "when *compared* with"."""
    behind = lows[place + 1] if place + 1 < len(lows) else ""
    if lows[place] == "carrying":
        return tags[place] == "G" and tags[place - 1] == "," and behind not in ("out", "off", "on")
    return lows[place] == "compared" and behind in ("with", "to") and tags[place] in "VX"
