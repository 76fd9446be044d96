"""A happening: the word that tells it, with what its surroundings say of it, and its date."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from dossier.convert.english.auxiliaries import When
from dossier.model import Passage, Span
from dossier.records import Record

#: `relative` stands behind a pronoun, `reduced` is a participle behind its noun, `gerund` hangs on a preposition, and
#: a `condition` on "if".
ClauseKind: TypeAlias = Literal["", "relative", "reduced", "gerund", "condition"]


class Occurrence(Record, eq=False):
    """One word that tells of a happening. `sentence` is its number; `lemma` compares it with others of its kind."""

    at: Span
    lemma: str
    part: Literal["verb", "noun"]
    sentence: int
    when: When = "past"
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    pluperfect: bool = False
    by_now: bool = False  # "has left"
    is_grave: bool = False
    is_definite: bool = False
    is_new: bool = False  # introduced by "a"
    clause: ClauseKind = ""


#: How the basis of a date begins that is only the day of the report.
REPORTED: Final = "when it was reported; "
#: … and of one up to which it happened.
BEFORE_REPORT: Final = "before it was reported; "


class EventDate(Record):
    """The date of a happening, its words, where they stand, and why it is that; empty where nothing is known."""

    value: str = ""
    text: str = ""
    at: Passage = ()
    basis: str = ""

    @property
    def is_told(self) -> bool:
        """True where the text dates the happening itself, not its report or another happening."""
        return bool(self.at) and not self.basis.startswith((REPORTED, BEFORE_REPORT))
