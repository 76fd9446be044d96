"""Runs of capitalised words cut into names: by titles, given names, heads of organizations and known names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from dossier.convert.capitals import SAINTS, Run, Word
from dossier.convert.gazetteer import (
    Known,
    common_words,
    company_suffixes,
    demonyms,
    first_words,
    is_common,
    is_given,
    known_names,
    organization_heads,
    place_kinds,
    titles,
)
from dossier.convert.nametypes import is_site, is_thing
from dossier.data import table_of
from dossier.model import EntityType

#: What a name's own words tell; `person?` for unknown words written like a person's name.
NameType: TypeAlias = EntityType | Literal["", "person?", "organization?"]

_LOWER_TITLE: Final = {"general", "major", "private", "chief", "deputy", "special", "agent", "staff", "model", "field"}
_ACRONYM: Final = re.compile(r"[A-Z][A-Z&]{1,6}s?|(?:[A-Z]\.){2,}|[A-Z]{2,6}-[A-Z]{2,5}")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){2}")  # whoever signs so; of those that are known, the U.N. is one
_ABSTRACT: Final = re.compile(r"...(?:tion|sion|ment|ness|ity|ities|ings?|ism|fully|ably|ically)s?$")
_ROMAN: Final = re.compile(r"[IVX]{1,4}")
_DIGIT: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a run that are one name, and what they tell about its type."""

    start: int
    end: int
    type: NameType
    words: tuple[Word, ...]


def proves_nothing(word: Word) -> bool:
    """True for a word that is no name by itself where its capital may be the sentence's."""
    return is_common(word.text) or _ABSTRACT.search(word.text) is not None


def pieces_of(run: Run) -> Iterator[Piece]:
    """The names of a run, in order, typed by their own words."""
    words = run.words
    for lo, hi, name_type in _cut(tuple([(word.text, word.low, word.opens) for word in words]), run.gaps):
        yield Piece(words[lo].start, words[hi - 1].end, name_type, words[lo:hi])


@lru_cache(maxsize=1 << 13)  # an article names most of its names again and again
def _cut(forms: tuple[tuple[str, str, bool], ...], gaps: tuple[str, ...]) -> tuple[tuple[int, int, NameType], ...]:
    """Where the names of a run begin and end, by the numbers of its words, and their types."""
    words = [Word(at, at + 1, *form) for at, form in enumerate(forms)]
    return tuple([(piece.start, piece.end, piece.type) for piece in _pieces(words, gaps)])


