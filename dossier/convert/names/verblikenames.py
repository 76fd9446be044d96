"""Given names that are verbs at the head of a sentence: "*Can* Orlan appeared", "*Hailing* Du said"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import is_given
from dossier.convert.names.capitalwords import Run
from dossier.convert.names.namewords import Piece, is_head, is_name_word, piece_of
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import word_tags
from dossier.records import replace

#: What hardly stands behind "Can she": a past form.
_PAST: Final = Rare(
    r" (?:was|were|has|had|said|told|left|went|came|began|won|lost"
    r"|(?!need|feed|speed|succ|exce|proc|bleed|breed)[a-z]{2,12}ed)\b"
)
#: What behind "Hailing Odo" is somebody else's, behind a comma.
_SAYS: Final = Rare(r" (?:said|says|told)\b")
_LONGEST: Final = 2  # words
_SHORT: Final = 3  # a Chinese family name behind such a given name, as emigrants write it


def is_a_name_in_full(text: str, run: Run) -> bool:
    """True for two words that open a sentence in which the first can be no verb."""
    first, second = run.words[0], run.words[-1]
    if len(run.words) != _LONGEST or run.gaps[0] != "plain" or not is_name_word(second) or is_head(second):
        return False
    if first.low == "can":
        return _PAST.match(text, second.end) is not None
    if len(second.text) > _SHORT or first.low.endswith("thing") or word_tags().get(first.low, "")[:1] == "N":
        return False  # "*Rising* Tarn", "*Everything* Lin says", "*Meeting* Lin"
    return first.low.endswith("ing") and not is_given(second.text) and _SAYS.match(text, second.end) is not None


def with_or_without_can(text: str, piece: Piece) -> Piece:
    """A name that begins with "Can", or its rest where that asks: "met *Can Orlan*", "5) Can *Orlan* win?"."""
    if text[piece.start - 2 : piece.start - 1].isalpha() or _PAST.match(text, piece.end):
        return piece if piece.type else replace(piece, type="person?")
    return piece_of(piece.words[1:], "" if piece.type in ("person?", "") else piece.type)
