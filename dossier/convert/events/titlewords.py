"""The words of a title: on one line, without what is loose around them."""

from __future__ import annotations

import re
from typing import Final

#: Characters of a title.
LONGEST: Final = 110
#: Characters of a subject that a title puts in front.
LONGEST_SUBJECT: Final = 60
_LOOSE: Final = frozenset("who which that those and or of the a an in on at by for with as from such".split())
#: Verbs that a small word ends.
_WHOLE: Final = frozenset(
    "accounted for|asked for|called for|cared for|dealt with|disposed of|fired at|fired on|operated on|paid for|shot at"
    "|tampered with|unaccounted for".split("|")
)
_GAP: Final = frozenset(" \n,;:–—-")


def behind_gap(text: str, at: int) -> int:
    """The first place at or behind `at` where no blank or loose mark stands."""
    while at < len(text) and text[at] in _GAP:
        at += 1
    return at


def on_one_line(words: str) -> str:
    """Words on one line, without what is loose at their ends; marks that only open or only close are left out."""
    if not words.isprintable() or "  " in words:
        words = " ".join(words.split())
    words = _without_loose_end(words.strip(" ,;:.–—-"))
    if words.startswith("(") and words.endswith(")"):
        words = words[1:-1]
    for marks in ("“”", "«»", "()"):
        if words.count(marks[0]) != words.count(marks[-1]):
            words = words.replace(marks[0], "").replace(marks[-1], "")
    if words.rfind("‘") > words.rfind("’"):
        words = words.replace("‘", "")
    words = words.replace('"', "") if words.count('"') % 2 else words
    words = words.strip(" ,;:–—-")
    if words.endswith(".") and "." not in words.rpartition(" ")[2][:-1]:
        words = words[:-1]  # not of "10 a.m."
    return _without_loose_end(words)


def _without_loose_end(words: str) -> str:
    """Words without the small ones at their end that lead to nothing."""
    front, blank, last = words.rpartition(" ")
    if f"{front.rpartition(' ')[2]} {last}" in _WHOLE:
        return words
    while blank and last in _LOOSE:
        words = front.removesuffix(",")
        front, blank, last = words.rpartition(" ")
    return words


#: In front of these words a title may be cut.
_PLACE_TO_CUT: Final = re.compile(
    r",?\s(?=(?:in|on|at|of|to|from|by|with|for|and|or|over|into|about|as|after|before|who|which)\s)"
)


def not_too_long(words: str, told: int) -> str:
    """Words that are cut in front of a phrase where they are many; what they tell ends at `told`."""
    if len(words) <= LONGEST:
        return words
    cuts = [match.start() for match in _PLACE_TO_CUT.finditer(words, told, LONGEST)]
    return (words[: cuts[-1]] if cuts else words[:LONGEST].rsplit(" ", 1)[0]) + " …"
