"""What capitalised words are called after, as far as the words themselves tell: saints, peoples, directions, trades."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    demonyms,
    is_common,
    is_company_suffix,
    is_given,
    is_state,
    known_names,
    place_kinds,
    titles,
)
from dossier.convert.english.persons import is_person
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import (
    PARTS_OF_PLACES,
    NameType,
    is_head,
    is_known_place,
    is_name_word,
    known_at,
    only_opens,
)
from dossier.convert.names.possessives import HOUSES, OWN, ROYAL, SAINTS
from dossier.convert.names.typewords import ONLY_PLACES
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of

_SURNAMES_TOO: Final = frozenset({"street", "highway", "nagar"})
_STREET_FRONTS: Final = frozenset(table_of("name_words")["street_front"])
_SAINT_FRONTS: Final = frozenset(table_of("name_words")["saint_front"])
_AGENCIES: Final = frozenset(table_of("name_words")["agency"])
_COLLECTIVES: Final = frozenset(table_of("name_words")["collective"])
_CALLED: Final = frozenset(table_of("name_words")["called"])
#: Inside of what a body calls itself: "Physicians Without Walls".
_INNER: Final = frozenset(table_of("name_words")["inner"])


def legal_form(words: Sequence[Word]) -> int:
    """Which word is the first that is a company's legal form behind its name; 0 for none."""
    for at in range(1, len(words)):
        if is_legal_form(words, at):
            return at
    return 0


def is_public_body(words: Sequence[Word]) -> bool:
    """True for a public body that is named by what it sees to and its country: "Transport Scotland"."""
    if not 1 < len(words) < _LONGEST_BODY or words[-2].low not in _AGENCIES or not is_state(words[-1].text):
        return False
    return len(words) == 2 or not (words[0].opens and words[-1].text.istitle())  # "Cyber Security NSW"


_LONGEST_BODY: Final = 4  # words


def is_transport_for(left: str, right: Word) -> bool:
    """True for the "for" of "Transport for Xville"."""
    return left == "Transport" and not right.opens and not is_given(right.text)


def is_legal_form(words: Sequence[Word], at: int) -> bool:
    """True for a company's legal form; "Musa Ag Berg", "Ida Sa" and "Tarn Spa" have none."""
    return is_company_suffix(words[at].text, [word.text for word in words[:at]])


def is_inside_a_call(words: Sequence[Word], at: int) -> bool:
    """True for the small word inside of what people of one trade call themselves: "Physicians *Without* Walls"."""
    word, before = words[at], words[at - 1]
    return word.low in _INNER and not word.opens and (is_person(before.low) or before.low in _COLLECTIVES)


def is_a_trades_call(words: Sequence[Word]) -> bool:
    """True for what people of one trade call themselves by two words: "Reporters United", "Nurses Abroad"."""
    if len(words) != 2 or words[1].opens or words[1].low not in _CALLED:
        return False
    low = words[0].low
    return low.endswith("s") and (is_person(low) or low in _COLLECTIVES)


def is_dedicated(words: Sequence[Word], at: int) -> bool:
    """True for the second word of "St Aldith's" and "St James' Hospital", as `capitals` leaves them."""
    return words[at - 1].low in SAINTS and words[at].text.endswith(OWN)


def type_of_dedicated(last: Word) -> NameType:
    """The type of what bears a saint's name: a street or a bay by its last word, else a school or a church."""
    if last.low in place_kinds():
        return "place"
    return "organization" if is_head(last) else "organization?"


def type_of_saints_place(words: Sequence[Word]) -> NameType:
    """The type of what is called after a saint, "St Ives", "St Anna Hall"; empty for the saint: "St Anna"."""
    if len(words) == 2:
        return "" if is_given(words[1].text) else "place"
    return type_of_dedicated(words[-1])


def is_direction_in_a_name(words: Sequence[Word]) -> bool:
    """True for the first of two words that are a part of a place or an outlet: "Northern Kirkvale", "Eastern Wire"."""
    return (
        len(words) == 2
        and words[0].low in PARTS_OF_PLACES
        and not words[1].opens  # a headline's capital
        and words[1].text not in demonyms()
        and words[1].low not in titles()
    )


def is_named_like_a_people(words: Sequence[Word], *, titled: bool = False) -> bool:
    """True for two words of which the first is a given name, too: "*Roman* Tarn", not "Roman Catholic".

    Behind a title it may be one that no list has: "Mayor German Tarn".
    """
    return (
        len(words) == 2
        and not words[1].opens  # a headline's capital
        and (is_given(words[0].text) or (titled and not words[0].opens))
        and words[0].low not in place_kinds()
        and may_be_given(words[1])
        and not is_head(words[1])
        and words[1].low not in word_tags()
        and words[1].text not in known_names()
    )


def is_called_after(words: Sequence[Word]) -> bool:
    """True for a house that bears a royal name: "Queen Adelaide Hospital"."""
    return words[0].low in ROYAL and words[-1].low in HOUSES


def may_be_given(word: Word) -> bool:
    """True for what no list has, written like a person's name."""
    return is_name_word(word) and not is_known_place(word) and word.text not in demonyms() and word.low not in titles()


def is_only_a_place(words: Sequence[Word]) -> bool:
    """True for a place that may begin like a person: "Clay County", "Rua Direita", "San Telmo"."""
    if not 1 < len(words) < 4 or all(map(only_opens, words)):
        return False
    first, last = words[0].low, words[-1].low
    if last in _SURNAMES_TOO and len(words) == 2 and is_given(words[0].text):
        return False  # "John Street"
    if last in ONLY_PLACES or first in _STREET_FRONTS:
        return True
    return first in _SAINT_FRONTS and first != words[1].low and not known_at(words, ["plain"] * len(words), 0, 2)


def is_written_like_a_country(name: str) -> bool:
    """True for a name of one word that ends as countries' names do, and is no given name: "Zorvistan", "Korvania"."""
    return name.endswith(_COUNTRIES_END) and len(name) > _SHORTEST_COUNTRY and not is_given(name)


_COUNTRIES_END: Final = ("istan", "ania", "onia", "avia", "ovia")
_SHORTEST_COUNTRY: Final = 6


def is_a_call(word: Word) -> bool:
    """True for a verb with a capital that is no sentence's: *Save* Darfur."""
    return not word.opens and (word.low == "witness" or "B" in word_tags().get(word.low, ""))


def is_a_word(word: Word) -> bool:
    """True for an ordinary word of English, capital or not: "Navy *Seals*"."""
    return is_common(word.text) or word.low in word_tags()
