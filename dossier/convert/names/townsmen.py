"""Surnames that are towns' names too: "Odo Parma left. *Parma* said", not "the train to *Parma*"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Final

from dossier.convert.names.namewords import Piece


def surnames_alone(text: str, pieces: Sequence[Piece], people: Mapping[str, int]) -> Set[str]:
    """The surnames that stand alone behind the full name only, and nowhere as towns do: "the train *to* Parma"."""
    found: dict[str, bool] = {}
    for piece in pieces if people else ():
        if len(piece.words) == 1 and (spelling := text[piece.start : piece.end]) in people:
            is_one = people[spelling] < piece.start and not text.endswith(_AS_TOWNS, 0, piece.start)
            found[spelling] = found.get(spelling, True) and is_one
    return {spelling for spelling, is_one in found.items() if is_one}


#: In front of a town, and sometimes of a person.
_AS_TOWNS: Final = (
    " to ",
    " from ",
    " left ",
    " at ",
    " via ",
    " through ",
    " into ",
    " visited ",
    " reached ",
    " the ",
    "The ",
)
