"""Whether a noun phrase names somebody: a person, or a body of people that speaks as one.

By its head: the last word before what modifies it, "two *people* familiar with the matter".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

#: What ends the head of a noun phrase: "the *clerk* of the court", "*people* close to him", "an *officer* on duty".
_HEAD_END: Final = re.compile(
    r"[,(—–;:]|\s(?:of|for|from|in|on|at|with|who|whom|that|which|to|by|about|near|under|inside|within|and|or|familiar"
    r"|close|briefed|involved|working|speaking|named|identified|linked|aware|present|there|here|whose)(?!\S)"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Who is the head of something, and what of: small letters, in front of a name.
_HEADS: Final = Rare(
    r"\b(?:head|director|chief|dean|professor|lecturer|manager|chair|chairman|chairwoman|chairperson|minister|secretary)"
    r" of ((?:[a-z-]{2,20} ){1,3})\Z",
    re.IGNORECASE,
)
_LEARNED: Final = ("professor", "lecturer", "dean")  # "of law"
#: What leads to what has the name itself: "the director of *the late* Ann Quill", "the director of *film* Tarn".
_NOT_HEADED: Final = frozenset(
    "the a an his her its their our my this that late former of for to with by and or film musical play novel opera"
    " show series drama comedy".split()
)
_ENDINGS: Final = ("man", "woman", "men", "women", "person", "people")
#: No plural ends so, nearly: "witness", "virus", "crisis", "hepatitis", "metropolis".
_NO_PLURAL: Final = ("ss", "us", "sis", "itis", "polis")
_PLURALS_IN_US: Final = frozenset("bantus emus gnus gurus haikus hindus menus tutus urdus zulus".split())
#: Other nouns that end as a plural does and are one, or one and several alike.
_SINGULARS: Final = frozenset(
    """abdomen acumen alias amen asbestos athletics atlas axis barracks bias cannabis canvas chaos christmas corps
    cosmos crossroads debris diabetes economics electronics ethos gallows gas genetics gymnastics headquarters herpes
    his iris its kudos lens linguistics mantis marquis mathematics means measles mumps news omen pancreas pathos pelvis
    penis physics politics praxis rabies regimen rhinoceros semen series species specimen stamen tennis this thermos
    trellis""".split()
)


@cache
def person_nouns() -> frozenset[str]:
    """Nouns for people, small letters, in both numbers."""
    offices = table_of("titles")
    return _both_numbers((*table_of("speaking_nouns")["person"], *offices["office"], *offices["rank"]))


@cache
def body_nouns() -> frozenset[str]:
    """Nouns for bodies of people, small letters, in both numbers."""
    return _both_numbers(table_of("speaking_nouns")["body"])


@cache
def paper_nouns() -> frozenset[str]:
    """Nouns for what is written and tells something, small letters, in one number as they are listed: "report"."""
    return frozenset(table_of("speaking_nouns")["paper"])


def _both_numbers(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        (
            *words,
            *(f"{word}s" for word in words),
            *(f"{word}es" for word in words if word.endswith(("s", "ch"))),
            *(f"{word[:-1]}ies" for word in words if word[-1] == "y"),
        )
    )


@lru_cache(maxsize=4096)
def head_of(phrase: str) -> str:
    """The head word of a noun phrase, as it is written; empty for a phrase of no words."""
    if phrase.isalpha():  # one word
        return phrase
    cut = _HEAD_END.search(phrase, 1) if phrase else None
    words = _WORD.findall(phrase[: cut.start()] if cut else phrase)
    return words[-1] if words else ""


def is_person(phrase: str) -> bool:
    """True for a phrase whose head is a noun for people: "an unnamed officer"."""
    head = head_of(phrase).removeprefix("ex-")
    return head.islower() and (head in person_nouns() or (len(head) > 4 and head.endswith(_ENDINGS)))


def heads_something(before: str) -> bool:
    """True for "Tarn's director of football " in front of a name, whose office it is; not for "the head of Mayor "."""
    match = _HEADS.search(before) if " of " in before else None
    if match is None:
        return False
    words = match[1].split()
    nouns = table_of("speaking_nouns")
    if words[-1] in nouns["department"]:
        return True
    if not _NOT_HEADED.isdisjoint(words) or words[-1] in body_nouns():
        return False
    if words[-1] in nouns["paper"] and not match[0].startswith(_LEARNED):
        return False
    return (not is_person(words[-1]) or is_plural(words[-1])) and words[-1] not in table_of("name_words")["company"]


def is_plural(noun: str) -> bool:
    """True for a noun, in small letters, for several: "rebels", "firemen", "taxis"; not for a witness or a crisis.

    Nor for what is one and several alike, "series".
    """
    if noun.endswith("s"):
        return noun in _PLURALS_IN_US or noun.endswith("eaus") or not (noun in _SINGULARS or noun.endswith(_NO_PLURAL))
    return noun.endswith(("men", "people", "children")) and noun not in _SINGULARS


def is_somebody(phrase: str) -> bool:
    """True for people and for bodies of people: "the harbour police"."""
    return is_person(phrase) or head_of(phrase) in body_nouns()
