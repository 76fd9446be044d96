"""Whether a happening hangs on another: “if the mill burned down”, “would become law once signed”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import IS_FORMS, MODALS
from dossier.convert.english.inflections import verb_forms
from dossier.convert.reading.tokens import Tokens

_SUPPOSING: Final = frozenset({"Had", "Should", "Suppose", "Supposing", "Assuming", "Imagine"})
#: Without one of these in its sentence nothing hangs on a condition.
IFS: Final = frozenset(("if", "unless", *map(str.lower, _SUPPOSING)))
_CONDITION_REACH: Final = 14  # words
_ASKED_BEFORE: Final = 2
#: What "whether" may stand behind as well; "he said if" and "he told us if" begin a condition.
_ASKING: Final = frozenset(
    form
    for verb in (
        "ask check confirm decide determine discuss doubt establish know learn question rule see verify wonder".split()
    )
    for form in verb_forms(verb)
) | frozenset("say tell matter matters care cares clear unclear sure unsure certain uncertain unknown".split())
_ANY: Final = frozenset("any anybody anyone each every everybody everyone someone somebody whoever".split())
_STOPS: Final = frozenset(",.:q(")
RELATIVES: Final = frozenset(("who", "which", "whom"))
_CONJUNCTIONS: Final = frozenset("because but while when although though until after before".split())
_AWAITING: Final = frozenset(("once", "until"))
_OPENING: Final = frozenset(("once", "unless", "until", "when"))
_AWAITING_REACH: Final = 9  # words
#: Without this in its sentence nothing is held out.
UNTIL: Final = "until"
_PRESENT: Final = frozenset("is are has have 's 're 've isn't aren't hasn't haven't".split())
_CLAUSE_ENDS: Final = frozenset(",.:;VABCGW")
#: In front of "to" and what need not have been done, beside "too early" and its like.
_MEANT_TO: Final = frozenset(
    "advised agreed asked hoped intended meant ordered planned pledged promised told urged vowed wanted".split()
)
_ORDERED: Final = frozenset("first last next".split())


def is_awaited(lows: Sequence[str], place: int, first: int) -> bool:
    """True for what is done only when, by what its sentence holds out: "would become law once *signed*".

    So in front of that: "Once *signed*, it would become law".
    """
    if place == first + 1 and lows[first] in _OPENING and lows[place + 1 : place + 2] == [","]:
        return not MODALS.isdisjoint(lows[place + 2 : place + 2 + _AWAITING_REACH])
    return (
        place > first + 1
        and lows[place - 1] in _AWAITING
        and not MODALS.isdisjoint(lows[max(first, place - _AWAITING_REACH) : place - 1])
    )


def is_held_out(lows: Sequence[str], tags: Sequence[str], place: int, first: int, helper: str) -> bool:
    """True for a clause behind "until", whose subject ends at `place`, of what is yet to come: "until it *is* signed".

    In the past it is where its sentence holds something out: "could not leave until the mines *had* been cleared".
    """
    for at in range(place, max(first, place - _AWAITING_REACH), -1):
        if lows[at] == UNTIL:
            if helper in _PRESENT or not MODALS.isdisjoint(lows[max(first, at - _AWAITING_REACH) : at]):
                return True
            return _is_to_last(lows, tags, at, first)
        if tags[at] in _CLAUSE_ENDS:
            return False
    return False


def _is_to_last(lows: Sequence[str], tags: Sequence[str], until: int, first: int) -> bool:
    """True where what lasts up to "until" need not have been: "was wrong *to* name them until", "that they *be* kept".

    Who "had to wait until", "seemed to lead until", or managed to, did so.
    """
    is_bare = False
    for at in range(until - 1, max(first, until - _CONDITION_REACH), -1):
        if tags[at] == "T":
            before = lows[at - 1]
            return before in _MEANT_TO or (tags[at - 1] == "J" and before not in _ORDERED and "able" not in before)
        if lows[at] in MODALS:
            return True
        if tags[at] == "V" or tags[at] in _STOPS:
            return False
        if lows[at] == "that":
            return is_bare
        is_bare = is_bare or lows[at] == "be"
    return False


def is_judged(lows: Sequence[str], place: int, first: int) -> bool:
    """True in front of "to" and what is only said to be good or needed: "it is *vital* to", "it is vital *for it* to".

    `place` is the word in front of "to".
    """
    begin = max(first + 1, place - _JUDGED_REACH)
    if _JUDGING.isdisjoint(lows[begin : place + 1]):
        return False  # nearly always
    at = next(at for at in range(place, begin - 1, -1) if lows[at] in _JUDGING)
    if IS_FORMS.isdisjoint(lows[max(first, at - 2) : at]):
        return False  # "it *was* right to close it"
    behind = lows[at + 1 : place + 1]
    if behind[:1] == [","] and "," in behind[1:]:
        behind = behind[behind.index(",", 1) + 1 :]  # "it is vital, *among other things,* for it to close"
    return not behind or behind[0] in _FOR


_JUDGED_REACH: Final = 10  # words
_JUDGING: Final = frozenset(
    "advisable better critical crucial dangerous difficult easy essential good hard imperative important impossible "
    "necessary possible premature reasonable right time unacceptable useful vital wise wrong".split()
)
_FOR: Final = frozenset(("for", "of", "now"))


def is_condition(tokens: Tokens, tags: Sequence[str], place: int, first: int) -> bool:
    """True behind an "if" with no comma, nor another clause, between: "if the mill *burned down*"."""
    lows, begin = tokens.lows, max(first, place - _CONDITION_REACH)
    if IFS.isdisjoint(lows[begin:place]):
        return False  # nearly always
    if place - 1 > first and any(tokens.words[at] in _SUPPOSING for at in range(first, min(first + 2, place - 1))):
        return _STOPS.isdisjoint(tags[first + 1 : place])  # "*Had they* fired, he would be dead"
    for at in range(place - 1, begin - 1, -1):
        low = lows[at]
        if low == "unless":
            return True
        if low == "if":
            # "asked if he had left", "even if he left"
            return _ASKING.isdisjoint(lows[max(first, at - _ASKED_BEFORE) : at]) and lows[at - 1 : at] != ["even"]
        if low in RELATIVES or low == "that":
            if _ANY.isdisjoint(lows[max(first, at - _CONDITION_REACH // 2) : at]):
                return False  # "if the man who killed Odo Tarn is freed": he did
        elif tags[at] in _STOPS or low in _CONJUNCTIONS:
            return False
    return False
