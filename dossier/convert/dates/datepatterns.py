"""The forms of days, weekdays and months: a pattern each, and what a match of it says. Every pattern is bounded."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.dates.kinds import is_of_season
from dossier.convert.english.gazetteer import OUTLETS
from dossier.convert.english.timewords import (
    BESIDE,
    DASH,
    DAY,
    DOUBTFUL_MONTHS,
    HOUR,
    LEADS_TO_A_MONTH,
    MONTH,
    NOT_A_WEEKDAY_AFTER,
    NOT_A_WEEKDAY_BEFORE,
    NTH,
    NTH_DAYS,
    OF_YEAR,
    ORDINALS,
    PART,
    SHIFT,
    WEEKDAY,
    WEEKS,
    YEAR,
    Expression,
    Family,
    S,
    as_int,
    as_month,
    as_part,
    as_shift,
    as_step,
    as_weekday,
    as_weeks,
    pattern,
    word_after,
    word_before,
)
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.weekdaynames import personal_weekdays

#: What is named after a day: "the Movement of the 5 June".
_NAMED_AFTER: Final = re.compile(
    r"\b(?:Movement|Front|Party|Brigade|Coalition|Alliance|Square|Avenue|Street) (?:of )?(?:the )?\Z"
)
_LONGEST_BODY: Final = 24
#: More days of the month, with the year of them all: "May 3, *7 and 12, 2024*".
_LISTED: Final = Rare(rf"(?:, {DAY}){{1,8}},? and {DAY},? (?P<year>{YEAR})")


def _day_of_month(text: str, match: re.Match[str]) -> Expression | None:
    """`January 24, 2024`, `Monday, 24 January`, `May 3–5`."""
    group = match.groupdict()
    after = word_after(text, match.end())
    if _NAMED_AFTER.search(text, max(0, match.start() - _LONGEST_BODY), match.start()):
        return None
    dated = group["year"] or group["weekday"] or text[match.start()].isdigit()
    if not dated and after.islower() and word_before(text, match.start()) == "in":
        # "in May 15 people died": `in` takes no day
        return Expression(match.start("month"), match.end("month"), "date", month=as_month(match["month"]))
    month, year = as_month(match["month"]), as_int(group["year"] or group.get("tight"))
    if not year and text.startswith(",", match.end()) and (listed := _LISTED.match(text, match.end())):
        year = int(listed["year"])
    first, until = as_int(group.get("first")), as_int(group.get("until"))
    start, end = match.span()
    if (first or until) and not _is_range(text, match):
        if first:  # "on 3 and 5 April": the 3rd has no month of its own
            start = match.start("day")
        else:
            end = match.end("day")
        first = until = 0
    if (month, match["day"], year) == (9, "11", 0) and after.lower() in (
        "attack",
        "attacks",
        "hijackers",
        "hijackings",
    ):
        year = 2001  # the one day that is named without its year for ever
    return Expression(
        start,
        end,
        "date",
        year=year,
        month=month,
        day=first or int(match["day"]),
        until_day=int(match["day"]) if first else until,
        weekday=as_weekday(group.get("weekday")),
        shift=as_shift(group.get("year_shift")),
        unit="year" if group.get("year_shift") else "",
    )


def _day_in_words(text: str, match: re.Match[str]) -> Expression | None:
    """`the first of April`, `Sunday, the fifteenth of March 2024`."""
    return Expression(
        *match.span(),
        "date",
        year=as_int(match["year"]),
        month=as_month(match["month"]),
        day=NTH_DAYS[match["nth"].lower()],
        weekday=as_weekday(match["weekday"]),
        shift=as_shift(match["year_shift"]),
        unit="year" if match["year_shift"] else "",
    )


def _is_range(text: str, match: re.Match[str]) -> bool:
    """False for two days of one month, "March 3 and 5", unless they bound what lies between them or nothing does."""
    is_in_front = bool(match.groupdict().get("first"))
    first, last = ("first", "day") if is_in_front else ("day", "until")
    if " and " not in text[match.end(first) : match.start(last)] or word_before(text, match.start()) == "between":
        return True
    if int(match[last]) - int(match[first]) != 1:
        return False
    return is_in_front or _NO_NOUN.match(text, match.end()) is not None


#: "from *November 2025 to* March", "in the *three months to* March".
_MONTH_TO: Final = Rare(
    rf"\b(?:from {MONTH}(?: \d{{4}})?|months|(?:financial|fiscal|the) year|the (?:half-year|quarter)) to \Z"
)
_FROM_REACH: Final = 28
_AS_EARLY_AS: Final = Rare(r"\bas (?:early|late|recently|soon) as \Z")


def _month_of_year(text: str, match: re.Match[str]) -> Expression | None:
    """`early February`, `January 2024`, `last March`, `December of last year`."""
    word = match["month"]
    bare = not (match["part"] or match["shift"] or match["year"] or match["year_shift"])
    if bare:
        if is_of_season(text, match.span()):
            return None
        if word.endswith(".") or (len(word) < 4 and word != "May"):
            return None
        before = word_before(text, match.start())
        leads = before in LEADS_TO_A_MONTH or _AS_EARLY_AS.search(text, max(0, match.start() - 16), match.start())
        if word.lower() in DOUBTFUL_MONTHS and not leads:
            return None
        if word.lower() in DOUBTFUL_MONTHS and before in (
            "to",
            "the",
            "a",
            "an",
            "for",
            "of",
            "and",
            "on",
            "by",
            "from",
        ):
            after = word_after(text, match.end())
            ends = (
                before == "to"
                and _MONTH_TO.search(text, max(0, match.start() - _FROM_REACH), match.start()) is not None
            )
            is_word = before in ("to", "the", "a", "an", "for", "on") and word in ("March", "May") and not ends
            if after[:1].isupper() or is_word:
                return None
    shift, unit = as_shift(match["shift"]), ""
    if match["year_shift"]:
        shift, unit = as_shift(match["year_shift"]), "year"
    elif shift is not None:
        unit = "month"
    return Expression(
        *match.span(),
        "date",
        year=as_int(match["year"]),
        month=as_month(word),
        part=as_part(match["part"]),
        shift=shift,
        unit=unit,
    )


def _month_beside(text: str, match: re.Match[str]) -> Expression | None:
    """`the following March`, `the previous May`: counted from a date of the text."""
    count = as_step(match["beside"])
    return Expression(*match.span(), "date", month=as_month(match["month"]), count=count, from_text=True)


#: What is numbered by years and slashes.
_DOCKETS: Final = frozenset("application case claim docket dossier file no number petition ref reference".split())


def _numeric(text: str, match: re.Match[str]) -> Expression | None:
    """`2024-01-24`, `2024/01/24`, `24.01.2024`, `1/24/2024`: the month first, unless it is none; see `in_one_order`."""
    group = match.groupdict()
    if group["iso"]:
        if group["part"] == "/" and word_before(text, match.start()) in _DOCKETS:
            return None  # "case 2023/11/05"
        year, month, day = (int(part) for part in group["iso"].split(group["part"]))
        return Expression(*match.span(), "date", year=year, month=month, day=day)
    first, second, year = int(match["first"]), int(match["second"]), int(match["last"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    day_first = match["mark"] == "." or first > 12
    day, month = (first, second) if day_first else (second, first)
    if not (1 <= month <= 12 and day):
        return None
    order = "" if match["mark"] == "." else "day" if day_first else "month" if day > 12 else "either"
    return Expression(*match.span(), "date", year=year, month=month, day=day, order=order if day != month else "")


def _weekday_alone(text: str, match: re.Match[str]) -> Expression | None:
    """`Monday`, `last Monday`, `Monday of next week`."""
    before, after = word_before(text, match.start()), word_after(text, match.end())
    if before in NOT_A_WEEKDAY_AFTER or before in ("every", "each"):
        return None
    if before == "a" and (not after or _NO_NOUN.match(text, match.end())):
        return None  # "it was a Tuesday", "we met on a Tuesday with them", unlike "a Monday meeting"
    is_outlets = after[:1].isupper() and (after.lower() in NOT_A_WEEKDAY_BEFORE or after.lower() in OUTLETS)
    if is_outlets or text.endswith("Mail on ", 0, match.start()):
        return None
    if match.start() in personal_weekdays(text):
        return None  # "Friday Osei"
    shift, unit = as_shift(match["shift"]), "weekday"
    if match["week_shift"]:
        shift, unit = as_shift(match["week_shift"]), "week"
    return Expression(
        *match.span(),
        "date",
        weekday=as_weekday(match["weekday"]),
        shift=shift,
        unit=unit,
        # "overnight *Monday* into Tuesday"
        is_night=match["hour"] == "night"
        or (text.startswith(" into ", match.end()) and text.endswith(_OVERNIGHT, 0, match.start())),
        from_text=bool(match["beside"])
        or (shift is None and before == "the" and bool(_NO_NOUN.match(text, match.end()))),
        count=as_step(match["beside"]),
    )


_OVERNIGHT: Final = ("vernight ", "vernight on ", "vernight from ")
#: Behind "on the Sunday": no noun that the day would only name.
_NO_NOUN: Final = Rare(r"[^\S\n](?:and|at|but|for|he|her|his|I|in|it|she|that|they|to|we|when|with)\b|[^\w\s'’-]|\s?\Z")
#: What makes a stretch of time of the weeks behind it: "closed *for* a week on Monday".
_LASTING: Final = frozenset("for in after within over about lasted last spent spend another every once".split())


def _weekday_beyond(text: str, match: re.Match[str]) -> Expression | None:
    """`Monday week`, `a week on Monday`, `two weeks from Monday`, `a week last Monday`, `a week ago Monday`."""
    where = match.groupdict().get("where")
    if where == "on" and word_before(text, match.start()) in _LASTING:
        return None  # "closed for a week on Monday"
    weeks = -as_weeks(match) if where and where.startswith(("ago", "last")) else as_weeks(match)
    return Expression(*match.span(), "date", weekday=as_weekday(match["weekday"]), weeks=weeks)


def _weekday_the_nth(text: str, match: re.Match[str]) -> Expression | None:
    """`Saturday the 29th`: both the day of the week and that of the month count."""
    return Expression(*match.span(), "date", day=int(match["day"]), weekday=as_weekday(match["weekday"]))


def _day_alone(text: str, match: re.Match[str]) -> Expression | None:
    """`on the 24th`, `the 24th of last month`."""
    return Expression(
        match.start("the"),
        match.end(),
        "date",
        day=int(match["day"]),
        shift=as_shift(match["month_shift"]),
        unit="month",
        from_text=not match["month_shift"],
    )


def _week_of_month(text: str, match: re.Match[str]) -> Expression | None:
    """`the last week of March`, `the first week of May 2019`."""
    return Expression(
        *match.span(),
        "week",
        year=as_int(match["year"]),
        month=as_month(match["month"]),
        count=-1 if match["nth"].lower() in ("last", "final") else ORDINALS[match["nth"].lower()],
    )


#: Days and months: the words that call for one, its pattern, what makes an `Expression` of a match.
DAYS: Final[tuple[Family, ...]] = (
    (
        "month",
        pattern(
            rf"(?:{WEEKDAY},?{S}(?:the{S})?)?{MONTH}{S}(?:the{S})?(?P<day>{DAY}){NTH}"
            rf"(?:(?:{DASH}|{S}(?:to|through|and){S}(?:the{S})?)(?P<until>{DAY}){NTH}(?![\d%:]|[.,]\d|{S}\w+s\b))?(?:{OF_YEAR}|,(?P<tight>{YEAR}))?(?![\d%]|[.,:]\d)"
        ),
        _day_of_month,
    ),
    (
        "month",
        pattern(
            rf"(?:{WEEKDAY},?{S}(?:the{S})?)?(?:(?P<first>{DAY}){NTH}(?:{DASH}|{S}(?:to|and){S}(?:the{S})?))?(?P<day>{DAY}){NTH}{S}(?:of{S})?"
            rf"{MONTH}{OF_YEAR}?\b(?![.,]\d)"
        ),
        _day_of_month,
    ),
    (
        "month",
        pattern(
            rf"(?:{WEEKDAY},?{S})?[Tt]he{S}(?P<nth>{'|'.join(sorted(NTH_DAYS, key=len, reverse=True))}){S}of{S}"
            rf"{MONTH}{OF_YEAR}?(?![\w'’])"
        ),
        _day_in_words,
    ),
    (
        "month",
        pattern(
            rf"(?:[Tt]he{S})?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal){S}week{S}(?:of|in){S}"
            rf"{MONTH}(?:,?{S}(?P<year>{YEAR}))?"
        ),
        _week_of_month,
    ),
    ("month", pattern(rf"(?:{PART})?(?:{SHIFT}{S})?{MONTH}{OF_YEAR}?(?!\w)"), _month_of_year),
    (
        "month",
        pattern(rf"[Tt]he{S}{BESIDE}{S}{MONTH}(?!\w|{S}\d)"),
        _month_beside,
    ),
    (
        "number",
        pattern(
            r"(?:(?P<iso>(?:1[0-9]|20)[0-9]{2}(?P<part>[-/])(?:0[1-9]|1[0-2])(?P=part)(?:0[1-9]|[12][0-9]|3[01]))"
            r"|(?P<first>[0-9]{1,2})(?P<mark>[./])(?P<second>[0-9]{1,2})(?P=mark)(?P<last>(?:19|20)[0-9]{2}|[0-9]{2}))(?![\w/]|[.-]\d)"
        ),
        _numeric,
    ),
    (
        "weekday",
        pattern(
            rf"(?:(?:[Tt]his{S}(?:past|coming){S}|(?:[Tt]he{S}{BESIDE}{S})|{SHIFT}{S}))?"
            rf"{WEEKDAY}(?!\w)(?:{S}(?:of{S})?(?P<week_shift>last|this|next){S}week\b)?{HOUR}"
        ),
        _weekday_alone,
    ),
    ("weekday", pattern(rf"{WEEKS}{S}(?P<where>on|from|ago(?:{S}on)?|last){S}{WEEKDAY}(?!\w)"), _weekday_beyond),
    (
        "weekday",
        pattern(
            rf"{WEEKDAY}{S}(?P<length>week|fortnight)"
            rf"(?=[.,;:)]|{S}(?:and|as|at|before|but|by|for|in|to|when|with)\b|\s*\Z)"
        ),
        _weekday_beyond,
    ),
    ("weekday", pattern(rf"{WEEKDAY},?{S}(?:the{S})?(?P<day>{DAY})(?:st|nd|rd|th)\b"), _weekday_the_nth),
    (
        "nth",
        pattern(
            rf"[Oo]n{S}(?P<the>the{S}(?P<day>{DAY})(?:st|nd|rd|th)(?:{S}of{S}(?:the{S})?(?P<month_shift>this|last|next)"
            rf"{S}month\b)?)(?=[.,;:)]|{S}(?:and|at|when|as)\b|\s*\Z)"
        ),
        _day_alone,
    ),
)
