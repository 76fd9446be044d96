"""Dates of an article: every calendar expression with its EDTF value and, in words, why that value.

What the text leaves open is taken from the day of publication, from the tense of the clause, and from the dates that
stand elsewhere in the text, before or after. Where nothing tells, the value stays empty.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from dossier.convert.dates.countdates import Anchor, from_publication, from_text, names_one
from dossier.convert.dates.datephrases import leads_inside, phrase_behind
from dossier.convert.dates.datestory import Spot, Told
from dossier.convert.dates.expressions import find_expressions
from dossier.convert.dates.fulldates import absolute
from dossier.convert.dates.moved import is_moved_from
from dossier.convert.dates.saiddays import days_said
from dossier.convert.dates.slashed import in_one_order
from dossier.convert.dates.stretches import stretch_to
from dossier.convert.dates.years import choose_years
from dossier.convert.english.timewords import WEEKDAYS, Expression, Tense
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Sentence
from dossier.edtf import EdtfError, is_edtf, parse
from dossier.model import Span, Timex
from dossier.records import Record, replace


class FoundTimex(Record):
    """A date expression, and in words why it has its value."""

    timex: Timex
    basis: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.timex.at[0]


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
    expressions = _of_periods(text, in_one_order(expressions, anchor.day, places.tense))
    told: list[Told | None] = [absolute(one) for one in expressions]
    for index, one in enumerate(expressions):
        if told[index] is None and one.kind in ("day", "period", "distance", "date") and not one.from_text:
            told[index] = from_publication(text, one, anchor, partial(places.tense, one))
    _put_weekdays_in_order(text, expressions, told, anchor)
    told = _with_years(expressions, told, places, anchor)
    for index, day in days_said(text, expressions, told) if anchor.day else ():
        words = f"the day on which it was said, {day}"
        spoken = replace(anchor, year=day.year, month=day.month, day=day, words=words)
        told[index] = from_publication(text, expressions[index], spoken, lambda: "")
    told = _counted(expressions, told, places, anchor)
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


def _of_periods(text: str, expressions: list[Expression]) -> list[Expression]:
    """The expressions; what stands right behind "Last week" or the like is of it: "Last week, on *Friday*"."""
    for index, (before, one) in enumerate(pairwise(expressions), 1):
        if before.kind != "period" or before.from_text or one.kind != "date" or one.shift is not None or one.year:
            continue
        parts = {"week": one.weekday is not None and not one.day, "month": not one.month and one.day, "year": one.month}
        if parts.get(before.unit) and not one.from_text and leads_inside(text, before.end, one.start):
            expressions[index] = replace(one, unit=before.unit, shift=before.shift)
    return expressions


def _put_weekdays_in_order(
    text: str, expressions: Sequence[Expression], told: list[Told | None], anchor: Anchor
) -> None:
    """Move one of two weekdays by a week, so that they follow each other.

    "Will play on *Thursday and Saturday*", told on a Friday, are both ahead, "played on Thursday and Saturday" both
    over.
    """
    pairs = [
        index
        for index, (before, one) in enumerate(pairwise(expressions), 1)
        if _is_weekday(before) and _is_weekday(one) and _AND.fullmatch(text, before.end, one.start)
    ]
    for index in (*reversed(pairs), *pairs):
        first, then = told[index - 1], told[index]
        if not (anchor.day and first and first.first and then and then.first and then.first < first.first):
            continue
        is_over = first.first <= anchor.day
        day, moved = (then.first, expressions[index - 1]) if is_over else (first.first, expressions[index])
        beside = replace(anchor, year=day.year, month=day.month, day=day, words=f"the day told with it, {day}")
        shifted = replace(moved, shift=-1 if is_over else 1)
        told[index - is_over] = from_publication(text, shifted, beside, lambda: "")


def _is_weekday(one: Expression) -> bool:
    return one.kind == "date" and one.weekday is not None and not (one.day or one.month or one.shift or one.from_text)


_AND: Final = Rare(r"(?:,| and| to| until| through)(?: on)? |[–-]")


def _with_years(
    expressions: Sequence[Expression], told: Sequence[Told | None], places: _Places, anchor: Anchor
) -> list[Told | None]:
    """The values, with those of dates that the text gives without a year, as far as a year can be told."""
    valued = list(told)
    missing = [
        index
        for index, one in enumerate(expressions)
        if told[index] is None and one.kind in ("date", "week") and one.month and not one.from_text
    ]
    if not missing:
        return valued
    spots = [places.spot(one) for one in expressions]
    for index, choice in choose_years(places.text, spots, missing, told, anchor.day).items():
        value = absolute(replace(expressions[index], year=choice.year))
        valued[index] = replace(value, basis=choice.basis, firm=choice.firm) if value else None
        if index and value and _ends_before(places.text, expressions, valued, index):
            later = absolute(replace(expressions[index], year=choice.year + 1))
            valued[index] = replace(later, basis="the first behind the date in front of it") if later else None
    return valued


def _ends_before(text: str, expressions: Sequence[Expression], told: Sequence[Told | None], index: int) -> bool:
    """True for the end of a stretch that would lie before its beginning: "from November to *March*"."""
    one, other = expressions[index - 1 : index + 1]
    begin, end = told[index - 1], told[index]
    if not (begin and end and begin.first and end.first and end.first < begin.first):
        return False
    is_stretch = _TO.fullmatch(text, one.end, other.start) is not None
    return is_stretch and _FROM.search(text, max(0, one.start - 16), one.start) is not None


def _counted(
    expressions: Sequence[Expression], told: Sequence[Told | None], places: _Places, anchor: Anchor
) -> list[Told | None]:
    """The values, with those of dates that are counted from another date of the text."""
    text, counted = places.text, list(told)
    last: dict[str, Told] = {}  # the last date read that one can count years from, and that one can count from
    birth: Told | None = None
    latest: Told | None = None
    for index, one in enumerate(expressions):
        known = counted[index]
        if known is None and one.from_text:
            is_day = one.kind == "same" and one.unit == "day" and text[one.start : one.end].lower() in _ITS_DAY
            unit = "any" if one.is_shifted else "day" if is_day else "year" if one.unit == "year" else ""
            before = last.get(unit, None if is_day else last.get(""))
            if is_day and before is not None and before is birth and latest is not birth:
                before = None  # "was born on May 3, 1960. … In 1988 she said: “That day I fled”"
            if is_day and before is None:
                continue
            if one.weekday is not None and not one.count and not _is_old_day(before, anchor):
                bare = replace(one, from_text=False)
                known = counted[index] = from_publication(text, bare, anchor, partial(places.tense, bare))
            elif before is not None or not _WHENEVER.search(text, places.of(one).start, one.start):
                known = counted[index] = from_text(one, before, anchor)
            is_later = (one.count or 0) > 0 or (one.shift == 1 and _FOLLOWING.match(text, one.start))
            if is_later and _is_to_come(known, anchor) and not _is_to_come(before, anchor) and _looks_back(places, one):
                known = counted[index] = None  # "bloomed again two years later": counted from a day that is not told
        if known and known.first:
            names_a_thing = next(phrase_behind(text, (one.start, one.end)), None)  # "the May 3 deal" moves no story on
            is_limit = _LIMIT.search(text, max(0, one.start - _LONGEST_LIMIT), one.start)
            # nor does a day of what had been before: "said that they had met on May 3"
            lead = text[max(0, one.start - _LEAD) : one.start]
            is_past = "day" in last and "had " in lead and _PERFECT.search(lead)
            last |= {
                unit: known
                for unit in ("year", "day", "", "any")
                if names_one(known, unit)
                and not (names_a_thing and unit in last)
                and not (unit == "day" and (is_limit or is_past))
            }
            latest = known
            birth = known if "born" in lead and _BORN.search(lead) else birth
    return counted


#: In front of a day beside one that may be any: "mice slept longer *when* they had been fed the day before".
_WHENEVER: Final = Rare(
    r"\b(?:whenever|if|unless|when (?:they|you|we|people|[a-z]{2,20}s) (?:had|have|are))\b[^.,;:]{0,120}\Z",
    re.IGNORECASE,
)
#: In front of a day that something is to be done by, which no story has come to.
_LIMIT: Final = Rare(r"\b(?:by|before|through|till|until) (?:the )?\Z", re.IGNORECASE)
_LONGEST_LIMIT: Final = 12
_PERFECT: Final = Rare(r"\bhad (?!to\b)(?:\w+ ){0,2}?\w{2,}(?:ed|en|ne|wn|ld|d|t)\b[^.;:\n]*\Z")
_BORN: Final = Rare(r"\bborn\b[^.;:\n]{0,40}\Z")
_LEAD: Final = 48  # characters
#: "The next year" may be the coming one.
_FOLLOWING: Final = Rare(r"the following\b", re.IGNORECASE)


def _looks_back(places: _Places, one: Expression) -> bool:
    return places.tense(one) not in ("future", "due")


def _is_old_day(known: Told | None, anchor: Anchor) -> bool:
    """True for a day that lies further back than the last week's weekdays."""
    if known is None or known.first is None or known.first != known.last or anchor.day is None:
        return False
    return (anchor.day - known.first).days > 2 * len(WEEKDAYS)


