"""The words of a sentence, what each of them is, and the phrases and verbs that a title must tell apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_somebody
from dossier.convert.english.pronouns import ARTICLES
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.reading.mendedtags import is_many
from dossier.convert.reading.tokens import Tokens
from dossier.model import Span

#: Tags of finite verbs, of those that are nothing else …
FINITE: Final = frozenset("VAXB")
VERBS: Final = frozenset("VA")
#: … and of what the main clause behind another one begins with.
OPENS_MAIN: Final = frozenset("NPRDJM")
SUBORDINATORS: Final = frozenset("although because if until when whether while".split())
#: Tags that a clause with a subject begins with; prepositions lead to one ("In May, …").
_SUBJECTS: Final = frozenset("NPRDJMSEYICWq:.o(U,")
_OF_VERBS: Final = frozenset("VAXBYT")
_LEADING: Final = frozenset("ITGVXUC")
_LONGEST_LEAD: Final = 12  # words
_OPENING_PHRASES: Final = frozenset("IXV")
_LEADING_TO: Final = frozenset("VXBG")
#: In front of those that are told or asked: "told *a hearing*".
_HEARD_BY: Final = forms_of_verbs("address ask assure brief inform remind tell urge warn")
_ADDING: Final = ("and", "but")
#: By tags: who is to do something.
_BIDDEN: Final = re.compile(r"(?P<who>[DS]?[JNPM]{1,4})(?:I[DS]?[JNPM]{1,3})?TB")
_WHEREUPON: Final = frozenset("about after amid before during following on over regarding since until".split())
_OF_PHRASE: Final = frozenset("NPMJDS")


class SentenceWords:
    """The words of one sentence.

    Takes the reading text, its words, what each of them is, the sentence's span, what is told in it by whom, the words
    that attribute something in it, and those of them that break what they attribute.
    """

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        tags: Sequence[str],
        sentence: Span,
        told: Sequence[tuple[Span, str]] = (),
        cues: Sequence[Span] = (),
        asides: Sequence[Span] = (),
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.tags = tags
        self.span = sentence
        self.first = sentence[0]
        self.told = told
        self.cues = cues
        self.asides = asides
        #: Its first token, and the one behind its last.
        self.place = tokens.index(sentence[0])
        self.stop = tokens.index(sentence[1])

    def index(self, at: int) -> int:
        """The first token of the sentence that begins at an offset or behind it; the one behind the sentence."""
        return bisect_left(self.tokens.starts, at, self.place, self.stop)

    def tag(self, at: int) -> str:
        """What the first word at or behind an offset is."""
        place = self.index(at)
        return self.tags[place] if place < len(self.tags) else "."

    def phrase(self, noun: int) -> int:
        """Where the phrase of the noun at `noun` begins."""
        place = self.index(noun)
        while place > self.place and self.tags[place - 1] in _OF_PHRASE:
            if self.tokens.lows[place] in ARTICLES and self.tags[place - 1] == "J":
                break  # "cut short *a visit*"
            place -= 1
        return self.tokens.starts[place]

    def gerund_of(self, noun: int) -> int:
        """Where a gerund stands right in front of a noun's phrase: "*delaying* the purchase"; -1 for none."""
        place = self.index(self.phrase(noun)) - 1
        return self.tokens.starts[place] if place > self.place and self.tags[place] == "G" else -1

    def is_phrase(self, start: int, noun: int, end: int, opening: str) -> bool:
        """True for words that open with a preposition or participle, of tag `opening`, and have no verb of their own.

        The noun is one behind a preposition.
        """
        place = self.index(start)
        if opening not in _OPENING_PHRASES or self.tokens.lows[place] in SUBORDINATORS:
            return False
        is_led = self.tags[self.index(self.phrase(noun)) - 1] in ("I", "q")
        return is_led and FINITE.isdisjoint(self.tags[place + 1 : self.index(end)])

    def is_bidden(self, start: int, noun: int, end: int) -> bool:
        """True where somebody is bidden to do something with a noun: "urged *the board to sign* the deal"."""
        place = self.index(start)
        bidden = _BIDDEN.match("".join(self.tags[place : self.index(noun)]))
        if bidden is None or self.has_verb(start, end):
            return False
        who = place + bidden.end("who") - 1
        return self.tags[who] == "P" or is_somebody(self.tokens.lows[who])

    def bids(self, start: int, verb: int) -> bool:
        """True for whom somebody bids to do something, from `start` on to its verb: "*them to* leave"."""
        return self.text.endswith(" to ", start, verb) and not self.has_verb(start, verb)

    def is_led_to(self, phrase: int) -> bool:
        """True for a noun's phrase behind a verb, or a preposition of time or matter: "spoke *after* the vote"."""
        place = self.index(phrase) - 1
        if place < self.place:
            return False
        low = self.tokens.lows[place]
        return low in _WHEREUPON or (self.tags[place] in _LEADING_TO and low not in _HEARD_BY)

    def leads_to_gerund(self, start: int, one: Occurrence) -> bool:
        """True for the preposition right in front of "stabbing" in "charged *with* stabbing"."""
        return one.clause == "gerund" and self.index(one.at[0]) == self.index(start) + 1

    def behind(self, start: int, first: int, most: int = _LONGEST_LEAD) -> int:
        """Behind the prepositions and the verb that lead to a noun: "having carried out *the strike*"."""
        place = self.index(start)
        stop = place + most
        while place < stop and self.tokens.starts[place] < first and self.tags[place] in _LEADING:
            place += 1
        return self.tokens.starts[place]

    def behind_to(self, at: int) -> int:
        """Behind "to" and the verb at `at`, where an infinitive begins there; -1 for none."""
        place = self.index(at)
        return self.tokens.starts[place + 1] if self.tag(at) == "T" and place + 1 < self.stop else -1

    def first_verb(self, start: int, last: int) -> int:
        """Behind the first verb between two places; `last` for none."""
        for place in range(self.index(start), self.index(last)):
            if self.tags[place] in ("V", "X", "B") and self.tokens.lows[place] not in AUXILIARIES:
                return self.tokens.ends[place]
        return last

    def main_verb(self, at: int, last: int) -> int:
        """Where the next finite verb begins behind a place that is of no relative clause; `last` for none."""
        relatives = 0
        for place in range(self.index(at), self.index(last)):
            if self.tags[place] == "W":
                relatives += 1
            elif self.tags[place] in VERBS:
                if not relatives:
                    return self.tokens.starts[place]
                relatives -= 1
        for place in range(self.index(at) + 1, self.index(last)):  # "hitting the mayor *appeared* in court"
            if self.tags[place] == "X" and self.tags[place - 1] in "NP":
                return self.tokens.starts[place]
        return last

    def next_deed(self, at: int, last: int) -> int:
        """Where "and" leads to another deed behind a phrase: "left after a vote *and died*"; else `last`."""
        first = self.index(at)
        verb = next((place for place in range(first, self.index(last)) if self.tags[place] in VERBS), first)
        joint = verb - 1 - (self.tags[verb - 1] == "Y")
        return self.tokens.ends[joint - 1] if joint > first and self.tokens.lows[joint] in _ADDING else last

    def has_verb(self, start: int, stop: int) -> bool:
        """True where a finite verb stands between two places of the sentence."""
        return not VERBS.isdisjoint(self.tags[self.index(start) : self.index(stop)])

    def is_verb_group(self, start: int, verb: int) -> bool:
        """True where a verb and its helpers begin at `start`: "*has since been* sold"."""
        return _OF_VERBS.issuperset(self.tags[self.index(start) : self.index(verb)])

    def helpers(self, at: int) -> int:
        """Where the helping verbs begin of the one at `at`."""
        place = self.index(at)
        while place > self.place and self.tokens.lows[place - 1] in AUXILIARIES and self.tags[place - 1] != "P":
            place -= 1  # but not over the month of May
        return self.tokens.starts[place]

    def opens_main(self, at: int) -> bool:
        """True for a word that may open a subject behind "that", where one thing alone may be pointed at."""
        place = self.index(at)
        if self.tags[place] != "N" or self.tags[place + 1 : place + 2] == ("P",):
            return self.tags[place] in OPENS_MAIN  # "that *captain* Odo Tarn"
        return is_many(self.tokens.lows[place])

    def is_object(self, start: int, first: int) -> bool:
        """True for "her to resign": no clause of its own."""
        place = self.index(start)
        return self.tags[place] in ("R", "D") and self.index(first) - place == 2 and self.tags[place + 1] == "T"

    def lacks_subject(self, start: int, opening: str, one: Occurrence) -> bool:
        """True for what begins, with a word of tag `opening`, behind its subject: "… and *declared* a truce"."""
        if opening == "Y":  # "and *finally* won it"
            place = self.index(start)
            opening = next((tag for tag in self.tags[place : self.stop] if tag != "Y"), ".")
        begins_with_verb = one.part == "verb" and start >= one.at[0]
        return begins_with_verb or opening not in _SUBJECTS or self.is_object(start, one.at[0])

    def aside_before(self, at: int) -> int:
        """Where an aside begins that ends at an offset; 0 for none."""
        return next((first for first, last in self.asides if last == at), 0)
