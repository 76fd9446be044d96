"""Who is named otherwise than they are called, as reports say behind the name: "Eindra (not her real name)"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from dossier.convert.names.capitalwords import Run
from dossier.convert.names.namewords import Piece, piece_of
from dossier.convert.patterns.rare import Rare
from dossier.records import replace

_WHOSE: Final = r"(?:his|her|their)"
#: Behind a name of one or more words: that it is not the real one, or not all of it.
_CHANGED: Final = Rare(
    r"(?<=\w)(?:,? \(|, | [–—-] )(?:"
    rf"(?:which (?:is|was) |this is )?not {_WHOSE} (?:real|actual|own|true|birth) name\b"
    rf"|(?:{_WHOSE} )?(?:real )?names? (?:(?:has|have) been )?(?:changed|withheld)\b"
    r"|a pseudonym\b"
    r"|whose (?:real |full |last )?name (?:(?:has been|is being) (?:changed|withheld)|was withheld"
    r"|(?:we|I|the [\w ]{2,20}|[A-Z][\w’' ]{1,25}) (?:are|is|had|has|have) (?:not |agreed|changed|with))"
    r"|who [^\n.,;:()“”\"]{2,70} (?:first|last|full|given|real|middle|family) names?\b"
    rf"|who [^\n.,;:()“”\"]{{2,70}} {_WHOSE} (?:surname|nickname|initials?)\b"
    r")"
)
#: In front of whom names with a star behind them are told to be others.
_STARRED: Final = Rare(r"[Nn]ames? (?:(?:has|have) been )?changed\b")
_STAR: Final = Rare(r"(?<=\w)\*(?![\w*])")
_HINTS: Final = ("name", "Name", "pseudonym")


def with_changed_names(text: str, runs: Sequence[Run], pieces: list[Piece]) -> list[Piece]:
    """The names with all who are said to be called otherwise, who are people wherever they are named so."""
    ends = _changed_ends(text)
    if not ends:
        return pieces
    called = {run.words[-1].text for run in runs if run.words[-1].end in ends}
    found = {piece.start: piece for piece in pieces}
    covered = {word.start for piece in pieces for word in piece.words}
    for run in runs:
        word = run.words[-1]
        is_one = word.end in ends or (len(run.words) == 1 and word.text in called)
        if is_one and word.start not in covered:
            found[word.start] = piece_of((word,), "person")
    is_of_one = {piece.start for piece in pieces if piece.end in ends or text[piece.start : piece.end] in called}
    return [replace(piece, type="person") if start in is_of_one else piece for start, piece in sorted(found.items())]


def _changed_ends(text: str) -> Set[int]:
    """Where such names end."""
    if not any(word in text for word in _HINTS):
        return frozenset()
    ends = {match.start() for match in _CHANGED.finditer(text)}
    if "*" in text and _STARRED.search(text):
        ends.update(match.start() for match in _STAR.finditer(text))
    return ends
