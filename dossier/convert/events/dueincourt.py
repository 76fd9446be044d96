"""A day in court that no verb of its own tells: "is *due* in court on May 3", "will be *back* in court"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import BE_FORMS, FUTURE, IS_FORMS, NEGATIONS, When
from dossier.convert.events.happeningverbs import TaggedSentence
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.reading.tokens import Tokens

_BACK: Final = "back"
DUE: Final = frozenset((_BACK, "due", "expected"))
_COURTS: Final = frozenset(("court", "tribunal"))
_IN: Final = frozenset(("at", "in"))
#: Words from "in" to the court: "Lodd Crown".
_REACH: Final = 5
_HELPERS: Final = 3


def is_due_in_court(lows: Sequence[str], place: int) -> bool:
    """True for a word of `DUE` at `place` in "is due (back) in court", "is expected at Lodd Crown Court"."""
    behind = place + 1 + (lows[place + 1 : place + 2] == [_BACK])
    if place == 0 or lows[place - 1] in DUE or behind >= len(lows) or lows[behind] not in _IN:
        return False
    words = lows[behind + 1 : behind + 1 + _REACH]
    return not _COURTS.isdisjoint(words) and not BE_FORMS.isdisjoint(lows[max(0, place - _HELPERS) : place])


def due_in_court(tokens: Tokens, tags: Sequence[str], place: int, sentence: TaggedSentence) -> Occurrence:
    """The day in court that the word at `place` tells: to come, what was to come, or one that was."""
    low, before = tokens.lows[place], tokens.lows[max(sentence.first, place - _HELPERS) : place]
    opener = place - 1
    while opener > sentence.first and (tokens.lows[opener] in BE_FORMS | NEGATIONS or tags[opener] in "AY"):
        opener -= 1
    when: When = "past" if low == _BACK else "open"
    if not FUTURE.isdisjoint(before):
        when = "future"
    elif not IS_FORMS.isdisjoint(before):
        when = "present" if low == _BACK else "future"
    return Occurrence(
        (tokens.starts[place], tokens.ends[place]),
        low,
        "verb",
        sentence.number,
        when,
        negated=not NEGATIONS.isdisjoint(before),
        clause="relative" if tags[opener] == "W" else "",
    )
