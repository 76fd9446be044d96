"""The year of a date that the text gives without one: evidence first, then tense and the day of publication.

The evidence, strongest first:

1. the weekday that stands beside it ("Wednesday, January 24");
2. the same day with a year anywhere else in the text, before or after;
3. a date with a year shortly before it, in the same paragraph, that it goes on from ("On April 3, 2011, … in May");
4. its place in a story told in order: after a date whose year is known and before a later one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Final

from dossier.convert.dates.datephrases import is_inserted, opens_sentence
from dossier.convert.dates.datestory import Chosen, Spot, Story, Told
from dossier.convert.dates.storyorder import put_in_order
from dossier.convert.dates.tensecues import IRREGULAR
from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.edtf import MONTHS, SEASONS, Point
from dossier.model import Span
from dossier.records import replace

#: A date this close to the publication needs no year in print: it is this year's unless the text says otherwise.
_RECENT_DAYS: Final = 21
#: A date so far ahead would have its year in print.
_NEXT_YEARS: Final = 330
_MONTHS_DAYS: Final = 60
#: What was due longer ago than this would be told with what became of it.
_DELAYED_DAYS: Final = 90


def choose_years(
    text: str, spots: Sequence[Spot], missing: Collection[int], told: Sequence[Told | None], today: date | None
) -> dict[int, Chosen]:
    """The year of each of `missing`, with the reason in words; those that nothing tells are left out.

    Args:
        text: the reading text.
        spots: all expressions of the text, in order.
        missing: which of them lack a year.
        told: the values of the others, None where there is none.
        today: the day of publication, if it is known.
    """
    usual = {index: _usual(text, spots[index], today) for index in missing}
    story = Story(text, spots, told, usual, today)
    chosen: dict[int, Chosen] = {}
    for index in sorted(missing):
        spot, default = spots[index], usual[index]
        story.read_to(index, chosen)
        found = (
            _by_weekday(spot, story)
            or _same_day(spot, story, default)
            or _with_the_next(text, index, spots, told)
            or _goes_on(spot, story, default)
            or _in_order(index, story, default)
            or default
        )
        if found and _is_plan_put_back(spot, story, found, default):
            found = default
        if found:
            chosen[index] = found
    put_in_order(text, spots, chosen, [index for index, one in chosen.items() if one.firm], partial(_make, firm=False))
    return chosen


def _is_plan_put_back(spot: Spot, story: Story, found: Chosen, default: Chosen | None) -> bool:
    """True where the year of a date elsewhere makes a past of what is to come: "shut in May 2017. It *opens* in June".

    What was said to be ahead in an old day's words is over: "In May 2017 they wrote: “We will close in June.”"
    """
    if default is None or story.today is None or not found.last < story.today < default.first or story.known is None:
        return False
    place, text = story.known[0], story.text
    before = story.spots[place]
    from dossier.convert.dates.tense import tense_at

    if tense_at(text, spot.sentence, spot.at) != "future":
        return False
    if default.first.year - found.first.year > _PLANS_YEARS:
        return False  # of a war or in a novel
    start, leads_ahead = spot.sentence[0], _IT_WILL.match(text, spot.at[1], spot.sentence[1]) is not None
    if before.sentence == spot.sentence:
        if not (_AND_ON if leads_ahead else _AND_WILL).search(text, before.at[1], spot.at[0]):
            return False
    elif text.endswith(":", 0, before.sentence[1]):
        return False
    else:
        is_ahead = leads_ahead and opens_sentence(text, start, spot.at[0])
        if not is_ahead and not _TO_COME.search(text, start, spot.at[0]):
            return False
    if any(_ON_PAPER.search(text, *sentence) for sentence in {before.sentence, spot.sentence}):
        return False
    return tense_at(text, before.sentence, before.at) in ("past", "due")


def _make(spot: Spot, year: int, basis: str, firm: bool = True) -> Chosen | None:
    """The date of a spot in a year; None where the calendar has no such day (February 29)."""
    if not 1 <= year <= 9998:
        return None
    point = Point(year, spot.month, spot.day)
    try:
        return Chosen(year, point.first_day(), point.last_day(), basis, firm)
    except ValueError:
        return None


def _around(spot: Spot, today: date, years: int, basis: str, firm: bool = False) -> Iterator[Chosen]:
    """The dates of a spot in the years around a day, earliest first."""
    for year in range(today.year - years, today.year + years + 1):
        if made := _make(spot, year, basis, firm):
            yield made


def _gap(one: Chosen, today: date) -> int:
    """Days between a date and a day; 0 when the day lies in it."""
    return max(0, (one.first - today).days, (today - one.last).days)


def _pick(text: str, spot: Spot, candidates: Sequence[Chosen], today: date) -> Chosen | None:
    """Of the same date in several years, the one that the tense asks for: the last past, the next, or the nearest."""
    if not candidates:
        return None
    name = _name(spot)
    day = today.isoformat()
    current = next((one for one in candidates if one.first <= today <= one.last), None)
    if current:
        return replace(current, basis=f"{day}, the article's date, falls into it")
    from dossier.convert.dates.tense import tense_at

    tense = "" if _COMES_BACK.match(text, spot.at[1]) else tense_at(text, spot.sentence, spot.at)
    nearest = min(candidates, key=lambda one: (_gap(one, today), one.first))
    if tense == "past" and (past := [one for one in candidates if one.first <= today]):
        return replace(past[-1], basis=f"the last {name} before the article's date, {day}, as the words look back")
    future = [one for one in candidates if one.last >= today]
    is_over = future and _gap(future[0], today) > _NEXT_YEARS and _gap(nearest, today) <= _RECENT_DAYS
    if tense == "future" and future and not is_over:  # "would vote on May 3", printed on May 5, was to be this year
        return replace(future[0], basis=f"the next {name} after the article's date, {day}, as the words look ahead")
    is_long_ago = nearest.last < today and _gap(nearest, today) > _DELAYED_DAYS
    if tense == "due" and future and not is_over and is_long_ago:  # "was due to close in September", printed in March
        return replace(future[0], basis=f"the next {name} after the article's date, {day}, as it was to come")
    return replace(nearest, basis=f"the {name} nearest to the article's date, {day}")


#: Behind a month: what is told of before and after it, "kept him off the ballot in December*'s election*".
_COMES_BACK: Final = Rare(
    r"['’]s? (?:[a-z-]{2,16} ){0,2}?(?:ballot|budget|elections?|polls?|primary|referendum|run-?off|summit|vote)\b"
)


def _usual(text: str, spot: Spot, today: date | None) -> Chosen | None:
    """What a reader of the day takes it for, by tense and nearness alone."""
    if today is None:
        return None
    years = 4 if (spot.month, spot.day) == (2, 29) else 1
    return _pick(text, spot, list(_around(spot, today, years, "")), today)


def _by_weekday(spot: Spot, story: Story) -> Chosen | None:
    if spot.weekday is None or not spot.day:
        return None
    if story.today is None:
        years = [made for year in story.years if (made := _make(spot, year, ""))]
        fits = [made for made in years if made.first.weekday() == spot.weekday]
        basis = f"the only year of the text in which it is a {WEEKDAYS[spot.weekday].title()}"
        return replace(fits[0], basis=basis) if len(fits) == 1 else None
    candidates = [one for one in _around(spot, story.today, 6, "", firm=True) if one.first.weekday() == spot.weekday]
    found = _pick(story.text, spot, candidates, story.today)
    return (
        replace(found, basis=f"{found.basis}; it is a {WEEKDAYS[spot.weekday].title()} in that year") if found else None
    )


def _same_day(spot: Spot, story: Story, default: Chosen | None) -> Chosen | None:
    """The year that the same day (or month) has elsewhere in the text.

    A day of the last weeks needs no year in print, and a month alone comes back every year: these take the year of
    elsewhere only where both sentences share words, that is, tell the same story, as a paragraph does anyway. A month
    takes none from what has lasted since then.
    """
    evidence: dict[int, tuple[int, Span]] = {}
    for other, day in story.dated.get((spot.month, spot.day), ()):
        if not spot.day and _SINCE.search(story.text, max(other.sentence[0], other.at[0] - _SINCE_REACH), other.at[0]):
            continue  # "94 strikes in *February* … since the coup of *February 1, 2021*"
        shared = story.shared(spot.sentence, other.sentence) + (spot.paragraph == other.paragraph)
        if day.year not in evidence or shared > evidence[day.year][0]:
            evidence[day.year] = shared, other.at
    if not evidence:
        return None
    year, (shared, at) = max(evidence.items(), key=lambda item: (item[1][0], item[0]))
    if default and year != default.year:
        recent = story.today is not None and _gap(default, story.today) <= _RECENT_DAYS
        if (recent or not spot.day) and shared < (_SAME_STORY if recent and not spot.day else 2):
            return None
    name = "the same day" if spot.day else "the same month"
    return _make(spot, year, f"{name} is given a year at {at[0]} (“{_quoted(story.text, at)}”)")


#: Words that a sentence of a month just gone shares with an old one before it is of its year.
_SAME_STORY: Final = 4
_SINCE: Final = Rare(r"\bsince (?:[\w’'-]{1,20} ){0,5}\Z")
_SINCE_REACH: Final = 60


def _with_the_next(text: str, index: int, spots: Sequence[Spot], told: Sequence[Told | None]) -> Chosen | None:
    """`between May 3 and June 7, 2019`: the year behind the second date is that of both."""
    if index + 1 >= len(spots) or told[index + 1] is None:
        return None
    other, value = spots[index + 1], told[index + 1]
    if value is None or not value.firm or value.first is None or not other.month:
        return None
    if not _JOINED.fullmatch(text[spots[index].at[1] : other.at[0]]):
        return None
    made = _make(spots[index], value.first.year, f"it shares the year of “{_quoted(text, other.at)}” behind it")
    return made if made is None or made.first <= value.first else _make(spots[index], value.first.year - 1, made.basis)


_JOINED: Final = Rare(r"\s*(?:to|and|or|until|till|through|,|[-–—])\s*(?:on\s+)?")


def _goes_on(spot: Spot, story: Story, default: Chosen | None) -> Chosen | None:
    """The first such date after one with a year that the paragraph has just given.

    Over paragraphs it goes on only from a date that itself lacks its year in print and is an old one by evidence, or
    that is only some days before: there the article tells an old story, and a date of the last months would need a year
    no less.
    """
    text, today = story.text, story.today
    if story.known is None:
        return None
    place, known = story.known
    if not known.firm or not known.first or not known.last or (today is not None and known.last.year >= today.year):
        return None
    before, first = story.spots[place], known.first
    gap = _gap(default, today) if default and today else None
    if _is_pointed_at(text, spot):
        made = _make(spot, first.year, "")
        if made and before.month and made.last < first:
            made = _make(spot, first.year + 1, "")
        return replace(made, basis=f"“that” goes on from “{_quoted(text, before.at)}” before it") if made else None
    if before.paragraph != spot.paragraph:
        is_told = story.told[place] and not _is_soon_after(spot, before)
        if is_told or not before.month or gap is None or gap <= _MONTHS_DAYS:
            return None
    elif before.sentence != spot.sentence and gap is not None and gap <= _needless(text, before):
        return None
    elif before.sentence == spot.sentence and (
        is_inserted(text, before.at, spot.at[0]) or _is_of_another_clause(text, spot, before)
    ):
        return None  # "the scheme, launched in 2009, ends in June"
    if not before.month and not _LED.search(text, max(0, before.at[0] - 8), before.at[0]):
        return None  # "the 2009 crash" dates the crash alone
    if _LIFE.search(text, max(before.sentence[0], before.at[0] - 90), before.at[0]):
        return None
    year = first.year
    made = _make(spot, year, "")
    if made and before.month and made.last < first:
        start = max(spot.sentence[0], spot.at[0] - _PERFECT_REACH)
        is_same = before.sentence == spot.sentence
        is_before = (
            _FOLLOWING.fullmatch(text, before.at[1], spot.at[0])
            if is_same
            else _PERFECT.search(text, start, spot.at[0])
        )
        made = made if is_before else _make(spot, year + 1, "")
    if made is None or (today and made.first > today):
        return None
    return replace(made, basis=f"it goes on from “{_quoted(text, before.at)}” before it")


def _is_pointed_at(text: str, spot: Spot) -> bool:
    """True for "hung it *that* May 3", not for what somebody said "that" of."""
    start = spot.at[0] - len("that ")
    if start < spot.sentence[0] or text[start : spot.at[0]].lower() != "that ":
        return False
    word = text[max(spot.sentence[0], text.rfind(" ", 0, start - 1) + 1) : max(start - 1, 0)].lower()
    return verb_lemma(word) not in REPORTING_VERBS and _ENDS.match(text, spot.at[1]) is not None


#: Behind a date that its clause ends with, or goes on from with another phrase.
_ENDS: Final = Rare(r"[.,;:)\n]|\Z| (?:after|as|at|before|but|by|in|to|when|while|with)\b")


def _is_of_another_clause(text: str, spot: Spot, before: Spot) -> bool:
    """True for a bare year of a clause that is over where the date stands, or of what is told on that date.

    "The man who killed her *in 1989* was freed in June", "Exports fell *in 2025*, the bureau said in February"; unlike
    "In 2009, the board said in May".
    """
    if before.month:
        return False
    opens = opens_sentence(text, before.sentence[0], before.at[0])
    if not opens and _VERB.match(text, before.at[1]):
        return True
    if opens and text.startswith(",", before.at[1]):
        return False
    told = _TOLD_IN.search(text, before.at[1], spot.at[0])
    return told is not None and verb_lemma(told["verb"]) in REPORTING_VERBS


#: What a year is followed by that stands inside of the subject.
_VERB: Final = Rare(
    r" (?:(?:also|now|then|later|[a-z]{2,16}ly) )?(?:was|were|is|are|has|have|had|will|would|could|did|does"
    rf"|[a-z]{{3,20}}ed|{'|'.join(IRREGULAR.split())})\b(?! (?:by|in|at|on|from)\b)"
)
#: Somebody else's telling behind a comma: ", the bureau *said* in".
_TOLD_IN: Final = Rare(
    r",[”\"]? (?!(?:and|but|or|then|he|she|they)\b)(?:[\w.’'-]{1,20} ){1,6}?(?P<verb>[a-z]{3,20}) "
    r"(?:(?:early|late|earlier) )?(?:in|on) \Z"
)


def _is_soon_after(spot: Spot, before: Spot) -> bool:
    """True for a day of the same month, a week behind another at most, told within two paragraphs of it."""
    days = spot.day - before.day if spot.day and before.day and spot.month == before.month else 0
    return 0 < days <= len(WEEKDAYS) and spot.paragraph - before.paragraph <= 2


def _needless(text: str, before: Spot) -> int:
    """How many days old a date may be that needs no year in print: more behind a year that only closed a sentence."""
    is_told = before.month or opens_sentence(text, before.sentence[0], before.at[0])
    return _RECENT_DAYS if is_told else _MONTHS_DAYS


#: A date of somebody's life or of a firm's founding begins no story.
_LIFE: Final = Rare(
    r"\b(?:born|founded|established|since|built|incorporated|constructed|created|formed|registered|dating"
    r"|went public|floated|listed on)\b[^.,;:]{0,80}\Z"
)
#: What had been before the date that it is told behind: "died in May 2019. She *had written* to him in March".
_PERFECT: Final = Rare(
    r"\b(?:had|(?:he|she|they|it|who)['’]d) (?!to\b)(?:\w+ ){0,2}?\w{2,}(?:ed|en|ne|wn|t|ld|d)\b[^.;:]*\Z"
)
_PERFECT_REACH: Final = 100
#: … or beside it: "was jailed in May 2019, *following a raid in* March".
_FOLLOWING: Final = Rare(r",? (?:following|after) (?:[\w’'-]{1,20} ){1,8}?(?:in|on) ")
_LED: Final = Rare(r"\b(?:in|of|by|during)\s+\Z", re.IGNORECASE)
_AHEAD: Final = (
    r"(?:(?:has|have) until|will|won['’]t|(?:is|are) (?:\w+ly )?(?:due|expected|going|planned|scheduled|set|slated|to)"
    r"|(?:aims?|expects?|hopes?|intends?|plans?|wants?) to)\b"
)
_STILL_AHEAD: Final = Rare(rf"\b{_AHEAD}")
#: … in a sentence of its own: what closes may be told as a film's story, hardly what opens.
_TO_COME: Final = Rare(rf"\b(?:{_AHEAD}|(?:re)?opens\b)")
#: … told beside what is over: "closed in May 2019 *and will* reopen in June".
#: … or told behind the date that it begins with: "and in June *it will* reopen".
_IT_WILL: Final = Rare(rf",? (?:(?!(?:that|which|who)\b)[\w.’'-]{{1,20}} ){{1,5}}?{_AHEAD}")
_AND_ON: Final = Rare(r"(?:\b(?:and|but)|[,;]) (?:(?:in|on|by|early|late) ){1,2}\Z")
_AND_WILL: Final = Rare(rf"(?:\b(?:and|but|which|who)|,) (?:(?:he|she|it|they|now|then) )?{_AHEAD}")
#: A letter or a ruling of the old day, in whose words that day's plans are still to come.
_ON_PAPER: Final = Rare(
    r"\b(?:wr(?:ote|ites?|itten)|reads|posted|tweeted|e-?mails?|letters?|memos?|messages?|treaty|rulings?|verdict|judge?ment"
    r"|diary|diaries|(?:[Ii]t|[Tt]hat|[Tt]his|which) (?:also )?(?:says|said|stated?s?|promise[ds]|provide[ds]))\b"
)
_PLANS_YEARS: Final = 20  # what was left so long ago is hardly taken up
_STORY_DAYS: Final = 400


def _in_order(index: int, story: Story, default: Chosen | None) -> Chosen | None:
    """A date between two others of a story told in order takes the year that puts it between them in time too."""
    if default is None or story.today is None:
        return None
    start, stop = story.since, story.following[index]
    if start is None or stop is None or not start < stop <= story.today or (stop - start).days > _STORY_DAYS:
        return None
    if default.first <= stop:
        return None
    spot = story.spots[index]
    if spot.day and default.first <= story.today and _gap(default, story.today) <= _RECENT_DAYS:
        return None  # a day of the last weeks needs no year
    if default.first > story.today and _STILL_AHEAD.search(story.text, spot.sentence[0], spot.at[0]):
        return None  # "has until May": not of a year gone by
    for year in (start.year, start.year + 1):
        made = _make(spot, year, f"told after {start} and before {stop}")
        if made and start <= made.last and made.first <= stop:
            return made
    return None


def _name(spot: Spot) -> str:
    word = SEASONS.get(spot.month) or MONTHS[spot.month - 1]
    return f"{word} {spot.day}" if spot.day else word


def _quoted(text: str, at: Span) -> str:
    return " ".join(text[at[0] : at[1]].split())