def _pieces(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    known = _known_at(words, gaps, 0, len(words))
    if known:
        yield _piece(words, known.type)
        return
    for lo, hi in _chunks(words, gaps):
        yield from _chunk(words[lo:hi], gaps[lo : hi - 1])


def _piece(words: Sequence[Word], name_type: NameType) -> Piece:
    last = words[-1]
    end = last.end
    return Piece(words[0].start, end, name_type, tuple(words))


_GAP_TEXT: Final = {
    "plain": " ",
    "of": " of ",
    "for": " for ",
    "on": " on ",
    "and": " and ",
    "&": " & ",
    "particle": " ",
}


def _known_at(words: Sequence[Word], gaps: Sequence[str], lo: int, hi: int) -> Known | None:
    spelling = words[lo].text
    for at in range(lo + 1, hi):
        spelling += _GAP_TEXT[gaps[at - 1]] + words[at].text
    known = known_names()
    return known.get(spelling) or (known.get(spelling[:-1]) if spelling.endswith(".") else None)


def _chunks(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a run is cut: at binding words that bind nothing here."""
    lo = 0
    inside = False  # of what an organization's head word is in charge of
    for at, gap in enumerate(gaps):
        left, right = words[at], words[at + 1]
        if gap == "of":
            binds = inside or _heads(left) or (left.low in place_kinds() and at == lo)
            if binds and left.low in titles() and left.low not in organization_heads():
                binds = False
            inside = inside or binds
        elif gap == "for":
            binds = inside or (_heads(left) and left.low not in _TROOPS)
            inside = inside or binds
        elif gap == "on":
            binds = left.low in _ON_HEADS and not _stands_alone(right)
        elif gap == "and":
            binds = (
                inside and not _stands_alone(right) and right.low.rstrip(".") not in titles()
            ) or _is_listed_office(words, gaps, lo, at)
        else:
            binds = True
        if not binds:
            yield lo, at + 1
            lo, inside = at + 1, False
    yield lo, len(words)


def _heads(word: Word) -> bool:
    return word.low in organization_heads()


def _stands_alone(word: Word) -> bool:
    """True for a word that begins a name of its own behind "and"."""
    return (
        bool(_ACRONYM.fullmatch(word.text))
        or word.text in known_names()
        or word.text in demonyms()
        or is_given(word.text)
    ) and not is_common(word.text)


def _is_listed_office(words: Sequence[Word], gaps: Sequence[str], lo: int, at: int) -> bool:
    """True for the "and" of "Food and Drug Administration": a common word in front, a head word at the end."""
    left = words[at]
    if (left.opens and at == lo) or not (is_common(left.text) or _ABSTRACT.search(left.text)):
        return False
    end = at + 1
    while end < len(gaps) and gaps[end] == "plain":
        end += 1
    return (
        (_heads(words[end]) or words[end].low in company_suffixes())
        and not _heads(words[at])
        and not _stands_alone(words[at + 1])
    )


def _chunk(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    """The names of a chunk, cut where a capital proves nothing: "The", a headline's "Critics Charge Marta Olsen"."""
    lo = at = 0
    while at < len(words):
        known_words = _known_length(words, gaps, at)
        if known_words:
            at += known_words
        elif (at == lo or words[at].opens) and _is_dropped(words, at, gaps):
            yield from _part(words[lo:at], gaps[lo : max(lo, at - 1)])
            lo = at = at + 1
        else:
            at += 1
    yield from _part(words[lo:], gaps[lo:])


def _known_length(words: Sequence[Word], gaps: Sequence[str], at: int) -> int:
    """How many words from `at` on are a known name of several words; 0 for none."""
    if words[at].text not in first_words():
        return 0
    ends = range(min(len(words), at + 4), at + 1, -1)
    return next((end - at for end in ends if _known_at(words, gaps, at, end)), 0)


def _part(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    if not words:
        return
    known = _known_at(words, gaps, 0, len(words))
    if known:
        yield _piece(words, known.type)
        return
    if not _BINDERS.isdisjoint(gaps):
        yield from _complex(words, gaps)
    elif "&" in gaps:
        yield _piece(words, "organization")
    else:
        yield from _plain(words)


_BINDERS: Final = frozenset({"of", "for", "on", "and"})
_ON_HEADS: Final = frozenset(table_of("name_words")["on_head"])
_PARTS_OF_PLACES: Final = frozenset(table_of("name_words")["part_of_place"])
_TROOPS: Final = frozenset(table_of("name_words")["troops"])
_SURNAME_HEADS: Final = frozenset(table_of("name_words")["surname_head"])
_CLUBS: Final = frozenset(table_of("name_words")["club"])
_OUTLETS: Final = frozenset(table_of("name_words")["outlet"])
_PARTS: Final = frozenset(table_of("name_words")["part"])
_OPENERS: Final = frozenset(table_of("name_words")["opener"])


def _is_dropped(words: Sequence[Word], at: int, gaps: Sequence[str]) -> bool:
    """True for a word in front of a name that is none: "The", "In", a headline's or a sentence's first common word."""
    word = words[at]
    if word.low in _OPENERS:
        return word.text.lower() != word.text.upper() and not (
            word.text.isupper() and len(word.text) > 1 and word.text in known_names()
        )
    if at + 2 == len(words) and words[at + 1].low in _OUTLETS and gaps[at] == "plain":  # "Northern Courier"
        return False
    if not word.opens or not is_common(word.text) or _heads(word) or word.low in titles() or word.text in known_names():
        return False
    if word.low in _PARTS_OF_PLACES and at + 1 < len(words) and gaps[at] == "plain" and not words[at + 1].opens:
        return False  # "Northern Kirkvale was hit", but not in a headline
    following = words[at + 1] if at + 1 < len(words) and gaps[at] == "plain" else None
    return not (following and is_given(word.text) and not is_common(following.text))


def _complex(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    """An organization with "of", "for" or "and" in its name, perhaps with a person's name behind."""
    if words[0].low in place_kinds() and gaps[0] == "of" and not _heads(words[0]):
        yield from _plain(words[1:]) if len(words) == 2 else iter((_piece(words, "place"),))
        return
    if words[0].low in _PARTS and gaps[0] == "of" and _opens_full_name(words, gaps):
        words, gaps = words[1:], gaps[1:]  # "Secretariat of the Grain Export Council": the council
    cut = len(words)
    for at in range(len(words) - 2, 0, -1):
        if gaps[at] not in ("plain", "particle"):
            break
        if is_given(words[at].text) and gaps[at - 1] == "plain" and not _heads(words[-1]):
            cut = at
    if cut == len(words) > 3 and _ends_with_a_person(words, gaps):
        cut -= 2
    if _BINDERS.isdisjoint(gaps[: cut - 1]):
        yield from _plain(words[:cut])
    else:
        yield _piece(words[:cut], "organization")
    if cut < len(words):
        yield _piece(words[cut:], "person")


def _ends_with_a_person(words: Sequence[Word], gaps: Sequence[str]) -> bool:
    """True for two words written like a person's name behind a common one: "Search for Missing Persons Mira Falk"."""
    return (
        gaps[-2] == gaps[-1] == "plain"
        and is_common(words[-3].text)
        and not any(_heads(word) or word.text in known_names() or not _is_name_word(word) for word in words[-2:])
    )


def _opens_full_name(words: Sequence[Word], gaps: Sequence[str]) -> bool:
    at = 1
    while at < len(gaps) and gaps[at] == "plain":
        at += 1
    return any(_heads(word) for word in words[2 : at + 1])


def _plain(words: Sequence[Word]) -> Iterator[Piece]:
    """A chunk without binding words: titles, adjectives, known names and given names cut it."""
    if not words:
        return
    known = _known_at(words, ["plain"] * len(words), 0, len(words))
    if known:
        yield _piece(words, known.type)
        return
    legal = next((at for at in range(1, len(words)) if words[at].low.rstrip(".") in company_suffixes()), None)
    if legal is not None:
        while legal + 1 < len(words) and words[legal + 1].low.rstrip(".") in company_suffixes():
            legal += 1
        yield _piece(words[: legal + 1], "organization")
        yield from _plain(words[legal + 1 :])
        return
    if words[0].text in demonyms() and len(words) > 1 and _known_at(words, ["plain"] * len(words), 1, len(words)):
        words = words[1:]
    if is_thing(" ".join(word.text for word in words)):
        return
    saint = next((at for at in range(1, len(words)) if _is_dedicated(words, at)), None)
    if saint is not None:
        yield from _plain(words[: saint - 1])
        yield _piece(words[saint - 1 :], _type_of_dedicated(words[-1]))
        return
    if words[0].low in SAINTS and 1 < len(words) < 4 and (place := _type_of_saints_place(words)):
        yield _piece(words, place)
        return
    if words[0].low == "air" and len(words) == 2:  # airlines
        yield _piece(words, "organization")
        return
    if (
        len(words) > 1
        and _heads(words[-1])
        and not _is_titled(words)
        and not all(is_common(w.text) and w.opens for w in words)
    ):
        yield _piece(words, "organization")
        return
    title = _last_title(words)
    if title is not None:
        before, behind = words[:title], words[title + 1 :]
        while before and _is_part_of_title(before):
            before = before[:-1]
        if before:
            yield from _plain(before)
        if behind:
            yield from _titled(behind)
        return
    if words[0].text in demonyms() and not _is_direction_in_a_name(words):
        if len(words) > 2 or (len(words) == 2 and not is_common(words[1].text)):
            yield from _plain(words[1:])
        return
    yield from _untitled(words)


def _is_dedicated(words: Sequence[Word], at: int) -> bool:
    """True for the second word of "St Aldith's" and "St James' Hospital", as `capitals` leaves them."""
    return words[at - 1].low in SAINTS and words[at].text.endswith(("'s", "’s", "s'", "s’"))


def _type_of_dedicated(last: Word) -> NameType:
    """The type of what bears a saint's name: a street or a bay by its last word, else a school or a church."""
    if last.low in place_kinds():
        return "place"
    return "organization" if _heads(last) else "organization?"


def _type_of_saints_place(words: Sequence[Word]) -> NameType:
    """The type of what is called after a saint, "St Ives", "St Anna Hall"; empty for the saint: "St Anna"."""
    if len(words) == 2:
        return "" if is_given(words[1].text) else "place"
    return _type_of_dedicated(words[-1])


def _is_direction_in_a_name(words: Sequence[Word]) -> bool:
    """True for the first of two words that are a part of a place or an outlet: "Northern Kirkvale", "Eastern Wire"."""
    return (
        len(words) == 2
        and words[0].low in _PARTS_OF_PLACES
        and not words[1].opens  # a headline's capital
        and words[1].text not in demonyms()
        and words[1].low not in titles()
    )


def _is_part_of_title(words: Sequence[Word]) -> bool:
    """True where the last word belongs to the title behind it: the "Financial" of "Chief Financial Officer"."""
    if words[-1].low.rstrip(".") not in titles():
        return False
    return not _heads(words[-1]) or (len(words) > 1 and words[-2].low in titles())


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


def _last_title(words: Sequence[Word]) -> int | None:
    """The last title with a name behind it, or a title at the end; None without any."""
    found = None
    for at, word in enumerate(words):
        low = word.low.rstrip(".")
        kind = titles().get(low) or (titles().get(low[:-1]) if low.endswith("s") and at + 1 < len(words) else None)
        if kind is None or (
            kind == "modifier" and not (at + 1 < len(words) and words[at + 1].low.rstrip(".") in titles())
        ):
            continue
        if kind == "modifier":
            continue
        if (
            at
            and is_given(words[at - 1].text)
            and at == len(words) - 1
            and word.low
            in ("king", "bishop", "pope", "prince", "earl", "major", "judge", "cook", "dean", "page", "baker")
        ):
            continue  # Stephen King
        if (
            is_given(word.text)
            and at == 0
            and len(words) > 1
            and word.low in ("dean", "earl", "duke", "king", "prince", "art")
        ):
            continue
        found = at
    return found


def _titled(words: Sequence[Word]) -> Iterator[Piece]:
    """What stands behind a title: a person, unless it is a known place or an organization."""
    known = _known_at(words, ["plain"] * len(words), 0, len(words))
    if known and not is_given(words[0].text):
        yield _piece(words, known.type)
    elif words[0].text in demonyms() and len(words) > 1:
        yield from _plain(words[1:])
    elif len(words) == 1 and is_common(words[0].text) and words[0].opens:
        return
    else:
        yield _piece(words, "person")


def _untitled(words: Sequence[Word]) -> Iterator[Piece]:
    if len(words) == 1:
        yield from _single(words[0])
        return
    given = next((at for at, word in enumerate(words) if is_given(word.text)), None)
    if given == 0 and not (
        is_common(words[0].text) and words[0].opens and not is_given(words[1].text) and is_common(words[1].text)
    ):
        yield _piece(words, "person" if not is_common(words[-1].text) or len(words) > 2 or not words[0].opens else "")
        return
    front = given and (_known_at(words, ["plain"] * len(words), 0, given) or _ends_a_name(words[given - 1]))
    if given and (front or _ACRONYM.fullmatch(words[given - 1].text)) and given < len(words) - 1:
        yield from _plain(words[:given])
        yield _piece(words[given:], "person")
        return
    if words[-1].low in _CLUBS and _is_known_place(words[0]):
        yield _piece(words, "organization")
        return
    if words[-1].low in _OUTLETS and words[0].low in _PARTS_OF_PLACES:  # "Eastern Wire"
        yield _piece(words, "organization")
        return
    if words[-1].low in place_kinds():
        yield _piece(words, "place")
        return
    if (
        words[0].low
        in ("mount", "lake", "fort", "port", "cape", "san", "santa", "saint", "st.", "st", "los", "las", "el", "new")
        and len(words) < 4
    ):
        yield _piece(words, "place")
        return
    if all(is_common(word.text) for word in words):
        if _is_direction_in_a_name(words):  # "Southern Water"
            yield _piece(words, "organization?")
        return
    if words[-1].text in demonyms():  # "Senate Republicans"
        yield from _plain(words[:-1])
        return
    if words[0].low in _PARTS_OF_PLACES and (_is_known_place(words[-1]) or len(words) == 2):  # "Downtown Geneva"
        yield _piece(words, "place")
        return
    known = known_names().get(words[0].text) or _known_at(words, ["plain"] * len(words), 0, 2)
    if known:
        team = known.kind in ("city", "state") and words[-1].text.endswith("s")  # Leeds Rovers
        body = is_common(words[-1].text)  # "Norwegian Geological Survey" is no person
        sure: NameType = "organization?" if body else ""
        yield _piece(words, "organization" if team or known.type == "organization" else sure)
    elif len(words) < 4 and all(map(_is_name_word, words)):
        yield _piece(words, "person?")
    else:
        yield _piece(words, "")


def _is_known_place(word: Word) -> bool:
    known = known_names().get(word.text)
    return known is not None and known.type == "place"


def _ends_a_name(word: Word) -> bool:
    """True for a word that no person's name begins with: "State John Marsh" is what "Secretary of" leaves."""
    return _heads(word) or is_common(word.text)


def _is_name_word(word: Word) -> bool:
    """True for what can be a part of a person's name: one capital or an initial, and no common word."""
    text = word.text
    return (
        not is_common(text) and (text[1:].islower() or len(text) < 3 or not text.isupper()) and not _DIGIT.search(text)
    )


def _single(word: Word) -> Iterator[Piece]:
    text = word.text
    known = known_names().get(text) or known_names().get(text.rstrip("."))
    if known:
        yield _piece((word,), known.type)
    elif text in demonyms():
        return
    elif _INITIALS.fullmatch(text):
        yield _piece((word,), "")
    elif (
        _ACRONYM.fullmatch(text) and not _ROMAN.fullmatch(text) and word.low.replace(".", "") not in common_words()
    ) or is_site(text):
        yield _piece((word,), "organization")
    elif _heads(word) or word.low in titles() or word.low in place_kinds() or (len(text) < 3 and word.opens):
        return
    elif is_common(text) and (word.opens or not text.isupper()):
        yield _piece((word,), "")
    else:
        yield _piece((word,), "")
