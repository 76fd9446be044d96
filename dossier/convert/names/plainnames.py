"""Capitalised words that nothing binds, cut into names by titles, adjectives, known names and given names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    common_words,
    company_suffixes,
    demonyms,
    is_common,
    is_given,
    is_state,
    known_names,
    place_kinds,
    title_kind,
    titles,
)
from dossier.convert.english.persons import is_person
from dossier.convert.names.capitals import Word
from dossier.convert.names.entitykinds import is_site
from dossier.convert.names.namewords import (
    ACRONYM,
    PARTS_OF_PLACES,
    NameType,
    Piece,
    ends_a_name,
    is_head,
    is_known_place,
    is_name_word,
    is_syllables,
    known_as,
    known_at,
    only_opens,
    piece_of,
)
from dossier.convert.names.possessives import OWN, SAINTS
from dossier.convert.names.typewords import ONLY_CLUBS, ONLY_PLACES, is_thing
from dossier.convert.reading.tags import word_tags
from dossier.data import table_of

_LOWER_TITLE: Final = {"general", "major", "private", "chief", "deputy", "special", "agent", "staff", "model", "field"}
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){2}")  # whoever signs so; of those that are known, the U.N. is one
_ROMAN: Final = re.compile(r"[IVX]{1,4}")
_SURNAME_HEADS: Final = frozenset(table_of("name_words")["surname_head"])
_SURNAME_TITLES: Final = frozenset(table_of("name_words")["surname_title"])
_GIVEN_TITLES: Final = frozenset(table_of("name_words")["given_title"])
_ROYAL: Final = frozenset("queen king prince princess duke".split())
_HOUSES: Final = frozenset(
    "hospital school college university academy theatre theater foundation trust clinic hospice".split()
)
_CLUBS: Final = frozenset(table_of("name_words")["club"])
_SURNAMES_TOO: Final = frozenset({"street", "highway"})
_STREET_FRONTS: Final = frozenset(table_of("name_words")["street_front"])
_SAINT_FRONTS: Final = frozenset(table_of("name_words")["saint_front"])
_STATIONS: Final = frozenset(table_of("name_words")["station"])
_AGENCIES: Final = frozenset(table_of("name_words")["agency"])
_OF_MINISTERS: Final = frozenset({"air", "cabinet", "energy", "finance", "intelligence", "media"})
_FORMER: Final = frozenset({"former", "then"})
_COLLECTIVES: Final = frozenset(table_of("name_words")["collective"])
#: Inside of what a body calls itself: "Physicians Without Walls".
_INNER: Final = frozenset(table_of("name_words")["inner"])


def plain_pieces(words: Sequence[Word], *, may_be_known: bool = True) -> Iterator[Piece]:
    """A chunk without binding words: titles, adjectives, known names and given names cut it.

    It `may_be_known` as a whole, unless the caller has looked.
    """
    if not words:
        return
    name = " ".join([word.text for word in words])
    known = known_as(name) if may_be_known else None
    if known:
        yield piece_of(words, known.type)
        return
    legal = _legal_form(words)
    if legal:
        while legal + 1 < len(words) and _is_legal_form(words[legal + 1]):
            legal += 1
        yield piece_of(words[: legal + 1], "organization")
        yield from plain_pieces(words[legal + 1 :])
        return
    if len(words) > 1 and words[0].opens and words[0].low in _FORMER and words[1].low not in titles():
        words, name = words[1:], name.partition(" ")[2]  # "*Former* Rovers defender"
    if len(words) > 1 and words[0].text in demonyms() and known_at(words, ["plain"] * len(words), 1, len(words)):
        words, name = words[1:], name.partition(" ")[2]
    if len(words) == 1:
        if titles().get(words[0].low.rstrip(".")) in (None, "modifier"):
            yield from _single(words[0])
        return
    if len(words) == 2 and len(words[0].text) < 6 and is_syllables(words[1].text):
        yield piece_of(words, "person")
        return
    if is_thing(name):
        return
    if "'" in name or "’" in name:
        saint = next((at for at in range(1, len(words)) if _is_dedicated(words, at)), None)
        if saint is not None:
            yield from plain_pieces(words[: saint - 1])
            yield piece_of(words[saint - 1 :], _type_of_dedicated(words[-1]))
            return
        if any(word.text.endswith(OWN) for word in words[:-1]):  # "the Farmers' Union", "King's Cross"
            yield piece_of(words, "place" if words[-1].low in place_kinds() else "organization")
            return
    if words[0].low in SAINTS and len(words) < 4 and (place := _type_of_saints_place(words)):
        yield piece_of(words, place)
        return
    if words[0].low == "air" and len(words) == 2:  # airlines
        yield piece_of(words, "organization")
        return
    if words[-1].low == "works" and words[-1].opens and len(words) > 1 and words[-2].low in titles():
        yield from plain_pieces(words[:-1])  # a headline's "Xland Premier *Works* to …"
        return
    is_body = is_head(words[-1]) and (not _is_titled(words) or _is_called_after(words))
    if is_body and not all(map(only_opens, words)):
        yield piece_of(words, "organization")
        return
    if not words[0].opens and is_public_body(words):
        yield piece_of(words, "organization")
        return
    if len(words) == 2 and is_known_place(words[1]) and _is_a_call(words[0]):  # "Witness Africa", "Invest Kenya"
        yield piece_of(words, "organization")
        return
    inner = next((at for at in range(1, len(words) - 1) if is_inside_a_call(words, at)), 0) if len(words) > 2 else 0
    if inner:
        yield from plain_pieces(words[: inner - 1])
        yield piece_of(words[inner - 1 :], "organization")
        return
    title = _last_title(words)
    if title is not None:
        before, behind = words[:title], words[title + 1 :]
        while before and _is_part_of_title(before) and not _is_only_a_place(before):
            before = before[:-1]
        if before:
            yield from plain_pieces(before)
        if behind:
            yield from _titled(behind)
        return
    if words[0].text in demonyms() and not _is_direction_in_a_name(words) and not _is_named_like_a_people(words):
        if len(words) > 2 or not is_common(words[1].text):
            yield from plain_pieces(words[1:])
        return
    yield from _untitled(words)


def _legal_form(words: Sequence[Word]) -> int:
    """Which word is the first that is a company's legal form behind its name; 0 for none."""
    for at in range(1, len(words)):
        if _is_legal_form(words[at]):
            return at
    return 0


