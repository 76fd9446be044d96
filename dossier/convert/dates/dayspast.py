"""Days that are over by the nouns they are told with, whatever will be done about it: "Sunday's *crash*"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.dates.tensecues import looks_ahead
from dossier.convert.english.eventwords import CHARGED
from dossier.convert.english.timewords import Tense
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_WINNING: Final = (" win", "ictor", " loss", " defeat")
_SAYING_ENDS: Final = ("ing ", "ing on ", " late on ", " early on ")
#: "The May 3 *crash*" has been, whatever will be done about it …
_HAPPENED_ON: Final = Rare(
    r" (?:[a-z-]{2,16} )?(?:crash|collision|attacks?|fire|blaze|blast|bombings?|explosions?|shootings?|killings?"
    r"|murders?|stabbings?|deaths?|storm|earthquake|floods?|landslide|avalanche|riots?|clashes|raids?|ambush|accident|assault"
    r"|incident|massacre|tragedy|outage|coup)\b"
)
#: … and so has "Sunday's *crash*".
HAPPENED: Final = Rare(
    r"['’]s?\s(?:\w+\s){0,2}?(?:crash|collision|attacks?|fire|blaze|blast|bombings?|explosions?|shootings?|killings?"
    r"|murders?|stabbings?|deaths?|storm|earthquake|quake|floods?|landslide|avalanche|defeat|win|victory|loss|draw|results?"
    r"|riots?|clashes|raids?|strikes|ambush|accident|incident|collapse|arrests?|tragedy|outage|ruling|verdict|coup|announcement|decision|outcome|victories|wins)\b",
    re.IGNORECASE,
)
#: … and so has "the *crash on* Sunday".
_CAME_ON: Final = Rare(
    r"\b(?:crash|collision|attacks?|fire|blaze|blast|bombings?|explosions?|shootings?|killings?|murders?|stabbings?"
    r"|deaths?|storm|earthquake|floods?|landslide|riots?|raid|ambush|accident|incident|massacre)"
    r"(?: (?:in|at|near) [A-Z][\w’'-]{1,20})? (?:in|on) \Z"
)
#: … and what people answer for in court: "accused of *robbing* a mill in May".
_ANSWERED: Final = Rare(
    rf"\b{CHARGED} (?:[a-z]{{3,16}}ing|an?|the|two|three|several) "
    r"(?:(?!(?:appears?|are|due|face[ds]?|goe?s?|ha[sd]|have|is|to|was|were|who|will)\b)[\w’'-]{1,20} ){0,8}"
    r"(?:in|on) \Z"
)
_FORESEEN: Final = Rare(r"\b(?:expect|fear|plan|plot|prepar|threat|warn)[a-z]{0,6} ")
#: … or what was won or lost on it: "her win *on* Monday will".
_WON_ON: Final = Rare(
    r"\b(?:defeats?|loss(?:es)?|victor(?:y|ies)|(?<!to )wins?) "
    r"(?:in (?:[A-Z][\w.’'-]{1,20},? (?:and )?){1,5})?(?:on )?\Z"
)
#: What is said on a day in front of what is to come: "*announcing on* Monday he would leave".
_SAYING_ON: Final = Rare(
    r"(?<!\bbe )(?<!\bbefore )\b(?:adding|announcing|claiming|insisting|promising|saying|stating|vowing|warning)"
    r" (?:late |early )?(?:on )?\Z"
)


def names_what_was(text: str, at: Span) -> bool:
    """True for a day in front of what happened on it: "Sunday's *crash*", "the May 3 *raid*"."""
    if HAPPENED.match(text, at[1]):
        return True
    return text.endswith(" the ", 0, at[0]) and _HAPPENED_ON.match(text, at[1]) is not None


def tense_of_what_was(text: str, first: int, shown: str, at: Span) -> Tense | None:
    """The tense of a day behind what was on it, or was said: "the *crash on* Sunday"; None where nothing tells.

    `shown` are the words in front of it, and its sentence is read from `first` on.
    """
    if shown.endswith(_SAYING_ENDS) and _SAYING_ON.search(shown):
        return "past"
    is_on = shown.endswith((" in ", " on ")) and not _FORESEEN.search(shown)
    if is_on and (_CAME_ON.search(shown) or _ANSWERED.search(text, first, at[0])):
        return "" if looks_ahead(text, first, at[0]) else "past"  # "will be tried for murder in May": the nearest
    return "past" if any(word in shown for word in _WINNING) and _WON_ON.search(shown) else None
