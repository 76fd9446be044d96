"""Parties by a word that is an adjective elsewhere: "*Labour* said", "the *Conservatives* have", not "Labour MP"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Final

from dossier.convert.names.capitalwords import Run
from dossier.convert.names.namewords import Piece, piece_of
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

#: Their words alone, and whole.
PARTIES: Final[Mapping[str, str]] = {
    "Labour": "Labour Party",
    "Labor": "Labor Party",
    "Conservatives": "Conservative Party",
}
#: What parties believe in, of the adjectives in front of others' names: "the *Liberal* Democratic Party".
CREEDS: Final = frozenset(
    "Christian Communist Conservative Democratic Islamic Kurdish Labour Liberal Marxist Republican Socialist".split()
)
#: Who is of a party, by what is hardly a surname.
PARTISANS: Final = frozenset(
    word + ending
    for word in "Communist Conservative Democrat Liberal Libertarian Republican Socialist Tory".split()
    for ending in ("", "s")
) | {"Tories"}
_THE: Final = ("the ", "The ", "\nThe ")
#: Behind a noun, not behind an adjective.
_IS_NOUN: Final = Rare(
    r"['’](?:s |s?[ ,])|[.,;:?!)](?!\w)| (?:(?:[a-z]{2,12}ly|also|now|still) )?(?:has|have|had|is|are|was|were|will"
    r"|would|can|could|should|must|did|does|do|wants?|won|lost|fell|needs?|and|or|but|in|at|on|to|for|who|which|that"
    rf"|{'|'.join(table_of('name_words')['speaks'])}|says?)\b"
)
#: In front of what is no party: work and who does it.
_WORKS: Final = Rare(r"\b(?:[Oo]rgani[sz]ed|[Ff]orced|[Cc]hild|[Cc]heap|[Hh]ard|[Ss]killed|of|for|and) \Z")
_BY: Final = (" by ", " from ", " with ", " than ", " under ")
_REACH: Final = 16


def party_pieces(text: str, runs: Sequence[Run], taken: Set[int]) -> list[Piece]:
    """The names of parties that stand alone, where nothing else begins."""
    return [
        piece_of((word,), "organization")
        for run in runs
        if (word := run.words[-1]).text in PARTIES
        and (len(run.words) == 1 or (len(run.words) == 2 and run.words[0].text == "The"))
        and word.start not in taken
        and _is_party(text, word.start, word.end, is_many=word.text[-1] == "s")
    ]


def _is_party(text: str, start: int, end: int, *, is_many: bool) -> bool:
    if text[start:end] == "Labor" and text[end : end + 1] in ",;":
        return False  # "the departments of Defense, *Labor*, and State"
    if is_many:
        return text.endswith((*_THE, *_BY), 0, start)
    if not _IS_NOUN.match(text, end):
        return text.endswith(_BY, 0, start) and not text.startswith(" ", end)
    return not (text.endswith(_THE, 0, start) or _WORKS.search(text, max(0, start - _REACH), start))
