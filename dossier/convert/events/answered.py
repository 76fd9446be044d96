"""Deeds told beside the day on which people answer for them or react: "convicted of *a murder*", "over *a raid*"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.eventwords import CHARGED, GRAVE_NOUNS, event_noun_forms, noun_lemma, verb_lemma
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.model import Span


def answered_deed(text: str, owner: Occurrence, at: Span, here: Sequence[Occurrence]) -> Span | None:
    """The words of a deed in front of a day with its year that somebody answers for: "convicted of *a murder* on …".

    News of a trial is told with a day of the last weeks and without a year. The month or year behind what somebody did
    is that of the deed, too: "jailed for *burning a mill* in May".
    """
    if owner.part != "verb" or owner.at[1] >= at[0]:
        return None
    is_in = owner.clause == "gerund" and text.endswith(" in ", 0, at[0])
    is_on = text.endswith("on ", 0, at[0]) or text.startswith(("between ", "from "), at[0])
    if not is_in and not (is_on and _WITH_YEAR.search(text, *at)):
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
_LOOKING_BACK: Final = frozenset(
    map(verb_lemma, "admit commemorate deny honour honor investigate mark mourn remember".split())
)
_ANSWERING: Final = _LOOKING_BACK.union(
    map(
        verb_lemma,
        """accuse acquit apologise apologize appear arrest charge clear convict face fine give go imprison indict jail
        plead prosecute question sentence stand testify try""".split(),
    )
)
_WITH_YEAR: Final = Rare(r"\b(?:\d{4}|last year)\b")
_TO_DEED: Final = Rare(r" (?:[\w’'-]{1,20} ){0,9}(?:of|for|over|with|to|about) ")
_WORDS: Final = Rare(r"\S+")
_NO_PART: Final = ","
_ONE: Final = frozenset("the a an his her its their two three four five six".split())
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
    if " in which " in over["what"]:
        return True  # "was jailed on Monday for a robbery in which two died"
    return not _RELATIVES.isdisjoint(words) and not event_noun_forms().keys().isdisjoint(words)


def is_suspected(text: str, one: Occurrence) -> bool:
    """True for the deed that somebody is suspected of or charged with: "arrested on *suspicion of* murder"."""
    is_deed = one.part == "noun" or one.when == "ing"
    return is_deed and _SUSPECTED.search(text, max(0, one.at[0] - _NEAR_SUSPICION), one.at[0]) is not None


_NEAR_SUSPICION: Final = 36
_SUSPECTED: Final = Rare(
    rf"\b(?:(?:suspicion|charges?) of|{CHARGED}|(?:for|of|over) allegedly)(?: [\w’'-]{{1,20}}){{0,2}} \Z"
)
_RELATIVES: Final = frozenset(("that", "which", "who"))
#: From the day of a reaction to what it is one to.
_OVER: Final = Rare(
    r" (?P<way>over|about|for|into|in connection with) (?:the|an?|his|her|their|its|two|three|four|five|six) "
    r"(?P<what>(?:[\w’'-]{1,20} ){0,12})"
)
_REACH: Final = 100  # characters in front of a date that are read for what it hangs on
