"""Days of the calendar that move from year to year: Easter and what hangs on it, and the nth weekday of a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

#: Days before or after Easter Sunday of the western churches.
_FROM_EASTER: Final = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter sunday": 0,
    "easter day": 0,
    "easter monday": 1,
    "easter": 0,
    "ascension day": 39,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
}
#: Month, weekday (0 for Monday), and which of its kind in the month, -1 for the last.
_NTH_WEEKDAY: Final = {
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "presidents' day": (2, 0, 3),
    "mother's day": (5, 6, 2),
    "memorial day": (5, 0, -1),
    "father's day": (6, 6, 3),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
}
FEASTS: Final = (*_FROM_EASTER, *_NTH_WEEKDAY)
#: Feasts whose names are also other words: they count only where a word of time leads to them.
BARE_FEASTS: Final = frozenset(("easter", "thanksgiving", "pentecost"))


def feast_day(name: str, year: int) -> date:
    """The day of a feast of `FEASTS` in a year from 1 on; raises ValueError or OverflowError beyond the calendar."""
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    month, weekday, which = _NTH_WEEKDAY[name]
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Nature; Butcher, Meeus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * century_rest + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + days - 7 * ((golden + 11 * moon + 22 * days) // 451) + 114, 31)
    return date(year, month, day + 1)
