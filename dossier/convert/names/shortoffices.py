"""Offices of which an article gives letters: "the Police Relations Officer *(PRO)*, Ann Quill", "*IGP* Ann Quill"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dossier.convert.english.gazetteer import is_given, known_names, title_kind
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

_BRACKET: Final = Rare(r" \(([A-Z]{2,6})\)")
_LETTERS: Final = Rare(r"\b([A-Z]{2,5})\b(?: ([A-Z][a-z’'-]{1,20})(?= [A-Z]|(\b)))?")
_OF_SHIPS: Final = frozenset(table_of("name_words")["ship_prefix"])
_SMALL: Final = frozenset("and for in of the to".split())
_OF_BODIES: Final = ("at", "in", "the")
_LONGEST_WORD: Final = 6
_LINKS: Final = frozenset("for of to".split())
_REACH: Final = 120


def short_offices(text: str) -> Mapping[int, str]:
    """The letters that stand in brackets behind an office, by where the bracket's blank is."""
    if ")" not in text:
        return {}
    return {
        found.start(): found[1] for found in _BRACKET.finditer(text) if _is_office_of(text, found.start(), found[1])
    }


def _is_office_of(text: str, end: int, letters: str) -> bool:
    """True where the words in front of `end` have these first letters, and their head is an office."""
    return title_kind(head_with_letters(text, end, letters)) in ("office", "rank")


def head_with_letters(text: str, end: int, letters: str) -> str:
    """The head of the words in front of `end` that have these first letters; empty for no such words."""
    words = text[max(0, end - _REACH) : end].replace("-", " ").split()
    at = len(words)
    left = letters
    head, behind = "", ""
    while left:
        at -= 1
        if at < 0:
            return ""
        word = words[at]
        if word in _SMALL:
            behind = word
            continue
        if word[0].upper() != left[-1].upper() or word == "The":
            return ""
        if not head or behind in _LINKS:
            head = word  # of "Inspector *General* of Police" the last word in front of "of"
        left, behind = left[:-1], word
    return head


def fronting_letters(text: str) -> frozenset[str]:
    """Letters that stand in front of names alone, once of one in full: "*IGP* Ann Quill came. … *IGP* Quill said".

    What is known by its letters is a body: "*BBC* Ann Quill".
    """
    fronting: set[str] = set()
    others: set[str] = set()
    for found in _LETTERS.finditer(text):
        letters, name = found[1], found[2]
        if name is None or letters in known_names():
            others.add(letters)
        elif is_given(name) and found[3] is None:
            before = text[max(0, found.start() - _LONGEST_WORD) : found.start()].lower().split()
            if before and before[-1] in _OF_BODIES:
                continue  # "after *the* TVA John Quill moved", "*at* LSE Ann Quill teaches"
            fronting.add(letters)
    return frozenset((fronting - others - _OF_SHIPS) | _letters_of_offices(text) | _letters_alone(text))


def _letters_of_offices(text: str) -> frozenset[str]:
    """Letters in front of a surname whose office is written in full at the full name.

    "Grain Secretary Ann Quill came. … *GS* Quill said", "Ann Quill, the Grain Secretary"; these may stand alone, too:
    "the *GS* said".
    """
    found: set[str] = set()
    for short in _BEFORE_SURNAME.finditer(text):
        letters, surname = short[1], short[2]
        if letters in known_names() or letters in found or letters in _OF_SHIPS:
            continue
        words = "[ -]".join(rf"{letter}[a-z]{{2,15}}" for letter in letters)
        own = re.escape(surname)
        full = re.search(
            rf"\b{words}(?=(?: (?:of|for|and|the|[A-Z][\w’'.-]{{0,20}})){{1,6}} {own}\b)", text
        ) or re.search(rf"(?<=\b{own}, ){words}\b|(?<=\b{own}, the ){words}\b|(?<=\b{own}, who is the ){words}\b", text)
        if full is not None and any(title_kind(word) in ("office", "rank") for word in re.split("[ -]", full[0])):
            found.add(letters)
    return frozenset(found)


def _letters_alone(text: str) -> frozenset[str]:
    """Letters that do something behind an article where an office in full has them at a name: "the *CJ* said"."""
    found: set[str] = set()
    for short in _THE_LETTERS.finditer(text):
        letters = short[1]
        if letters in known_names() or letters in found:
            continue
        words = "(?:[ -]| of |-in-)".join(rf"(?i:{letter})[a-z]{{2,15}}" for letter in letters)
        full = re.search(
            rf"\b{words}(?={_OF_WHAT} [A-Z][\w’'-]{{1,20}} [A-Z][a-z])|(?<=[a-z], ){words}\b|(?<=[a-z], the ){words}\b",
            text,
        )
        if full is not None and any(title_kind(word) in ("office", "rank") for word in re.split("[ -]", full[0])):
            found.add(letters)
    return frozenset(found)


#: Between an office and a name: "Director General *of the Grain Agency,* Ann Quill".
_OF_WHAT: Final = r"(?: (?:of|for) (?:the )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,3})?,?"
_THE_LETTERS: Final = Rare(
    r"\b[Tt]he ([A-Z]{2,4}) (?:(?:also|then|has|had) )?"
    r"(?:said|says|told|added|warned|urged|noted|ruled|asked|was|directed|ordered)\b"
)
_BEFORE_SURNAME: Final = Rare(r"\b([A-Z]{2,4}) ([A-Z][a-z’'-]{2,20})\b(?! [A-Z])")
