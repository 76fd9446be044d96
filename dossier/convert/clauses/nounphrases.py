"""Where a noun phrase ends that a token opens, and which of its tokens is its head."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import is_common, organization_heads
from dossier.convert.english.pronouns import ARTICLES
from dossier.convert.english.timewords import MONTH_NAMES, WEEKDAYS
from dossier.convert.reading.tokens import Tokens

DAYS: Final = frozenset({*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), "today", "tonight", "yesterday", "tomorrow"})
_NICKNAMED: Final = list("PqPqP")  # Robert "Bob" Quill
_OWNER: Final = ["S"]
_SINGLE: Final = frozenset("'‘’")
_LONGEST_QUOTED: Final = 20  # tokens
_DAY_PARTS: Final = frozenset("morning afternoon evening night".split())
PERIODS: Final = (
    _DAY_PARTS
    | frozenset(MONTH_NAMES)
    | frozenset("week month year weekend summer winter spring fall autumn decade".split())
)
_EVERY: Final = frozenset({"each", "every"})
PERIOD_DETERMINERS: Final = frozenset("last next this that earlier later each every".split())
PARTITIVE: Final = frozenset({"in", "out"})
_YEAR: Final = 4  # digits: "nine in 2020" is no share
MUCH: Final = frozenset({"most", "much"})
_HOW_MANY: Final = frozenset({"few", "many", "most", "several"})
#: In front of those of whom many, or a few, are meant: "several *on* the board".
_AMONG: Final = frozenset("among around at from in inside of on outside with within".split())
_OF: Final = ["of"]
_ALL: Final = ["all"]


def is_of(lows: list[str], place: int) -> bool:
    """True for the "of" of "most *of* the board", not for that of "most of all"."""
    return lows[place : place + 1] == _OF and lows[place + 1 : place + 2] != _ALL


def stands_for_people(lows: list[str], tags: list[str], place: int, stop: int, end: int) -> bool:
    """True for "*Many* say", "*Several* on the board say", "*Most* told her": words for how many, without their noun.

    "What matters *most* is" and "the *most* in Lodd" have a word before that takes it, and are none.
    """
    if lows[stop - 1] not in _HOW_MANY or stop >= end:
        return False
    if lows[stop - 1] == "most" and place and tags[place - 1] not in ".,:(qC" and lows[place - 1] != "that":
        return False
    if tags[stop] == "I":
        return lows[stop] in _AMONG
    if tags[stop] == "Y" and lows[stop].endswith("ly") and lows[stop - 1] == "most":
        return False  # "most *recently*"
    behind = stop + 1 if tags[stop] == "Y" and stop + 1 < end else stop  # "many *still* say"
    return lows[stop] == "who" or (tags[behind] in "AVX" and lows[behind][-1] != "s")  # not "as many *votes*"


def noun_phrase(tokens: Tokens, tags: list[str], place: int, end: int) -> tuple[str, int, int]:
    """The base noun phrase that begins at `place`: determiners, adjectives, numbers and nouns, possessives included.

    Its chunk's letter, the token behind it and its head: a day alone is a time, an adjective alone no phrase.
    """
    lows = tokens.lows
    tag = tags[place]
    if tag in "RE":
        return "n", place + 1, place
    if (stop := _time_end(lows, tags, place, end)) > place:
        return "t", stop, stop - 1 if lows[place] in PERIOD_DETERMINERS else place
    stop, opening = place, tag
    noun = -1
    while stop < end:
        tag = tags[stop]
        low = lows[stop]
        if tag in "NP":
            if noun >= 0 and (low in DAYS or (low in PERIOD_DETERMINERS)) and not _is_bodys_day(tokens, stop, end):
                break
            noun = stop
        elif tag == "S":
            if noun < 0:
                break
            noun = -1
        elif tag == "M":
            noun = stop
        elif tag == "D":
            if stop > place and (noun >= 0 or tags[stop - 1] == "J"):
                break
        elif tag == "J":
            if noun >= 0 and tags[noun] != "M" and (low in PERIOD_DETERMINERS or not noun_follows(tags, stop, end)):
                break
        elif tag == "q" and tags[stop - 1 : stop + 4] == _NICKNAMED:
            stop += 2
        elif tag == "q" and _is_owners(tokens, tags, stop):
            noun = -1
        elif tag == "q" and (closing := title_end(tokens, tags, stop, end)):
            stop, noun = closing, -1  # "the *“Good Morning”* host"
        elif tag == "q":
            if not (stop + 1 < end and tags[stop + 1] in "NPJGX") or noun >= 0:
                break
        elif tag in "GX":
            if noun >= 0 or not noun_follows(tags, stop, end):
                break
        elif low in PARTITIVE and stop == noun + 1 and _is_share(tokens, tags, stop, end):
            stop += 1 if low == "in" else 2
            noun = stop
        elif tag == ",":
            if noun >= 0 or tags[stop - 1] != "J" or not (stop + 1 < end and tags[stop + 1] == "J"):
                break
            if opening == "J" and _is_title(tags, stop + 1, end):
                break  # "the dam is *safe*, chief clerk Ann Quill said"
        elif tag == "Y":
            if noun >= 0 or not (stop + 1 < end and (tags[stop + 1] in "JMX" or _is_described(lows, tags, stop, end))):
                break
        elif tag == "V" and noun < 0 and tags[stop - 1] == "Y":
            if not noun_follows(tags, stop, end):
                break  # "a *recently published* study"
        else:
            break
        stop += 1
    while stop > place + 1 and tags[stop - 1] == "q":
        stop -= 1
    if noun < 0 and tags[place] in "JY":
        is_much = lows[stop - 1] in MUCH and is_of(lows, stop)  # "*most* of the board"
        is_some = is_much or stands_for_people(lows, tags, place, max(stop, place + 1), end)
        return "n" if is_some else "a", max(stop, place + 1), stop - 1
    return "n", max(stop, place + 1), noun if noun >= 0 else stop - 1


def _is_bodys_day(tokens: Tokens, day: int, end: int) -> bool:
    """True for the day in a body's name: "the Lodd *Sunday* League"."""
    return day + 1 < end and tokens.lows[day + 1] in organization_heads() and tokens.words[day + 1][0].isupper()


