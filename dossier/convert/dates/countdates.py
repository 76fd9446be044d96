"""The values of date expressions counted from the day of publication or from a date of the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from dossier.convert.dates.datestory import Told
from dossier.convert.dates.fulldates import absolute, valued
from dossier.convert.english.feasts import feast_day
from dossier.convert.english.timewords import WEEKDAYS, Expression, Tense
from dossier.records import Record, replace


class Anchor(Record):
    """The day an article counts from: as finely as it is known, and the words that name it."""

    year: int = 0
    month: int = 0
    day: date | None = None
    words: str = ""


def from_publication(text: str, one: Expression, anchor: Anchor, tense: Callable[[], Tense]) -> Told | None:
    """The value of an expression of `text` counted from `anchor`; `tense` is asked where the words leave a choice."""
    if one.kind == "day":
        if anchor.day is None:
            return None
        return _day(_add_days(anchor.day, one.count or 0), f"counted from {anchor.words}", one.is_night)
    if one.is_ahead and tense() != "future":
        return None
    if one.kind == "distance":
        if anchor.day and (day := _to_the_day(text, one, anchor.day)):
            return _day(day, f"counted from {anchor.words}")
        return counted_from(
            one, anchor.day or (date(anchor.year, 7, 1) if anchor.year and one.unit == "year" else None), anchor.words
        )
    if one.kind == "period":
        if one.unit == "weekend" and one.shift == 0 and anchor.day and anchor.day.weekday() < 5:
            # "over the weekend", printed on a working day, is the one before unless the words look ahead
            bare = text[one.start : one.end].lower().startswith("the")
            one = replace(one, shift=-1) if bare and tense() != "future" else one
        if one.unit == "week" and one.shift == 0 and anchor.day and (part := _part_of_week(text, one, anchor.day)):
            return valued(part, f"counted from {anchor.words}", firm=False)
        return _period(one, anchor)
    if one.feast:
        return _feast(one, anchor, tense())
    if one.day and one.weekday is not None and not one.month:
        return _weekday_the_nth(one, anchor, tense())
    if one.day and not one.month:
        month = _year_month(anchor.year * 12 + anchor.month - 1 + (one.shift or 0))
        return valued(f"{month}-{one.day:02}", f"counted from {anchor.words}", firm=False) if anchor.month else None
    if one.month or one.quarter or one.half or one.months:
        return _shifted(one, anchor)
    if one.weekday is not None:
        return _weekday(one, anchor, tense)
    return None


def _part_of_week(text: str, one: Expression, today: date) -> str:
    """The days of "*earlier* this week" up to today, or of "*later* this week" from then on; empty for the week."""
    monday, sunday = _add_days(today, -today.weekday()), _add_days(today, 6 - today.weekday())
    if not (monday and sunday):
        return ""
    if text.startswith(_EARLIER, one.start):
        return f"{monday}/{today}" if monday < today else f"{monday}"
    if text.startswith(_LATER, one.start):
        return f"{today}/{sunday}" if today < sunday else f"{sunday}"
    return ""


_EARLIER: Final = ("earlier ", "Earlier ")
_LATER: Final = ("later ", "Later ")


def _to_the_day(text: str, one: Expression, today: date) -> date | None:
    """The day so many years or months ago to the day: "*exactly* a year ago", "two years ago *today*"."""
    months = (one.count or 0) * {"month": 1, "year": 12}.get(one.unit, 0)
    if months >= 0 or one.other is not None or one.about or one.within:
        return None
    if not (text.endswith(_EXACTLY, 0, one.start) or text.startswith(_TODAY, one.end)):
        return None
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    try:
        return date(year, month + 1, today.day)
    except ValueError:
        return None


_EXACTLY: Final = ("exactly ", "Exactly ", "precisely ", "Precisely ")
_TODAY: Final = (" today", " to the day")


def _period(one: Expression, anchor: Anchor) -> Told | None:
    shift = one.shift or 0
    mark = "~" if one.part else ""
    basis = f"counted from {anchor.words}"
    if not anchor.year:
        return None
    if one.unit == "year":
        return valued(f"{anchor.year + shift:04}{mark}", basis, firm=False)
    if one.unit == "decade":
        first = anchor.year // 10 * 10 + 10 * shift
        return valued(f"{first:04}{mark}/{first + 9:04}{mark}", basis, firm=False)
    if one.unit == "century":
        first = (anchor.year - 1) // 100 * 100 + 1 + 100 * shift
        return valued(f"{first:04}{mark}/{first + 99:04}{mark}", basis, firm=False)
    if anchor.month and one.unit in ("month", "quarter"):
        step = 1 if one.unit == "month" else 3
        months = anchor.year * 12 + (anchor.month - 1) // step * step + shift * step
        first_month, last_month = _year_month(months), _year_month(months + step - 1)
        value = f"{first_month}{mark}" if step == 1 else f"{first_month}{mark}/{last_month}{mark}"
        return valued(value, basis, firm=False)
    if anchor.day and one.unit in ("week", "weekend"):
        return _week(_add_days(anchor.day, 7 * shift), basis, weekend=one.unit == "weekend")
    return None


def _week(day: date | None, basis: str, weekend: bool = False) -> Told | None:
    if day is None:
        return None
    monday = _add_days(day, -day.weekday())
    first = _add_days(monday, 5 if weekend else 0) if monday else None
    last = _add_days(monday, 6) if monday else None
    return valued(f"{first}/{last}", basis, firm=False) if first and last else None


def _shifted(one: Expression, anchor: Anchor) -> Told | None:
    """`last March`, `June of next year`, `the first quarter of this year`; a bare quarter is the last one begun."""
    if not anchor.year:
        return None
    basis = f"counted from {anchor.words}"
    year: int | None = None
    if one.unit == "year" and one.shift is not None:
        year = anchor.year + one.shift
    elif (one.quarter or one.half) and anchor.month:
        year = anchor.year if (one.quarter or 2) * 3 - 2 <= anchor.month else anchor.year - 1
        basis = f"the last one begun before {anchor.words}"
    elif one.shift is not None and anchor.month:
        start = (one.month - 20) * 3 if one.month > 20 else one.month
        if one.shift == 0:
            year = anchor.year - (one.month == 24 and anchor.month <= 2)
        elif one.shift > 0:
            year = anchor.year + (start <= anchor.month)
        else:
            # in April one says "in February" of the same year: "last February" is the one before
            near = 3 if one.month <= 12 else 4
            year = anchor.year - (start > anchor.month - near)
    if year is None:
        return None
    found = absolute(replace(one, year=year))
    # "last May" names a year no less than a number does
    return replace(found, basis=basis, firm=bool(one.month and one.shift)) if found else None


def _feast(one: Expression, anchor: Anchor, tense: Tense) -> Told | None:
    """The feast that the tense asks for: the last one, the next one, or the nearest."""
    today = anchor.day
    if today is None or not 2 <= today.year <= 9997:
        return None
    days = [feast_day(one.feast, year) for year in range(today.year - 1, today.year + 2)]
    if one.shift == 0:
        day = days[1]
    elif one.shift == -1 or (one.shift is None and tense == "past"):
        day = [day for day in days if day <= today][-1]
    elif one.shift == 1 or tense == "future":
        day = next(day for day in days if day >= today)
    else:
        day = min(days, key=lambda day: abs(day - today))
    return valued(day.isoformat(), f"the day of that feast nearest to {anchor.words}, by tense", firm=False)


def _weekday(one: Expression, anchor: Anchor, tense: Callable[[], Tense]) -> Told | None:
    if anchor.day is None or one.weekday is None:
        return None
    name = WEEKDAYS[one.weekday].title()
    back = (anchor.day.weekday() - one.weekday) % 7
    if one.weeks:
        offset = 7 * one.weeks + ((7 - back) % 7 if one.weeks > 0 else -back)
        basis = f"the {name} so many weeks {'on' if one.weeks > 0 else 'back'}, counted from"
    elif one.unit == "week" and one.shift is not None:
        offset, basis = one.weekday - anchor.day.weekday() + 7 * one.shift, f"the {name} of that week, counted from"
    elif one.shift == -1:
        offset, basis = -(back or 7), f"the last {name} before"
    elif one.shift == 1:
        offset, basis = (7 - back), f"the first {name} after"
    elif (looks := tense()) == "future" or (looks == "due" and back != 1):  # papers print what was due the day before
        offset, basis = (7 - back) % 7, f"the next {name}, as the words look ahead, from"
    else:
        offset, basis = -back, f"the last {name} up to"
    return _day(_add_days(anchor.day, offset), f"{basis} {anchor.words}", one.is_night)


def _day(day: date | None, basis: str, is_night: bool = False) -> Told | None:
    """A day; a night is told as that day and the next, for what happened in it may have happened on either."""
    after = _add_days(day, 1) if day and is_night else None
    return valued(f"{day}/{after}" if after else str(day), basis, firm=False) if day else None


#: Every day of the week is on every day of the month in some month of a year.
_MONTHS_AROUND: Final = 11


def _weekday_the_nth(one: Expression, anchor: Anchor, tense: Tense) -> Told | None:
    """`Saturday the 29th`: of the months around, the nearest in which that day is a Saturday, as the tense looks."""
    today = anchor.day
    if today is None or one.weekday is None:
        return None
    basis = f"the nearest {WEEKDAYS[one.weekday].title()} on that day of a month, counted from {anchor.words}"
    month = today.year * 12 + today.month - 1
    around = (
        valued(f"{_year_month(months)}-{one.day:02}", basis, firm=False)
        for months in range(month - _MONTHS_AROUND, month + _MONTHS_AROUND + 1)
    )
    fits = [
        (abs(told.first - today), told)
        for told in around
        if told and told.first and told.first.weekday() == one.weekday
        if (told.first >= today if tense == "future" else told.first <= today)
    ]
    return min(fits, key=lambda fit: fit[0])[1] if fits else None


def from_text(one: Expression, known: Told | None, anchor: Anchor) -> Told | None:
    """Counted from the last date read; without one, from the day of publication."""
    start = known.first if known else anchor.day
    if start is None:
        return None
    words = f"{known.value}, the date before it" if known else anchor.words
    basis = f"counted from {words}"
    if one.is_shifted:
        return _in_another_year(known, one.year, basis) if known else None
    if one.kind == "date" and one.day:
        month = f"{start.year:04}-{start.month:02}"
        return valued(f"{month}-{one.day:02}", basis, firm=False)
    if one.kind == "date" and one.month:
        if known is None and not one.count:
            return None  # "that summer", and no date to tell which
        return _month_beside(one, start, known is None or "-" in known.value, basis)
    if one.kind == "distance":
        finest = known.value.rstrip("~?%").count("-") if known else 2
        if (one.unit in ("day", "week") and finest < 2) or (one.unit == "month" and finest < 1):
            return None
        return counted_from(one, start, words)
    if one.kind == "date" and one.weekday is not None and not one.count:  # "on the Sunday", soon after it
        day = _add_days(start, (one.weekday - start.weekday()) % 7)
        return valued(f"{day}?", basis, firm=False) if day else None
    if one.kind == "date" and one.weekday is not None:
        ahead = (one.weekday - start.weekday()) % 7 or 7
        day = _add_days(start, ahead if (one.count or 0) >= 0 else ahead - 7 or -7)
        return valued(day.isoformat(), basis, firm=False) if day else None
    if one.kind == "same" and one.unit == "day":
        return (
            Told(known.value, known.first, known.last, basis, False) if known and known.value.count("-") == 2 else None
        )
    return _period(replace(one, kind="period", shift=one.shift or 0), Anchor(start.year, start.month, start, words))


_WINTER: Final = 24
_WINTERS_END: Final = 2


def _month_beside(one: Expression, start: date, has_month: bool, basis: str) -> Told | None:
    """The nearest such month or season behind a date, or before it; of a bare year that is one of another year."""
    back = (one.count or 0) < 0
    month = (one.month - 20) * 3 if one.month > 20 else one.month  # a season's first
    if not one.count and one.month == _WINTER and (not has_month or start.month <= _WINTERS_END):
        # "that winter" of a year is the one that begins in it; of its first months, the one that goes on in them
        return valued(f"{start.year - has_month:04}-{one.month:02}", basis, firm=False)
    if not one.count and not has_month:  # "that summer" is of the year just named
        return valued(f"{start.year:04}-{one.month:02}", basis, firm=False)
    is_last = not one.count and month + 2 >= start.month >= month  # a story goes on in the season it is in
    is_of_year = is_last or (has_month and (month < start.month if back else month > start.month))
    year = start.year if is_of_year else start.year + (-1 if back else 1)
    return valued(f"{year:04}-{one.month:02}", basis, firm=False)


def _in_another_year(known: Told, year: int, basis: str) -> Told | None:
    """A date with its year changed, by default to the one before: `2010-02` becomes `2009-02`."""
    parts = known.value.split("/")
    if known.first is None or any(not part[:4].isdigit() for part in parts):
        return None
    back = known.first.year - year if year else 1
    return valued("/".join(f"{int(part[:4]) - back:04}{part[4:]}" for part in parts), basis, firm=False)


def names_one(told: Told, unit: str) -> bool:
    """True where one can count from a date: no stretch, unless it lies in one year and a year is asked for."""
    if unit == "any" or "/" not in told.value:
        return unit != "day" or told.value.count("-") == 2
    return unit == "year" and told.first is not None and told.last is not None and told.first.year == told.last.year


def counted_from(one: Expression, start: date | None, words: str) -> Told | None:
    """So many units from a day, as finely as the unit tells: `two years ago` is a year."""
    if start is None or one.count is None:
        return None
    basis = f"counted from {words}"
    if one.other is not None:
        ends = [counted_from(replace(one, count=count, other=None), start, words) for count in (one.count, one.other)]
        values = [end.value for end in sorted(filter(None, ends), key=lambda end: end.first or start)]
        if not values:
            return None
        return valued(f"{values[0].partition('/')[0]}/{values[-1].rpartition('/')[2]}", basis, firm=False)
    if one.within and one.unit in ("day", "week"):
        end = _add_days(start, one.count * (7 if one.unit == "week" else 1))
        return valued("/".join(map(str, sorted((start, end)))), basis, firm=False) if end else None
    if one.unit == "day":
        day = _add_days(start, one.count)
        return valued(day.isoformat() + ("~" if one.about else ""), basis, firm=False) if day else None
    if one.unit == "week":
        return _week(_add_days(start, 7 * one.count), basis)
    if one.unit == "month":
        return valued(f"{_year_month(start.year * 12 + start.month - 1 + one.count)}~", basis, firm=False)
    if one.unit == "year":
        return valued(f"{start.year + one.count:04}~", basis, firm=False)
    span = 10 if one.unit == "decade" else 100
    middle = start.year + span * one.count
    return valued(f"{middle - span // 2:04}~/{middle + span // 2:04}~", basis, firm=False)


def _year_month(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _add_days(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
