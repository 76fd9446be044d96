"""The words of a stretch of text: a look at them tells of most patterns that they match nothing there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from dossier.convert.reading.tags import tagged


def words_between(text: str, start: int, stop: int) -> list[str]:
    """All words in `[start, stop)`, or cut by its start, in small letters, and the parts of those with a hyphen."""
    tokens, _ = tagged(text)
    starts = tokens.starts
    first = max(0, bisect_right(starts, start) - 1)
    words = tokens.lows[first : bisect_left(starts, stop, first)]
    if text.find("-", max(0, start - 1), stop) >= 0:
        words += " ".join(words).replace("-", " ").split()
    return words
