"""Who did a happening, to whom and to how many, and where: what tells two happenings of one verb apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from dossier.convert.english.auxiliaries import HELPING
from dossier.convert.english.eventwords import event_noun_forms, verb_lemma
from dossier.convert.english.timewords import MONTH_NUMBERS, NUMBERS, WEEKDAYS
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.reading.tags import tagged
from dossier.model import Entity, Span
from dossier.records import Record, replace

#: Tags inside a noun's phrase, and of what stands between a subject and its verb.
_PHRASE: Final = frozenset("DJMNPSX")
_NAMING: Final = frozenset("NP")
_BESIDE: Final = frozenset("YT")
_MOST: Final = 12  # tokens of a phrase
#: Who may be anybody: "two *people*" may be the two soldiers.
_ANYBODY: Final = frozenset(
    "casualties casualty dead deaths individuals injured lives others people person persons victim victims "
    "wounded".split()
)
#: Of these a place is a part.
_WIDE: Final = frozenset({"country", "region", "continent", "state", "province"})


class Party(Record):
    """A side of a happening: the ids of people who are named, the noun, and how many; empty where nothing is told."""

    people: frozenset[str] = frozenset()
    noun: str = ""
    number: str = ""
    is_definite: bool = False
    is_rough: bool = False

    def excludes(self, other: Party) -> bool:
        """True where nobody can be on both sides: others are named, or other nouns are counted otherwise."""
        if self.people and other.people:
            return self.people.isdisjoint(other.people)
        if not self.number or not other.number or self.number == other.number:
            return False
        if (self.is_rough or other.is_rough) and _are_near(self.number, other.number):
            return False  # "30 pupils", "at least 25 students"
        return self.noun != other.noun and _ANYBODY.isdisjoint((self.noun, other.noun))


class Parties(Record):
    """The sides of a happening, and what is named with it: places, as ids with their kinds, and all names' words."""

    doer: Party
    patient: Party
    places: Mapping[str, str]
    names: frozenset[str]
    verdict: str = ""

    def are_others(self, other: Parties) -> bool:
        """True where two tellings cannot be of one happening, whatever words they share."""
        if self.verdict and other.verdict and self.verdict != other.verdict:
            return True
        mine, theirs = (each.doer.people | each.patient.people for each in (self, other))
        if mine and mine == theirs:
            return False  # "A met B", "B met A"
        if (self.patient.excludes(other.patient) and not self._has_cause_of(other)) or (
            self.doer.people and self.doer.excludes(other.doer)
        ):
            return True
        if self._is_done_to(other) or other._is_done_to(self):
            return True
        numbers = self.patient.number, other.patient.number
        if all(numbers) and numbers[0] != numbers[1] and self.names and other.names:
            return self.names.isdisjoint(other.names)  # not two counts of one attack
        if not self.places or not other.places or not self.places.keys().isdisjoint(other.places):
            return False
        return _WIDE.isdisjoint({*self.places.values(), *other.places.values()})

    def _has_cause_of(self, other: Parties) -> bool:
        """True where one happening did both: "A crash killed two pilots", "*The crash* killed 40 passengers"."""
        mine, theirs = self.doer, other.doer
        return mine.noun == theirs.noun and (mine.is_definite or theirs.is_definite) and mine.noun in event_noun_forms()

    def _is_done_to(self, other: Parties) -> bool:
        """True where who does it here has it done to them there, by others."""
        doer = self.doer.noun
        return bool(doer) and doer == other.patient.noun and doer not in (self.patient.noun, other.doer.noun)


