"""Words of roles: what is an office, what may stand beside one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

from dossier.convert.english.gazetteer import title_kind
from dossier.convert.english.persons import is_person, paper_nouns
from dossier.convert.names.namewords import ABSTRACT
from dossier.convert.reading.wordclasses import class_of, word_tags
from dossier.data import table_of
from dossier.model import Entity
from dossier.records import Record

REACH: Final = 200
WORD: Final = re.compile(r"[Ee]x(?=-[A-Z])|[^\W_]+(?:[-'’.&][^\W_]+)*\.?|[,;:()\"“”]")
LINKS: Final = frozenset({"of", "for", "at", "in", "to", "with", "from"})
ARTICLES: Final = frozenset({"the", "a", "an", "another", "one", "its", "their", "his", "her", "our"})
VERBS: Final = frozenset(
    ("told", "met", "said", "saw", "made", "gave", "sent", "left", "won", "beat", "quit", "is", "was", "has", "had")
)
#: Who does not hold the office itself.
STANDING_IN: Final = frozenset({"acting", "assistant", "deputy", "interim", "vice"})
#: Offices that lead on to another: "*chief* investment officer".
LEADING_ON: Final = frozenset({"assistant", "associate", "chief", "deputy", "head"})
#: Whose office is told by what it is on; behind others a day or a place stands so.
_ON_SOMETHING: Final = frozenset(
    "adviser advisor aide assistant authority commissioner coordinator envoy expert lecturer negotiator rapporteur "
    "specialist".split()
)
_CALENDAR: Final = frozenset(table_of("name_words")["calendar"])
#: Words of address that are offices as well, and kin's where their letters are small.
_CALLINGS: Final = frozenset(table_of("titles")["calling"])
#: Nouns for relatives.
KIN: Final = frozenset(table_of("name_words")["kin"])
_TRADES: Final = frozenset(table_of("titles")["trade"])
#: How the words for the learned end, which no list has all of: "neuroethologist", "psephologist".
_LEARNED: Final = ("ologist", "ographer", "iatrist", "physicist", "chemist", "scientist")
_SHORTEST_LEARNED: Final = len("apologist")  # which is none
#: A word or a mark of a text: where it begins and ends, and itself.
Placed: TypeAlias = tuple[int, int, str]


class Named(Record):
    """The organizations and places of an article by where their names begin, and by where they end, with the start."""

    starts: Mapping[int, Entity]
    ends: Mapping[int, tuple[int, Entity]]


@cache
def is_office(word: str) -> bool:
    """True for a word that is an office or a rank by itself: "mayor", "General", "welder", "mother", not "Mother"."""
    kind = title_kind(word)
    if kind is None:
        return word in _TRADES or (word.islower() and len(word) > _SHORTEST_LEARNED and word.endswith(_LEARNED))
    return kind in ("office", "rank") or (kind == "honorific" and (word.lower() in _CALLINGS or word in KIN))


def has_office(words: Sequence[str]) -> bool:
    """True for words with an office among them; without one they are no role, and need no closer look."""
    return any(map(is_office, words))


def is_modifier(word: str) -> bool:
    """True for a word that may be part of a title: "deputy", "chief", and offices themselves."""
    return title_kind(word) in ("modifier", "office", "rank")


def leads_on(words: Sequence[Placed], office: int) -> bool:
    """True where a preposition behind an office tells of what it is: "head *of*", "rapporteur *on*"."""
    behind = words[office + 1][2] if office + 1 < len(words) else ""
    if behind == "of" and words[office][2] == "host" and words[office - 1][2] == "a" and office:
        return False  # "a *host* of clerks": many
    if behind == "in" and words[office + 2 : office + 3] and words[office + 2][2].lower() in ARTICLES:
        noun = (word for _, _, word in words[office + 3 : office + 6])
        return paper_nouns().isdisjoint(noun)  # "the *governor* in a statement by his aide, Odo Tarn, said"
    if behind != "on":
        return behind in LINKS
    is_day = office + 2 < len(words) and words[office + 2][2].lower() in _CALENDAR
    return words[office][2].lower() in _ON_SOMETHING and not is_day


def words_in(text: str, start: int, stop: int) -> list[Placed]:
    """The words and marks between two places, each with where it stands."""
    return [(*match.span(), match[0]) for match in WORD.finditer(text, start, stop)]


def stands_apart(words: Sequence[Placed], at: int) -> bool:
    """True for a rank behind an office: "army spokesman *General* Tarn", "President *Colonel* Tarn"."""
    word, before = words[at][2], words[at - 1][2]
    is_apart = before.islower() or before in _BEFORE_RANKS or (before == "Officer" and word.isupper())
    return is_apart and word[0].isupper() and title_kind(word) == "rank" and is_office(before)


#: Offices with a capital that a rank may stand behind, and makes none with: unlike "Secretary *General*".
_BEFORE_RANKS: Final = frozenset("President Minister Leader Spokesman Spokeswoman Commander Premier".split())


def is_joined(words: Sequence[Placed], at: int) -> bool:
    """True for the "and" between two nouns of what an office is for: "crisis *and* conflict director"."""
    around = [words[place][2] for place in (at - 1, at + 1) if 0 <= place < len(words)]
    return len(around) == _BOTH and all(is_noun(word, opens=False) and not is_person(word) for word in around)


_BOTH: Final = 2


def is_noun(word: str, *, opens: bool) -> bool:
    """True for an ordinary noun that is hardly anything else, in small letters unless it opens a phrase or title."""
    low = word.lower() if opens else word
    if not low.isalpha() or low in LINKS or low in _DAYS or is_modifier(low):
        return False
    if word.islower():
        return class_of(low)[0] == "N"
    if not opens:
        return False
    is_abstract = (
        not low.endswith("ing") and ABSTRACT.search(low) is not None
    )  # "*Aviation* chief", not "*Geyling* coach"
    return word_tags().get(low, "N" if is_abstract else "") == "N"


def opens_as_noun(word: str) -> bool:
    """True for what can be a noun in front of an office in small letters, and no verb there: "*Protest* organiser"."""
    low = word.lower()
    return not word.islower() and low not in _DAYS and word_tags().get(low, "")[:1] == "N" and not is_modifier(low)


#: Nouns for when something is, in front of somebody's office: "*Yesterday* mayor Ann Quill left".
_DAYS: Final = frozenset("today yesterday tomorrow tonight".split())


def is_plain_word(word: str) -> bool:
    """True for a title that is no abbreviation, so that a full stop behind it is the sentence's."""
    return len(word) > 5
