"""The forms of years and their parts, seasons and feasts: a pattern each, and what a match of it says, all bounded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from dossier.convert.english.feasts import BARE_FEASTS, FEASTS
from dossier.convert.english.timewords import (
    BESIDE,
    COUNTED,
    HOLIDAYS,
    OF_YEAR,
    ORDINALS,
    PART,
    SEASON_NUMBERS,
    SHIFT,
    YEAR,
    Expression,
    Family,
    S,
    as_int,
    as_part,
    as_shift,
    as_step,
    pattern,
    word_after,
    word_before,
)
from dossier.convert.patterns.rare import Rare

#: What a time of day in four digits stands in front of.
_CLOCKS: Final = frozenset("gmt utc est edt pst pdt cet cest bst ist hours hrs local".split())


#: In front of a number below 1900 that is a year.
_LEADS_TO_A_YEAR: Final = frozenset("in since until by of from year before after".split())
_LEADS_TO_A_NUMBER: Final = frozenset(
    "no number flight room highway route section resolution at about nearly over than".split()
)


def _year(text: str, match: re.Match[str]) -> Expression | None:
    """`2024`, `late 2006`, `2014–15`: what is counted or part of a number or name is none."""
    start = match.start("year")
    before, after = text[max(0, start - 2) : start], text[match.end() : match.end() + 2]
    if (before[-1:] and before[-1] in "$€£¥#:.,/'’+_" and before != ", ") or before[-1:].isalnum():
        return None
    if (
        (before[-1:] == "-" and not match["part"])
        or after[:1] in ("%", "°")
        or (after[:1] == ":" and after[1:].isdigit())
    ):
        return None
    if re.match(r"[.,]\d|[-–]\d{3}|\w|/\d", text[match.end() : match.end() + 6]):
        return None
    year = int(match["year"])
    lead = word_before(text, match.start())
    counted = word_after(text, match.end()).lower()
    if counted in _CLOCKS:
        return None  # "by 1420 GMT"
    if counted in COUNTED and lead not in ("in", "since", "by", "of"):
        return None
    if year < 1900 and not match["part"] and lead not in _LEADS_TO_A_YEAR:
        return None
    if lead in _LEADS_TO_A_NUMBER and not match["part"]:
        return None
    until = match["until"]
    until_year = 0
    if until:
        until_year = int(until) if len(until) == 4 else year // 100 * 100 + int(until)
        if until_year <= year:
            return None if len(until) == 4 else Expression(match.start(), match.end("year"), "date", year=year)
    return Expression(*match.span(), "date", year=year, until_year=until_year, part=as_part(match["part"]))


def _decade(text: str, match: re.Match[str]) -> Expression | None:
    """`the 1990s`, `the late '80s`."""
    digits = match["decade"]
    year = int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) >= 30 else 2000 + int(digits)
    lead = text[max(0, match.start() - 12) : match.start("decade")].lower()
    if len(digits) == 2 and ("the" not in lead or re.search(r"\b(?:his|her|their|my|your|our)\s", lead)):
        return None  # "in their 40s" is an age
    if len(digits) == 2 and text[match.start("decade") - 1] not in "'’" and _is_measured(text, match):
        return None  # "traded in the low 30s"
    return Expression(*match.span(), "decade", year=year, part=as_part(match["part"]))


def _is_measured(text: str, match: re.Match[str]) -> bool:
    """True for tens of degrees or dollars, which are named as decades are, without an apostrophe at least."""
    low, near = match.start("decade"), max(0, match.start() - _NEAR_A_MEASURE)
    is_mid = match["part"] and match["part"].lower() == "mid"
    if is_mid and _PRICES.search(text, near, match.start()):
        return True  # "traded in the mid-40s"
    return bool(
        _LOW.search(text, max(0, low - 12), low)
        or _DEGREES.search(text, near, match.start())
        or _MEASURED.match(text, match.end())
    )


_NEAR_A_MEASURE: Final = 60
_LOW: Final = Rare(r"\b(?:low|lower|high|upper)(?:est)?[ -]\Z", re.IGNORECASE)
#: What is some tens of dollars or of a hundred, and how it comes to be so; "rates were high in the mid-80s" are not.
_PRICES: Final = Rare(
    r"\b(?:prices?|shares?|stocks?|ratings?|approval|scores?|percentages?|yields?|winds?|speeds?)\b"
    r"(?:[^.;:\n]{0,40} (?:trad(?:es?|ed|ing)|priced|sold|costs?|is|are|was|were)(?= (?:in|at) )"
    r"|[^.;:\n]{0,40} (?:falls?|fell|rises?|rose|drop(?:s|ped)?|climb(?:s|ed)?)(?= (?:in)?to ))? (?:in|at|to|into) \Z",
    re.IGNORECASE,
)
_DEGREES: Final = Rare(
    r"\b(?:temperatures?|thermometers?|mercury|highs|lows|humidity)\b[^.;:\n]{0,50}\Z", re.IGNORECASE
)
_MEASURED: Final = Rare(r" (?:degrees|celsius|fahrenheit|percent|per cent|mph|km/h)\b|[°%]", re.IGNORECASE)


def _century(text: str, match: re.Match[str]) -> Expression | None:
    """`the 19th century`."""
    return Expression(*match.span(), "century", year=(int(match["nth"]) - 1) * 100 + 1, part=as_part(match["part"]))


#: What is told of a quarter without its year: "second-quarter *results*".
_RESULTS: Final = frozenset("results earnings profit profits sales loss losses revenue net report".split())


#: … and in front of it: "*sales fell in* the first quarter", if that is no forecast.
_FIGURES: Final = Rare(
    r"\b(?:deliveries|earnings|economy|exports|GDP|growth|imports|income|loss(?:es)?|orders|output|profits?|revenues?"
    r"|sales|shipments|spending)\b[^.;:\n]{0,80} (?:during|for|in|over) (?:the )?\Z",
    re.IGNORECASE,
)
_FORECAST: Final = Rare(
    r"\b(?:could|expect|forecast|may|plan|predict|project|see|should|target|will|would)", re.IGNORECASE
)


def _is_of_figures(text: str, start: int) -> bool:
    begin = max(0, start - 100, text.rfind(". ", max(0, start - 100), start) + 1)
    return _FIGURES.search(text, begin, start) is not None and _FORECAST.search(text, begin, start) is None


def _quarter(text: str, match: re.Match[str]) -> Expression | None:
    """`the fourth quarter of 2005`, `third-quarter results`, `the first half of this year`, `Q3 2009`."""
    number = int(match["q"]) if match["q"] else ORDINALS[match["nth"].lower()]
    has_year = bool(match["year"] or match["year_shift"] or match["the_year"])
    half = match["unit"] == "half"
    if half and number == 4:
        number = 2
    if half and (not has_year or number > 2):
        return None
    if not has_year and not match["q"] and "-" not in match[0]:
        after = word_after(text, match.end()).lower()
        if after not in _RESULTS and not _is_of_figures(text, match.start()):
            return None
    return Expression(
        *match.span(),
        "date",
        year=as_int(match["year"]),
        quarter=0 if half else number,
        half=number if half else 0,
        shift=0 if match["the_year"] else as_shift(match["year_shift"]),
        unit="year",
    )


def _season(text: str, match: re.Match[str]) -> Expression | None:
    """`this spring`, `the summer of 2019`, `late autumn`; a bare one needs `in`, `by` or the like in front."""
    bare = not (match["part"] or match["shift"] or match["year"] or match["year_shift"])
    lead = word_before(text, match.start())
    if bare and (
        lead not in ("in", "by", "since", "until", "during") or (match["season"].lower() == "fall" and lead != "in")
    ):
        return None
    if match["season"][0].isupper() and not match["year"] and word_after(text, match.end()) in _GAMES:
        return None  # "the end of the Winter Olympics"
    return Expression(
        *match.span(),
        "date",
        year=as_int(match["year"]),
        month=SEASON_NUMBERS[match["season"].lower()],
        part=as_part(match["part"]),
        shift=as_shift(match["shift"] or match["year_shift"]),
        unit="year" if match["year_shift"] else "season",
    )


#: What is named after its season.
_GAMES: Final = frozenset(("Cup", "Festival", "Games", "League", "Olympic", "Olympics", "Palace", "Paralympics"))


def _season_beside(text: str, match: re.Match[str]) -> Expression | None:
    """`the following spring`, `the previous winter`, `that summer`: counted from a date of the text."""
    month, count = SEASON_NUMBERS[match["season"]], as_step(match["beside"])
    if not match["beside"]:
        is_verb = match["season"] == "fall" and text[match.start()] == "t"  # "the leaves that fall"
        if is_verb or word_after(text, match.end()) not in _BEHIND_A_SEASON:
            return None  # "that summer dress", "thoughts that spring to mind"
    return Expression(*match.span(), "date", month=month, count=count, from_text=True)


#: What may stand behind "that summer": nothing that it could tell the kind of.
_BEHIND_A_SEASON: Final = frozenset(
    "a after and as at but for he her his in it its on she the their they we when with you".split()
) | {"", "I"}


def _holiday(text: str, match: re.Match[str]) -> Expression | None:
    """`Christmas Day 2019`, `New Year's Eve`."""
    holiday = _listed(match["holiday"])
    month, day = HOLIDAYS[holiday]
    if holiday == "christmas" and word_before(text, match.start()) not in ("at", "on", "by", "before", "last"):
        return None
    return Expression(
        *match.span(),
        "date",
        year=as_int(match["year"]),
        month=month,
        day=day,
        shift=as_shift(match["shift"]),
        unit="month",
    )


def _feast(text: str, match: re.Match[str]) -> Expression | None:
    """`Easter Sunday`, `Thanksgiving 2019`, `last Labor Day`."""
    feast = _listed(match["feast"])
    leads = match["shift"] or match["year"] or word_before(text, match.start()) in _LEADS_TO_A_FEAST
    if feast in BARE_FEASTS and (not leads or word_after(text, match.end())[:1].isupper()):
        return None  # "Easter Island"
    return Expression(
        *match.span(), "date", year=as_int(match["year"]), feast=feast, shift=as_shift(match["shift"]), unit="year"
    )


_LEADS_TO_A_FEAST: Final = frozenset("after at before by during on since until".split())


def _listed(words: str) -> str:
    """A holiday's or feast's name as it is listed."""
    return re.sub(r"\s+", " ", words.lower().replace("’", "'"))


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", S) for word in words)


_HOLIDAY_WORDS: Final = _either(HOLIDAYS)
_FEAST_WORDS: Final = _either(FEASTS)

#: Years and what comes once in one: the words that call for one, its pattern, what makes an `Expression` of a match.
YEARS: Final[tuple[Family, ...]] = (
    (
        "year",
        pattern(rf"(?:{PART})?(?P<year>{YEAR})(?:[-–/](?P<until>(?:19|20)\d\d|\d\d)(?![\d/-]))?(?!\d)"),
        _year,
    ),
    (
        "decade",
        pattern(rf"(?:[Tt]he{S})?(?:{PART})?['’]?(?P<decade>(?:1[5-9]|20)[0-9]0|[0-9]0)['’]?s\b"),
        _decade,
    ),
    ("century", pattern(rf"(?:{PART})?(?:[Tt]he{S})?(?P<nth>[12]?[0-9])(?:st|nd|rd|th)[ -]century\b"), _century),
    (
        "quarter",
        pattern(
            rf"(?:[Tt]he{S})?(?:(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast)[ -]"
            r"(?P<unit>quarter|half)|Q(?P<q>[1-4]))"
            rf"(?:{S}of{S}(?:the{S})?(?P<the_year>year\b)|,?{S}(?:of{S})?(?:fiscal{S})?(?P<year>{YEAR})"
            rf"|,?{S}(?:of{S})?(?P<year_shift>this|last|next){S}(?:fiscal{S})?year\b)?"
        ),
        _quarter,
    ),
    (
        "season",
        pattern(
            rf"(?:{PART})?(?:{SHIFT}{S}|the{S})?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b{OF_YEAR}?"
        ),
        _season,
    ),
    (
        "season",
        pattern(
            rf"(?:[Tt]he{S}{BESIDE}|[Tt]hat){S}"
            rf"(?P<season>spring|summer|autumn|fall|winter)\b(?!{S}\d)"
        ),
        _season_beside,
    ),
    (
        "holiday",
        pattern(rf"(?:{SHIFT}{S})?(?P<holiday>{_HOLIDAY_WORDS})\b(?:,?{S}(?:of{S})?(?P<year>{YEAR}))?", re.IGNORECASE),
        _holiday,
    ),
    (
        "feast",
        pattern(rf"(?:{SHIFT}{S})?(?P<feast>{_FEAST_WORDS})\b(?:,?{S}(?:of{S})?(?P<year>{YEAR}))?", re.IGNORECASE),
        _feast,
    ),
)
