"""A word that tells of a happening, with what its surroundings say of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from dossier.convert.english.auxiliaries import When
from dossier.model import Span
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
