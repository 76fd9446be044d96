"""The clause around a verb, by its words' tags: its subject in the plural, and whether it goes on to another verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import BE_FORMS, HAD_FORMS, HAS_FORMS
from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.english.persons import is_plural
from dossier.convert.reading.tokens import Tokens

_NAMED: Final = frozenset("NP")
_IN_SUBJECT: Final = frozenset("DJMNPS")
_VERBS: Final = frozenset("VAXG")
#: Verbs, and what may stand between two of them that are finite.
_CLAUSAL: Final = frozenset("VAXGCW,.:;q")
_OPENING: Final = frozenset("DPS")
#: What a clause without "that" stands behind; in the plural every noun may be one.
_CLAIMED: Final = frozenset("allegation belief claim fear hope news report rumor rumour suspicion word".split())
_IN_PHRASES: Final = frozenset("DJMNPS")
_OF_PHRASES: Final = frozenset("at by during for from in inside near of off on outside over under with".split())
_LONGEST_PHRASES: Final = 9
_CARRIES_ON: Final = frozenset("has have had was were is are died fell went began became".split())
#: In front of a clause with a subject of its own.
_BEFORE_CLAUSE: Final = frozenset(",.:W")
#: In front of what others are to do.
_WANTED: Final = frozenset(map(verb_lemma, "advise demand insist propose recommend request suggest urge".split()))
_LONGEST_ASIDE: Final = 14
_PLURAL_BODIES: Final = frozenset({"police", "staff", "crew"})


def is_of_several(lows: Sequence[str], tags: Sequence[str], noun: int, first: int) -> bool:
    """True for the present of several who open a clause: "*Residents* flee", "said they", not "saw residents flee".

    So is it behind an aside of theirs: "*Unions*, including one in Tarn, accuse".
    """
    if noun > first and tags[noun] == ",":
        comma = next((at for at in range(noun - 1, max(first, noun - _LONGEST_ASIDE), -1) if tags[at] == ","), first)
        noun = comma - 1
    if noun < first or tags[noun] not in _NAMED or not (is_plural(lows[noun]) or lows[noun] in _PLURAL_BODIES):
        return False
    while noun >= first and (
        tags[noun] in _IN_SUBJECT or (lows[noun] == "and" and "W" in tags[max(first, noun - 5) : noun])
    ):
        noun -= 1
        if verb_lemma(lows[noun]) in _WANTED:
            return False  # "The mayor *demands* ministers resign"
    return noun < first or tags[noun] in _BEFORE_CLAUSE or verb_lemma(lows[noun]) in REPORTING_VERBS


def goes_on_behind_agent(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True where only nouns stand between `place` and a verb's helper."""
    stop = min(place + _LONGEST_PHRASES, len(tags))
    at = place
    while at < stop and tags[at] in _IN_SUBJECT:
        at += 1
    return place < at < stop and tokens.lows[at] in (BE_FORMS | HAS_FORMS | HAD_FORMS)


def is_behind_verb(tags: Sequence[str], place: int, first: int) -> bool:
    """True where the clause of the verb at `place` has a finite one in front of it, and nothing joins the two."""
    before = next((tags[at] for at in range(place - 1, first - 1, -1) if tags[at] in _CLAUSAL), ".")
    return before in _VERBS


def goes_on(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True where phrases of time and place, of which the first begins at `place`, lead to the verb of the clause."""
    lows = tokens.lows
    stop = min(place + _LONGEST_PHRASES, len(tags))
    at = place
    while at < stop and (lows[at] in _OF_PHRASES if tags[at] == "I" else tags[at] in _IN_PHRASES):
        if tags[at - 1] in _NAMED and tags[at] in _OPENING and (tags[at] != "P" or tags[at - 1] == "N"):
            return False  # "gathered on Monday over a claim *Odo Tarn* had fled", "raided at dawn *a flat*"
        if tags[at] == tags[at - 1] == "N" and (
            lows[at - 1].endswith("s") or lows[at - 1] in _CLAIMED or tokens.words[at] != lows[at]
        ):
            return False  # "over reports *police* had fled"
        at += 1
    return at < stop and tags[at - 1] in _NAMED and (lows[at] in _CARRIES_ON or tags[at] == "A")
