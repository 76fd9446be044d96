"""When a happening took place: the date of its own sentence that fits it best, else one carried over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from dossier.convert.clauses.mainverbs import clause_of_subject
from dossier.convert.dates.countdates import counted_from
from dossier.convert.english.timewords import NUMBER, NUMBERS, Expression
from dossier.convert.events.carried import later_deed, told_on
from dossier.convert.events.dateowners import WHEN, HeldDate
from dossier.convert.events.dateowning import CLAUSE
from dossier.convert.events.datespans import is_vague
from dossier.convert.events.joints import is_deed_of, is_past_in_plan
from dossier.convert.events.lifetimes import is_of_an_age
from dossier.convert.events.occurrences import BEFORE_REPORT, REPORTED, EventDate, Occurrence
from dossier.convert.events.othersdates import shares_day
from dossier.convert.events.reckoned import reckoned
from dossier.convert.events.storydates import StoryDates, Telling
from dossier.convert.events.undated import Undated
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.edtf import begins_after, parse
from dossier.model import Span

_PRONOUN: Final = Rare(r"\b(?:who|whom|whose|which|that)\b")
#: What a participle behind is of no clause of its own with.
_INSIDE_NOUNS: Final = (" and ", " for ", " of ", " on ", " with ")
#: The subject of both.
_SAME: Final = ("he ", "she ", "they ", "it ", "I ", "we ", "being ")
_REFERENCE: Final = re.compile(
    r"\b(?:after|since|before|following)\s(?:the|this|that|his|her|its|their)\s(?:\w+\s){0,2}\Z"
)
#: What was to come by then, or was long before: "on the eve of *the vote*", "on the anniversary of *the coup*".
_AHEAD_OF: Final = Rare(r"\b(?:ahead|anniversary|eve|(?:lead|run)-up) (?:of|to) (?:[\w’'-]{1,20} ){0,4}\Z")
#: What somebody denies or admits was before that: "denied *murder*".
_CHARGED: Final = Rare(
    r"\b(?:admit(?:s|ted|ting)?|den(?:ied|ies|y|ying)|guilty to) (?:the |a )?(?:[a-z-]{2,14} ){0,2}\Z"
)
#: So far from what something else was: "*two days before a mine* exploded".
_SO_LONG_FROM: Final = Rare(
    rf"\b(?:an?|some|{NUMBER}) (?:day|week|month|year)s? (?:after|before|since) "
    r"(?:(?!(?:and|but|that|which|who)\b)[\w’'-]{1,20} ){1,6}\Z",
    re.IGNORECASE,
)
#: "Since" with the subject of its clause; "has since left" is none.
_SINCE_CLAUSE: Final = Rare(
    r"\b(?<!has )(?<!have )(?<!had )since "
    r"(?:[Tt]he|an?|his|her|its|their|this|that|he|she|it|they|we|I|[A-Z][\w’'-]{1,20}) "
    r"(?:(?!(?:and|as|but|or|when|while)\b)[\w’'-]{1,20} ){0,5}\Z"
)
_SINCE_REACH: Final = 80
#: How a sentence opens with what was before or after what it tells.
_OPENS: Final = Rare(r"(?:(?P<before>Before|Prior to)|(?P<deed>(?:After |Since )?(?:being|[Hh]aving))|After|Since) ")
#: In front of a verb with the subject of the one before.
_AND_LATER: Final = Rare(
    r",? (?:and|but) (?:(?:had|was|were) )?(?:been )?(?:afterwards|eventually|finally|later|subsequently) "
    r"(?:(?:had|was|were) )?(?:been )?\Z"
)
#: What ends with the article: "over *the last three weeks*".
_LATELY: Final = ("the last ", "the past ", "the previous ")
_LAST_TIME: Final = Rare(
    rf"\b(?:during|for|in|over|within) the (?:last|past|previous) (?:(?P<number>{NUMBER}) )?"
    r"(?P<unit>day|week|month|year)s?\b(?! (?:and|of|or)\b)",
    re.IGNORECASE,
)


def _distance(found: re.Match[str], count: int) -> Expression:
    return Expression(*found.span(), "distance", count=-count, unit=found["unit"].lower())


def date_events(chosen: Sequence[Occurrence], telling: Telling) -> dict[Occurrence, EventDate]:
    """The date of each of `chosen`, empty where nothing tells.

    A date is carried over within a paragraph, else from the story's own date, but never out of a quotation.
    """
    dates = _Dates(telling)
    return {one: dates.of(one) for one in chosen}


class _Dates:
    """The dates of the happenings of one text."""

    def __init__(self, telling: Telling) -> None:
        self._dates = dates = StoryDates(telling)
        self._text = dates.text
        self._sentences = dates.sentences
        self._fits = dates.fits
        self._attributed = telling.attributed
        self._around = telling.around
        self._undated = Undated(telling, dates)
        self._told: dict[int, list[Occurrence]] = {}
        for each in telling.everything:
            self._told.setdefault(each.sentence, []).append(each)
        self._vague: dict[int, list[Span]] = {}
        starts = [start for start, _ in dates.sentences]
        for found in telling.timexes:
            if not found.timex.value and found.timex.text.endswith(" ago"):
                self._vague.setdefault(max(0, bisect_right(starts, found.span[0]) - 1), []).append(found.span)
        self._reckoned = reckoned(dates.text, dates.sentences, telling.everything, dates.held)

    def of(self, one: Occurrence) -> EventDate:
        """The date of a happening: told of it, carried over, or else the day of publication."""
        voice = self._dates.voice(one.at)
        here = [
            date
            for date in self._dates.within(one.sentence)
            if self._dates.voice(date.span) == voice
            and self._fits.can_date(date, one)
            and not self._is_of_words(date, one)
            and not self._is_of_what_is_told(date, one)
        ]
        own = self._fits.own(one, here, self._dates.story)
        is_own = own is not None and (own.owner == one or (one.part == "noun" and shares_day(self._text, own, one)))
        known = self._reckoned.get(one)
        if known is not None and not is_own:
            # "we meet on Tuesday, two days after she *fled*": told as past, it cannot be to come
            return EventDate() if one.when == "past" and begins_after(known.value, self._dates.published) else known
        if one.is_definite and not is_own and _REFERENCE.search(self._text, max(0, one.at[0] - 40), one.at[0]):
            return EventDate()  # "after the sinking": it was some time before
        if not is_own and _SO_LONG_FROM.search(self._text, max(0, one.at[0] - 80), one.at[0]):
            return EventDate()  # "fled, a day after guards *burned* it"
        if one.part == "noun" and not is_own and _AHEAD_OF.search(self._text, max(0, one.at[0] - 60), one.at[0]):
            return EventDate()
        if one.part == "noun" and not is_own and _CHARGED.search(self._text, max(0, one.at[0] - 60), one.at[0]):
            return EventDate()
        if (own is None or own.span[0] < one.at[0]) and (opened := self._of_opening(one)) is not None:
            return opened
        if not is_own and (later := self._before_later(one, here)) is not None:
            return told_on(later, f"../{later.value}", "before it; ")
        is_counted = not is_own and self._is_counted_from(one, own)
        if own is not None and not is_counted:
            return self._dated(one, own)
        if own is None and (since := self._since_clause(one, here)) is not None:
            return told_on(since, f"{since.value.partition('/')[0]}/..", "from it on; ")
        if own is None and (ago := self._some_time_ago(one) or self._up_to_now(one)) is not None:
            return ago
        elsewhere = self._undated.date_of(one, here, voice)
        if not elsewhere.value:
            return elsewhere
        if (is_counted or self._is_beside(one)) and not elsewhere.value.startswith("../"):
            return EventDate()
        if (
            not elsewhere.at
            and one.part == "noun"
            and is_past_in_plan(self._text, self._sentences[one.sentence][0], one.at[0])
        ):
            return EventDate()  # "will look into the fire that led to *her death*"
        if not elsewhere.at and any(
            date.owner is not None and not date.owner.clause and self._fits.is_outside(date, one) for date in here
        ):
            return EventDate()  # "The bomb, *planted* by rebels, went off in 2019": not on the day of the article
        is_elsewhen = is_of_an_age(self._text, self._sentences[one.sentence], one)
        return EventDate() if is_elsewhen or any(self._fits.is_apart(date, one) for date in here) else elsewhere

    def _is_of_what_is_told(self, date: HeldDate, one: Occurrence) -> bool:
        """True for the date of what somebody tells behind a deed: "quit, *saying the mill had burned in 2019*"."""
        if date.owner == one or one.part != "verb" or one.at[1] > date.span[0]:
            return False
        told = self._around.told
        return any(True for _ in told.over((date.span,))) and not any(True for _ in told.over((one.at,)))

    def _since_clause(self, one: Occurrence, here: Sequence[HeldDate]) -> HeldDate | None:
        """The date of what something is done since: "has been shut *since a lorry hit it in May*"."""
        for date in here if one.by_now or one.pluperfect else ():
            owner = date.owner if date.is_aside else None
            since = self._text.rfind(" since ", one.at[1], owner.at[0]) if owner is not None else -1
            if since >= 0 and "," not in self._text[since : date.span[0]]:
                return date
        return None

    def _of_opening(self, one: Occurrence) -> EventDate | None:
        """The time before or after what opens the sentence: "*Before joining it in 2012*, she sold a mill"."""
        start = self._sentences[one.sentence][0]
        opens = _OPENS.match(self._text, start, one.at[0])
        if opens is None or one.part != "verb" or one.clause or one.when != "past":
            return None
        date = next(iter(self._dates.within(one.sentence)), None)
        if date is None or not opens.end() < date.span[0] < date.span[1] < one.at[0] or "/" in date.value:
            return None
        if not is_vague(date.value) or self._text.find(",", opens.end(), one.at[0]) != date.span[1]:
            return None
        if opens["before"]:
            return told_on(date, f"../{date.value}", "before it; ")
        is_deed = opens["deed"] is not None or (date.owner is not None and date.owner.when == "ing")
        return told_on(date, f"{date.value}/..", "after it; ") if is_deed else None

    def _before_later(self, one: Occurrence, here: Sequence[HeldDate]) -> HeldDate | None:
        """The month or year of what was done after something: "*was kidnapped* and later killed in 2019"."""
        if one.part != "verb" or one.when != "past" or one.clause not in ("", "reduced"):
            return None
        for date in here:
            owner = date.owner
            if owner is None or owner.part != "verb" or not one.at[1] < owner.at[0] < date.span[0] or date.bound:
                continue
            later = _AND_LATER.search(self._text, one.at[1], owner.at[0]) if is_vague(date.value) else None
            if later and "/" not in date.value and not self._told_between(one, later.start()):
                return date
        return None

    def _some_time_ago(self, one: Occurrence) -> EventDate | None:
        """The time up to the article for what was "several days ago" in its clause, None for other happenings."""
        today, text = self._dates.published, self._text
        for start, end in self._vague.get(one.sentence, ()) if today and one.part == "verb" else ():
            if start > one.at[1] and not CLAUSE.search(text, one.at[1], start) and not self._told_between(one, start):
                basis = f"some time before the article's date, {today}"
                return EventDate(f"../{today}", text[start:end], ((start, end),), basis)
        return None

    def _up_to_now(self, one: Occurrence) -> EventDate | None:
        """The time up to the article for what was "over the last three weeks" in its clause."""
        today = self._dates.published
        start, end = self._sentences[one.sentence]
        if one.part != "verb" or one.when not in ("past", "now") or not today:
            return None
        if not any(self._text.find(words, start, end) >= 0 for words in _LATELY):
            return None
        stop = min(end, one.at[1] + _SINCE_REACH)
        opens = _LAST_TIME.match(self._text, start, one.at[0])
        found = opens or _LAST_TIME.search(self._text, one.at[1], stop)
        if found is None or (not opens and CLAUSE.search(self._text, one.at[1], found.start())):
            return None
        if opens and not self._text.startswith(", ", found.end()):
            return None
        if self._told_between(one, found.start()):
            return None
        number = (found["number"] or "one").lower()
        count = int(number) if number.isdigit() else NUMBERS.get(number)
        if count is None or len(today) < len("2019-05-03"):
            return None
        first = counted_from(_distance(found, count), parse(today).bounds[0], today)
        if first is None:
            return None
        value = f"{first.value.rstrip('~').partition('/')[0]}/{today}"
        words = found.span()
        return EventDate(value, found[0], (words,), f"counted back from the article's date, {today}")

    def _told_between(self, one: Occurrence, stop: int) -> bool:
        """True where another verb stands between a happening and a place behind it."""
        return any(each.part == "verb" and one.at[1] < each.at[0] < stop for each in self._told[one.sentence])

    def _is_of_words(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a day to come that is in somebody's words: "*Smiling*, she said they would leave tomorrow"."""
        owner = date.owner
        if owner is None or owner not in self._attributed or one in self._attributed or one.when != "ing":
            return False
        return one.at[1] <= owner.at[0] and begins_after(date.value, self._dates.published)

    def _is_counted_from(self, one: Occurrence, own: HeldDate | None) -> bool:
        """True for what something has lasted since: "Ten are ill since the storm *swept* Lodd"."""
        start = max(self._sentences[one.sentence][0], one.at[0] - _SINCE_REACH)
        if one.when != "past" or self._text.find("since ", start, one.at[0]) < 0:
            return False
        if one.part == "noun" and not any(
            each.part == "verb" and each.at[0] == one.at[1] + 1 for each in self._told[one.sentence]
        ):
            return False  # a noun alone has been told of: "the largest since *the invasion*"
        clause = _SINCE_CLAUSE.search(self._text, start, one.at[0])
        return clause is not None and (own is None or own.span[0] < clause.start())

    def _is_beside(self, one: Occurrence) -> bool:
        """True for a deed in a relative clause, which is told of somebody whenever it was: "Ann Quill, who *led* it".

        The news itself may be told so in the first sentences, of what is new in them, "hunt a man who *fled*", and what
        a happening did is of its day: "the fire that *killed* nine".
        """
        if one.clause != "relative" or one.part != "verb" or one.when not in ("past", "present"):
            return False
        if one.negated and one.by_now:
            return False
        pronoun = last_match(_PRONOUN, self._text, self._sentences[one.sentence][0], one.at[0])
        if pronoun is None:
            return False
        is_lead = one.sentence <= self._dates.lead
        if is_lead and not self._text.endswith((", ", "— "), 0, pronoun.start()):
            return False
        return not any(is_deed_of(self._text, noun, one) for noun in self._told[one.sentence])

    def _dated(self, one: Occurrence, own: HeldDate) -> EventDate:
        """The date of its sentence as that of a happening: itself, or the time before it or from it on."""
        is_own = own.owner == one
        if "/" in own.value and own.span[1] < one.at[0] and self._text.startswith(WHEN, own.span[1]):
            return told_on(own, own.value.rpartition("/")[2], "at its end; ")  # "until 2015, when she *left*"
        is_whole = "/" not in own.value
        is_by_now = one.by_now and not is_own and not own.leads and is_vague(own.value)
        is_of_noun = own.owner is not None and own.owner.part == "noun" and (is_own or not one.perfect)
        if own.bound == "since" and is_of_noun:  # "since *the fire* on Monday, when she *was hurt*"
            return told_on(own, own.value)
        if own.bound == "since" and own.span[1] <= one.at[0] and self._text.startswith(WHEN, own.span[1]):
            return told_on(own, own.value)  # "shut since Monday, when it *burned*"
        if own.bound == "since" or (is_by_now and is_whole and not own.bound):
            return told_on(own, f"{own.value.partition('/')[0]}/..", "from it on; ")
        if not own.bound and not is_own and self._is_before_another(own, one):
            return told_on(own, f"../{own.value}", "before it; ")
        if one.pluperfect and is_whole and not is_own and later_deed([own], one) is not None:
            return told_on(own, f"../{own.value}", "before it; ")
        if is_whole and not own.bound and one.part == "verb" and one.when == "past":
            clause = clause_of_subject(self._text, one.at, self._sentences[one.sentence])
            if clause is not None and clause[1] < own.span[0]:
                return told_on(own, f"../{own.value}", "before it; ")  # "A man who *fled* was caught on Monday"
        if own.bound and is_whole:
            value = f"../{own.value}" if own.bound == "before" else f"{own.value}/.."
            return told_on(own, value, f"{own.bound} it; ")
        if not own.is_report or is_own:
            return told_on(own, own.value)
        if begins_after(own.value, self._dates.published):
            return told_on(own, own.value)  # "called *elections* for May 3"
        # "the crash" that is spoken of has been; "the trial" may yet come
        is_past = one.when == "past" if one.part == "verb" else one.is_definite and one.is_grave
        is_beside = one.clause == "reduced" and one.at[1] <= own.span[0]  # "Two *hurt* in Lodd said on Monday"
        if (one in self._attributed or is_beside) and is_past and is_whole:
            return told_on(own, f"../{own.value}", BEFORE_REPORT)
        return told_on(own, own.value, REPORTED)

    def _is_before_another(self, date: HeldDate, one: Occurrence) -> bool:
        """True for what was before another happening: "searched it *before he was shot* in 2011".

        On one day somebody does one thing before another: "fired at it before he was shot on Monday".
        """
        owner = date.owner
        if owner is None or owner.part != "verb" or not one.at[1] < owner.at[0] < date.span[0]:
            return False
        before = self._text.find(" before ", one.at[1], owner.at[0])
        if before < 0 or "/" in date.value or self._text.endswith(_INSIDE_NOUNS, before, owner.at[0]):
            return False  # "appeared before the court on a charge *of attempted* murder on Monday"
        return is_vague(date.value) or not self._text.startswith(_SAME, before + len(" before "))
