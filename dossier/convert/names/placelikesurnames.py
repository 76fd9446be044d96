"""Surnames that are nouns for places too: "Ann *Hill* left. … *Hill* said", "*Park* Ji-hoon left. … *Park* said"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from dossier.convert.english.gazetteer import is_given, known_names
from dossier.convert.names.capitalwords import Run
from dossier.convert.names.namewords import Piece, is_name_word, is_syllables, piece_of
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of
from dossier.records import replace

_SURNAMES_TOO: Final = frozenset(table_of("name_words")["surname_too"])
_SAYS: Final = "|".join(table_of("name_words")["speaks"])
#: What only somebody does, behind a surname, and in front of one.
_ACTS: Final = Rare(rf"(?:,? who\b|, \d\d,| (?:also |[a-z]{{2,12}}ly )?(?:{_SAYS})\b)")
_SAID: Final = Rare(rf"[\"”’] (?:{_SAYS}|(?:{_SAYS}),? Mrs?\.?) \Z|\b(?:Mr|Mrs|Ms|Miss|Dr)\.? \Z")
_ARTICLES: Final = ("the ", "The ", " a ", "A ", " an ", "this ", "This ", "our ", "Our ")
_REACH: Final = 32
_SHORTEST: Final = 2  # of surnames that are no nouns, and short as those that sentences begin with and are none
#: What an article that has "the park" may call by its name in full: "Victoria Park".
_BUILT: Final = frozenset({"bridge", "castle", "church", "park", "tower", "towers"})


def with_placelike_surnames(text: str, runs: Sequence[Run], pieces: list[Piece]) -> list[Piece]:
    """The names with people of such surnames, where the surname alone does somewhere what only somebody does."""
    if not any(word.low in _SURNAMES_TOO for run in runs for word in (run.words[0], run.words[-1])):
        return pieces  # nearly always
    alone = [
        run.words[0]
        for run in runs
        if len(run.words) == 1
        and run.words[0].low in _SURNAMES_TOO
        and not text.endswith(_ARTICLES, 0, run.words[0].start)
    ]
    surnames = {
        word.text
        for word in alone
        if _ACTS.match(text, word.end) or _SAID.search(text, max(0, word.start - _REACH), word.start)
    }
    surnames -= {word for word in surnames if word.lower() in _BUILT and f"he {word.lower()}" in text}
    if not surnames:
        return pieces
    full = {run.words[-2].start for run in runs if _is_in_full(text, run, surnames)}
    full |= {run.words[0].start for run in runs if _is_family_first(run, surnames)}
    if not full:
        return pieces
    own = {run.words[-1].text for run in runs if len(run.words) > 1 and run.words[-2].start in full}
    own |= {run.words[0].text for run in runs if run.words[0].start in full and _is_family_first(run, surnames)}
    taken = {word.start for word in alone if word.text in own}
    seconds = {run.words[1].start for run in runs if len(run.words) > 1 and run.words[0].start in full}
    found = [
        replace(piece, type="person") if len(piece.words) > 1 and _ends(piece, full) else piece
        for piece in pieces
        if piece.start not in taken and piece.start not in seconds
    ]
    starts = {piece.start for piece in found}
    found += [
        piece_of(run.words[-2:], "person")
        for run in runs
        if len(run.words) == 2 and run.words[0].start in full and run.words[0].start not in starts
    ]
    found += [piece_of((word,), "person") for word in alone if word.text in own]
    return sorted(found, key=lambda piece: piece.start)


def _ends(piece: Piece, full: Set[int]) -> bool:
    """True for a name whose last two words are somebody's in full."""
    return piece.words[-2].start in full and not _SURNAMES_TOO.isdisjoint(word.low for word in piece.words[-2:])


def _is_in_full(text: str, run: Run, surnames: Set[str]) -> bool:
    """True for a given name in front of such a surname: "Ann *Hill*", but not for "the Victoria Park"."""
    words = run.words
    if len(words) < 2 or words[-1].text not in surnames or run.gaps[-1] != "plain" or not is_given(words[-2].text):
        return False
    name = text[words[0].start : words[-1].end]
    return name not in known_names() and not text.endswith(_ARTICLES, 0, words[0].start)


def _is_family_first(run: Run, surnames: Set[str]) -> bool:
    """True for "*Park* Ji-hoon" and "*Li* Weiming"."""
    words = run.words
    if len(words) != 2 or words[0].text not in surnames or run.gaps[0] != "plain":
        return False
    return is_syllables(words[1].text) or (len(words[0].text) <= _SHORTEST and is_name_word(words[1]))
