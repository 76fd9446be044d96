"""Products and numbered models, which are no names of anybody."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import company_suffixes, known_names, organization_heads
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

#: A number behind a name makes it a product's; a year or a counted sum does not.
_MODEL_BEHIND: Final = Rare(
    r"[ -](?!(?:19|20)\d\d\b)(?:[A-Z]{1,3}-?)?\d{2,4}(?:-\d{3})?[A-Z]{0,3}s?\b"
    r"(?![.,:%]\d|%| (?:million|billion|percent|per))"
)
_NUMBERED_BODIES: Final = frozenset("Battalion Brigade Branch Chapter Company Local Lodge Post School Squadron".split())
#: Which of a broadcaster's stations is meant, behind "Radio".
CHANNEL: Final = Rare(r" \d(?: (?:Extra|Live|Xtra))?\b(?![-.,:]\d)")
#: … and a station that has nothing but a number.
_CHANNEL: Final = Rare(r"Channel \d{1,2}(?: News)?")
#: The number behind its first word.
CHANNEL_NUMBER: Final = Rare(r" (?:[1-9]|[1-9]\d)(?![\w.:%-]|,\d)")
_NUMBERED: Final = re.compile(r"^\d+(?:st|nd|rd|th) ")
_DIGITS: Final = frozenset("0123456789")
_IN_A_PRODUCT: Final = re.compile("[0-9$£€]")
_MODEL: Final = 6  # so near it begins
_CURRENCIES: Final = frozenset("$£€")


def is_work(text: str, start: int, end: int) -> bool:
    """True for the title of a film, a book or another work in quotation marks: her film "The Ninth Falk"."""
    begin = start - len(_THE) if text.endswith(_THE, 0, start) else start
    if text[begin - 1 : begin] not in _OPENING or text[end : end + 1].isalnum():
        return False
    if text[end : end + 1] in _CLOSING and _OF_A_WORK.match(text, end):
        return True
    return _WORK.search(text, max(0, begin - _REACH), begin) is not None and _QUOTED.match(text, end) is not None


_THE: Final = "The "
_OPENING: Final = frozenset("\"“‘'")
_CLOSING: Final = frozenset(",\"”’'")
#: Behind the title of what somebody is known for: the "Ninth Falk*" star*.
_OF_A_WORK: Final = Rare(
    r",?[\"”’'] (?:co-)?(?:actor|actress|alum|author|creator|crooner|director|hitmaker|rapper|showrunner|singer"
    r"|songwriter|star)\b"
)
_REACH: Final = 32
_WORK: Final = Rare(
    r"\b(?:album|ballad|blog|book|comedy|documentary|drama|essay|exhibition|film|movie|musical|novel|novella|opera|painting"
    r"|play|podcast|poem|sculpture|series|show|single|sitcom|song|story|thriller|track|trilogy|video game),? [\"“‘']\Z"
)
#: Behind a whole title, whose verbs have capitals: his story, "Odo Tarn *saved me*", is speech.
_QUOTED: Final = Rare(r"(?: (?:[A-Z0-9][\w’'-]{0,20}|an?|and|at|by|for|from|in|of|on|or|the|to|with)){0,4},?[\"”’']")


def is_fire(text: str, start: int, end: int) -> bool:
    """True for a wildfire by its name: "the *Mill Fire* grew", not for a brigade: "the *Lodd Fire* said"."""
    return text.endswith(" Fire", start, end) and text.endswith(_ARTICLES[:2], 0, start) and not _SAYS.match(text, end)


_SAYS: Final = Rare(rf" (?:{'|'.join(table_of('name_words')['speaks'])})\b")


def _is_made(text: str, start: int, end: int) -> bool:
    """True for what a known company makes, behind an article: "the *Ford Taurus*", no "the Ford Foundation"."""
    if " " not in text[start:end]:
        return False
    if not text.endswith(_ARTICLES, 0, start) and not _LIKE_A_CAR.search(text, max(0, start - _REACH), start):
        return False
    first, *_, last = text[start:end].split()
    maker = known_names().get(first)
    if maker is None or maker.type != "organization" or maker.kind:
        return False
    return last.lower().rstrip(".") not in organization_heads() | company_suffixes()


#: In front of what is driven: "a *blue* Ford Taurus".
_LIKE_A_CAR: Final = Rare(
    r"\b(?:black|blue|brown|gr[ae]y|green|orange|red|silver|white|yellow|dented|parked|rented|stolen|used) \Z"
)
_ARTICLES: Final = (" the ", "The ", "\nthe ", " a ", " an ")


def is_numbered_body(text: str, name: str) -> bool:
    """True for letters with a number that an article tells of as of a group: "*K23* rebels", "a spokesman for K23"."""
    if len(name) > _LONGEST_NUMBERED or not _NUMBERED_BODY.fullmatch(name):
        return False
    ahead, behind = _body_of(name)
    return behind.search(text) is not None or ahead.search(text) is not None


@lru_cache(maxsize=64)
def _body_of(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"\b(?:{_WHO_OF}) (?:for|of|from) (?:the )?{name}\b(?! [A-Z]|-)"),
        re.compile(rf"\b{name}(?: (?:{_GROUPS})\b|['’]s? (?:{_WHO_OF})\b)"),
    )


_LONGEST_NUMBERED: Final = 7
_NUMBERED_BODY: Final = Rare(r"[A-Z]{1,4}\d{1,3}")
_WHO_OF: Final = r"spokes(?:man|woman|person)|leaders?|members?|fighters|rebels|militants|offensive"
_GROUPS: Final = (
    r"rebels?|militants?|insurgents?|insurgency|militia(?:men)?|guerrillas|rebellion|leaders?|spokes(?:man|woman|person)"
    r"|summit|countries|nations|ministers|members"
)


def is_product(text: str, start: int, end: int) -> bool:
    """True for what a company makes, a name with a model number, "Falke 320", and a currency, "US$"."""
    if _is_made(text, start, end) or (text[start - 1 : start] in ": " and _is_ticker(text, start, end)):
        return True
    if not _IN_A_PRODUCT.search(text, start, end + _MODEL):  # nearly always
        return False
    if text[start:end].rpartition(" ")[2] in _NUMBERED_BODIES:  # "Bakers Local 88"
        return False
    if _CHANNEL.fullmatch(text, start, end):
        return False
    if " Radio " in text[start:end] and CHANNEL.match(text, text.index(" Radio ", start) + len(" Radio")):
        return False
    if _MODEL_BEHIND.match(text, end):
        return True
    name = text[start:end]
    if name[0].isdigit():
        name = _NUMBERED.sub("", name)
    if text[end : end + 1] in _CURRENCIES and (
        name in known_names() or (name.isupper() and text[end + 1 : end + 2].isdigit())
    ):
        return True
    return not _DIGITS.isdisjoint(name) and name not in known_names() and not is_numbered_body(text, name)


def _is_ticker(text: str, start: int, end: int) -> bool:
    """True for the letters of shares behind their exchange: "(NASDAQ:*QLL*)", "(TSX: *TRN*)"."""
    return text[start:end].isupper() and _EXCHANGE.search(text, max(0, start - _LONGEST_EXCHANGE), start) is not None


_LONGEST_EXCHANGE: Final = 24
_EXCHANGE: Final = Rare(
    r"\b(?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|AIM|TSX|CSE|ASX|NSE|BSE|OTC|JSE|SGX|HKEX|Euronext)"
    r"(?:[- .][A-Za-z]{1,10}){0,2}: ?\Z"
)
