"""Clauses of verbs, without a parser: the cue with its auxiliaries, who speaks, and what the verb takes."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.agents import agent_of
from dossier.convert.clauses.complements import as_said_by, complements_of
from dossier.convert.clauses.stretches import Stretch, Subject, holds_negative
from dossier.convert.clauses.subjects import subject_of
from dossier.convert.english.auxiliaries import BE, BE_FORMS, HAVE, MODALS
from dossier.convert.english.inflections import forms_of_verbs, noun_forms
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import Sense
from dossier.convert.reading.parse import Clause, Complement


def verb_clause(stretch: Stretch, verb: int) -> Clause:
    """The clause of a verb group; a main verb that the lexicon does not know stands for its own lemma."""
    shape = stretch.shape
    sense = stretch.cues.verbs.get(stretch.low(verb)) or Sense(stretch.low(verb), "past")
    words = stretch.words(verb)
    never = _never_before(stretch, verb)
    passive = (_is_passive(words, shape[verb], sense) and not _has_said(stretch, verb, words)) or (
        shape[verb] == "v" and (stretch.shares_passive(verb) or as_said_by(stretch, verb) >= 0)
    )
    last, lemma = verb, sense.lemma
    if shape[verb + 1 : verb + 2] == "u":
        last = verb + 1
        lemma = f"{lemma} {stretch.low(last)}"
    active = subject_of(stretch, verb)
    subject = agent_of(stretch, last) if passive else active
    is_inverted = subject is not None and not passive and subject.first > verb and shape[verb] == "v"
    behind = subject.last if subject is not None and is_inverted else last
    complements = complements_of(stretch, verb, max(last, behind), subject, passive)
    if lemma == "cite":  # "Tarn Radio reports, citing Quillpost": an outlet is nobody's words
        complements = [each for each in complements if each.kind != "np" or not stretch.is_name(each.at)]
    complements += _patient(stretch, verb, active, passive)
    return Clause(
        cue=(stretch.span(verb if never is None else never, last),),
        lemma=lemma,
        part="verb",
        at=stretch.span(0, len(shape) - 1),
        subject=(stretch.span(subject.first, subject.last),) if subject is not None else (),
        complements=tuple(complements),
        passive=passive,
        negated=never is not None or holds_negative(words),
        modal="" if MODALS.isdisjoint(words) else next(word for word in words if word in MODALS),
        role=_role(stretch, verb, subject),
        tense=sense.tense,
        shared_subject=subject is not None and subject.shared,
    )


def _never_before(stretch: Stretch, verb: int) -> int | None:
    """Where a "never" stands that belongs to a verb: "she *never* said so", "he *never* publicly criticised her"."""
    place = verb - 1
    while place >= 0 and stretch.shape[place] == "d":
        if stretch.words(place) == ["never"]:
            return place
        place -= 1
    return None


def _patient(stretch: Stretch, verb: int, active: Subject | None, passive: bool) -> list[Complement]:
    """What a passive is about ("*a curfew* was announced"), or the noun a relative clause or participle hangs on."""
    shape = stretch.shape
    if passive and shape[verb] == "x":
        before = stretch.back_over_adverbs(verb)
        if before >= 0 and shape[before] == "n":
            return [Complement("np", (stretch.span(stretch.phrase_left(before), before),), "head")]
    elif passive and active is not None and active.last < verb:
        return [Complement("np", (stretch.span(active.first, active.last),), "patient")]
    elif passive and active is None and stretch.low(0) in _CLAIMED and _CLAIM.fullmatch(shape, 0, verb):
        return [Complement("np", (stretch.span(0, verb - 1),), "patient")]
    elif active is not None and not active.shared and 0 < active.first < verb and shape[verb + 1 : verb + 2] in _GAPS:
        link = active.first - 1
        noun = link - 1 if shape[link] in "wm" else link
        if noun >= 0 and shape[noun] == "n":
            return [Complement("np", (stretch.span(stretch.phrase_left(noun), noun),), "head")]
    return []


#: "*Claims that it leaks* have been dismissed".
_CLAIM: Final = Rare(r"nm[^v,.:q]{0,8}v[^v,.:q]{0,8}")
_CLAIMED: Final = frozenset(
    form
    for noun in "accusation allegation assertion claim idea notion report rumor rumour speculation suggestion".split()
    for form in noun_forms(noun)
)
#: Verbs of saying that take who hears it, if at all, behind "to": what stands behind them is what is said.
SAID_OF_THINGS: Final = forms_of_verbs(
    "acknowledge add admit announce argue claim complain concede condemn confirm criticise criticize declare defend "
    "demand deny denounce dismiss explain express insist issue mention note oppose praise predict propose reject "
    "repeat say stress suggest"
)
#: What may follow a verb whose object stands before its clause: "the plan that he praised."
_GAPS: Final = frozenset(["", ",", ".", ":", "p", "c", "v", "y", "d", "t", "a"])


def _role(stretch: Stretch, verb: int, subject: Subject | None) -> str:
    letter = stretch.shape[verb]
    if letter == "g":
        return "adverbial"
    if letter in "ib":
        return "infinitive"
    if letter == "x":
        return "participle"
    before = stretch.back_over_adverbs(verb)
    if before >= 0 and stretch.shape[before] in "wm":
        return "relative"
    return "coordinated" if subject is not None and subject.shared else "main"


def _has_said(stretch: Stretch, verb: int, words: list[str]) -> bool:
    """True for "he*'s said* that it was late", which is "has": not for "he*'s said* to be ill"."""
    if "'s" not in words[:-1] or any(word in BE for word in words[:-1] if word != "'s"):
        return False
    follows = stretch.shape[stretch.over_adverbs(verb + 1) :][:1]
    return stretch.low(verb) in SAID_OF_THINGS and follows in ("m", "n", "f", "w", "q")


def _is_passive(words: list[str], letter: str, sense: Sense) -> bool:
    if sense.tense not in ("past", "participle"):
        return False
    if letter == "x" or (letter == "g" and not words[-1].endswith("ing")):
        return True  # "*Asked* about it, she left"
    helpers = [word for word in words[:-1] if word in BE_FORMS or word in HAVE]
    return bool(helpers) and helpers[-1] not in HAVE
