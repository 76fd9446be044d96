"""Dates counted from another happening: "resigned *two days after Orr's arrest*", where the arrest is dated elsewhere.

Where it is dated nowhere, nothing is known of either, least of all that both were on the day last named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dossier.convert.dates.countdates import counted_from
from dossier.convert.english.eventwords import COMING_VERBS, LIGHT_VERBS, REPORTING_VERBS, happening_key
from dossier.convert.english.timewords import NUMBER, NUMBERS, Expression
from dossier.convert.events.dateowners import HeldDate
from dossier.convert.events.dateowning import CLAUSE
from dossier.convert.events.joints import parts_adjectives
from dossier.convert.events.occurrences import EventDate, Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.places import places_of
from dossier.edtf import parse
from dossier.model import Span
from dossier.records import Record

_UNKNOWN: Final = EventDate()


class _Distance(Record):
    """So many `unit`s lie between the happening `one` and the happening `other`; `words` say so."""

    words: Span
    count: int | None
    unit: str
    one: Occurrence
    other: Occurrence  # `one` again for what no verb or event noun tells: "two days after *Orr's return*"
    names: frozenset[str]  # of the other
    subject: Occurrence | None = None  # one event with the other: "after *talks* collapsed", "after a fire *burned* it"


def reckoned(
    text: str, sentences: Sequence[Span], everything: Sequence[Occurrence], held: Sequence[HeldDate]
) -> dict[Occurrence, EventDate]:
    """What is known of the happenings of a text that are told by their distance from another, and of those others."""
    by_sentence: dict[int, list[Occurrence]] = {}
    distances = list(_distances(text, sentences, everything, by_sentence))
    if not distances:
        return {}
    owned = {date.owner: date for date in held if date.owner is not None}
    reports = {date.sentence: date for date in held if date.is_report and date.owner is not None}
    told: dict[str, list[tuple[Occurrence, HeldDate]]] = {}
    for owner, date in owned.items():
        if not date.is_report:
            for one in (owner, *_come_about(owner, by_sentence[owner.sentence])):
                witnesses = told.setdefault(happening_key(one.lemma), [])
                if len(witnesses) < _WITNESSES:
                    witnesses.append((one, date))
    found: dict[Occurrence, EventDate] = {}
    for each in distances:
        mine = owned.get(each.one)
        # "said on Monday he *would resign*, a day after": counted from when that was said
        said = reports.get(each.one.sentence) if mine is None and each.one.when in ("future", "open") else None
        from_said = said is not None and said.owner is not None and said.owner.at[1] <= each.one.at[0]
        mine = said if from_said else mine
        if each.other == each.one:
            value = _of_thing(text, each.words, held)
            found.setdefault(each.one, _counted(text, each, value, 1) if value else _UNKNOWN)
            continue
        theirs = owned.get(each.other) or _elsewhere(text, sentences, each, told)
        if theirs is None:
            found[each.other] = _counted(text, each, mine.value, -1) if mine is not None else _UNKNOWN
        elif each.other not in owned:
            basis = f"dated “{theirs.found.timex.text}” where it is told: {theirs.found.basis}"
            found[each.other] = EventDate(theirs.value, basis=basis)
        if each.subject is not None and each.subject not in owned and each.other in found:
            found[each.subject] = found[each.other]
        if mine is None or from_said:
            found[each.one] = _counted(text, each, theirs.value, 1) if theirs is not None else _UNKNOWN
        if each.other.lemma in REPORTING_VERBS:  # "left two days before police said he *was shot*": counted from either
            behind = (one for one in by_sentence[each.other.sentence] if one.at[0] > each.other.at[1])
            inner = next(behind, None)
            if inner is not None and not _NEXT_CLAUSE.search(text, each.other.at[1], inner.at[0]):
                found.setdefault(inner, _UNKNOWN)
    return found


#: The end of a distance: what stands in front of it is looked at only there.
_UNIT: Final = re.compile(r"(?P<unit>day|week|month|year)(?P<many>s)? (?P<way>after|before|following) ")
_WAYS: Final = (" after ", " before ", " following ")
_NOUN_AND_VERB: Final = 2
_LONGEST_UNIT: Final = len("months")
_BOUND: Final = Rare(r"\b")
_NUMBER: Final = Rare(rf"\b(?P<number>the|{NUMBER}) \Z", re.IGNORECASE)
#: More happenings of one kind than this leave it open which is meant.
_WITNESSES: Final = 64
_LONGEST_NUMBER: Final = 16
_FARTHEST: Final = 80  # characters to the word of the other happening
_CLAUSE_END: Final = Rare(r"[,;:.—–(](?=\s)")
_NEXT_CLAUSE: Final = Rare(r"[,;:—–(]|\band\b")
_DOES: Final = Rare(r" (?:(?:was|were|had|finally|first|[a-z]{2,16}ly) ){0,3}")
_NAME: Final = re.compile(r"[A-Z][\w-]+")


def _distances(
    text: str, sentences: Sequence[Span], everything: Sequence[Occurrence], by_sentence: dict[int, list[Occurrence]]
) -> Iterator[_Distance]:
    """The distances of a text; `by_sentence` is filled once there is one."""
    starts = [start for start, _ in sentences]
    for match in _units(text):
        number = _NUMBER.search(text, max(0, match.start() - _LONGEST_NUMBER), match.start())
        if number is None and not match["many"]:
            continue
        if not by_sentence:
            for each in everything:
                by_sentence.setdefault(each.sentence, []).append(each)
        sentence = max(0, bisect_right(starts, match.start()) - 1)
        end = min(sentences[sentence][1], match.end() + _FARTHEST)
        closed = _CLAUSE_END.search(text, match.end(), end)
        if closed and closed[0] == "," and parts_adjectives(text, closed.start()):
            closed = _CLAUSE_END.search(text, closed.end(), end)  # "a day after a deadly, massive storm"
        stop = closed.start() if closed else end
        start = number.start() if number else match.start()
        here = by_sentence.get(sentence, ())
        one = _counted_from(text, here, start, stop)
        if one is None:
            continue
        others = [each for each in here if match.end() <= each.at[0] < stop]
        other = _doing(text, others) if others else one
        count = _count(number["number"].lower()) if number else None
        names = frozenset(_NAME.findall(text, match.end(), stop))
        way = -1 if match["way"] == "before" else 1
        words = (start, stop if other is one else other.at[1])
        subject = others[0] if others and others[0] is not other else _deed(text, others)
        yield _Distance(words, count and way * count, match["unit"], one, other, names, subject)


def _doing(text: str, others: Sequence[Occurrence]) -> Occurrence:
    """The first happening of a clause, or what it did where that says when it was: "a week after talks *collapsed*"."""
    noun = others[0]
    return noun if noun.is_grave else _deed(text, others) or noun


def _deed(text: str, others: Sequence[Occurrence]) -> Occurrence | None:
    """What the first happening of a clause did where that is a noun: "after a fire *burned* it"."""
    if len(others) < _NOUN_AND_VERB or others[0].part == "verb":
        return None
    noun, verb = others[:_NOUN_AND_VERB]
    is_done = verb.part == "verb" and not verb.clause and verb.when == "past" and not verb.perfect
    return verb if is_done and _DOES.fullmatch(text, noun.at[1], verb.at[0]) else None


def _units(text: str) -> Iterator[re.Match[str]]:
    """Every `_UNIT` of a text, in order."""
    for place, stop in sorted((place, place + len(way)) for way in _WAYS for place in places_of(text, way)):
        match = _UNIT.search(text, max(0, place - _LONGEST_UNIT), stop)
        if match and _BOUND.match(text, match.start()):
            yield match


def _count(word: str) -> int | None:
    """The number that a word says; None for a vague one."""
    return 1 if word == "the" else int(word) if word.isdigit() else NUMBERS.get(word)


def _counted_from(text: str, here: Sequence[Occurrence], start: int, stop: int) -> Occurrence | None:
    """The verb that a distance belongs to: the last one before it in its clause, else the first behind the clause."""
    verbs = [each for each in here if each.part == "verb"]
    before = [each for each in verbs if each.at[1] <= start]
    if before and not CLAUSE.search(text, before[-1].at[1], start):
        return before[-1]
    return next((each for each in verbs if each.at[0] > stop), None)


def _come_about(owner: Occurrence, here: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """The nouns that a verb only lends itself to: "a *fire* broke out", "held a *vote*"."""
    if owner.part == "verb" and owner.lemma in COMING_VERBS | LIGHT_VERBS:
        yield from (each for each in here if each.part == "noun")


def _elsewhere(
    text: str, sentences: Sequence[Span], each: _Distance, told: Mapping[str, Sequence[tuple[Occurrence, HeldDate]]]
) -> HeldDate | None:
    """The date of the other happening where the text tells it, of the same people; None where there are several."""
    dates: dict[str, HeldDate] = {}
    for one, date in told.get(happening_key(each.other.lemma), ()):
        if one in (each.one, each.other):
            continue
        named = frozenset(_NAME.findall(text, *sentences[one.sentence]))
        if not each.names or each.names & named:
            dates.setdefault(date.value, date)
    return next(iter(dates.values())) if len(dates) == 1 else None


#: A thing that something is counted from, whatever it is.
_THING: Final = Rare(r" (?:after|before|following) (?:the|that|this|his|her|its|their) ([a-z]{3,20})\b")


def _of_thing(text: str, words: Span, held: Sequence[HeldDate]) -> str:
    """The only date right behind the noun that `words` count from: "in *a game last May* … two days after the game"."""
    thing = _THING.search(text, *words)
    if thing is None:
        return ""
    fronts = tuple(f" {thing[1]} {lead}" for lead in ("", "in ", "on "))
    values = {date.value for date in held if text.endswith(fronts, 0, date.span[0])}
    return values.pop() if len(values) == 1 else ""


def _counted(text: str, each: _Distance, value: str, way: int) -> EventDate:
    """The date so far from the day `value`, of whole days only where that is one."""
    first, last = parse(value).bounds
    is_day = first == last
    is_some_time_before = each.count is None and way < 0 and " after " in text[slice(*each.words)]
    if is_some_time_before and each.other.part == "verb" and "/" not in value:
        return EventDate(f"../{value}", basis=f"some {each.unit}s before {value}")  # "in April, days after police came"
    if each.count is None or "/" in value or (not is_day and each.unit in ("day", "week")):
        return _UNKNOWN
    distance = Expression(*each.words, "distance", count=way * each.count, unit=each.unit)
    words = text[slice(*each.words)]
    found = counted_from(distance, first, value)
    if found is None:
        return _UNKNOWN
    basis = f"“{words}”, {found.basis}"
    return EventDate(found.value, words, (each.words,), basis) if way > 0 else EventDate(found.value, basis=basis)
