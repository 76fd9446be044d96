"""Sort keys: an EDTF date as one integer, a name as it stands in a list."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

BITS: Final = 22  # a day's ordinal is below 2 ** 22 to the year 9999
MASK: Final = (1 << BITS) - 1
#: What has no date stands behind everything that has one.
UNDATED: Final = 1 << 2 * BITS

#: Of a column `day`, as SQL: a dated key of more than one day; and how many days the last one is behind the first.
VAGUE: Final = f"(day >> {BITS}) + (day & {MASK}) != {MASK}"
LASTING: Final = f"abs({MASK} - (day >> {BITS}) - (day & {MASK}))"

#: Of a print and its source, as SQL: which of those said on one day was printed first, by the day and the time at which
#: the article came out, and then by how many hands it came through.
PRINT_RANK: Final = f"(((source.day >> {BITS}) << 11) + clock << 4) + min(relays, 15)"


@lru_cache(maxsize=8192)
def day_key(date: str) -> int:
    """An integer that sorts as the timeline does (`Edtf.order`): by first day and rank; `UNDATED` for none.

    What has no first day (`../2024-03-03`) stands where its last day does.
    """
    from dossier.edtf import EdtfError, parse  # what only reads the index needs no parser

    try:
        first, rank, _ = parse(date).order
    except EdtfError:
        return UNDATED
    return first << BITS | (MASK - first + min(rank, first))


def first_day_of(key: int) -> int:
    """The ordinal of the first day of a dated `day_key`."""
    return key >> BITS


def lasting(key: int) -> int:
    """How many days the last one of a dated `day_key` is behind the first."""
    return abs(MASK - (key >> BITS) - (key & MASK))


def sort_key(name: str) -> str:
    """A name as it is sorted: romanised, without case."""
    from dossier.namekey import folded

    return folded(name) or name
