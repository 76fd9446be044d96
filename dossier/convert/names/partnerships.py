"""Firms named after several partners: "a lawyer at *Gall, Tarn & Moss*", "*Gall, Tarn & Moss LLP*"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import is_common, known_names
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import Piece, piece_of
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

#: The other partners in front of the last two.
_PARTNERS: Final = Rare(r"(?:\b[A-Z][\w’'-]{1,20}, ){1,4}\Z")
_REACH: Final = 96
#: What a firm of lawyers or accountants is in law.
_FORMS: Final = (" LLP", " PLLC", " P.C.", " PC", " P.A.", " PA", " LLC")
#: In front of where somebody is a lawyer.
_AT: Final = Rare(
    r"\b(?:associate|attorneys?|counsel|firm|lawyers?|partners?)(?: [a-z]{2,12}){0,2} (?:at|for|from|of|with)"
    r" (?:the )?\Z"
)


def with_partners(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The names with those of all partners in one: other rows are of several, "Quillon, Tarn & Moss rose"."""
    found: list[Piece] = []
    for piece in pieces:
        start = (
            _first_partner(text, piece) if piece.type == "organization" and "&" in text[piece.start : piece.end] else -1
        )
        if start >= 0:
            while found and found[-1].start >= start:
                found.pop()
            name = text[start : text.index(",", start)]
            first = Word(start, start + len(name), name, name.lower())
            found.append(piece_of((first, *piece.words), "organization"))
        else:
            found.append(piece)
    return found


def _first_partner(text: str, piece: Piece) -> int:
    """Where the first partner's name begins; −1 for a firm that is named in full."""
    row = _PARTNERS.search(text, max(0, piece.start - _REACH), piece.start)
    if row is None:
        return -1
    if any(is_common(name) or name in known_names() or name in _CALENDAR for name in row[0].split(", ")[:-1]):
        return -1  # "On *Monday*, Tarn & Moss LLP"
    before = text[max(0, row.start() - _REACH) : row.start()]
    if _AT.search(before):
        return row.start()
    is_legal = text[piece.start : piece.end].endswith(_FORMS)
    return row.start() if is_legal and (before[-2:] in _OPENS or before.endswith(_LEADING)) else -1


_CALENDAR: Final = frozenset(word.capitalize() for word in table_of("name_words")["calendar"])
_OPENS: Final = ("", "\n\n", ". ")
_LEADING: Final = (" at ", " by ", " for ", " from ", " of ", " to ", " with ", " and ", " firm ")
