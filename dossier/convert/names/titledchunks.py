"""Titles among capitalised words: the last one with a name behind it, and what stands between titles and names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import demonyms, is_given, place_kinds, title_kind, titles
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import ACRONYM, is_head, proves_nothing
from dossier.convert.names.plainkinds import is_only_a_place, may_be_given
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.convert.names.typewords import ARABIC_ARTICLES
from dossier.data import table_of

_LOWER_TITLE: Final = {"general", "major", "private", "chief", "deputy", "special", "agent", "staff", "model", "field"}
_SURNAME_HEADS: Final = frozenset(table_of("name_words")["surname_head"])
_SURNAME_TITLES: Final = frozenset(table_of("name_words")["surname_title"])
_GIVEN_TITLES: Final = frozenset(table_of("name_words")["given_title"])
#: Titles that stand in the midst of names.
_WITHIN: Final = frozenset({"shah"})
_SHORT: Final = frozenset(word.capitalize() for word in table_of("name_words")["dotted"])
_OF_MINISTERS: Final = frozenset({"air", "cabinet", "energy", "finance", "intelligence", "media"})


def is_part_of_title(words: Sequence[Word]) -> bool:
    """True where the last word belongs to the title behind it: the "Financial" of "Chief Financial Officer"."""
    if title_kind(words[-1].low) is None:
        return False
    if not is_head(words[-1]) or (len(words) > 1 and words[-2].low in titles()):
        return True
    return (
        len(words) == 2 and words[0].text in demonyms() and words[1].low in _OF_MINISTERS
    )  # "French Finance Minister"


def is_titled(words: Sequence[Word]) -> bool:
    """True where a chunk that ends like an organization begins like a person: "President Anna Forum" is none."""
    if len(words) == 2 and words[1].low in _SURNAME_HEADS and is_given(words[0].text):
        return not words[0].low.startswith(ARABIC_ARTICLES)  # "Al-Salam Bank" is no "Jim Banks"
    first = words[0].low.rstrip(".")
    return (
        titles().get(first) in ("honorific", "rank")
        and first not in _LOWER_TITLE
        and len(words) < 4
        and is_given(words[1].text)
    )


def last_title(words: Sequence[Word]) -> int | None:
    """The last title with a name behind it, or a title at the end; None without any."""
    found = None
    table = titles()
    for at, word in enumerate(words):
        low = word.low.rstrip(".")
        is_plural = low.endswith("s") and (at + 1 < len(words) or word.text[:-1].isupper())  # "the Tarn MPs"
        kind = title_kind(word.text) or (table.get(low[:-1]) if is_plural else None)
        if kind is None and low == "con" and at and words[at - 1].low == "det":
            kind = "rank"  # "Det Con Mara Quill"
        if kind is None or kind == "modifier":
            continue
        if at and is_given(words[at - 1].text) and at == len(words) - 1 and word.low in _SURNAME_TITLES:
            continue  # Stephen King
        if kind == "honorific" and at == 1 == len(words) - 1 and word.low in _SURNAME_TITLES and may_be_given(words[0]):
            continue  # Jaydeep Shah
        if word.low == "metropolitan" and at + 1 < len(words) and words[at + 1].low in place_kinds():
            continue  # "Halden Metropolitan Airport"
        if at and word.low in _WITHIN and (is_given(words[at - 1].text) or may_be_given(words[at - 1])):
            continue  # Jaydeep Shah Lind
        if 1 < at == len(words) - 1 and word.text in _SHORT and not word.opens:
            continue  # "Nok Mai Sen": a short title stands in front of a name
        if is_given(word.text) and at == 0 and len(words) > 1 and word.low in _GIVEN_TITLES:
            continue
        found = at
    return found


#: Of what is done to people in headlines.
_PARTICIPLES: Final = frozenset(
    "abducted accused acquitted arrested attacked beaten charged convicted deported detained evicted expelled fined"
    " fired freed hanged injured jailed kidnapped killed murdered named raped released rescued robbed sacked sentenced"
    " shot slain stabbed sued suspended tortured wounded".split()
)


def is_participle(word: Word) -> bool:
    """True in a headline for what was done to somebody: "Journalist *Abducted*", not "Coach *Reed*"."""
    return word.opens and word.low in _PARTICIPLES


def in_front_of_title(words: Sequence[Word], title: int) -> Sequence[Word]:
    """What stands in front of a title and is no part of it: of "*Halden* Police Minister" the town."""
    before = words[:title]
    if words[title].low == "secretary" and before and before[-1].low == "cabinet":
        before = before[:-1]  # "Lands *Cabinet* Secretary"
        if len(before) == 1 and (is_field(before[0].text) or proves_nothing(before[0].text)):
            before = before[:0]
    if words[title].low in _OF_PRESS and len(before) > 1 and before[-1].low == "press":
        before = before[:-1]  # "White House *Press* Secretary"
    if words[title].low == "president" and len(before) > 1 and before[-1].low == "borough":
        before = before[:-1]  # "Elmswell *Borough* President"
    if words[title].low in _OF_DISTRICTS and len(before) > 1 and before[-1].low == "district":
        before = before[:-1]  # "Elmswell *District* Attorney"
    if words[title].low == "minister" and len(before) > 1 and before[-1].low in _MINISTERS_FOR:
        before = before[:-1]  # "NSW *Police* Minister"
    while before and is_part_of_title(before) and not is_only_a_place(before):
        before = before[:-1]
    if before and all(is_field_or_part(word.text) for word in before):
        before = before[:0]  # "*Tribal Affairs* Minister"
    if len(before) > 1 and words[title].low == "officer" and before[-2].low == "chief":
        before = before[:-2]  # "Chief *Wildlife* Officer"
    while len(before) > 1 and _is_of_a_body(before):
        before = before[:-1]
    return before


def _is_of_a_body(words: Sequence[Word]) -> bool:
    """True for a common word between a body's letters and an office: "the TMW *Publicity* Secretary"."""
    return ACRONYM.fullmatch(words[-2].text) is not None and proves_nothing(words[-1].text) and not is_head(words[-1])


_OF_PRESS: Final = frozenset({"secretary", "officer", "aide", "attaché"})
_OF_DISTRICTS: Final = frozenset({"attorney", "collector", "judge", "magistrate"})
#: Heads of bodies that a minister is for.
_MINISTERS_FOR: Final = frozenset(
    "communications defence defense industries police research resources services water works".split()
)
