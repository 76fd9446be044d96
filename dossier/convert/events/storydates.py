"""The dates of a text in order: in whose words each stands, what it stands near, and which is the day of the news."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from string import ascii_letters
from typing import Final

from dossier.convert.dates.datephrases import is_inserted
from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.events.datefits import Fits
from dossier.convert.events.dateowners import HeldDate, held_dates
from dossier.convert.events.datespans import INFANCY_DAYS, is_day, is_recent
from dossier.convert.events.lifetimes import is_birth, is_long_gone
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.surroundings import Surroundings
from dossier.convert.reading.spoken import MARKS
from dossier.edtf import begins_after, is_edtf
from dossier.model import Span
from dossier.records import Record

#: So many sentences tell the news, and so many more what it is about.
_LEAD: Final = 3
_OPENING: Final = 10
#: What is told so many sentences from a date may be of its day.
NEAR_SENTENCES: Final = 2
#: The voice of the article itself.
OWN_VOICE: Final[Span] = (0, 0)
_BY: Final = (" by ", " as of ")
_GOING_ON: Final = tuple(f"{letter} " for letter in ascii_letters)


class Telling(Record):
    """What dates are chosen from.

    `everything` holds all verbs and event nouns, `attributed` the happenings that somebody is said to have told;
    `published` is the day of publication, empty when unknown.
    """

    around: Surroundings
    everything: Sequence[Occurrence]
    timexes: Sequence[FoundTimex]
    attributed: Collection[Occurrence]
    published: str = ""


class StoryDates:
    """The dates of one text, by where they stand; `story` is that of the news, None where no day is told."""

    def __init__(self, telling: Telling) -> None:
        around = telling.around
        self.text = around.text
        self.sentences = around.sentences
        self.paragraphs = around.paragraphs
        self.published = telling.published if is_edtf(telling.published) else ""
        self.fits = Fits(around.text, around.sentences, self.published)
        self.lead, self.opening = (around.body[:many][-1] if around.body else 0 for many in (_LEAD, _OPENING))
        self._quoted = sorted(quoted for quoted in around.quoted if not _is_of_clause(around.text, quoted))
        self._quoted_starts = [start for start, _ in self._quoted]
        self._attributed = telling.attributed
        first = around.sentences[around.body[0]][0] if around.body else 0
        held = held_dates(around.text, around.sentences, telling.timexes, telling.everything, around.cues)
        told = frozenset(around.body)
        self.held = [date for date in held if date.span[0] >= first and date.sentence in told]
        self._numbers = [date.sentence for date in self.held]
        self.story = self._story()
        nouns = [one for one in telling.everything if one.part == "noun"]
        news = {one.lemma for one in nouns if one.sentence <= self.lead}
        self._naming = {self.paragraphs[one.sentence] for one in nouns if one.is_definite and one.lemma in news}

    def voice(self, at: Span) -> Span:
        """The quotation a passage stands in; `OWN_VOICE` for none."""
        place = bisect_right(self._quoted_starts, at[0]) - 1
        return self._quoted[place] if place >= 0 and at[0] < self._quoted[place][1] else OWN_VOICE

    def within(self, sentence: int) -> Sequence[HeldDate]:
        """The dates of a sentence."""
        return self.held[bisect_left(self._numbers, sentence) : bisect_right(self._numbers, sentence)]

    def before(self, sentence: int) -> HeldDate | None:
        """The last date in front of a sentence."""
        place = bisect_left(self._numbers, sentence) - 1
        return self.held[place] if place >= 0 else None

    def near_before(self, sentence: int) -> HeldDate | None:
        """The last date in front of a sentence, if that is near."""
        date = self.before(sentence)
        return date if date is not None and sentence - date.sentence <= NEAR_SENTENCES else None

    def backwards(self, sentence: int) -> Iterator[HeldDate]:
        """The dates in front of a sentence in its paragraph, last first, but those that lead one before its others."""
        stop = bisect_left(self._numbers, sentence)
        while stop > 0 and self.paragraphs[self._numbers[stop - 1]] == self.paragraphs[sentence]:
            first = bisect_left(self._numbers, self._numbers[stop - 1])
            yield from sorted(self.held[first:stop], key=lambda date: (not date.leads, -date.span[0]))
            stop = first

    def names_news(self, sentence: int) -> bool:
        """True for a sentence whose paragraph names again what the first ones tell: "*the fire*"."""
        return self.paragraphs[sentence] in self._naming

    def is_in_passing(self, date: HeldDate) -> bool:
        """True for the date of a clause about a noun, or of an insertion."""
        if date.owner is not None and date.owner.clause in ("relative", "reduced"):
            return True
        return is_inserted(self.text, date.span, self.sentences[date.sentence][1])

    def is_flashback(self, date: HeldDate) -> bool:
        """True for the day of what the article tells as done before its story: "He *had been freed* on May 3".

        By some other day something had been done that goes on, "*By Monday* looting had begun", and what lies years
        back begins a story of its own.
        """
        deed = date.deed
        if date.leads or self.text.endswith(_BY, 0, date.span[0]):
            return False
        if not is_recent(date.value, self.published, INFANCY_DAYS):
            return False
        return deed is not None and deed.pluperfect and deed not in self._attributed

    def is_old(self, date: HeldDate) -> bool:
        """True for a date from long before the story."""
        is_before = self.story is not None and begins_after(self.story.value, date.value)
        return is_before and not is_recent(date.value, self.published)

    def _story(self) -> HeldDate | None:
        """The date of the news: the first told that is not to come, in a relative clause only for want of others.

        Nor is it that of what had been before the news.
        """
        told = [date for date in self.held if self.voice(date.span) == OWN_VOICE and self._may_be_news(date)]
        told = [date for date in told if not self.is_flashback(date)]
        lead = [date for date in told if date.sentence == told[0].sentence]
        main = [date for date in lead if not self.fits.is_in_relative(self.sentences[date.sentence][0], date.span[0])]
        of_verbs = [date for date in main if date.owner is None or date.owner.part == "verb"]
        return next(iter(of_verbs or main or lead), None)

    def _may_be_news(self, date: HeldDate) -> bool:
        """True for a day of which a story may be that goes on from it."""
        if date.bound or date.is_of_deed or not is_day(date.value) or begins_after(date.value, self.published):
            return False
        if (
            is_birth(date, self.published)
            or self.fits.is_of_paper(date)
            or is_long_gone(self.text, date, self.published)
        ):
            return False
        if is_recent(date.value, self.published):
            return True
        return date.sentence <= self.opening and not (self.published and self.is_in_passing(date))


def _is_of_clause(text: str, quoted: Span) -> bool:
    """True for words in quotation marks that only go on with the clause around them: had "lost control" of it.

    These have no voice of their own: a date in front of them or behind is theirs, too.
    """
    words = text[slice(*quoted)].strip(MARKS)
    return words[:1].islower() and text.endswith(_GOING_ON, 0, quoted[0]) and text.startswith(" ", quoted[1])
