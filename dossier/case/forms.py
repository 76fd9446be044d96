"""Forms of names: the key that spellings share, and the block whose forms are compared with each other.

Comparing only inside a block is what keeps linking at n log n. People are blocked by surname, organizations by their
initials, so that an acronym meets the name it stands for, places by their whole key.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from dossier.model import EntityType
from dossier.namekey import folded, name_key

_EMPTY_WORDS: Final = frozenset(
    (
        "the",
        "of",
        "for",
        "and",
        "in",
        "on",
        "at",
        "to",
        "de",
        "la",
        "le",
        "du",
        "des",
        "der",
        "die",
        "das",
        "van",
        "von",
    )
)
_LEGAL: Final = frozenset(
    (
        *("inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "ag", "gmbh", "sa", "nv"),
        *("spa", "ab", "oy", "oyj", "kk", "bv", "ooo", "oao"),
    )
)


@lru_cache(maxsize=65536)
def form_key(type_: EntityType, name: str) -> str:
    """The key of a name of a type: what its spellings have in common; never empty."""
    if type_ == "organization":
        return _organization_key(name)
    key = name_key(name)
    if type_ == "place":
        key = key.removeprefix("the ")
    return key or folded(name) or name


def _organization_key(name: str) -> str:
    words = folded(name).split()
    if words and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _LEGAL:
        words = words[:-1]
    return " ".join(words) or name


def block_of(type_: EntityType, key: str) -> str:
    """The block of a form: only forms of one block are ever compared."""
    words = key.split()
    if not words or type_ == "place":
        return key
    if type_ == "person":
        return words[-1]
    return initials(key) if len(words) > 1 else key


def initials(key: str) -> str:
    """The first letters of a name's full words."""
    return "".join(word[0] for word in key.split() if word not in _EMPTY_WORDS)
