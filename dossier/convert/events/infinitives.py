"""Infinitives: of what was done, "came on *to score*", and of what only tells what somebody or something is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.eventwords import noun_lemma
from dossier.convert.events.conditions import RELATIVES, is_judged
from dossier.convert.events.realized import RANKS, came_about, is_ranked, is_refused, is_tried, was_caused
from dossier.convert.reading.tokens import Tokens

_NOT_DOING: Final = frozenset("deserve deserved deserves deserving fail failed failing fails feels felt used".split())
_NEEDING: Final = frozenset(("need", "needs"))
#: What one has who may do something, or who could show it.
_ABILITIES: Final = frozenset("ability authority capability capacity evidence freedom mean power proof right".split())
_EFFORTS: Final = frozenset("attempt battle bid campaign crusade drive effort fight push quest struggle".split())
_EFFORT_REACH: Final = 5
#: What is done for a purpose, whether that is reached or not.
_STEPS: Final = frozenset("action care measure pains precaution step".split())
_TAKEN: Final = frozenset(("taken", "took"))
_VERBS: Final = frozenset("VAXG")
_FINITE: Final = frozenset("VA")


def is_known_for(lows: Sequence[str], tags: Sequence[str], helpers: Sequence[str], first: int, back: int) -> bool:
    """True for an infinitive that tells what somebody or something is, or was, known for.

    `helpers` help its verb, last first, `back` is the word in front of them, and the sentence begins at `first`.
    """
    if "to" not in helpers or back < first:
        return False
    if lows[back] in _NOT_DOING or lows[back - 1 : back + 1] == ["in", "order"]:
        return True  # "a plane used to carry troops", "deserved, or failed, to win", "in order to win"
    if helpers[-1] == "to" and lows[back] in _NEEDING:
        return True  # "it needs to close"
    if helpers[-1] == "to" and (noun_lemma(lows[back]) in _ABILITIES or is_judged(lows, back, first)):
        return True  # "has the power to close it", "it is vital to close it"
    if helpers in (["to"], ["be", "to"]) and is_refused(lows, tags, back, first):
        return True  # "her refusal to resign"
    before = lows[max(first, back - _EFFORT_REACH) : back + 1]
    if helpers == ["to"] and not _TAKEN.isdisjoint(before) and not _STEPS.isdisjoint(map(noun_lemma, before)):
        return True  # "steps had been taken to protect them"
    is_effort = helpers == ["to"] and noun_lemma(lows[back]) in _EFFORTS
    # "an engineer who led the campaign to save it"
    return is_effort and not RELATIVES.isdisjoint(before)


def was_done(tokens: Tokens, tags: Sequence[str], place: int, first: int, helpers: Sequence[str], back: int) -> bool:
    """True for an infinitive of what was done: "came off the bench *to score*", "was the third teacher *to die*"."""
    if helpers == ["to"] and (
        came_about(tokens, tags, back, first)
        or is_tried(tokens.lows, back, first)
        or was_caused(tokens.lows, tags, back, first)
    ):
        return True
    is_of_noun = (
        back >= first and (tags[back] in "NPM" or tokens.lows[back] in RANKS) and helpers in (["to"], ["be", "to"])
    )
    return is_of_noun and is_ranked(tokens.lows, tags, back, first, place)


def joins_deed(tokens: Tokens, tags: Sequence[str], link: int, first: int) -> bool:
    """True where the word at `link` joins a verb to an infinitive of what was done: "came on *to score and* win it"."""
    for at in range(link - 1, first, -1):
        if tags[at] == "T":
            return was_done(tokens, tags, at + 1, first, ["to"], at - 1)
        if tags[at] in _VERBS:
            return False
    return False


def joins_judged(tokens: Tokens, tags: Sequence[str], link: int, first: int) -> bool:
    """True where the word at `link` joins a verb to an infinitive of what is only said to be good or needed."""
    for at in range(link - 1, first, -1):
        if tags[at] == "T":
            return is_judged(tokens.lows, at - 1, first)
        if tags[at] in _FINITE:
            return False
    return False
