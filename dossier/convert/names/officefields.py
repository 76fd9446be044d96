"""What an office in front of a name is for or of: "Minister for *Trade*", "Inspector of *Police*", "MP for *Lodd*"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    is_common,
    is_given,
    known_names,
    titles,
)
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import (
    is_head,
    is_name_word,
    proves_nothing,
)
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.data import table_of


def is_behind_portfolio(words: Sequence[Word], gaps: Sequence[str], lo: int) -> bool:
    """True behind an office that is for something: "Minister for *Health*", "Minister of Justice and *Trade*"."""
    at = lo - 1
    while at and gaps[at] == "and" and is_field(words[at].text):
        while at and is_field_or_part(words[at - 1].text) and gaps[at - 1] == "plain":
            at -= 1
        at -= 1
    if at > 0 and words[at].low == "state" and gaps[at - 1] == "of" and gaps[at] == "for":
        at -= 1  # "Minister of *State* for Trade"
    return at >= 0 and gaps[at] in SEATED and words[at].low in _PORTFOLIOS


def fields_in_front(words: Sequence[Word], gaps: Sequence[str]) -> int:
    """How many words an office is for, in front of a name or alone: 2 of "Foreign Affairs Mara Quill"."""
    at = int(len(words) > 1 and words[0].text in known_names() and words[1].low == "affairs")  # "*Tarn* Affairs"
    while at < len(words) and is_field_or_part(words[at].text) and (at == 0 or gaps[at - 1] in ("plain", "and")):
        at += 1
    if at == 0 or not is_field(words[at - 1].text):
        return 0
    return at if at == len(words) or gaps[at - 1] == "plain" else 0


def is_an_offices(office: Word, gap: str, words: Sequence[Word]) -> bool:
    """True for what only tells of an office: "Agent in *Charge* Mara Quill", "the Minister of *Migration*"."""
    word = words[0]
    if len(words) > 1 and not is_given(words[1].text):
        return False
    if gap == "on":
        return office.low in titles() and is_common(word.text) and not is_head(word)
    is_for = office.low in _PORTFOLIOS or (gap == "of" and office.low in _RUN)
    return gap in SEATED and is_for and word.text not in known_names() and proves_nothing(word.text)


#: Who runs something: "Director of *Nursing*".
_RUN: Final = frozenset("chair chief dean director head manager officer president professor vp".split())


def is_of_police(office: Word, words: Sequence[Word], gaps: Sequence[str]) -> bool:
    """True for a name behind an office in the police: "Superintendent of *Police Odo Tarn*"."""
    if words[0].low != "police" or len(words) < 2 or titles().get(office.low) not in ("office", "rank"):
        return False
    if words[1].text in known_names():
        return gaps[0] == "plain"
    return all(gap in ("plain", "particle") for gap in gaps) and all(
        is_name_word(word) and not is_head(word) for word in words[1:]
    )


def seat_in_front(words: Sequence[Word]) -> int:
    """How many words are the seat of whom the others name: 1 of "Elmswell Tariq Falk" behind "MP for"; 0 for none."""
    given = next((at for at, word in enumerate(words[:-1]) if at and is_given(word.text)), 0)
    return 0 if is_given(words[0].text) or any(is_head(word) for word in words) else given


_PORTFOLIOS: Final = frozenset(table_of("name_words")["portfolio"])
#: Offices that are for a place, and what stands between.
SEATS: Final = frozenset((*table_of("name_words")["seat"], *table_of("name_words")["seat_of"]))
SEATED: Final = frozenset({"of", "for"})
