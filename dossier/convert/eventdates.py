"""When a happening took place: the date of its own clause, else of its sentence, else one carried over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dossier.convert.eventwords import REPORTING_VERBS
from dossier.convert.occurrences import Occurrence
from dossier.convert.quotedates import opens_sentence
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


@dataclass(frozen=True, slots=True)
class Telling:
    """What dates are chosen from.

    `everything` holds all verbs and event nouns, `sentences` spans by sentence number and `paragraphs` the paragraph of
    each, `cues` the words that attribute something, `quoted` the passages in quotation marks; `published` is the day of
    publication, empty when unknown.
    """

    text: str
    everything: Sequence[Occurrence]
    timexes: Sequence[FoundTimex]
    sentences: Sequence[Span]
    paragraphs: Sequence[int]
    cues: Collection[Span]
    quoted: Sequence[Span]
    published: str = ""

    def voice(self, at: Span) -> Span:
        """The quotation a passage stands in; an empty span for the article's own voice."""
        return next((span for span in self.quoted if span[0] <= at[0] < span[1]), (0, 0))


_AUTHOR: Final = (0, 0)
#: How the basis of a date begins that is only the day of the report.
REPORTED: Final = "when it was reported; "


def date_events(chosen: Sequence[Occurrence], telling: Telling) -> dict[Occurrence, EventDate]:
    """The date of each of `chosen`, empty where nothing tells.

    A date is carried over within a paragraph, else from the story's own date, but never out of a quotation.
    """
    owners = _owners(telling)
    by_sentence: dict[int, list[FoundTimex]] = {}
    starts = [start for start, _ in telling.sentences]
    for found in telling.timexes:
        if found.timex.value:
            by_sentence.setdefault(max(0, bisect_left(starts, found.span[0] + 1) - 1), []).append(found)
    dates: dict[Occurrence, EventDate] = {}
    story: EventDate | None = None
    last: dict[tuple[int, Span], EventDate] = {}
    for one in chosen:
        voice = telling.voice(one.at)
        place = telling.paragraphs[one.sentence], voice
        here = [
            found
            for found in by_sentence.get(one.sentence, ())
            if telling.voice(found.span) == voice and _can_date(found, one, telling.published)
        ]
        own = _own(telling, one, here, owners)
        start = telling.sentences[one.sentence][0]
        leading = next((found for found in here if opens_sentence(telling.text, start, found.span[0])), None)
        if own is not None:
            date = own
        elif leading is not None:
            date = _dated(leading, REPORTED)
        elif place in last:
            date = _carried(last[place], "carried over from the event before")
        elif here and (story is None or not _is_near(story, here[0].timex.value, _SAME_STORY_DAYS)):
            date = _dated(here[0], REPORTED)
        elif story is not None:
            date = _carried(story, "carried over from the event before")
        else:
            date = EventDate()
        if date.value:
            if one.clause != "relative" or place not in last:  # an aside does not move the narrative
                last[place] = date
            if voice == _AUTHOR and (story is None or _is_near(story, date.value, _STORY_DAYS)):
                story = date
        elif telling.published:
            date = EventDate(telling.published, basis=f"no date is told; the article's date, {telling.published}")
        dates[one] = date
    return dates


def _dated(found: FoundTimex, why: str = "") -> EventDate:
    return EventDate(found.timex.value, found.timex.text, found.timex.at, why + found.basis)


def _can_date(found: FoundTimex, one: Occurrence, published: str) -> bool:
    """What is told as past does not take a date after the day of publication."""
    return one.part == "noun" or one.when != "past" or not begins_after(found.timex.value, published)


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


def _owners(telling: Telling) -> dict[Span, Occurrence]:
    """The verb that each date belongs to: the nearest before it in its clause, else the first behind it."""
    verbs: dict[int, list[Occurrence]] = {}
    for one in telling.everything:
        if one.part == "verb":
            verbs.setdefault(one.sentence, []).append(one)
    starts = [start for start, _ in telling.sentences]
    owners: dict[Span, Occurrence] = {}
    for found in telling.timexes:
        start, end = found.span
        here = verbs.get(max(0, bisect_left(starts, start + 1) - 1), [])
        before = [one for one in here if one.at[1] <= start]
        after = [one for one in here if one.at[0] >= end]
        if before and not _BREAK.search(telling.text, before[-1].at[1], start):
            owners[found.span] = before[-1]
        elif after:
            owners[found.span] = after[0]
        elif here:
            owners[found.span] = here[-1]
    return owners


def _own(
    telling: Telling, one: Occurrence, here: Sequence[FoundTimex], owners: Mapping[Span, Occurrence]
) -> EventDate | None:
    """The date of the occurrence's own sentence: its verb's, one that opens the sentence, or another happening's."""
    mine = next((found for found in here if owners.get(found.span) == one), None)
    if mine is not None:
        return _dated(mine)
    reports = {found.span for found in here if _is_report(owners.get(found.span), telling.cues)}
    free = [found for found in here if found.span not in reports and not _is_apart(telling.text, one, found)]
    if free:
        return _dated(min(free, key=lambda found: min(abs(found.span[0] - one.at[1]), abs(one.at[0] - found.span[1]))))
    return None


def _is_apart(text: str, one: Occurrence, found: FoundTimex) -> bool:
    """True for the date of a relative clause behind the occurrence: "they buried those who had died on Monday"."""
    return one.at[1] <= found.span[0] and bool(_RELATIVE.search(text, one.at[1], found.span[0]))


_RELATIVE: Final = re.compile(r"\b(?:who|whom|which|that|whose)\b")


def _is_report(owner: Occurrence | None, cues: Collection[Span]) -> bool:
    return owner is not None and (owner.lemma in REPORTING_VERBS or owner.at in cues)
