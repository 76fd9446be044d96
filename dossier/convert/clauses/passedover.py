"""What stands between a verb of saying and its words, and is none of them: "said*, with a smile,* he would go"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.clauseheads import OF_CLAUSES, TELLING, is_clause, says
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.auxiliaries import BE
from dossier.convert.patterns.rare import Rare

#: Who was told something, behind it: "told the people *who left* that", "voters *who ask why he left* that".
_WHO_WAS_TOLD: Final = Rare(r"w[dt]*v[dtnpx]{0,6}(?:wnv[dtnpx]{0,4})?(?=[mi])")
#: A clause and another behind its comma, and what the first begins with.
_CONCESSION: Final = Rare(r"(?P<front>sn(?:pn){0,2}[dt]*v[^,:.qsm]{0,12}),n(?:pn){0,2}[dt]*v")
_CONCEDING: Final = frozenset({"although", "because", "once", "though", "unless", "whereas", "while"})
#: Where, when or how, in front of a clause: "*at the first debate,* there was a fight".
_LED: Final = Rare(r"(?:d|s?t|p(?:g?n(?:pn){0,3}|[td])),(?=n)")
_IN_PART: Final = Rare(r",(?:[dt]|p[nt])(?=:)")
_REMARK: Final = Rare(r",(?:[pt][^,.:qvmswf]{0,8}|[fs]x[^,.:qvmswf]{0,4}),")


def is_told(stretch: Stretch, place: int, verb: str) -> bool:
    """True for a clause that nobody else says."""
    if stretch.shape[place : place + 1] != "n":
        return stretch.shape.startswith("m", place)
    last = stretch.phrase_right(place)
    return is_clause(stretch, place, verb, after_preposition=False) and not says(stretch, last + 1)


def behind_remark(stretch: Stretch, comma: int, verb: str) -> int:
    """Where it goes on behind how something was said, between commas or up to a colon; 0 for no such place."""
    if led := _IN_PART.match(stretch.shape, comma):
        return led.end()
    remark = _REMARK.match(stretch.shape, comma) if verb in OF_CLAUSES or verb in TELLING else None
    if remark is None:
        return 0
    goes_on = stretch.shape[remark.end() : remark.end() + 1]
    told = is_told(stretch, remark.end(), verb) if goes_on == "n" else goes_on == "w" and verb in TELLING
    return remark.end() if told else 0


def behind_lead(stretch: Stretch, place: int, verb: str) -> int:
    """The comma of "said *despite the rain,* they would play", where a clause of nobody else's follows; else 0."""
    led = _LED.match(stretch.shape, place) if verb in OF_CLAUSES else None
    if led is None or not BE.isdisjoint(stretch.words(stretch.back_over_adverbs(place))):
        return 0  # "As the case was *argued in May,* the mill burned"
    return led.end() - 1 if is_told(stretch, led.end(), verb) else 0


def behind_concession(stretch: Stretch, place: int) -> int:
    """The comma of "said *although he liked the plan,* it could fail"; 0 where no clause is in front of another."""
    match = _CONCESSION.match(stretch.shape, place) if stretch.low(place) in _CONCEDING else None
    return match.end("front") if match else 0


def behind_when(stretch: Stretch, place: int) -> int:
    """What stands behind "denied *when asked* that it was so", "said *when contacted*"; 0 where no such thing does."""
    shape = stretch.shape
    if not shape.startswith(("v", "x"), place + 1) or shape.startswith("n", place + 2):
        return 0
    if stretch.low(place) not in ("when", "if"):
        return 0
    return place + 2 if stretch.words(place + 1)[-1].endswith("ed") and len(stretch.words(place + 1)) == 1 else 0


def behind_who(stretch: Stretch, place: int, verb: str, phrases: int) -> int:
    """Where the clause that tells whom something was told ends, in front of what it was; 0 for no such clause."""
    if not phrases or verb not in TELLING:
        return 0
    if stretch.low(place) != "who" or stretch.shape[place - 1] != "n":
        return 0
    match = _WHO_WAS_TOLD.match(stretch.shape, place)
    return match.end() if match else 0


def behind_aside(stretch: Stretch, comma: int, verb: str) -> int:
    """Where "reported on Sunday, *citing two clerks*, that …" goes on behind its second comma; 0 for no such place."""
    shape = stretch.shape
    close = shape.find(",", comma + 1)
    goes_on = shape[close + 1 : close + 2]
    if (
        close < 0
        or goes_on not in ("m", "i")
        or (goes_on == "i" and not (shape[comma + 1] == "w" and verb in TELLING))
        or any(letter in ".:q" for letter in shape[comma:close])
    ):
        return 0
    return 0 if shape[comma + 1] == "m" else close + 1
