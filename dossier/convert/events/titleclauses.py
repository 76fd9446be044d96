"""Where the clauses of a sentence begin and end, as far as a title must know."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.eventwords import PERFORMATIVE_VERBS, PREPOSITIONS, REPORTING_VERBS, verb_lemma
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person, is_plural
from dossier.convert.english.timewords import CLOCK_TIME, MONTH_NUMBERS, WEEKDAYS
from dossier.convert.events.asides import without
from dossier.convert.events.joints import TELLING_NOUNS, joins_clause, verb_behind_subject
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.titlewords import behind_gap, on_one_line
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.mendedtags import is_many
from dossier.convert.reading.tokens import Tokens
from dossier.model import Span

LONGEST_SUBJECT: Final = 60
#: "*That* summer he moved."
OF_TIME: Final = (
    r"(?-i:(?<=That)) (?:same|day|night|morning|week|weekend|month|year|spring|summer|autumn|fall|winter)\b"
)
#: Where a clause begins; what stands in front of it is another one. (Here and below what a match can begin with goes
#: first, as that is looked for much faster than what stands around it.)
_BEGINS: Final = re.compile(
    r"[;:—–(“”\",aAbBhHiItTuUwW](?<!\w\w)(?:(?<=[:–])(?!\d)|(?<=[;—(“”\"])"
    r"|(?<=,)(?i: (?:and|but|while|as|when|after|before|where|because|although)\b)|(?i:"
    rf"(?<=t)hat\b(?!{OF_TIME})(?<!\bof that)(?<!\bat that)(?<!\bby that)(?<!\bin that)"
    r"|(?:(?<=w)h(?:ile|en|ether|y)|(?<=a)lthough|(?<=b)(?:ecause|(?<!\ball b)ut)|(?<=i)f|(?<=h)ow)\b"
    rf"|(?<=u)ntil\b(?! (?:{CLOCK_TIME}|(?:19|20)\d\d\b|\d{{1,2}} [A-Z]|[A-Z][a-z]{{2,8}} \d|[A-Z][a-z]{{2,5}}day\b))))"
)
_ENDS: Final = re.compile(
    r"[;:—–)“”\",aAbBwW](?<!\w\w)(?:(?<=[;:—–])(?=\s)|(?<=[)“”\"])"
    r"|(?<=,)(?i: (?:and|but|which|who|whom|whose|where|when|while|all of|some of|as|after|before|according"
    r"|said|says|he|she|it|they|\w+ing)\b)"
    r"|(?i:(?<=w)h(?:ile|ereas)|(?<=a)(?:lthough|nd that)|(?<=b)ecause)\b)"
)
#: What may be skipped when looking for the bounds of a clause: brackets and short quotations that are closed again.
_CLOSED: Final = re.compile(
    r"\([^()]{1,80}\)|“[^“”]{1,60}(?<![,.!?])”|\"[^\"]{1,60}(?<![,.!?])\"|«[^«»]{1,60}(?<![,.!?])»"
)
_RELATIVES: Final = frozenset("who which whom whose".split())
_DETERMINERS: Final = frozenset("a an the this these its his her their all some many several two three".split())
#: A noun phrase goes back from its last word to its determiner, not over one of these.
_NO_NOUNS: Final = frozenset(
    """in on at to from by with for and or was were is are had has have over into about as than then said told
    been be being whether if not did do does say says""".split()
)
#: What leads from somebody to a place.
_WHENCE: Final = Rare(r"(?<=[a-z]) (?:from|in|at|near) \Z")
_PLACE: Final = Rare(r"(?!(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Sir|Lord|Lady|President|Mayor)\b)[A-Z]")
#: An age, a home or a post between somebody and "who", which no body is; in "a friend of Odo Tarn, who" he may be.
_ASIDE: Final = Rare(
    r", (?:\d{1,3}(?:, (?:of|from) (?:[A-Z][\w.’'-]{0,20} ?){1,3}(?:, (?:[A-Z][\w.’'-]{0,20} ?){1,3})?)?"
    r"|(?:of|from) (?:[A-Z][\w.’'-]{0,20} ?){1,3}(?:, (?:[A-Z][\w.’'-]{0,20} ?){1,3})?"
    r"|(?P<role>(?:(?:an?|the) )?(?:[a-z-]{2,20} ){1,4}(?:at|for|of|with) the "
    r"(?P<body>(?:[\w’'-]{1,20} ){0,4}[A-Z][\w’'-]{1,20}))), \Z"
)
_WORDS: Final = Rare(r"\S+")

#: Tags that a clause with a subject begins with; prepositions lead to one ("In May, …").
_SUBJECTS: Final = frozenset("NPRDJMSEYICWq:.o(U,")
_FINITE: Final = frozenset("VAXB")
_VERBS: Final = frozenset("VA")
_HE: Final = frozenset("he she they".split())
#: What a clause in front of its main clause has none of, and what it may end with.
_OPENS_CLAUSES: Final = frozenset("WCT,:.q(")
_ENDS_CLAUSE: Final = frozenset("XUVMY")
_DAYS: Final = frozenset({*WEEKDAYS, *MONTH_NUMBERS})
_OF_ROW: Final = frozenset("NPDJMS,I(")
_OF_VERBS: Final = frozenset("VAXBYT")
_LEADING: Final = frozenset("ITGVXUC")
_LONGEST_LEAD: Final = 12  # words
_NEAR: Final = 6  # words
_OF_SUBJECTS: Final = frozenset("NPR")
_OPENING_PHRASES: Final = frozenset("IXV")
#: … and what the main clause behind another one begins with.
_OPENS_MAIN: Final = frozenset("NPRDJM")
#: The helpers of a finite verb; what may stand in front of them, and between them and the verb of a clause inside.
_WAS: Final = frozenset("was were is are has have had".split())
_OF_NOUNS: Final = frozenset("NPM")
_LEADING_TO: Final = frozenset("VXBG")
#: In front of those that are told or asked: "told *a hearing*".
_HEARD_BY: Final = forms_of_verbs("address ask assure brief inform remind tell urge warn")
_WHEREUPON: Final = frozenset("about after amid before during following on over regarding since until".split())
_OF_PHRASE: Final = frozenset("NPMJDS")
_OF_PHRASES: Final = frozenset("NPDJMISYU")
_LINKS: Final = frozenset(
    "that than after before because since until when while as if though although so whether".split()
)
#: Tagged as prepositions, these lead to a clause.
_BEFORE_THAT: Final = frozenset("as except given in now provided save so than".split())
#: What is so told as what came of what was told: "it burned, he said, *killing* two".
_OUTCOMES: Final = frozenset(
    "burying causing damaging destroying displacing flooding injuring killing wounding".split()
)
_SUBORDINATORS: Final = frozenset("although because if until when whether while".split())


class SentenceClauses:
    """Where the clauses of a sentence begin and end.

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
        self._told = told
        self._cues = cues
        self.asides = asides
        self._place = tokens.index(sentence[0])
        self._stop = tokens.index(sentence[1])
        self.has_relative = not _RELATIVES.isdisjoint(tokens.lows[self._place : self._stop])
        self.masked = _CLOSED.sub(lambda match: "x" * len(match[0]), text[slice(*sentence)])

    def index(self, at: int) -> int:
        """The first token of the sentence that begins at an offset or behind it; the one behind the sentence."""
        return bisect_left(self.tokens.starts, at, self._place, self._stop)

    def tag(self, at: int) -> str:
        """What the first word at or behind an offset is."""
        place = self.index(at)
        return self.tags[place] if place < len(self.tags) else "."

    def start(self, first: int, at: int) -> int:
        """Where the clause of the word at `at` begins, at `first` the earliest; "the ship that …" is one clause."""
        start = first
        for match in _BEGINS.finditer(self.masked, first - self.first, at - self.first):
            end = match.end() + self.first
            if match[0] == ", and" and (
                not joins_clause(self.text, end) or self._is_row(start, match.start() + self.first)
            ):
                continue
            if match[0] == "that" and end > start and self._is_beside(start, end, at):
                continue
            if end >= start and (match[0].lower() != "that" or not self._is_relative(end)):
                start = self._behind_subordinate(end, at) if match[0].lower() in _SUBORDINATORS else end
        return behind_gap(self.text, start)

    def _is_row(self, start: int, end: int) -> bool:
        """True for somebody with an aside in front of ", and": "*Odo Tarn, 30,* and his sister, 19, fled"."""
        first, last = self.index(start), self.index(end)
        return (
            first == self._place
            and "," in self.tags[first:last]
            and _OF_ROW.issuperset(self.tags[first:last])
            and self.tags[last + 2 : last + 3] != ("R",)
            and not any(low.endswith("ed") for low in self.tokens.lows[first:last])
        )

    def main_behind(self, start: int, at: int) -> int:
        """Where "he" or "she" opens the main clause behind one that begins at `start`: "When he died *she left*"."""
        tags, lows = self.tags, self.tokens.lows
        has_verb = False
        for place in range(self.index(start), self.index(at)):
            if tags[place] in _OPENS_CLAUSES or verb_lemma(lows[place]) in REPORTING_VERBS:
                return start
            is_behind = tags[place - 1] in _ENDS_CLAUSE or lows[place - 1] in _DAYS
            if has_verb and lows[place] in _HE and is_behind:
                return self.tokens.starts[place]
            has_verb = has_verb or tags[place] in _VERBS
        return start

    def _is_beside(self, start: int, that: int, at: int) -> bool:
        """True for a "that" of the subject of a clause from `start` on: "*The gun that* they found *was* a toy".

        The clause of the word at `at` is the outer one, or it is what tells of a noun that claims nothing.
        """
        outer = verb_behind_subject(self.text, start, that)
        return bool(outer) and (at >= outer or self.tokens.lows[self.index(that) - 2] not in TELLING_NOUNS)

    def closing(self, at: int) -> int:
        """Where the clause of the word at `at` ends, if that tells of its sentence's subject; 0 else."""
        that = self.text.rfind(" that ", self.first, at) + len(" that")
        if that < self.first:
            return 0
        outer = verb_behind_subject(self.text, self.first, that)
        return outer if outer > at else 0

    def _behind_subordinate(self, start: int, at: int) -> int:
        """Behind the clause that begins at `start` where a comma closes it: "when the mill burned, *Odo Tarn left*"."""
        comma = self.masked.find(", ", start - self.first, at - self.first) + self.first
        if comma < start:
            return self.main_behind(start, at)
        if self.tag(comma + 1) not in _OPENS_MAIN:
            return start
        places = range(self.index(start), self.index(comma))
        has_verb = any(self.tags[place] in _FINITE for place in places)
        between = range(self.index(comma) + 1, self.index(at) + 1)
        return comma + 2 if has_verb and not any(self.tags[place] == "," for place in between) else start

    def _is_relative(self, end: int) -> bool:
        """True for a "that" that stands for the noun before it, as the subject of what follows, or points at one."""
        place = self.index(end)
        before = self.tags[place - 2] if place > 1 else "."
        if before == "I" and self.tag(end) in ("N", "J") and self.tokens.lows[place - 2] not in _BEFORE_THAT:
            return True  # "asked about *that remark*"
        return before in ("N", "P") and place < len(self.tags) and self.tags[place] in ("V", "A", "Y", "X")

    def end(self, at: int, last: int) -> int:
        """Where the clause of the word before `at` ends, at `last` the latest."""
        for match in _ENDS.finditer(self.masked, at - self.first, last - self.first):
            if match[0] != ", and" or joins_clause(self.text, match.end() + self.first):
                return match.start() + self.first
        return last

    def end_inside(self, at: int, last: int) -> int:
        """Where a clause inside another one ends: at a comma with the outer one's verb behind it, or at `last`."""
        comma = self.text.find(", ", at, last)
        while comma >= 0:
            place = self.index(comma + 1)
            if self.tag(comma + 1) == "Y":
                place += 1  # "…, *always* denied it"
            if place < len(self.tags) and self.tags[place] in ("V", "A", "B"):
                return comma
            comma = self.text.find(", ", comma + 1, last)
        return last

    def first_verb(self, start: int, last: int) -> int:
        """Behind the first verb between two places; `last` for none."""
        for place in range(self.index(start), self.index(last)):
            if self.tags[place] in ("V", "X", "B") and self.tokens.lows[place] not in AUXILIARIES:
                return self.tokens.ends[place]
        return last

    def outer_verb(self, at: int, last: int, *, of_any: bool = False) -> int:
        """Where the verb of the clause around this one goes on: "who died when a car hit a wall *was named*".

        It is one of a few helping verbs, or any verb.
        """
        lows, tags = self.tokens.lows, self.tags
        for place in range(self.index(at), self.index(last)):
            if (lows[place] in _WAS or (of_any and tags[place] in _FINITE)) and tags[place - 1] in _OF_NOUNS:
                return self.tokens.starts[place]
            if tags[place] not in _OF_PHRASES or lows[place] in _LINKS:
                return last
        return last

    def leads_to_gerund(self, start: int, one: Occurrence) -> bool:
        """True for the preposition right in front of "stabbing" in "charged *with* stabbing"."""
        return one.clause == "gerund" and self.index(one.at[0]) == self.index(start) + 1

    def relative(self, start: int, first: int) -> int:
        """The last relative pronoun in front of a word, where no verb parts the two; else `start`."""
        if not self.has_relative:
            return start
        for place in range(self.index(first) - 1, self.index(start), -1):
            if self.tags[place] in ("V", "X", "B") and self.tokens.lows[place] not in AUXILIARIES:
                break
            if self.tokens.lows[place] in _RELATIVES:
                return self.tokens.starts[place]
        return start

    def aside_before(self, at: int) -> int:
        """Where an aside begins that ends at an offset; 0 for none."""
        return next((first for first, last in self.asides if last == at), 0)

    def opens_main(self, at: int) -> bool:
        """True for a word that may open a subject behind "that", where one thing alone may be pointed at."""
        place = self.index(at)
        if self.tags[place] != "N" or self.tags[place + 1 : place + 2] == ("P",):
            return self.tags[place] in _OPENS_MAIN  # "that *captain* Odo Tarn"
        return is_many(self.tokens.lows[place])

    def is_verb_group(self, start: int, verb: int) -> bool:
        """True where a verb and its helpers begin at `start`: "*has since been* sold"."""
        return _OF_VERBS.issuperset(self.tags[self.index(start) : self.index(verb)])

    def helpers(self, at: int) -> int:
        """Where the helping verbs begin of the one at `at`."""
        place = self.index(at)
        while place > self._place and self.tokens.lows[place - 1] in AUXILIARIES:
            place -= 1
        return self.tokens.starts[place]

    def opens_relative(self, whole: int, start: int) -> int:
        """Where a relative clause behind a comma opens that holds "that" and ends with a comma at `start`; 0 for none.

        The clause behind that "that" begins at `whole`.
        """
        if not self.has_relative or not self.text.endswith(", ", whole, start):
            return 0
        lows, place = self.tokens.lows, self.index(whole) - 1
        if lows[place] != "that":
            return 0
        while place > self._place and lows[place] != ",":
            if lows[place] in _RELATIVES and lows[place - 1] == ",":
                return self.tokens.starts[place]
            place -= 1
        return 0

    def noun_in_front(self, limit: int, at: int, first: int) -> int:
        """Where the noun begins that a relative clause at `at` hangs on; for want of one, behind its first word."""
        if self.text.startswith("who ", at) and (aside := _ASIDE.search(self.text, max(limit, at - 80), at)):
            length = _phrase_length(self.text[max(limit, aside.start() - 80) : aside.start()])
            is_role = aside["role"] and self.tags[self.index(aside.start()) - 1] == "P" and not _is_one(aside["body"])
            if length and (not aside["role"] or is_role):
                return aside.start() - length  # "Odo Tarn, *32, of Lodd,* who was shot"
        behind_verb = self._behind_verb(self.index(at))
        if behind_verb + 1 == at:
            return at  # "does not know *what* caused it"
        limit = max(limit, behind_verb)  # "arrested *cooks* who fled"
        length = _phrase_length(self.text[max(limit, at - 80) : at])
        whence = _WHENCE.search(self.text, limit, at - length) if self.text.startswith("who ", at) else None
        if whence and _PLACE.match(self.text, at - length):  # "a midwife *from Herat* who …": the place did nothing
            behind = whence.start()
            length = at - behind + _phrase_length(self.text[max(limit, behind - 80) : behind])
        place = self.index(at) + 1
        behind = self.tokens.starts[place]
        return at - length if length or behind > first else behind

    def _behind_verb(self, place: int) -> int:
        """Where the last verb in front of a token ends, if it is near; where the sentence begins otherwise."""
        for back in range(place - 1, max(self._place, place - _NEAR), -1):
            if self.tags[back] in ("V", "B") or (self.tags[back] == "X" and self.tags[back - 1] in _OF_SUBJECTS):
                return self.tokens.ends[back]
        return self.first

    def is_phrase(self, start: int, noun: int, end: int, opening: str) -> bool:
        """True for words that open with a preposition or participle, of tag `opening`, and have no verb of their own.

        The noun is one behind a preposition.
        """
        place = self.index(start)
        if opening not in _OPENING_PHRASES or self.tokens.lows[place] in _SUBORDINATORS:
            return False
        is_led = self.tags[self.index(self.phrase(noun)) - 1] in ("I", "q")
        return is_led and _FINITE.isdisjoint(self.tags[place + 1 : self.index(end)])

    def behind(self, start: int, first: int, most: int = _LONGEST_LEAD) -> int:
        """Behind the prepositions and the verb that lead to a noun: "having carried out *the strike*"."""
        place = self.index(start)
        stop = place + most
        while place < stop and self.tokens.starts[place] < first and self.tags[place] in _LEADING:
            place += 1
        return self.tokens.starts[place]

    def has_verb(self, start: int, stop: int) -> bool:
        """True where a finite verb stands between two places of the sentence."""
        return not _VERBS.isdisjoint(self.tags[self.index(start) : self.index(stop)])

    def teller(self, start: int, stop: int, end: int) -> str:
        """Who tells what begins at `start` and then goes on from `stop` to `end`, as named there; empty for nobody.

        So "Ann Quill" in "*the mill burned*, Ann Quill said, *and accused* the board", and ", *calling* on the board".
        """
        if any(start < first and last <= stop for first, last in self.asides):
            return ""  # "Guards, Ann Quill said, fired, *killing* two": all that is theirs
        place = self.index(stop)
        is_joined = self.tags[place - 1] == "C"
        while place < self._stop and self.tags[place] == "Y":
            place += 1
        low = self.tokens.lows[place] if place < self._stop else "."
        tag = "." if low == "." or low in PREPOSITIONS or low in _OUTCOMES else self.tags[place]
        if tag not in _VERBS if is_joined else tag != "G" or self.has_verb(stop, end):
            return ""
        return next((who for (first, last), who in self._told if first <= start < last <= stop), "")

    def behind_told(self, start: int, stop: int) -> int:
        """Behind somebody's words and an "and" where they begin before `start` and end before `stop`; else `start`."""
        for (first, last), _ in self._told:
            if first <= start < last < stop and self.tag(last) == "C":
                return self.tokens.starts[self.index(last) + 1]
        return start

    def said_in(self, start: int, end: int) -> int:
        """Where a verb stands in the article's own words, or right behind, that only says something; 0 for nowhere."""
        says = next((cue for cue in self._cues if start <= cue[0] <= end + len(", ")), None)
        if says is None or self.text.endswith("ing", *says) or not _is_saying(self.text[slice(*says)]):
            return 0
        is_told = any(first <= start < last or first < end <= last for (first, last), _ in self._told)
        return 0 if is_told else says[0]

    def is_led_to(self, phrase: int) -> bool:
        """True for a noun's phrase behind a verb, or a preposition of time or matter: "spoke *after* the vote"."""
        place = self.index(phrase) - 1
        if place < self._place:
            return False
        low = self.tokens.lows[place]
        return low in _WHEREUPON or (self.tags[place] in _LEADING_TO and low not in _HEARD_BY)

    def phrase(self, noun: int) -> int:
        """Where the phrase of the noun at `noun` begins."""
        place = self.index(noun)
        while place > self._place and self.tags[place - 1] in _OF_PHRASE:
            place -= 1
        return self.tokens.starts[place]

    def gerund_of(self, noun: int) -> int:
        """Where a gerund stands right in front of a noun's phrase: "*delaying* the purchase"; -1 for none."""
        place = self.index(self.phrase(noun)) - 1
        return self.tokens.starts[place] if place > self._place and self.tags[place] == "G" else -1

    def lacks_subject(self, start: int, opening: str, one: Occurrence) -> bool:
        """True for what begins, with a word of tag `opening`, behind its subject: "… and *declared* a truce"."""
        if opening == "Y":  # "and *finally* won it"
            place = self.index(start)
            opening = next((tag for tag in self.tags[place : self._stop] if tag != "Y"), ".")
        begins_with_verb = one.part == "verb" and start >= one.at[0]
        return begins_with_verb or opening not in _SUBJECTS or self.is_object(start, one.at[0])

    def reports(self, start: int, stop: int) -> bool:
        """True where a verb of saying stands between two places."""
        return self._report(start, stop) >= 0

    def _report(self, start: int, stop: int) -> int:
        """The first token between two places that is a verb of saying; -1 for none."""
        places = range(self.index(start), self.index(stop))
        saying = (place for place in places if verb_lemma(self.tokens.lows[place]) in REPORTING_VERBS)
        return next((place for place in saying if self.tags[place] == "V"), -1)

    def behind_report(self, start: int, stop: int) -> str:
        """The words behind a verb of saying up to a comma, of which one ends at `stop`: "said *Odo Tarn*, 30, was"."""
        place = self._report(start, stop)
        if place < 1 or self.tags[place - 1] == "W" or self.tags[place + 1] not in _OPENS_MAIN:
            return ""
        comma = self.text.find(", ", self.tokens.starts[place], stop - len(", "))
        words = self.text[self.tokens.ends[place] : comma] if comma >= 0 else ""
        return on_one_line(words) if len(words) <= LONGEST_SUBJECT else ""

    def behind_to(self, at: int) -> int:
        """Behind "to" and the verb at `at`, where an infinitive begins there; -1 for none."""
        place = self.index(at)
        return self.tokens.starts[place + 1] if self.tag(at) == "T" and place + 1 < self._stop else -1

    def is_object(self, start: int, first: int) -> bool:
        """True for "her to resign": no clause of its own."""
        place = self.index(start)
        return self.tags[place] in ("R", "D") and self.index(first) - place == 2 and self.tags[place + 1] == "T"

    def subject(self, start: int, stop: int) -> str:
        """The words in front of the first verb behind `start`, without asides; nothing where they are too many."""
        for place in range(self.index(start), self.index(stop) + (self.aside_before(stop) > start)):
            at = self.tokens.starts[place]
            if self.tags[place] in _FINITE and not any(first <= at < last for first, last in self.asides):
                first = next((first for first, last in self.asides if start < first and last == at), at)
                words = on_one_line(without(self.text, (start, first), self.asides))
                return words if len(words) <= LONGEST_SUBJECT else ""
        return ""


def _is_saying(cue: str) -> bool:
    lemma = verb_lemma(cue.rpartition(" ")[2].lower())
    return lemma in REPORTING_VERBS and lemma not in PERFORMATIVE_VERBS


def _phrase_length(before: str) -> int:
    """How many characters at the end of `before` are one noun phrase, five words at most."""
    length = 0
    for match in reversed(list(_WORDS.finditer(before))[-5:]):
        word = match[0].lower()
        if word in _NO_NOUNS or (word[-1] in ',;:)”"' and length):
            break
        if word.endswith("ed") and verb_lemma(word) in REPORTING_VERBS:
            break  # "“It is late,” *added* Ann Quill, who"
        if word == "that" and before[match.end() + 1 : match.end() + 2].isupper():
            break  # "denied that *Odo Tarn*, who …"
        if word != "of":
            length = len(before) - match.start()
        if word in _DETERMINERS:
            break
    return length


def _is_one(name: str) -> bool:
    """True for a name with an office, "late singer Ann Quill", whom "who" may be of."""
    return any(is_person(word) and not is_plural(word) for word in name.lower().split())
