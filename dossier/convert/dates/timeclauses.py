"""A day in a clause of time that is told in the present is ahead, whatever its sentence tells: “after they meet on”."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.eventwords import past_forms
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.wordclasses import word_tags

_OPENING: Final = Rare(r"\b(?:after|before|once|until|when)\b")
_LONGEST: Final = 12  # words
_OF_SUBJECT: Final = frozenset("DJMNPSR")
_PAST: Final = frozenset("was were had did has have been being".split())
_HE: Final = frozenset("he she it they we you i".split())
#: What may stand between the verb and the day.
_BEHIND: Final = frozenset("DJMNPSRIYUT")


def is_in_present_clause(text: str, first: int, at: int) -> bool:
    """True for a day at `at` in such a clause, which begins behind `first`: "before the board *meets* on June 30"."""
    opening = next(reversed(list(_OPENING.finditer(text, first, at))), None)
    if opening is None:
        return False
    tokens, tags = tagged(text)
    place, stop = tokens.index(opening.end()), tokens.index(at)
    if stop - place > _LONGEST:
        return False
    subject = place
    while place < stop and tags[place] in _OF_SUBJECT:
        place += 1
    verb = tokens.lows[place]
    if not subject < place < stop or tags[place] not in ("V", "B") or verb in _PAST or verb in past_forms():
        return False
    if verb not in word_tags():
        return False  # "appeared before Lodd *magistrates* on Tuesday": only its ending may be a verb's
    is_many = tokens.lows[place - 1].endswith("s") or tokens.lows[place - 1] in _HE
    if verb.endswith("ed") or not (is_many or verb.endswith("s")):
        return False
    return _BEHIND.issuperset(tags[place + 1 : stop])
