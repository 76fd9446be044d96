"""Who "he", "who" or "the minister" is: the person named before, by agreement, recency and place in the sentence.

Where two people are about as likely nobody is named: a wrong speaker is worse than none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Final

from dossier.convert.english.epithets import (
    BROUGHT_IN,
    CLERGY,
    EPITHETS,
    IN_FULL,
    ORDAINED,
    ORDAINED_WORDS,
    epithets,
    initials,
)
from dossier.convert.english.genders import Gender, gender_of
from dossier.convert.english.persons import head_of, heads_something, is_person
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.tags import tagged, vocabulary
from dossier.convert.speakers.citing import NAME
from dossier.convert.speakers.onlybearers import OnlyBearers
from dossier.data import table_of
from dossier.edtf import MONTHS
from dossier.model import Entity, Span

PRONOUNS: Final[dict[str, Gender]] = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m", "hers": "f"}
RELATIVES: Final = frozenset({"who", "whom", "that", "which"})
_BY: Final = Rare(r"(?: by|\b(?:I|[Ww]e) asked) (?:[A-Z][a-z]{1,12}\.? )?\Z")
#: "the ring*, led by* Ann Quill": tells which ring it is.
_LED_BY: Final = Rare(r", (?:[a-z]{2,12} )?[a-z]{2,12} by [^,.;:\n]{0,40}\Z")
_BY_TITLE: Final = Rare(r" by (?:(?!(?:of|for|to|by)\b)[\w’'-]{1,20} ){0,4}([a-z-]{2,20}) \Z")
#: Whom what is felt is told of: "it came as a shock *to* Ann Quill"; who is told of last: "Watching *was* Ann Quill".
_FELT: Final = re.compile(
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
_LINK: Final = re.compile(r"[,;:]|\b(?:of|by|with|for|to|from|and|or)\b")
_OPENERS: Final = {"he": "He ", "she": "She "}
_OWNED: Final = Rare(r"\b([a-z-]{2,20}) (?:of|to|for) (?:[A-Z][\w.]{0,12} ){0,2}\Z")
_OFFICE: Final = re.compile(r"(?: [A-Za-z][a-z-]+){0,3} ([A-Za-z][a-z-]+) (?:[A-Z][a-z]{1,4}\. )?")
_BEFORE: Final = 48
#: What may stand in front of an office that opens a sentence: whose it is, and which.
_TITLED: Final = re.compile(
    r"(?:(?:[A-Z][\w’'.&-]{0,20}|[a-z]{2,20}['’]s?|former|acting|interim|then|deputy|assistant|new|technical) ){0,5}"
    r"[\w-]{4,12} of "
)
_WORKS: Final = frozenset("album book company film memoir novel painting play portrait series show song".split())
#: What is somebody's, in front of what it does.
_OWNED_THING: Final = re.compile(r"['’]s? (?:(?:new|old|own|first|latest|last|family) )?([a-z-]{3,20})(?= [a-z])")
#: Who wrote an article is nobody whom it speaks of: "By *Ann Quill*", "Exclusive by *Ann Quill*, Tarn Weekly".
_BYLINE: Final = re.compile(
    r"^[^\S\n]*(?:(?:Story|Words|Exclusive|Report|Reporting|Analysis|Interview|Written|Opinion|Commentary|Photos) )?"
    rf"[Bb][Yy]:? {NAME}(?:(?:,| and| &| in| for| \||/| [–—-]) [^\n.!?]{{1,100}})?$",
    re.MULTILINE,
)
_TOP: Final = 1500  # characters
#: Of a title that more people bear nobody is meant by it alone.
_MOST_BEARERS: Final = 100
_WINDOW: Final = 24  # person mentions looked back over
_SENTENCES: Final = 6
_MARGIN: Final = 0.75
_OPENING_PHRASE: Final = Rare(
    r"(?:After|Ahead of|At|Before|During|Earlier|Following|For|From|In|Later|On|Since|Under|With|Within) "
    r"(?:[a-z\d][\w’'-]{0,20}|[A-Z][a-z]{2,8}day)(?: [\w’'-]{1,20}){0,6}, "
)
_AGENT: Final = 2.5
_OWNERS: Final = 3  # so many may stand in front of whom they belong to
_SAME: Final = 1.5  # the subject of the pronoun's own sentence
_TOPIC: Final = 1.0  # whom a paragraph begins with
_TURN: Final = 2.5  # who said something in the sentence before goes on, and not who spoke before that one
_OF_A_SENTENCE: Final = frozenset({"main", "coordinated"})
#: Who speaks of those whom a court or the police deal with, of which "he" may be either.
_OF_COURT: Final = frozenset(
    "attorney barrister constable coroner detective inspector investigator judge juror justice lawyer magistrate "
    "officer police prosecutor sergeant sheriff solicitor superintendent victim witness".split()
)
_ON_A_CHARGE: Final = frozenset({"admit", "confess", "deny", "plead"})
_HIS: Final = frozenset({"her", "his"})
_OF_ONE: Final = ("'s", "’s")
_APPOSED: Final = (", a ", ", an ", ", her ", ", his ", ", one ", ", the ")
_OBJECT_CASES: Final = {"he": (" him ", " him.", " him,"), "she": (" her.", " her,")}
#: Whoever does these is more likely somebody than a firm.
_ANSWERING: Final = frozenset(
    "acknowledge admit agree apologise apologize argue complain concede confess decline deny disagree insist object "
    "refuse reply respond".split()
)
_NEAR: Final = 25  # a name this close to the beginning of its sentence is likely its subject


def _bylines(text: str) -> Iterator[Span]:
    """The lines at the top of a text that tell who wrote it."""
    start = 0
    while start < _TOP:
        match = _BYLINE.match(text, start, _TOP)
        if match:
            yield match.span()
        start = text.find("\n", start, _TOP) + 1 or _TOP


def _opens_with_office(text: str, first: int, name: int) -> bool:
    """True for "*The Tarn club's director of football* Ann Quill", which opens its sentence."""
    return name - first < _BEFORE and _TITLED.match(text, first, name) is not None and heads_something(text[first:name])


@cache
def _is_made(noun: str) -> bool:
    """True for a firm or a work that somebody owns or made."""
    return noun in _WORKS or noun in table_of("name_words")["company"]


#: "Halden *signed her in* May": she is nobody who does it.
_TO_SOMEBODY: Final = Rare(r" [a-z]{2,15} (?:him|her(?=[.,;]| (?:and|as|at|before|by|for|from|in|on|to|with)))\b")


def _strangers(parse: Parse, entities: Sequence[Entity]) -> list[int]:
    """Where a name of one word that nothing is known of opens a sentence and acts: "*Tarn* left the hall"."""
    named = {start for entity in entities for start, _ in entity.mentions}
    opening = {sentence.start for sentence in parse.sentences}
    found = [
        name.span for name in parse.names if not name.type and name.span[0] in opening and name.span[0] not in named
    ]
    if not found:
        return []
    tokens, tags = tagged(parse.text)
    return sorted(
        start
        for start, end in found
        if " " not in parse.text[start:end]
        and "".join(tags[tokens.index(end) : tokens.index(end) + 2]).lstrip("Y")[:1] in ("V", "A")
        and not _TO_SOMEBODY.match(parse.text, end)
    )


#: Between a name and "who": a party and a seat, an age, a day.
_ASIDE: Final = re.compile(
    r"(?: \([^()\n]{1,30}\)|, (?:aged )?\d{1,3}"
    rf"| (?:on )?(?:{'|'.join(day.title() for day in sorted(WEEKDAYS))})| in (?:{'|'.join(MONTHS)})), "
)
#: Who is set apart in "It was *Ann Quill*, not Odo Tarn, who", and whom it was not.
_CLEFT: Final = ("It was ", "It is ", "It's ", "It’s ")
_NOT: Final = (" not ", " rather than ", " instead of ", " unlike ")
#: In front of whom somebody only belongs to: "It was a friend *of* Ann Quill, not Odo Tarn, who".
_OF_WHOM: Final = (" at", " by", " for", " from", " in", " of", " on", " to", " with")


class People:
    """The people of an article as they are named through its text."""

    def __init__(self, parse: Parse, entities: Sequence[Entity], quoted: Sequence[Span]) -> None:
        self._text = parse.text
        people = [entity for entity in entities if entity.type == "person"]
        bylines = list(_bylines(parse.text))
        self._mentions = [(span, entity) for entity in people for span in entity.mentions]
        for start, end in bylines:
            self._mentions = [mention for mention in self._mentions if not start <= mention[0][0] < end]
        self._mentions.sort(key=itemgetter(0))
        self._starts = [span[0] for span, _ in self._mentions]
        self._sentences = [sentence.start for sentence in parse.sentences]
        self._paragraphs = [sentence.paragraph for sentence in parse.sentences]
        self._strangers = _strangers(parse, entities)
        self._quoted = [start for start, _ in quoted]
        self._quoted_ends = [end for _, end in quoted]
        self._others_read: dict[tuple[str, str], tuple[int, bool]] = {}  # how far, and whether another was found
        self._genders: dict[str, Gender] = {}  # of those who were asked for
        self._sure = False  # whether nobody else could be meant by the pronoun that was asked for last
        # the first clause of each subject, whose verb stands next to it
        self._clauses = {clause.subject[0]: clause for clause in reversed(parse.clauses) if clause.subject}
        self._subject_starts = dict(self._clauses.keys())
        self._titled = {end: start for start, end in self._clauses}
        surnames = Counter(entity.name.rpartition(" ")[2] for entity in people if " " in entity.name)
        self._either = {
            entity.id for entity in people if surnames[entity.name] > 1
        }  # a name of several: nobody in particular
        self._beside: dict[str, str] = {}  # what stands beside the mentions of those who were asked for
        self._people = {entity.id: entity for entity in people}
        self._spans = {entity.id: entity.mentions for entity in people}
        self.only = OnlyBearers(parse.text, tuple(self._mentions))  # to which `meant` adds nothing
        self._by_letters: set[tuple[str, str]] = set()  # who bears the titles in full of which only letters are told
        self._titles: dict[str, dict[str, int]] = {}  # who bears each, and where they are first named, in that order
        may_be_ordained = not ORDAINED_WORDS.isdisjoint(vocabulary(parse.text))
        for entity in sorted(people, key=lambda person: person.mentions[:1]):
            if may_be_ordained and any(
                parse.text.endswith(ORDAINED, 0, start) for start, _ in entity.mentions[:_WINDOW]
            ):
                for called in CLERGY:
                    self._titles.setdefault(called, {})[entity.id] = entity.mentions[0][0]
            for role in entity.roles:
                noun = head_of(role.title.lower())
                if noun in IN_FULL:
                    noun = IN_FULL[noun]
                    self._by_letters.add((noun, entity.id))
                # not "the ministry" of a "spokeswoman for the ministry"
                for called in (noun, *initials(role.title), *epithets(noun, role.title)):
                    self._titles.setdefault(called, {})[entity.id] = entity.mentions[0][0]

    def _sentence(self, place: int) -> int:
        return bisect_right(self._sentences, place) - 1

    def _is_quoted(self, place: int) -> bool:
        number = bisect_right(self._quoted, place) - 1
        return number >= 0 and place < self._quoted_ends[number]

    def _is_called(self, person: str, names: Sequence[str]) -> bool:
        """True where all of some names stand beside a mention of a person: the *Labour* leader Ann Quill."""
        if person not in self._beside:
            text = self._text
            self._beside[person] = " ".join(
                text[max(0, start - _BEFORE) : start].rpartition(". ")[2] + text[end : end + _BEFORE].partition(". ")[0]
                for start, end in self._spans[person]
            ).lower()
        return all(name.lower() in self._beside[person] for name in names)

    def by_pronoun(self, pronoun: str, place: int, last_speaker: str, others: Collection[str] = ()) -> str:
        """The id of the person that a personal pronoun at `place` stands for; empty when it cannot be told.

        It is none of the `others`.
        """
        wanted = PRONOUNS[pronoun]
        here = self._sentence(place)
        scores: dict[str, float] = {}
        last = bisect_left(self._starts, place)
        seen: set[int] = set()
        for number in range(last - 1, max(0, last - _WINDOW) - 1, -1):
            (start, end), entity = self._mentions[number]
            sentence = self._sentence(start)
            distance = here - sentence
            if distance > _SENTENCES:
                break
            gender = self._genders.get(entity.id)
            if gender is None:
                gender = self._genders[entity.id] = gender_of(self._text, entity)
            if (
                entity.id in self._either
                or (gender and gender != wanted)
                or entity.id in others
                or self._text.startswith(
                    (" the ", " The "), start - 5
                )  # "a waiter at the *Grand Tarn*", "the *Tarn* camp"
                or self._is_beside(pronoun, start, sentence)
            ):
                continue
            score = 4 - 0.7 * distance - 0.4 * (self._paragraphs[here] - self._paragraphs[sentence])
            if self._is_quoted(start):
                score -= 3
            if self._opens_paragraph(start, here):
                score += _TOPIC
            if self._belongs_to_next(number) and not self._owns(end, not distance):
                score -= 1  # of "Ann's sister" the sister is spoken of
            elif self._is_agent(start) or self._is_told_of(start, sentence):
                score += _AGENT  # "Kane was shot by *Brook*", "I asked *Brook*": either may go on
            elif self._is_subject(start, end) or self._leads(start, sentence):
                score += 1.5 + _SAME * (not distance)
            if distance == 1 and here not in seen and self._may_go_on(number, pronoun, place):
                score += _TURN
            if gender:
                score += 1
            if entity.id == last_speaker:
                score += 1
            seen.add(sentence)
            scores[entity.id] = max(scores.get(entity.id, score), score)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN):
            return ""
        found, score = ranked[0]
        if self._has_stranger(place, found):
            return ""
        self._sure = len(ranked) == 1
        return found if score > 1 else ""

    def _has_stranger(self, place: int, person: str) -> bool:
        """True where somebody who is called by no more than a surname acts since a person was named: "*Tarn* left."."""
        last = bisect_left(self._strangers, place) - 1
        if last < 0:
            return False
        start = self._strangers[last]
        sentence = self._sentence(start)
        if self._sentence(place) - sentence > 1:
            return False
        clause = self._clauses.get((start, self._subject_starts.get(start, start)))
        if clause is not None and clause.lemma in _ANSWERING:  # who refuses or admits something is hardly a firm
            return not any(start < first < place for first, _ in self._spans[person])
        # a paragraph that has told of somebody tells on of her: what acts in it may be a firm
        opens = self._sentences[bisect_left(self._paragraphs, self._paragraphs[sentence])]
        first, last = bisect_left(self._starts, opens), bisect_left(self._starts, place)
        return all(self._mentions[number][1].id != person for number in range(first, last))

    def _says(self, start: int, end: int) -> str:
        """What a mention does that is, or ends, the subject of a sentence of its own with a verb of saying."""
        spans = (
            (start, self._subject_starts.get(start, start)),
            *((self._titled.get(at, at), at) for at in (end, end + 1)),
        )
        clauses = (self._clauses.get(span) for span in spans)
        found = (each for each in clauses if each and each.role in _OF_A_SENTENCE and each.lemma in cue_forms().speech)
        return next((each.lemma for each in found), "")

    def _may_go_on(self, number: int, pronoun: str, place: int) -> bool:
        """True for a mention of who said something in the sentence before, and not of another whom a pronoun may mean.

        Not for "*His lawyer Ivo Lind* said …", "*Judge Ivo Lind* said …", "*Ivo Lind* said he missed him", and not
        where "he denied it" stands behind.
        """
        (start, end), entity = self._mentions[number]
        says = self._says(start, end)
        answer = self._clauses.get((place, self._subject_starts.get(place, place))) if says else None
        if not says or (answer is not None and answer.lemma in _ON_A_CHARGE):
            return False
        if says in _ANSWERING:
            return True
        opens = min(start, *(self._titled.get(at, start) for at in (end, end + 1)))
        titles = self._text[opens:end].lower().replace(",", "").split()
        if titles[0] in _HIS or not _OF_COURT.isdisjoint(titles):
            return False
        if number and opens <= self._starts[number - 1] < start:
            return False  # "*Ann Quill's* son Ivo Lind"
        if any(word[-2:] in _OF_ONE and is_person(word[:-2]) for word in titles):
            return False  # "*the victim's* father Ivo Lind"
        if self._text.startswith(_APPOSED, end):
            apposed = self._text.find(",", end + 2)
            if self._text.startswith(("his ", "her "), end + 2) or bisect_left(self._starts, apposed) > number + 1:
                return False  # "Ivo Lind, *his lawyer*," "Ivo Lind, *a friend of Ann Quill*,"
        if any(head_of(role.title.lower()) in _OF_COURT for role in entity.roles):
            return False
        said = self._text[end : self._sentences[self._sentence(place)]]
        return not any(word in said for word in _OBJECT_CASES.get(pronoun, ()))

    def is_surely(self, pronoun: str, person: str) -> bool:
        """True for a person, asked for before, of whom it is known that a pronoun agrees."""
        return self._genders.get(person) == PRONOUNS[pronoun]

    def spoke_as(self, pronoun: str, person: str) -> None:
        """Take note that a person was found behind a pronoun: who is "he" here is no "she" further on."""
        if self._sure:
            self._genders[person] = PRONOUNS[pronoun]

    def _is_subject(self, start: int, end: int) -> bool:
        """True for a mention that is a verb's subject, behind no more than a title: "Deputy Mayor *Ann Quill* left"."""
        if start in self._subject_starts:
            return True
        first = self._titled.get(end, start)
        if first == start:
            return False
        if self._text.endswith(", ", 0, start) and self._is_borne(first, start - 2):
            return True
        return _LINK.search(self._text, first, start) is None or heads_something(self._text[first:start])

    def _is_borne(self, first: int, end: int) -> bool:
        """True for a role and whose or what of it is, in front of a name: "*A lawyer for Ivo Lind*, Ann Quill,"."""
        role = self._text[first:end]
        return "," not in role and is_person(role)

    def _is_agent(self, start: int) -> bool:
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

    def _is_told_of(self, start: int, sentence: int) -> bool:
        """True for "It came as a shock to *Ann Quill*" and "Watching from the dock was *Ann Quill*"."""
        text, first = self._text, self._sentences[sentence]
        if _TELLING.isdisjoint(text[max(first, start - _BEFORE) : start].split()[-2:]):
            return False
        if _FELT.search(text, max(first, start - _BEFORE), start):
            return True
        return start - first < _LONGEST_LEAD and _INVERTED.fullmatch(text, first, start) is not None

    def _is_beside(self, pronoun: str, start: int, sentence: int) -> bool:
        """True for another than the pronoun's subject of a sentence: "*He* left me Omar. He said …"."""
        first = self._sentences[sentence]
        return start > first and self._text.startswith(_OPENERS.get(pronoun, "\0"), first)

    def _opens_paragraph(self, start: int, here: int) -> bool:
        """True for the first person of the paragraph of a sentence, near the paragraph's beginning."""
        first = bisect_left(self._paragraphs, self._paragraphs[here])
        return start >= self._sentences[first] and self._leads(start, first)

    def _leads(self, start: int, sentence: int) -> bool:
        """True for the first person of a sentence, near its beginning."""
        first = self._sentences[sentence]
        if start - first >= _NEAR and (opening := _OPENING_PHRASE.match(self._text, first, start)):
            first = opening.end()  # "*After the vote,* Archbishop Ann Quill …"
        number = bisect_left(self._starts, first)
        last = min(number + _OWNERS, len(self._starts))
        while number < last and self._belongs_to_next(number):
            first = self._mentions[number][0][1]  # "Ann's sister, *Susan Bright*, …"
            number += 1
        if number == len(self._starts) or self._starts[number] != start:
            return False
        return start - first < _NEAR or _opens_with_office(self._text, first, start)

    def _is_possessive(self, end: int) -> bool:
        return self._text[end : end + 1] in ("'", "’") and not self._text[end + 2 : end + 3].isalnum()

    def _owns(self, end: int, is_here: bool) -> bool:
        """True for whom a firm or a work that acts belongs to: "*Ann*'s firm won. 'We were lucky,' she said".

        In the pronoun's own sentence (`is_here`) any thing will do: "*Ann*'s speech was long, she said".
        """
        owned = _OWNED_THING.match(self._text, end) if self._is_possessive(end) else None
        return owned is not None and (_is_made(owned[1]) or (is_here and not is_person(owned[1])))

    def _belongs_to_next(self, number: int) -> bool:
        """True where a mention only tells whose somebody is: "*Ann*'s sister", "*Quill* spokesman Ivo Lind"."""
        end = self._mentions[number][0][1]
        if self._is_possessive(end):
            return True
        behind = self._starts[number + 1] if number + 1 < len(self._starts) else end
        between = self._text[end:behind] if behind - end < _BEFORE else ""
        if between == ", ":  # "A lawyer for *Ivo Lind*, Ann Quill, said"
            first = self._sentences[self._sentence(end - 1)]
            return self._text.startswith(", ", self._mentions[number + 1][0][1]) and self._is_borne(first, end)
        office = _OFFICE.fullmatch(between)
        if office is None or not is_person(office[1].lower()):
            return False
        return cue_forms().speech.isdisjoint(between.split())  # "Kane said Mayor Brook"

    def before(self, place: int) -> str:
        """The person whose name ends right before `place`, a comma aside: whom "who" stands for."""
        number = bisect_left(self._starts, place) - 1
        if number < 0:
            return ""
        (start, end), entity = self._mentions[number]
        first = self._sentences[self._sentence(place)]
        if self._text.startswith(_CLEFT, first) and (apart := self._set_apart(first, number)) is not None:
            return apart
        owned = _OWNED.search(self._text, max(0, start - _BEFORE), start)  # "the widow of Ivo Lind, who": either
        if self._text[end:place].strip(" ,") and not (
            _ASIDE.fullmatch(self._text, end, place) and not self._text.endswith(" and ", 0, start)
        ):
            return ""
        return "" if owned and is_person(owned[1]) else entity.id

    def _set_apart(self, first: int, number: int) -> str | None:
        """Who it was, in a sentence from `first` on, behind whose second name "who" stands; None for no such sentence.

        "It was *Ann Quill*, not Odo Tarn, who", "It was *Ann Quill*, an aide to Odo Tarn, who".
        """
        text, last = self._text, self._mentions[number][0][0]
        begins = bisect_left(self._starts, first)
        is_denied = text.endswith(_NOT, 0, last)
        if begins != number - 1:
            return "" if is_denied else None
        (start, end), entity = self._mentions[begins]
        lead = text[first + len("It was ") : start].strip().lower()
        owned = _OWNED.search(text, max(end, last - _BEFORE), last)
        if not is_denied and not (owned and text.startswith(", ", end)):
            return None
        if (lead and not is_person(lead)) or lead.endswith(_OF_WHOM) or self._is_possessive(end):
            return ""
        return "" if text.find(" who ", end, last) >= 0 else entity.id  # "Ann Quill *who beat*, not Odo Tarn, who"

    def has_bearer(self, noun: str) -> bool:
        """True where some person bears a title."""
        return noun.lower() in self._titles

    def by_role(self, noun: str, place: int, names: Sequence[str] = ()) -> str:
        """The only person named before `place` who bears the title `noun`; with all `names` of "the Labour leader"."""
        bearers = self._titles.get(noun.lower(), {})
        if len(bearers) > _MOST_BEARERS:
            return ""
        if bearers and (noun in EPITHETS or noun in CLERGY):
            names = [name for name in names if name not in ("senior", "top")]
            if any(match[1] == noun for match in BROUGHT_IN.finditer(self._text, max(0, place - _TOP), place)):
                return ""  # "a western diplomat … the diplomat"
            nearest = bisect_left(self._starts, place) - 1
            if nearest >= 0 and self._mentions[nearest][1].id not in bearers:
                return ""  # somebody else was named since, who may be one too
        if names and bearers:
            bearers = {bearer: named for bearer, named in bearers.items() if self._is_called(bearer, names)}
        first, second = (*bearers, "", "")[:2]
        if (noun.lower(), first) in self._by_letters and not (
            self._is_nearest(first, place) and self._is_the_only(first, noun.lower(), place)
        ):
            return ""  # somebody else was named since, who may be a governor without being called so
        if not first or (bearers[first] > place and self._has_other(place)):
            return ""
        return first if not second or bearers[first] < place <= bearers[second] else ""

    def _is_the_only(self, person: str, noun: str, place: int) -> bool:
        """True where no other governor is spoken of before "the governor", no "*governor of* the bank"."""
        text = self._text
        at, is_another = self._others_read.get((person, noun), (0, False))
        while not is_another and (at := text.find(noun, at, place)) >= 0:
            end = at + len(noun)
            if not text[end : end + 2].rstrip("s.,;:").isalpha() and (
                text.startswith(("s", " of ", " for ", " from "), end) or not text.endswith(("the ", "The "), 0, at)
            ):
                number = bisect_right(self._starts, at) - 1
                is_another = number < 0 or self._mentions[number][1].id != person or self._mentions[number][0][1] <= at
            at = end
            self._others_read[person, noun] = at, is_another
        return not is_another or place < at

    def _is_nearest(self, person: str, place: int) -> bool:
        """True for the person who was named last before a place, and where nobody was."""
        number = bisect_left(self._starts, place) - 1
        return number < 0 or self._mentions[number][1].id == person

    def meant(self, span: Span, person: str) -> None:
        """Take "the judge" for a mention of the person who it was found to be."""
        number = bisect_left(self._starts, span[0])
        if person in self._people and self._starts[number : number + 1] != [span[0]]:
            self._starts.insert(number, span[0])
            self._mentions.insert(number, (span, self._people[person]))

    def _has_other(self, place: int) -> bool:
        """True where somebody is named in front of a place in its paragraph: whoever is named later is not meant."""
        first = bisect_left(self._paragraphs, self._paragraphs[self._sentence(place)])
        return bisect_left(self._starts, self._sentences[first]) < bisect_left(self._starts, place)