def _is_to_come(known: Told | None, anchor: Anchor) -> bool:
    """True for a date that begins after the day of publication."""
    return bool(known and known.first and anchor.day and known.first > anchor.day)


#: Of the days a text comes back to; "on the same day" may only say that two things went together.
_ITS_DAY: Final = frozenset(("the day", "that day"))
_FROM: Final = Rare(r"\b(?:from|between)\s{1,3}(?:the\s{1,3})?\Z", re.IGNORECASE)
_TO: Final = Rare(r"\s{1,3}(?:to|and|until|till|through)\s{1,3}(?:the\s{1,3})?")


def _ranges(text: str, found: Sequence[FoundTimex]) -> Iterator[FoundTimex]:
    """`from June to September`, `the three months to May`: a stretch of time, beside the dates that bound it."""
    for one in found:
        if one.timex.value and (stretch := stretch_to(text, one.span[0], one.timex.value)):
            at = stretch[0], one.span[1]
            yield FoundTimex(
                Timex(text[slice(*at)], (at,), stretch[1]),
                f"so long to its end, or a week from its beginning; {one.basis}",
            )
    for one, other in pairwise(found):
        if not (one.timex.value and other.timex.value and _TO.fullmatch(text, one.span[1], other.span[0])):
            continue
        lead = _FROM.search(text, max(0, one.span[0] - 16), one.span[0])
        if lead is None or is_moved_from(text, one.span[0]):
            continue  # "moved the vote *from May 3 to June 7*"
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
        #: The last date whose tense was asked: its sentence, where it ends, and how it looks.
        self._last: tuple[Sentence, int, Tense] = self.sentences[0], 0, ""

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
        from dossier.convert.dates.tense import tense_at

        sentence = self.of(one)
        tense = tense_at(self.text, (sentence.start, sentence.end), (one.start, one.end))
        before, end, looked = self._last
        goes_on = looked == "future" and before.paragraph == sentence.paragraph and end < sentence.start
        if looked == "future" and before == sentence and self.text[end : one.start] in _ROW:
            tense = looked  # "will meet on Friday, *Saturday* or Sunday"
        if not tense and goes_on and self.text.startswith(_QUOTED, sentence.start):
            # "“I will go on Monday,” she said. “And *on Tuesday*.”"
            tense = looked if _TOLD.search(self.text, end, sentence.start) else tense
        self._last = sentence, one.end, tense
        return tense