def is_public_body(words: Sequence[Word]) -> bool:
    """True for a public body that is named by what it sees to and its country: "Transport Scotland"."""
    if len(words) != 2 or words[0].low not in _AGENCIES:
        return False
    return is_state(words[1].text)


def _is_legal_form(word: Word) -> bool:
    """True for a company's legal form; the "Ag" of "Musa Ag Berg" is none, as AG is written."""
    stem = word.text.rstrip(".")
    return stem.lower() in company_suffixes() and stem != "Ag"


def is_inside_a_call(words: Sequence[Word], at: int) -> bool:
    """True for the small word inside of what people of one trade call themselves: "Physicians *Without* Walls"."""
    word, before = words[at], words[at - 1]
    return word.low in _INNER and not word.opens and (is_person(before.low) or before.low in _COLLECTIVES)


def _is_dedicated(words: Sequence[Word], at: int) -> bool:
    """True for the second word of "St Aldith's" and "St James' Hospital", as `capitals` leaves them."""
    return words[at - 1].low in SAINTS and words[at].text.endswith(OWN)


def _type_of_dedicated(last: Word) -> NameType:
    """The type of what bears a saint's name: a street or a bay by its last word, else a school or a church."""
    if last.low in place_kinds():
        return "place"
    return "organization" if is_head(last) else "organization?"


def _type_of_saints_place(words: Sequence[Word]) -> NameType:
    """The type of what is called after a saint, "St Ives", "St Anna Hall"; empty for the saint: "St Anna"."""
    if len(words) == 2:
        return "" if is_given(words[1].text) else "place"
    return _type_of_dedicated(words[-1])


def _is_direction_in_a_name(words: Sequence[Word]) -> bool:
    """True for the first of two words that are a part of a place or an outlet: "Northern Kirkvale", "Eastern Wire"."""
    return (
        len(words) == 2
        and words[0].low in PARTS_OF_PLACES
        and not words[1].opens  # a headline's capital
        and words[1].text not in demonyms()
        and words[1].low not in titles()
    )


def _is_named_like_a_people(words: Sequence[Word], *, titled: bool = False) -> bool:
    """True for two words of which the first is a given name, too: "*Roman* Tarn", not "Roman Catholic".

    Behind a title it may be one that no list has: "Mayor German Tarn".
    """
    return (
        len(words) == 2
        and not words[1].opens  # a headline's capital
        and (is_given(words[0].text) or (titled and not words[0].opens))
        and words[0].low not in place_kinds()
        and _may_be_given(words[1])
        and not is_head(words[1])
        and words[1].low not in word_tags()
        and words[1].text not in known_names()
    )


