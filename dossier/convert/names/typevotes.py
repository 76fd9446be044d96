"""Of which type each name of an article is, by its own words and by what stands around all its occurrences."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal

from dossier.convert.english.gazetteer import is_given, known_names, title_kind
from dossier.convert.names.nametypes import Votes, add_votes, no_votes, votes_around
from dossier.convert.names.namewords import ROW, NameType, Piece
from dossier.convert.names.townsmen import surnames_alone
from dossier.convert.names.typewords import ARABIC_ARTICLES
from dossier.convert.patterns.rare import Rare
from dossier.model import EntityType

_PREFERENCE: Final[tuple[EntityType, ...]] = ("organization", "person", "place")


def types_of(text: str, pieces: Sequence[Piece]) -> dict[str, EntityType | Literal[""]]:
    """One type for each spelling: by its words, else by what stands around it."""
    own: dict[str, dict[NameType, int]] = {}
    around: dict[str, Votes] = {}
    people: dict[str, int] = {}  # surnames, by where who has one is first named in full
    given: set[str] = set()
    likely: dict[str, str] = {}  # who may be somebody, by the last word
    for piece in pieces:
        spelling = text[piece.start : piece.end]
        counted = own.get(spelling)
        if counted is None:
            counted = own[spelling] = {}
            around[spelling] = no_votes()
        counted[piece.type] = counted.get(piece.type, 0) + 1
        if more := votes_around(text, piece.start, piece.end):
            add_votes(around[spelling], more)
        if piece.type == "person" and len(piece.words) > 1:
            last = piece.words[-1].text
            people.setdefault(last, piece.start)
            people.setdefault(
                last[0].upper() + last[1:], piece.start
            )  # "Ann al-Quill", "Al-Quill" at a sentence's head
            if last.lower().startswith(ARABIC_ARTICLES):
                people.setdefault(last.partition("-")[2], piece.start)  # "Ann al-Quill … *Quill* said"
            given.add(piece.words[0].text)
        elif piece.type == "person?":
            likely[piece.words[-1].text] = spelling
    types: dict[str, EntityType | Literal[""]] = {}
    townsmen = surnames_alone(text, pieces, people)
    for spelling, counted in own.items():
        votes = around[spelling]
        is_town = (known := known_names().get(spelling)) is not None and known.kind == "city"
        is_surname = spelling in people and (not is_town or (spelling in townsmen and not votes["place"]))
        if is_surname and is_town:
            votes["person"] += 4 * counted.get("place", 0)  # "Odo Parma left. *Parma* said"
        for name_type, number in counted.items():
            if name_type == "person?":
                votes["person"] += 1
            elif name_type == "organization?":
                votes["organization"] += 2
            elif name_type == "place?":
                votes["place"] += 1
            elif name_type:
                votes[name_type] += 4 * number
        if is_surname or (not any(counted) and spelling.rpartition(" ")[2] in people):
            votes["person"] += 6
        elif votes["place"] and spelling in given and not any(counted) and is_given(spelling):
            votes["person"] += 1  # "We have faith in *Gerda*", of Gerda Quill
    for surname in likely.keys() & own.keys():
        full = around[likely[surname]]
        if not any(own[surname]) and full["person"] > max(full["organization"], full["place"]):
            around[surname]["person"] += 2  # "had taken off Plasm", of Jorrit Plasm
    if "he club " in text:  # nearly never
        for piece in pieces:
            spelling = text[piece.start : piece.end]
            if text.startswith(_AS_MANY, piece.end) and not (any(own[spelling]) or is_given(spelling)):
                around[spelling]["organization"] += 3 * (spelling not in people | likely.keys())
    _vote_by_datelines(around)
    _vote_by_company(text, pieces, around)
    for spelling, votes in around.items():
        best = max(_PREFERENCE, key=votes.__getitem__)
        if votes[best] > 0:
            types[spelling] = best
    return types


#: What is said of a club, behind its name: "Tarn *said they* had had no offer".
_AS_MANY: Final = (" said they ", " said their ", " say they ", " have ", " are ", " were ")


def _vote_by_datelines(votes: Mapping[str, Votes]) -> None:
    """What a dateline has in capitals is a place in other letters too: "LIMASK, March 19 –", "put in at *Limask*"."""
    datelines = {
        name for name, own in votes.items() if own["place"] > _SURE and name.isupper() and len(name) > _SHORTEST_TOWN
    }
    for name, own in votes.items() if datelines else ():
        if name.upper() in datelines and name not in datelines:
            own["place"] = _SURE + (max(own.values()) if " " in name else own["place"])


_NOUN: Final = re.compile(r" ([A-Za-z]{3,20})\b")
_OWN: Final = ("'s ", "’s ", "s' ", "s’ ", "' ", "’ ")
#: Between somebody and a town.
_OF_WHERE: Final = frozenset({f"{comma} {word} " for comma in ("", ",") for word in ("of", "from", "in", "near", "at")})
_SURE: Final = 3
_SHORTEST_TOWN: Final = 4


def _is_signed(text: str, at: int) -> bool:
    """True in a byline, where a town or an outlet stands behind each name: "By Mara Quill, Elmstad, and Odo Tarn"."""
    line = text.rfind("\n", max(0, at - _BYLINE), at) + 1
    return line > 0 and text.startswith(_BY, line)


_BY: Final = ("By ", "BY ")
_BYLINE: Final = 100


def _vote_by_company(text: str, pieces: Sequence[Piece], votes: Mapping[str, Votes]) -> None:
    """What stands in a row with a name of a known type is of that type too: "Halden, Ostmark and Nordfisk".

    A comma alone makes no row: "Anna Olsen, Ostmark's minister", "in a report by the Courier, Olsen …".
    """
    placed = -1  # where the last name begins that shares its small word with a place
    gaps = [text[one.end : other.start] if other.start - one.end <= 6 else "" for one, other in pairwise(pieces)]
    for at, (one, other) in enumerate(pairwise(pieces)):
        gap = gaps[at]
        if gap not in ROW or (gap == ", " and ROW.isdisjoint((*gaps[max(0, at - 1) : at], *gaps[at + 1 : at + 2]))):
            continue
        if at and pieces[at - 1].type == "person" and text[pieces[at - 1].end : one.start] in _OF_WHERE:
            continue  # "Ann Quill, of *Lodd*, and Odo Tarn, of Elm"
        if text.endswith(" in ", 0, one.start) and text.startswith(" in ", other.end):
            continue  # "Ann Quill in *Lodd* and *Odo Harr* in Elm"
        if text.endswith(_OWN, 0, one.start) and text.startswith(_OWN, other.end):
            continue  # "Xcast's *Ann Quill* and *Ycast's* Odo Tarn"
        if len(other.words) == 1 and (noun := _NOUN.match(text, other.end)) and title_kind(noun[1].lower()) is not None:
            continue  # "Ann Quill and *Tarn* mayor Odo Harr"
        signed = _is_signed(text, one.start)
        left, right = votes[text[one.start : one.end]], votes[text[other.start : other.end]]
        is_led = one.start == placed or (left["place"] >= _PLACED and text.endswith(_WHERE, 0, one.start))
        is_led = is_led and left["place"] == max(left.values()) and max(right.values()) < _PLACED
        if is_led and _ends_row(text, [piece.end for piece in pieces[at + 1 : at + 12]], gaps[at + 1 : at + 12]):
            right["place"] += _PLACED  # "in Lodd and *Selmark*"
            placed = other.start
        for piece, mine, theirs in ((one, left, right), (other, right, left)):
            if max(theirs.values(), default=0) > 3 >= 2 > max(mine.values(), default=0):
                name_type = max(_PREFERENCE, key=theirs.__getitem__)
                if name_type == "place" and len(piece.words) > 1 and _IS_TOLD.match(text, piece.end):
                    continue  # "Elm, Va. and *Odo Harr*, a former clerk, left"
                if not signed or (name_type == "person" and len(piece.words) > 1):
                    mine[name_type] += 2


def _ends_row(text: str, ends: Sequence[int], gaps: Sequence[str]) -> bool:
    """True where a row of names ends as places do: "in Lodd and *Selmark* on Monday", not "in Lodd and *Kell said*"."""
    last = next((at for at, gap in enumerate(gaps) if gap not in ROW), len(ends) - 1)
    return _BEHIND_PLACES.match(text, ends[last]) is not None


#: Behind somebody who is told of.
_IS_TOLD: Final = Rare(r", (?:an? (?!(?:[a-z-]+ )?(?:city|town|village|district)\b)|who |\d\d,)")
_PLACED: Final = 2
_WHERE: Final = (" in ", " near ", " across ", " between ", " outside ", " throughout ", " shelled ", " bombed ")
_BEHIND_PLACES: Final = Rare(
    r"[.;:)\n]|, (?!(?:an?|his|her|its|the|who|whose|\d+)\b)[a-z]"
    r"| (?:after|as|at|before|but|by|during|for|from|in|last|on|over|since|this|to|when|where|while|with)\b"
)
