"""How a date stands in its sentence: which happening it belongs to, and what it can date beside that one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import Final, Literal, TypeAlias

from dossier.convert.dates.datephrases import is_inserted, opens_sentence, phrase_behind
from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.english.eventwords import GRAVE_NOUNS, ISSUING_VERBS, event_noun_forms, noun_lemma, verb_lemma
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.papers import paper_date, tells
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.model import Span
from dossier.records import Record

#: What a date may be the bound of: the time before or after it, or from it on.
Bound: TypeAlias = Literal["", "before", "after", "since"]


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
    for found in timexes:
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
    """True for the date of a dateline: "LODD, May 14 (Wire) - The …"."""
    return bool(_PLACE.fullmatch(text, sentence[0], at[0]) and _DASH.match(text, at[1]))


_PLACE: Final = re.compile(r"\(?[A-Z][\w.' ]{1,30}(?:, [A-Z][\w.' ]{1,30})?,? \(?")
_DASH: Final = re.compile(r"\)?(?: ?\([^()\n]{1,40}\))? ?(?:--|[-–—])\s")


def _hold(
    text: str, sentence: Span, number: int, found: FoundTimex, here: Sequence[Occurrence], cues: Collection[Span]
) -> HeldDate | None:
    at = found.span
    phrase = list(phrase_behind(text, at))
    leads = opens_sentence(text, sentence[0], at[0])
    of_time = bool(phrase) and bool(_DURING.search(text, max(sentence[0], at[0] - 24), at[0]))
    owner = _owner(text, sentence, at, here, phrase, of_time, leads)
    if owner is None and phrase and _SOME.fullmatch(text, sentence[0], at[0]):  # "A 2019 audit *found* cracks"
        owner = next((one for one in here if one.part == "verb" and one.at[0] >= phrase[-1][1]), None)
    if _is_compared(text, sentence[0], at):
        return None  # "fell by a third compared to 2019"
    if _LIFE.fullmatch(text, sentence[0], at[0]):  # "Born in 1938, she left in 1956"
        born = here[0] if here and here[0].at[1] < at[0] and here[0].part == "verb" else None
        return HeldDate(found, number, born, is_report=False, is_aside=True, leads=False)
    since = last_match(_SINCE, text, max(sentence[0], at[0] - _REACH), at[0])
    if since is not None and since.end() == at[0] and _RECORD.search(text, sentence[0], since.start()):
        return HeldDate(found, number, None, is_report=False, is_aside=True, leads=False)  # "the worst since 2009"
    is_since_clause = since is not None and owner is not None and owner.part == "verb" and owner.at[0] >= since.end()
    paper = paper_date(text, sentence, at, [] if of_time else phrase, here, owner, cues)
    if paper == "paper":
        return None
    if paper == "source":
        return HeldDate(found, number, None, is_report=True, is_aside=False, leads=leads)
    if text.endswith(" of ", 0, at[0]) and not phrase and _of_thing(text, sentence[0], at[0]):
        thing = next((one for one in here if one.part == "noun" and one.at[1] + len(" of ") == at[0]), None)
        return HeldDate(found, number, thing, is_report=False, is_aside=True, leads=False)
    if owner is not None and not phrase and not leads and (span := _deed(text, owner, at, here)):
        deed = next((one for one in here if span[0] <= one.at[0] and one.at[1] <= span[1]), None)
        return HeldDate(found, number, deed, is_report=False, is_aside=True, leads=False, is_of_deed=True)
    bound = "" if phrase else _bound(text, sentence[0], at[0])
    if owner is not None and not bound and not phrase and _lasts_until(text, sentence[0], at[0], owner):
        bound = "before"
    # "a 2004 storm killed forty"
    is_subject = owner is not None and bool(_DETERMINER.fullmatch(text, sentence[0], at[0]))
    return HeldDate(
        found,
        number,
        owner,
        is_report=owner is not None and (paper == "in" or tells(owner, cues) or _is_told_in(text, owner, here, cues)),
        is_aside=is_since_clause or (bool(phrase) and not leads and not of_time and not is_subject),
        leads=leads,
        bound=bound,
    )


def _is_compared(text: str, start: int, at: Span) -> bool:
    """True for a date that something is measured by, unlike the day from which fares rise."""
    begin = max(start, at[0] - _REACH)
    if _COMPARED.search(text, begin, at[0]):
        return True
    if "from " not in text[begin : at[0]] or not _LONG_PAST.fullmatch(text, *at):
        return False
    risen = _RISEN.search(text, begin, at[0])
    if risen is None or _STILL_TO.search(text, begin, risen.start()):
        return False
    if not risen["other"] or risen["amount"] or text.endswith(_BEFORE_ENDS, *at):
        return True
    return _HOW_MUCH.search(text, *risen.span("between")) is not None


def _of_thing(text: str, start: int, at: int) -> bool:
    """True for a date that tells which one is meant: "a repeat *of December*", unlike "the week *of May 3*"."""
    noun = _OF.search(text, max(0, at - _REACH), at)
    if noun is None or {word := noun[1].lower(), word.removesuffix("s")} & _OF_TIME:
        return False
    return _FRONTED.fullmatch(text, start, at) is None


_FRONTED: Final = Rare(r"(?:At|By|During|For|From|In|On|Over) (?:[\w’'-]{1,20} ){1,4}")
_OF: Final = Rare(r"\b([\w’'-]{1,24}) of \Z")
#: What a date behind "of" is told with, or counted from.
_OF_TIME: Final = frozenset(
    """ahead all as autumn because beginning close cour course day dawn early end evening eve first fortnight half hour
    instead last late least middle month morning most much night out part quarter remainder rest season second spring
    start summer third time week weekend winter year""".split()
)


def _deed(text: str, owner: Occurrence, at: Span, here: Sequence[Occurrence]) -> Span | None:
    """The words of a deed in front of a day with its year that somebody answers for: "convicted of *a murder* on …".

    News of a trial is told with a day of the last weeks and without a year.
    """
    if owner.part != "verb" or owner.at[1] >= at[0] or not text.endswith("on ", 0, at[0]):
        return None
    if not _WITH_YEAR.search(text, *at):
        return None
    if owner.clause == "gerund":  # "convicted of *killing* a guard on …"
        verbs = [one for one in here if one.part == "verb" and one.at[1] < owner.at[0]]
        is_deed = (
            bool(verbs) and verbs[-1].lemma in _ANSWERING and _TO_DEED.fullmatch(text, verbs[-1].at[1], owner.at[0])
        )
        return (owner.at[0], at[0]) if is_deed else None
    if owner.lemma not in _ANSWERING or at[0] - owner.at[1] > _REACH:
        return None
    words = list(_WORDS.finditer(text, owner.at[1], at[0]))
    low = ["", *(word[0].lower() for word in words)]
    for number, word in enumerate(words, 1):
        if low[number] == "on" or _NO_PART in word[0]:
            return None
        if low[number] in _ONE and (low[number - 1] in _OVER_WHAT or low[number - 2 : number] == ["guilty", "to"]):
            return None if _IN_COURT.intersection(low[number:]) else (word.start(), at[0])
        if number == 1 and owner.lemma in _LOOKING_BACK and low[1] in _ONE:
            return (word.start(), at[0]) if GRAVE_NOUNS.intersection(map(noun_lemma, low)) else None
    return None


#: What looks back to its object, and what is done to, by or for somebody over a deed of another day.
_LOOKING_BACK: Final = frozenset(map(verb_lemma, "commemorate honour honor investigate mark mourn remember".split()))
_ANSWERING: Final = _LOOKING_BACK.union(
    map(
        verb_lemma,
        """accuse acquit apologise apologize appear arrest charge clear convict face fine give go imprison indict jail
        plead prosecute question sentence stand testify try""".split(),
    )
)
_WITH_YEAR: Final = Rare(r"\b\d{4}\b")
_TO_DEED: Final = Rare(r" (?:[\w’'-]{1,20} ){0,4}(?:of|for|over|with|to|about) ")
_WORDS: Final = Rare(r"\S+")
_NO_PART: Final = ","
_ONE: Final = frozenset("the a an his her their two three four five six".split())
_OVER_WHAT: Final = frozenset("of for over with about into".split())
#: What is told behind these was in court on that day, or is a punishment.
_IN_COURT: Final = frozenset(
    """court tribunal trial hearing jury judge prison jail inquest inquiry year years month months week weeks term total
    fine life""".split()
)


def is_answered(text: str, at: Span, one: Occurrence) -> bool:
    """True for what people react to on the day at `at`: "faced questions on *Monday* over a raid that killed two"."""
    if at[1] >= one.at[0]:
        return False
    over = _OVER.fullmatch(text, at[1], one.at[0])
    if over is None:
        return False
    words = over["what"].split()
    if one.part == "noun":
        return one.is_grave and not words[2:]
    if over["way"] == "for" and "who" in words:
        return True  # "were searching on Monday for a man who shot two"
    return not _RELATIVES.isdisjoint(words) and not event_noun_forms().keys().isdisjoint(words)


_RELATIVES: Final = frozenset(("that", "which", "who"))
#: From the day of a reaction to what it is one to.
_OVER: Final = Rare(
    r" (?P<way>over|about|for|into|in connection with) (?:the|an?|his|her|their|its|two|three|four|five|six) "
    r"(?P<what>(?:[\w’'-]{1,20} ){0,12})"
)


def _is_told_in(text: str, owner: Occurrence, here: Sequence[Occurrence], cues: Collection[Span]) -> bool:
    """True for what was done to the paper that something is told in: "alleged in a suit *filed* on May 3"."""
    if owner.clause != "reduced" or owner.lemma not in ISSUING_VERBS:
        return False
    told = [one for one in here if one.part == "verb" and one.at[1] <= owner.at[0]]
    return bool(told) and tells(told[-1], cues) and bool(_IN_A.fullmatch(text, told[-1].at[1], owner.at[0]))


_IN_A: Final = Rare(r" in (?:an?|the|its|his|her|their|court|legal) (?:[\w’'-]{1,20} ){0,4}")


def _bound(text: str, start: int, at: int) -> Bound:
    """The side of the date at `at` that the preposition in front of it tells; none for "not before", "soon after"."""
    match = _BOUND.search(text, max(start, at - _REACH), at)
    if match is None:
        return ""
    bound = _BOUNDS[match[1].lower()]
    return "" if bound != "since" and _NO_BOUND.search(text, max(start, at - _REACH), match.start()) else bound


def _lasts_until(text: str, start: int, at: int, owner: Occurrence) -> bool:
    """True for the day up to which something went on: "ran it *until 2019*", but not "did not open until 2019"."""
    if owner.part != "verb" or owner.when not in ("past", "present") or owner.negated or owner.lemma in _WAITING:
        return False
    if "ntil " not in text[max(start, at - _UNTIL_REACH) : at]:
        return False
    until = _UNTIL.search(text, max(start, at - _UNTIL_REACH), at)
    return until is not None and not _NO_BOUND.search(text, max(start, at - _REACH), until.start())


#: Verbs of what comes about on the day that "until" names: "waited until May 3 to say so".
_WAITING: Final = frozenset(map(verb_lemma, ("wait", "take", "delay")))
_UNTIL_REACH: Final = 24
_UNTIL: Final = Rare(
    r"\buntil (?:(?:early|late|midnight|noon|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?) )?(?:in |on )?(?:the )?\Z"
)
_BOUNDS: Final[dict[str, Bound]] = {"before": "before", "prior to": "before", "after": "after", "since": "since"}
_BOUND: Final = re.compile(rf"\b({'|'.join(_BOUNDS)}) (?:at least )?(?:the )?\Z", re.IGNORECASE)
#: What a bound is none with: it is denied, or it is near.
_NO_BOUND: Final = Rare(
    r"(?:\b(?:not|never|no|nor|neither|until|unlikely)|n[’']t)\b[^.;:]{0,80}\Z"
    r"|\b(?:just|soon|shortly|immediately|right|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|evening"
    r"|morning|and|or|on|from) \Z",
    re.IGNORECASE,
)
_DETERMINER: Final = re.compile(r"(?:an?|the|this|that)\s", re.IGNORECASE)
_SOME: Final = re.compile(r"An?\s")
_LIFE: Final = re.compile(
    r"(?:(?:First|Originally|Initially) )?(?:[Bb]orn|[Rr]aised|[Ff]ounded|[Bb]uilt|[Ee]stablished|[Ff]ormed|[Cc]reated"
    r"|[Ii]ncorporated|[Oo]pened|[Ll]aunched|[Cc]ompleted|[Cc]onstructed|[Dd]esigned|[Ii]ntroduced|[Pp]ublished)\b"
    r"[^,;:]{0,60}"
)
_AMOUNT: Final = (
    r"(?:(?:about|around|nearly|only|just|some) )?(?:[^\s\d,;:]{0,3}[$€£¥]\d"
    r"|\S{0,3}\d[\d.,]{0,12}(?:%| ?(?:hundred|thousand|million|billion|trillion|per cent|percent|points)\b))"
)
#: A sum or share of that date: "from *€131m* a year earlier", "compared with *12 per cent* in 2019".
_FROM_AMOUNT: Final = (  # also behind "than" and the like
    r"(?:(?<!than) (?:(?:about|around|nearly|only|just|some) )?[^\s\d,;:]{0,4}\d[\d.,]{0,12}[a-z%]{0,3}"
    r"(?: (?:hundred|thousand|million|billion|trillion|per cent|percent|points))?)?"
)
#: In front of a date that something is measured by: "fewer than in 2019", but "no later than May 3".
_COMPARED: Final = re.compile(
    r"\b(?:compar(?:ed|ing) (?:to|with)|(?<!later )(?<!earlier )(?<!sooner )(?<!rather )(?<!other )than"
    rf"|versus|against(?= {_AMOUNT}| the (?:same|previous|prior)\b)|relative to){_FROM_AMOUNT}"
    r"(?: (?:in|during|on))?(?: the)? \Z"
)
#: … and what it rose from: "up 4% from May 2019", "rose from last year".
_RISEN: Final = Rare(
    r"\b(?:climb|declin|decreas|dropp?|fall|gain|grow|increas|jump|plung|ris|slump|soar|surg|tumbl|up|down|rose|fell|grew"
    r"|(?P<other>contract|doubl|eas|edg|expand|halv|improv|narrow|slipp?|slow|tripl|widen|sank|shrank|slid))"
    r"(?:e|ed|en|es|ing|s)?\b(?P<between>(?:[^.,;:\n]|[.,](?=\d)){0,60}?)"
    rf" from(?P<amount>{_FROM_AMOUNT})(?: (?:in|during|on))?(?: the)? \Z"
)
#: What tells by how much; what "expanded *its range* from 2019" began to then.
_HOW_MUCH: Final = Rare(rf" (?:(?:at|by|to) \S{{0,4}}\d|{_AMOUNT})")
#: … if it did: "will rise from May 2027", "to go up from next year".
_STILL_TO: Final = Rare(r"\b(?:can|could|may|might|must|shall|should|to|will|would)(?: \w{1,12}){0,2} \Z")
_BEFORE_ENDS: Final = ("ago", "earlier", "before", "previously", "previous", "prior")
#: No day of the calendar, and no month without its year: what begins then is told so.
_LONG_PAST: Final = Rare(
    r"(?:last|the (?:preceding|previous)) (?:month|quarter|year)|(?:[A-Z][a-z]{2,8},? )?(?:19|20)\d\d"
    r"|(?:an?|[a-z]{3,6}|the same \w{4,7} an?) (?:week|month|quarter|year|decade)s? (?:ago|earlier|before|previously)"
    r"|the (?:week|month|quarter|year) (?:before|previous|prior)"
    r"|the same \w{4,7} (?:of )?(?:last|the (?:previous|prior)) year"
)
_REACH: Final = 100  # characters in front of a date that are read for what it hangs on
_BREAK: Final = Rare(
    r"[;:—–(]|, (?:and|but|where|as)\b|\b(?:that|which|who|whom|while|after|before|because|although|when|since)\b"
)
#: "since the murder of the mayor in July": the date is the murder's.
_REFERENCE: Final = re.compile(r"\b(?:since|after|before|following|until)\s", re.IGNORECASE)
_SINCE: Final = re.compile(r"\bsince\s(?:at least\s)?", re.IGNORECASE)
#: What a record is counted from is no day of what broke it.
_RECORD: Final = Rare(r"\b(?:most|least|worst|best|fewest|first(?: time)?|[a-z]{2,8}(?<!mod)est)\b[^.;:]{0,50}\Z")
_CLAUSE: Final = Rare(r"[,;:—–(]|\b(?:that|which|who|whom|while|because|although|when)\b")
_DURING: Final = re.compile(r"\b(?:in|at|during|within)\s(?:\w+\s)?\Z", re.IGNORECASE)


def _owner(
    text: str, sentence: Span, at: Span, here: Sequence[Occurrence], phrase: Sequence[Span], of_time: bool, leads: bool
) -> Occurrence | None:
    """The noun of the date's own phrase, the noun of a phrase that refers to a time, else a verb.

    The verb is the nearest one before the date in its clause, else (and of a date that leads) the first behind it.
    """
    if phrase:
        noun = next((one for one in here if one.part == "noun" and one.at in phrase), None)
        if noun or not of_time:
            return noun
    reference = last_match(_REFERENCE, text, max(sentence[0], at[0] - _REACH), at[0])
    if reference and not _CLAUSE.search(text, reference.end(), at[0]):
        inside = [one for one in here if reference.end() <= one.at[0] and one.at[1] <= at[0]]
        if inside:  # "since the murder of the mayor in July", but "since the outbreak was *declared* in July"
            return inside[-1] if inside[-1].part == "verb" else inside[0]
    verbs = [one for one in here if one.part == "verb"]
    before = [] if leads else [one for one in verbs if one.at[1] <= at[0]]
    led = _BOUND.search(text, max(sentence[0], at[0] - _REACH), at[0])  # "has held it *since* May" opens no clause
    if before and not _BREAK.search(text, before[-1].at[1], led.start() if led else at[0]):
        return before[-1]
    if not leads:
        verbs = [one for one in verbs if not is_answered(text, at, one)]
    behind = [one for one in verbs if one.at[0] >= at[1]]
    if behind and not leads and is_inserted(text, at, behind[0].at[0]):
        return None  # "Goss, whose village has been cut off since May, *spoke*"
    main = [
        one for one in behind if one.clause not in ("relative", "reduced")
    ]  # "On Friday the man who stole it *fled*"
    return next(iter(main or behind or verbs[-1:]), None)