def _is_part_of_title(words: Sequence[Word]) -> bool:
    """True where the last word belongs to the title behind it: the "Financial" of "Chief Financial Officer"."""
    if title_kind(words[-1].low) is None:
        return False
    if not is_head(words[-1]) or (len(words) > 1 and words[-2].low in titles()):
        return True
    return (
        len(words) == 2 and words[0].text in demonyms() and words[1].low in _OF_MINISTERS
    )  # "French Finance Minister"


def _is_titled(words: Sequence[Word]) -> bool:
    """True where a chunk that ends like an organization begins like a person: "President Anna Forum" is none."""
    if len(words) == 2 and words[1].low in _SURNAME_HEADS and is_given(words[0].text):
        return True
    first = words[0].low.rstrip(".")
    return (
        titles().get(first) in ("honorific", "rank")
        and first not in _LOWER_TITLE
        and len(words) < 4
        and is_given(words[1].text)
    )


def _is_called_after(words: Sequence[Word]) -> bool:
    """True for a house that bears a royal name: "Queen Adelaide Hospital"."""
    return words[0].low in _ROYAL and words[-1].low in _HOUSES


def _last_title(words: Sequence[Word]) -> int | None:
    """The last title with a name behind it, or a title at the end; None without any."""
    found = None
    table = titles()
    for at, word in enumerate(words):
        low = word.low.rstrip(".")
        kind = title_kind(word.text) or (table.get(low[:-1]) if low.endswith("s") and at + 1 < len(words) else None)
        if kind is None and low == "con" and at and words[at - 1].low == "det":
            kind = "rank"  # "Det Con Mara Quill"
        if kind is None or kind == "modifier":
            continue
        if at and is_given(words[at - 1].text) and at == len(words) - 1 and word.low in _SURNAME_TITLES:
            continue  # Stephen King
        if (
            kind == "honorific"
            and at == 1 == len(words) - 1
            and word.low in _SURNAME_TITLES
            and _may_be_given(words[0])
        ):
            continue  # Jaydeep Shah
        if is_given(word.text) and at == 0 and len(words) > 1 and word.low in _GIVEN_TITLES:
            continue
        found = at
    return found


def _may_be_given(word: Word) -> bool:
    """True for what no list has, written like a person's name."""
    return is_name_word(word) and not is_known_place(word) and word.text not in demonyms() and word.low not in titles()


def _titled(words: Sequence[Word]) -> Iterator[Piece]:
    """What stands behind a title: a person, unless it is a known place or an organization."""
    known = known_at(words, ["plain"] * len(words), 0, len(words))
    if known and not is_given(words[0].text):
        yield piece_of(words, known.type)
    elif words[0].text in demonyms() and len(words) > 1 and not _is_named_like_a_people(words, titled=True):
        yield from plain_pieces(words[1:])
    elif len(words) == 1 and (only_opens(words[0]) or _is_participle(words[0])):
        return
    elif _is_only_a_place(words):
        yield piece_of(words, "place")
    else:
        yield piece_of(words, "person")


#: Of what is done to people in headlines.
_PARTICIPLES: Final = frozenset(
    "abducted accused acquitted arrested attacked beaten charged convicted deported detained evicted expelled fined"
    " fired freed hanged injured jailed kidnapped killed murdered named raped released rescued robbed sacked sentenced"
    " shot slain stabbed sued suspended tortured wounded".split()
)


def _is_participle(word: Word) -> bool:
    """True in a headline for what was done to somebody: "Journalist *Abducted*", not "Coach *Reed*"."""
    return word.opens and word.low in _PARTICIPLES


def _is_only_a_place(words: Sequence[Word]) -> bool:
    """True for a place that may begin like a person: "Clay County", "Rua Direita", "San Telmo"."""
    if not 1 < len(words) < 4 or all(map(only_opens, words)):
        return False
    first, last = words[0].low, words[-1].low
    if last in _SURNAMES_TOO and len(words) == 2 and is_given(words[0].text):
        return False  # "John Street"
    if last in ONLY_PLACES or first in _STREET_FRONTS:
        return True
    return first in _SAINT_FRONTS and first != words[1].low and not known_at(words, ["plain"] * len(words), 0, 2)


