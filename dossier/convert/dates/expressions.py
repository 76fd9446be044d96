"""Date expressions of a text: where they stand and what they say, nothing resolved.

The text is read closely only near words that can belong to a date, so that the work grows with the dates in a text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Final

from dossier.convert.dates.countpatterns import COUNTED_FROM
from dossier.convert.dates.datepatterns import DAYS
from dossier.convert.dates.yearpatterns import YEARS
from dossier.convert.english.feasts import FEASTS
from dossier.convert.english.timewords import HOLIDAYS, MONTH_NUMBERS, SEASON_NUMBERS, WEEKDAYS, Expression
from dossier.convert.reading.places import places_of
from dossier.convert.reading.tags import vocabulary
from dossier.model import Span

_UNITS: Final = ("day", "week", "weekend", "fortnight", "month", "year", "decade", "quarter", "century", "centuries")
#: What calls for a family of patterns where it stands: in small letters or as names are written.
_CALLS: Final[tuple[tuple[str, str], ...]] = (
    *((name.title(), "month") for name in MONTH_NUMBERS),
    *((day.title(), "weekday") for day in WEEKDAYS),
    *((f"Q{quarter}", "quarter") for quarter in range(1, 5)),
    *(
        (word, "day")
        for word in ("today", "yesterday", "tomorrow", "tonight", "night", "morning", "afternoon", "evening")
    ),
    *((f" {unit}{many}", "unit") for unit in _UNITS for many in ("", "s")),
    *((word, "quarter") for word in ("quarter", "half")),
    *((word, "century") for word in ("century", "centuries")),
    *((season, "season") for season in SEASON_NUMBERS),
    *((holiday.partition("'")[0], "holiday") for holiday in HOLIDAYS),
    *((feast.partition("'")[0], "feast") for feast in FEASTS),
    ("on the ", "nth"),
)
#: What a distance says of its way, or a part of it: `ago`, `earlier`, `from now`, `previously`.
_WAYS: Final = ("ago", "earl", "before", "later", "after", "from", "hence", "prev")
_LETTERS: Final = re.compile("[a-z]+")
_NUMBER: Final = re.compile("[0-9][0-9]*")  # not `[0-9]+`, which is asked at every place of a text
_YEAR: Final = re.compile("[12][0-9]{3}")
_ODD_BLANK: Final = re.compile(r"[^\S\n ]")
_PARAGRAPHS: Final = ("\n\n", "\0\0")
_OF_DECADES: Final = frozenset("s'’")
_BEFORE: Final = 48  # how far an expression reaches in front of the word that calls for it
_AFTER: Final = 40


def find_expressions(text: str) -> tuple[Expression, ...]:
    """The date expressions of a text in order; of those that overlap, the longest."""
    plain = _with_plain_blanks(text)
    windows = _windows(plain, vocabulary(text))
    found = [
        expression
        for name, pattern, build in (*DAYS, *YEARS, *COUNTED_FROM)
        for first, last in windows.get(name, ())
        for match in pattern().finditer(plain, first, last)
        if (expression := build(text, match)) is not None
    ]
    return tuple(_longest(found))


def _with_plain_blanks(text: str) -> str:
    """The text with plain blanks alone, also for the end of a line inside a paragraph; as long as it was."""
    if not text.replace("\n", "").isprintable():  # nor is any blank but the plain one
        text = _ODD_BLANK.sub(" ", text)
    break_, held = _PARAGRAPHS
    return text.replace(break_, held).replace("\n", " ").replace(held, break_)


def _windows(text: str, words: frozenset[str]) -> dict[str, list[Span]]:
    """Family -> stretches around what calls for it, merged where they meet; `words` is the vocabulary of the text."""
    low = _with_small_letters(text).replace("\n", " ")
    places: dict[str, list[int]] = {}
    for word in words.intersection(_calls()):
        for call, family in _calls()[word]:
            places.setdefault(family, []).extend(places_of(text if call[0].isupper() else low, call))
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if 2 <= end - start <= 4:
            places.setdefault("number", []).append(start)
            if text[end : end + 1] in _OF_DECADES:
                places.setdefault("decade", []).append(start)
    windows = {family: list(_merged(sorted(starts), len(text))) for family, starts in places.items()}
    if "unit" in windows:
        counted = [window for window in windows["unit"] if any(way in low[slice(*window)] for way in _WAYS)]
        windows["distance"] = counted
    windows["year"] = [window for window in windows.get("number", ()) if _YEAR.search(text, *window)]
    return windows


def _with_small_letters(text: str) -> str:
    """The text with small letters for those of ASCII, which all dates have; as long as it was, and soon made.

    Some other capitals are two letters when small, and every sign of a text that has a sign beyond Latin-1 is asked.
    """
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


@cache
def _calls() -> dict[str, list[tuple[str, str]]]:
    """What to look for in a text that has a word, the longest of the call, and the family that it calls."""
    table: dict[str, list[tuple[str, str]]] = {}
    for call, family in dict.fromkeys(_CALLS):
        table.setdefault(max(_LETTERS.findall(call.lower()), key=len), []).append((call, family))
    return table


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
