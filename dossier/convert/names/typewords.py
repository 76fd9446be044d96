"""What the words of a name itself tell of its type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    demonyms,
    is_common,
    is_company_suffix,
    is_given,
    known_names,
    organization_heads,
    place_kinds,
)
from dossier.data import table_of
from dossier.model import EntityType

_WORDS: Final = table_of("name_words")
_THINGS: Final = frozenset(_WORDS["thing"])
#: Last words that only teams have, whoever is called like the town in front: "the Georgia *Bulldogs*".
TEAMS: Final = frozenset(_WORDS["team"])
#: Last words that only clubs have, and that only places have.
ONLY_CLUBS: Final = TEAMS.union(_WORDS["only_club"])
ONLY_PLACES: Final = frozenset(_WORDS["only_place"])
#: Behind "Red".
RELIEF: Final = frozenset({"cross", "crescent"})
STATION_ENDS: Final = frozenset(_WORDS["station_end"])
_FIRM_ENDS: Final = frozenset(_WORDS["firm_end"])
_STATIONS: Final = frozenset(_WORDS["station"])
#: First words of bodies' names in other tongues: "*Partido* Azul de Lodd".
BODY_FRONTS: Final = frozenset(_WORDS["body_front"])
#: The article of an Arabic name, as it is joined to the noun.
ARABIC_ARTICLES: Final = ("al-", "el-", "ad-", "an-", "ar-", "as-", "ash-", "at-", "az-", "ul-", "ut-", "wal-")
_ARABIC_BODIES: Final = frozenset(_WORDS["body_arabic"])
_IN_CHARGE: Final = frozenset({"of", "for"})
#: Heads of organizations' names that are things behind ordinary words: "the Baby Monitor", "Human Resources".
_HEADS_TOO: Final = frozenset({"monitor", "movement", "dynamics", "resources"})
_MONITORED: Final = frozenset("ceasefire election elections justice media peace rights science truce".split())
_RESOURCES: Final = frozenset("aquatic coastal geological marine mineral".split())
_FIELDS: Final = frozenset("family fluid group market molecular population power system systems team".split())


#: Lands that firms have behind their names for a branch, and hardly anybody for a surname: "Tarn Canada".
FIRM_LANDS: Final = frozenset(
    "Africa America Asia Australia Bangladesh Canada Europe Ghana Indonesia Japan Kenya Malaysia Mexico Nigeria"
    " Pakistan Singapore Taiwan Tanzania Thailand UK USA Uganda Vietnam Zambia Zimbabwe".split()
)


def is_branch(words: Sequence[str]) -> bool:
    """True for a firm's branch in a land, "Tarn Canada", not for a part of one: "Atlantic Canada"."""
    if len(words) != 2 or words[1] not in FIRM_LANDS:
        return False
    first = words[0]
    return first.isalpha() and not (is_common(first) or first in demonyms() or first.lower() in _PARTS)


_PARTS: Final = frozenset((*_WORDS["part_of_place"], "atlantic", "pacific", "latin", "meso"))


def is_firm(words: Sequence[str]) -> bool:
    """True for what a firm trades in behind its name: "Tarn Water", "Tarn Re", not "Ron Sugar" nor "Big Data"."""
    return words[-1].lower() in _FIRM_ENDS and not (is_common(words[-2]) or is_given(words[0]))


@lru_cache(maxsize=4096)
def votes_within(name: str) -> Mapping[EntityType, int]:
    """Votes from a name's own words: generally known, a legal form or a head word at its end, a given name."""
    known = known_names().get(name)
    if known:
        return {known.type: 4}
    words = name.split()
    last = words[-1].lower().rstrip(".")
    if len(words) < 2:
        return {"organization": 3} if last in OUTLETS and last in organization_heads() else {}  # "the Herald, who"
    if is_company_suffix(words[-1], words[:-1]) or (len(words) > 2 and words[-2] == "&"):
        return {"organization": 4}
    given = is_given(words[0])
    if any(small in _IN_CHARGE and word.lower() in organization_heads() for word, small in pairwise(words)):
        return {"organization": 4}  # "the University of Lodd, who paid for it"
    if words[0].lower() in BODY_FRONTS:
        return {"organization": 4}
    if "-" in name and is_arabic_body(name.lower().split()):
        return {"organization": 4}
    if words[0].lower() in _STATIONS:
        return {"organization": 3}
    if last in organization_heads():
        return {"organization": 1 if given else 3}
    if last in ONLY_CLUBS or last in STATION_ENDS or (last in RELIEF and words[-2] == "Red"):
        return {"organization": 3}
    if is_firm(words):
        return {"organization": 3}
    if words[-1] in FIRM_LANDS and is_branch(words):
        return {"organization": 2}
    if last in ONLY_PLACES:
        return {"place": 3}
    if last in place_kinds():
        return {"place": 0 if given and last != "city" else 2}
    return {"person": 2} if given else {}


def is_arabic_body(lows: Sequence[str]) -> bool:
    """True for words, in small letters, of who fights or governs: "jaish al-halden", "hayat tahrir al-halden"."""
    return any(word in _ARABIC_BODIES and behind.startswith(ARABIC_ARTICLES) for word, behind in pairwise(lows))


@lru_cache(maxsize=4096)
def is_thing(name: str) -> bool:
    """True for a name that ends like an event's, a law's or a product's: "Oslo Treaty", not "Union against War"."""
    front, blank, last = name.rpartition(" ")
    if not blank:
        return False
    low = last.lower()
    is_one = low in _THINGS or (low in _HEADS_TOO and _is_ordinary(front, low))
    return is_one and not _is_bound(front, name)


def _is_ordinary(front: str, head: str) -> bool:
    """True for the word in front of a head where both together are no body's name."""
    word = front.rpartition(" ")[2]
    low = word.lower()
    if head == "movement":
        return is_common(word)  # "the Civil Rights Movement", but "the Tarn Movement"
    if head == "resources":  # "Lodd Natural Resources" is a firm
        return word == front and (low in _RESOURCES or is_common(word))
    return low in _FIELDS if head == "dynamics" else is_common(word) and low not in _MONITORED


def _is_bound(front: str, name: str) -> bool:
    """True where the last word is only what a name's head is in charge of, and for generally known names."""
    return name in known_names() or any(word.islower() for word in front.split())
