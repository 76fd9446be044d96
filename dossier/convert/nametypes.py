"""What the words around a name tell about its type, as votes: "in Xville", "Xcorp's shares", "X, 45,", "analyst X"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from dossier.convert.gazetteer import known_names, place_kinds, titles
from dossier.data import table_of
from dossier.model import EntityType, Span

_WINDOW: Final = 48
_WORDS: Final = table_of("name_words")


def _any(key: str) -> str:
    """The words of a row of the table as alternatives of a regular expression."""
    return "(?:" + "|".join(map(re.escape, _WORDS[key])) + ")"


# Behind a name.
_AGE: Final = re.compile(r",? (?:\(\d{1,2}\)|aged? \d{1,2}\b)|, \d{1,3}(?:,|\.|;| )")
_OF_PLACE: Final = re.compile(rf" (?:{_any('region')[3:-1]}|airport|airfield|suburb|border)\b")
_OF_COMPANY: Final = re.compile(rf"(?i)(?:['’]s?)? {_any('of_company')}\b")
_ASIDE: Final = r"(?:,[^,.\n]{1,24},| \w+ly| also| later| then| has| had| have| who)?"
_SPEAKS: Final = re.compile(rf"{_ASIDE} {_any('speaks')}\b")
_PERSON_BEHIND: Final = re.compile(r",? who\b|,? (?:him|her)self\b| (?:Jr|Sr)\b| was born\b|,? (?:his|her) (?!own)")
_THING_BEHIND: Final = re.compile(r", which\b")
_REPORTS: Final = re.compile(r" (?:reports?|reported)\b(?: citing| that|,|\.)")
_PLURAL: Final = re.compile(r" (?:have|are|were)\b")
_TOWN_BEHIND: Final = re.compile(r", ((?:[A-Z][\w.]*)(?: [A-Z]\w+)?)")
_DATELINE: Final = re.compile(r"(?:, [^\n—–-]{2,30}| \([^)\n]{2,20}\)){0,2} ?(?:—|–|--|- )")
# Before a name.
_TRADED: Final = re.compile(rf"\b{_any('trades')}(?: of| in| with| to| by| at| for| from)? $")
_OF_TOWN: Final = re.compile(r"\b(?:based in|born in|arrived in|lives? in|lived in|travell?ed to|flew to|fled) $")
_AT: Final = re.compile(r"\bat $")
_COMPANY_BEFORE: Final = re.compile(rf"\b(?:{_any('company')}|shares (?:of|in)|executives? (?:at|of|from)) $")
_IN_BEFORE: Final = re.compile(r"\b(?:in|near|throughout|across|outside|towards?) (?:the )?$", re.I)
_AT_BEFORE: Final = re.compile(rf"\b(?:{_any('city')}|{_any('region')}|capital|port|island) (?:of )?$")
_KIN_BEFORE: Final = re.compile(rf"\b{_any('kin')} $")
_CITED: Final = re.compile(r"\b(?:citing|quoted by|reported by|quoting) (?:the )?$")
_LAST_WORD: Final = re.compile(r"([A-Za-z-]+)\.? $")
#: A number behind a name makes it a product's; a year or a counted sum does not.
_MODEL_BEHIND: Final = re.compile(
    r"[ -](?!(?:19|20)\d\d\b)(?:[A-Z]{1,3}-?)?\d{2,4}(?:-\d{3})?[A-Z]{0,3}s?\b"
    r"(?![.,:%]\d|%| (?:million|billion|percent|per))"
)
_DIGIT: Final = re.compile(r"\d")
# In a name.
_SITE: Final = re.compile(r"\.(?:com|net|org|info|tv|io|news)$", re.I)
_OUTLET_WORDS: Final = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Observer|Radio|TV|Press|Daily)\b"
)
_NO_PERSONS: Final = frozenset({"member", "model", "field", "staff", "general"})


@cache
def _is_place(name: str) -> bool:
    known = known_names().get(name) or known_names().get(name.rstrip("."))
    return known is not None and known.kind in ("country", "state", "region")


@cache
def _is_title(word: str) -> bool:
    return titles().get(word) in ("honorific", "rank", "office") and word not in (
        "member",
        "model",
        "field",
        "staff",
        "general",
    )


def votes_around(text: str, start: int, end: int) -> dict[str, int]:
    """Votes for the types of the name at `[start, end)`, from the words right before and behind it."""
    before = text[max(0, start - _WINDOW) : start]
    behind = text[end : end + _WINDOW]
    votes: dict[str, int] = {}

    def vote(name_type: str, weight: int) -> None:
        votes[name_type] = votes.get(name_type, 0) + weight

    last = _LAST_WORD.search(before)
    if last and _is_title(last[1].lower()):
        vote("person", 3)
    if _KIN_BEFORE.search(before):
        vote("person", 2)
    if _COMPANY_BEFORE.search(before):
        vote("organization", 3)
    located = _AT_BEFORE.search(before)
    if located:
        vote("place", 4 if located[0].endswith("of ") else 2)
    elif _IN_BEFORE.search(before):
        vote("place", 2)
    if _AGE.match(behind):
        vote("person", 3)
    if _PERSON_BEHIND.match(behind):
        vote("person", 3)
    if _OF_PLACE.match(behind):
        vote("place", 3)
    if _OF_COMPANY.match(behind):
        vote("organization", 2)
    if _SPEAKS.match(behind):
        vote("person", 1)
    if _THING_BEHIND.match(behind):
        vote("organization", 1)
    if _TRADED.search(before):
        vote("organization", 2)
    if _AT.search(before) or (_PLURAL.match(behind) and not before.endswith(" and ")):
        vote("organization", 1)
    if _OF_TOWN.search(before):
        vote("place", 1)
    town = _TOWN_BEHIND.match(behind)
    if town and _is_place(town[1].rstrip(",")):
        vote("place", 3)
    if before[-1:] in ("", "\n") and _DATELINE.match(behind):
        vote("place", 3)
    if _REPORTS.match(behind) or _CITED.search(before):
        vote("organization", 2)
    return votes


def place_kind_of(word: str) -> str:
    """The kind of place that a word names, such as `region` for "oblast"; empty for other words."""
    return place_kinds().get(word.lower(), "")


def is_product(text: str, start: int, end: int) -> bool:
    """True for a name with a model number in it or behind it, "Falke 320", and for a currency, "US$"."""
    name = text[start:end]
    if name in known_names():
        return text[end : end + 1] in ("$", "£", "€") or _MODEL_BEHIND.match(text, end) is not None
    return _MODEL_BEHIND.match(text, end) is not None or (_DIGIT.search(name) is not None and name.count(" ") < 2)


def is_site(name: str) -> bool:
    """True for a name that is written as a web address."""
    return _SITE.search(name) is not None


def kind_around(text: str, name: str, spans: Sequence[Span], entity_type: EntityType) -> str:
    """The kind of an entity that is not generally known: `outlet` for what is cited as one, a place's noun."""
    if entity_type == "organization":
        if is_site(name) or _OUTLET_WORDS.search(name):
            return "outlet"
        relayed = any(
            _REPORTS.match(text, end) or _CITED.search(text[max(0, start - 24) : start]) for start, end in spans
        )
        return "outlet" if relayed else ""
    if entity_type == "place":
        words = name.split()
        return place_kind_of(words[-1]) or place_kind_of(words[0])
    return ""
