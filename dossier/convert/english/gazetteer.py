"""What is generally known about names: places, organizations, outlets, given names, titles, words that are no names.

The lists are data files of `dossier.data`; here they become look-ups. Everything is read once, when first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

from dossier.convert.patterns.rare import Rare
from dossier.data import lines_of, table_of, words_of
from dossier.model import EntityType
from dossier.namekey import folded
from dossier.records import Record

#: Last words of outlets' names.
OUTLETS: Final = frozenset(table_of("name_words")["outlet"])

TitleKind: TypeAlias = Literal["honorific", "rank", "office", "modifier"]


class Known(Record):
    """A name that is generally known: the spelling it goes by in full, its type and its kind."""

    name: str
    type: EntityType
    kind: str = ""


@cache
def known_names() -> dict[str, Known]:
    """Every spelling of a generally known place or organization; what comes first wins (Georgia is the country)."""
    known: dict[str, Known] = {}
    for line in lines_of("countries"):
        name, others, _ = (part.strip() for part in line.split("|"))
        for spelling in (name, *filter(None, map(str.strip, others.split(",")))):
            known.setdefault(spelling, Known(name, "place", "country"))
    for line in lines_of("places"):
        kind, _, places = line.partition(":")
        for place in places.split(","):
            spellings = [spelling.strip() for spelling in place.split("=")]
            for spelling in spellings:
                known.setdefault(spelling, Known(spellings[0], "place", kind))
    for listed, kind in (("outlets", "outlet"), ("organizations", "")):
        for line in lines_of(listed):
            spellings = [spelling.strip() for spelling in line.split(" = ")]
            for spelling in spellings:
                known.setdefault(spelling, Known(spellings[0], "organization", kind))
    for pair in table_of("name_words")["state"]:
        short, _, state = pair.partition("=")
        known.setdefault(short, Known(state.replace("_", " "), "place", "state"))
    for spelling, entry in list(known.items()):
        known.setdefault(spelling.upper(), entry)  # datelines and headlines
        if "'" in spelling:
            known.setdefault(spelling.replace("'", "’"), entry)
    return known


def is_place(name: str) -> bool:
    """True for a generally known place."""
    known = known_names().get(name)
    return known is not None and known.type == "place"


def is_state(name: str) -> bool:
    """True for a country, a state or a region."""
    known = known_names().get(name) or known_names().get(name.rstrip("."))
    return known is not None and known.kind in ("country", "state", "region")


@cache
def first_words() -> frozenset[str]:
    """The first words of known names of several words."""
    return frozenset(spelling.partition(" ")[0] for spelling in known_names() if " " in spelling)


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of belonging and names of peoples and believers, plurals included: capitals, but no names.

    Those of two words are among them, "Costa Rican"; of their first words those alone that are such adjectives too.
    """
    listed = [word for line in lines_of("countries") for word in line.split("|")[2].split()]
    words = {word for whole in listed for word in whole.split("-")} - {
        word for whole in listed for word in whole.split("-")[:-1] if word.lower() not in _COMPASS
    }
    words |= words_of("demonyms") | {whole.replace("-", " ") for whole in listed}
    words |= {f"{word}-American" for word in words if "-" not in word}
    return frozenset(words | {word + "s" for word in words})


