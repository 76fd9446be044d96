"""Dates of what a sentence tells beside a happening: what was before it, was planned instead, or that it is about."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.claims import BY_VERB
from dossier.convert.english.eventwords import COMING_VERBS, past_forms, verb_lemma
from dossier.convert.events.accused import is_charge
from dossier.convert.events.dateowners import HeldDate
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite

_BEFORE_ALL: Final = Rare(r"(?:After|Following|Since) ")
#: From a noun to another that it is about.
_ABOUT: Final = Rare(r" (?:about|after|against|following|into|of|over) (?:[\w’'-]{1,20} ){0,4}")
#: From a verb to that of a clause that tells how it came, or when: "were hurt *when a mine* exploded".
_WHEN: Final = Rare(
    r"(?: (?!(?:said|that|which|who)\b)[\w’'-]{1,20}){0,6} (?:as|when) (?:(?!(?:that|which|who)\b)[\w’'-]{1,20} ){1,6}"
)
_WHICH: Final = Rare(r"(?:,? (?:that|which))? (?:had |has |have )?")
#: Verbs of what comes about or begins.
COMING_ABOUT: Final = COMING_VERBS | frozenset(map(verb_lemma, ("begin", "start")))


def shares_day(text: str, date: HeldDate, one: Occurrence) -> bool:
    """True for the day of what a happening came of, or of how it began.

    "Two *were hurt when a mine exploded* on Monday", "*the war, which began* on May 3".
    """
    owner = date.owner
    if owner is None or owner.part != "verb" or owner.when != "past" or not one.at[1] < owner.at[0] < date.span[0]:
        return False
    if one.part == "noun":
        return owner.lemma in COMING_ABOUT and _WHICH.fullmatch(text, one.at[1], owner.at[0]) is not None
    if one.when != "past" or one.by_now or not (one.passive or one.is_grave):
        return False
    return _WHEN.fullmatch(text, one.at[1], owner.at[0]) is not None


def is_beside(text: str, date: HeldDate, one: Occurrence) -> bool:
    """True for the day of the verb that a participle goes with: "were found *on Monday, bringing* it to ten"."""
    owner = date.owner
    if one.when != "ing" or one.clause or owner is None or owner.part != "verb" or owner.clause or owner.when != "past":
        return False
    if not owner.at[1] <= date.span[0] < one.at[0] or not text.endswith(", ", 0, one.at[0]):
        return False
    return not has_finite(text, date.span[1], one.at[0])


def is_of_later(text: str, date: HeldDate, one: Occurrence) -> bool:
    """True for a day counted from what was before, of what is in front: "fled after *a raid* and died a year later".

    What the day is of was then, and nothing else.
    """
    owner = date.owner
    if owner is None or owner.part != "verb" or not one.at[1] <= owner.at[0] < date.span[0]:
        return False
    return _LATER.fullmatch(text, *date.span) is not None and text.find(" and ", one.at[1], owner.at[0]) >= 0


_LATER: Final = Rare(r"the (?:following|next) \w{3,9}|[\w ]{3,20} (?:afterwards?|later)")


def opens_with(text: str, start: int, date: HeldDate) -> bool:
    """True for a date of what a sentence that begins at `start` was after: "*Following a vote on May 3*, she fled"."""
    owner = date.owner
    if owner is None or owner.part != "noun":
        return False
    opening = _BEFORE_ALL.match(text, start, owner.at[0])
    return opening is not None and "," not in text[opening.end() : date.span[0]]


def is_of_what_it_is_about(text: str, date: HeldDate, noun: Occurrence) -> bool:
    """True for the date of what a noun is about: "an inquiry *into the crash in May*"."""
    owner = date.owner
    if owner is None or owner.part != "noun" or not noun.at[1] < owner.at[0] < date.span[0]:
        return False
    return _ABOUT.fullmatch(text, noun.at[1], owner.at[0]) is not None


def is_of_plan(text: str, date: HeldDate, one: Occurrence) -> bool:
    """True for the day that something was planned for, but was not: "was due on Monday *but was put off*".

    What is done behind what was "due to be held on Monday" came about on a day of its own.
    """
    owner = date.owner
    if owner is None or one.when != "past" or not owner.at[1] <= date.span[0] < one.at[0]:
        return False
    if one.part == "verb" and _DUE_TO.search(text, max(0, owner.at[0] - _LONGEST_DUE), owner.at[0]):
        return True
    is_plan = owner.when in ("open", "future") or BY_VERB.get(owner.lemma) == "plans"
    return is_plan and text.find(" but ", date.span[1], one.at[0]) >= 0


_DUE_TO: Final = Rare(
    r"\b(?:due|expected|meant|planned|scheduled|set|slated|supposed|(?:was|were|had been)) to (?:(?:be|have been) )?\Z"
)
_LONGEST_DUE: Final = 24


def is_of_cause(text: str, date: HeldDate, one: Occurrence) -> bool:
    """True for the day on which something else made somebody act: "are fleeing *after rebels came on Sunday*"."""
    owner = date.owner
    if owner is None or owner.part != "verb" or not one.at[1] < owner.at[0] < date.span[0]:
        return False
    return one.when == "now" or text.find(" after ", one.at[1], owner.at[0]) >= 0


def came_about(text: str, noun: Occurrence) -> bool:
    """True for a noun right in front of the verb that tells it happened: "will strike after *talks* broke down"."""
    behind = _NEXT_WORD.match(text, noun.at[1])
    return behind is not None and behind[1] in past_forms() and verb_lemma(behind[1]) in COMING_VERBS


_NEXT_WORD: Final = Rare(r" ([a-z]{3,12})\b")


def is_of_court(text: str, start: int, date: HeldDate, one: Occurrence) -> bool:
    """True for the day on which somebody answers for a deed: "A man accused of *hitting* a boy was jailed on Monday".

    The sentence begins at `start`.
    """
    owner = date.owner
    if owner is None or owner.part != "verb" or not one.at[1] < owner.at[0] < date.span[0]:
        return False
    if owner.clause or owner.when in ("ing", "open") or (one.part == "verb" and one.when not in ("ing", "open")):
        return False
    return is_charge(text, start, one.at[0])
