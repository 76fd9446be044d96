"""What a mention of a person is in its sentence: its subject, whom another acts by, whose somebody else is."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from dossier.convert.english.persons import head_of, heads_something, is_person, is_plural
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Clause, Parse
from dossier.convert.reading.tags import tagged
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.convert.speakers.namedphrases import introduces
from dossier.data import table_of

_BY: Final = Rare(r"(?: by|\b(?:I|[Ww]e) asked) (?:[A-Z][a-z]{1,12}\.? )?\Z")
#: "the ring*, led by* Ann Quill": tells which ring it is.
_LED_BY: Final = Rare(r", (?:[a-z]{2,12} )?[a-z]{2,12} by [^,.;:\n]{0,40}\Z")
_BY_TITLE: Final = Rare(r" by (?:(?!(?:of|for|to|by)\b)[\w’'-]{1,20} ){0,4}([a-z-]{2,20}) \Z")
#: Whom what is felt is told of: "it came as a shock *to* Ann Quill"; who is told of last: "Watching *was* Ann Quill".
_FELT: Final = Rare(
    r"\b(?:(?:an?|no|some|little|great|bitter|heavy|big|huge) "
    r"(?:shock|surprise|blow|relief|comfort|disappointment|setback|bombshell|insult|betrayal|consolation) (?:to|for)"
    r"|hard(?:er|est)? on) (?:[A-Z][a-z]{1,12}\.? )?\Z"
)
_INVERTED: Final = Rare(
    r"(?:[A-Z][a-z]{2,15}ing|Among|Also|Behind|Beside|Next) [^,.;:\n\"“”]{2,80} (?:was|were|is|stood|sat) "
    r"(?:[A-Z][a-z]{1,12}\.? )?"
)
_TELLING: Final = frozenset("to for on was were is stood sat".split())
_LONGEST_LEAD: Final = 100
_LINK: Final = Rare(r"[,;:]|\b(?:of|by|with|for|to|from|and|or)\b")
_ALSO_BEING: Final = re.compile(r" and (?!an?\b|h(?:er|is)\b|its\b|the\b|their\b)(?=[a-z])")
_OFFICE: Final = Rare(r"(?: [A-Za-z][a-z-]+){0,3} ([A-Za-z][a-z-]+) (?:[A-Z][a-z]{1,4}\. )?")
_BEFORE: Final = 48
#: What may stand in front of an office that opens a sentence: whose it is, and which.
_TITLED: Final = Rare(
    r"(?:(?:[A-Z][\w’'.&-]{0,20}|[a-z]{2,20}['’]s?|former|acting|interim|then|deputy|assistant|new|technical) ){0,5}"
    r"[\w-]{4,12} of "
)
_WORKS: Final = frozenset("album book company film memoir novel painting play portrait series show song".split())
#: What is somebody's, in front of what it does.
#: Whoever they belong to is told of by what they do.
_STAFFS: Final = frozenset("clinic crew lab laboratory office practice studio team".split())
_OWNED_THING: Final = Rare(r"['’]s? (?:(?:new|old|own|first|latest|last|family) )?([a-z-]{3,20})(?= [a-z])")
_OPENING_PHRASE: Final = Rare(
    r"(?:After|Ahead of|At|Before|During|Earlier|Following|For|From|In|Later|On|Since|Under|With|Within) "
    r"(?:[a-z\d][\w’'-]{0,20}|[A-Z][a-z]{2,8}day)(?: [\w’'-]{1,20}){0,6}, "
)
#: What somebody was asked, about others perhaps, in front of who answers: "*Asked about Ivo Lind,* Ann Quill sighed".
_QUESTION: Final = Rare(
    r"(?:(?:And|But) )?(?:When )?(?:[Aa]sked|[Cc]hallenged|[Pp]ressed|[Qq]uestioned|[Qq]uizzed) [^\n,;:\"“”«»]{3,140}, "
)
_SUBJECTS: Final = ("he ", "she ", "it ", "they ", "we ", "I ")
_OF_A_SENTENCE: Final = frozenset({"main", "coordinated"})
_OWNERS: Final = 3  # so many may stand in front of whom they belong to
#: How a role begins that opens a sentence.
_WHOSE: Final = frozenset("A An Her His Its Our The Their".split())
_NEAR: Final = 25  # a name this close to the beginning of its sentence is likely its subject


class MentionRoles:
    """What a mention of a person is in its sentence: its subject, whom another acts by, whose somebody else is."""

    def __init__(self, parse: Parse, named: NamedPeople) -> None:
        self._named = named
        self._text, self._mentions, self._starts = named.text, named.mentions, named.starts
        self._sentences = named.sentences
        # the first clause of each subject, whose verb stands next to it
        self._clauses = {clause.subject[0]: clause for clause in reversed(parse.clauses) if clause.subject}
        self._subject_starts = dict(self._clauses.keys())
        self._titled = {end: start for start, end in self._clauses}

    def clause_of(self, start: int) -> Clause | None:
        """The first clause whose subject begins at a place; None for no subject."""
        return self._clauses.get((start, self._subject_starts.get(start, start)))

    def phrase_start(self, start: int, end: int) -> int:
        """Where the subject begins that a mention is or ends, with what stands in front of the name."""
        return min(start, *(self._titled.get(at, start) for at in (end, end + 1)))

    def says(self, start: int, end: int) -> str:
        """What a mention does that is, or ends, the subject of a sentence of its own with a verb of saying."""
        spans = (
            (start, self._subject_starts.get(start, start)),
            *((self._titled.get(at, at), at) for at in (end, end + 1)),
        )
        clauses = (self._clauses.get(span) for span in spans)
        found = (each for each in clauses if each and each.role in _OF_A_SENTENCE and each.lemma in cue_forms().speech)
        return next((each.lemma for each in found), "")

    def is_subject(self, start: int, end: int) -> bool:
        """True for a mention that is a verb's subject, behind no more than a title: "Deputy Mayor *Ann Quill* left"."""
        if start in self._subject_starts:
            return True
        first = self._titled.get(end, start)
        if first == start:
            return False
        if self._has_role(first, start):
            return True
        return _LINK.search(self._text, first, start) is None or heads_something(self._text[first:start])

    def _has_role(self, first: int, start: int) -> bool:
        """True for a role and a comma in front of a name and what leads to it: "*His brother, the actor* Odo Tarn"."""
        comma = self._text.rfind(", ", first, start)
        also = _ALSO_BEING.sub(" ", self._text[comma + 2 : start])  # "The owner, *baker and former mayor* Odo Tarn"
        return comma > first and introduces(also.split()) and self._is_borne(first, comma)

    def _is_borne(self, first: int, end: int) -> bool:
        """True for a role and whose or what of it is, in front of a name: "*A lawyer for Ivo Lind*, Ann Quill,"."""
        role = self._text[first:end]
        return "," not in role and is_person(role) and not is_plural(head_of(role))

    def is_agent(self, start: int) -> bool:
        """True for a mention behind "by" or "I asked", a title in between aside."""
        text, first = self._text, max(0, start - _BEFORE)
        if text.find(" by ", first, start) < 0 and text.find(" asked ", first, start) < 0:
            return False
        if _LED_BY.search(text, first, start):
            return False
        if _BY.search(text, first, start):
            return True
        title = _BY_TITLE.search(text, first, start)  # "by *former agent* Ann Quill"
        return title is not None and is_person(title[1])

    def is_told_of(self, start: int, sentence: int) -> bool:
        """True for "It came as a shock to *Ann Quill*" and "Watching from the dock was *Ann Quill*"."""
        text, first = self._text, self._sentences[sentence]
        if _TELLING.isdisjoint(text[max(first, start - _BEFORE) : start].split()[-2:]):
            return False
        if _FELT.search(text, max(first, start - _BEFORE), start):
            return True
        return start - first < _LONGEST_LEAD and _INVERTED.fullmatch(text, first, start) is not None

    def leads(self, start: int, sentence: int) -> bool:
        """True for the first person of a sentence, near its beginning."""
        first = self._sentences[sentence]
        if asked := _QUESTION.match(self._text, first):
            if start < asked.end() or self._text.startswith(_SUBJECTS, asked.end()):
                return False
            first = asked.end()
        if start - first >= _NEAR and (opening := _OPENING_PHRASE.match(self._text, first, start)):
            first = opening.end()  # "*After the vote,* Archbishop Ann Quill …"
        number = bisect_left(self._starts, first)
        last = min(number + _OWNERS, len(self._starts))
        while number < last and self.belongs_to_next(number):
            first = self._mentions[number][0][1]  # "Ann's sister, *Susan Bright*, …"
            number += 1
        if number == len(self._starts) or self._starts[number] != start:
            return False
        if start - first < _NEAR or _opens_with_office(self._text, first, start):
            return True
        front = self._text[first : self._text.find(" ", first, start)]
        return (front in _WHOSE or front.endswith(("'s", "’s"))) and self._has_role(first, start)

    def opens_paragraph(self, start: int, here: int) -> bool:
        """True for the first person of the paragraph of a sentence, near the paragraph's beginning."""
        first = self._named.first_of_paragraph(here)
        return start >= self._sentences[first] and self.leads(start, first)

    def owns(self, end: int, is_here: bool) -> bool:
        """True for whom a firm or a work that acts belongs to: "*Ann*'s firm won. 'We were lucky,' she said".

        In the pronoun's own sentence (`is_here`) any thing will do: "*Ann*'s speech was long, she said".
        """
        owned = _OWNED_THING.match(self._text, end) if self.is_possessive(end) else None
        return owned is not None and (_is_made(owned[1]) or (is_here and not is_person(owned[1])))

    def has_staff(self, end: int) -> bool:
        """True for whose team or office does something: "*Ann*'s team waits"."""
        owned = _OWNED_THING.match(self._text, end)
        return owned is not None and owned[1] in _STAFFS

    def belongs_to_next(self, number: int) -> bool:
        """True where a mention only tells whose somebody is: "*Ann*'s sister", "*Quill* spokesman Ivo Lind"."""
        end = self._mentions[number][0][1]
        if self.is_possessive(end):
            return True
        behind = self._starts[number + 1] if number + 1 < len(self._starts) else end
        between = self._text[end:behind] if behind - end < _BEFORE else ""
        if between == ", ":  # "A lawyer for *Ivo Lind*, Ann Quill, said"
            first = self._sentences[self._named.sentence(end - 1)]
            return self._text.startswith(", ", self._mentions[number + 1][0][1]) and self._is_borne(first, end)
        office = _OFFICE.fullmatch(between)
        if office is None or not is_person(office[1].lower()):
            return False
        tokens, tags = tagged(self._text)
        return all(
            tags[place] not in "VA" for place in range(tokens.index(end), tokens.index(behind))
        )  # "Kane saw Mayor Brook"

    def is_possessive(self, end: int) -> bool:
        """True for a name with an apostrophe behind it, which is not the mark of a quotation within: "*Ann*'s"."""
        return self._text[end : end + 1] in ("'", "’") and not self._text[end + 2 : end + 3].isalnum()


def _opens_with_office(text: str, first: int, name: int) -> bool:
    """True for "*The Tarn club's director of football* Ann Quill", which opens its sentence."""
    return name - first < _BEFORE and _TITLED.match(text, first, name) is not None and heads_something(text[first:name])


@cache
def _is_made(noun: str) -> bool:
    """True for a firm or a work that somebody owns or made."""
    return noun in _WORKS or noun in _STAFFS or noun in table_of("name_words")["company"]
