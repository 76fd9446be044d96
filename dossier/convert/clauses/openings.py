"""What only says when or where something was said: "*After the dam broke*, the mayor announced a plan"."""

from __future__ import annotations

from typing import Final

from dossier.convert.patterns.rare import Rare

#: What opens a clause that tells when, where or in spite of what another one holds.
SUBORDINATORS: Final = frozenset(
    "after although as before if once since though till unless until when whenever whereas while".split()
)
_LEADS: Final = frozenset("and but even just only".split())
#: Shapes (see `chunks`) of one such clause, and of a phrase whose only clause is a relative one.
_CLAUSE: Final = Rare(
    r"c?d?[syfw]n(?:[pc]n){0,4}(?:,w[^,.:]{1,20},|,n[^,.:v]{0,12},)?[dt]{0,3}v[^v,.:mw]{0,20}(?:c[^v,.:mw]{0,8}v[^v,.:mw]{0,20})?"
    r"(?:,w[^,.:]{1,20}|,[^,.:v]{1,20}){0,3}"
)
_PHRASE: Final = Rare(r"pn(?:pn){0,4}(?:,[^,.:vw]{1,20}){0,2},w[^,.:]{1,20}")


def opens(lows: list[str]) -> bool:
    """True for the first words of what may only say when."""
    return lows[0] in SUBORDINATORS or (lows[0] in _LEADS and not SUBORDINATORS.isdisjoint(lows[1:3]))


def says_when(shape: str, lows: list[str]) -> bool:
    """True for the shape and the first words of what has no clause of its own to be said."""
    if shape[:1] == "p":
        return ",w" in shape and _PHRASE.fullmatch(shape) is not None
    return "v" in shape and opens(lows) and _CLAUSE.fullmatch(shape) is not None
