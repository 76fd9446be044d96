"""Who is put between a subject and its verb, and tells what both say: "A nurse, *Ann Quill told the board*, fled"."""

from __future__ import annotations

from typing import Final

from dossier.convert.reading.tags import tagged

#: Tags of verbs, and of what opens a clause or parts one from another.
_APART: Final = frozenset("VAGTW,.:q()")
_MARKS: Final = frozenset(",.:q()")
_FINITE: Final = frozenset("VA")
#: Behind a participle: "Ann Quill, a nurse *told of* the plan, left".
_OF_PARTICIPLES: Final = frozenset("about against as by for from of with".split())
#: Tags that whoever tells does not begin with: "A nurse, *who* told the board, fled", "A nurse, *as* she said, fled".
_NO_TELLER: Final = frozenset("IWCYVAGXT")
#: So many words may tell whom something is told, and when.
_MOST: Final = 9


def tells_between(text: str, start: int) -> bool:
    """True where the words at a place may tell something: not for "who told the board", "as she said"."""
    tokens, tags = tagged(text)
    first = tokens.index(start)
    return first < len(tags) and tags[first] not in _NO_TELLER


def is_only_a_phrase(text: str, start: int, end: int) -> bool:
    """True for the words of a subject without its verb: "A nurse", "His boss at the mill", "A nurse who had left"."""
    tokens, tags = tagged(text)
    first, stop = tokens.index(start), tokens.index(end)
    if first >= stop or tags[first] in _NO_TELLER or not _MARKS.isdisjoint(tags[first:stop]):
        return False
    return sum(tag in _FINITE for tag in tags[first:stop]) <= tags[first:stop].count("W")


def verb_behind(text: str, told: int) -> int:
    """Where the verb stands that goes on with the phrase in front of ", Ann Quill told the board, *had* fled".

    `told` is where the verb of telling ends, behind which may stand whom it was told, and when. -1 for no such verb.
    """
    tokens, tags = tagged(text)
    place = first = tokens.index(told)
    if first < len(tags) and tokens.lows[first] in _OF_PARTICIPLES:
        return -1
    while place < len(tags) and tags[place] not in _APART and place - first < _MOST:
        place += 1
    if place == len(tags) or tags[place] != ",":
        return -1
    place += 1
    while place < len(tags) and tags[place] == "Y":
        place += 1
    return tokens.starts[place] if place < len(tags) and tags[place] in _FINITE else -1
