"""Hard-wrapped text: which lines of a block without blank lines are one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_MIN_WRAPPED, _MAX_WRAPPED = 50, 110
_NARROWEST: Final = 24
#: A line is full when the next word would not have fitted; columns are not kept to the letter.
_SLACK: Final = 1
_ENDS: Final = frozenset(".!?…:\"'”’»)")
#: What tells when an article was published begins so, below its title.
_PUBLISHED: Final = ("Published:", "Published on ", "First published:", "Updated:", "Last updated:", "Posted:")
_MOST_OF_HEAD: Final = 6
_GOES_ON: Final = frozenset(",-–—’'")


def paragraphs_of(lines: Sequence[str]) -> list[int]:
    """The numbers of the lines that open a paragraph; lines that are not wrapped are a paragraph each."""
    every = list(range(len(lines)))
    if len(lines) < 2:
        return every
    if head := _head(lines):
        return [*range(head), *(head + number for number in paragraphs_of(lines[head:]) if head < len(lines))]
    starts = _indented(lines)
    if starts and _is_sound(lines, starts):
        return starts
    starts = _filled(lines)
    if len(starts) > 1 and _is_sound(lines, starts):
        return starts
    return [0] if _runs_on(lines) or (len(lines) > 2 and _is_wrapped(lines)) else every


def _head(lines: Sequence[str]) -> int:
    """How many of the first lines end with one that tells when an article was published: none of them goes on."""
    heads = [number for number, line in enumerate(lines[1:_MOST_OF_HEAD], 2) if line.lstrip().startswith(_PUBLISHED)]
    return heads[-1] if heads else 0


def _indented(lines: Sequence[str]) -> list[int]:
    """The first line and the indented ones, where some are and some are not."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    least = min(indents[1:])
    deeper = [number for number, indent in enumerate(indents) if number and indent > least]
    return [0, *deeper] if deeper and len(deeper) < len(lines) - 1 else []


def _filled(lines: Sequence[str]) -> list[int]:
    """The first line, and those behind a line that ends a sentence before its column does."""
    width = max(len(line.rstrip()) for line in lines)
    if not _MIN_WRAPPED <= width <= _MAX_WRAPPED:
        return []
    starts = [0]
    for number, (before, line) in enumerate(pairwise(lines), 1):
        words = line.split(None, 1)
        is_full = bool(words) and len(before.rstrip()) + 1 + len(words[0]) > width - _SLACK
        if not is_full and not line.lstrip()[:1].islower():
            starts.append(number)
    return starts


def _is_sound(lines: Sequence[str], starts: Sequence[int]) -> bool:
    """True when lines are joined, most where a sentence goes on, and no paragraph opens in one."""
    opened = set(starts)
    joins = [number for number in range(1, len(lines)) if number not in opened]
    within = sum(_goes_on(lines[number - 1], lines[number]) for number in joins)
    broken = sum(lines[number - 1].rstrip()[-1:] not in _ENDS for number in starts[1:])
    width = max(len(line.rstrip()) for line in lines)
    return bool(joins) and 2 * within >= len(joins) and 3 * broken <= len(starts) and width >= _NARROWEST


def _goes_on(before: str, behind: str) -> bool:
    last = before.rstrip()[-1:]
    return last.isalnum() or last in _GOES_ON or behind.lstrip()[:1].islower()


def _runs_on(lines: Sequence[str]) -> bool:
    """True when at most line feeds a sentence goes on: a word or a comma before, a small letter behind.

    So narrow columns are known, which are no longer than a list's lines; a list's begin with capitals or numbers.
    """
    stripped = [line.strip() for line in lines]
    ends = sum(
        behind[:1].islower() and (before[-1:].isalnum() or before[-1:] in _GOES_ON)
        for before, behind in pairwise(stripped)
    )
    return 2 * ends >= len(lines) - 1 and max(map(len, stripped)) >= _NARROWEST


def _is_wrapped(lines: Sequence[str]) -> bool:
    """True when all lines but the last are about equally long, and some break in mid-sentence."""
    lengths = [len(line.rstrip()) for line in lines[:-1]]
    longest = max(lengths)
    full = sum(length > longest - 25 for length in lengths)
    broken = sum(line.rstrip()[-1:].isalnum() or line.rstrip()[-1:] == "," for line in lines[:-1])
    return _MIN_WRAPPED <= longest <= _MAX_WRAPPED and full >= 0.8 * len(lengths) and 2 * broken >= len(lengths)
