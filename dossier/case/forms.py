"""Forms of names: the key that spellings share, and the block whose forms are compared with each other.

Comparing only inside a block is what keeps linking at n log n. People are blocked by surname, organizations by their
initials, so that an acronym meets the name it stands for, places by their whole key.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from dossier.data import lines_of
from dossier.model import EntityType
from dossier.namekey import folded, name_key

_EMPTY_WORDS: Final = frozenset("the of for and in on at to de la le du des der die das van von".split())
_LEGAL: Final = frozenset(
    "inc corp corporation co company ltd limited llc llp lp plc ag gmbh"
    " sa nv spa ab oy oyj kk bv ooo oao group holding holdings".split()
)
#: "Ministry of Health" and "Health Ministry" are one form.
_OFFICES: Final = frozenset(("ministry", "department", "office", "embassy", "parliament", "government"))
_SHORT: Final = 4  # the letters of a word that may be an acronym, or whose last one is no plural
_LONG: Final = 5  # the letters of a surname's key in which one may be mistyped
_SPELLED: Final = {"defence": "defense", "centre": "center", "labour": "labor", "organisation": "organization"}


@lru_cache(maxsize=65536)
def form_key(type_: EntityType, name: str) -> str:
    """The key of a name of a type: what its spellings have in common; never empty."""
    if type_ == "organization":
        return _organization_key(name) or name
    if type_ == "person":
        return name_key(name) or folded(name) or name
    plain = _plain(name)
    known = _known_places().get(plain)
    return known if known is not None else name_key(plain) or plain or name


def block_of(type_: EntityType, key: str) -> str:
    """The block of a form: only forms of one block are ever compared."""
    words = key.split()
    if len(words) < 2 or type_ == "place":
        return key
    return words[-1] if type_ == "person" else initials(key) or key


def slip_of(type_: EntityType, key: str) -> str | None:
    """What a person's full name shares with those that differ in a letter inside the surname; None for short ones."""
    words = key.split()
    if type_ != "person" or len(words) < 2 or len(words[0]) < 2 or len(words[-1]) < _LONG:
        return None
    return " ".join((*words[:-1], words[-1][0], words[-1][-1]))


def initials(key: str) -> str:
    """The first letters of a name's full words."""
    return "".join(word[0] for word in key.split() if word not in _EMPTY_WORDS)


def _organization_key(name: str) -> str:
    key = _normal(name)
    return _known_organizations().get(key, key)


def _normal(name: str) -> str:
    """An organization's name without legal forms, plurals and the order of its words where that says nothing."""
    words = [_SPELLED.get(word, word) for word in _country_first(_plain(name).split())]
    while len(words) > 1 and words[-1] in _LEGAL:
        words = words[:-1]
    words = [word for i, word in enumerate(words) if word != "s" or i == 0]  # "Dahl's office"
    if len(words) > 1:  # "Dahl Motor" and "Dahl Motors"
        words = [word[:-1] if len(word) > _SHORT and word[-1] == "s" and word[-2] != "s" else word for word in words]
    if len(words) > 2 and words[1] == "of" and words[0] in _OFFICES:
        # "Ministry of Health of Lowland" is "Lowland Health Ministry"
        parts = " ".join(words[2:]).split(" of ")
        words = [*(word for part in reversed(parts) for word in part.split() if word != "the"), words[0]]
    if words and words[-1] in _OFFICES:
        words = [_adjectives().get(word, word) for word in words]
    return " ".join(words)


def _country_first(words: list[str]) -> list[str]:
    """The name of a country in full where a short form of it begins the name: "U.S. Coast Guard", "UK Parliament"."""
    for size in (2, 1):
        country = _known_places().get("".join(words[:size])) if len(words) > size else None
        if country is not None and max(map(len, words[:size])) <= _SHORT:
            return [*country.split(), *words[size:]]
    return words


def _plain(name: str) -> str:
    """Folded, without the article, and with "U.S." as one word."""
    words = folded(name).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1 and all(len(word) == 1 for word in words):
        words = ["".join(words)]
    return " ".join(words)


@cache
def _known_organizations() -> dict[str, str]:
    return {
        _normal(name): _normal(names[0])
        for names in (*_named("organizations"), *_named("outlets"))
        for name in reversed(names)
    }


@cache
def _known_places() -> dict[str, str]:
    known: dict[str, str] = {}
    for line in lines_of("countries"):
        name, others, _ = (part.strip() for part in f"{line}||".split("|")[:3])
        for other in (name, *others.split(",")):
            known.setdefault(_plain(other), name_key(_plain(name)))
    for line in lines_of("places"):
        for names in line.partition(":")[2].split(","):
            spellings = [name.strip() for name in names.split("=") if name.strip()]
            for other in spellings[1:]:
                known.setdefault(_plain(other), name_key(_plain(spellings[0])))
    known.pop("", None)
    return known


@cache
def _adjectives() -> dict[str, str]:
    """Adjectives of countries that are one word, to the folded name of the country."""
    adjectives: dict[str, str] = {}
    for line in lines_of("countries"):
        name, _, people = (part.strip() for part in f"{line}||".split("|")[:3])
        for word in people.split():
            adjectives.setdefault(folded(word), folded(name))
    return adjectives


def _named(table: str) -> Iterator[list[str]]:
    for line in lines_of(table):
        yield [name.strip() for name in line.split("=") if name.strip()]
