"""Date expressions of a text: where they stand and what they say, nothing resolved.

The text is read closely only near words that can belong to a date, so that the work grows with the dates in a text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from dossier.convert.countpatterns import COUNTED_FROM
from dossier.convert.datepatterns import CALENDAR
from dossier.convert.feasts import FEASTS
from dossier.convert.places import places_of
from dossier.convert.timewords import HOLIDAYS, MONTH_NUMBERS, SEASON_NUMBERS, WEEKDAYS, Expression
from dossier.model import Span

#: What calls for a family of patterns wherever it stands, as it is written.
_NAMES: Final[tuple[tuple[str, str], ...]] = (
    *((name.title(), "month") for name in MONTH_NUMBERS if len(name) == 3),
    *((day.title(), "weekday") for day in WEEKDAYS),
    *((f"Q{quarter}", "quarter") for quarter in range(1, 5)),
)
_ODD_BLANK: Final = re.compile(r"[^\S\n ]")
_PARAGRAPHS: Final = ("\n\n", "\0\0")
#: The same in small or capital letters; parts of words will do.
_CALLS: Final[tuple[tuple[str, str], ...]] = (
    *(
        (word, "day")
        for word in ("today", "yesterday", "tomorrow", "tonight", "night", "morning", "afternoon", "evening")
    ),
    *((" " + unit, "unit") for unit in ("day", "week", "month", "year", "decade", "quarter", "centur")),
    *((word, "quarter") for word in ("quarter", " half", "-half")),
    ("centur", "century"),
    *((word, "decade") for word in ("0s", "0's", "0’s")),
    *((season, "season") for season in SEASON_NUMBERS),
    *((holiday.partition("'")[0], "holiday") for holiday in HOLIDAYS),
    *((feast.partition("'")[0], "feast") for feast in FEASTS if not feast.startswith("easter ")),
    ("on the ", "nth"),
)
_NUMBER: Final = re.compile(r"[0-9]+")
_ASCII_LOWER: Final = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_BEFORE: Final = 48  # how far an expression reaches in front of the word that calls for it
_AFTER: Final = 40


def find_expressions(text: str) -> tuple[Expression, ...]:
    """The date expressions of a text in order; of those that overlap, the longest."""
    plain = _with_plain_blanks(text)
    windows = _windows(plain)
    found = [
        expression
        for name, pattern, build in (*CALENDAR, *COUNTED_FROM)
        for first, last in windows.get(name, ())
        for match in pattern.finditer(plain, first, last)
        if (expression := build(text, match)) is not None
    ]
    return tuple(_longest(found))


def _with_plain_blanks(text: str) -> str:
    """The text with plain blanks alone, also for the end of a line inside a paragraph; as long as it was."""
    text = _ODD_BLANK.sub(" ", text)
    break_, held = _PARAGRAPHS
    return text.replace(break_, held).replace("\n", " ").replace(held, break_)


def _windows(text: str) -> dict[str, list[Span]]:
    """Family -> stretches of a text with plain blanks around what calls for it, merged where they meet."""
    low = text.lower()
    if len(low) != len(text):  # some capitals are two letters when small
        low = text.translate(_ASCII_LOWER)
    low = low.replace("\n", " ")
    places: dict[str, list[int]] = {}
    for where, calls in ((text, _NAMES), (low, _CALLS)):
        for word, family in calls:
            places.setdefault(family, []).extend(places_of(where, word))
    numbers = [match.start() for match in _NUMBER.finditer(text) if 2 <= match.end() - match.start() <= 4]
    if numbers:
        places["number"] = numbers
    return {family: list(_merged(sorted(starts), len(text))) for family, starts in places.items()}


def _merged(starts: list[int], end: int) -> Iterator[Span]:
    first, last = 0, -1
    for start in starts:
        if start - _BEFORE > last:
            if last >= 0:
                yield first, last
            first = max(0, start - _BEFORE)
        last = min(end, start + _AFTER)
    if last >= 0:
        yield first, last


def _longest(found: list[Expression]) -> Iterator[Expression]:
    taken: list[Expression] = []
    starts: list[int] = []
    for expression in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        place = bisect_left(starts, expression.start)
        clear_before = place == 0 or taken[place - 1].end <= expression.start
        if clear_before and (place == len(taken) or expression.end <= taken[place].start):
            taken.insert(place, expression)
            starts.insert(place, expression.start)
    yield from taken
