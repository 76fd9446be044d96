"""When a happening took place: the date of its own clause, else of its sentence, else one carried over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dossier.convert.eventwords import REPORTING_VERBS
from dossier.convert.occurrences import Occurrence
from dossier.convert.timexes import FoundTimex
from dossier.edtf import begins_after, parse
from dossier.model import Passage, Span


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date with its words, where they stand, and why it is the date of the happening."""

    value: str = ""
    text: str = ""
    at: Passage = ()
    basis: str = ""


_BREAK: Final = re.compile(
    r"[;:—–(]|, (?:and|but|where|as)\b|\b(?:that|which|who|whom|while|after|before|because|although|when|since)\b"
)


def date_events(
    text: str,
    chosen: Sequence[Occurrence],
    everything: Sequence[Occurrence],
    timexes: Sequence[FoundTimex],
    sentences: Sequence[Span],
    paragraphs: Sequence[int],
    cues: Collection[Span],
    published: str = "",
) -> dict[Occurrence, EventDate]:
    """The date of each of `chosen`, empty where nothing tells.

    Args:
        text: the reading text.
        chosen: the happenings to date, in order.
        everything: all verbs and event nouns, to see which of them a date belongs to.
        timexes: the dates of the text.
        sentences: spans by sentence number.
        paragraphs: the paragraph of every sentence.
        cues: words that attribute something.
        published: the day of publication, the last resort; empty when unknown.
    """
    owners = _owners(text, everything, timexes, sentences)
    by_sentence: dict[int, list[FoundTimex]] = {}
    starts = [start for start, _ in sentences]
    for found in timexes:
        if found.timex.value:
            by_sentence.setdefault(max(0, bisect_left(starts, found.span[0] + 1) - 1), []).append(found)
    dates: dict[Occurrence, EventDate] = {}
    first_of: dict[str, EventDate] = {}
    current: EventDate | None = None  # of the story itself, not of its background
    last: tuple[int, EventDate] | None = None
    for one in chosen:
        paragraph = paragraphs[one.sentence]
        here = [found for found in by_sentence.get(one.sentence, ()) if _can_date(found, one, published)]
        own = _own(one, here, owners, cues)
        if own is not None:
            date = EventDate(own.timex.value, own.timex.text, own.timex.at, own.basis)
        elif one.part == "noun" and one.lemma in first_of:
            date = _carried(first_of[one.lemma], f"as the {one.lemma} told before")
        elif last is not None and last[0] == paragraph:
            date = _carried(last[1], "carried over from the event before")
        elif here and (current is None or not _is_near(current, here[0].timex.value, _SAME_STORY_DAYS)):
            told = here[0].timex
            date = EventDate(told.value, told.text, told.at, f"when it was reported; {here[0].basis}")
        elif current is not None:
            date = _carried(current, "carried over from the event before")
        else:
            date = EventDate()
        if date.value:
            last = paragraph, date
            if current is None or _is_near(current, date.value, _STORY_DAYS):
                current = date
            first_of.setdefault(one.lemma, date)
        elif published:
            date = EventDate(published, basis=f"no date is told; the article's date, {published}")
        dates[one] = date
    return dates


def _can_date(found: FoundTimex, one: Occurrence, published: str) -> bool:
    """What is told as past does not take a date after the day of publication."""
    return one.when != "past" or not begins_after(found.timex.value, published)


_STORY_DAYS: Final = 31
#: What is reported within so many days of the story's date happened on that date rather than when it was reported.
_SAME_STORY_DAYS: Final = 7


def _is_near(one: EventDate, value: str, days: int) -> bool:
    first, last = parse(one.value).bounds
    begin, end = parse(value).bounds
    return (begin - last).days <= days and (first - end).days <= days


def _carried(date: EventDate, why: str) -> EventDate:
    words = f"{why} (“{date.text}”): {date.basis}" if date.text else date.basis
    return EventDate(date.value, "", (), words)


def _owners(
    text: str, everything: Sequence[Occurrence], timexes: Sequence[FoundTimex], sentences: Sequence[Span]
) -> dict[Span, Occurrence]:
    """The verb that each date belongs to: the nearest before it in its clause, else the first behind it."""
    verbs: dict[int, list[Occurrence]] = {}
    for one in everything:
        if one.part == "verb":
            verbs.setdefault(one.sentence, []).append(one)
    starts = [start for start, _ in sentences]
    owners: dict[Span, Occurrence] = {}
    for found in timexes:
        start, end = found.span
        here = verbs.get(max(0, bisect_left(starts, start + 1) - 1), [])
        before = [one for one in here if one.at[1] <= start and not _BREAK.search(text, one.at[1], start)]
        after = [one for one in here if one.at[0] >= end]
        if before:
            owners[found.span] = before[-1]
        elif after:
            owners[found.span] = after[0]
        elif here:
            owners[found.span] = here[-1]
    return owners


def _own(
    one: Occurrence, timexes: Sequence[FoundTimex], owners: Mapping[Span, Occurrence], cues: Collection[Span]
) -> FoundTimex | None:
    """The date of the occurrence's own sentence that belongs to it, or to a verb that is no report."""
    if not timexes:
        return None
    mine = [found for found in timexes if owners.get(found.span) == one]
    if mine:
        return mine[0]
    free = [found for found in timexes if not _is_report(owners.get(found.span), cues)]
    if free:
        return min(free, key=lambda found: min(abs(found.span[0] - one.at[1]), abs(one.at[0] - found.span[1])))
    return None


def _is_report(owner: Occurrence | None, cues: Collection[Span]) -> bool:
    return owner is not None and (owner.lemma in REPORTING_VERBS or owner.at in cues)
