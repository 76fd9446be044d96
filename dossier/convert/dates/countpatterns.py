"""The forms of dates counted from some day: `yesterday`, `last week`, `two years later`. Every pattern is bounded."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.timewords import (
    ABOUT,
    BESIDE,
    HOUR,
    NUMBER,
    NUMBERS,
    PART,
    UNIT,
    VAGUE_NUMBERS,
    WEEKS,
    YEAR,
    Expression,
    Family,
    S,
    as_int,
    as_part,
    as_shift,
    as_weeks,
    pattern,
    word_after,
)
from dossier.convert.patterns.rare import Rare

_DEICTIC: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1}


_NAMED: Final = Rare(r"(?<![.!?\"“”] )\b[A-Z][\w.-]{1,20} \Z")


_BROADCASTS: Final = frozenset(("programme", "program", "show", "podcast"))
_TITLED: Final = frozenset({"Today", "Tonight"})


def _deictic(text: str, match: re.Match[str]) -> Expression | None:
    """`today`, `yesterday morning`, `the day before yesterday`, `last night`."""
    word = re.sub(r"\s+", " ", match["word"].lower())
    if match["word"] in _TITLED and _NAMED.search(text, max(0, match.start() - 24), match.start()):
        return None  # "told Lodd Today"
    if word == "tomorrow" and text.endswith(" of ", 0, match.start()) and _is_of_the_future(text, match):
        return None  # "the car of tomorrow"
    if match["word"] in _TITLED and word_after(text, match.end()).lower() in _BROADCASTS:
        return None  # "told the Today programme"
    offset = _DEICTIC.get(word, 0) + {"before": -1, "after": 1}.get(match["beyond"] or "", 0)
    is_night = word in ("tonight", "last night") or match["hour"] == "night"
    return Expression(*match.span(), "day", count=offset, is_night=is_night)


def _is_of_the_future(text: str, tomorrow: re.Match[str]) -> bool:
    """True for "the car of tomorrow", but not for "the eve of tomorrow", "as of tomorrow", "of tomorrow's vote"."""
    if text.startswith(_POSSESSED, tomorrow.end()):
        return False
    return _SOME_THING.search(text, max(0, tomorrow.start() - _THING), tomorrow.start()) is not None


_POSSESSED: Final = ("'s", "’s")
_THING: Final = 32  # characters in front of "tomorrow"
_SOME_THING: Final = Rare(
    r"\b(?:(?:[Tt]he|[Aa]n?) (?=[a-z-]{2,20} of)|(?=[a-z-]{3,20}s of))(?!(?:beginning|close|course|dawn|day|early|end"
    r"|eve|evening|first|hours|last|middle|morning|night|part|remainder|rest|second|start|strike|vote)\b)"
    r"[a-z-]{2,20} of \Z"
)


def _weeks_today(text: str, match: re.Match[str]) -> Expression | None:
    """`a week today`, `a fortnight tomorrow`; "it is a week today since …" looks back."""
    if word_after(text, match.end()) in ("since", "that"):
        return None
    return Expression(*match.span(), "day", count=7 * as_weeks(match) + _DEICTIC[match["word"]])


def _period(text: str, match: re.Match[str]) -> Expression | None:
    """`this year`, `the end of last month`, `that year`, `the following week`."""
    word = re.sub(r"\s+", " ", match["which"].lower())
    unit = match["unit"]
    part = as_part(match["part"])
    if word in ("the entire", "the whole", "the full"):
        return Expression(*match.span(), "same", unit=unit, from_text=True)
    if word == "the" and (unit == "day" or not (part or unit == "weekend")):
        return None
    if word.startswith("the") and word_after(text, match.end()).lower() in ("before", "after", "of"):
        return None  # "the year before the war", "the day of the vote"
    if text.startswith(" and a half", match.end()):
        return None
    shift = {"last": -1, "next": 1, "following": 1, "previous": -1, "preceding": -1, "coming": 1}.get(
        word.split()[-1], 0
    )
    from_text = word.startswith(("the ", "that"))
    if word in ("the last", "the past", "the current", "the coming"):
        from_text = False
        if word in ("the last", "the past"):
            return None  # "in the last year" is a stretch that ends today
    if unit == "day":
        if word in ("this", "last", "next", "the last"):
            return None
        return Expression(*match.span(), "distance" if shift else "same", count=shift, unit="day", from_text=True)
    if shift == 0 and from_text:
        return Expression(*match.span(), "same", unit=unit, part=part, from_text=True)
    return Expression(*match.span(), "period", shift=shift, unit=unit, part=part, from_text=from_text)


def _distance(text: str, match: re.Match[str]) -> Expression | None:
    """`two weeks earlier`, `about three years ago`, `a day later`, `ten days from now`."""
    word, unit = match["number"].lower(), match["unit"].lower()
    if text[match.start("number") - 1 : match.start("number")] in (",", ".") and word.isdigit():
        return None  # "31,000 years ago"
    count = None if word in VAGUE_NUMBERS else int(word) if word.isdigit() else NUMBERS[word]
    is_fortnight = unit == "fortnight"
    if is_fortnight:
        count, unit = None if count is None else 2 * count, "week"
    way = match["way"].lower()
    if way in ("before", "after", "later", "earlier") and re.match(
        rf"{S}(?!on\b|in\b|at\b|by\b|to\b)\w", text[match.end() :]
    ):
        following = word_after(text, match.end()).lower()
        if way in ("before", "after") or following in ("than", "this"):
            return None  # "two days after the vote" counts from the vote
    other = _OR.search(text, max(0, match.start() - _LONGEST_OR), match.start()) if count else None
    fewer = _count(other["other"].lower()) if other and not is_fortnight else None
    sign = 1 if way in ("later", "after", "from now", "hence") else -1
    return Expression(
        other.start() if other and fewer else match.start(),
        match.end(),
        "distance",
        count=None if count is None else sign * count,
        other=sign * fewer if fewer else None,
        unit="century" if unit == "centur" else unit,
        from_text=way not in ("ago", "from now", "hence"),
        about=bool(match["about"]),
        within=bool(match["about"]) and match["about"][0] in "Ll",
    )


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else NUMBERS.get(word)


#: The first of two counts: "*two or* three weeks ago".
_OR: Final = Rare(rf"\b(?P<other>{NUMBER}){S}(?:or|to){S}\Z", re.IGNORECASE)
_LONGEST_OR: Final = 20


def _day_before(text: str, match: re.Match[str]) -> Expression | None:
    """`the day before,` and `the week after.`: where nothing follows to count from."""
    return Expression(
        *match.span(),
        "distance",
        count=-1 if match["way"] in ("before", "prior", "previous") else 1,
        unit=match["unit"],
        from_text=True,
    )


def _ahead(text: str, match: re.Match[str]) -> Expression | None:
    """`in two weeks` where the words look ahead; "the first time in two weeks" does not."""
    if _SUPERLATIVE.search(text, max(0, match.start() - 50), match.start()):
        return None
    word = match["number"].lower()
    if word in VAGUE_NUMBERS:
        return None
    return Expression(
        *match.span(),
        "distance",
        count=int(word) if word.isdigit() else NUMBERS[word],
        unit=match["unit"],
        is_ahead=True,
    )


_SUPERLATIVE: Final = Rare(r"\b(?:first|second|third|last|only|most|least|worst|best|times?|\w{2,}est)\b[^.;]*\Z")


def _same_last_year(text: str, match: re.Match[str]) -> Expression | None:
    """`the same period last year`, `the same month of 2008`: the last date read, in another year."""
    return Expression(
        *match.span(), "same", unit="year", year=as_int(match["year"]), shift=-1, from_text=True, is_shifted=True
    )


def _in_the_day(text: str, match: re.Match[str]) -> Expression | None:
    """`later in the day`: the day the text is at."""
    return Expression(match.start("day"), match.end(), "same", unit="day", from_text=True)


def _next_morning(text: str, match: re.Match[str]) -> Expression | None:
    """`the next morning`, `the following night`, `the previous evening`: counted from the day the text is at."""
    if word_after(text, match.end()) in ("of", "after", "before"):
        return None
    count = -1 if match["beside"] in ("previous", "preceding") else 1
    return Expression(*match.span(), "distance", count=count, unit="day", from_text=True)


def _months_of_year(text: str, match: re.Match[str]) -> Expression | None:
    """`the first four months of the year`, `the last two months of 2019`."""
    word = match["number"].lower()
    count = int(word) if word.isdigit() else NUMBERS.get(word, 0)
    if not 1 <= count <= _MONTHS or word_after(text, match.end()) in ("before", "after"):
        return None
    months = count if match["end"].lower() in ("first", "opening") else -count
    shift = 0 if match["the_year"] else as_shift(match["year_shift"])
    return Expression(*match.span(), "date", year=as_int(match["year"]), months=months, shift=shift, unit="year")


_MONTHS: Final = 12

#: What is counted from some day.
COUNTED_FROM: Final[tuple[Family, ...]] = (
    (
        "day",
        pattern(
            rf"(?:[Ee]arlier{S}|[Ll]ater{S}|[Ll]ate{S}|[Ee]arly{S})?(?:[Tt]he{S}day{S}(?P<beyond>before|after){S})?"
            rf"(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast{S}night|[Tt]his{S}(?:morning|afternoon|evening))\b{HOUR}"
        ),
        _deictic,
    ),
    ("day", pattern(rf"[Tt]he{S}{BESIDE}{S}(?:morning|afternoon|evening|night)\b(?!-)"), _next_morning),
    ("day", pattern(rf"{WEEKS}{S}(?P<word>today|tomorrow)\b"), _weeks_today),
    (
        "unit",
        pattern(
            rf"(?:{PART})?(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat(?:{S}same)?"
            rf"|[Tt]he(?:{S}(?:last|past|next|following|previous|preceding|same|current|coming|entire|whole|full))?){S}(?:fiscal{S}|calendar{S})?"
            rf"(?P<unit>day|weekend|week|month|quarter|year|decade|century)\b(?!-)"
        ),
        _period,
    ),
    (
        "distance",  # where a unit stands, and a word that says which way
        pattern(
            rf"(?:{ABOUT})?(?P<number>{NUMBER}){S}(?:and{S}a{S}half{S})?{UNIT}{S}"
            rf"(?P<way>ago|earlier|before|later|after|from{S}now|hence|previously)\b",
            re.IGNORECASE,
        ),
        _distance,
    ),
    (
        "unit",
        pattern(
            rf"[Tt]he{S}(?P<unit>day|week|month|year){S}(?P<way>before|after|prior|previous)"
            r"(?= ?(?:[.,;:)\n]|\Z|and\b|in\b|at\b))"
        ),
        _day_before,
    ),
    (
        "unit",
        pattern(rf"[Ii]n{S}(?:about{S})?(?P<number>{NUMBER}){S}(?P<unit>day|week|month|year)s?\b(?!['’])"),
        _ahead,
    ),
    (
        "unit",
        pattern(
            rf"[Tt]he{S}same{S}(?:period|month|quarter|week|time|day){S}(?:(?:of{S}|in{S})?(?:last{S}year"
            rf"|the{S}(?:previous|prior|preceding){S}year|(?P<year>{YEAR}))|(?:a|one){S}year{S}(?:ago|earlier|before))\b"
        ),
        _same_last_year,
    ),
    (
        "unit",
        pattern(
            rf"[Tt]he{S}(?P<end>first|opening|last|final|closing){S}(?P<number>{NUMBER}){S}months?{S}of{S}"
            rf"(?:(?P<the_year>the{S}year)\b|(?P<year>{YEAR})|(?P<year_shift>this|last|next){S}year\b)",
        ),
        _months_of_year,
    ),
    ("unit", pattern(rf"(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate){S}in{S}(?P<day>the{S}day)\b"), _in_the_day),
)
