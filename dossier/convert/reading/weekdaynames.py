"""People who are named after a day of the week: Friday Osei, Sunday Adeyemi.

In newspapers of West Africa such given names are common. A weekday is taken for one at the head of a sentence or behind
a title, with a surname behind it that belongs to nobody named before and stands by itself further on: "Friday Osei, a
teacher, … Osei said". Behind a comma such a surname is proof enough where the two stand beside an office or speak: "the
mayor, Friday Osei, left". "On Friday Osei said" is a day.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import demonyms, is_common, is_given, known_names, titles
from dossier.convert.english.persons import is_person
from dossier.convert.english.timewords import NOT_A_WEEKDAY_BEFORE, WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

_PAIR: Final = re.compile(r"day (?=([A-Z][\w-]{2,20}+)(?! [A-Z]))")
_WEEKDAY: Final = Rare(rf"(?:{'|'.join(day.title() for day in WEEKDAYS)})\Z")
_HEAD: Final = Rare(r"(?:\A|\n|[.!?][\"”'’]? )[\"“]?\Z")
_TITLE: Final = Rare(r"\b([A-Z]\w{1,12})\.? \Z")
_LONGEST: Final = len("Wednesday")
_FAR: Final = 8000  # characters looked through on either side
_LONGEST_WORD: Final = 24


@lru_cache(maxsize=4)
def personal_weekdays(text: str) -> frozenset[int]:
    """Where the weekdays begin that are given names."""
    found = set()
    for match in _PAIR.finditer(text):
        end = match.start() + len("day")
        weekday = _WEEKDAY.search(text, max(0, end - _LONGEST), end)
        if weekday is None:
            continue
        start, surname = weekday.start(), match[1]
        if _opens(text, start):
            is_given_name = _is_surname(text, surname, match.end())
        else:
            is_given_name = _is_apposed(text, start, match.end(1)) and _may_be_surname(text, surname, match.end())
        if is_given_name:
            found.add(start)
    return frozenset(found)


def _is_apposed(text: str, start: int, end: int) -> bool:
    """True for "the mayor, *Friday Osei*, …" and "In a letter, *Friday Osei* said"."""
    if not text.startswith(", ", start - 2):
        return False
    if text.startswith(",", end):
        line = text[max(0, start - _LONGEST_ROLE) : start - 2].rpartition(".")[2]
        return is_person(line.strip().lower())
    return _SPEAKS.match(text, end) is not None


_LONGEST_ROLE: Final = 40
_SPEAKS: Final = Rare(rf" (?:{'|'.join(table_of('name_words')['speaks'])})\b")


def _opens(text: str, start: int) -> bool:
    """True at the head of a sentence and behind a title."""
    if _HEAD.search(text, max(0, start - 4), start):
        return True
    title = _TITLE.search(text, max(0, start - 16), start)
    return title is not None and title[1].lower() in titles()


def _is_surname(text: str, word: str, start: int) -> bool:
    """True for a word that may be a surname at `start`, and stands by itself further on."""
    if not _may_be_surname(text, word, start):
        return False
    at = text.find(word, start + len(word), start + _FAR)
    while at >= 0:
        if not text[at + len(word) : at + len(word) + 1].isalnum() and _is_alone(text, at):
            return True
        at = text.find(word, at + len(word), start + _FAR)
    return False


def _may_be_surname(text: str, word: str, start: int) -> bool:
    """True for a word that is nothing else and is new at `start`."""
    if word.lower() in NOT_A_WEEKDAY_BEFORE or word in known_names() or word in demonyms():
        return False
    if is_given(word) or is_common(word):
        return False
    return text.find(word, max(0, start - _FAR), start) < 0


def _is_alone(text: str, at: int) -> bool:
    """True without another name in front: "Osei", "Mr Osei", but not "Kofi Osei"."""
    before = text[max(0, at - _LONGEST_WORD) : at]
    if not before.endswith(" "):
        return not before[-1:].isalnum()
    word = before.split()[-1:]
    return not word or not word[0][0].isupper() or not word[0][-1].isalpha() or word[0].lower() in titles()
