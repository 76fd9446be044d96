"""Days whose own happening is planned and may be ahead: "ahead of *Sunday's game*", "spoke of *the May 3 vote*"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.dates.dayspast import HAPPENED
from dossier.convert.dates.foreseen import PLANS, is_foreseen
from dossier.convert.dates.tensecues import cue_before, cue_behind
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

#: In front of somebody's words or in them, a day's own happening is ahead: "ahead of Sunday's game", "speaking before".
_AHEAD_OF: Final = Rare(
    r"\b(?:ahead of|in the run-up to|look(?:s|ing)? (?:forward|ahead) to|prepar(?:e|es|ing) for"
    r"|(?P<told>said|says|speaking|told|tells|asked|warned|urged|days|hours)\b[^.,;:\n]{0,40}? before)\s(?:next\s)?\Z",
    re.IGNORECASE,
)
#: … as it is in front of a day that is told with it: "campaigned *ahead of the* May 3 *vote*".
_AHEAD_OF_THE: Final = Rare(
    r"\b(?:ahead of|before|in the run-up to|prepar(?:e|es|ing) for|until)\s"
    r"(?:an?|her|his|its|the|their|this|(?:the )?[\w.]{2,20}['’]s?)\s\Z"
)
_PLAN: Final = Rare(rf"\s(?:[\w’'-]{{1,20}}\s){{0,2}}?(?:{PLANS}|caucus(?:es)?|contests?|convention|primaries)\b")
#: A day of the month that is a planned thing's own: "had no rival in *the primary on* May 3".
_OF_PLAN: Final = Rare(
    rf"\b(?:{PLANS}|caucus(?:es)?|contests|convention|primaries)(?: on)? \Z",
    re.IGNORECASE,
)
#: … and a month of what is long awaited: "a fight at *the convention in* July".
_AWAITED: Final = Rare(
    r"\b(?:caucus(?:es)?|conventions?|elections?|primar(?:y|ies)|referendum|showdown|summit)(?: in)? \Z", re.IGNORECASE
)
#: … if it is one that is planned: "hours before Sunday's *attack*" is over.
_PLANNED: Final = Rare(rf"['’]s?\s(?:[\w-]{{1,20}}\s){{0,3}}?(?:{PLANS})\b")
_SAYING: Final = Rare(
    r"\b(?:said|says|say|speaking|told|tells|asked|warn(?:ed|s)|urge[ds]|admitted|admits|insist(?:ed|s)|added|adds|has|have)\b",
    re.IGNORECASE,
)
_HAD: Final = Rare(r"\bhad (?:\w+ ){0,2}?\w{2,}(?:ed|en|ne|wn|ld|d|t)\b")
_DAY: Final = Rare(r"\d")


def is_ahead_of(text: str, sentence: Span, first: int, near: int, at: Span, last: int) -> bool:
    """True where the own happening of the day at `at` is ahead of what is said or goes on: "ahead of Sunday's game".

    The sentence is read from `first` to `last`, the words right in front of the day from `near` on.
    """
    ahead = _AHEAD_OF.search(text, near, at[0])
    if ahead is None or not _is_planned(text, at[1], ahead):
        return False
    before, _, _ = cue_before(text, first, at[0])
    after, _ = cue_behind(text, at[1], last, opens=True)
    if _HAD.search(text, first, at[0]):
        return False  # all that is over by then
    return (before or after) != "past" or _SAYING.search(text, *sentence) is not None


def _is_planned(text: str, at: int, ahead: re.Match[str]) -> bool:
    """True for what can be ahead: a game or a vote before which one speaks, no crash that one is "ahead of"."""
    return _PLANNED.match(text, at) is not None or not (ahead["told"] or HAPPENED.match(text, at))


def is_of_plan(text: str, at: Span, shown: str, opens: bool) -> bool:
    """True for the date of something planned behind a past verb, which need not be over: "spoke of the May 3 vote".

    `shown` are the words in front of it; it `opens` its clause or not.
    """
    if _PLAN.match(text, at[1]):
        return _DAY.search(text, *at) is not None or _AHEAD_OF_THE.search(shown) is not None
    if opens:
        return False
    if _DAY.search(text, *at):
        return _OF_PLAN.search(shown) is not None
    return _AWAITED.search(shown) is not None or is_foreseen(text, at[0])
