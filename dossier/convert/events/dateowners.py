"""How a date stands in its sentence: which happening it belongs to, and what it can date beside that one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import Final

from dossier.convert.dates.datephrases import opens_sentence, phrase_behind
from dossier.convert.dates.kinds import is_of_models
from dossier.convert.dates.moved import is_moved
from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.english.eventwords import ISSUING_VERBS
from dossier.convert.events.answered import answered_deed
from dossier.convert.events.compared import is_compared, is_counted
from dossier.convert.events.datebounds import REACH, Bound, bound_in_front, lasts_until
from dossier.convert.events.datebrackets import is_in_name, is_of_life
from dossier.convert.events.dateowning import done_about, owner_of
from dossier.convert.events.daterows import joined_rows
from dossier.convert.events.datespans import is_vague
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.papers import paper_date, tells
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite
from dossier.model import Span
from dossier.records import Record


class HeldDate(Record):
    """A date with what its sentence makes of it.

    `owner` is the happening it belongs to, None where it dates none. `is_report` says that it is the day on which
    something was said, `is_aside` that it only names a thing ("the *May 3* agreement") or begins what has lasted since;
    it `leads` where it opens its sentence, and `is_of_deed` where it may be the day of a deed that somebody answers for
    in the same clause: "convicted of a murder on *May 3, 2019*". `bound` says on which side of the date its owner was:
    "spent *before* 2019".
    """

    found: FoundTimex
    sentence: int
    owner: Occurrence | None
    is_report: bool
    is_aside: bool
    leads: bool
    bound: Bound = ""
    is_of_deed: bool = False

    @property
    def value(self) -> str:
        """The date itself, in EDTF."""
        return self.found.timex.value

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.found.span

    @property
    def deed(self) -> Occurrence | None:
        """What was on it, unless something was only said on it or it only names a thing."""
        return None if self.is_aside or self.is_report else self.owner


def held_dates(
    text: str,
    sentences: Sequence[Span],
    timexes: Sequence[FoundTimex],
    everything: Sequence[Occurrence],
    cues: Collection[Span],
) -> list[HeldDate]:
    """The dates of a text that have a value and date more than a paper, in order.

    Args:
        text: the reading text.
        sentences: its sentences.
        timexes: its date expressions.
        everything: all its verbs and event nouns, in order.
        cues: the words that attribute something.
    """
    by_sentence: dict[int, list[Occurrence]] = {}
    for one in everything:
        if one.lemma == "date":
            continue  # "a letter dated May 3": nothing happens
        by_sentence.setdefault(one.sentence, []).append(one)
    starts = [start for start, _ in sentences]
    held: list[HeldDate] = []
    reach = 0
    for found in joined_rows(text, timexes):
        # a range stands in front of the dates that bound it
        if found.timex.value and found.span[1] > reach:
            reach = found.span[1]
            number = max(0, bisect_right(starts, found.span[0]) - 1)
            if _is_in_dateline(text, sentences[number], found.span):
                continue
            date = _hold(text, sentences[number], number, found, by_sentence.get(number, ()), cues)
            if date is not None:
                held.append(date)
    return held


def _is_in_dateline(text: str, sentence: Span, at: Span) -> bool:
    """True for the date of a dateline: "LODD, May 14 (Wire) - The …", "LODD/TARVIK, 14 May 2024." and others behind."""
    if _PLACE.fullmatch(text, sentence[0], at[0]) and _DASH.match(text, at[1]):
        return True
    return sentence[1] == at[1] + 1 and _TOWNS.fullmatch(text, sentence[0], at[0]) is not None


_PLACE: Final = Rare(r"\(?[A-Z][\w.' ]{1,30}(?:, [A-Z][\w.' ]{1,30})?,? \(?")
_TOWNS: Final = Rare(r"[A-Z][A-Z.'’/ -]{2,40}, ")
_DASH: Final = Rare(r"\)?(?: ?\([^()\n]{1,40}\))? ?(?:--|[-–—])(?:\s|(?<=—)(?=[A-Z]))")


def _hold(
    text: str, sentence: Span, number: int, found: FoundTimex, here: Sequence[Occurrence], cues: Collection[Span]
) -> HeldDate | None:
    at = found.span
    phrase = list(phrase_behind(text, at))
    if not phrase and is_in_name(text, sentence[0], at):
        return _aside(found, number)
    if is_of_models(text, at) and not _SOME.match(text, sentence[0], at[0]):
        return _aside(found, number)
    if not phrase and (is_moved(text, at[0]) or is_of_life(text, sentence[0], at)):
        return None
    leads = opens_sentence(text, sentence[0], at[0])
    before = max(sentence[0], at[0] - _LONGEST_PART)
    of_time = bool(phrase) and bool(_DURING.search(text, before, at[0]))
    if of_time and _ANSWERS_IN.search(text, before, at[0]):
        of_time = not _SITTINGS.isdisjoint(text[slice(*span)] for span in phrase)  # "a suspect in the 2018 *attack*"
    owner = owner_of(text, sentence, at, here, phrase, of_time, leads)
    if owner is None and phrase and _SOME.fullmatch(text, sentence[0], at[0]):  # "A 2019 audit *found* cracks"
        owner = next((one for one in here if one.part == "verb" and one.at[0] >= phrase[-1][1]), None)
    if is_compared(text, sentence[0], at) or is_counted(text, sentence[0], at):
        return None  # "fell by a third compared to 2019", "the third this year"
    if _LIFE.fullmatch(text, sentence[0], at[0]):  # "Born in 1938, she left in 1956"
        born = here[0] if here and here[0].at[1] < at[0] and here[0].part == "verb" else None
        return _aside(found, number, born)
    if text.startswith(",", at[1]) and not leads and _is_of_office(text, sentence, at):
        return None  # "Ann Quill, *head of the guild since 2019*, was shot"
    honoured = _HONOURED.search(text, max(sentence[0], at[0] - REACH), at[0])
    if honoured is not None and (owner is None or not honoured.start() < owner.at[0] < at[0]):
        return _aside(found, number)  # "arrested Odo Tarn, *winner of the Lodd Prize in 2015*, at home"
    since = last_match(_SINCE, text, max(sentence[0], at[0] - REACH), at[0])
    is_thing = since is not None and (since.end() == at[0] or _THING_IN.fullmatch(text, since.end(), at[0]) is not None)
    if since is not None and is_thing and _RECORD.search(text, sentence[0], since.start()):
        # "the worst since 2009"; of "the worst since *the war ended* in 1999" the year is the war's
        ended = owner if owner is not None and owner.at[0] >= since.end() else None
        return _aside(found, number, ended)
    is_since_clause = since is not None and owner is not None and owner.part == "verb" and owner.at[0] >= since.end()
    if is_since_clause and since is not None and _TIME.match(text, since.end()):
        is_since_clause = False  # "climbers missing since Friday *were found* on Monday"
    if is_since_clause and text.startswith(WHEN, at[1]):
        is_since_clause = False  # "at war since 2019, *when* guards shot a man": both are told of it
    paper = paper_date(text, sentence, at, [] if of_time else phrase, here, owner, cues)
    # "an email *sent* on May 3"
    is_sent = owner is not None and owner.lemma in ISSUING_VERBS and _ON.fullmatch(text, owner.at[1], at[0]) is not None
    if paper == "paper":
        return _aside(found, number, owner) if is_sent else None
    if paper == "source":
        return HeldDate(found, number, owner if is_sent else None, is_report=True, is_aside=False, leads=leads)
    if text.endswith(" of ", 0, at[0]) and not phrase and _of_thing(text, sentence[0], at[0]):
        thing = next((one for one in here if one.part == "noun" and one.at[1] + len(" of ") == at[0]), None)
        return _aside(found, number, thing)
    if owner is not None and not phrase and not leads and (span := answered_deed(text, owner, at, here)):
        deed = next((one for one in here if span[0] <= one.at[0] and one.at[1] <= span[1]), None)
        return HeldDate(found, number, deed, is_report=False, is_aside=True, leads=False, is_of_deed=True)
    if owner is not None and not phrase and not leads and (known := done_about(text, owner, found, here)):
        return _aside(found, number, known)
    if _PART_IN.search(text, max(sentence[0], at[0] - REACH), at[0]):  # "denied any part *in the May 3* attack"
        thing = next((one for one in here if one.part == "noun" and 0 < one.at[0] - at[1] <= len(", ")), None)
        return HeldDate(found, number, thing, is_report=False, is_aside=True, leads=False, is_of_deed=True)
    if not leads and _is_of_subject(text, at, here):  # "A plan to close it *by May 30* was rejected"
        due = [one for one in here if one.at[1] <= at[0]][-1:]
        deed = next((one for one in due if one.part == "noun" or one.when == "open"), None)
        return _aside(found, number, deed)
    bound = "" if phrase else bound_in_front(text, sentence[0], at[0])
    if not phrase and text.startswith(_END_OF, at[0]) and text.endswith((" by ", "By "), sentence[0], at[0]):
        bound = "before"  # "will be shut *by the end of* 2025"
    is_by = not phrase and text.endswith((" by ", "By "), sentence[0], at[0])
    if is_by and owner is not None and owner.pluperfect and is_vague(found.timex.value):
        bound = "before"  # "*By* 2019, nine mills *had closed*"
    if since is not None and owner is not None and owner.part == "noun" and owner.at[0] >= since.end() and not phrase:
        bound = bound or "since"  # "has been held *since her arrest on* May 3"
    if owner is not None and not bound and not phrase and text.endswith(_THROUGH, sentence[0], at[0]):
        bound = "before"  # "a contract *through* 2026", "runs *through* Sunday"
    if owner is not None and not bound and not phrase and lasts_until(text, sentence[0], at[0], owner):
        bound = "before"
    if owner is not None and owner.at[0] < at[0] and text.endswith(_QUARTERLY, *at):
        return _aside(found, number)  # "post first-quarter results"
    # "a 2004 storm killed forty"
    is_subject = owner is not None and bool(_DETERMINER.fullmatch(text, sentence[0], at[0]))
    return HeldDate(
        found,
        number,
        owner,
        is_report=owner is not None
        and (
            paper == "in"
            or tells(owner, cues)
            or _is_told_in(text, owner, here, cues)
            or _opens_telling(text, sentence[0], at, owner, here, cues)
        ),
        is_aside=is_since_clause or (bool(phrase) and not leads and not of_time and not is_subject),
        leads=leads,
        bound=bound,
    )


def _aside(found: FoundTimex, sentence: int, owner: Occurrence | None = None) -> HeldDate:
    """A date that only names a thing, or is of nothing but its owner."""
    return HeldDate(found, sentence, owner, is_report=False, is_aside=True, leads=False)


#: From a comma to the year in which somebody came to be that.
_HONOURED: Final = Rare(
    r", (?:an? |the )?(?:[a-z-]{2,16} )?"
    r"(?:author|champion|finalist|founder|laureate|medall?ist|nominee|recipient|runner-up|winner) "
    r"(?:at|of) [^,.;:\n]{2,80} in \Z"
)
_IN_OFFICE: Final = Rare(
    r", (?P<office>[^\n,.;:()“”\"]{2,80}) (?:since|from|until|till|between)(?: at least)?"
    r"(?: (?:early |late )?(?:\w{3,9} )?\d{4} (?:to|until|and|till))? \Z"
)


def _is_of_office(text: str, sentence: Span, at: Span) -> bool:
    """True for the time of an office that a phrase between commas tells of somebody, in front of what that one did."""
    led = at[0] + len("between ") * text.startswith("between ", at[0]) + len("from ") * text.startswith("from ", at[0])
    found = _IN_OFFICE.search(text, max(sentence[0], at[0] - REACH), led)
    if found is None or has_finite(text, *found.span("office")) or not has_finite(text, at[1], sentence[1]):
        return False
    return not has_finite(text, sentence[0], found.start())


#: Behind the day since when something lasts: what was on it.
WHEN: Final = (", when ", " when ", " – when ", " — when ")
_ON: Final = Rare(r" (?:(?:early|late) )?(?:on|in) (?:the )?")
_END_OF: Final = ("the end of ", "end of ", "the end-", "end-")
#: What is named after its quarter, whenever it comes out.
_QUARTERLY: Final = ("-quarter", "-half")


def _is_of_subject(text: str, at: Span, here: Sequence[Occurrence]) -> bool:
    """True for the day by which the words in front of a sentence's verb tell that something is, or was, to be done."""
    if not text.endswith(" by ", 0, at[0]) or any(_is_main(one) and one.at[1] <= at[0] for one in here):
        return False
    verb = next((one for one in here if _is_main(one) and one.at[0] >= at[1]), None)
    return verb is not None and "," not in text[at[1] : verb.at[0]]


