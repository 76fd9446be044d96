"""Which marks of a source touch a stretch of it: a sorted list with the furthest end so far, asked by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from dossier.case.queries import Mark

if TYPE_CHECKING:
    from dossier.model import Span


class MarkIndex:
    """The marks of one source, by start, longer ones first."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self._starts = [mark.span[0] for mark in marks]
        self._reach = list(accumulate((mark.span[1] for mark in marks), max))

    def touching(self, start: int, end: int) -> Iterator[Mark]:
        """Marks that share a character with `[start, end)`, the last one first."""
        for i in range(bisect_left(self._starts, end) - 1, -1, -1):
            if self._reach[i] <= start:
                return
            if self.marks[i].span[1] > start:
                yield self.marks[i]

    def innermost(self, offset: int) -> Mark | None:
        """The shortest mark around a character; of two that are equal, the later one of the list."""
        return min(self.touching(offset, offset + 1), key=lambda mark: mark.span[1] - mark.span[0], default=None)

    def after(self, span: Span) -> Mark | None:
        """The first mark behind the one at `span`, in the order of the text."""
        i = bisect_right(self._starts, span[0])
        # Marks of one start stand longest first: the next of them is shorter than this one.
        same = range(bisect_left(self._starts, span[0]), i)
        shorter = next((self.marks[j] for j in same if self.marks[j].span[1] < span[1]), None)
        return shorter or (self.marks[i] if i < len(self.marks) else None)

    def before(self, span: Span) -> Mark | None:
        """The last mark in front of the one at `span`, in the order of the text."""
        first = bisect_left(self._starts, span[0])
        same = range(first, bisect_right(self._starts, span[0]))
        longer = next((self.marks[j] for j in reversed(same) if self.marks[j].span[1] > span[1]), None)
        return longer or (self.marks[first - 1] if first else None)
