"""Possessives that are a part of a name: the Farmers' Union, St Aldith's, Bell's Bakery, Brannock's."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.gazetteer import is_common, is_given, is_given_before, known_names
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

_WORDS: Final = table_of("name_words")
#: How a word ends that has its possessive for its own.
OWN: Final = ("'s", "’s", "s'", "s’")
#: In front of a saint's name; "St Aldith's" is a house named after her.
SAINTS: Final = frozenset({"st", "saint"})
_COLLECTIVES: Final = frozenset(_WORDS["collective"])
_BODIES: Final = frozenset(_WORDS["body"])
#: How nouns for many of a trade end.
_MEMBERS: Final = ("ers", "ors", "ists")
ROYAL: Final = frozenset("queen king prince princess duke".split())
_ROYAL: Final = tuple(f"{word.title()} " for word in ROYAL)
HOUSES: Final = frozenset(
    "hospital school college university academy theatre theater foundation trust clinic hospice".split()
)
_OFFICIALS: Final = frozenset(_WORDS["official"])
_OFFICES: Final = frozenset(_WORDS["office"])
_SHOPS: Final = frozenset(_WORDS["shop"])
_POSSESSIVE: Final = re.compile(r"['’]s?(?![\w-])")
FOLLOWING: Final = re.compile(r" ([A-Z][a-z]+)\b")
_OF_A_TOWN: Final = Rare(rf" (?:{'|'.join((*_WORDS['of_place'], *_WORDS['of_state']))})\b")
_DOES: Final = re.compile(rf" (?:has|had|will|{'|'.join(_WORDS['speaks'])})\b")
_OF_SOMEBODY: Final = Rare(r"\bof (?:[A-Z][\w.-]* ){0,3}\Z")
_REACH: Final = 48
_AND: Final = (" and ", " & ")
#: Behind members' possessive: other members with theirs, and the body of both.
_ROW: Final = Rare(
    r" (?:and|&) (?:[A-Z][a-z]{1,20} ){0,2}[A-Z][a-z]{1,20}s['’] (?:[A-Z][a-z]{1,20} )?([A-Z][a-z]{1,20})\b"
)


def own_possessive(text: str, start: int, end: int, saint: int) -> int:
    """Where the possessive behind the word `[start, end)` ends, if it is the name's; 0 for "Tarn's mayor".

    `saint` is where a "St" right in front of the word begins, -1 for none.
    """
    possessive = _POSSESSIVE.match(text, end)
    if possessive is None:
        return 0
    stop, word = possessive.end(), text[start:end]
    if text[start:stop] in known_names():
        return 0 if is_given_before(text, start) else stop
    if _is_firms(text, start, end, stop):
        return stop
    if saint >= 0:
        is_towns = text[saint:end] in known_names() or _OF_A_TOWN.match(text, stop)
        return 0 if is_towns else stop
    following = FOLLOWING.match(text, stop)
    if following is None:
        is_one = text.startswith(_AND, stop) and stop == end + 1 and word.lower().endswith(_MEMBERS)
        row = _ROW.match(text, stop) if is_one else None
        return stop if row and row[1].lower() in _BODIES else 0  # "the *Bakers'* and Millers' Union"
    low, head = word.lower(), following[1].lower()
    heads_it = low.rpartition("-")[2] in _OFFICIALS and head in _OFFICES
    # "Queen Maud's College", "Queen Maud's County"
    is_house = (head in HOUSES or head == "county") and text.endswith(_ROYAL, 0, start)
    is_shop = head in _SHOPS and word not in known_names() and not FOLLOWING.match(text, following.end())
    is_members = low.endswith(_MEMBERS) and stop == end + 1 and head in _BODIES  # "Dockers' Association"
    return stop if low in _COLLECTIVES or heads_it or is_house or is_shop or is_members else 0


def without_possessive(name: str) -> str:
    """A name as `own_possessive` leaves it, without its last word's possessive: Brannock for "Brannock's"."""
    return name[:-1] if name.endswith(("s'", "s’")) else name[:-2] if name.endswith(OWN) else name


def _is_firms(text: str, start: int, end: int, stop: int) -> bool:
    """True for a firm that does something: "Brannock's said"; not "a friend of Ann Quill's said", "Ann's said"."""
    if _DOES.match(text, stop) is None:
        return False
    word = text[start:end]
    return not (is_common(word) or is_given(word) or _OF_SOMEBODY.search(text, max(0, start - _REACH), start))
