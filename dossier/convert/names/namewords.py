"""What a capitalised word can be in a name: its head, a name of its own, a common word; and a name as it was cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from dossier.convert.english.gazetteer import (
    Known,
    demonyms,
    first_words,
    is_common,
    is_given,
    is_place,
    known_names,
    organization_heads,
)
from dossier.convert.english.persons import is_person
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.portfolios import is_field
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of
from dossier.model import EntityType
from dossier.records import Record

#: What a name's own words tell; `person?` for unknown words written like a person's name.
NameType: TypeAlias = EntityType | Literal["", "person?", "organization?", "place?"]
ACRONYM: Final = re.compile(r"[A-Z][A-Z&]{1,6}s?|(?:[A-Z]\.){2,}|[A-Z]{2,6}-[A-Z]{2,5}")
ABSTRACT: Final = re.compile(r"...(?:tion|sion|ment|ness|ity|ities|ings?|ism|fully|ably|ically)s?$")
_DIGIT: Final = Rare(r"\d")
_GAP_TEXT: Final = {
    "plain": " ",
    "of": " of ",
    "for": " for ",
    "on": " on ",
    "and": " and ",
    "to": " to ",
    "the": " the ",
    "&": " & ",
    "particle": " ",
}
PARTS_OF_PLACES: Final = frozenset(table_of("name_words")["part_of_place"])

#: What stands between names in a row.
ROW: Final = frozenset({", ", " and ", " or ", ", and ", ", or ", " & "})


class Piece(Record):
    """Words of a run that are one name, and what they tell about its type."""

    start: int
    end: int
    type: NameType
    words: tuple[Word, ...]


_SYLLABLES: Final = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,5}")


def piece_of(words: Sequence[Word], name_type: NameType) -> Piece:
    """All of `words` as one name."""
    return Piece(words[0].start, words[-1].end, name_type, tuple(words))


def proves_nothing(word: str) -> bool:
    """True for a word that is no name by itself where its capital may be the sentence's: "Divers", not "Baker"."""
    if "-" in word and all(map(is_common, word.split("-"))):
        return True  # "Thirty-seven"
    return is_common(word) or ABSTRACT.search(word) is not None or (word.endswith("s") and is_person(word.lower()))


def only_opens(word: Word) -> bool:
    """True for a common word whose capital is a sentence's or a headline's."""
    return is_common(word.text) and word.opens


def known_at(words: Sequence[Word], gaps: Sequence[str], lo: int, hi: int) -> Known | None:
    """What is generally known by the words from `lo` to `hi` (exclusive), as one spelling."""
    spelling = words[lo].text
    if hi - lo > 1 and spelling not in first_words() and " " not in spelling:
        return None
    for at in range(lo + 1, hi):
        spelling += _GAP_TEXT[gaps[at - 1]] + words[at].text
    return known_as(spelling)


def known_length(words: Sequence[Word], gaps: Sequence[str], at: int) -> int:
    """How many words from `at` on are a known name of several words; 0 for none."""
    if words[at].text not in first_words():
        return 0
    ends = range(min(len(words), at + 4), at + 1, -1)
    return next((end - at for end in ends if known_at(words, gaps, at, end)), 0)


def known_as(spelling: str) -> Known | None:
    """What is generally known by a spelling, a full stop at its end or not."""
    known = known_names()
    return known.get(spelling) or (known.get(spelling[:-1]) if spelling.endswith(".") else None)


def is_head(word: Word) -> bool:
    """True for a head word of organizations: Council, Ministry."""
    return word.low in organization_heads()


def demonym_in_front(words: Sequence[Word]) -> int:
    """How many words the adjective of belonging has that a chunk begins with: 2 of "Costa Rican"; 0 for none."""
    if words[0].text in demonyms():
        return 1
    return 2 if len(words) > 1 and f"{words[0].text} {words[1].text}" in demonyms() else 0


def stands_alone(word: Word) -> bool:
    """True for a word that begins a name of its own behind "and"."""
    return (
        bool(ACRONYM.fullmatch(word.text))
        or word.text in known_names()
        or word.text in demonyms()
        or is_given(word.text)
    ) and not is_common(word.text)


def has_inner_capital(name: str) -> bool:
    """True for one word that is written like a product's or a firm's name, nobody's: "NavSouth", not "McTarn"."""
    if name[1:].islower() or name.isupper():
        return False  # nearly always
    parts = _INNER.fullmatch(name)
    return parts is not None and parts[1] not in _OF_SURNAMES and not (is_given(parts[1]) or is_given(name))


_INNER: Final = Rare(r"([A-Z][a-z]{1,12})[A-Z]{1,4}[a-z]{0,12}(?:[A-Z][a-z]{1,12})?")
#: What surnames and given names begin with, in front of another capital: McTarn, DeShawn, MacLind.
_OF_SURNAMES: Final = frozenset(
    "Al Ap Ash Ben Bin Da Dal Dan De Del Della Den Der Des Di Do Dos Du El Fitz Ibn Ja Jo Ka Ke Ki La Las Le Les Li"
    " Lo Los Lu Ma Mac Mc Mi Mo Na Ni Ra Ro Sha San St Ta Te Ten Ter Ti Van Vande Vander Ver Von Vom Za Zu".split()
)


def is_syllables(word: str) -> bool:
    """True for a given name as Korean and Chinese ones are written: Ji-hoon."""
    return _SYLLABLES.fullmatch(word) is not None


def is_known_place(word: Word) -> bool:
    """True for a generally known place."""
    return is_place(word.text)


def is_calling(low: str) -> bool:
    """True for a noun for people, small letters, that may stand in front of a name: "schoolboy", "cellist"."""
    return low in _CALLED or low.endswith(("ist", "woman")) or (is_person(low) and not low.endswith("man"))


_CALLED: Final = frozenset((*table_of("titles")["called"], *table_of("titles")["trade"]))


def ends_a_name(word: Word) -> bool:
    """True for a word that no person's name begins with: "State John Marsh" is what "Secretary of" leaves."""
    return is_head(word) or is_common(word.text) or is_field(word.text) or word.low.endswith(("tion", "ations"))


def is_name_word(word: Word) -> bool:
    """True for what can be a part of a person's name: one capital or an initial, and no common word."""
    text = word.text
    return (
        (text == "A" or not is_common(text))
        and (text[1:].islower() or len(text) < 3 or not text.isupper())
        and not _DIGIT.search(text)
    )
