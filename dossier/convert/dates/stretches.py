"""Stretches told by how long they are and when they end or begin: "the three months to May 3", "the week of May 3"."""

from __future__ import annotations

from calendar import monthrange
from datetime import timedelta
from typing import Final

from dossier.convert.english.timewords import NUMBER, NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.edtf import EdtfError, Point, parse

#: How the words end that lead to the last day of a stretch.
_LEADS: Final = (" to ", " ended ", " ending ", " through ", " to the end of ")
_LED: Final = Rare(
    rf"\b[Tt]he (?:(?:first|last|past) )?(?:(?P<number>{NUMBER})[ -])?"
    r"(?P<unit>day|week|month|quarter|half|half-year|year)s? (?:to|ended|ending|through)(?: the end of)? \Z"
)
#: … and those to the first day of a week.
_BEGINS: Final = (" of ", " beginning ", " commencing ", " starting ")
_WEEK: Final = Rare(r"\b[Tt]he week (?:of|beginning|commencing|starting)(?: on)? (?:[A-Z][a-z]{2,8}day,? )?\Z")
_REACH: Final = 48
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "half-year": 6, "year": 12}
_DAYS: Final = {"day": 1, "week": 7}
#: What a stretch of days alone can end with, and more units than a report is of.
_MOST: Final = 60


def stretch_to(text: str, start: int, value: str) -> tuple[int, str] | None:
    """Where a stretch begins that ends with the date `value` at `start`, and its value; None where there is none.

    A week may also begin with it.
    """
    if text.endswith(_BEGINS, 0, start) and len(value) == len("2019-05-03") and value[:4].isdigit():
        week = _WEEK.search(text, max(0, start - _REACH), start)
        return None if week is None else (week.start(), f"{value}/{parse(value).bounds[0] + timedelta(days=6)}")
    if not text.endswith(_LEADS, 0, start):
        return None
    led = _LED.search(text, max(0, start - _REACH), start)
    if led is None:
        return None
    word = (led["number"] or "one").lower()
    count = int(word) if word.isdigit() else NUMBERS.get(word)
    try:
        end = parse(value).end
    except EdtfError:
        return None
    if not count or count > _MOST or end is None or "/" in value or not 1 <= end.month <= 12:
        return None
    last = end.last_day()
    if led["unit"] in _DAYS:
        if not end.day:
            return None
        return led.start(), f"{last - timedelta(days=count * _DAYS[led['unit']] - 1)}/{last}"
    months = end.year * 12 + end.month - count * _MONTHS[led["unit"]]
    year, month = divmod(months, 12)
    if last.day == monthrange(last.year, last.month)[1]:
        return led.start(), f"{Point(year, month + 1)}/{Point(end.year, end.month)}"
    year, month = divmod(months - 1, 12)
    day = min(last.day, monthrange(year, month + 1)[1])
    first = Point(year, month + 1, day).first_day() + timedelta(days=1)
    return led.start(), f"{first}/{last}"