def _is_title(tags: list[str], place: int, end: int) -> bool:
    """True for words that lead to a name: "*chief clerk* Ann Quill"."""
    while place < end and tags[place] in "JN":
        place += 1
    return place < end and tags[place] == "P"


def title_end(tokens: Tokens, tags: list[str], place: int, end: int) -> int:
    """Where the mark stands that closes the title opened at `place`, if a noun is right behind it; 0 for none."""
    words, ends = tokens.words, tokens.ends
    for closing in range(place + 2, min(place + _LONGEST_TITLE, end - 1)):
        if tags[closing] == "q":
            behind = closing + 1
            is_before_noun = tags[behind] in "NP" and tokens.starts[behind] == ends[closing] + 1
            is_open = tokens.starts[place + 1] == ends[place] and words[place + 1][:1].isupper()
            is_closed = tokens.starts[closing] == ends[closing - 1]
            return closing if is_before_noun and is_open and is_closed and tokens.lows[behind] not in DAYS else 0
        if not (words[closing][0].isupper() or words[closing] in _SMALL_WORDS):
            return 0
    return 0


_LONGEST_TITLE: Final = 9  # tokens, with its marks
_SMALL_WORDS: Final = frozenset("of the a an and in on for to with at by from or".split())


def _date_end(lows: list[str], place: int, end: int) -> int:
    """Where the date of a day ends: "Monday*, October 10, 2022,* that", "Monday*, 10 October*"; `place` for no date."""
    day = lows[place + 1 : place + 3]
    if lows[place : place + 1] != [","] or len(day) < 2 or not any(word in MONTH_NAMES for word in day):
        return place
    if not any(word.isdigit() for word in day):
        return place
    stop = place + 3
    year = stop + (lows[stop : stop + 1] == [","])
    if len("".join(lows[year : year + 1])) == _YEAR and lows[year].isdigit():
        stop = year + 1
    if lows[stop : stop + 2] == [",", "that"]:
        stop += 1
    return stop if stop <= end else place


def _time_end(lows: list[str], tags: list[str], place: int, end: int) -> int:
    """Where "*Monday morning*" or "*last week*" ends that begins at `place`; `place` itself for no time."""
    if lows[place] in DAYS and tags[place + 1 : place + 2] != _OWNER:  # "*Thursday's* meeting"
        stop = place + 1
        while stop < end and lows[stop] in _DAY_PARTS:
            stop += 1
        return _date_end(lows, stop, end)
    following = lows[place + 1] if place + 1 < end else ""
    if lows[place] not in PERIOD_DETERMINERS or (following not in PERIODS and following not in DAYS):
        return place
    stop = place + 2
    while stop < end and (lows[stop] in _DAY_PARTS or lows[stop] in DAYS):
        stop += 1
    goes_on = stop < end and (tags[stop] in "NSJ" or (lows[stop] == "of" and lows[place] in _EVERY))
    return place if goes_on else stop


def _is_share(tokens: Tokens, tags: list[str], place: int, end: int) -> bool:
    """True for "nine *in* 10" and "nine *out of* 10"."""
    behind = place + (1 if tokens.lows[place] == "in" else 2)
    is_out = behind == place + 1 or tokens.lows[place + 1 : behind] == ["of"]
    return (
        tags[place - 1] == "M" and is_out and behind < end and tags[behind] == "M" and len(tokens.words[behind]) < _YEAR
    )


def _is_owners(tokens: Tokens, tags: list[str], place: int) -> bool:
    """True for the sign behind a plural whose something follows, where it closes no quotation: "the clerks' lawyer"."""
    lows = tokens.lows
    return (
        lows[place] == "'"
        and lows[place - 1].endswith("s")
        and tokens.ends[place - 1] == tokens.starts[place]
        and place + 1 < len(tags)
        # "the Ferry *Users'* Association", not the votes of "*Sanders'* Senate"
        and (tags[place + 1] in "NJ" or (tags[place + 1] == "P" and is_common(lows[place - 1])))
        and tokens.starts[place + 1] > tokens.ends[place]
        and not _SINGLE.intersection(tokens.words[max(0, place - _LONGEST_QUOTED) : place])
    )


def _is_described(lows: list[str], tags: list[str], adverb: int, end: int) -> bool:
    """True for what stands behind an article in "a *yearly Tarn* poll", "a *recently published* study"."""
    if lows[adverb - 1] not in ARTICLES:
        return False
    return noun_follows(tags, adverb + (tags[adverb + 1] in "VY"), end)


def noun_follows(tags: list[str], place: int, end: int) -> bool:
    """True where more adjectives at most stand between a token and a noun."""
    place += 1
    while place < end and tags[place] in "JMG":
        place += 1
    return place < end and tags[place] in "NP"