@cache
def countries() -> dict[str, tuple[str, ...]]:
    """By adjectives and names of their people, the spellings of countries and what else their people are called."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines_of("countries"):
        name, others, people = (part.strip() for part in line.split("|"))
        told = (name, *filter(None, map(str.strip, others.split(","))), *people.split())
        found.update(dict.fromkeys(people.split(), told))
    return found


#: What stands in front of "African" and "Korean"; "Costa" and "Puerto" begin names of many towns.
_COMPASS: Final = frozenset({"central", "north", "northern", "south"})


@cache
def given_names() -> frozenset[str]:
    """Given names of many languages, folded."""
    listed = words_of("given_names") | words_of("given_variants") | words_of("nicknames")
    plain = {name for name in listed if name.isascii() and name.isalpha()}  # nearly all
    return frozenset(plain.union(folded(name).replace(" ", "") for name in listed - plain))


_LAST_WORD: Final = Rare(r"(?<![\w-])([^\W\d_a-z][\w-]{1,20}) \Z")
_LONGEST_GIVEN: Final = 24


def is_given_before(text: str, at: int) -> bool:
    """True where a given name and a blank stand in front of a place."""
    given = _LAST_WORD.search(text, max(0, at - _LONGEST_GIVEN), at)
    return given is not None and is_given(given[1])


@cache
def short_given() -> frozenset[str]:
    """Given names as they are abbreviated, small letters and no dot: "Ma. Corazon"."""
    return frozenset(table_of("name_words")["short_given"])


@cache
def titles() -> dict[str, TitleKind]:
    """Words of office and address, small letters and no dot, by what they tell; an office wins over a modifier."""
    table: dict[str, TitleKind] = {}
    kinds: tuple[TitleKind, ...] = ("honorific", "rank", "office", "modifier")
    for kind in kinds:
        for word in table_of("titles")[kind]:
            table.setdefault(word, kind)
    return table


def title_kind(word: str) -> TitleKind | None:
    """What a word tells of an office; "ex-minister", "vice-mayor" and "mayor-elect" tell what theirs do."""
    low = word.lower().rstrip(".")
    kind = titles().get(low)
    if kind == "rank" and (low in _particles() or low in _UNITS) and not word.isupper():
        return None  # "DI Mara Quill", but "Luca *Di* Tarno"; "5 *cm* of rain"
    if kind is None and low.startswith(_BEFORE_NOW):
        return titles().get(low.partition("-")[2])
    if kind is None and low.endswith(_NOT_YET):
        return titles().get(low.rpartition("-")[0])
    return kind


@cache
def _particles() -> frozenset[str]:
    """Small words of names, which ranks in capitals may be as well."""
    return frozenset(table_of("name_words")["particle"])


_UNITS: Final = frozenset({"cm"})
_BEFORE_NOW: Final = ("ex-", "then-", "vice-", "deputy-")
_NOT_YET: Final = ("-elect", "-designate")


@cache
def _surnames_too() -> frozenset[str]:
    return frozenset(map(str.capitalize, table_of("org_words")["surname_too"]))


def is_company_suffix(word: str, in_front: Sequence[str]) -> bool:
    """True for a legal form as companies write theirs, behind the words of a name `in_front`.

    So for "PAO", "Ltd.", and the "Sa" of "Halden Sa"; "Ida Sa", "Ida Pao" and "Tarn Spa" have none.
    """
    stem = word.rstrip(".")
    if stem.lower() not in company_suffixes():
        return False
    if stem not in _surnames_too():
        return True
    particles = table_of("name_words")["particle"]
    return stem in _WRITTEN_SMALL and not any(is_given(word) or word.lower() in particles for word in in_front)


#: Of those, what companies write so too.
_WRITTEN_SMALL: Final = frozenset({"Oy", "Sa", "Se"})


@cache
def organization_heads() -> frozenset[str]:
    """Last words of organizations' names, small letters."""
    return frozenset(table_of("org_words")["head"])


@cache
def company_suffixes() -> frozenset[str]:
    """Legal forms behind a company's name, small letters, with and without their dots."""
    listed = table_of("org_words")["suffix"]
    return frozenset(listed) | {word.rstrip(".") for word in listed}


@cache
def place_kinds() -> dict[str, str]:
    """Nouns that say what kind of place a name is, such as `oblast`, and that kind, such as `region`."""
    kinds = ("city", "region", "island", "water", "mountain", "landmark", "street", "site")
    return {word: kind for kind in kinds for word in table_of("name_words")[kind]}


@cache
def common_words() -> frozenset[str]:
    """Words that open sentences and stand in headlines with a capital and are no names by themselves."""
    return words_of("common_words")


#: Of simple inflection, by their last letters.
_ENDINGS: Final = {"y": ("ly",), "s": ("s", "es", "ers"), "d": ("ed", "d"), "g": ("ing",), "r": ("er",)}


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """True for a common English word, in whatever case and simple inflection."""
    lower = word.lower()
    common = common_words()
    if lower in common:
        return True
    for ending in _ENDINGS.get(lower[-1:], ()):
        if lower.endswith(ending):
            stem = lower[: -len(ending)]
            if ending == "d" and stem[-1:] != "e":  # "agreed", but no "nor" in Nord
                continue
            if len(stem) < (4 if ending == "ly" else 3):  # Emily, Carly; Aer
                continue
            if (
                stem in common
                or stem + "e" in common
                or (len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in common)
            ):
                return True
            if stem.endswith("i") and stem[:-1] + "y" in common:
                return True
    return lower.startswith("un") and len(lower) > 5 and lower[2:] in common


@lru_cache(maxsize=16384)
def is_given(word: str) -> bool:
    """True for a given name; of a hyphened one each part counts (Anne-Sofie)."""
    plain = folded(word)
    names = given_names()
    return plain.replace(" ", "") in names or (" " in plain and all(part in names for part in plain.split()))
