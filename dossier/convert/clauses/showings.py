"""What is set against words by what was found: "said the jail was empty, *but images showed guards*".

Whoever spoke has not said that; the writer, or who looked, tells it.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.patterns.rare import Rare

#: What is looked at and shows things, beside what is written, and what that does.
_EXAMINED: Final = frozenset(
    "check data examination footage imagery images photographs post-mortem pictures tests".split()
)
_SHOWING: Final = forms_of_verbs("confirm find indicate prove reveal show suggest")
#: From a thing to what it shows: "records *seen by the Post show*".
_TO_VERB: Final = Rare(r"n(?:pn){0,2}(?:x(?:[pt][nt]?){0,3})?d{0,2}(?P<verb>v)")

_PUT: Final = frozenset({"put", "puts"})
_FIGURES: Final = frozenset("cost count damage figure number toll total turnout".split())


def is_shown(noun: str, verb: str) -> bool:
    """True for what a thing tells, by its lower-case noun and verb: "an autopsy found"; not "the clerk found"."""
    return verb in _SHOWING and (noun in _EXAMINED or is_medium(noun))


def shows(stretch: Stretch, place: int) -> bool:
    """True for a thing that shows something, or who puts a figure at something else, from chunk `place` on."""
    place += stretch.shape[place] == "x"
    clause = _TO_VERB.match(stretch.shape, place)
    if clause is None or stretch.first_low(place) == "that":  # "said it was dry, *but that records* show …"
        return False
    verb = clause.start("verb")
    if stretch.low(verb) in _PUT:  # "*the company put the figure at* 90"
        return stretch.shape.startswith("np", verb + 1) and stretch.low(verb + 1) in _FIGURES
    return is_shown(stretch.low(place), stretch.heads[verb])
