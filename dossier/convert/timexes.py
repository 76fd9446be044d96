"""Dates of an article: every calendar expression with its EDTF value and, in words, why that value.

What the text leaves open is taken from the day of publication, from the tense of the clause, and from the dates that
stand elsewhere in the text, before or after. Where nothing tells, the value stays empty.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from dossier.convert.datephrases import phrase_behind
from dossier.convert.expressions import find_expressions
from dossier.convert.feasts import feast_day
from dossier.convert.parse import Sentence
from dossier.convert.tense import Tense, tense_at
from dossier.convert.timewords import WEEKDAYS, Expression
from dossier.convert.years import Spot, Told, choose_years
from dossier.edtf import EdtfError, Point, is_edtf, parse
from dossier.model import Span, Timex


@dataclass(frozen=True, slots=True)
class FoundTimex:
    """A date expression, and in words why it has its value."""

    timex: Timex
    basis: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.timex.at[0]


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The day an article counts from: as finely as it is known, and the words that name it."""

    year: int = 0
    month: int = 0
    day: date | None = None
    words: str = ""


def find_timexes(text: str, sentences: Sequence[Sentence], published: str) -> tuple[FoundTimex, ...]:
    """The date expressions of `text` in order.

    Args:
        text: the reading text.
        sentences: its sentences, for tense and paragraphs.
        published: the day of publication in EDTF, empty when unknown; then a dateline of the text stands in.
    """
    expressions = [one for one in find_expressions(text) if not _is_header(text, one)]
    anchor = _anchor(text, published, expressions)
    places = _Places(text, sentences)
    told: list[Told | None] = [_absolute(one) for one in expressions]
    for index, one in enumerate(expressions):
        if told[index] is None and one.kind in ("day", "period", "distance", "date") and not one.from_text:
            told[index] = _from_publication(one, anchor, places)
    missing = [i for i, one in enumerate(expressions) if told[i] is None and one.kind in ("date", "week") and one.month]
    chosen = choose_years(text, [places.spot(one) for one in expressions], missing, told, anchor.day)
    for index, choice in chosen.items():
        value = _absolute(replace(expressions[index], year=choice.year))
        told[index] = replace(value, basis=choice.basis, firm=choice.firm) if value else None
    last: dict[str, Told] = {}  # the last date read that one can count years from, and that one can count from
    for index, one in enumerate(expressions):
        known = told[index]
        if known is None and one.from_text:
            is_day = one.kind == "same" and one.unit == "day" and text[one.start : one.end].lower() in _ITS_DAY
            unit = "any" if one.is_shifted else "day" if is_day else "year" if one.unit == "year" else ""
            known = told[index] = _from_text(one, last.get(unit, last.get("")), anchor)
        if known and known.first:
            names_a_thing = next(phrase_behind(text, (one.start, one.end)), None)  # "the May 3 deal" moves no story on
            last |= {
                unit: known
                for unit in ("year", "day", "", "any")
                if _names_one(known, unit) and not (names_a_thing and unit in last)
            }
    found = [
        FoundTimex(
            Timex(text[one.start : one.end], ((one.start, one.end),), known.value if known else ""),
            known.basis if known else "",
        )
        for one, known in zip(expressions, told, strict=True)
        if known or not one.is_ahead
    ]
    found += _ranges(text, found)
    return tuple(sorted(found, key=lambda one: (one.span[0], -one.span[1])))


#: Of the days a text comes back to; "on the same day" may only say that two things went together.
_ITS_DAY: Final = frozenset(("the day", "that day"))
_FROM: Final = re.compile(r"\b(?:from|between)\s{1,3}(?:the\s{1,3})?\Z", re.IGNORECASE)
_TO: Final = re.compile(r"\s{1,3}(?:to|and|until|till|through)\s{1,3}(?:the\s{1,3})?")


def _ranges(text: str, found: Sequence[FoundTimex]) -> Iterator[FoundTimex]:
    """`from June to September`: a stretch of time, beside the two dates that bound it."""
    for one, other in pairwise(found):
        lead = _FROM.search(text, max(0, one.span[0] - 16), one.span[0])
        if not (lead and one.timex.value and other.timex.value):
            continue
        if not _TO.fullmatch(text, one.span[1], other.span[0]):
            continue
        value = f"{one.timex.value.partition('/')[0]}/{other.timex.value.rpartition('/')[2]}"
        if is_edtf(value):
            at = lead.start(), other.span[1]
            yield FoundTimex(Timex(text[slice(*at)], (at,), value), f"{one.basis}; {other.basis}")


