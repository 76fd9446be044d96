"""Dates in numbers and slashes: whether the month stands first, `3/12/2026`, or the day, `12/3/2026`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from dossier.convert.english.timewords import Expression, Tense
from dossier.records import replace

#: A date of this many days before the day of publication is news.
_NEWS_DAYS: Final = 31


def in_one_order(
    expressions: Sequence[Expression], published: date | None, tense: Callable[[Expression], Tense]
) -> list[Expression]:
    """The expressions, with the day first where one can tell so for a date that could be read both ways.

    An article writes its dates in one order, so one that cannot be read both ways tells for all, and so does one that
    looks back, but would lie after the day of publication, where the other way round it was a few days ago.
    """
    orders = {one.order for one in expressions}
    if "either" not in orders or {"day", "month"} <= orders:
        return list(expressions)
    if "month" in orders:
        return [replace(one, order="month") if one.order == "either" else one for one in expressions]
    past = [one for one in expressions if one.order == "either" and published and _was(one, published, tense)]
    if not (past or "day" in orders):
        return list(expressions)
    how = "as others" if "day" in orders else "as past"
    return [
        replace(one, day=one.month, month=one.day, order=how) if one.order == "either" else one for one in expressions
    ]


def _was(one: Expression, published: date, tense: Callable[[Expression], Tense]) -> bool:
    """True for a date that lies ahead with the month first, a few days back with the day first, and is told as past."""
    ago = (published - date(one.year, one.day, one.month)).days
    is_ahead = date(one.year, one.month, one.day) > published
    return is_ahead and 0 <= ago <= _NEWS_DAYS and tense(one) == "past"
