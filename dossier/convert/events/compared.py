"""Dates that something is measured by and that nothing happened on: "fell by a third *compared to 2019*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.model import Span


def is_compared(text: str, start: int, at: Span) -> bool:
    """True for a date that something is measured by, unlike the day from which fares rise."""
    begin = max(start, at[0] - _REACH)
    before = text[begin : at[0]]
    if any(word in before for word in _COMPARING) and _COMPARED.search(text, begin, at[0]):
        return True
    if "from " not in before or not _LONG_PAST.fullmatch(text, *at):
        return False
    risen = _RISEN.search(text, begin, at[0])
    if risen is None or _STILL_TO.search(text, begin, risen.start()):
        return False
    if not risen["other"] or risen["amount"] or text.endswith(_BEFORE_ENDS, *at):
        return True
    return _HOW_MUCH.search(text, *risen.span("between")) is not None


_NEARLY: Final = "(?:(?:about|around|nearly|only|just|some) )?"
_MANY: Final = "(?:hundred|thousand|million|billion|trillion|per cent|percent|points)"
_AMOUNT: Final = rf"{_NEARLY}(?:[^\s\d,;:]{{0,3}}[$€£¥]\d|\S{{0,3}}\d[\d.,]{{0,12}}(?:%| ?{_MANY}\b))"
#: A sum or share of that date: "from *€131m* a year earlier", "compared with *12 per cent* in 2019".
_FROM_AMOUNT: Final = (  # also behind "than" and the like
    rf"(?:(?<!than) {_NEARLY}[^\s\d,;:]{{0,4}}\d[\d.,]{{0,12}}[a-z%]{{0,3}}(?: {_MANY})?)?"
)
_COMPARING: Final = ("compar", "than", "versus", "against", "relative", "same ")
#: In front of a date that something is measured by: "fewer than in 2019", "the same as in", but "no later than May 3".
_COMPARED: Final = Rare(
    r"\b(?:compar(?:ed|ing) (?:to|with)|(?<!later )(?<!earlier )(?<!sooner )(?<!rather )(?<!other )than"
    rf"|versus|against(?= {_AMOUNT}| the (?:same|previous|prior)\b)|relative to"
    rf"|same (?:[\w’'-]{{1,20}} ){{0,6}}?as(?= in)){_FROM_AMOUNT}"
    r"(?: (?:in|during|on))?(?: the)? \Z"
)
#: … and what it rose from: "up 4% from May 2019", "rose from last year".
_RISEN: Final = Rare(
    r"\b(?:climb|declin|decreas|dropp?|fall|gain|grow|increas|jump|plung|ris|slump|soar|surg|tumbl|up|down|rose|fell|grew"
    r"|(?P<other>contract|doubl|eas|edg|expand|halv|improv|narrow|slipp?|slow|tripl|widen|sank|shrank|slid))"
    r"(?:e|ed|en|es|ing|s)?\b(?P<between>(?:[^.,;:\n]|[.,](?=\d)){0,60}?)"
    rf" from(?P<amount>{_FROM_AMOUNT})(?: (?:in|during|on))?(?: the)? \Z"
)
#: What tells by how much; what "expanded *its range* from 2019" began to then.
_HOW_MUCH: Final = Rare(rf" (?:(?:at|by|to) \S{{0,4}}\d|{_AMOUNT})")
#: … if it did: "will rise from May 2027", "to go up from next year".
_STILL_TO: Final = Rare(r"\b(?:can|could|may|might|must|shall|should|to|will|would)(?: \w{1,12}){0,2} \Z")
_BEFORE_ENDS: Final = ("ago", "earlier", "before", "previously", "previous", "prior")
#: No day of the calendar, and no month without its year: what begins then is told so.
_LONG_PAST: Final = Rare(
    r"(?:last|the (?:preceding|previous)) (?:month|quarter|year)|(?:[A-Z][a-z]{2,8},? )?(?:19|20)\d\d"
    r"|(?:an?|[a-z]{3,6}|the same \w{4,7} an?) (?:week|month|quarter|year|decade)s? (?:ago|earlier|before|previously)"
    r"|the (?:week|month|quarter|year) (?:before|previous|prior)"
    r"|the same \w{4,7} (?:of )?(?:last|the (?:previous|prior)) year"
)
_REACH: Final = 100  # characters in front of a date that are read for what it hangs on


#: How many of its kind something is, in a time that dates it no further: "the *third* this year".
_COUNTED: Final = Rare(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)|latest)"
    r"(?: (?:such|of its kind))?(?: [a-z]{2,16})? \Z"
)
_THIS: Final = Rare(r"this (?:month|season|summer|week|winter|year)")
_LONGEST_COUNT: Final = 40


def is_counted(text: str, start: int, at: Span) -> bool:
    """True for the time in which something is one of several of its kind: "the third strike *this year*"."""
    if not text.startswith("this ", at[0]) or _THIS.fullmatch(text, *at) is None:
        return False
    return _COUNTED.search(text, max(start, at[0] - _LONGEST_COUNT), at[0]) is not None
