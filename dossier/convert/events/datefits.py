"""Whether a date may be that of a happening of its sentence, beside the one that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.dates.datephrases import is_inserted, leads_inside
from dossier.convert.english.eventwords import BACKGROUND_VERBS, REPORTING_VERBS, verb_lemma
from dossier.convert.events import othersdates
from dossier.convert.events.answered import is_answered, is_suspected
from dossier.convert.events.dateowners import WHEN, HeldDate
from dossier.convert.events.dateowning import CLAUSE
from dossier.convert.events.datesofnouns import is_of_noun_of, is_participle
from dossier.convert.events.datespans import INFANCY_DAYS, is_day, is_near, is_recent, is_vague, outlasts_a_life
from dossier.convert.events.following import followed
from dossier.convert.events.hedges import is_matter
from dossier.convert.events.joints import is_deed_of
from dossier.convert.events.lifetimes import is_of_an_age
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.toldas import is_told_as_done
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.edtf import begins_after, parse
from dossier.model import Span

#: What is told within so many days of the story's date happened on that date rather than on the day it was told.
_SAME_STORY_DAYS: Final = 7
#: The end of an insertion, right in front of a verb: "…, has died".
_CLOSED: Final = Rare(r",[”\"]? (?:(?:has|have|had|was|were|is|are|will|also|\w{2,20}ly) ){0,3}\Z")
#: Behind the day of a paper.
_PAPER_IN: Final = Rare(r"(?: [\w’'-]{1,20}){1,3},? (?:in which|where|that|which)\b")
_RELATIVE: Final = Rare(r"\b(?:who|whom|which|that|whose|what)\b")
_AFTER_BEING: Final = (" after being ", " after having ", " after having been ")
_TURNS: Final = Rare(r", but\b|\bbut (?:in|on|last|by|within|then)\b")
_OPENING_WORD: Final = Rare(r"(?:[A-Z][a-z]{2,12}ing|After|Because|Despite|Following|Since|With|Without) ")
#: What leads from a dated thing to what is told of it: "the 2009 crash of a ferry, which …".
_WHICH: Final = Rare(r"[^.;:]{0,80}? (?:in which (?:[\w’']+ ){0,5}|(?:which|that|who) (?:[\w’']+ ){0,2})")
#: What people were killed or hurt in, on the day on which it came about: "died in a fire *that* broke out on May 3".
_IN_WHAT: Final = Rare(r"(?: (?:in|by|during) (?:an?|the) (?:[\w’'-]{1,20} ){1,4}| )(?:that|which) (?:had )?")
_ONE: Final = ("A ", "An ")
#: … and from a date to what went on beside it: "said on Monday as he …", "in May, when he …".
_AS: Final = Rare(r",? (?:as|while|when|in which|during which) ")
#: What begins a life, a marriage or a firm; what is told behind its day came later.
_BEGINNINGS: Final = BACKGROUND_VERBS | frozenset(map(verb_lemma, ("built", "construct", "establish", "found")))
#: From a date to a verb of the same subject.
_AND_THEN: Final = Rare(
    r"(?:, [^,.;:\n]{1,60})?(?:,|,? and) (?:(?:was|were|had|been|has|then|soon|(?P<later>afterwards|eventually|later"
    r"|subsequently)) ){0,4}"
)


#: In front of a noun that another is told by.
_BESIDE: Final = Rare(
    r"\b(?:about|against|behind|from|in|into|of|over) (?:(?:an?|his|her|its|last|that|the|their|this) )?"
    r"(?:[\w’'-]{2,20} ){0,2}\Z"
)
_BESIDE_REACH: Final = 60
_CONTESTING: Final = frozenset(map(verb_lemma, ("boycotted", "lost", "rigged", "stole", "won")))
_THE: Final = Rare(r" (?:the|an?|his|her|its|their) ")
_ELECTION: Final = Rare(
    r" (?:[a-z-]{2,16} ){0,2}?(?:championship|contest|elections?|final|polls?|primary|race|referendum|run-?off|vote)\b"
)
#: From a verb to what is asked for by it.
_ASKED_FOR: Final = Rare(r"(?:ask|call|demand|appeal|press)(?:ed|s|ing)? for (?:[\w’'-]{1,20} ){0,3}")
#: In front of a noun, what is done about it by now.
_HAS_DONE: Final = Rare(r"\b(?:has|have) (?:[a-z]{2,16}ly )?(?!been\b)[a-z]{3,20} (?:[\w’'-]{1,20} ){0,4}\Z")

#: Characters that the bound of a clause counts as, between a happening and a date.
_CLAUSE_APART: Final = 40


class Fits:
    """The happenings of a text against the dates of their sentences.

    `sentences` has the span of each by its number, `published` the day of publication, empty when unknown.
    """

    def __init__(self, text: str, sentences: Sequence[Span], published: str) -> None:
        self._text = text
        self._sentences = sentences
        self._published = published

    def own(self, one: Occurrence, here: Sequence[HeldDate], story: HeldDate | None) -> HeldDate | None:
        """The date of its sentence that belongs to a happening, else the nearest that can."""
        for date in here:
            if date.owner == one or (date.owner is not None and is_deed_of(self._text, one, date.owner)):
                return self._finest(date, here)
            if othersdates.shares_day(self._text, date, one):
                return self._finest(date, here)
        if one.lemma in _CONTESTING and (of_year := self._contested(one, here)) is not None:
            return of_year
        free = [date for date in here if self.is_free(date, one, story)]
        if any(date.leads and date.owner and date.owner.part == "verb" and not date.is_report for date in free):
            free = [date for date in free if not date.is_report]  # "In 2019 she *fled*, police said in May"
        return self._finest(min(free, key=lambda date: self._distance(date, one)), here) if free else None

    def _contested(self, one: Occurrence, here: Sequence[HeldDate]) -> HeldDate | None:
        """The year of what was won or lost in it: "*lost* the 2020 election"."""
        text = self._text
        of_year = (date for date in here if _THE.fullmatch(text, one.at[1], date.span[0]))
        return next((date for date in of_year if _ELECTION.match(text, date.span[1])), None)

    def _finest(self, own: HeldDate, here: Sequence[HeldDate]) -> HeldDate:
        """A date, or the finer one inside it: "*Last month*, on 12 February", "*In 2019*, the mill closed on May 3"."""
        first, last = parse(own.value).bounds
        for date in here if own.leads and not is_day(own.value) else ():
            is_led = leads_inside(self._text, own.span[1], date.span[0])
            if is_led or (date.owner == own.owner is not None and is_day(date.value) and not date.is_report):
                begin, end = parse(date.value).bounds
                if first <= begin and end <= last and not date.bound and not date.is_aside:
                    return date
        return own

    def _distance(self, date: HeldDate, one: Occurrence) -> int:
        """Characters between a date and a happening; the bound of a clause counts as many."""
        first, last = sorted((one.at, date.span))
        is_apart = CLAUSE.search(self._text, first[1], last[0]) or " and " in self._text[first[1] : last[0]]
        return last[0] - first[1] + (_CLAUSE_APART if is_apart else 0)

    def can_date(self, date: HeldDate, one: Occurrence) -> bool:
        """What is told as past does not take a date after the day of publication; nobody's day is a century."""
        if outlasts_a_life(date.value):
            return False
        if date.owner != one and self._text.find("; ", one.at[1], date.span[0]) >= 0:
            return False  # "The mill *burned*; it had been sold on Monday"
        if date.bound == "before" and date.owner is not None and begins_after(date.value, self._published):
            return one.when in ("future", "open")  # "extended the curfew until June 30", printed in May
        if one.when == "future" and date.owner != one and self._is_over(date):
            return False  # "will pay them after a leak in 2019"
        if (one.by_now or one.when == "now") and self._is_of_gerund_behind(date, one):
            return False
        if one.when in ("open", "present") and self._is_of_noun_behind(date, one):
            return False
        if one.when == "present" and one.clause == "relative" and date.owner != one and self._is_over(date):
            return False  # "The firm, which *employs* ten, was hit on Sunday"
        if (one.when == "now" or one.by_now) and othersdates.is_of_cause(self._text, date, one) and self._is_over(date):
            return False
        if one.when == "now" and is_vague(date.value) and not date.bound and self._is_over(date):
            # "is looking into fires in 2019", but "has been a port since its founding in 1949"
            return self._text.find(" since ", one.at[1], date.span[0]) >= 0
        is_told = one.when == "past" and not self._text.endswith("ing", *one.at)  # "said it *was closing* in June"
        is_told = is_told or (one.when == "ing" and self._is_beside_done(date, one))
        if one.part == "noun":
            is_told = date.owner != one and (othersdates.came_about(self._text, one) or is_matter(self._text, one))
        return not is_told or not begins_after(date.value, self._published)

    def is_free(self, date: HeldDate, one: Occurrence, story: HeldDate | None) -> bool:
        """True for a date that may be that of a happening beside its own."""
        text, owner = self._text, date.owner
        if _is_of_deed(date, one) or othersdates.is_beside(text, date, one):
            return True
        if owner is not None and owner.part == "noun" and _WHICH.fullmatch(text, owner.at[1], one.at[0]):
            return not date.is_of_deed
        if (
            owner is not None
            and owner.is_new
            and owner.part == "noun"
            and one.clause != "relative"
            and one.when == "past"
        ):
            start = self._sentences[one.sentence][0]
            if text.startswith(_ONE, start) and date.span[0] - start < len("An  ") and owner.at[1] < one.at[0]:
                return True  # "*A 2009* storm that hit Lodd *killed* nine"
        if (
            owner is not None
            and owner.lemma in othersdates.COMING_ABOUT
            and _IN_WHAT.fullmatch(text, one.at[1], owner.at[0])
        ):
            return True
        if date.span[1] <= one.at[0] and _AS.match(text, date.span[1], one.at[0]):
            return True
        if date.bound == "since" and owner is not None and owner.part == "noun" and not one.perfect:
            return False
        if date.is_aside or self.is_inserted(date, one) or (date.leads and one.clause == "relative"):
            return False
        if self.is_outside(date, one) or (owner != one and self._is_formerly(date, one)):
            return False
        if one.part == "noun" and othersdates.is_of_what_it_is_about(text, date, one):
            return False
        if othersdates.is_of_later(text, date, one):
            return False
        if owner is not None and is_of_noun_of(text, owner, date, one):
            return False
        if self._is_after(date, one) or self._followed(date, one) is not None or self._is_of_noun_in_subject(date, one):
            return False
        if self.is_apart(date, one) or is_of_an_age(text, self._sentences[one.sentence], one):
            return False
        if self._is_of_opening(date, one):
            return False
        if date.is_report and self.is_only_reported(date, one, story):
            return False
        if owner is not None and owner != one and self._is_across_turn(owner, date, one):
            return False
        if one.at[1] <= date.span[0] and self.is_of_paper(date):
            return False
        if is_vague(date.value) and not date.leads:
            first, last = sorted((one.at, date.span))
            is_lasting = text.startswith(WHEN, date.span[1]) and text.endswith(" since ", first[1], last[0])
            stop = last[0] - len("since ") if is_lasting else last[0]  # "at *war* since 2019, when …"
            if CLAUSE.search(text, first[1], stop):
                return False  # a year tells of its own clause alone
        # "they buried those who had died on Monday"
        return date.span[0] < one.at[1] or not _RELATIVE.search(text, one.at[1], date.span[0])

    def _is_formerly(self, date: HeldDate, one: Occurrence) -> bool:
        """True for what had been before the clause of a date: "Having *previously led* it, she was fired on Monday"."""
        first, last = sorted((one.at, date.span))
        return self._text.endswith(("reviously ", "ormerly "), 0, one.at[0]) and "," in self._text[first[1] : last[0]]

    def is_apart(self, date: HeldDate, one: Occurrence) -> bool:
        """True where a date of its sentence is certainly, or may well be, of another happening than `one`."""
        if _is_of_deed(date, one):
            return False
        if date.is_of_deed or self._is_of_main_clause(date, one) or self._is_of_beginning(date, one):
            return True
        if othersdates.is_of_court(self._text, self._sentences[one.sentence][0], date, one):
            return True
        if othersdates.is_of_plan(self._text, date, one) or (
            one.at[0] >= date.span[1] and self.is_of_noun_in_opening(date)
        ):
            return True
        behind = self._followed(date, one)
        if behind is not None and behind["past"]:
            return True  # "The ban *followed* riots in May": some time behind it
        if date.span[1] <= one.at[0] and date.owner != one and is_suspected(self._text, one):
            return True  # "arrested on Monday on suspicion of *murder*"
        return not date.leads and is_answered(self._text, date.span, one)

    def _is_after(self, date: HeldDate, one: Occurrence) -> bool:
        """True for what is done by now, after what an old date is of: "has set *a ban* after it fell in 2019"."""
        owner = date.owner
        if owner is None or owner.part != "verb" or one.part != "noun" or not is_vague(date.value):
            return False
        if not one.at[1] < owner.at[0] < date.span[0] or " after " not in self._text[one.at[1] : owner.at[0]]:
            return False
        return _HAS_DONE.search(self._text, self._sentences[one.sentence][0], one.at[0]) is not None

    def _is_of_noun_in_subject(self, date: HeldDate, one: Occurrence) -> bool:
        """True for the day of what is done by now about another happening: "A suspect in *Monday's raid* has fled"."""
        owner = date.owner
        if owner is None or one.part != "verb" or not (one.by_now or one.when == "now"):
            return False
        first, last = min(owner.at[0], date.span[0]), max(owner.at[1], date.span[1])
        if date.leads or last > one.at[0] or "," in self._text[first : one.at[0]]:
            return False
        if owner.part == "verb":  # "Police *investigating* a raid in May have arrested a man"
            return owner.when == "ing" and not owner.clause
        return (
            _BESIDE.search(self._text, max(self._sentences[one.sentence][0], first - _BESIDE_REACH), first) is not None
        )

    def _followed(self, date: HeldDate, one: Occurrence) -> re.Match[str] | None:
        """How a happening is said to follow what a date is of: "The ban *follows* riots in May"; None if it is not."""
        owner = date.owner
        if owner is None or owner == one or date.leads or one.at[0] > owner.at[0]:
            return None
        return followed(self._text, one.at[0], owner.at[0])

    def is_only_reported(self, date: HeldDate, one: Occurrence, story: HeldDate | None) -> bool:
        """True where a past happening is told on a day near its story's, or in a month or year: it was not then."""
        if date.owner is None or one.when not in ("past", "ing") or one.at[0] < date.owner.at[0] or story == date:
            return False
        if is_vague(date.value) and not date.leads:
            return True
        if one.part == "noun" and _ASKED_FOR.fullmatch(self._text, date.owner.at[0], one.at[0]):
            return False  # "had *asked for her resignation* on Friday": that day it was asked for
        return story is not None and is_near(story.value, date.value, _SAME_STORY_DAYS)

    def is_inserted(self, date: HeldDate, one: Occurrence) -> bool:
        """True for the date of an insertion that a happening is outside of: "Ann Quill, born in 1960, left"."""
        return date.span[1] <= one.at[0] and is_inserted(self._text, date.span, one.at[0])

    def is_outside(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a date behind the insertion with a happening: "The report, *published* by the board, is of 2019"."""
        owner = date.owner
        if owner == one or one.clause != "reduced" or one.at[1] >= date.span[0]:
            return False
        place = owner.at[0] if owner is not None else date.span[0]
        return self._text.endswith(", ", 0, one.at[0]) and self._text.find(",", one.at[1], place) >= 0

    def is_of_paper(self, date: HeldDate) -> bool:
        """True for the day of a paper that tells something itself: "over a *May 3* email in which she wrote that …"."""
        return date.is_report and date.owner is None and _PAPER_IN.match(self._text, date.span[1]) is not None

    def is_in_relative(self, start: int, at: int) -> bool:
        """True for a place in a relative clause that no comma has closed."""
        begin = last_match(_RELATIVE, self._text, start, at)
        return begin is not None and "," not in self._text[begin.end() : at]

    def _is_of_gerund_behind(self, date: HeldDate, one: Occurrence) -> bool:
        """True for the day of what came before: "has reopened after *closing last year*", "after *being shot*"."""
        owner = date.owner
        if owner is None:
            return False
        after = " after " if owner.when == "ing" else _AFTER_BEING
        return self._text.endswith(after, one.at[1], owner.at[0])

    def _is_of_noun_behind(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a day that is over and tells of which noun it is: "can write to the board *set up in 2019*"."""
        owner = date.owner
        if owner is None or owner.clause != "reduced" or one.at[1] > owner.at[0]:
            return False
        return bool(self._published) and begins_after(self._published, date.value)

    def _is_over(self, date: HeldDate) -> bool:
        """True for a date before that of publication which is no day of saying so and does not lead its sentence."""
        if date.is_report or date.leads or not self._published:
            return False
        return begins_after(self._published, date.value)

    def _is_beside_done(self, date: HeldDate, one: Occurrence) -> bool:
        """True for what is done beside a deed, or in saying what will be: "said it may close, *citing* costs"."""
        if one != date.owner and (one.lemma in REPORTING_VERBS or self._text.startswith("blaming", one.at[0])):
            return True
        return not one.clause and is_told_as_done(self._text, self._sentences[one.sentence], one)

    def _is_of_main_clause(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a happening in a relative clause that ends before its sentence's verb, with the date behind that.

        "Ann Quill, who had led the mill, *died* on Monday."
        """
        owner = date.owner
        if owner is None or owner.part == "noun" or owner.clause or not one.at[1] < owner.at[0] < date.span[0]:
            return False
        start = self._sentences[one.sentence][0]
        return self.is_in_relative(start, one.at[0]) and bool(_CLOSED.search(self._text, one.at[1], owner.at[0]))

    def _is_of_beginning(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a day long before what came later: "*born* on May 3, 1931 and died", "and was later freed"."""
        owner = date.owner
        if owner is None or owner == one or owner.part != "verb" or one.part != "verb":
            return False
        if owner.clause and not self._text.startswith((" and", ", and"), date.span[1]):
            return False  # "who was born on May 3, 1931, *died*"
        if one.lemma in _BEGINNINGS and owner.lemma != "born":
            return False
        if not owner.at[1] <= date.span[0] < one.at[0] or is_recent(date.value, self._published):
            return False
        and_then = _AND_THEN.fullmatch(self._text, date.span[1], one.at[0])
        return and_then is not None and (owner.lemma in _BEGINNINGS or and_then["later"] is not None)

    def _is_across_turn(self, owner: Occurrence, date: HeldDate, one: Occurrence) -> bool:
        """True for a date behind a "but" that turns from a happening to another, or of long before what is done by now.

        "Promised to mend it, *but* in 2009 it *burned down*", "*bought* it in 2012 and *has sold* it".
        """
        if one.by_now and is_vague(date.value):
            return not is_recent(date.value, self._published, INFANCY_DAYS)
        first, last = one.at[1], min(owner.at[0], date.span[0])
        if owner.part != "verb" or first > last or self._text.find(" but ", first, last) < 0:
            return False
        return _TURNS.search(self._text, first, last) is not None

    def _is_of_opening(self, date: HeldDate, one: Occurrence) -> bool:
        """True for a date of the words in front of a sentence's verb that tell of another time than it.

        "Hoping to mend what it *broke* in 2012, the council *approved* a plan", "A man *held* on Monday *fled*".
        """
        owner = date.owner
        if owner is None or owner.part != "verb" or not owner.at[1] <= date.span[0] < one.at[0] or one.part != "verb":
            return False
        if owner.clause == "reduced" and self._text.startswith(",", date.span[1]) and is_vague(date.value):
            return True  # "The report, the result of an inquiry *begun* in 2009, *told* of it"
        if one.clause == "" and one.when not in ("ing", "open") and is_participle(self._text, owner, date, one):
            is_closed = self._text.find(",", date.span[1], one.at[0]) >= 0
            return is_closed == self._text.endswith(", ", 0, owner.at[0])
        if date.leads or not self._text.startswith(",", date.span[1]) or not is_vague(date.value):
            return False
        start = self._sentences[one.sentence][0]
        opening = _OPENING_WORD.match(self._text, start, date.span[0])
        return opening is not None and opening.end() <= owner.at[0]

    def is_of_noun_in_opening(self, date: HeldDate) -> bool:
        """True for the day, not one of the last, of what was before: "*After a vote on May 3*, she fled"."""
        if not is_day(date.value) or is_recent(date.value, self._published):
            return False
        return othersdates.opens_with(self._text, self._sentences[date.sentence][0], date)


def _is_of_deed(date: HeldDate, one: Occurrence) -> bool:
    """True for the noun of a deed that a date is of: "accused of carrying out *an attack* in May"."""
    owner = date.owner
    if not date.is_of_deed or owner is None or owner.clause != "gerund" or one.part != "noun":
        return False
    return owner.at[1] <= one.at[0] < date.span[0]