def _is_main(one: Occurrence) -> bool:
    return one.part == "verb" and not one.clause and one.when not in ("ing", "open")


def _of_thing(text: str, start: int, at: int) -> bool:
    """True for a date that tells which one is meant: "a repeat *of December*", unlike "the week *of May 3*"."""
    noun = _OF.search(text, max(0, at - REACH), at)
    if noun is None or {word := noun[1].lower(), word.removesuffix("s")} & _OF_TIME:
        return False
    return _FRONTED.fullmatch(text, start, at) is None


#: What somebody has *in* something else, which was on its own day.
_PARTS: Final = ("complicity", "hand", "involvement", "part", "participation", "role")
#: What somebody denies was on its own day.
_PART_IN: Final = Rare(
    r"\bden(?:y|ied|ies|ying) (?:all|an?|any|having|her|his|its|their) (?:[a-z]{2,16} ){0,2}?"
    rf"(?:{'|'.join(_PARTS)}) in (?:the|that|this|an?) \Z"
)
_FRONTED: Final = Rare(r"(?:At|By|During|For|From|In|On|Over) (?:[\w’'-]{1,20} ){1,4}")
_OF: Final = Rare(r"\b([\w’'-]{1,24}) of \Z")
#: What a date behind "of" is told with, or counted from.
_OF_TIME: Final = frozenset(
    """ahead all as autumn because beginning close cour course day dawn early end evening eve first fortnight half hour
    instead last late least middle month morning most much night out part quarter remainder rest season second spring
    start summer third time week weekend winter year""".split()
)


