"""What "today" and "next week" are in the words of somebody, where the article tells when they were said.

"“Nobody wins *today*,” she said on Tuesday."
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from dossier.convert.dates.datestory import Told
from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.english.timewords import Expression
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.marks import find_quotations
from dossier.model import Span

_FARTHEST: Final = 110  # characters between a quotation and the day it was said on
_WORD: Final = Rare(r"[a-z]{3,20}")
#: Of these what follows has a day of its own.
_ELSEWHERE: Final = Rare(
    r"[.;:!?](?=\s)|[“”\"]|\b(?:about|after|ahead|and|as|because|before|but|from|if|of|over|since|that|until|when|where"
    r"|which|while|who)\b"
)
#: What stands between a cue and its quotation.
_LEADS: Final = (", ", ": ")


def days_said(text: str, expressions: Sequence[Expression], told: Sequence[Told | None]) -> Iterator[tuple[int, date]]:
    """The numbers of the expressions that count from the day on which somebody said them, with that day."""
    wanted = [index for index, one in enumerate(expressions) if _is_counted(one)]
    days = [
        ((one.start, one.end), known.first, known.last)
        for one, known in zip(expressions, told, strict=True)
        if one.kind == "date" and known is not None and known.first is not None and known.last is not None
    ]
    if not wanted or not days:
        return
    quotations = find_quotations(text)
    ends = [quotation.end for quotation in quotations]
    for index in wanted:
        place = bisect_right(ends, expressions[index].end)
        if place == len(quotations) or quotations[place].start > expressions[index].start:
            continue
        start, end = quotations[place].start, quotations[place].end
        before = ends[place - 1] if place else 0
        after = quotations[place + 1].start if place + 1 < len(quotations) else len(text)
        unit = expressions[index].unit if expressions[index].kind != "day" else "day"
        for at, day, last in days:
            if not _is_as_fine(day, last, unit):
                continue
            if end < at[0] < min(after, end + _FARTHEST) and _is_said(text, end, at[0]):
                yield index, day
                break
            if max(before, start - _FARTHEST) <= at[0] < start and _leads(text, before, at, start):
                yield index, day
                break


def _is_counted(one: Expression) -> bool:
    """True for "today", "last week", "two years ago": whoever says so counts from their own day."""
    return not one.from_text and (one.kind == "day" or (one.kind in ("period", "distance") and one.unit in _FINENESS))


#: How much of a day must be known to count a unit from it.
_FINENESS: Final = {"day": 3, "week": 3, "weekend": 3, "fortnight": 3, "month": 2, "year": 1}


def _is_as_fine(first: date, last: date, unit: str) -> bool:
    """True where a date says as much as is needed: "last year", said *in May 2021*, is a year."""
    needed = _FINENESS[unit]
    return first.timetuple()[:needed] == last.timetuple()[:needed]


def _is_said(text: str, start: int, at: int) -> bool:
    """True where a cue stands behind `start` and nothing but it parts the two: "” she *said in Lodd on* Tuesday"."""
    cue = next((word for word in _WORD.finditer(text, start, at) if verb_lemma(word[0]) in REPORTING_VERBS), None)
    if cue is None or _ENDED.search(text, start, cue.start()):
        return False
    return _ELSEWHERE.search(text, cue.end(), at) is None


_OPENS: Final = Rare(r"(?:\A|[.!?][”\"]?\s|\n)(?:(?:And|But|Then),? )?(?:(?:[Ll]ate|[Ee]arly) )?(?:[Oo]n )?\Z")
_LONGEST_OPENING: Final = 24
_ENDED: Final = Rare(r"[.;:!?](?=\s)|\n")


def _leads(text: str, before: int, at: Span, start: int) -> bool:
    """True where words follow the cue of a day, "She said *on Tuesday*: “", or go on behind it, "“…,” she said … “"."""
    lead = text[at[1] : start]
    if "\n" in lead:
        return False
    if lead.endswith(_LEADS) and _ENDED.search(text, at[1], start - 2) is None:
        is_told = any(verb_lemma(word[0]) in REPORTING_VERBS for word in _WORD.finditer(text, at[1], start))
        if is_told and _OPENS.search(text, max(0, at[0] - _LONGEST_OPENING), at[0]):
            return True
        reach = max(before, at[0] - _FARTHEST)
        return _is_said(text, max((ended.end() for ended in _ENDED.finditer(text, reach, at[0])), default=reach), at[0])
    # "“We lost,” she said on Tuesday. “Nobody wins today.”"
    return bool(before) and lead in (". ", ", ") and _is_said(text, before, at[0])
