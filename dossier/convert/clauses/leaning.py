"""Which verb another one leans on, that has no subject of its own: "he *rose* and said", "she *declined* to say"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.asides import is_of_apposition
from dossier.convert.clauses.qualified import is_behind_opening, with_own_verb
from dossier.convert.clauses.shapes import INDEFINITE
from dossier.convert.clauses.stretches import Stretch

#: Chunks that make the verb behind them a subordinate one, and those that part it from the verb before.
_SUBORDINATING: Final = frozenset("mwsf")
PARTING: Final = frozenset(",:cq.")
_PARTICLES: Final = frozenset("around away back down forward in off out over up".split())


def leans_on_nearest(stretch: Stretch, verb: int) -> bool:
    """True for "*to say*", "helped *save* it" and "by *saying*", which lean on the verb in front in any clause."""
    if stretch.shape[verb] in "ib":
        return True
    return stretch.shape[verb - 1 : verb] == "p" and stretch.first_low(verb - 1) == "by"


def leant_on(stretch: Stretch, verb: int, *, nearest: bool) -> Iterator[int]:
    """The verbs in front that a verb may lean on, the nearest first: any, or of main clauses alone."""
    place = stretch.shape.rfind("v", 0, verb)
    while place >= 0:
        if not _is_in_apposition(stretch, place) and (
            nearest or not _is_subordinate(stretch, place) or _comes_in(stretch, place, verb)
        ):
            yield place
        place = stretch.shape.rfind("v", 0, place)


def leans(stretch: Stretch, verb: int) -> bool:
    """True for a verb without a subject of its own: "and added"."""
    before = stretch.back_over_adverbs(verb)
    return before >= 0 and stretch.shape[before] == "c"


def _comes_in(stretch: Stretch, verb: int, participle: int) -> bool:
    """True for the verb of "as results *came in* showing …", whose own participle stands behind it."""
    return participle == verb + 2 and stretch.shape[participle] == "g" and stretch.first_low(verb + 1) in _PARTICLES


def _is_in_apposition(stretch: Stretch, verb: int) -> bool:
    """True for the participle of "He met Ann Quill, a nurse *hired* in May, and said", on which no verb leans."""
    shape = stretch.shape
    noun = stretch.back_over_adverbs(verb)
    if noun < 4 or shape[noun] != "n" or shape[0] != "n":
        return False
    first = stretch.phrase_left(noun)
    if shape[first - 2 : first] != "n," or stretch.first_low(first) not in INDEFINITE:
        return False
    met = stretch.phrase_left(first - 2)
    return shape[met - 1 : met] == "v" and is_of_apposition(stretch, first, verb - first)


def _is_subordinate(stretch: Stretch, verb: int) -> bool:
    """True for a verb within a that-clause, a relative clause or what another verb reports."""
    shape = stretch.shape
    previous = shape.rfind("v", 0, verb)
    between = shape[previous + 1 : verb]
    own = with_own_verb(stretch, verb) if previous > 0 else None
    if own is not None and own.first < previous:
        return "v" in shape[: own.first]  # "*The widow of a man who died* sued, saying …"
    if not _SUBORDINATING.isdisjoint(between):
        return True
    if previous < 0 or "n" not in between:
        return False
    noun = stretch.back_over_adverbs(verb)
    is_all = (
        stretch.shape[noun] == "n" and stretch.phrase_left(noun) == previous + 1
    )  # "said *the south and east* were"
    if not (is_all or PARTING.isdisjoint(between)):
        return False
    return not is_behind_opening(stretch, previous, verb)
