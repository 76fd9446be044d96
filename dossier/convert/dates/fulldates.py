"""The values of date expressions that say it all."""

from __future__ import annotations

from calendar import monthrange
from typing import Final

from dossier.convert.dates.datestory import Told
from dossier.convert.english.feasts import feast_day
from dossier.convert.english.timewords import Expression
from dossier.edtf import EdtfError, Point, parse

#: What is told of a date in numbers that could be read both ways.
_ORDERS: Final = {
    "either": ", read with the month first, though it could be the day",
    "as others": ", the day first as in other dates of the article",
    "as past": ", the day first, as what is told as past would else lie after the article's date",
}


def absolute(one: Expression) -> Told | None:
    """The value of an expression that needs nothing else, None for others and for days that no calendar has."""
    if one.kind == "decade":
        first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}[one.part]
        mark = "~" if one.part else ""
        return valued(f"{one.year + first}{mark}/{one.year + last}{mark}", "the decade is named")
    if one.kind == "century":
        first, last = {"early": (0, 32), "mid": (33, 66), "late": (67, 99), "": (0, 99)}[one.part]
        mark = "~" if one.part else ""
        return valued(f"{one.year + first:04}{mark}/{one.year + last:04}{mark}", "the century is named")
    if not one.year or one.kind not in ("date", "week"):
        return None
    if one.feast:
        return valued(feast_day(one.feast, one.year).isoformat(), "the feast and its year are named")
    if one.kind == "week":
        days = monthrange(one.year, one.month)[1]
        first = days - 6 if one.count == -1 else (one.count or 1) * 7 - 6
        month = f"{one.year:04}-{one.month:02}"
        return valued(f"{month}-{first:02}/{month}-{first + 6:02}", "the week of the month is named")
    mark = "~" if one.part else ""
    if one.quarter or one.half:
        length = 3 if one.quarter else 6
        last = (one.quarter or one.half) * length
        return valued(f"{one.year:04}-{last - length + 1:02}/{one.year:04}-{last:02}", "the part of the year is named")
    if one.months:
        months = (1, one.months) if one.months > 0 else (13 + one.months, 12)
        value = "/".join(f"{one.year:04}-{month:02}" for month in dict.fromkeys(months))
        return valued(value, "the part of the year is named")
    if one.until_year:
        return valued(f"{one.year:04}/{one.until_year:04}", "both years are written")
    point = str(Point(one.year, one.month, one.day)) + mark
    if one.until_day > one.day:
        point += f"/{Point(one.year, one.month, one.until_day)}"
    return valued(
        point, f"the date is written in full{_ORDERS.get(one.order, '')}" if one.day else "the year is written"
    )


def valued(value: str, basis: str, firm: bool = True) -> Told | None:
    """A value with its basis; None for a day that no calendar has."""
    try:
        read = parse(value)
    except EdtfError:
        return None
    return Told(value, read.first_day, read.last_day, basis, firm)
