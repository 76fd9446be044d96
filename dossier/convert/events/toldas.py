"""Whether a sentence tells a happening as done, as going on on a day, or as what is so, may be or is usual."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.auxiliaries import HAS_FORMS
from dossier.convert.english.eventwords import past_forms
from dossier.convert.events.occurrences import EventDate, Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import tagged
from dossier.model import Span

_DOING: Final = frozenset("AVX")
_VERBAL: Final = frozenset("AVBXG")
_DONE: Final = HAS_FORMS | frozenset("was were had did wasn't weren't hadn't didn't".split())
#: What is likely, meant, usual or punished, and what was before: "a chance of *winning*", "jailed for *hacking* it".
_NOT_THEN: Final = (" against ", " for ", " from ", " like ", " of ", " on ", " to ")


def is_only_meant(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what is likely, meant, usual or goes on beside: "a chance of *winning*", "called for an end to *talks*".

    What was to be is of its day all the same: "the race was to be the longest".
    """
    if one.when == "ing":
        return not is_told_as_done(text, sentence, one)
    if one.part != "noun":
        return False
    tokens, tags = tagged(text)
    place, first = tokens.index(one.at[0]), tokens.index(sentence[0])
    verb = next((at for at in range(place - 1, first - 1, -1) if tags[at] in _VERBAL), -1)
    return verb >= 0 and tags[verb] == "B"


def is_told_as_done(text: str, sentence: Span, one: Occurrence) -> bool:
    """True where the verb in front of a noun or a participle, or else the next one behind it, tells what was done.

    So it is for other verbs, and for what is known: not "The row is *widening*", "has a chance of *winning*".
    """
    if one.when != "ing" and (one.part == "verb" or one.is_definite):
        return True
    if one.clause == "gerund" and text.endswith(_NOT_THEN, 0, one.at[0]):
        return False
    tokens, tags = tagged(text)
    place, first, stop = (tokens.index(at) for at in (one.at[0], *sentence))
    verb = next((at for at in range(place - 1, first - 1, -1) if tags[at] in _DOING), -1)
    if verb < 0:
        verb = next((at for at in range(place + 1, stop) if tags[at] in _DOING), -1)
    elif one.part == "noun" and tags[next(at for at in range(place - 1, -1, -1) if tags[at] in _VERBAL)] == "B":
        return False  # "called for action to stem *violence*"
    if verb < 0:
        return False
    while tags[verb] == "X" and verb > first and tags[verb - 1] in _DOING:
        verb -= 1  # "*had* been shot"
    low = tokens.lows[verb]
    return low in _DONE or low.endswith("ed") or low in past_forms()


def is_on_day(text: str, one: Occurrence, date: EventDate) -> bool:
    """True for what "is *closing* in May", not for "is *racing* to close it in May", "are *vying* for the May vote"."""
    return bool(date.at) and _TO_DAY.fullmatch(text, one.at[1], date.at[0][0]) is not None


_TO_DAY: Final = Rare(
    r"(?: (?!(?:about|ahead|and|as|before|but|for|if|of|over|that|to(?! [A-Z])|until|when|which|while|who)\b)"
    r"[\w.’'-]{1,20}){0,6}?"
    r"(?: (?:at|from|in|on))? (?:(?:early|late|later) )?"
)
