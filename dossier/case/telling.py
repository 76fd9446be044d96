"""What a title tells, read as far as it takes to see whether another tells the same, or the same otherwise.

Whom or what it is about, what was done, by whom, in which words. A title that is not understood so far tells nothing
(None). Pure functions; no parser, for titles begin with their subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from dossier.case.deeds import BASES, DEEDS, PHRASES
from dossier.case.figures import VALUES, Figures, figures
from dossier.namekey import folded
from dossier.records import Record

BE: Final = frozenset("was were been being is are be".split())
_HELPING: Final = BE | frozenset(
    "has had have did does do will would may might could can shall should not never reportedly allegedly also".split()
)
_NEGATIONS: Final = frozenset(
    "not no never nobody none neither nor cannot wont wouldnt didnt isnt wasnt werent hasnt hadnt havent".split()
)
#: Behind these stands what tells more of a noun, and no head of it.
_LINKS: Final = frozenset(
    "of to by from near for with against after before at in on into as over under during between through while when"
    " and or but than since until about off across along around outside inside without towards toward up down out"
    " away back behind below above amid".split()
)
_RELATIVES: Final = frozenset("who which that whose whom where because if how what why".split())
#: Where what is told ends and why, when or how begins.
_CLAUSES: Final = _RELATIVES | frozenset("when after before while for as since until over following amid".split())
_PRONOUNS: Final = frozenset("he she they it i we you this these those there".split())
_SMALL: Final = _HELPING | _LINKS | _RELATIVES | _PRONOUNS | _NEGATIONS | frozenset(
    "the a an its his her their our my this that some more most least nearly almost around just only then again"
    " early late monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december".split()
)  # fmt: skip  # read as a table
#: What is told with one of these is another one than what is told without.
_OTHERS: Final = frozenset("second third fourth fifth another other last next further new fresh again more".split())
_PARTICIPLE: Final = re.compile(r"[a-z]{3,}ed")
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|,")
_PHRASE: Final = re.compile(rf"\b(?:{'|'.join(PHRASES)})\b")
_HEDGE: Final = re.compile(r"\b(?i:at least|more than|fewer than|less than|up to|some|about|around) (?=\d|[a-z])")
_MEASURES: Final = frozenset("hundreds thousands dozens tens scores millions".split())
#: So many letters of a word are compared.
STEM: Final = 5
_LONGEST: Final = 16  # words before the verb of a title that is understood


class Telling(Record):
    """What a title tells: stems of the heads of whom it happened to and of who did it, the deed, and all its words.

    `core` are the words before "after", "when" and the like; `known` says that the deed is one of `DEEDS`; `marks` set
    it apart from another of the kind ("a second tank"), and `names` are words with a capital letter inside it.
    """

    deed: str
    known: bool
    patients: frozenset[str]
    agents: frozenset[str]
    words: frozenset[str]
    core: frozenset[str]
    names: frozenset[str]
    marks: frozenset[str]
    figures: Figures
    negated: bool

    @property
    def keys(self) -> frozenset[str]:
        """What accounts of one happening share at least one of."""
        return frozenset(
            (*(f"<{noun} {self.deed}" for noun in self.patients), *(f"{noun} {self.deed}" for noun in self.agents))
        )


def without_date(words: str, date_text: str) -> str:
    """What an account tells beside its date, which is no figure and no word that another one of it must have."""
    return words.replace(date_text, " ") if date_text else words


def goes_on(title: str, text: str) -> bool:
    """True when a title begins with the whole text of its account and goes on: "Five were hurt | when a bus fell"."""
    return len(title) > len(text) > 1 and title[1:].startswith(text[1:])


def read_title(title: str, date_text: str, subject: str) -> Telling | None:
    """Read the title of an account, beside its date; `subject` is who takes part, when it is one person.

    That is whom a pronoun at the beginning means.
    """
    title = _PHRASE.sub(lambda found: PHRASES[found[0]], without_date(title, date_text))
    written = _TOKEN.findall(_HEDGE.sub("", title))
    tokens = [folded(word) or word for word in written]  # a comma stays
    if tokens and tokens[0] in _PRONOUNS:
        if not subject:
            return None
        named = [word for word in _TOKEN.findall(subject) if word != ","]
        written[:1], tokens[:1] = named, [folded(word) or word for word in named]
    verb, first, passive = _verb(tokens)
    if not 0 < first <= _LONGEST:
        return None
    behind = tokens[verb + 1 :]
    known = DEEDS.get(tokens[verb]) or (BASES.get(tokens[verb]) if verb > first else None)
    deed = known or _stem(tokens[verb])
    subjects, objects = _heads(tokens[:first]), frozenset[str]()
    if not passive:
        objects = _heads(_phrase(behind))
    agents = _agent(behind) if passive else subjects if objects else frozenset[str]()
    return Telling(
        deed,
        known is not None,
        objects or subjects,
        agents,
        stems(tokens) - {_stem(tokens[verb])} | {deed},
        stems(tokens[: next((at for at in range(verb, len(tokens)) if tokens[at] in _CLAUSES), None)])
        - {_stem(tokens[verb])}
        | {deed},
        frozenset(
            _stem(token)
            for at, (token, word) in enumerate(zip(tokens, written, strict=True))
            if at and word[:1].isupper() and _tells(token)
        ),
        frozenset(tokens) & _OTHERS,
        figures(title),
        is_negative(title),
    )


def is_negative(words: str) -> bool:
    """True for words that say that something is not."""
    return not _NEGATIONS.isdisjoint(folded(words).split())


def _verb(tokens: list[str]) -> tuple[int, int, bool]:
    """Where the verb of a title is, where its subject ends (0 where none is found), and whether it is passive."""
    inside = False  # a clause between commas: ", who was there,"
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else ","
        if token == ",":
            inside = inside and at < 1
        elif token in _RELATIVES:
            if before != ",":
                break
            inside = True
        elif inside or not at:
            continue
        elif token in _HELPING:
            behind = at
            while behind < len(tokens) and (tokens[behind] in _HELPING or tokens[behind].endswith("ly")):
                behind += 1
            if behind == len(tokens) or not _tells(tokens[behind]):
                break
            done = tokens[behind] in DEEDS or _PARTICIPLE.fullmatch(tokens[behind]) is not None
            return behind, at, done and not BE.isdisjoint(tokens[at:behind])
        elif before not in _SMALL and (token in DEEDS or (_PARTICIPLE.fullmatch(token) and before != ",")):
            return at, at, False
    return 0, 0, False


def _phrase(tokens: list[str]) -> list[str]:
    """A noun phrase at the beginning of some words, to the first link or comma."""
    end = next((at for at, token in enumerate(tokens) if token in _LINKS | _RELATIVES or token == ","), len(tokens))
    return tokens[:end]


def _heads(tokens: list[str]) -> frozenset[str]:
    """The stems of the heads of a noun phrase: the last word of each part ("tonnes of solvent")."""
    found: list[str] = []
    at = 0
    while at < len(tokens):
        part = _phrase(tokens[at:])
        measured = any(_is_number(token) or token in _MEASURES for token in tokens[:at])
        if part and (not at or tokens[at - 1] == "," or (tokens[at - 1] == "of" and measured)):
            found.append(part[-1])
        at += len(part) + 1
    return stems(found)


def _agent(behind: list[str]) -> frozenset[str]:
    """Who did it: the noun phrase behind "by"."""
    return _heads(_phrase(behind[behind.index("by") + 1 :])) if "by" in behind else frozenset()


def stems(tokens: Iterable[str]) -> frozenset[str]:
    """The stems of the words that tell something; `tokens` are folded."""
    return frozenset(_stem(token) for token in tokens if _tells(token))


def _tells(token: str) -> bool:
    return len(token) > 2 and token not in _SMALL and not _is_number(token)


def _is_number(token: str) -> bool:
    return token.isdigit() or token.partition(" ")[0] in VALUES  # "sixty-one" is folded to two words


def _stem(token: str) -> str:
    return token.rstrip("s")[:STEM]
