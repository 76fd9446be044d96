"""Whom or what something is done to in front of a participle or infinitive that is not theirs.

"Spent *the year* saying …", "surrounded *the mayor* demanding …", "expelled *the clerk* accusing him of lies".
Nor is it of a place: "marched to *the court* demanding …".
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.mouthpieces import SHOWING, TURNED_AT, TURNED_OUT
from dossier.convert.clauses.shapes import SPANS
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_somebody
from dossier.convert.english.pronouns import DEFINITE, ONLY_OBJECTS

#: What is done to somebody by whoever tells him something: "surrounded *the mayor* demanding …".
_PRESSING: Final = forms_of_verbs("besiege confront heckle interrupt mob surround")
TIME: Final = SPANS | {"time"}
SPENDING: Final = frozenset({"spend", "spending", "spends", "spent"})
#: Whoever does this with a time tells something in it: "*used* her time to warn …".
_TAKING_TIME: Final = SPENDING | forms_of_verbs("devote find take use waste")
#: What leads to where something is.
_PLACING: Final = frozenset({"across", "at", "from", "in", "near", "outside", "throughout", "to"})
_WAYS: Final = frozenset({"from", "to"})  # by which somebody's words may come
_PLACES: Final = frozenset(
    "airport border capital city court district province region square street town village".split()
)


#: Whoever is called in so is told something, though an infinitive stands behind: "summoned *the envoy* to protest".
SUMMONING: Final = forms_of_verbs("summon")
TOLD_IN_PERSON: Final = frozenset(
    "caution complain condemn convey demand denounce express inform object protest register reprimand tell voice "
    "warn".split()
)


def is_summoned(stretch: Stretch, whom: int, verb: int) -> bool:
    """True for somebody who is called in to be told what the infinitive `verb` tells, not to "explain" it himself."""
    is_told = stretch.heads[verb] in TOLD_IN_PERSON
    return is_told and stretch.shape[whom - 1 : whom] in ("v", "x") and stretch.low(whom - 1) in SUMMONING


def is_acted_on(stretch: Stretch, noun: int) -> bool:
    """True for somebody who is told something by what is done to him: "surrounded *the mayor* demanding …"."""
    first = stretch.phrase_left(noun)
    act = first - 1
    if act > 0 and stretch.shape[act] == "v" and stretch.low(act) not in SHOWING and _is_about_him(stretch, noun):
        return True
    if first != noun or act < 1 or stretch.shape[act] not in "vx" or stretch.low(act) not in _PRESSING:
        return False
    return stretch.is_capitalised(noun) or (stretch.first_low(noun) in DEFINITE and is_somebody(stretch.low(noun)))


def is_turned_on(stretch: Stretch, whom: int) -> bool:
    """True for somebody of "hit out at *Ann Quill* saying …", "came down heavily on *the mayor* alleging …"."""
    out = stretch.back_over_adverbs(whom - 1) if stretch.shape[whom - 1 : whom] == "p" else -1
    if out < 1 or stretch.first_low(whom - 1) not in TURNED_AT:
        return False
    return stretch.shape[out] == "u" and stretch.low(out) in TURNED_OUT and stretch.shape[out - 1] in "vgi"


def _is_about_him(stretch: Stretch, noun: int) -> bool:
    """True for what is said of who stands in front: "expelled *the clerk* accusing him of lies"."""
    shape, of = stretch.shape, noun + 2
    if not (stretch.is_capitalised(noun) or is_somebody(stretch.low(noun))) or shape[of - 1] != "g":
        return False
    if shape[of : of + 1] == "n" and stretch.first_low(of) in ONLY_OBJECTS | {"her"}:
        return not stretch.has_verb(of + 1)
    return shape.startswith("mn", of) and stretch.low(of + 1) in ("he", "she", "they")


def is_spent(stretch: Stretch, noun: int, letter: str) -> bool:
    """True for "she spent *much of the year* warning …" and "used *her time* to warn …": no time says anything."""
    acts = SPENDING if letter == "g" else _TAKING_TIME
    if acts.isdisjoint(stretch.heads[:noun]):
        return False
    first = stretch.phrase_left(noun)
    act = first - 1
    if act < 1 or stretch.shape[act] not in "vigb" or stretch.low(act) not in acts:
        return False
    # "it took *Ann Quill* a day to"
    return letter == "g" or not (stretch.heads[act - 1] == "it" or stretch.is_capitalised(first))


def is_where(stretch: Stretch, first: int, last: int) -> bool:
    """True for "to *the town*", and for a name behind "in" that goes with no noun: "planned for Friday in *Lodd*"."""
    if first == 0 or stretch.first_low(first - 1) not in _PLACING:
        return False
    if stretch.low(first) in _PLACES:
        return True
    return first == last and stretch.is_capitalised(first) and stretch.first_low(first - 1) not in _WAYS
