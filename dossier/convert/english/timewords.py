"""The words that English dates are made of, the pieces of patterns, and what an expression made of them says."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Final, Literal, TypeAlias

from dossier.edtf import MONTHS
from dossier.records import Record

Kind: TypeAlias = Literal["date", "day", "period", "distance", "same", "decade", "century", "week"]
#: `due` is what was to come, told in the past ("was due to open"): it can lie behind or ahead.
Tense: TypeAlias = Literal["past", "present", "future", "due", ""]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


#: Not the short ones: Jan is a name too.
MONTH_NAMES: Final = tuple(name.lower() for name in MONTHS)
MONTH_NUMBERS: Final = {
    **{name: number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASON_NUMBERS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_COUNTING: Final = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBERS: Final = {word: number for number, word in enumerate(_COUNTING)} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
VAGUE_NUMBERS: Final = ("a few", "few", "several", "many", "a couple of", "some", "a number of")
ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
#: Days of the month in words: "the twenty-first of March".
_FIRST_TO_NINTH: Final = _words("first second third fourth fifth sixth seventh eighth ninth")
NTH_DAYS: Final = {
    word: day
    for day, word in enumerate(
        (
            *_FIRST_TO_NINTH,
            *_words(
                "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            ),
            "twentieth",
            *(f"twenty-{nth}" for nth in _FIRST_TO_NINTH),
            "thirtieth",
            "thirty-first",
        ),
        1,
    )
}
#: Holidays that fall on one day of the calendar wherever they are kept.
HOLIDAYS: Final = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "bastille day": (7, 14),
    "veterans day": (11, 11),
    "all saints' day": (11, 1),
    "st. patrick's day": (3, 17),
    "fourth of july": (7, 4),
    "may day": (5, 1),
}
#: Days of the week that are something else after one of these words ("Black Friday") …
NOT_A_WEEKDAY_AFTER: Final = frozenset(
    _words("ash black bloody cyber easter fat freaky giving good holy maundy palm sheffield super")
)
#: … or before one of these ("the Sunday Times").
NOT_A_WEEKDAY_BEFORE: Final = frozenset(
    _words("times telegraph mirror mail express herald world post independent tribune star sun")
)
#: Months that are also names or verbs count only where a preposition or an adjective of time leads to them.
DOUBTFUL_MONTHS: Final = frozenset(("march", "april", "may", "june", "august"))
LEADS_TO_A_MONTH: Final = frozenset(
    _words(
        "in since until till by during from to of through before after between and for around last next this early mid "
        "late on a an the previous following that"
    )
)
#: What a four-digit number counts, when it is no year.
COUNTED: Final = frozenset(
    _words(
        "people persons men women children soldiers troops officers workers employees jobs homes houses families "
        "votes members students patients cases deaths miles mile km kilometers kilometres meters metres feet ft acres "
        "hectares tons tonnes kg pounds dollars euros rubles roubles yen percent hours days weeks months years gmt utc "
        "mw mhz rpm points seats others more of times refugees migrants prisoners civilians protesters residents "
        "buildings vehicles copies words"
    )
)


class Expression(Record):
    """What a date expression says. Zero, an empty word or None stands for what it does not say.

    kind: `date` some of year, months, month (21–24: a season), quarter, half, day, weekday; `day` counted from the day
    of publication; `period` this, last or next week, month, …; `distance` so many units from some day; `same` the day
    or year the text is at; `week` the nth week of a month; `decade` and `century` by their first year.
    """

    start: int
    end: int
    kind: Kind
    year: int = 0
    month: int = 0
    day: int = 0
    until_day: int = 0
    until_year: int = 0
    weekday: int | None = None
    quarter: int = 0
    half: int = 0
    months: int = 0  # of a year: so many first, or last where it is below zero
    part: Literal["", "early", "mid", "late"] = ""
    shift: int | None = None  # -1 last, 0 this, 1 next
    count: int | None = 0  # None: "a few"
    unit: str = ""
    from_text: bool = False  # counted from a day of the text, not from the day of publication
    feast: str = ""  # a day that moves from year to year
    is_ahead: bool = False  # a date only where the words look ahead ("will vote in two weeks")
    is_shifted: bool = False  # the date the text is at, in another year
    about: bool = False
    within: bool = False  # "less than two weeks later": some day up to that
    is_night: bool = False  # a night belongs to two days
    other: int | None = None  # the other of two counts: "two or three weeks ago"
    weeks: int = 0  # so many further on, or back: "Monday week", "a week last Monday"
    order: str = ""  # of numbers in slashes: which stands first, `day`, `month` or `either`, or how one can tell


S: Final = " {1,3}"  # what is matched has plain blanks, also for the ends of lines inside a paragraph
DASH: Final = " ?[-–—] ?"
YEAR: Final = r"(?:1[0-9]|20)[0-9]{2}(?![0-9])"
DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])"
NTH: Final = r"(?:st|nd|rd|th)?"
#: An hour of the day, up to its end.
CLOCK_TIME: Final = r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\d{1,2}[:.]\d\d\b|noon\b|midnight\b)"
_LONG: Final = "|".join(MONTHS)
MONTH: Final = rf"(?P<month>{_LONG}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
WEEKDAY: Final = rf"(?P<weekday>{'|'.join(day.title() for day in WEEKDAYS)})"
WEEKS: Final = r"(?P<weeks>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree) {1,3}(?P<length>weeks?|fortnights?)"
SHIFT: Final = r"(?P<shift>[Tt]his|[Ll]ast|[Nn]ext)"
BESIDE: Final = r"(?P<beside>following|next|previous|preceding)"
HOUR: Final = rf"(?:{S}(?P<hour>morning|afternoon|evening|night)\b)?"
OF_YEAR: Final = rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR})|,?{S}(?:of{S})?(?P<year_shift>this|last|next){S}year\b)"
PART: Final = (
    rf"(?P<part>[Ee]arl(?:y|ier)|[Ll]ater?|[Mm]id|(?:[Tt]he{S})?(?:very{S})?"
    rf"(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|close){S}of)(?:{S}in|-)?(?:{S}|(?<=-))(?:the{S})?"
)
NUMBER: Final = r"(?:[0-9]{1,3}|" + "|".join([*VAGUE_NUMBERS, *NUMBERS]) + ")"
UNIT: Final = r"(?P<unit>day|week|fortnight|month|year|decade|centur)(?:y|ie)?s?\b"
ABOUT: Final = (
    rf"(?P<about>[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Mm]ore{S}than|[Oo]ver|[Rr]oughly|[Ss]ome|[Ll]ess{S}than){S}"
)


Build: TypeAlias = Callable[[str, "re.Match[str]"], Expression | None]
Family: TypeAlias = tuple[str, Callable[[], re.Pattern[str]], Build]


def as_int(value: str | None) -> int:
    """The number in digits, 0 for none."""
    return int(value) if value else 0


def as_weeks(match: re.Match[str]) -> int:
    """How many weeks `WEEKS` says, or a word in the group `length` alone."""
    number = NUMBERS.get((match.groupdict().get("weeks") or "a").lower(), 1)
    return number * (2 if match["length"].startswith("fortnight") else 1)


def as_month(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return MONTH_NUMBERS[word.rstrip(".").lower()]


def as_part(word: str | None) -> Literal["", "early", "mid", "late"]:
    """Which part of a month or year the words ask for."""
    if not word:
        return ""
    word = word.lower()
    if any(piece in word for piece in ("earl", "beginning", "start")):
        return "early"
    return "mid" if "mid" in word else "late"


def as_shift(word: str | None) -> int | None:
    """-1 for last, 0 for this, 1 for next."""
    return {"this": 0, "last": -1, "next": 1}[word.lower()] if word else None


def as_step(word: str | None) -> int:
    """1 for what follows a date of the text, -1 for what was before it, 0 for none: a word of `BESIDE`."""
    return {"following": 1, "next": 1, "previous": -1, "preceding": -1}[word] if word else 0


def as_weekday(word: str | None) -> int | None:
    """0 for Monday."""
    return WEEKDAYS.index(word.lower()) if word else None


def word_before(text: str, start: int) -> str:
    """The word in front of an offset on the same line, in lower case; empty for none."""
    match = re.search(r"([\w'’]+)[^\S\n]*\Z", text[max(0, start - 24) : start])
    return match[1].lower() if match else ""


def word_after(text: str, end: int) -> str:
    """The word behind an offset and a blank, as it is written; empty for none."""
    match = re.match(r"[^\S\n]+([\w'’%]+)", text[end : end + 24])
    return match[1] if match else ""


def pattern(text: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[], re.Pattern[str]]:
    """Gives a pattern that begins where a word begins; it is compiled when a text first calls for it."""
    return cache(partial(re.compile, rf"(?<![\w]){text}", flags))
