"""Dates as the person wants to read them; the format of dossiers is the default.

The order is a choice for the whole app, made once from the settings when it starts: every pane, page and copy reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

DateOrder: TypeAlias = Literal["iso", "day-month", "month-day"]
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def _day_month(year: str, month: str, day: str) -> str:
    return f"{day} {month} {year}"


def _month_day(year: str, month: str, day: str) -> str:
    return f"{month} {day}, {year}"


_ORDERS: Final[Mapping[str, Callable[[str, str, str], str]]] = {"day-month": _day_month, "month-day": _month_day}
#: What the setting may be.
DATE_ORDERS: Final = ("iso", *_ORDERS)
_OPEN: Final = ("", "..")  # an end of an interval that nobody knows
_choice: Final[dict[Literal["order"], DateOrder]] = {"order": "iso"}


def choose(order: DateOrder) -> None:
    """Have all dates shown in an order from now on."""
    _choice["order"] = order


def is_iso() -> bool:
    """Whether dates are shown as dossiers write them."""
    return _choice["order"] == "iso"


def shown(edtf: str) -> str:
    """A date in the order that was chosen."""
    return in_order(edtf, _choice["order"])


def in_order(edtf: str, order: DateOrder) -> str:
    """A date as a person reads it: `2024-05~` → `May 2024~`; `iso` leaves it as it is, but for seasons and open ends.

    The mark of an uncertain date stays behind it. What is no date stays as it is.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point(edtf, order)
    between = "/" if order == "iso" else " – "
    return between.join("…" if point in _OPEN else _point(point, order) for point in (start, end))


def _point(edtf: str, order: DateOrder) -> str:
    bare = edtf.rstrip("~?%")
    mark = edtf[len(bare) :]
    year, *rest = bare.split("-")
    if not rest or len(rest) > 2 or not all(part.isdigit() for part in (year, *rest)):
        return edtf
    if rest[0] in _SEASONS:
        return f"{_SEASONS[rest[0]]} {year}{mark}"
    if order == "iso" or not 1 <= int(rest[0]) <= 12:
        return edtf
    month = _MONTHS[int(rest[0]) - 1]
    return (_ORDERS[order](year, month, str(int(rest[1]))) if len(rest) == 2 else f"{month} {year}") + mark


def typed(words: str) -> str:
    """A date as a person types it, in an order that dates may be shown in too, as dossiers have it.

    `17 May 2024`, `May 17, 2024` and `May 2024` are understood; anything else stays as it is.
    """
    parts = words.strip().replace(",", " ").split()
    months = [part for part in parts if part[:3].title() in _MONTHS and part.isalpha()]
    day, year = parts[0] if parts[:1] != months else parts[1] if len(parts) == 3 else "", parts[-1] if parts else ""
    if len(months) != 1 or len(parts) not in (2, 3) or (len(parts) == 2) != (not day):
        return words.strip()
    numbers = [year, *([day] if day else [])]
    if len(year) != len("2024") or len(day) > len("17") or not all(n.isascii() and n.isdigit() for n in numbers):
        return words.strip()
    month = _MONTHS.index(months[0][:3].title()) + 1
    return f"{year}-{month:02}" + (f"-{day:0>2}" if day else "")


def short(edtf: str, cells: int) -> str:
    """A date in the order that was chosen; an interval in at most `cells` cells, nine of them at least.

    An interval keeps what its ends do not share, `2024-05-17/24`, and gives up its days, then its months, for room.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return shown(edtf)
    form = ""
    for precision in (len("2024-05-17"), len("2024-05"), len("2024")):
        first, last = (_cut(point, precision) for point in (start, end))
        if last[:-2] == first[:-2] and last.count("-"):
            last = last[-2:] if last != first else ""
        form = f"{first}/{last}" if last else first
        if len(form) <= cells:
            break
        if len(first) == len("2024-05-17") == cells - 1 and first[:7] == end[:7]:
            return f"{first}…"  # some days of a month: its end is given up first
    return form


def _cut(point: str, precision: int) -> str:
    """The end of an interval in so many characters of its date."""
    if point in _OPEN:
        return "…"
    cut = point.rstrip("~?%")[:precision]
    return _point(cut, "iso")
