"""When a happening took place: the date of its own sentence that fits it best, else one carried over."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from string import ascii_letters
from typing import Final

from dossier.convert.dates.datephrases import is_inserted
from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.english.eventwords import BACKGROUND_VERBS, ISSUING_VERBS, verb_lemma
from dossier.convert.events.carried import POINT, carry_over, since, up_to
from dossier.convert.events.datefits import Fits
from dossier.convert.events.dateowners import CLAUSE, HeldDate, held_dates
from dossier.convert.events.datespans import is_day, is_recent, is_vague
from dossier.convert.events.joints import is_deed_of
from dossier.convert.events.lifetimes import (
    is_birth,
    is_long_gone,
    is_long_past,
    is_of_an_age,
    is_on_some_day,
    tells_old_age,
)
from dossier.convert.events.occurrences import BEFORE_REPORT, REPORTED, EventDate, Occurrence
from dossier.convert.events.reckoned import reckoned
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.spoken import MARKS
from dossier.edtf import begins_after, is_edtf
from dossier.model import Span
from dossier.records import Record


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


#: What begins something; only what goes with that is of its year: "was built in 1991, and Odo Tarn *named* it".
_FOUNDING: Final = frozenset(
    map(verb_lemma, "build construct create establish form found launch name design open set incorporate".split())
)
#: So many sentences tell the news, and so many more what it is about.
_LEAD: Final = 3
_OPENING: Final = 10
#: What is told so many sentences from a date may be of its day.
_NEAR_SENTENCES: Final = 2
#: What was earlier than what has just been told: "she *earlier* met them and sent guards".
_EARLIER: Final = Rare(r"(?<!\bthe)(?<!\bThe)(?<!\ban) earlier (?!(?:in|on|than|that|this|today)\b)[^,;:.\n]{0,60}\Z")
#: In front of what had been before all else that is told.
_FORMERLY: Final = ("previously ", "formerly ", " once ", "current ", "ongoing ")
#: "And" right behind a date, and the subject of its verb.
_AND: Final = Rare(r",? and (?!(?:is|are|has|have|was|were|had)\b)(?:[\w.’'-]+ ){0,3}\Z")
_AND_THEN: Final = Rare(r",? and (?:then |later |subsequently )")
_AT_THE_TIME: Final = Rare(r"\b[Aa]t the time(?=[.,;:)”\"]|\s*\Z| (?:and|but|by|for|in|on|to|with)\b)")
#: What one does not die of in old age.
_CAUSE: Final = Rare(
    r"\b(?:accident|after (?:an?|being|her car|his car)|(?<!heart )attack|blast|blaze|collision|crash(?:ed)?"
    r"|drown(?:ed|ing)|explosion|fire|flood(?:s|ing)?|hit|landslide|murder|shooting|shot|stabbed|stabbing|storm|strike|struck|when)\b"
)
_PRONOUN: Final = Rare(r"\b(?:who|whom|whose|which|that)\b")
_PRONOUNS: Final = ("He ", "She ", "They ", "It ")
#: What a participle behind is of no clause of its own with.
_INSIDE_NOUNS: Final = (" and ", " for ", " of ", " on ", " with ")
#: The subject of both.
_SAME: Final = ("he ", "she ", "they ", "it ", "I ", "we ", "being ")
_REFERENCE: Final = re.compile(
    r"\b(?:after|since|before|following)\s(?:the|this|that|his|her|its|their)\s(?:\w+\s){0,2}\Z"
)

#: "Since" with the subject of its clause; "has since left" is none.
_SINCE_CLAUSE: Final = Rare(
    r"\b(?<!has )(?<!have )(?<!had )since "
    r"(?:[Tt]he|an?|his|her|its|their|this|that|he|she|it|they|we|I|[A-Z][\w’'-]{1,20}) "
    r"(?:(?!(?:and|as|but|or|when|while)\b)[\w’'-]{1,20} ){0,5}\Z"
)
_SINCE_REACH: Final = 80


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
        self.quoted = sorted(quoted for quoted in telling.quoted if not _is_of_clause(telling.text, quoted))
        self.quoted_starts = [start for start, _ in self.quoted]
        self.attributed = telling.attributed
        self.sentences = telling.sentences
        self.fits = Fits(telling.text, telling.sentences, self.published)
        first = telling.sentences[telling.body[0]][0] if telling.body else 0
        self.lead, self.opening = (telling.body[:many][-1] if telling.body else 0 for many in (_LEAD, _OPENING))
        held = held_dates(telling.text, telling.sentences, telling.timexes, telling.everything, telling.cues)
        self.held = [date for date in held if date.span[0] >= first]
        self.voices = [self._voice(date.span) for date in self.held]
        self.numbers = [date.sentence for date in self.held]
        self.story = self._story(telling.sentences)
        #: The death that an obituary tells.
        self.death = next((each for each in telling.everything if self._is_death(each)), None)
        self.told: dict[int, list[Occurrence]] = {}
        for each in telling.everything:
            self.told.setdefault(each.sentence, []).append(each)
        self.reckoned = reckoned(telling.text, telling.sentences, telling.everything, self.held)

    def of(self, one: Occurrence) -> EventDate:
        """The date of a happening: told of it, carried over, or else the day of publication."""
        first, last = bisect_right(self.numbers, one.sentence - 1), bisect_right(self.numbers, one.sentence)
        voice = self._voice(one.at)
        here = [
            date
            for date, spoken in zip(self.held[first:last], self.voices[first:last], strict=True)
            if spoken == voice and self.fits.can_date(date, one) and not self._is_of_words(date, one)
        ]
        own = self.fits.own(one, here, self.story)
        is_own = own is not None and own.owner == one
        known = self.reckoned.get(one)
        if known is not None and not is_own:
            # "we meet on Tuesday, two days after she *fled*": told as past, it cannot be to come
            return EventDate() if one.when == "past" and begins_after(known.value, self.published) else known
        if one.is_definite and not is_own and _REFERENCE.search(self.text, max(0, one.at[0] - 40), one.at[0]):
            return EventDate()  # "after the sinking": it was some time before
        is_counted = not is_own and self._is_counted_from(one, own)
        if own is not None and not is_counted:
            return self._dated(one, own)
        elsewhere = self._from_elsewhere(one, here, (first, last), voice)
        if not elsewhere.value:
            return elsewhere
        if (is_counted or self._is_beside(one)) and not elsewhere.value.startswith("../"):
            return EventDate()
        if not elsewhere.at and any(
            date.owner is not None and not date.owner.clause and self.fits.is_outside(date, one) for date in here
        ):
            return EventDate()  # "The bomb, *planted* by rebels, went off in 2019": not on the day of the article
        is_elsewhen = is_of_an_age(self.text, self.sentences[one.sentence], one)
        return EventDate() if is_elsewhen or any(self.fits.is_apart(date, one) for date in here) else elsewhere

    def _is_counted_from(self, one: Occurrence, own: HeldDate | None) -> bool:
        """True for what something has lasted since: "Ten are ill since the storm *swept* Lodd"."""
        start = max(self.sentences[one.sentence][0], one.at[0] - _SINCE_REACH)
        if one.when != "past" or self.text.find("since ", start, one.at[0]) < 0:
            return False
        if one.part == "noun" and not any(
            each.part == "verb" and each.at[0] == one.at[1] + 1 for each in self.told[one.sentence]
        ):
            return False  # a noun alone has been told of: "the largest since *the invasion*"
        clause = _SINCE_CLAUSE.search(self.text, start, one.at[0])
        return clause is not None and (own is None or own.span[0] < clause.start())

    def _from_elsewhere(self, one: Occurrence, here: Sequence[HeldDate], places: Span, voice: Span) -> EventDate:
        """The date of a happening that has none of its own; `places` are those of the dates of its sentence."""
        first, last = places
        sentence = self.sentences[one.sentence]
        if one.when == "now" and self.published:
            return EventDate(self.published, basis=f"told as going on; the article's date, {self.published}")
        if one.part == "verb" and (one.lemma in BACKGROUND_VERBS or is_long_past(self.text, sentence, one)):
            return EventDate()
        if one.negated and one.by_now and one not in self.attributed and self.published:
            return EventDate(self.published, basis=f"told as not done by now; the article's date, {self.published}")
        if one.by_now and self.text.endswith(" since ", 0, one.at[0]) and self.published:
            return EventDate(f"../{self.published}", basis=f"told as done since; the article's date, {self.published}")
        words = self.text[slice(*sentence)]
        is_earlier = one.when == "past" and " earlier " in words and _EARLIER.search(self.text, sentence[0], one.at[0])
        if is_earlier and (day := self._day_in_front(first, one)) is not None:
            return carry_over(day, "in front of “earlier”", "?")
        if " the time" in words and (then := self._at_the_time(first, one)) is not None:
            return then
        if (joined := self._joined(here, one)) is not None:
            return carry_over(joined, "in front of it", "?")
        if one.pluperfect and (earlier := self._later_deed(here, one)) is not None:
            return up_to(earlier, "in its sentence")
        carried = next(self._before(first, one, voice), None)
        if carried is not None and self.death and carried.sentence == self.death.sentence and self._is_of_life(one):
            return EventDate()
        is_formerly = self.text.endswith(_FORMERLY, 0, one.at[0])
        is_before = is_formerly or (one.pluperfect and one not in self.attributed)
        if carried is not None:
            if self._is_telling_of(carried, one):
                return up_to(carried)
            is_since = one.by_now and not is_before and not is_recent(carried.value, self.published)
            if is_since and POINT.fullmatch(carried.value):
                return since(carried)
            return up_to(carried) if is_before else self._not_after(here, one, carry_over(carried))
        if one.by_now and not is_formerly and one.sentence <= self.lead and self.published:
            return EventDate(self.published, basis=f"told as done by now; the article's date, {self.published}")
        if self._follows_birth(first, one) or self._is_of_life(one) or is_on_some_day(self.text, sentence):
            return EventDate()
        story = self._nearer(first, one) or self.story
        if story is not None and (told := self._from_story(story, one)):
            if is_before or one.pluperfect:  # "He said that they *had met*", in a court's story
                return up_to(story, "in the story") if POINT.fullmatch(story.value) else EventDate()
            told = self._not_after(here, one, told)
            explained = (date for date in here if ";" in self.text[one.at[1] : date.span[0]])
            is_old = self._follows_old(first, one) or any(map(self._is_old, explained))
            return EventDate() if told.value.endswith("?") and is_old else told
        is_news = not self.held or one.sentence <= self.lead
        is_news = (
            is_news
            and not is_before
            and not self._is_of_insertion(one)
            and not any(map(self.fits.is_of_paper, self.held[first:last]))
        )
        if self.published and is_news and one.when not in ("future", "open"):
            mark = "?" if one.sentence > self.lead and POINT.fullmatch(self.published) else ""
            return EventDate(self.published + mark, basis=f"no date is told; the article's date, {self.published}")
        return EventDate()

    def _is_beside(self, one: Occurrence) -> bool:
        """True for a deed in a relative clause, which is told of somebody whenever it was: "Ann Quill, who *led* it".

        The news itself may be told so in the first sentences, of what is new in them, "hunt a man who *fled*", and what
        a happening did is of its day: "the fire that *killed* nine".
        """
        if one.clause != "relative" or one.part != "verb" or one.when not in ("past", "present"):
            return False
        if one.negated and one.by_now:
            return False
        start = self.sentences[one.sentence][0]
        pronoun = last_match(_PRONOUN, self.text, start, one.at[0])
        if pronoun is None or (one.sentence <= self.lead and not self.text.endswith((", ", "— "), 0, pronoun.start())):
            return False
        return not any(is_deed_of(self.text, noun, one) for noun in self.told[one.sentence])

    def _is_of_insertion(self, one: Occurrence) -> bool:
        """True for what was done some time before the sentence: "The mill, *built* by Odo Tarn, is to be sold"."""
        is_participle = one.clause == "reduced" or (one.when == "past" and self.text.startswith(" by ", one.at[1]))
        if not is_participle or one.lemma in ISSUING_VERBS or not self.text.endswith(", ", 0, one.at[0]):
            return False
        return self.text.find(", ", one.at[1], self.sentences[one.sentence][1]) >= 0

    def _dated(self, one: Occurrence, own: HeldDate) -> EventDate:
        timex = own.found.timex
        is_by_now = one.by_now and own.owner != one and not own.leads and is_vague(own.value)
        is_of_noun = own.owner is not None and own.owner.part == "noun" and (own.owner == one or not one.perfect)
        if own.bound == "since" and is_of_noun:  # "since *the fire* on Monday, when she *was hurt*"
            return EventDate(own.value, timex.text, timex.at, own.found.basis)
        if own.bound == "since" or (is_by_now and "/" not in own.value and not own.bound):
            begin = own.value.partition("/")[0]
            return EventDate(f"{begin}/..", timex.text, timex.at, f"from it on; {own.found.basis}")
        if not own.bound and own.owner != one and self._is_before_another(own, one):
            return EventDate(f"../{own.value}", timex.text, timex.at, f"before it; {own.found.basis}")
        if one.pluperfect and "/" not in own.value and self._later_deed([own], one) is not None and own.owner != one:
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
        """True for what was before another happening: "searched it *before he was shot* in 2011".

        On one day somebody does one thing before another: "fired at it before he was shot on Monday".
        """
        owner = date.owner
        if owner is None or owner.part != "verb" or not one.at[1] < owner.at[0] < date.span[0]:
            return False
        before = self.text.find(" before ", one.at[1], owner.at[0])
        if before < 0 or "/" in date.value or self.text.endswith(_INSIDE_NOUNS, before, owner.at[0]):
            return False  # "appeared before the court on a charge *of attempted* murder on Monday"
        return is_vague(date.value) or not self.text.startswith(_SAME, before + len(" before "))

    def _later_deed(self, here: Sequence[HeldDate], one: Occurrence) -> HeldDate | None:
        """The date in front of what had been by then: "began in July after it was said that she *had been hit*"."""
        date = next((date for date in here if date.owner and date.span[1] <= one.at[0] and not date.bound), None)
        owner = date.owner if date and not date.is_aside and not date.is_report else None
        is_deed = owner is not None and owner.part == "verb" and owner.when == "past"
        # "held two men on Monday who *had robbed* a bank"
        is_deed = is_deed and owner is not None and (not owner.clause or one.clause == "relative")
        return date if owner is not None and is_deed and not owner.pluperfect else None

    def _is_told_past(self, one: Occurrence) -> bool:
        """True for what somebody tells as past: the day of the telling is not its own."""
        return one in self.attributed and one.part == "verb" and one.when == "past"

    def _is_of_words(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a day to come that is in somebody's words: "*Smiling*, she said they would leave tomorrow"."""
        owner = date.owner
        if owner is None or owner not in self.attributed or one in self.attributed or one.when != "ing":
            return False
        return one.at[1] <= owner.at[0] and begins_after(date.value, self.published)

    def _is_telling_of(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a day on which somebody told something and goes on in the next sentence, of what had been by then.

        "“We are sorry,” she said *on Monday*. She said they *fired* first."
        """
        if not date.is_report or is_vague(date.value) or not self._is_told_past(one):
            return False
        is_on = self.text.startswith(_PRONOUNS, self.sentences[one.sentence][0])
        return is_on or one.sentence - date.sentence <= 1

    def _not_after(self, here: Sequence[HeldDate], one: Occurrence, date: EventDate) -> EventDate:
        """A date carried over to a happening, unless that had been told before it: then the day of the telling."""
        if not self._is_told_past(one):
            return date
        told = next((each for each in here if each.is_report and each.owner and each.owner.at < one.at), None)
        if told is None or "/" in told.value or not begins_after(date.value.removeprefix("../"), told.value):
            return date
        timex = told.found.timex
        return EventDate(f"../{told.value}", timex.text, timex.at, f"{BEFORE_REPORT}{told.found.basis}")

    def _from_story(self, story: HeldDate, one: Occurrence) -> EventDate | None:
        """The date of the story for what is told near it or soon after it; of an old one, the time from it on."""
        behind = one.sentence - story.sentence
        if _is_ahead(one):
            return None  # "should be freed"
        if story.is_report and self._is_told_past(one):
            return up_to(story, "in the story")
        if 0 <= behind <= _NEAR_SENTENCES or (behind >= -_NEAR_SENTENCES and is_recent(story.value, self.published)):
            return carry_over(story, "in the story", "?")
        first = story.value.partition("/")[0].rstrip("~?%")
        value = f"{first}/{self.published}"
        if behind < 0 or one.when in ("future", "open") or not is_edtf(value):
            return None
        words = story.found.timex.text
        return EventDate(value, basis=f"no date is told; after “{words}” in the story, {first}, and before the article")

    def _nearer(self, stop: int, one: Occurrence) -> HeldDate | None:
        """A day right in front of a paragraph, on which something was done after the story's first day."""
        date = self.held[stop - 1] if stop and self.voices[stop - 1] == (0, 0) else None
        owner = date.owner if date and not (date.is_aside or date.is_report or date.bound) else None
        if self.story is None or date is None or owner is None or one.by_now:
            return None
        if one.sentence - date.sentence > _NEAR_SENTENCES:
            return None
        is_deed = owner.part == "verb" and owner.when == "past" and not owner.clause and not owner.pluperfect
        if not is_deed or not is_day(date.value) or not is_recent(date.value, self.published):
            return None
        is_over = not begins_after(date.value, self.published)
        return date if is_over and begins_after(date.value, self.story.value) else None

    def _follows_birth(self, stop: int, one: Occurrence) -> bool:
        """True behind somebody's birth in the same paragraph, whose life it then tells."""
        date = self.held[stop - 1] if stop else None
        is_near = date is not None and self.paragraphs[date.sentence] == self.paragraphs[one.sentence]
        return date is not None and is_near and is_birth(date, self.published)

    def _follows_old(self, stop: int, one: Occurrence) -> bool:
        """True behind what was long before the story: "It closed in May 2023. Police *investigated* two nurses"."""
        date = self.held[stop - 1] if stop and self.voices[stop - 1] == (0, 0) else None
        owner = date.owner if date and not date.is_aside and not date.is_report else None
        if date is None or owner is None or one.sentence - date.sentence > _NEAR_SENTENCES:
            return False
        if owner.when != "past" or owner.clause or one.part != "verb" or one.when != "past" or one.by_now:
            return False
        return self._is_old(date)

    def _is_old(self, date: HeldDate) -> bool:
        """True for a date from long before the story."""
        is_before = self.story is not None and begins_after(self.story.value, date.value)
        return is_before and not is_recent(date.value, self.published)

    def _is_death(self, one: Occurrence) -> bool:
        """True for the death of somebody old, which is the news or is told first, with nothing that it came of."""
        if one.lemma != "die" or one.part != "verb" or one.when != "past":
            return False
        is_news = self.story is not None and self.story.owner == one
        sentence = self.sentences[one.sentence]
        if not is_news and (one.clause or one.sentence > self.lead):
            return False
        return tells_old_age(self.text, sentence) and not _CAUSE.search(self.text, one.at[1], sentence[1])

    def _is_of_life(self, one: Occurrence) -> bool:
        """True for what an obituary tells of a life: behind the day on which somebody died at an old age."""
        is_past = one.part == "verb" and one.when == "past"
        return self.death is not None and is_past and one.sentence > self.death.sentence

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
            and is_day(date.value)
            and not begins_after(date.value, self.published)
            and not date.is_of_deed
            and not is_birth(date, self.published)
            and not self.fits.is_of_paper(date)
            and not is_long_gone(self.text, date, self.published)
            and not (self._is_in_passing(date) and self.published and not is_recent(date.value, self.published))
            if date.sentence <= self.opening or is_recent(date.value, self.published)
        ]
        lead = [date for date in told if date.sentence == told[0].sentence]
        main = [date for date in lead if not self.fits.is_in_relative(sentences[date.sentence][0], date.span[0])]
        of_verbs = [date for date in main if date.owner is None or date.owner.part == "verb"]
        return next(iter(of_verbs or main or lead), None)

    def _joined(self, here: Sequence[HeldDate], one: Occurrence) -> HeldDate | None:
        """The date of the clause in front, which "and" goes on from: "was built in 1991, *and Odo Tarn named it*"."""
        before = [date for date in here if date.span[1] <= one.at[0]]
        is_told = one.part == "verb" and one.when == "past" and not one.perfect
        date = before[-1] if before and is_told else None
        if date is None or date.owner is None or date.owner.when != "past" or date.is_aside:
            return None
        if date.is_report:  # "called him a thief in 2021 *and then* sued him"
            return date if _AND_THEN.fullmatch(self.text, date.span[1], one.at[0]) else None
        if date.bound or date.owner.lemma in BACKGROUND_VERBS or self.fits.is_inserted(date, one):
            return None
        if one.is_grave or (date.owner.lemma in _FOUNDING and one.lemma not in _FOUNDING):
            return None  # "was built in 1960, and it collapsed"
        return date if _AND.match(self.text, date.span[1], one.at[0]) else None

    def _at_the_time(self, stop: int, one: Occurrence) -> EventDate | None:
        """The date in front of what was "at the time", even if it opens no story; None where nothing says so."""
        start, end = self.sentences[one.sentence]
        then = _AT_THE_TIME.search(self.text, start, end)
        if then is None or one.part != "verb" or one.when not in ("past", "ing"):
            return None
        first, last = sorted((one.at, then.span()))
        between = self.text[first[1] : last[0]]
        if then.start() > start and one.clause != "gerund" and (first != one.at or "," in between):
            return None  # of another verb: "resigned, according to officials involved *at the time*"
        if CLAUSE.search(between):
            return None  # "wrote what was secret *at the time*"
        before = self._day_in_front(stop, one)
        if before is None:
            return EventDate()
        return (
            None if begins_after(before.value, self.published) else carry_over(before, "in front of “at the time”", "?")
        )

    def _day_in_front(self, stop: int, one: Occurrence) -> HeldDate | None:
        """The last date in front of a sentence, if that is near and dates something, even if it opens no story."""
        date = self.held[stop - 1] if stop else None
        if date is None or one.sentence - date.sentence > _NEAR_SENTENCES or date.bound or date.is_aside:
            return None
        return date

    def _backwards(self, stop: int) -> Iterator[int]:
        """The places of the dates in front of one, last first, but those that lead a sentence before its others."""
        while stop > 0:
            first = bisect_left(self.numbers, self.numbers[stop - 1])
            yield from sorted(range(first, stop), key=lambda place: (not self.held[place].leads, -place))
            stop = first

    def _before(self, stop: int, one: Occurrence, voice: Span) -> Iterator[HeldDate]:
        """The dates before a sentence, in its paragraph, that can be carried over to a happening, last first."""
        paragraph = self.paragraphs[one.sentence]
        ahead = _is_ahead(one)
        for place in self._backwards(stop):
            date = self.held[place]
            if self.paragraphs[date.sentence] != paragraph:
                return
            if self.voices[place] not in (voice, (0, 0)) or date.is_aside or date.bound:
                continue
            if is_birth(date, self.published) or is_long_gone(self.text, date, self.published):
                continue
            if date.sentence < one.sentence and not is_recent(date.value, self.published) and self._is_in_passing(date):
                continue  # "A truce, *signed on* May 3 last year, has failed. Ten *were shot*"
            if is_vague(date.value) and (not date.leads or date.sentence < one.sentence - 1):
                continue  # "born in Lodd in 1980" tells no story of that year
            if begins_after(date.value, self.published) and not ahead:
                continue
            if ahead and begins_after(self.published, date.value):
                continue  # "The outage began on Monday. Trains *would be stopped*"
            if date.is_report and (ahead or self.fits.is_only_reported(date, one, self.story)):
                continue  # what is said or announced on a day is to come behind it
            yield date

    def _is_in_passing(self, date: HeldDate) -> bool:
        """True for the date of a clause about a noun, or of an insertion."""
        if date.owner is not None and date.owner.clause in ("relative", "reduced"):
            return True
        return is_inserted(self.text, date.span, self.sentences[date.sentence][1])


def _is_ahead(one: Occurrence) -> bool:
    return one.part == "verb" and one.when in ("future", "open")


def _is_of_clause(text: str, quoted: Span) -> bool:
    """True for words in quotation marks that only go on with the clause around them: had "lost control" of it.

    These have no voice of their own: a date in front of them or behind is theirs, too.
    """
    words = text[slice(*quoted)].strip(MARKS)
    return words[:1].islower() and text.endswith(_GOING_ON, 0, quoted[0]) and text.startswith(" ", quoted[1])


_GOING_ON: Final = tuple(f"{letter} " for letter in ascii_letters)
