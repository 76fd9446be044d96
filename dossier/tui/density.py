"""The stretches of time that the strip over the timeline shows, one a column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from dossier.records import Record

#: Into so many stretches a case is counted before the columns are cut; the finer, the better an outlier is told.
FINE: Final = 32_768
#: So small a part of the rows, at either end, may be squeezed into one column to leave room for the rest.
_OUTLYING: Final = 0.02


class Density(Record):
    """`edges` are the first days of the columns, as ordinals, and the day behind the last; `counts` their rows."""

    edges: tuple[int, ...] = ()
    counts: tuple[int, ...] = ()

    def column_of(self, day: int) -> int | None:
        """The column that a day falls into; the nearest for a day outside."""
        return max(0, min(bisect_right(self.edges, day) - 1, len(self.counts) - 1)) if self.counts else None


def density_of(first: int, last: int, fine: Sequence[int], width: int) -> Density:
    """Columns for the days `first` to `last`, of which `fine` counts equal stretches.

    One outlying year must not squeeze all others into a column: where hardly any row lies in more than half of the
    time, at one end or both, that gets one column, and the others share the rest.
    """
    days, total = last + 1 - first, sum(fine)
    if width < 1 or not total:
        return Density()

    def day_of(stretch: int) -> int:
        return first - (-stretch * days // len(fine))

    sums = list(accumulate(fine))
    start = day_of(bisect_right(sums, total * _OUTLYING))
    end = day_of(bisect_right(sums, total * (1 - _OUTLYING) - 1) + 1)
    if width < 8 or 2 * (end - start) > days or end <= start:
        start, end = first, last + 1
    before, after = int(start > first), int(end <= last)
    inner = width - before - after
    edges = [first] * before + [start + i * (end - start) // inner for i in range(inner)] + [end] * after
    counts = [0] * width
    for stretch, many in enumerate(fine):
        if many:
            counts[bisect_right(edges, day_of(stretch)) - 1] += many
    return Density((*edges, last + 1), tuple(counts))