class _Places:
    """Where in the text an expression stands."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences or (Sentence(0, len(text), 0),)
        self.starts = [sentence.start for sentence in self.sentences]

    def of(self, one: Expression) -> Sentence:
        return self.sentences[max(0, bisect_right(self.starts, one.start) - 1)]

    def sentence(self, one: Expression) -> Span:
        sentence = self.of(one)
        return sentence.start, sentence.end

    def spot(self, one: Expression) -> Spot:
        sentence = self.of(one)
        return Spot(
            one.month, one.day, one.weekday, (one.start, one.end), sentence.paragraph, (sentence.start, sentence.end)
        )

    def tense(self, one: Expression) -> Tense:
        return tense_at(self.text, self.sentence(one), (one.start, one.end))


_HEADER: Final = re.compile(r"\s*date \Z")


def _is_header(text: str, one: Expression) -> bool:
    return one.start < 40 and bool(_HEADER.match(text[: one.start]))


def _anchor(text: str, published: str, expressions: Sequence[Expression]) -> _Anchor:
    if published:
        try:
            value = parse(published)
        except EdtfError:
            value = None
        if value and value.start and not value.is_interval:
            point = value.start
            day = point.first_day() if point.day else None
            return _Anchor(point.year, point.month if point.month <= 12 else 0, day, f"the article's date, {published}")
    for one in expressions:
        if one.start > 400:
            break
        if one.year and one.day and _is_dateline(text, one):
            found = _absolute(one)
            if found and found.first:
                return _Anchor(one.year, one.month, found.first, f"the dateline, {found.value}")
    return _Anchor()


def _is_dateline(text: str, one: Expression) -> bool:
    """A full date alone on its line, or between a place and a dash ("LYON, May 3, 2019 (AFP) —")."""
    line_start = text.rfind("\n", 0, one.start) + 1
    line_end = text.find("\n", one.end)
    before, after = text[line_start : one.start], text[one.end : line_end if line_end >= 0 else len(text)]
    if len(before.strip()) <= 14 and len(after.strip()) <= 14:
        return True
    return bool(re.fullmatch(r"[A-Z][\w.,' ]{1,40}[,(] ?", before)) and bool(
        re.match(r" ?\)?(?: ?\([^)\n]{1,30}\))? ?[-–—]", after)
    )


# -- expressions that say it all ----------------------------------------------------------------------------------


def _absolute(one: Expression) -> Told | None:
    if one.kind == "decade":
        first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}[one.part]
        mark = "~" if one.part else ""
        return _told(f"{one.year + first}{mark}/{one.year + last}{mark}", "the decade is named")
    if one.kind == "century":
        first, last = {"early": (0, 32), "mid": (33, 66), "late": (67, 99), "": (0, 99)}[one.part]
        mark = "~" if one.part else ""
        return _told(f"{one.year + first:04}{mark}/{one.year + last:04}{mark}", "the century is named")
    if not one.year or one.kind not in ("date", "week"):
        return None
    if one.feast:
        return _told(feast_day(one.feast, one.year).isoformat(), "the feast and its year are named")
    if one.kind == "week":
        days = monthrange(one.year, one.month)[1]
        first = days - 6 if one.count == -1 else (one.count or 1) * 7 - 6
        month = f"{one.year:04}-{one.month:02}"
        return _told(f"{month}-{first:02}/{month}-{first + 6:02}", "the week of the month is named")
    mark = "~" if one.part else ""
    if one.quarter or one.half:
        length = 3 if one.quarter else 6
        last = (one.quarter or one.half) * length
        return _told(f"{one.year:04}-{last - length + 1:02}/{one.year:04}-{last:02}", "the part of the year is named")
    if one.until_year:
        return _told(f"{one.year:04}/{one.until_year:04}", "both years are written")
    point = str(Point(one.year, one.month, one.day)) + mark
    if one.until_day > one.day:
        point += f"/{Point(one.year, one.month, one.until_day)}"
    return _told(point, "the date is written in full" if one.day else "the year is written")


def _told(value: str, basis: str, firm: bool = True) -> Told | None:
    """A value with its basis; None for a day that no calendar has."""
    try:
        read = parse(value)
    except EdtfError:
        return None
    return Told(value, read.first_day, read.last_day, basis, firm)


# -- counted from the day of publication --------------------------------------------------------------------------


def _from_publication(one: Expression, anchor: _Anchor, places: _Places) -> Told | None:
    if one.kind == "day":
        if anchor.day is None:
            return None
        return _day(_add_days(anchor.day, one.count or 0), f"counted from {anchor.words}", one.is_night)
    if one.is_ahead and places.tense(one) != "future":
        return None
    if one.kind == "distance":
        return _distance(
            one, anchor.day or (date(anchor.year, 7, 1) if anchor.year and one.unit == "year" else None), anchor.words
        )
    if one.kind == "period":
        if one.unit == "weekend" and one.shift == 0 and anchor.day and anchor.day.weekday() < 5:
            # "over the weekend", printed on a working day, is the one before unless the words look ahead
            bare = places.text[one.start : one.end].lower().startswith("the")
            one = replace(one, shift=-1) if bare and places.tense(one) != "future" else one
        return _period(one, anchor)
    if one.feast:
        return _feast(one, anchor, places)
    if one.day and not one.month:
        month = _year_month(anchor.year * 12 + anchor.month - 1 + (one.shift or 0))
        return _told(f"{month}-{one.day:02}", f"counted from {anchor.words}", firm=False) if anchor.month else None
    if one.month or one.quarter or one.half:
        return _shifted(one, anchor)
    if one.weekday is not None:
        return _weekday(one, anchor, places)
    return None


def _period(one: Expression, anchor: _Anchor) -> Told | None:
    shift = one.shift or 0
    mark = "~" if one.part else ""
    basis = f"counted from {anchor.words}"
    if not anchor.year:
        return None
    if one.unit == "year":
        return _told(f"{anchor.year + shift:04}{mark}", basis, firm=False)
    if one.unit == "decade":
        first = anchor.year // 10 * 10 + 10 * shift
        return _told(f"{first:04}{mark}/{first + 9:04}{mark}", basis, firm=False)
    if one.unit == "century":
        first = (anchor.year - 1) // 100 * 100 + 1 + 100 * shift
        return _told(f"{first:04}{mark}/{first + 99:04}{mark}", basis, firm=False)
    if anchor.month and one.unit in ("month", "quarter"):
        step = 1 if one.unit == "month" else 3
        months = anchor.year * 12 + (anchor.month - 1) // step * step + shift * step
        first_month, last_month = _year_month(months), _year_month(months + step - 1)
        value = f"{first_month}{mark}" if step == 1 else f"{first_month}{mark}/{last_month}{mark}"
        return _told(value, basis, firm=False)
    if anchor.day and one.unit in ("week", "weekend"):
        return _week(_add_days(anchor.day, 7 * shift), basis, weekend=one.unit == "weekend")
    return None


def _week(day: date | None, basis: str, weekend: bool = False) -> Told | None:
    if day is None:
        return None
    monday = _add_days(day, -day.weekday())
    first = _add_days(monday, 5 if weekend else 0) if monday else None
    last = _add_days(monday, 6) if monday else None
    return _told(f"{first}/{last}", basis, firm=False) if first and last else None


def _shifted(one: Expression, anchor: _Anchor) -> Told | None:
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
    found = _absolute(replace(one, year=year))
    # "last May" names a year no less than a number does
    return replace(found, basis=basis, firm=bool(one.month and one.shift)) if found else None


def _feast(one: Expression, anchor: _Anchor, places: _Places) -> Told | None:
    """The feast that the tense asks for: the last one, the next one, or the nearest."""
    today = anchor.day
    if today is None or not 2 <= today.year <= 9997:
        return None
    days = [feast_day(one.feast, year) for year in range(today.year - 1, today.year + 2)]
    tense = places.tense(one)
    if one.shift == 0:
        day = days[1]
    elif one.shift == -1 or (one.shift is None and tense == "past"):
        day = [day for day in days if day <= today][-1]
    elif one.shift == 1 or tense == "future":
        day = next(day for day in days if day >= today)
    else:
        day = min(days, key=lambda day: abs(day - today))
    return _told(day.isoformat(), f"the day of that feast nearest to {anchor.words}, by tense", firm=False)


def _weekday(one: Expression, anchor: _Anchor, places: _Places) -> Told | None:
    if anchor.day is None or one.weekday is None:
        return None
    name = WEEKDAYS[one.weekday].title()
    back = (anchor.day.weekday() - one.weekday) % 7
    if one.unit == "week" and one.shift is not None:
        offset, basis = one.weekday - anchor.day.weekday() + 7 * one.shift, f"the {name} of that week, counted from"
    elif one.shift == -1:
        offset, basis = -(back or 7), f"the last {name} before"
    elif one.shift == 1:
        offset, basis = (7 - back), f"the first {name} after"
    elif places.tense(one) == "future":
        offset, basis = (7 - back) % 7, f"the next {name}, as the words look ahead, from"
    else:
        offset, basis = -back, f"the last {name} up to"
    return _day(_add_days(anchor.day, offset), f"{basis} {anchor.words}", one.is_night)


def _day(day: date | None, basis: str, is_night: bool = False) -> Told | None:
    """A day; a night is told as that day and the next, for what happened in it may have happened on either."""
    after = _add_days(day, 1) if day and is_night else None
    return _told(f"{day}/{after}" if after else str(day), basis, firm=False) if day else None


# -- counted from a date of the text ------------------------------------------------------------------------------


def _from_text(one: Expression, known: Told | None, anchor: _Anchor) -> Told | None:
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
        return _told(f"{month}-{one.day:02}", basis, firm=False)
    if one.kind == "distance":
        finest = known.value.rstrip("~?%").count("-") if known else 2
        if (one.unit in ("day", "week") and finest < 2) or (one.unit == "month" and finest < 1):
            return None
        return _distance(one, start, words)
    if one.kind == "date" and one.weekday is not None:
        ahead = (one.weekday - start.weekday()) % 7 or 7
        day = _add_days(start, ahead if (one.count or 0) >= 0 else ahead - 7 or -7)
        return _told(day.isoformat(), basis, firm=False) if day else None
    if one.kind == "same" and one.unit == "day":
        return (
            Told(known.value, known.first, known.last, basis, False) if known and known.value.count("-") == 2 else None
        )
    return _period(replace(one, kind="period", shift=one.shift or 0), _Anchor(start.year, start.month, start, words))


def _in_another_year(known: Told, year: int, basis: str) -> Told | None:
    """A date with its year changed, by default to the one before: `2010-02` becomes `2009-02`."""
    parts = known.value.split("/")
    if known.first is None or any(not part[:4].isdigit() for part in parts):
        return None
    back = known.first.year - year if year else 1
    return _told("/".join(f"{int(part[:4]) - back:04}{part[4:]}" for part in parts), basis, firm=False)


def _names_one(told: Told, unit: str) -> bool:
    """True where one can count from a date: no stretch, unless it lies in one year and a year is asked for."""
    if unit == "any" or "/" not in told.value:
        return unit != "day" or told.value.count("-") == 2
    return unit == "year" and told.first is not None and told.last is not None and told.first.year == told.last.year


def _distance(one: Expression, start: date | None, words: str) -> Told | None:
    """So many units from a day, as finely as the unit tells: `two years ago` is a year."""
    if start is None or one.count is None:
        return None
    basis = f"counted from {words}"
    if one.unit == "day":
        day = _add_days(start, one.count)
        return _told(day.isoformat() + ("~" if one.about else ""), basis, firm=False) if day else None
    if one.unit == "week":
        return _week(_add_days(start, 7 * one.count), basis)
    if one.unit == "month":
        return _told(f"{_year_month(start.year * 12 + start.month - 1 + one.count)}~", basis, firm=False)
    if one.unit == "year":
        return _told(f"{start.year + one.count:04}~", basis, firm=False)
    span = 10 if one.unit == "decade" else 100
    middle = start.year + span * one.count
    return _told(f"{middle - span // 2:04}~/{middle + span // 2:04}~", basis, firm=False)


def _year_month(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _add_days(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
