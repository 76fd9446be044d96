"""Which happening of its sentence a date belongs to: the noun that it stands with, else a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.dates.datephrases import is_inserted
from dossier.convert.dates.foreseen import is_foreseen
from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.events.answered import is_answered
from dossier.convert.events.datebounds import BOUND, REACH
from dossier.convert.events.datebrackets import MONTHS, is_in_row
from dossier.convert.events.datespans import is_vague
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_BEING: Final = Rare(r" (?:was|were|is|are|will be|would be) (?:(?:early|late) )?(?:on |in )?\Z")
_LONGEST_BEING: Final = 24
_THAT: Final = "that "
_ON_DAY: Final = (" on ", " in ", " ")
#: "since the murder of the mayor in July": the date is the murder's.
#: … and "the ban follows riots in July".
_REFERENCE: Final = Rare(r"\b(?:since|after|before|follow(?:ing|s|ed(?! by\b|,))|until)\s", re.IGNORECASE)
_OPENING: Final = "that|which|who|whom|whose|while(?! (?:at|in|on|under) )|because|although|when|since|if"
_COMMA: Final = "[;:—–(]|, (?:and|but|where|as)\\b|\\b(?:and|but), "
#: What begins a clause of its own.
CLAUSE: Final = Rare(rf"{_COMMA}|\b(?:{_OPENING})\b")
#: … or a phrase that tells of another happening, not of the hour: "*after midday* on Sunday".
_BREAK: Final = Rare(
    rf"{_COMMA}|\b(?:{_OPENING}|(?:after|before)(?! (?:mid(?:day|night)|noon|dawn|dusk|daybreak|nightfall|sunrise"
    r"|sunset|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m|\d{1,2}[:.]\d\d)\b))\b"
)
_CLAUSE: Final = Rare(rf"[,;:—–(]|\b(?:{_OPENING})\b")
#: In front of what something is done about, or in, and what is done about a deed itself.
_ABOUT: Final = Rare(
    r"\b(?:(?P<about>about|after|for|following|into|of|over|(?:connection )?with)|at|by|during|in|on)"
    r" (?:(?!(?:about|after|at|by|during|for|following|in|into|of|on|over|with)\b)[\w’'-]{1,20} ){0,4}\Z"
)
_TAKING_UP: Final = frozenset(
    map(
        verb_lemma,
        """acknowledge admit avenge claim commemorate condemn confirm criticise criticize denounce deny discuss
        investigate mourn probe protest""".split(),
    )
)


def owner_of(
    text: str, sentence: Span, at: Span, here: Sequence[Occurrence], phrase: Sequence[Span], of_time: bool, leads: bool
) -> Occurrence | None:
    """The noun of the date's own phrase, the noun of a phrase that refers to a time, else a verb.

    The verb is the nearest one before the date in its clause, else (and of a date that leads) the first behind it.

    Args:
        text: the reading text.
        sentence: where the date's sentence stands.
        at: where the date stands.
        here: the happenings of its sentence, in order.
        phrase: the words behind the date that are of one noun phrase with it.
        of_time: whether that phrase is a time: "in the 2019 vote".
        leads: whether the date opens its sentence.
    """
    if phrase:
        noun = next((one for one in here if one.part == "noun" and one.at in phrase), None)
        if noun or not of_time:
            return noun
    being = _BEING.search(text, max(sentence[0], at[0] - _LONGEST_BEING), at[0])
    if being and (noun := next((one for one in here if one.part == "noun" and one.at[1] == being.start()), None)):
        return noun  # "said the spill *was on* 28 February"
    noun = next((one for one in here if one.part == "noun" and text[one.at[1] : at[0]] in _ON_DAY), None)
    if noun is not None and not leads and here[0].part == "noun":
        verb = next((one for one in here if one.part == "verb"), None)
        if verb is not None and verb.at[0] >= at[1] and (verb.by_now or verb.when not in ("past", "ing")):
            return noun  # "The death toll from *an attack on Monday* has risen"
    if not leads and (is_foreseen(text, at[0]) or is_in_row(text, sentence[0], at[0])):
        return next((one for one in here if one.part == "noun" and one.at[1] + len(" in ") == at[0]), None)
    reference = last_match(_REFERENCE, text, max(sentence[0], at[0] - REACH), at[0])
    if reference and not _CLAUSE.search(text, reference.end(), at[0]):
        inside = [one for one in here if reference.end() <= one.at[0] and one.at[1] <= at[0]]
        if inside:  # "since the murder of the mayor in July", but "since the outbreak was *declared* in July"
            return inside[-1] if inside[-1].part == "verb" else inside[0]
    verbs = [one for one in here if one.part == "verb"]
    before = [] if leads else [one for one in verbs if one.at[1] <= at[0]]
    led = BOUND.search(text, max(sentence[0], at[0] - REACH), at[0])  # "has held it *since* May" opens no clause
    stop = led.start() if led else at[0]
    is_that = text.endswith(_THAT, 0, at[0]) and text[slice(*at)].lower() in MONTHS
    if before and is_that and before[-1].lemma not in REPORTING_VERBS:
        stop = at[0] - len(_THAT)  # "drowned *that November*"
    if before and not _BREAK.search(text, before[-1].at[1], stop):
        return before[-1]
    if not leads:
        verbs = [one for one in verbs if not is_answered(text, at, one)]
    behind = [one for one in verbs if one.at[0] >= at[1] and text.find(";", at[1], one.at[0]) < 0]
    if behind and not before and not leads and behind[0].at[0] == at[1] + 1:
        return behind[0]  # "Police on Sunday *arrested* a man who fled"
    if behind and not leads and is_inserted(text, at, behind[0].at[0]):
        return None  # "Goss, whose village has been cut off since May, *spoke*"
    main = [
        one for one in behind if one.clause not in ("relative", "reduced")
    ]  # "On Friday the man who stole it *fled*"
    # of "she wrote little; her book (1984) is lost" the year is the book's
    last = [one for one in verbs[-1:] if text.find(";", one.at[1], at[0]) < 0]
    return next(iter(main or behind or last), None)


def done_about(text: str, owner: Occurrence, found: FoundTimex, here: Sequence[Occurrence]) -> Occurrence | None:
    """The noun with its own date that something is done about by now: "have arrested a man over *a raid in May*".

    So it is with what is yet to be done, "will be tried over *a raid in May*", or done for: "met to discuss *it*".
    `here` are the happenings of the sentence, of which the date seems to be `owner`'s; None where it may be that.
    """
    at, is_ahead = found.span, owner.when in ("future", "open")
    if owner.part != "verb" or not (owner.by_now or is_ahead) or owner.at[1] > at[0]:
        return None
    if last_match(BOUND, text, owner.at[1], at[0]):
        return None
    noun = next((one for one in reversed(here) if one.part == "noun" and owner.at[1] < one.at[0] < at[0]), None)
    if noun is None or _CLAUSE.search(text, noun.at[1], at[0]):
        return None
    if is_ahead and owner.lemma in _TAKING_UP and text.endswith(" to ", 0, owner.at[0]):
        return noun
    if _CLAUSE.search(text, owner.at[1], noun.at[0]):
        return None
    behind = _ABOUT.search(text, owner.at[1], noun.at[0])
    if is_ahead and not (behind and noun.is_grave and (noun.is_definite or noun.is_new)):
        return None  # "will be tried *for murder in* May"
    if behind is None:
        return noun if owner.lemma in _TAKING_UP or is_vague(found.timex.value) else None
    return noun if behind["about"] else None
