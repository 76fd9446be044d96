"""A day in court that is told without a verb of its own: "is *due* in court on May 3"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import BE_FORMS, IS_FORMS, NEGATIONS
from dossier.convert.events.happeningverbs import TaggedSentence
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.reading.tokens import Tokens

DUE: Final = "due"
_COURTS: Final = frozenset(("court", "tribunal"))
_IN: Final = frozenset(("at", "in"))
#: Words from "in" to the court: "Lodd Crown".
_REACH: Final = 5
_HELPERS: Final = 3


def is_due_in_court(lows: Sequence[str], place: int) -> bool:
    """True for the "due" at `place` of "is due (back) in court", "due at Lodd Crown Court"."""
    behind = place + 1 + (lows[place + 1 : place + 2] == ["back"])
    if place == 0 or behind >= len(lows) or lows[behind] not in _IN:
        return False
    words = lows[behind + 1 : behind + 1 + _REACH]
    return not _COURTS.isdisjoint(words) and not BE_FORMS.isdisjoint(lows[max(0, place - _HELPERS) : place])


def due_in_court(tokens: Tokens, tags: Sequence[str], place: int, sentence: TaggedSentence) -> Occurrence:
    """The day in court that the "due" at `place` tells: to come, or what was to come."""
    before = tokens.lows[max(sentence.first, place - _HELPERS) : place]
    opener = place - 1
    while opener > sentence.first and (tokens.lows[opener] in BE_FORMS | NEGATIONS or tags[opener] in "AY"):
        opener -= 1
    return Occurrence(
        (tokens.starts[place], tokens.ends[place]),
        DUE,
        "verb",
        sentence.number,
        "open" if IS_FORMS.isdisjoint(before) else "future",
        negated=not NEGATIONS.isdisjoint(before),
        clause="relative" if tags[opener] == "W" else "",
    )
