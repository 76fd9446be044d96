"""Letters behind names, which are no names themselves: "Mr Quill *KC*", "Ann Quill, *PhD*", "Odo Tarn (*IAS*)"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import is_place
from dossier.convert.names.namewords import Piece
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

POSTNOMINALS: Final = frozenset(table_of("name_words")["postnominal"])
#: Between a name and the letters behind it.
_BEHIND: Final = frozenset({", ", " ("})


def are_ones_letters(text: str, person: Piece, letters: Piece) -> bool:
    """True for letters behind somebody's name: "Ann Quill, *PhD*, of Lodd", "Odo Tarn (*IAS*)", "Ida Harr, *M.D.*"."""
    if text[letters.start - 1] == "." and letters.end - letters.start <= len("D."):
        return True  # "Ph.*D.*"
    written = letters.words[0].text
    if written.replace(".", "") not in POSTNOMINALS or len(person.words) < _IN_FULL or is_place(written):
        return False
    between = text[person.end : letters.start]
    return person.type in ("person", "person?") and (
        between in _BEHIND or all(more.replace(".", "") in POSTNOMINALS for more in between.strip(", ").split(", "))
    )


_IN_FULL: Final = 2  # words


def without_letters(text: str, piece: Piece) -> Piece:
    """A person, or who may be one, without the letters behind a name of two words or a titled one: Mr Quill KC."""
    words = piece.words
    if words[-1].text in POSTNOMINALS and piece.type in ("", "person", "person?"):
        if len(words) == 2 and not _MISTER.search(text, max(0, piece.start - _LONGEST_MISTER), piece.start):
            return piece
        return Piece(piece.start, words[-2].end, "person", words[:-1])
    return piece


#: In front of a surname alone.
_MISTER: Final = Rare(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Judge|Justice|Sir|Dame|Lord|Lady)\.? \Z")
_LONGEST_MISTER: Final = 12
