"""Infinitives that tell what was done: “came off the bench to score”, “was the third teacher to die”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import FUTURE, HAVE_FORMS, MODALS, NEGATIONS
from dossier.convert.english.eventwords import noun_lemma
from dossier.convert.english.inflections import forms_of_nouns
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.reading.tokens import Tokens
from dossier.edtf import MONTHS

#: What opens the phrase of somebody or something that is known.
DEFINITE: Final = frozenset("the this that these those such his her its their our said".split())
_RANKED: Final = frozenset("NJMPDX")
RANKS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest only".split())
_STAGES: Final = frozenset("part phase stage step".split())
#: Between somebody and those they are one of.
_OF_WHOM: Final = frozenset("from in of on".split())
_RANK_REACH: Final = 5  # words in front of "the third"
_LONGEST_PHRASE: Final = 6
_RANK_REACH_BEHIND: Final = 12
_RANK_ENDS: Final = frozenset((".", "and", "but"))
_WAS_RANKED: Final = frozenset("became become been was were".split())
#: Words of what is, or may be, ahead.
_AHEAD: Final = FUTURE.union(
    "would could may might must should tomorrow tonight next soon later coming".split(),
    WEEKDAYS,
    map(str.lower, MONTHS),
)
_TELLING_RANK: Final = frozenset("as became become been is are was were among".split())
_NOT_YET: Final = MODALS | FUTURE | {"to", "if"}
#: Verbs right in front of "to": what somebody helped or tried to do, began to or managed to, was done.
_TRIED: Final = frozenset(
    "able attempted began begun bothered commenced continued dared helped managed proceeded started tried "
    "ventured".split()
)
_TRIED_REACH: Final = 3
_WAS_ABLE: Final = frozenset("was were been".split())
_NOT_DONE: Final = MODALS | FUTURE | NEGATIONS
_COMING: Final = frozenset("came used returned rallied rose battled combined recovered stayed climbed".split())
_BETWEEN: Final = frozenset("INDJPUYM")
#: What made somebody or something do it; behind "led a march" stands what that was for.
_CAUSED: Final = frozenset("caused causing led prompted prompting".split())
_OBJECTS: Final = _BETWEEN | {"R", "S"}
#: Whom "led" made do something.
_LED: Final = frozenset("him her them us me".split())
#: What is caused and tells itself what for: "prompted *calls* to close it".
_WANTED: Final = forms_of_nouns(
    "agreement appeal attempt battle bid call campaign commitment decision demand drive effort fight move need offer "
    "order plan plea pledge pressure promise proposal push race request rush scramble threat vote vow wait warning wish"
)


def is_tried(lows: Sequence[str], place: int, first: int) -> bool:
    """True behind "helped" or "began" where that was done: what somebody "*tried to* burn down" was tried."""
    if place < first or lows[place] not in _TRIED:
        return False
    if lows[place] == "able" and _WAS_ABLE.isdisjoint(lows[max(first, place - _TRIED_REACH) : place]):
        return False
    return _NOT_DONE.isdisjoint(lows[max(first, place - _TRIED_REACH) : place])


def is_ranked(lows: Sequence[str], tags: Sequence[str], place: int, first: int, verb: int) -> bool:
    """True for who was such a one in a row of what was done: "was *the third teacher* to die", "was *the last* to go".

    Who *is* the third may yet have to do it: "is the latest star to sign next week", "is the only man to stand".
    """
    at = _opening(lows, tags, place, first)
    while at - 2 > first and lows[at - 1] in _OF_WHOM and tags[at - 2] in _RANKED:
        if lows[place] in _WANTED or lows[at - 2] in _STAGES:
            break  # "the first step in a plan to close it"
        place = at - 2  # "the second member *of the council* to die"
        at = _opening(lows, tags, place, first)
    if lows[at] not in DEFINITE or not any(
        word in RANKS or (tag == "J" and word.endswith("est"))
        for word, tag in zip(lows[at : place + 1], tags[at : place + 1], strict=True)
    ):
        return False
    before = lows[max(first, at - _RANK_REACH) : at]
    if before[-1:] == ["not"]:
        return False
    is_told = before[-1:] == [","] or not _TELLING_RANK.isdisjoint(before[-2:])
    if is_told and _WAS_RANKED.isdisjoint(before[-2:]):
        stop = min(len(lows), verb + _RANK_REACH_BEHIND)
        stop = next((end for end in range(verb, stop) if lows[end] in _RANK_ENDS), stop)
        told = lows[first:at] if before[-1:] == [","] else ()
        if "only" in lows[at:place] or not _AHEAD.isdisjoint(told) or not _AHEAD.isdisjoint(lows[verb:stop]):
            return False
    return is_told and _NOT_YET.isdisjoint(before) and (before[-1] != "become" or not HAVE_FORMS.isdisjoint(before))


def _opening(lows: Sequence[str], tags: Sequence[str], place: int, first: int) -> int:
    """Where the phrase of a noun at `place` begins, with the word that says whether it is known."""
    at = place
    while at > first and lows[at] not in DEFINITE and place - at < _LONGEST_PHRASE:
        if tags[at] not in _RANKED and lows[at] not in RANKS:  # "the *first* active cook to die"
            break
        at -= 1
    return at if lows[at] in DEFINITE or lows[at] not in _OF_WHOM else at + 1


def is_refused(lows: Sequence[str], tags: Sequence[str], place: int, first: int) -> bool:
    """True in front of "to" and what somebody did not do: "her *refusal* to", "the *failure* of Odo Tarn, a cook, to".

    `place` is the word in front of "to".
    """
    if noun_lemma(lows[place]) in _REFUSALS:
        return True
    begin = max(first, place - _REFUSAL_REACH)
    at = next((at for at in range(place - 2, begin - 1, -1) if noun_lemma(lows[at]) in _REFUSALS), -1)
    return at >= 0 and lows[at + 1] in _BY_WHOM and _OF_ONE.issuperset(tags[at + 2 : place + 1])


_REFUSALS: Final = frozenset(
    "disinclination failure hesitancy hesitation inability refusal reluctance unwillingness".split()
)
_REFUSAL_REACH: Final = 12  # words
_BY_WHOM: Final = frozenset(("of", "by", "on"))
_OF_ONE: Final = frozenset("DJMNPS,I")


def came_about(tokens: Tokens, tags: Sequence[str], place: int, first: int) -> bool:
    """True where the verb before an infinitive tells that it came about: "*came* off the bench to score"."""
    while place > first and (tags[place] in _BETWEEN or (tags[place] == "C" and tags[place - 1] in _BETWEEN)):
        place -= 1  # "*used* batons and tear gas"
    if place < first or tags[place] not in ("V", "X"):
        return False
    if tags[place] == "X" and (tokens.lows[place] != "used" or tags[place + 1] in ("I", "T")):
        return False  # "police *used batons* to clear it", but "came from a camp *closed* to repair it"
    if not _NOT_DONE.isdisjoint(tokens.lows[max(first, place - _TRIED_REACH) : place]):
        return False  # "could have *used* the money to burn it down"
    return tokens.lows[place] in _COMING or (tokens.lows[place : place + 2] == ["went", "on"])


def was_caused(lows: Sequence[str], tags: Sequence[str], place: int, first: int) -> bool:
    """True where an object that ends at `place` was made to do what stands behind "to": "caused *the roof* to fall"."""
    at = place
    while at > first and tags[at] in _OBJECTS:
        at -= 1
    if at == place or lows[at] not in _CAUSED or tags[at + 1] == "I":
        return False
    if (lows[at] == "led" and lows[at + 1] not in _LED) or not _WANTED.isdisjoint(lows[at + 1 : place + 1]):
        return False
    if tags[at] == "G":  # "it burned, *causing* the roof to fall", not "it may burn, causing"
        return lows[at - 1] == "," and _NOT_YET.isdisjoint(lows[first:at])
    return _NOT_DONE.isdisjoint(lows[max(first, at - _TRIED_REACH) : at])
