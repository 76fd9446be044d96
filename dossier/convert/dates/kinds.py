"""Months and years that only tell of which kind something is: “the May-September rains”, “a 2010 to 2018 van”."""

from __future__ import annotations

from typing import Final

from dossier.convert.dates.datephrases import MONTH
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

#: In front of the first of two months: what opens the phrase of a noun, not what leads to a time.
_OPENING: Final = (
    r"\b(?:(?:[Aa]n?|[Ee]ach|[Ee]very|her|his|its|our|that|[Tt]he|their|this|[\w’]+['’]s) (?:[a-z]{2,16} ){0,2}"
    r"|(?:annual|dry|main|monsoon|rainy|seasonal|traditional|usual|wet) )"
)
_TO: Final = r"(?:[-–]| to )"
#: A noun behind the second, which does not name the time itself.
_NOUN: Final = (
    r" (?!(?:after|although|and|are|as|at|because|before|but|by|can|could|did|during|for|from|had|has|have|in|is|may"
    r"|might|of|on|or|over|period|quarter|said|says|semester|stretch|than|that|the|they|this|to|under|until|was|we|were"
    r"|when|which|while|who|will|window|with|would)\b)[a-z]{3,}"
)
_FIRST: Final = Rare(rf"{_OPENING}\Z")
_SECOND: Final = Rare(rf"{_OPENING}{MONTH}{_TO}\Z")
_BEHIND_FIRST: Final = Rare(rf"{_TO}{MONTH}{_NOUN}")
_BEHIND_SECOND: Final = Rare(_NOUN)
_MODEL: Final = Rare(r"\b[Aa]n? (?:[a-z]{3,12} ){0,2}(?:(?:19|20)\d\d(?: (?:to|or) |[-–/]))?\Z")
_OTHER_YEAR: Final = Rare(r" (?:to|or) (?:19|20)\d\d \w")
_OF_THING: Final = Rare(r" \w")
_REACH: Final = 60


def is_of_season(text: str, at: Span) -> bool:
    """True for one of two months, with no year, that a noun stands behind: "the annual *June* to *September* rains"."""
    start, end = at
    begin = max(0, start - _REACH)
    if text.startswith(("-", "–", " to "), end):
        return _BEHIND_FIRST.match(text, end) is not None and _FIRST.search(text, begin, start) is not None
    if not text.endswith(("-", "–", " to "), begin, start):
        return False
    return _BEHIND_SECOND.match(text, end) is not None and _SECOND.search(text, begin, start) is not None


def is_of_models(text: str, at: Span) -> bool:
    """True for one of two years between which a thing was made: "a *2010* to *2018* silver sedan"."""
    start, end = at
    begin = max(0, start - _REACH)
    if text.startswith((" to ", " or "), end):
        return _OTHER_YEAR.match(text, end) is not None and _MODEL.search(text, begin, start) is not None
    if not text.endswith((" to ", " or "), begin, start) or not _OF_THING.match(text, end):
        return False
    model = _MODEL.search(text, begin, start)
    return model is not None and model[0][-4:] in (" to ", " or ")
