"""Where the clauses of a sentence begin and end, as far as a title must know."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from dossier.convert.clauses.mainverbs import main_verb_behind
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.timewords import CLOCK_TIME, MONTH_NUMBERS, WEEKDAYS
from dossier.convert.events.joints import (
    ENDS_PHRASE,
    TELLING_NOUNS,
    is_behind_relative,
    joins_clause,
    takes_object,
    verb_behind_subject,
)
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.sentencewords import FINITE, OPENS_MAIN, SUBORDINATORS, VERBS, SentenceWords
from dossier.convert.events.titlewords import behind_gap
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

#: "*That* summer he moved."
OF_TIME: Final = (
    r"(?-i:(?<=That)) (?:same|day|night|morning|week|weekend|month|year|spring|summer|autumn|fall|winter)\b"
)
#: Where a clause begins; what stands in front of it is another one. (Here and below what a match can begin with goes
#: first, as that is looked for much faster than what stands around it.)
_BEGINS: Final = re.compile(
    r"[;:—–(“”\",aAbBhHiItTuUwW](?<!\w\w)(?:(?<=[:–])(?!\d)|(?<=[;—(“”\"])"
    r"|(?<=,)(?i: (?:and|but|while|as(?! (?:far|long|soon|well) )|when|after|before|where|because(?! of)|although)\b)"
    rf"|(?i:(?<=t)hat\b(?!{OF_TIME})(?<!\bof that)(?<!\bat that)(?<!\bby that)(?<!\bin that)"
    r"|(?:(?<=w)h(?:ile|en|ereas|ether|y)|(?<=a)lthough|(?<=b)(?:ecause\b(?! of)|(?<!\ball b)ut)|(?<=i)f|(?<=h)ow)\b"
    rf"|(?<=u)ntil\b(?! (?:{CLOCK_TIME}|(?:19|20)\d\d\b|\d{{1,2}} [A-Z]|[A-Z][a-z]{{2,8}} \d|[A-Z][a-z]{{2,5}}day\b))))"
)
_ENDS: Final = re.compile(
    r"[;:—–)“”\",aAbBwW](?<!\w\w)(?:(?<=[;:—–])(?=\s)|(?<=[)“”\"])"
    r"|(?<=,)(?i: (?:and|but|which|who|whom|whose|where|when|while|all of|some of|as|after|before|according"
    r"|said|says|he|she|it|they|\w+ing)\b)"
    r"|(?i:(?<=w)h(?:ile|ereas)|(?<=a)(?:lthough|nd that|nd, (?:after|at|before|by|during|from|in|on))|(?<=b)ecause)\b)"
)
#: What may be skipped when looking for the bounds of a clause: brackets and short quotations that are closed again,
#: "*as expected*", and a condition between a subject and its verb: "The finding, *if confirmed*, would help".
_CLOSED: Final = re.compile(
    r"(?<=, )(?:if|once|though|when) \w{3,14}(?:ed|en|rue)"
    r"(?=, (?:would|will|could|may|might|can|is|are|was|were|has|have|had)\b)"
    r"|(?<=, )as (?:[a-z]{4,12}ly )?[a-z]{3,14}(?:ed|wn|en)(?: (?:by|in|last|on) [\w ]{2,30})?(?=,)"
    r"|\([^()]{1,80}\)|“[^“”]{1,60}(?<![,.!?])”|\"[^\"]{1,60}(?<![,.!?])\"|«[^«»]{1,60}(?<![,.!?])»"
)
#: In front of a clause that tells when or why to do something.
_OPENS_INNER: Final = Rare(r" (?=(?:after|because|before|until|when|while) )")
_OF_OBJECT: Final = frozenset("NPMJDS")
_VERBAL: Final = frozenset("VAXBG")
#: Verbs of what is so, whenever it came to be, and of what it came of.
_CAUSES: Final = forms_of_verbs("arise originate relate stem") | {"concerns", "follows"}
_STATES: Final = _CAUSES | frozenset("are come comes is lie lies live lives was were work works".split())
_OF_PLACES: Final = (", where", ", when")
_AMOUNTS: Final = (" far ", " long ", " many ", " much ", " often ", " soon ")
_RELATIVES: Final = frozenset("who which whom whose".split())
#: In front of what was done to somebody before or behind what a clause tells.
_BEING: Final = (" after being ", " before being ", " for being ")
_COMMA_WHO: Final = tuple(f", {who} " for who in sorted(_RELATIVES))
_HE: Final = frozenset("he she they".split())
#: What a clause in front of its main clause has none of, and what it may end with.
_OPENS_CLAUSES: Final = frozenset("WCT,:.q(")
_ENDS_CLAUSE: Final = frozenset("XUVMY")
_DAYS: Final = frozenset({*WEEKDAYS, *MONTH_NUMBERS})
_OF_ROW: Final = frozenset("NPDJMS,I(")
#: The helpers of a finite verb; what may stand in front of them, and between them and the verb of a clause inside.
_WAS: Final = frozenset("was were is are has have had".split())
_OF_NOUNS: Final = frozenset("NPM")
_OF_PHRASES: Final = frozenset("NPDJMISYU")
_LINKS: Final = frozenset(
    "that than after before because since until when while as if though although so whether".split()
)
#: What goes on with a finite verb.
_OF_GROUP: Final = frozenset("VAXBYGT")
_IN_PHRASES: Final = _OF_PHRASES | frozenset("GXTBREC")
#: Tagged as prepositions, these lead to a clause.
_BEFORE_THAT: Final = frozenset("as except given in now provided save so than".split())


#: Behind a "that" that begins no clause.
_ON_THAT_DAY: Final = Rare(
    r" ?(?:same )?(?:afternoon|day|evening|month|morning|night|time|week|weekend|year)\b(?! (?:is|was)\b)"
)


class SentenceClauses(SentenceWords):
    """Where the clauses of a sentence begin and end."""

    @cached_property
    def has_relative(self) -> bool:
        """True where a relative pronoun stands in it."""
        return not _RELATIVES.isdisjoint(self.tokens.lows[self.place : self.stop])

    @cached_property
    def in_subject(self) -> Span:
        """From a relative pronoun within the subject to the sentence's verb; of no length where there is none."""
        found = main_verb_behind(self.tokens, self.tags, self.span) if self.has_relative else None
        return found or (self.first, self.first)

    @cached_property
    def _masked(self) -> str:
        """Its words, with others of the same length for those that are closed in themselves."""
        return _CLOSED.sub(lambda match: "x" * len(match[0]), self.text[slice(*self.span)])

    def start(self, first: int, at: int) -> int:
        """Where the clause of the word at `at` begins, at `first` the earliest; "the ship that …" is one clause."""
        start = first
        for match in _BEGINS.finditer(self._masked, first - self.first, at - self.first):
            end = match.end() + self.first
            if match[0] == ", and" and (
                not joins_clause(self.text, end) or self._is_row(start, match.start() + self.first)
            ):
                continue
            if match[0].lower() in _OF_PLACES and self._is_closed(end, at):
                continue  # "Clerks in Halden, *where it burned*, fled"
            if match[0] == "that" and _ON_THAT_DAY.match(self._masked, match.end()):
                continue  # "twice *that* night"
            if match[0] == "that" and end > start and self._is_beside(start, end, at):
                continue
            if match[0].lower() == "how" and self.text.startswith(_AMOUNTS, end):
                start = match.start() + self.first  # "knows *how many* men fled"
                continue
            if end >= start and (match[0].lower() != "that" or not self._is_relative(end)):
                start = self._behind_subordinate(end, at) if match[0].lower() in SUBORDINATORS else end
        return behind_gap(self.text, start)

    def _is_closed(self, start: int, at: int) -> bool:
        """True for a clause from `start` on that a comma at `at` or before closes, with a verb right behind that."""
        comma = self._masked.find(", ", start - self.first, at + 2 - self.first) + self.first
        if comma < start or not self.has_verb(start, comma):
            return False
        place = self.index(comma) + 1
        if "W" in self.tags[self.index(start) : place]:
            return False  # "when he met a man who lied, *cheated* and fled"
        behind = self.tags[place : max(place, self.index(at)) + 1]
        return behind[-1:] in (("V",), ("X",)) and _OF_GROUP.issuperset(behind)

    def _is_row(self, start: int, end: int) -> bool:
        """True for somebody with an aside in front of ", and": "*Odo Tarn, 30,* and his sister, 19, fled"."""
        first, last = self.index(start), self.index(end)
        return (
            first == self.place
            and "," in self.tags[first:last]
            and _OF_ROW.issuperset(self.tags[first:last])
            and self.tags[last + 2 : last + 3] != ("R",)
            and not any(low.endswith("ed") for low in self.tokens.lows[first:last])
        )

    def _is_beside(self, start: int, that: int, at: int) -> bool:
        """True for a "that" of the subject of a clause from `start` on: "*The gun that* they found *was* a toy".

        The clause of the word at `at` is the outer one, or it is what tells of a noun that claims nothing.
        """
        outer = verb_behind_subject(self.text, start, that)
        return bool(outer) and (at >= outer or self.tokens.lows[self.index(that) - 2] not in TELLING_NOUNS)

    def _behind_subordinate(self, start: int, at: int) -> int:
        """Behind the clause that begins at `start` where a comma closes it: "when the mill burned, *Odo Tarn left*"."""
        comma = self._masked.find(", ", start - self.first, at - self.first) + self.first
        if comma < start:
            return self.main_behind(start, at)
        if self.tag(comma + 1) not in OPENS_MAIN:
            return start
        places = range(self.index(start), self.index(comma))
        has_verb = any(self.tags[place] in FINITE for place in places)
        between = range(self.index(comma) + 1, self.index(at) + 1)
        return comma + 2 if has_verb and not any(self.tags[place] == "," for place in between) else start

    def _is_relative(self, end: int) -> bool:
        """True for a "that" that stands for the noun before it, as the subject of what follows, or points at one."""
        place = self.index(end)
        before = self.tags[place - 2] if place > 1 else "."
        if before == "I" and self.tag(end) in ("N", "J") and self.tokens.lows[place - 2] not in _BEFORE_THAT:
            return True  # "asked about *that remark*"
        if before not in ("N", "P"):
            return False
        while place < len(self.tags) - 1 and self.tags[place] == "Y" and self.tags[place + 1] in ("M", "Y"):
            place += 1  # "reports that *at least* two men fled"
        return place < len(self.tags) and self.tags[place] in ("V", "A", "Y", "X")

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
            has_verb = has_verb or tags[place] in VERBS
        return start

    def is_day(self, start: int) -> bool:
        """True for a preposition at `start` with a day behind it: "*on Wednesday* in the east"."""
        behind = self.index(start) + 1
        return not _DAYS.isdisjoint(self.tokens.lows[behind : behind + 1])

    def inner(self, start: int, at: int) -> int:
        """Where a clause within an infinitive's begins, which stands at `start` and has no other verb; else `start`."""
        opening = last_match(_OPENS_INNER, self.text, start, at)
        return opening.end() if opening is not None and not self.has_verb(start, opening.start()) else start

    def closing(self, at: int) -> int:
        """Where the clause of the word at `at` ends, if that tells of its sentence's subject; 0 else."""
        that = self.text.rfind(" that ", self.first, at) + len(" that")
        if that < self.first:
            return 0
        outer = verb_behind_subject(self.text, self.first, that)
        return outer if outer > at else 0

    def end(self, at: int, last: int) -> int:
        """Where the clause of the word before `at` ends, at `last` the latest."""
        for match in _ENDS.finditer(self._masked, at - self.first, last - self.first):
            stop = match.start() + self.first
            if match[0] != ", and" or (
                joins_clause(self.text, match.end() + self.first) and not self._is_between(at, stop)
            ):
                return stop
        return last

    def _is_between(self, at: int, stop: int) -> bool:
        """True where the "and" at `stop` is that of "between": "between guards, clerks*, and striking* cooks"."""
        between = self.text.rfind(" between ", at, stop)
        return between >= 0 and " and " not in self.text[between:stop]

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

    def before_other(self, at: int, end: int, last: int) -> int:
        """Where a clause ends in front of another's subject, which a relative clause parts from its verb.

        "*Two were shot* and a third, who fled, was stabbed"; `end` for other clauses.
        """
        link = self.text.rfind(" and ", at, end)
        if link < 0 or not self.text.startswith(_COMMA_WHO, end) or self.has_verb(link, end):
            return end
        return link if self.end_inside(end + len(", "), last) < last else end

    def outer_verb(self, at: int, last: int, *, of_any: bool = False) -> int:
        """Where the verb of the clause around this one goes on: "who died when a car hit a wall *was named*".

        It is one of a few helping verbs, or any verb.
        """
        lows, tags = self.tokens.lows, self.tags
        for place in range(self.index(at), self.index(last)):
            if (lows[place] in _WAS or (of_any and tags[place] in FINITE)) and tags[place - 1] in _OF_NOUNS:
                return self.tokens.starts[place]
            if tags[place] not in _OF_PHRASES or lows[place] in _LINKS:
                return last
        return last

    def verb_around(self, at: int, last: int, *, of_gerund: bool = False) -> int:
        """Where the verb of the clause around goes on behind words that it has no part in; `last` for nowhere.

        These begin at `at`; those of a gerund end with a clause about their nouns: "charged with *robbing a woman who
        was walking home* was jailed".
        """
        lows, tags = self.tokens.lows, self.tags
        inner = 0  # clauses about its nouns that are still to have their verbs
        is_inside = False
        stop = self.index(last)
        place = self.index(at)
        while place < stop:
            tag = tags[place]
            if tag == "W" or (lows[place] in _HE and tags[place - 1] in _OF_NOUNS):
                inner, is_inside = inner + 1, True
            elif tag in VERBS and inner:
                inner -= 1
                while place + 1 < stop and tags[place + 1] in _OF_GROUP:
                    if tags[place + 1] in VERBS and lows[place] not in AUXILIARIES:
                        break  # "was walking home *was*"
                    place += 1
            elif tag in VERBS and (lows[place] in _WAS or tag == "A") and tags[place - 1] in ENDS_PHRASE:
                return self.tokens.starts[place] if is_inside or not of_gerund else last
            elif tag not in _IN_PHRASES or lows[place] in _LINKS or (tag == "P" and tags[place - 1] == "N"):
                return last
            place += 1
        return last

    def is_object_at(self, start: int) -> bool:
        """True for a noun behind a preposition or a verb: "hitting *a boy*"."""
        place = self.index(start) - 1
        return place >= self.place and takes_object(self.tokens, self.tags, place)

    def relative(self, start: int, first: int) -> int:
        """The last relative pronoun in front of a word, where no verb parts the two; else `start`.

        Nor may the clause of the pronoun have its verb already: "a woman *who was* walking home was jailed".
        """
        if not self.has_relative or is_behind_relative(self.tokens, self.tags, self.index(first), self.place):
            return start
        is_led = self.text.endswith(_BEING, start, first)  # "*who fled* after being shot at"
        for place in range(self.index(first) - 1, self.index(start), -1):
            is_verb = self.tags[place] in ("V", "X", "B") and self.tokens.lows[place] not in AUXILIARIES
            if (is_verb and not is_led) or (is_led and self.tags[place] == ","):
                break
            if self.tokens.lows[place] in _RELATIVES:
                return start if is_led and self.tags[place - 1] != "," else self.tokens.starts[place]
        return start

    def relative_beside(self, aside: int) -> int:
        """Where a relative pronoun begins right in front of an aside: "guards *who*, Odo Tarn said, fled"; 0 for none.

        The aside begins at its comma or behind it.
        """
        place = self.index(aside) - 1
        place -= place > self.place and self.tags[place] == ","
        is_relative = place > self.place and self.has_relative and self.tokens.lows[place] in _RELATIVES
        return self.tokens.starts[place] if is_relative else 0

    def relative_of(self, start: int, joint: int) -> int:
        """Where the last relative pronoun behind a comma begins whose clause goes on up to `joint`; 0 for none."""
        places = range(self.index(joint) - 1, self.index(start), -1) if self.has_relative else ()
        for place in places:
            if self.tags[place] == ",":
                break
            if self.tokens.lows[place] in _RELATIVES:
                return self.tokens.starts[place] if self.tags[place - 1] == "," else 0
        return 0

    def told_of(self, one: Occurrence, first: int) -> int:
        """Where the noun begins that a happening tells of, behind the verb of what is so; -1 for any other happening.

        That is the noun of a happening, or one with a relative clause: "stems from *a raid* in May", "is from *a town
        that* burned".
        """
        tags, lows = self.tags, self.tokens.lows
        place, begin = self.index(one.at[0]), self.index(first)
        if one.clause == "relative":
            while place > begin and not (tags[place] == "W" or lows[place] in _RELATIVES):
                place -= 1
            place -= 1
        elif one.clause == "reduced":
            place -= 1
        elif one.part == "verb":
            return -1
        while place > begin and (tags[place] in _OF_OBJECT or lows[place] == "of"):
            place -= 1
        if place <= begin or not takes_object(self.tokens, tags, place):
            return -1
        noun = self.tokens.starts[place + 1]
        states = _STATES if one.part == "verb" else _CAUSES
        verbs = [lows[at] for at in range(begin, place + 1) if tags[at] in _VERBAL or lows[at] in _CAUSES]
        return noun if len(verbs) == 1 and verbs[0] in states else -1

    def opens_relative(self, whole: int, start: int) -> int:
        """Where a relative clause behind a comma opens that holds "that" and ends with a comma at `start`; 0 for none.

        The clause behind that "that" begins at `whole`.
        """
        if not self.has_relative or not self.text.endswith(", ", whole, start):
            return 0
        lows, place = self.tokens.lows, self.index(whole) - 1
        if lows[place] != "that":
            return 0
        while place > self.place and lows[place] != ",":
            if lows[place] in _RELATIVES and lows[place - 1] == ",":
                return self.tokens.starts[place]
            place -= 1
        return 0