def _is_told_in(text: str, owner: Occurrence, here: Sequence[Occurrence], cues: Collection[Span]) -> bool:
    """True for what was done to the paper that something is told in: "alleged in a suit *filed* on May 3"."""
    if owner.part != "verb" or owner.lemma not in ISSUING_VERBS:
        return False
    told = [one for one in here if one.part == "verb" and one.at[1] <= owner.at[0]]
    return bool(told) and tells(told[-1], cues) and bool(_IN_A.fullmatch(text, told[-1].at[1], owner.at[0]))


def _opens_telling(
    text: str, start: int, at: Span, owner: Occurrence, here: Sequence[Occurrence], cues: Collection[Span]
) -> bool:
    """True for what one does in saying something: "*Facing* bakers on Monday, Ann Quill said that …"."""
    if owner.when != "ing" or owner.at[0] != start or not text.startswith(", ", at[1]):
        return False
    told = next((one for one in here if one.part == "verb" and one.at[0] > at[1]), None)
    return told is not None and tells(told, cues) and _SPEAKER.fullmatch(text, at[1], told.at[0]) is not None


_SPEAKER: Final = Rare(r", (?:[\w.’'-]{1,20} ){1,6}")
_IN_A: Final = Rare(r" in (?:an?|the|its|his|her|their|court|legal) (?:[\w’'-]{1,20} ){0,4}")


