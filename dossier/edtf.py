"""Uncertain dates: the part of EDTF level 1 (ISO 8601-2) that a news text needs.

`YYYY`, `YYYY-MM`, `YYYY-MM-DD` and seasons `YYYY-21` (spring) to `YYYY-24` (winter), each perhaps followed by
`~` (about), `?` (uncertain) or `%` (both), and the intervals `A/B`, `../B` and `A/..` of two such dates.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal, TypeAlias, cast

from dossier.records import Record

Qualifier: TypeAlias = Literal["", "~", "?", "%"]
Granularity: TypeAlias = Literal["year", "season", "month", "day"]

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS: Final = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_OPEN: Final = ".."
_POINT: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_HINT: Final = (
    "write YYYY, YYYY-MM, YYYY-MM-DD or a season YYYY-21 to YYYY-24, perhaps with ~ ? or %, or A/B, ../B, A/.."
)
_WORDS: Final[dict[Qualifier, str]] = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


class EdtfError(ValueError):
    """A value that is not EDTF as this module reads it; the message says what to write instead."""


class Point(Record):
    """A day, month, season or year. `month` 0 stands for none, 21 to 24 for a season; `day` 0 for none."""

    year: int
    month: int = 0
    day: int = 0
    qualifier: Qualifier = ""

    def __str__(self) -> str:
        """The EDTF text."""
        month = f"-{self.month:02}" if self.month else ""
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year:04}{month}{day}{self.qualifier}"

    @property
    def granularity(self) -> Granularity:
        """How finely the date is given."""
        if self.day:
            return "day"
        if self.month:
            return "season" if self.month > 12 else "month"
        return "year"

    def first_day(self) -> date:
        """The earliest day that belongs to it; seasons begin with the month that northern meteorology gives them."""
        month = (self.month - 20) * 3 if self.month > 12 else self.month or 1
        return date(self.year, month, self.day or 1)

    def last_day(self) -> date:
        """The latest day that belongs to it; a winter reaches into the next year."""
        if self.day:
            return self.first_day()
        if self.month == 24:
            return _month_end(self.year + 1, 2) if self.year < date.max.year else date.max
        return _month_end(self.year, (self.month - 20) * 3 + 2 if self.month > 12 else self.month or 12)

    def words(self, year: bool = True, month: bool = True) -> str:
        """The date in words (`about 24 January 2024`), without the year or the month and year where told so."""
        parts = [str(self.day)] if self.day else []
        if self.month and (month or not self.day):
            parts.append(SEASONS.get(self.month) or MONTHS[self.month - 1])
        if year or not self.month:
            parts.append(str(self.year))
        return _WORDS[self.qualifier] + " ".join(parts)


class Edtf(Record):
    """A date or an interval. `start` and `end` are the same for a date; None is an open end."""

    start: Point | None
    end: Point | None
    is_interval: bool = False

    def __str__(self) -> str:
        """The EDTF text; `parse(str(value)) == value`."""
        return f"{self.start or _OPEN}/{self.end or _OPEN}" if self.is_interval else str(self.start)

    def __lt__(self, other: Edtf) -> bool:
        """The order of a timeline, see `order`."""
        return self.order < other.order

    def __le__(self, other: Edtf) -> bool:
        return self.order <= other.order

    def __gt__(self, other: Edtf) -> bool:
        return self.order > other.order

    def __ge__(self, other: Edtf) -> bool:
        return self.order >= other.order

    @property
    def first_day(self) -> date | None:
        """The earliest day it can mean; None when open."""
        return self.start.first_day() if self.start else None

    @property
    def last_day(self) -> date | None:
        """The latest day it can mean; None when open."""
        return self.end.last_day() if self.end else None

    @property
    def bounds(self) -> tuple[date, date]:
        """First and last day, an open end as the first or last day that Python knows."""
        return self.first_day or date.min, self.last_day or date.max

    @property
    def order(self) -> tuple[int, int, str]:
        """Sort key of a timeline: by first day (the last where there is no first), then `rank`, then by text."""
        first = self.first_day or self.bounds[1]  # "before March 3" stands where March 3 does, not before all times
        return first.toordinal(), self.rank, str(self)

    @property
    def rank(self) -> int:
        """The place among dates of one first day: the year, the month, the day; behind it what goes on from that day.

        As a number it is the days up to the last one, negative for what stands in front of the day.
        """
        last = self.bounds[1]
        days = (last - (self.first_day or last)).days
        return days if self.is_interval and self.start and self.start.day and self.end else -days

    @property
    def granularity(self) -> Granularity | Literal["interval"]:
        """How finely the date is given."""
        return self.start.granularity if self.start and not self.is_interval else "interval"

    @property
    def is_approximate(self) -> bool:
        """True when some part of it carries `~`, `?` or `%`."""
        return any(point.qualifier for point in (self.start, self.end) if point)

    def overlaps(self, other: Edtf) -> bool:
        """True when some day belongs to both, as they are written."""
        first, last = self.bounds
        begin, end = other.bounds
        return first <= end and begin <= last

    def is_compatible(self, other: Edtf) -> bool:
        """True when both can tell the date of one thing: they overlap once what is approximate is given some room.

        A date with `~`, `?` or `%` is widened by one of its units (a day, a month, a season, a year) on either side.
        """
        first, last = self._widened()
        begin, end = other._widened()
        return first <= end and begin <= last

    def words(self) -> str:
        """The date as a person reads it: `24 January 2024`, `about February 2024`, `3–5 May 2024`, `until 2019`."""
        start, end = self.start, self.end
        if not self.is_interval:
            return start.words() if start else ""
        if start is None:
            return f"until {end.words()}" if end else ""
        if end is None:
            return f"from {start.words()}"
        same_year = bool(start.month and end.month) and start.year == end.year and not self.is_approximate
        if same_year and start.month == end.month and start.day and end.day:
            return f"{start.words(year=False, month=False)}–{end.words()}"
        return f"{start.words(year=not same_year)} – {end.words()}"

    def _widened(self) -> tuple[date, date]:
        first, last = self.bounds
        return _moved(first, self.start, -1), _moved(last, self.end, 1)


@lru_cache(maxsize=4096)
def parse(text: str) -> Edtf:
    """The value that `text` writes.

    Raises:
        EdtfError: it is no value of the subset above, a day that no calendar has, or an interval that runs backwards.
    """
    first, slash, last = text.partition("/")
    if not slash:
        point = _point(text, text)
        return Edtf(point, point)
    start = None if first == _OPEN else _point(first, text)
    end = None if last == _OPEN else _point(last, text)
    if start is None and end is None:
        raise EdtfError(f"{text!r} is open at both ends; {_HINT}")
    if start and end and start.first_day() > end.last_day():
        raise EdtfError(f"{text!r} ends before it begins; write the earlier date first")
    return Edtf(start, end, is_interval=True)


def is_edtf(text: str) -> bool:
    """True when `parse` reads `text`."""
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def begins_after(value: str, day: str) -> bool:
    """True when `value` begins only after the last day of `day`; False when either cannot be read."""
    return is_edtf(value) and is_edtf(day) and parse(value).bounds[0] > parse(day).bounds[1]


def _point(text: str, whole: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise EdtfError(f"{whole!r} is not an EDTF date; {_HINT}")
    year, month, day = (int(part or 0) for part in match.groups()[:3])
    if year == 0:
        raise EdtfError(f"{whole!r}: there is no year 0000; {_HINT}")
    if match[2] is not None and not (1 <= month <= 12 or month in SEASONS):
        raise EdtfError(f"{whole!r}: there is no month {match[2]}; {_HINT}")
    if match[3] is not None and not 1 <= day <= (monthrange(year, month)[1] if month <= 12 else 0):
        raise EdtfError(f"{whole!r}: there is no day {match[3]} in it; {_HINT}")
    return Point(year, month, day, cast(Qualifier, match[4]))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_UNIT_DAYS: Final[dict[Granularity, int]] = {"day": 1, "month": 31, "season": 92, "year": 366}


def _moved(day: date, point: Point | None, direction: int) -> date:
    """`day` moved by one unit of an approximate `point`, as far as the calendar reaches."""
    if point is None or not point.qualifier:
        return day
    days = _UNIT_DAYS[point.granularity]
    room = (day - date.min).days if direction < 0 else (date.max - day).days
    return day + timedelta(days=direction * min(days, room))
