"""How long the dates of a text last, and how far they lie apart."""

from __future__ import annotations

from typing import Final

from dossier.edtf import parse

#: A story of the last days goes on through the article, and a life that short is its story.
_RECENT_DAYS: Final = 7
INFANCY_DAYS: Final = 366
_VAGUE: Final = 20  # days
_LIFE: Final = 30_000  # days


def is_day(value: str) -> bool:
    """True for a day, or for a night, which belongs to two."""
    return _days_of(value) <= 1


def is_vague(value: str) -> bool:
    """True for a month, a year and other long stretches."""
    return _days_of(value) > _VAGUE


def outlasts_a_life(value: str) -> bool:
    """True for what is longer than a life."""
    return _days_of(value) > _LIFE


def is_near(one: str, other: str, days: int) -> bool:
    """True for dates that are at most so many days apart."""
    first, last = parse(one).bounds
    begin, end = parse(other).bounds
    return (begin - last).days <= days and (first - end).days <= days


def is_recent(value: str, published: str, days: int = _RECENT_DAYS) -> bool:
    """True for a date of the last days before that of publication, or after it; False where that is not known."""
    return bool(published) and (parse(published).bounds[0] - parse(value).bounds[1]).days <= days


def _days_of(value: str) -> int:
    first, last = parse(value).bounds
    return (last - first).days