_THROUGH: Final = (" through ", " through the end of ", " through early ", " through late ")
_DETERMINER: Final = Rare(r"(?:an?|the|this|that)\s", re.IGNORECASE)
_SOME: Final = Rare(r"An?\s")
_LIFE: Final = Rare(
    r"(?:(?:First|Originally|Initially) )?(?:[Bb]orn|[Rr]aised|[Ff]ounded|[Bb]uilt|[Ee]stablished|[Ff]ormed|[Cc]reated"
    r"|[Ii]ncorporated|[Oo]pened|[Ll]aunched|[Cc]ompleted|[Cc]onstructed|[Dd]esigned|[Ii]ntroduced|[Pp]ublished)\b"
    r"[^,;:]{0,60}"
)
_TIME: Final = Rare(r"(?:last )?(?:[A-Z][a-z]{2,5}day\b|\d{4}\b|week\b|month\b|year\b)")
_SINCE: Final = Rare(r"\bsince\s(?:at least\s)?", re.IGNORECASE)
#: What has been since: "for the first time since *independence in* 1962".
_THING_IN: Final = Rare(r"(?:(?!(?:and|but|to|was|were)\b)[\w’'-]{1,20} ){1,6}(?:in|on) ")
#: What a record is counted from is no day of what broke it.
_RECORD: Final = Rare(
    r"\b(?:(?:the|its|his|her|their) most|(?<![Aa]t )least|worst|best|fewest|first(?: time)?"
    r"|(?!(?:arr|contest|for|harvest|inter|inv|modest|prot|requ|tempest|unr|west)[a-z]*\b)[a-z]{2,8}est)\b[^.;:]{0,50}\Z"
)
#: "in the 2019 *vote*" is a time, but not where somebody has "a part *in* the 2019 vote".
_DURING: Final = Rare(
    rf"{''.join(f'(?<!{word} )' for word in (*_PARTS, 'place'))}"
    r"\b(?:in|at|during|within)\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
_LONGEST_PART: Final = 36
#: Who is told of by what he answers for: "an accused *in the 2018* riots".
_ANSWERS_IN: Final = Rare(
    r"\b(?:accused|acquitted|convict(?:ed|s)?|defendants?|involved|suspects?|wanted)"
    r" in (?:connection with )?(?:the|a|an) \Z"
)
_SITTINGS: Final = frozenset("case hearing retrial trial".split())
