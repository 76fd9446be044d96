"""Date expressions of a text: where they stand and what they say, nothing resolved.

The text is read closely only near words that can belong to a date, so that the work grows with the dates in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.countpatterns import COUNTED_FROM
from dossier.convert.datepatterns import CALENDAR
from dossier.convert.timewords import HOLIDAYS, MONTH_NUMBERS, SEASON_NUMBERS, WEEKDAYS, Expression

_CALLS: Final[dict[str, str]] = {
    **dict.fromkeys(MONTH_NUMBERS, "month"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "night", "morning", "afternoon", "evening"), "day"),
    **dict.fromkeys(
        (
            unit + end
            for unit in ("day", "week", "weekend", "month", "quarter", "year", "decade", "centur")
            for end in ("", "s")
        ),
        "unit",
    ),
    **dict.fromkeys(("century", "centuries", "half", "q1", "q2", "q3", "q4"), "unit"),
    **dict.fromkeys(SEASON_NUMBERS, "season"),
    **dict.fromkeys((holiday.split("'")[0].split()[0] for holiday in HOLIDAYS if holiday != "may day"), "holiday"),
    "may": "month",
}
_WORD: Final = re.compile(r"[A-Za-z]{2,}|Q[1-4]|[0-9]{2,4}")
_BEFORE: Final = 48  # how far an expression reaches in front of the word that calls for it
_AFTER: Final = 40


def find_expressions(text: str) -> tuple[Expression, ...]:
    """The date expressions of a text in order; of those that overlap, the longest."""
    found: list[Expression] = []
    for family, windows in _windows(text).items():
        for name, pattern, build in (*CALENDAR, *COUNTED_FROM):
            if name == family:
                for first, last in windows:
                    found.extend(
                        expression
                        for match in pattern.finditer(text, first, last)
                        if (expression := build(text, match)) is not None
                    )
    return tuple(_longest(found))


def _windows(text: str) -> dict[str, list[tuple[int, int]]]:
    """Family -> stretches of text around the words that call for it, merged where they meet."""
    windows: dict[str, list[tuple[int, int]]] = {}
    for match in _WORD.finditer(text):
        word = match[0]
        family = "number" if word[0].isdigit() else _CALLS.get(word.lower())
        if family is None:
            continue
        stretches = windows.setdefault(family, [])
        first, last = max(0, match.start() - _BEFORE), min(len(text), match.end() + _AFTER)
        if stretches and first <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], last)
        else:
            stretches.append((first, last))
    return windows


def _longest(found: list[Expression]) -> Iterator[Expression]:
    taken: list[Expression] = []
    for expression in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(expression.end <= other.start or other.end <= expression.start for other in taken):
            taken.append(expression)
    yield from sorted(taken, key=lambda one: one.start)