def _untitled(words: Sequence[Word]) -> Iterator[Piece]:
    if _is_only_a_place(words):
        yield piece_of(words, "place")
        return
    is_of_a_club = words[-1].low in ONLY_CLUBS and not is_given(words[0].text)
    if is_of_a_club and not all(map(only_opens, words)):  # "Penrith Athletic", not "Jill Albion"
        yield piece_of(words, "organization")
        return
    given = next((at for at, word in enumerate(words) if is_given(word.text)), None)
    if given == 0 and not (only_opens(words[0]) and only_opens(words[1]) and not is_given(words[1].text)):
        yield piece_of(words, "person" if not is_common(words[-1].text) or len(words) > 2 or not words[0].opens else "")
        return
    front = given and (known_at(words, ["plain"] * len(words), 0, given) or ends_a_name(words[given - 1]))
    if given and (front or ACRONYM.fullmatch(words[given - 1].text)) and given < len(words) - 1:
        yield from plain_pieces(words[:given])
        yield piece_of(words[given:], "person")
        return
    if words[-1].low in _CLUBS and is_known_place(words[0]):
        yield piece_of(words, "organization")
        return
    is_outlets = words[0].low in PARTS_OF_PLACES or ACRONYM.fullmatch(words[0].text)
    if words[-1].low in OUTLETS and is_outlets:  # "Eastern Wire", "LCN News"
        yield piece_of(words, "organization")
        return
    if words[-1].text in demonyms():  # "Senate Republicans"
        yield from plain_pieces(words[:-1])
        return
    if words[-1].low in place_kinds():
        yield piece_of(words, "place")
        return
    if words[0].low == "new" and (is_common(words[1].text) or ACRONYM.fullmatch(words[1].text)):  # "New GM"
        yield from plain_pieces(words[1:])
        return
    is_of_a_known = words[0].low == "new" and known_at(words, ["plain"] * len(words), 0, 2)  # "New York Mets"
    if not is_of_a_known and (
        words[0].low
        in ("mount", "lake", "fort", "port", "cape", "san", "santa", "saint", "st.", "st", "los", "las", "el", "new")
        and len(words) < 4
    ):
        yield piece_of(words, "place")
        return
    if all(is_common(word.text) for word in words):
        if _is_direction_in_a_name(words):  # "Southern Water"
            yield piece_of(words, "organization?")
        return
    if words[0].low in PARTS_OF_PLACES and (is_known_place(words[-1]) or len(words) == 2):  # "Downtown Geneva"
        yield piece_of(words, "place")
        return
    known = known_names().get(words[0].text) or known_at(words, ["plain"] * len(words), 0, 2)
    if known:
        team = known.kind in ("city", "state") and words[-1].text.endswith("s")  # Leeds Rovers
        body = is_common(words[-1].text)  # "Norwegian Geological Survey" is no person
        may_be_somebody = len(words) == 2 and _may_be_given(words[1]) and words[1].low not in word_tags()
        sure: NameType = "organization?" if body or known.type == "organization" else ""
        yield piece_of(words, "organization" if team or (sure and not (body or may_be_somebody)) else sure)
    elif is_head(words[0]) and len(words) < 4 and not _is_a_word(words[-1]):  # "University Tarn", "Team Halden"
        yield piece_of(words, "organization?")
    elif len(words) < 4 and all(map(is_name_word, words)):
        yield piece_of(words, "person?")
    else:
        yield piece_of(words, "")


def _is_a_call(word: Word) -> bool:
    """True for a verb with a capital that is no sentence's: *Save* Darfur."""
    return not word.opens and (word.low == "witness" or "B" in word_tags().get(word.low, ""))


def _is_a_word(word: Word) -> bool:
    """True for an ordinary word of English, capital or not: "Navy *Seals*"."""
    return is_common(word.text) or word.low in word_tags()


def _single(word: Word) -> Iterator[Piece]:
    text = word.text
    known = known_names().get(text) or known_names().get(text.rstrip("."))
    if known:
        yield piece_of((word,), known.type)
    elif text in demonyms():
        return
    elif _INITIALS.fullmatch(text):
        yield piece_of((word,), "")
    elif (
        (ACRONYM.fullmatch(text) and not _ROMAN.fullmatch(text) and word.low.replace(".", "") not in common_words())
        or is_site(text)
        or (word.low in ONLY_CLUBS and not word.opens)
        or (text.endswith(OWN) and len(text) > 3)
    ):
        yield piece_of((word,), "organization")
    elif (
        word.low in _STATIONS
        or word.low in titles()
        or word.low in place_kinds()
        or is_head(word)
        or (len(text) < 3 and word.opens)
    ):
        return
    else:
        yield piece_of((word,), "")