class Sides:
    """Finds the sides of the happenings of a text."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._tokens, self._tags = tagged(text)
        self._people = _spots(entities, "person")
        self._places = _spots(entities, "place")

    def parties(self, one: Occurrence, limits: Span, passage: Span) -> Parties:
        """Who is told to do it and to whom within `limits`, and the places of its passage."""
        places = dict(self._within(self._places, passage))
        names = self._names(passage)
        place = self._tokens.index(one.at[0])
        if one.part == "noun":
            return Parties(Party(), self._behind(place, limits, _TO_NOUN), places, names)
        subject, behind = self._in_front(place, limits), self._behind(place, limits)
        verdict = self._verdict(one, limits)
        if one.passive and not (behind.noun or behind.people):
            return Parties(self._behind(place, limits, _BY), subject, places, names, verdict)
        return Parties(subject, behind, places, names, verdict)

    def _verdict(self, one: Occurrence, limits: Span) -> str:
        """Whether somebody is found to be something, or "*not* guilty" of it; empty for what is no verdict."""
        if one.lemma not in _JUDGING:
            return ""
        tokens, tags = self._tokens, self._tags
        place = tokens.index(one.at[1])
        last = min(tokens.index(limits[1]), place + _MOST)
        over = next((at for at in range(place, last) if tags[at] in _OVER), last)
        return "not" if "not" in tokens.lows[place:over] else "so"

    def _names(self, passage: Span) -> frozenset[str]:
        """The words of names in a passage, in small letters, known as such or not."""
        tokens, tags = self._tokens, self._tags
        places = range(tokens.index(passage[0]), tokens.index(passage[1]))
        return frozenset(tokens.lows[at] for at in places if tags[at] == "P" and tokens.lows[at] not in _CALENDAR)

    def _in_front(self, verb: int, limits: Span) -> Party:
        """The phrase that ends in front of a verb and its helpers."""
        tokens, tags = self._tokens, self._tags
        first = tokens.index(limits[0])
        stop = verb
        while stop > first and (tags[stop - 1] in _BESIDE or tokens.lows[stop - 1] in HELPING):
            stop -= 1
        start = stop
        while start > max(first, stop - _MOST) and (tags[start - 1] in _PHRASE or tokens.lows[start - 1] in _JOINING):
            start -= 1
        return self._told(start, stop)

    def _behind(self, word: int, limits: Span, links: Collection[str] = ()) -> Party:
        """The phrase behind a word; with `links`, the one behind one of those, which stands right there."""
        tokens, tags = self._tokens, self._tags
        last = tokens.index(limits[1])
        start = word + 1
        if links:
            if start >= last or tokens.lows[start] not in links:
                return Party()
            start += 1
        if start < last and tokens.lows[start] in _JOINING:
            return Party()  # "two were killed *and* nine others were hurt"
        first = start
        while start < last and tokens.lows[start] in _ABOUT:
            start += 1
        if start > first and start < last and tags[start] != "M":
            return Party()  # "killed *at* a port", unlike "killed at least 40"
        stop = start
        while stop < min(last, start + _MOST) and (tags[stop] in _PHRASE or tokens.lows[stop] in _JOINING):
            stop += 1
        return self._told(start, stop)

    def _told(self, start: int, stop: int) -> Party:
        lows = self._tokens.lows[max(0, start - 1) : stop]
        party = self._party(start, stop)
        return replace(party, is_definite="the" in lows[:2], is_rough=not _ABOUT.isdisjoint(lows))

    def _party(self, start: int, stop: int) -> Party:
        tokens, tags = self._tokens, self._tags
        if start >= stop:
            return Party()
        span = (tokens.starts[start], tokens.ends[stop - 1])
        named = frozenset(id_ for id_, _ in self._within(self._people, span))
        head = (
            next((at for at in range(start, stop) if tokens.lows[at] == "of" and not self._is_share(at - 1)), stop) - 1
        )
        noun = tokens.lows[head] if head >= start and tags[head] in _NAMING else ""
        counted = () if named else tokens.lows[start : head + 1]  # of "Odo Tarn, 30," it is the age
        number = next((low for low in counted if low[0].isdigit() or low in NUMBERS), "")
        return Party(named, noun, number)

    def _is_share(self, at: int) -> bool:
        return self._tokens.lows[at] in _SHARES or self._tags[at] == "M"

    def _within(self, spots: Sequence[tuple[int, str, str]], span: Span) -> list[tuple[str, str]]:
        return [(id_, kind) for _, id_, kind in spots[bisect_left(spots, (span[0],)) : bisect_left(spots, (span[1],))]]


_JOINING: Final = ("and", "of", ",")
_JUDGING: Final = frozenset(map(verb_lemma, ("declare", "found", "judge", "rule")))
_OVER: Final = frozenset("I,.:;")
_CALENDAR: Final = frozenset({*MONTH_NUMBERS, *WEEKDAYS})
#: What leads from a noun to whom it is done to: "the arrest *of*", "an attack *on*".
_TO_NOUN: Final = ("of", "on", "against")
_BY: Final = ("by",)
#: In front of a number.
_ABOUT: Final = frozenset("about almost around at least more nearly over some than".split())
#: What is counted is behind these: "*one of* the trucks".
_SHARES: Final = frozenset("all both dozens hundreds majority many member members most none number scores some".split())


def _are_near(number: str, other: str) -> bool:
    """True where neither of two numbers is more than twice the other."""
    low, high = sorted(NUMBERS.get(each) or int("".join(filter(str.isdecimal, each)) or 0) for each in (number, other))
    return high <= 2 * low


def _spots(entities: Sequence[Entity], type_: str) -> list[tuple[int, str, str]]:
    """Where entities of a type are named, in order, with id and kind."""
    return sorted((start, one.id, one.kind) for one in entities if one.type == type_ for start, _ in one.mentions)
