"""When a happening took place: the date of its own sentence that fits it best, else one carried over."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from dossier.convert.dateowners import HeldDate, held_dates, is_answered
from dossier.convert.datephrases import is_inserted
from dossier.convert.eventwords import BACKGROUND_VERBS, COMING_VERBS, REPORTING_VERBS, past_forms, verb_lemma
from dossier.convert.matches import last_match
from dossier.convert.occurrences import Occurrence
from dossier.convert.rare import Rare
from dossier.convert.reckoned import reckoned
from dossier.convert.timewords import NUMBER
from dossier.convert.timexes import FoundTimex
from dossier.edtf import begins_after, is_edtf, parse
from dossier.model import Passage, Span
from dossier.records import Record


class EventDate(Record):
    """A date with its words, where they stand, and why it is the date of the happening."""

    value: str = ""
    text: str = ""
    at: Passage = ()
    basis: str = ""

    @property
    def is_told(self) -> bool:
        """True where the text dates the happening itself, not its report or another happening."""
        return bool(self.at) and not self.basis.startswith((REPORTED, BEFORE_REPORT))


class Telling(Record):
    """What dates are chosen from.

    `everything` holds all verbs and event nouns, `sentences` spans by sentence number, `paragraphs` the paragraph of
    each, and `body` the numbers of those that are neither headline nor date line; `cues` are the words that attribute
    something, `attributed` the happenings that somebody is said to have told, `quoted` the passages in quotation marks;
    `published` is the day of publication, empty when unknown.
    """

    text: str
    everything: Sequence[Occurrence]
    timexes: Sequence[FoundTimex]
    sentences: Sequence[Span]
    paragraphs: Sequence[int]
    body: Sequence[int]
    cues: Collection[Span]
    attributed: Collection[Occurrence]
    quoted: Sequence[Span]
    published: str = ""


#: A story of the last days goes on through the article, and a life that short is its story.
_RECENT_DAYS: Final = 7
_INFANCY_DAYS: Final = 366
#: What begins something; only what goes with that is of its year: "was built in 1991, and Odo Tarn *named* it".
_FOUNDING: Final = frozenset(
    map(verb_lemma, "build construct create establish form found launch name design open set incorporate".split())
)
#: How the basis of a date begins that is only the day of the report.
REPORTED: Final = "when it was reported; "
#: … and of one up to which it happened.
BEFORE_REPORT: Final = "before it was reported; "


def date_events(chosen: Sequence[Occurrence], telling: Telling) -> dict[Occurrence, EventDate]:
    """The date of each of `chosen`, empty where nothing tells.

    A date is carried over within a paragraph, else from the story's own date, but never out of a quotation.
    """
    dates = _Dates(telling)
    return {one: dates.of(one) for one in chosen}


class _Dates:
    """The dates of one text, by where they stand."""

    def __init__(self, telling: Telling) -> None:
        self.text = telling.text
        self.published = telling.published if is_edtf(telling.published) else ""
        self.paragraphs = telling.paragraphs
        self.quoted = sorted(telling.quoted)
        self.quoted_starts = [start for start, _ in self.quoted]
        self.attributed = telling.attributed
        self.sentences = telling.sentences
        first = telling.sentences[telling.body[0]][0] if telling.body else 0
        self.lead, self.opening = (telling.body[:many][-1] if telling.body else 0 for many in (_LEAD, _OPENING))
        held = held_dates(telling.text, telling.sentences, telling.timexes, telling.everything, telling.cues)
        self.held = [date for date in held if date.span[0] >= first]
        self.voices = [self._voice(date.span) for date in self.held]
        self.numbers = [date.sentence for date in self.held]
        self.story = self._story(telling.sentences)
        self.reckoned = reckoned(telling.text, telling.sentences, telling.everything, self.held)

    def of(self, one: Occurrence) -> EventDate:
        """The date of a happening: told of it, carried over, or else the day of publication."""
        first, last = bisect_right(self.numbers, one.sentence - 1), bisect_right(self.numbers, one.sentence)
        voice = self._voice(one.at)
        here = [
            date
            for date, spoken in zip(self.held[first:last], self.voices[first:last], strict=True)
            if spoken == voice and self._can_date(date, one)
        ]
        own = self._own(one, here)
        is_own = own is not None and own.owner == one
        known = self.reckoned.get(one)
        if known is not None and not is_own:
            return EventDate(known.value, known.text, known.at, known.basis)
        if one.is_definite and not is_own and _REFERENCE.search(self.text, max(0, one.at[0] - 40), one.at[0]):
            return EventDate()  # "after the sinking": it was some time before
        if own is not None:
            return self._dated(one, own)
        elsewhere = self._from_elsewhere(one, here, (first, last), voice)
        if elsewhere.value and (self._is_of_an_age(one) or any(self._is_apart(date, one) for date in here)):
            return EventDate()
        return elsewhere

    def _from_elsewhere(self, one: Occurrence, here: Sequence[HeldDate], places: Span, voice: Span) -> EventDate:
        """The date of a happening that has none of its own; `places` are those of the dates of its sentence."""
        first, last = places
        if one.when == "now" and self.published:
            return EventDate(self.published, basis=f"told as going on; the article's date, {self.published}")
        if one.part == "verb" and (one.lemma in BACKGROUND_VERBS or self._is_long_past(one)):
            return EventDate()
        if (joined := self._joined(here, one)) is not None:
            return _carried(joined, "in front of it", "?")
        carried = next(self._before(first, one, voice), None)
        is_before = one.pluperfect and one not in self.attributed
        if carried is not None:
            return _up_to(carried) if is_before else self._not_after(here, one, _carried(carried))
        if one.by_now and one.sentence <= self.lead and self.published:
            return EventDate(self.published, basis=f"told as done by now; the article's date, {self.published}")
        if self._follows_birth(first, one) or self._is_of_life(one) or self._is_on_some_day(one):
            return EventDate()
        if self.story is not None and (told := self._from_story(self.story, one)):
            if is_before:
                return _up_to(self.story, "in the story") if _POINT.fullmatch(self.story.value) else EventDate()
            return self._not_after(here, one, told)
        is_news = not self.held or one.sentence <= self.lead
        is_news = is_news and not is_before and not any(map(self._is_of_paper, self.held[first:last]))
        if self.published and is_news and one.when not in ("future", "open"):
            mark = "?" if one.sentence > self.lead and _POINT.fullmatch(self.published) else ""
            return EventDate(self.published + mark, basis=f"no date is told; the article's date, {self.published}")
        return EventDate()

    def _dated(self, one: Occurrence, own: HeldDate) -> EventDate:
        timex = own.found.timex
        is_by_now = one.by_now and own.owner != one and not own.leads and _is_vague(own.value)
        if own.bound == "since" or (is_by_now and "/" not in own.value and not own.bound):
            begin = own.value.partition("/")[0]
            return EventDate(f"{begin}/..", timex.text, timex.at, f"from it on; {own.found.basis}")
        if not own.bound and own.owner != one and self._is_before_another(own, one):
            return EventDate(f"../{own.value}", timex.text, timex.at, f"before it; {own.found.basis}")
        if own.bound and "/" not in own.value:
            value = f"../{own.value}" if own.bound == "before" else f"{own.value}/.."
            return EventDate(value, timex.text, timex.at, f"{own.bound} it; {own.found.basis}")
        if not own.is_report or own.owner == one:
            return EventDate(own.value, timex.text, timex.at, own.found.basis)
        # "the crash" that is spoken of has been; "the trial" may yet come
        is_past = one.when == "past" if one.part == "verb" else one.is_definite and one.is_grave
        if one in self.attributed and is_past and "/" not in own.value:
            return EventDate(f"../{own.value}", timex.text, timex.at, f"{BEFORE_REPORT}{own.found.basis}")
        return EventDate(own.value, timex.text, timex.at, f"{REPORTED}{own.found.basis}")

    def _is_before_another(self, date: HeldDate, one: Occurrence) -> bool:
        """True for what was before another happening of a month or year: "searched it *before he was shot* in 2011"."""
        owner = date.owner
        if owner is None or owner.part != "verb" or not one.at[1] < owner.at[0] < date.span[0]:
            return False
        is_before = self.text.find(" before ", one.at[1], owner.at[0]) >= 0
        return is_before and "/" not in date.value and _is_vague(date.value)

    def _not_after(self, here: Sequence[HeldDate], one: Occurrence, date: EventDate) -> EventDate:
        """A date carried over to a happening, unless that had been told before it: then the day of the telling."""
        if one not in self.attributed or one.part != "verb" or one.when != "past":
            return date
        told = next((each for each in here if each.is_report and each.owner and each.owner.at < one.at), None)
        if told is None or "/" in told.value or not begins_after(date.value, told.value):
            return date
        timex = told.found.timex
        return EventDate(f"../{told.value}", timex.text, timex.at, f"{BEFORE_REPORT}{told.found.basis}")

    def _from_story(self, story: HeldDate, one: Occurrence) -> EventDate | None:
        """The date of the story for what is told near it or soon after it; of an old one, the time from it on."""
        behind = one.sentence - story.sentence
        if 0 <= behind <= _NEAR_SENTENCES or (behind >= -_NEAR_SENTENCES and self._is_recent(story)):
            return _carried(story, "in the story", "?" if _POINT.fullmatch(story.value) else "")
        first = story.value.partition("/")[0].rstrip("~?%")
        value = f"{first}/{self.published}"
        if behind < 0 or one.when in ("future", "open") or not is_edtf(value):
            return None
        words = story.found.timex.text
        return EventDate(value, basis=f"no date is told; after “{words}” in the story, {first}, and before the article")

    def _is_birth(self, date: HeldDate) -> bool:
        """True for the day that somebody was born on long ago: no story goes on from it."""
        return date.owner is not None and date.owner.lemma == "born" and not self._is_recent(date, _INFANCY_DAYS)

    def _is_long_past(self, one: Occurrence) -> bool:
        """True for what lies behind the story: "was raised in Lodd", "fought in the Gulf War", "nine years passed"."""
        if one.clause == "relative" and self.text.startswith("raised ", one.at[0]):
            return self.text.endswith(_WHO_WAS, 0, one.at[0])
        start, end = self.sentences[one.sentence]
        if self.text.startswith("As a", start) and _AS_A_CHILD.match(self.text, start, end):
            return True
        told = self.text[start:end]
        return any(words in told for words in _GONE_BY) or (" War" in told and self._is_in_war(start, end, one))

    def _is_in_war(self, start: int, end: int, one: Occurrence) -> bool:
        """True for what was done in a war of long ago, unlike what is done now about what was left of it.

        "She *fled* in the Korean War", but "a bomb dropped in the Korean War was *found*".
        """
        if _WAR.match(self.text, start, end):
            return True
        war = _WAR.search(self.text, one.at[1], end)
        if war is None or _OTHERS.search(self.text, one.at[1], war.start()) is not None:
            return False
        words = self.text[one.at[1] : war.start()].split()
        return not any(word.endswith("ed") or word in past_forms() for word in words)

    def _is_long_gone(self, date: HeldDate) -> bool:
        """True for the day on which somebody was seen last, or of old in a relative clause: others go on from it."""
        owner = date.owner
        if owner is None or owner.part != "verb":
            return False
        if owner.lemma in _GOING_MISSING and (owner.lemma != "see" or self.text.endswith("last ", 0, owner.at[0])):
            return True
        return owner.clause == "relative" and not self._is_recent(date, _INFANCY_DAYS)

    def _follows_birth(self, stop: int, one: Occurrence) -> bool:
        """True behind somebody's birth in the same paragraph, whose life it then tells."""
        date = self.held[stop - 1] if stop else None
        is_near = date is not None and self.paragraphs[date.sentence] == self.paragraphs[one.sentence]
        return date is not None and is_near and self._is_birth(date)

    def _is_of_life(self, one: Occurrence) -> bool:
        """True for what an obituary tells of a life: behind the day on which somebody died at an old age."""
        owner = self.story.owner if self.story is not None else None
        if owner is None or owner.lemma != "die" or one.sentence <= owner.sentence:
            return False
        start, end = self.sentences[owner.sentence]
        return one.part == "verb" and one.when == "past" and bool(_OLD_AGE.search(self.text, start, end))

    def _is_on_some_day(self, one: Occurrence) -> bool:
        """True where a sentence begins with a day that is only told by what was on it: "On the night she won, …"."""
        start = self.sentences[one.sentence][0]
        return self.text.startswith("On the ", start) and _ON_SOME_DAY.match(self.text, start) is not None

    def _is_of_paper(self, date: HeldDate) -> bool:
        """True for the day of a paper that tells something itself: "over a *May 3* email in which she wrote that …"."""
        return date.is_report and date.owner is None and _PAPER_IN.match(self.text, date.span[1]) is not None

    def _is_recent(self, date: HeldDate, days: int = _RECENT_DAYS) -> bool:
        if not self.published:
            return False
        return (parse(self.published).bounds[0] - parse(date.value).bounds[1]).days <= days

    def _voice(self, at: Span) -> Span:
        """The quotation a passage stands in; an empty span for the article's own voice."""
        place = bisect_right(self.quoted_starts, at[0]) - 1
        return self.quoted[place] if place >= 0 and at[0] < self.quoted[place][1] else (0, 0)

    def _story(self, sentences: Sequence[Span]) -> HeldDate | None:
        """The date of the news: the first told that is not to come, in a relative clause only for want of others."""
        told = [
            date
            for date, voice in zip(self.held, self.voices, strict=True)
            if voice == (0, 0)
            and not date.bound
            and _is_day(date.value)
            and not begins_after(date.value, self.published)
            and not date.is_of_deed
            and not self._is_birth(date)
            and not self._is_of_paper(date)
            and not self._is_long_gone(date)
            if date.sentence <= self.opening or self._is_recent(date)
        ]
        lead = [date for date in told if date.sentence == told[0].sentence]
        main = [date for date in lead if not self._is_in_relative(sentences[date.sentence][0], date.span[0])]
        of_verbs = [date for date in main if date.owner is None or date.owner.part == "verb"]
        return next(iter(of_verbs or main or lead), None)

    def _is_in_relative(self, start: int, at: int) -> bool:
        """True for a place in a relative clause that no comma has closed."""
        begin = last_match(_RELATIVE, self.text, start, at)
        return begin is not None and "," not in self.text[begin.end() : at]

    def _can_date(self, date: HeldDate, one: Occurrence) -> bool:
        """What is told as past does not take a date after the day of publication; nobody's day is a century."""
        first, last = parse(date.value).bounds
        if (last - first).days > _DECADES:
            return False
        if date.bound == "before" and date.owner is not None and begins_after(date.value, self.published):
            return one.when in ("future", "open")  # "extended the curfew until June 30", printed in May
        if one.when == "future" and date.owner != one and self._is_over(date):
            return False  # "will pay them after a leak in 2019"
        is_told = one.when == "past" or (one.when == "ing" and one != date.owner and self._answers(one))
        return one.part == "noun" or not is_told or not begins_after(date.value, self.published)

    def _is_over(self, date: HeldDate) -> bool:
        """True for a date before that of publication which is no day of saying so and does not lead its sentence."""
        if date.is_report or date.leads or not self.published:
            return False
        return begins_after(self.published, date.value)

    def _answers(self, one: Occurrence) -> bool:
        """True for what is done in saying what will be: "said it would close in June, *citing* costs"."""
        return one.lemma in REPORTING_VERBS or self.text.startswith("blaming", one.at[0])

    def _own(self, one: Occurrence, here: Sequence[HeldDate]) -> HeldDate | None:
        """The date of its sentence that belongs to a happening, else the nearest that can."""
        for date in here:
            if date.owner == one:
                return date
        free = [date for date in here if self._is_free(date, one)]
        return min(free, key=lambda date: self._distance(date, one)) if free else None

    def _distance(self, date: HeldDate, one: Occurrence) -> int:
        """Characters between a date and a happening; the bound of a clause counts as many."""
        first, last = sorted((one.at, date.span))
        is_apart = _CLAUSE.search(self.text, first[1], last[0]) or " and " in self.text[first[1] : last[0]]
        return last[0] - first[1] + (_CLAUSE_APART if is_apart else 0)

    def _joined(self, here: Sequence[HeldDate], one: Occurrence) -> HeldDate | None:
        """The date of the clause in front, which "and" goes on from: "was built in 1991, *and Odo Tarn named it*"."""
        before = [date for date in here if date.span[1] <= one.at[0]]
        is_told = one.part == "verb" and one.when == "past" and not one.perfect
        date = before[-1] if before and is_told else None
        if date is None or date.owner is None or date.owner.when != "past" or date.is_aside:
            return None
        if date.is_report:  # "called him a thief in 2021 *and then* sued him"
            return date if _AND_THEN.fullmatch(self.text, date.span[1], one.at[0]) else None
        if date.bound or date.owner.lemma in BACKGROUND_VERBS or self._is_inserted(date, one):
            return None
        if one.is_grave or (date.owner.lemma in _FOUNDING and one.lemma not in _FOUNDING):
            return None  # "was built in 1960, and it collapsed"
        return date if _AND.match(self.text, date.span[1], one.at[0]) else None

    def _is_free(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a date that may be that of a happening beside its own."""
        owner = date.owner
        if owner is not None and owner.part == "noun" and _WHICH.fullmatch(self.text, owner.at[1], one.at[0]):
            return not date.is_of_deed
        if owner is not None and owner.lemma in _COMING_ABOUT and _IN_WHAT.fullmatch(self.text, one.at[1], owner.at[0]):
            return True
        if date.span[1] <= one.at[0] and _AS.match(self.text, date.span[1], one.at[0]):
            return True
        if date.is_aside or self._is_inserted(date, one) or (date.leads and one.clause == "relative"):
            return False
        if self._is_apart(date, one) or self._is_of_an_age(one) or self._is_of_opening(date, one):
            return False
        if date.is_report and self._is_only_reported(date, one):
            return False
        if owner is not None and owner != one and self._is_across_turn(owner, date, one):
            return False
        if one.at[1] <= date.span[0] and self._is_of_paper(date):
            return False
        if _is_vague(date.value) and not date.leads:
            first, last = sorted((one.at, date.span))
            if _CLAUSE.search(self.text, first[1], last[0]):
                return False  # a year tells of its own clause alone
        # "they buried those who had died on Monday"
        return date.span[0] < one.at[1] or not _RELATIVE.search(self.text, one.at[1], date.span[0])

    def _is_apart(self, date: HeldDate, one: Occurrence) -> bool:
        """True where a date of its sentence is certainly, or may well be, of another happening than `one`."""
        if date.is_of_deed or self._is_of_main_clause(date, one):
            return True
        return not date.leads and is_answered(self.text, date.span, one)

    def _is_of_main_clause(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a happening in a relative clause that ends before its sentence's verb, with the date behind that.

        "Ann Quill, who had led the mill, *died* on Monday."
        """
        owner = date.owner
        if owner is None or owner.part == "noun" or owner.clause or not one.at[1] < owner.at[0] < date.span[0]:
            return False
        start = self.sentences[one.sentence][0]
        return self._is_in_relative(start, one.at[0]) and bool(_CLOSED.search(self.text, one.at[1], owner.at[0]))

    def _is_across_turn(self, owner: Occurrence, date: HeldDate, one: Occurrence) -> bool:
        """True for a date behind a "but" that turns from a happening to another, or of long before what is done by now.

        "Promised to mend it, *but* in 2009 it *burned down*", "*bought* it in 2012 and *has sold* it".
        """
        if one.by_now and _is_vague(date.value):
            return not self._is_recent(date, _INFANCY_DAYS)
        first, last = one.at[1], min(owner.at[0], date.span[0])
        if owner.part != "verb" or first > last or self.text.find(" but ", first, last) < 0:
            return False
        return _TURNS.search(self.text, first, last) is not None

    def _is_of_opening(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a date of the words in front of a sentence's verb that tell of another time than it.

        "Hoping to mend what it *broke* in 2012, the council *approved* a plan", "A man *held* on Monday *fled*".
        """
        owner = date.owner
        if owner is None or owner.part != "verb" or not owner.at[1] <= date.span[0] < one.at[0] or one.part != "verb":
            return False
        if owner.clause == "reduced" and self.text.startswith(",", date.span[1]) and _is_vague(date.value):
            return True  # "The report, the result of an inquiry *begun* in 2009, *told* of it"
        if one.clause == "" and one.when not in ("ing", "open") and self._is_participle(owner, date, one):
            is_closed = self.text.find(",", date.span[1], one.at[0]) >= 0
            return is_closed == self.text.endswith(", ", 0, owner.at[0])
        if date.leads or not self.text.startswith(",", date.span[1]) or not _is_vague(date.value):
            return False
        start = self.sentences[one.sentence][0]
        opening = _OPENING_WORD.match(self.text, start, date.span[0])
        return opening is not None and opening.end() <= owner.at[0]

    def _is_participle(self, owner: Occurrence, date: HeldDate, one: Occurrence) -> bool:
        """True for what is no verb of its clause: "A man *held* on Monday fled", "A man *shot* on Monday has died"."""
        if owner.clause == "reduced":
            return True
        if owner.clause or owner.when != "past" or owner.passive or owner.perfect or not (one.passive or one.perfect):
            return False
        return _LINKED.search(self.text, date.span[1], one.at[0]) is None

    def _is_of_an_age(self, one: Occurrence) -> bool:
        """True for what is dated by somebody's age alone: "left *when she was 12*"."""
        if one.lemma == "die":
            return False  # "died at the age of 84"
        start, end = self.sentences[one.sentence]
        behind = _AGED.search(self.text, one.at[1], min(end, one.at[1] + _AGE_REACH))
        if behind is not None:
            return not _CLAUSE_END.search(self.text, one.at[1], behind.start())
        return bool(_AGED.match(self.text, start, one.at[0]))

    def _is_inserted(self, date: HeldDate, one: Occurrence) -> bool:
        """True for the date of an insertion that a happening is outside of: "Ann Quill, born in 1960, left"."""
        return date.span[1] <= one.at[0] and is_inserted(self.text, date.span, one.at[0])

    def _is_only_reported(self, date: HeldDate, one: Occurrence) -> bool:
        """True where a past happening is told on a day near its story's, or in a month or year: it was not then."""
        if date.owner is None or one.when not in ("past", "ing") or one.at[0] < date.owner.at[0] or self.story == date:
            return False
        if _is_vague(date.value) and not date.leads:
            return True
        return self.story is not None and _is_near(self.story, date, _SAME_STORY_DAYS)

    def _backwards(self, stop: int) -> Iterator[int]:
        """The places of the dates in front of one, last first, but those that lead a sentence before its others."""
        while stop > 0:
            first = bisect_left(self.numbers, self.numbers[stop - 1])
            yield from sorted(range(first, stop), key=lambda place: (not self.held[place].leads, -place))
            stop = first

    def _before(self, stop: int, one: Occurrence, voice: Span) -> Iterator[HeldDate]:
        """The dates before a sentence, in its paragraph, that can be carried over to a happening, last first."""
        paragraph = self.paragraphs[one.sentence]
        ahead = one.part == "verb" and one.when in ("future", "open")
        for place in self._backwards(stop):
            date = self.held[place]
            if self.paragraphs[date.sentence] != paragraph:
                return
            if self.voices[place] not in (voice, (0, 0)) or date.is_aside or date.bound or self._is_birth(date):
                continue
            if self._is_long_gone(date):
                continue
            if _is_vague(date.value) and (not date.leads or date.sentence < one.sentence - 1):
                continue  # "born in Lodd in 1980" tells no story of that year
            if begins_after(date.value, self.published) and not ahead:
                continue
            if date.is_report and self._is_only_reported(date, one):
                continue
            yield date


#: What is told within so many days of the story's date happened on that date rather than on the day it was told.
_SAME_STORY_DAYS: Final = 7
_WEEKS: Final = 20  # days
_DECADES: Final = 30_000  # days
#: So many sentences tell the news, and so many more what it is about.
_LEAD: Final = 3
_OPENING: Final = 10
#: What is told so many sentences from a date may be of its day.
_NEAR_SENTENCES: Final = 2
#: The end of an insertion, right in front of a verb: "…, has died".
_CLOSED: Final = Rare(r",[”\"]? (?:(?:has|have|had|was|were|is|are|will|also|\w{2,20}ly) ){0,3}\Z")
#: When something was, by somebody's age.
_AGED: Final = Rare(
    rf"\b(?:(?:when|after|before|until) (?:he|she|they) (?:was|were|turned) (?:only |just |about )?{NUMBER}"
    r"(?: years old)?(?=[.,;:)\"”]|\s*\Z| (?:and|or|but|while)\b)"
    r"|at (?:the |an )?(?:early |young |tender )?age\b"
    r"|(?:school|college|university|home|work|married|widowed|orphaned|professional|enlisted|debut) at (?:just |only )?"
    rf"{NUMBER}(?=[.,;)]|\s*\Z| (?:and|or|but|to|with)\b)"
    # "as a child watched" is of another; a town may stand behind, no verb
    r"|as an? (?:young )?(?:child|boy|girl|teenager)(?: (?:in|from|of) [A-Z]\w{1,20})?(?=[.,;:)\"”]|\s*\Z))",
    re.IGNORECASE,
)
_WHO_WAS: Final = ("who was ", "who were ")
_GOING_MISSING: Final = frozenset(map(verb_lemma, ("disappear", "see", "vanish")))
#: Of what is told with these, no day of the story is the day.
_WAR: Final = Rare(
    r"\b(?:[Dd]uring|[Ii]n|[Tt]hrough(?:out)?) (?:the )?(?:[A-Z][a-z]{2,12} )?"
    r"(?:Korean|Vietnam|Gulf|Cold|Civil|Falklands|World) War(?: (?:II?|One|Two|1|2))?(?=[.,;:)\"”]|\s*\Z"
    r"| (?:a|after|against|and|as|at|before|but|by|for|from|he|her|his|in|it|on|or|she|the|they|to|under|until|when"
    r"|where|which|while|who|with)\b)"
)
#: What is told of, or a clause of its own.
_OTHERS: Final = Rare(r"[;:—–]|\b(?:about|from|of|on|that|which|who|whom|whose|where|when|since)\b")
_AS_A_CHILD: Final = Rare(
    r"As an? (?:young )?(?:child|boy|girl|teenager|teen|student)(?=,| [A-Z]| (?:he|she|they|in|at)\b)"
)
_GONE_BY: Final = tuple(
    f"{unit} {gone}"
    for unit in ("months", "years", "decades")
    for gone in ("passed", "went by", "elapsed", "would pass")
)
_OLD_AGE: Final = Rare(r"\b(?:aged|at(?: the age of)?) (?:[6-9]\d|1[01]\d)\b(?! ?[.:]\d| and \d)")
#: Behind the day of a paper.
_PAPER_IN: Final = Rare(r"(?: [\w’'-]{1,20}){1,3},? (?:in which|where|that|which)\b")
_ON_SOME_DAY: Final = Rare(
    r"On the (?:very )?(?:day|night|morning|afternoon|evening|weekend) (?!(?:of|before|after|and|in|at)\b)"
)
_AGE_REACH: Final = 100  # characters from a verb to the age
_CLAUSE_END: Final = Rare(r"[;:—–]| (?:that|which|who|but)\b|,(?! (?:when|at|aged|after|before|by|as|until)\b)")
#: "And" right behind a date, and the subject of its verb.
_AND: Final = Rare(r",? and (?!(?:is|are|has|have|was|were|had)\b)(?:[\w.’'-]+ ){0,3}\Z")
_AND_THEN: Final = Rare(r",? and (?:then |later |subsequently )")
_POINT: Final = Rare(r"[\d-]+")
_CLAUSE_APART: Final = 40
_CLAUSE: Final = Rare(
    r"[;:—–(]|, (?:and|but|where|as|while)\b|\b(?:that|which|who|whom|while|because|although|when|since|if)\b"
)
_REFERENCE: Final = re.compile(
    r"\b(?:after|since|before|following)\s(?:the|this|that|his|her|its|their)\s(?:\w+\s){0,2}\Z"
)
_RELATIVE: Final = re.compile(r"\b(?:who|whom|which|that|whose|what)\b")
#: What joins one verb to another.
_LINKED: Final = Rare(
    r"[;:—–(]|\b(?:and|or|but|that|which|who|whom|whose|what|as|when|while|where|after|before|because|since|so|if|how|why|it"
    r"|he|she|they|I|we|you)\b"
)
_TURNS: Final = Rare(r", but\b|\bbut (?:in|on|last|by|within|then)\b")
_OPENING_WORD: Final = Rare(r"(?:[A-Z][a-z]{2,12}ing|After|Because|Despite|Following|Since|With|Without) ")
#: What leads from a dated thing to what is told of it: "the 2009 crash of a ferry, which …".
_WHICH: Final = Rare(r"[^.;:]{0,80}? (?:which|that|who) (?:[\w’']+ ){0,2}")
#: What people were killed or hurt in, on the day on which it came about: "died in a fire *that* broke out on May 3".
_IN_WHAT: Final = Rare(r"(?: (?:in|by|during) (?:an?|the) (?:[\w’'-]{1,20} ){1,4}| )(?:that|which) (?:had )?")
_COMING_ABOUT: Final = COMING_VERBS | frozenset(map(verb_lemma, ("start", "begin")))
#: … and from a date to what went on beside it: "said on Monday as he …", "in May, when he …".
_AS: Final = re.compile(r",? (?:as|while|when|in which|during which) ")


def _is_near(one: HeldDate, other: HeldDate, days: int) -> bool:
    first, last = parse(one.value).bounds
    begin, end = parse(other.value).bounds
    return (begin - last).days <= days and (first - end).days <= days


def _is_vague(value: str) -> bool:
    """True for a month, a year and other long stretches."""
    first, last = parse(value).bounds
    return (last - first).days > _WEEKS


def _is_day(value: str) -> bool:
    """True for a day, or for a night, which belongs to two."""
    first, last = parse(value).bounds
    return (last - first).days <= 1


def _up_to(date: HeldDate, where: str = "in the same paragraph") -> EventDate:
    """The time up to a date, of what had happened by then."""
    if not _POINT.fullmatch(date.value):
        return EventDate()
    return EventDate(f"../{date.value}", basis=f"told as before “{date.found.timex.text}” {where}: {date.found.basis}")


def _carried(date: HeldDate, where: str = "in the same paragraph", qualifier: str = "") -> EventDate:
    basis = f"carried over from “{date.found.timex.text}” {where}: {date.found.basis}"
    return EventDate(date.value + (qualifier if _POINT.fullmatch(date.value) else ""), basis=basis)
