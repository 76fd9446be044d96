"""Stances: which say that an event was, which that it was not, and which one the cue of a quote takes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast

from dossier.data import table_of

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What somebody makes of the words that a quote gives; empty where the cue tells no more than that they say them.
CueStance: TypeAlias = Literal["", "confirms", "denies", "doubts"]

#: Claims of both kinds on one event contradict each other.
FOR: Final = frozenset({"asserts", "confirms", "alleges"})
AGAINST: Final = frozenset({"denies", "doubts"})
#: In a column `contradicted`: claimants or sources disagree; another event may be the same, told otherwise.
SURE: Final = 2
LIKELY: Final = 1
#: What leaves nothing of a stance: "did not deny", "neither confirmed nor denied", "declined to confirm".
_NONE_OF_IT: Final = re.compile(
    r"n['’]t\b|\b(?:not|never|neither|nor|cannot|without|unable|fail\w{0,3}|declin\w{1,3}|refus\w{1,3})\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def stance_of_cue(cue: str) -> CueStance:
    """The stance that a cue takes by its last verb that takes one: "has denied" denies, "said" takes none."""
    if _NONE_OF_IT.search(cue):
        return ""
    taken = (_by_verb().get(word) for word in reversed(_WORD.findall(cue.lower())))
    return next((stance for stance in taken if stance), "")


@lru_cache(maxsize=1)
def _by_verb() -> Mapping[str, CueStance]:
    table = table_of("cue_stances")
    return {verb: cast("CueStance", stance) for stance, verbs in table.items() for verb in verbs}