#: Between two days of a row.
_ROW: Final = (", ", " or ", " and ", ", or ", ", and ")
#: A sentence that goes on with somebody's words.
_QUOTED: Final = ('"', "“")
_TOLD: Final = Rare(r"[\"”] [^\"“”.!?]{1,80}\.\s\Z")
_HEADER: Final = Rare(r"\s*date \Z")


def _is_header(text: str, one: Expression) -> bool:
    return one.start < 40 and bool(_HEADER.match(text[: one.start]))


def _anchor(text: str, published: str, expressions: Sequence[Expression]) -> Anchor:
    if published:
        try:
            value = parse(published)
        except EdtfError:
            value = None
        if value and value.start and not value.is_interval:
            point = value.start
            day = point.first_day() if point.day else None
            return Anchor(point.year, point.month if point.month <= 12 else 0, day, f"the article's date, {published}")
    for one in expressions:
        if one.start > 400:
            break
        if one.year and one.day and _is_dateline(text, one):
            found = absolute(one)
            if found and found.first:
                return Anchor(one.year, one.month, found.first, f"the dateline, {found.value}")
    return Anchor()


def _is_dateline(text: str, one: Expression) -> bool:
    """A full date alone on its line, or between a place and a dash ("LYON, May 3, 2019 (AFP) —")."""
    line_start = text.rfind("\n", 0, one.start) + 1
    line_end = text.find("\n", one.end)
    before, after = text[line_start : one.start], text[one.end : line_end if line_end >= 0 else len(text)]
    if len(before.strip()) <= 14 and len(after.strip()) <= 14:
        return True
    return bool(re.fullmatch(r"\(?[A-Z][\w.,' ]{1,40}[,(] ?", before)) and bool(
        re.match(r" ?\)?(?: ?\([^)\n]{1,30}\))? ?[-–—]", after)
    )
