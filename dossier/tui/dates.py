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
_choice: Final[dict[Literal["order"], DateOrder]] = {"order": "iso"}


def choose(order: DateOrder) -> None:
    """Have all dates shown in an order from now on."""
    _choice["order"] = order


def shown(edtf: str) -> str:
    """A date in the order that was chosen."""
    return in_order(edtf, _choice["order"])


def in_order(edtf: str, order: DateOrder) -> str:
    """A date as a person reads it: `2024-05~` → `May 2024~` for every order but `iso`, which leaves it as it is.

    The mark of an uncertain date stays behind it. What is no date stays as it is.
    """
    if order == "iso" or not edtf:
        return edtf
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        return f"{_point(start, order) or '…'} – {_point(end, order) or '…'}"
    return _point(edtf, order)


def _point(edtf: str, order: DateOrder) -> str:
    bare = edtf.rstrip("~?%")
    mark = edtf[len(bare) :]
    parts = bare.split("-")
    if edtf == ".." or not all(part.isdigit() for part in parts):
        return "" if edtf == ".." else edtf
    if len(parts) == 1:
        return edtf
    month = _SEASONS.get(parts[1]) or (_MONTHS[int(parts[1]) - 1] if 1 <= int(parts[1]) <= 12 else "")
    if not month or len(parts) > 3:
        return edtf
    return (_ORDERS[order](parts[0], month, str(int(parts[2]))) if len(parts) == 3 else f"{month} {parts[0]}") + mark


def short(edtf: str) -> str:
    """A date in the order that was chosen, in at most twelve cells: an interval keeps what its ends do not share."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return shown(edtf)
    if start in ("", ".."):
        return f"…/{end[:7]}"
    if end in ("", ".."):
        return f"{start[:7]}/…"
    return f"{start[:7]}/{end[5:7]}" if start[:4] == end[:4] else f"{start[:4]}/{end[:4]}"
