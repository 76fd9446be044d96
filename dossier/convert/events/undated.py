"""When a happening took place that has no date of its own: on that of its paragraph, of the story, or of the article.

What looks for it answers with None where that tells nothing, and with an empty date where nobody can know it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dossier.convert.english.eventwords import BACKGROUND_VERBS, ISSUING_VERBS, LIGHT_VERBS, verb_lemma
from dossier.convert.events.bytheway import is_deed_of_subject, is_of_somebody, is_of_subject
from dossier.convert.events.carried import POINT, carry_over, later_deed, next_day, since, told_on, up_to
from dossier.convert.events.dateowners import HeldDate
from dossier.convert.events.dateowning import CLAUSE
from dossier.convert.events.datespans import is_day, is_recent, is_vague
from dossier.convert.events.lifetimes import (
    is_birth,
    is_death_in_old_age,
    is_long_gone,
    is_long_past,
    is_of_another_time,
    is_of_then,
    is_on_some_day,
    is_some_time_later,
)
from dossier.convert.events.occurrences import BEFORE_REPORT, EventDate, Occurrence
from dossier.convert.events.storydates import NEAR_SENTENCES, OWN_VOICE, StoryDates, Telling
from dossier.convert.events.toldas import is_only_meant
from dossier.convert.patterns.rare import Rare
from dossier.edtf import begins_after, is_edtf
from dossier.model import Span

#: What begins something; only what goes with that is of its year: "was built in 1991, and Odo Tarn *named* it".
_FOUNDING: Final = frozenset(
    map(verb_lemma, "build construct create establish form found launch name design open set incorporate".split())
)
#: What was earlier than what has just been told: "she *earlier* met them and sent guards".
_EARLIER: Final = Rare(r"(?<!\bthe)(?<!\bThe)(?<!\ban) earlier (?!(?:in|on|than|that|this|today)\b)[^,;:.\n]{0,60}\Z")
#: In front of what had been before all else that is told.
_FORMERLY: Final = ("previously ", "formerly ", " once ", "current ", "ongoing ")
#: What is done about a crime.
_ANSWERING: Final = frozenset(
    map(
        verb_lemma,
        "acquit arrest bail charge clear convict detain free jail sentence interview question release remand".split(),
    )
)
_PREVIOUSLY: Final = Rare(
    r"\b(?:was|were) previously (?:[a-z]{3,16}ed|held)?(?:[^.;:\n]{0,80} (?:and|but) (?:(?:was|were) )?(?:later )?)?\Z"
)
#: "And" right behind a date, and the subject of its verb.
_AND: Final = Rare(r",? and (?!(?:is|are|has|have|was|were|had)\b)(?:[\w.’'-]+ ){0,3}\Z")
_AND_THEN: Final = Rare(r",? and (?:then |later |subsequently )")
_AT_THE_TIME: Final = Rare(r"\b[Aa]t the time(?=[.,;:)”\"]|\s*\Z| (?:and|but|by|for|in|on|to|with)\b)")
_SMALL_HOURS: Final = Rare(r"\b(?:at|about|around|by) (?:about |around )?(?:12|[1-6])(?:[:.]\d\d)? ?a\.?m\b")
_BESIDE: Final = 30  # characters
#: So far behind the story's day an article tells of it only where it names again what happened.
_FAR_SENTENCES: Final = 20
_BORN: Final = "Born "
_PRONOUNS: Final = ("He ", "She ", "They ", "It ")


#: In front of a noun: "said it *had opened an* inquiry", "*had opened* fire".
_HAD_BEGUN: Final = Rare(
    r"\bhad (?:also )?(?:begun|carried out|conducted|fired|held|launched|made|opened|ordered|staged|started)"
    r"(?: (?:an?|its|the|two|three))? (?:[a-z-]{2,16} ){0,2}\Z"
)
_BEGUN_REACH: Final = 60


class Undated:
    """What dates the happenings of a text that have no date of their own, from the `dates` of others."""

    def __init__(self, telling: Telling, dates: StoryDates) -> None:
        self._text = dates.text
        self._sentences = dates.sentences
        self._published = dates.published
        self._attributed = telling.attributed
        self._dates = dates
        #: Nouns of what is told as done by now: "has opened an *inquiry*".
        self._done = {
            noun
            for verb, noun in pairwise(telling.everything)
            if noun.part == "noun" and verb.by_now and verb.lemma in LIGHT_VERBS and verb.sentence == noun.sentence
            if noun.at[0] - verb.at[1] < _BESIDE
        }
        #: The death that an obituary tells.
        self._death = next((each for each in telling.everything if self._is_death(each)), None)

    def date_of(self, one: Occurrence, here: Sequence[HeldDate], voice: Span) -> EventDate:
        """The date of a happening; `here` are those of its sentence that it may have, `voice` is what it stands in."""
        told = self._by_now(one) or self._of_sentence(one, here)
        if told is None and is_only_meant(self._text, self._sentences[one.sentence], one):
            told = self._as_done(one) or (EventDate() if self._dates.story else None)
        return (
            told
            or self._of_paragraph(one, here, voice)
            or self._as_done(one)
            or self._of_life(one)
            or self._not_after(one, here, self._of_story(one, here) or self._of_article(one))
        )

    def _by_now(self, one: Occurrence) -> EventDate | None:
        """The day of the article, or up to it, for what is told as of now; none for what lies behind every story."""
        today = self._published
        if one.when == "now" and today:
            return EventDate(today, basis=f"told as going on; the article's date, {today}")
        sentence = self._sentences[one.sentence]
        if one.part == "verb" and (one.lemma in BACKGROUND_VERBS or is_long_past(self._text, sentence, one)):
            return EventDate()
        if is_of_then(self._text, sentence, one) or is_of_another_time(self._text, sentence, one):
            return EventDate()
        if today and one.pluperfect and self._text.endswith((" since ", " since been "), 0, one.at[0]):
            return EventDate(f"../{today}", basis=f"told as done since; the article's date, {today}")
        if not one.by_now or not today:
            return None
        if one.negated and one not in self._attributed:
            return EventDate(today, basis=f"told as not done by now; the article's date, {today}")
        if self._text.endswith((" since ", " since been "), 0, one.at[0]):
            return EventDate(f"../{today}", basis=f"told as done since; the article's date, {today}")
        return None

    def _of_sentence(self, one: Occurrence, here: Sequence[HeldDate]) -> EventDate | None:
        """The date that words of its sentence lead back to: "earlier", "at the time", "and", "had"."""
        start, end = self._sentences[one.sentence]
        words = self._text[start:end]
        if " later" in words and not here and is_some_time_later(self._text, (start, end), one):
            return EventDate()
        is_earlier = one.when == "past" and " earlier " in words and _EARLIER.search(self._text, start, one.at[0])
        if is_earlier and (day := self._day_in_front(one)) is not None:
            return carry_over(day, "in front of “earlier”", "?")
        if " the time" in words and (then := self._at_the_time(one)) is not None:
            return then
        if (joined := self._joined(one, here)) is not None:
            return carry_over(joined, "in front of it", "?")
        outer = [date for date in here if not self._dates.fits.is_inserted(date, one)] if one.pluperfect else ()
        if one.pluperfect and (later := later_deed(outer, one)) is not None:
            return up_to(later, "in its sentence")
        return None

    def _of_paragraph(self, one: Occurrence, here: Sequence[HeldDate], voice: Span) -> EventDate | None:
        """The date of a sentence in front in its paragraph, or the time before or since."""
        date = self._in_paragraph(one, voice)
        if date is None:
            return None
        if self._death and date.sentence == self._death.sentence and self._is_of_life(one):
            return EventDate()
        if self._is_answer_before_now(one) and not (date.deed and date.deed.lemma in _ANSWERING):
            return self._until_now(one)
        if self._is_telling_of(date, one):
            return up_to(date)
        is_before = self._is_before(one)
        if one.by_now and not is_before and not is_recent(date.value, self._published) and POINT.fullmatch(date.value):
            return since(date)
        if not is_before and self._is_done_behind(date, one):
            return self._today(one)
        if not is_before and self._is_past_midnight(date, one):
            return next_day(date)
        return up_to(date) if is_before else self._not_after(one, here, carry_over(date))

    def _as_done(self, one: Occurrence) -> EventDate | None:
        """The day of the article for what its first sentences tell as done by now."""
        if not (one.by_now or one in self._done) or not self._published:
            return None
        if one.sentence > self._dates.lead or self._is_formerly(one):
            return None
        return self._today(one)

    def _today(self, one: Occurrence) -> EventDate:
        """The day of the article, for what it tells as done by now."""
        up_to = "../" if one.sentence > self._dates.lead else ""
        return EventDate(up_to + self._published, basis=f"told as done by now; the article's date, {self._published}")

    def _is_done_behind(self, date: HeldDate, one: Occurrence) -> bool:
        """True for what the article tells as done by now behind a recent day: "It sank on Monday. Two *have died*".

        What has been done to people, or in court, belongs to the day that it is told of: "Two *have been hurt*".
        """
        if one.passive or one.clause == "relative":
            return False
        if not (one.by_now or one in self._done) or one in self._attributed or not self._published:
            return False
        if not is_day(date.value):
            return False
        return begins_after(self._published, date.value) and is_recent(date.value, self._published)

    def _is_past_midnight(self, date: HeldDate, one: Occurrence) -> bool:
        """True for what was done at such an hour behind an evening that it was on the next day."""
        if one.sentence == date.sentence or not date.found.timex.text.endswith(" evening"):
            return False
        return _SMALL_HOURS.search(self._text, *self._sentences[one.sentence]) is not None

    def _of_life(self, one: Occurrence) -> EventDate | None:
        """No date for what is of somebody's life, or of a day that is only told by what was on it."""
        is_of_life = self._follows_birth(one) or self._is_of_life(one)
        return EventDate() if is_of_life or is_on_some_day(self._text, self._sentences[one.sentence]) else None

    def _of_story(self, one: Occurrence, here: Sequence[HeldDate]) -> EventDate | None:
        """The date of the news, or of what it went on with, for what is told near that or soon after it."""
        story = self._later_news(one) or self._dates.story
        told = self._from_story(story, one) if story is not None else None
        if story is None or told is None:
            return None
        sentence = self._sentences[one.sentence]
        is_before = story.sentence == one.sentence and is_deed_of_subject(self._text, sentence, one)
        is_told = self._is_told_past(one) and (one.pluperfect or one.part == "noun")
        if is_told and not is_recent(story.value, self._published):
            return self._until_now(one)  # "said it *had opened* an inquiry", of what collapsed a month ago
        if is_before or one.pluperfect or self._is_formerly(one):  # "He said that they *had met*", in a court's story
            return up_to(story, "in the story") if POINT.fullmatch(story.value) else EventDate()
        told = self._not_after(one, here, told)
        if not told.value.endswith("?"):
            return told
        if self._is_done_behind(story, one):
            return self._today(one)
        if self._is_past_midnight(story, one):
            return next_day(story)
        if one.sentence != story.sentence and is_of_somebody(self._text, sentence, one):
            return EventDate()  # "In Lodd, *where four drowned*, the mayor said"
        explained = (date for date in here if ";" in self._text[one.at[1] : date.span[0]])
        return EventDate() if self._follows_old(one) or any(map(self._dates.is_old, explained)) else told

    def _of_article(self, one: Occurrence) -> EventDate:
        """The day of the article, where its first sentences tell no date, or it tells none at all, where it opens."""
        today, is_lead = self._published, one.sentence <= self._dates.lead
        is_near = is_lead or (not self._dates.held and one.sentence <= self._dates.opening)
        if not today or one.when in ("future", "open") or not is_near:
            return EventDate()
        if self._is_before(one) or self._is_of_insertion(one):
            return EventDate()
        if any(map(self._dates.fits.is_of_paper, self._dates.within(one.sentence))):
            return EventDate()
        sentence = self._sentences[one.sentence]
        if is_of_somebody(self._text, sentence, one):
            return EventDate()
        if is_of_subject(self._text, sentence, one):
            return self._until_now(one)
        mark = "?" if not is_lead and POINT.fullmatch(today) else ""
        return EventDate(today + mark, basis=f"no date is told; the article's date, {today}")

    def _is_formerly(self, one: Occurrence) -> bool:
        """True behind what tells that something had been before all else: "*previously* led it"."""
        return self._text.endswith(_FORMERLY, 0, one.at[0])

    def _is_answer_before_now(self, one: Occurrence) -> bool:
        """True for what was done about a deed before now, though after it: "were *previously* arrested"."""
        if not one.passive or one.pluperfect or one.lemma not in _ANSWERING:
            return False
        return _PREVIOUSLY.search(self._text, self._sentences[one.sentence][0], one.at[0]) is not None

    def _until_now(self, one: Occurrence) -> EventDate:
        if not (today := self._published):
            return EventDate()
        return EventDate(f"../{today}", basis=f"told as done before; the article's date, {today}")

    def _is_before(self, one: Occurrence) -> bool:
        """True for what had been before what its surroundings tell."""
        return self._is_formerly(one) or (one.pluperfect and one not in self._attributed)

    def _is_of_insertion(self, one: Occurrence) -> bool:
        """True for what was done some time before the sentence: "The mill, *built* by Odo Tarn, is to be sold"."""
        is_participle = one.clause == "reduced" or (one.when == "past" and self._text.startswith(" by ", one.at[1]))
        if not is_participle or one.lemma in ISSUING_VERBS or not self._text.endswith(", ", 0, one.at[0]):
            return False
        return self._text.find(", ", one.at[1], self._sentences[one.sentence][1]) >= 0

    def _is_told_past(self, one: Occurrence) -> bool:
        """True for what somebody tells as past: the day of the telling is not its own."""
        if one not in self._attributed or one.when != "past":
            return False
        begun = one.part == "verb" or _HAD_BEGUN.search(self._text, max(0, one.at[0] - _BEGUN_REACH), one.at[0])
        return bool(begun)

    def _is_telling_of(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a day on which somebody told something and goes on in the next sentence, of what had been by then.

        "“We are sorry,” she said *on Monday*. She said they *fired* first."
        """
        if not date.is_report or is_vague(date.value) or not self._is_told_past(one):
            return False
        is_on = self._text.startswith(_PRONOUNS, self._sentences[one.sentence][0])
        return is_on or one.sentence - date.sentence <= 1

    def _not_after(self, one: Occurrence, here: Sequence[HeldDate], date: EventDate) -> EventDate:
        """A date carried over to a happening, unless that had been told before it: then the day of the telling."""
        if not self._is_told_past(one):
            return date
        told = next((each for each in here if each.is_report and each.owner and each.owner.at < one.at), None)
        if told is None or "/" in told.value or not begins_after(date.value.removeprefix("../"), told.value):
            return date
        return told_on(told, f"../{told.value}", BEFORE_REPORT)

    def _from_story(self, story: HeldDate, one: Occurrence) -> EventDate | None:
        """The date of the story for what is told near it or soon after it; of an old one, the time from it on."""
        behind = one.sentence - story.sentence
        if _is_ahead(one):
            return None  # "should be freed"
        if behind > _FAR_SENTENCES and not self._dates.names_news(one.sentence):
            return EventDate()  # a long article goes on to other things
        if story.is_report and self._is_told_past(one):
            return up_to(story, "in the story")
        if 0 <= behind <= NEAR_SENTENCES or (behind >= -NEAR_SENTENCES and is_recent(story.value, self._published)):
            return carry_over(story, "in the story", "?")
        if story.is_report:
            return None  # what was said then is no news of now: "In a letter of 2019 he *warned* of it"
        first = story.value.partition("/")[0].rstrip("~?%")
        value = f"{first}/{self._published}"
        if behind < 0 or one.when in ("future", "open") or not is_edtf(value):
            return None
        words = story.found.timex.text
        return EventDate(value, basis=f"no date is told; after “{words}” in the story, {first}, and before the article")

    def _own_deed_before(self, one: Occurrence) -> tuple[HeldDate, Occurrence] | None:
        """The last date in front of a sentence, with what was done on it in the article's own words, if it is near."""
        date = self._dates.near_before(one.sentence)
        deed = date.deed if date is not None and not one.by_now else None
        if date is None or deed is None or deed.when != "past" or deed.clause:
            return None
        return (date, deed) if self._dates.voice(date.span) == OWN_VOICE else None

    def _later_news(self, one: Occurrence) -> HeldDate | None:
        """A day right in front of a paragraph, on which something was done after the story's first day."""
        date, deed = self._own_deed_before(one) or (None, None)
        if date is None or deed is None or deed.part != "verb" or deed.pluperfect or date.bound:
            return None
        if not is_day(date.value) or not is_recent(date.value, self._published):
            return None
        story = self._dates.story
        is_over = not begins_after(date.value, self._published)
        return date if is_over and story is not None and begins_after(date.value, story.value) else None

    def _follows_old(self, one: Occurrence) -> bool:
        """True behind what was long before the story: "It closed in May 2023. Police *investigated* two nurses"."""
        if one.part != "verb" or one.when != "past":
            return False
        date, _ = self._own_deed_before(one) or (None, None)
        return date is not None and self._dates.is_old(date)

    def _is_death(self, one: Occurrence) -> bool:
        """True for the death of somebody old, which is the news or is told first."""
        if not is_death_in_old_age(self._text, self._sentences[one.sentence], one):
            return False
        is_news = self._dates.story is not None and self._dates.story.owner == one
        return is_news or (not one.clause and one.sentence <= self._dates.lead)

    def _is_of_life(self, one: Occurrence) -> bool:
        """True for what an obituary tells of a life: behind the day on which somebody died at an old age."""
        is_past = one.part == "verb" and one.when == "past"
        return self._death is not None and is_past and one.sentence > self._death.sentence

    def _follows_birth(self, one: Occurrence) -> bool:
        """True behind somebody's birth in the same paragraph, whose life it then tells."""
        if self._text.startswith(_BORN, self._sentences[one.sentence][0]):
            return True
        date = self._dates.before(one.sentence)
        if date is None or self._dates.paragraphs[date.sentence] != self._dates.paragraphs[one.sentence]:
            return False
        return is_birth(date, self._published) or self._text.startswith(_BORN, self._sentences[date.sentence][0])

    def _joined(self, one: Occurrence, here: Sequence[HeldDate]) -> HeldDate | None:
        """The date of the clause in front, which "and" goes on from: "was built in 1991, *and Odo Tarn named it*"."""
        if one.part != "verb" or one.when != "past" or one.perfect:
            return None
        date = next((date for date in reversed(here) if date.span[1] <= one.at[0]), None)
        if date is None or date.owner is None or date.owner.when != "past" or date.is_aside:
            return None
        if date.is_report:  # "called him a thief in 2021 *and then* sued him"
            return date if _AND_THEN.fullmatch(self._text, date.span[1], one.at[0]) else None
        if date.bound or date.owner.lemma in BACKGROUND_VERBS or self._dates.fits.is_inserted(date, one):
            return None
        if one.is_grave or (date.owner.lemma in _FOUNDING and one.lemma not in _FOUNDING):
            return None  # "was built in 1960, and it collapsed"
        return date if _AND.match(self._text, date.span[1], one.at[0]) else None

    def _at_the_time(self, one: Occurrence) -> EventDate | None:
        """The date in front of what was "at the time", even if it opens no story; None where nothing says so."""
        start, end = self._sentences[one.sentence]
        then = _AT_THE_TIME.search(self._text, start, end)
        if then is None or one.part != "verb" or one.when not in ("past", "ing"):
            return None
        first, last = sorted((one.at, then.span()))
        between = self._text[first[1] : last[0]]
        if then.start() > start and one.clause != "gerund" and (first != one.at or "," in between):
            return None  # of another verb: "resigned, according to officials involved *at the time*"
        if CLAUSE.search(between):
            return None  # "wrote what was secret *at the time*"
        day = self._day_in_front(one)
        if day is None:
            return EventDate()
        return None if begins_after(day.value, self._published) else carry_over(day, "in front of “at the time”", "?")

    def _day_in_front(self, one: Occurrence) -> HeldDate | None:
        """The last date in front of a sentence, if that is near and dates something, even if it opens no story."""
        date = self._dates.near_before(one.sentence)
        return None if date is None or date.bound or date.is_aside else date

    def _in_paragraph(self, one: Occurrence, voice: Span) -> HeldDate | None:
        """The last date before a sentence, in its paragraph, that can be carried over to a happening."""
        dates = self._dates.backwards(one.sentence)
        return next((date for date in dates if self._can_go_on(date, one, voice)), None)

    def _can_go_on(self, date: HeldDate, one: Occurrence, voice: Span) -> bool:
        """True for a date in front that may be that of a happening behind it, which stands in a voice."""
        if date.is_aside or date.bound or self._dates.voice(date.span) not in (voice, OWN_VOICE):
            return False
        if self._dates.is_flashback(date) and not one.pluperfect:
            return False  # "He had been freed on May 3. A judge *held* him"
        is_gone = is_birth(date, self._published) or is_long_gone(self._text, date, self._published)
        if is_gone or self._dates.fits.is_of_noun_in_opening(date):
            return False
        if not is_recent(date.value, self._published) and self._dates.is_in_passing(date):
            return False  # "A truce, *signed on* May 3 last year, has failed. Ten *were shot*"
        if is_vague(date.value) and (not date.leads or date.sentence < one.sentence - 1):
            return False  # "born in Lodd in 1980" tells no story of that year
        is_ahead = _is_ahead(one)
        if begins_after(date.value, self._published) and not is_ahead:
            return False
        first, _, last = date.value.partition("/")
        if one.when == "past" and last and self._published and first >= self._published:
            return False  # "Rain is forecast at the weekend", printed on Saturday. "Lodd *sent* two boats"
        if is_ahead and begins_after(self._published, date.value):
            return False  # "The outage began on Monday. Trains *would be stopped*"
        # what is said or announced on a day is to come behind it
        return not (date.is_report and (is_ahead or self._dates.fits.is_only_reported(date, one, self._dates.story)))


def _is_ahead(one: Occurrence) -> bool:
    return one.part == "verb" and one.when in ("future", "open")
