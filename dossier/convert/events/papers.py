"""Dates of reports, letters and the like: what was written on that day happened before it, or has another date."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final, Literal, TypeAlias

from dossier.convert.english.eventwords import DOCUMENTS, ISSUING_VERBS, REPORTING_VERBS, noun_lemma
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

#: What a date beside a paper's name dates: nothing of a `paper`; what is told of a `source` or `in` a paper, on the day
#: of which its sentence tells it; empty where it is no paper's.
PaperDate: TypeAlias = Literal["", "paper", "source", "in"]


def paper_date(
    text: str,
    sentence: Span,
    at: Span,
    phrase: Sequence[Span],
    here: Sequence[Occurrence],
    owner: Occurrence | None,
    cues: Collection[Span],
) -> PaperDate:
    """Whether the date at `at` is a paper's: "a letter dated *May 3*", "In a report on *May 3*, …", "a *May 3* report".

    Args:
        text: the reading text.
        sentence: where the date's sentence stands.
        at: the date.
        phrase: the words behind the date that are of one noun phrase with it.
        here: the verbs and event nouns of the sentence.
        owner: the one that the date would belong to else.
        cues: the words that attribute something.
    """
    if any(noun_lemma(text[slice(*word)].lower()) in DOCUMENTS for word in phrase):
        verb = next((one for one in here if one.part == "verb" and one.at[0] >= phrase[-1][1]), None)
        return "source" if verb is not None and tells(verb, cues) else "paper"
    if text.endswith(" dated ", sentence[0], at[0]) and not _IN.match(text, sentence[0], at[0]):
        return "paper"  # "satellite images dated May 3"
    paper = _PAPER.search(text, max(sentence[0], at[0] - _PAPER_REACH), at[0])
    if paper is None:
        return ""
    if _SOURCE.search(text, max(sentence[0], paper.start() - _PAPER_REACH), paper.start()):
        return "source"
    if _IN.fullmatch(text, sentence[0], paper.start()):
        return "in"
    if paper["of"] == "dated":
        return "paper"  # whatever it tells: "a letter dated May 3 that warned of it"
    if paper["done"] and owner is not None and owner.at[0] < paper.end():
        verb = next((one for one in here if one.part == "verb" and one.at[0] >= at[1]), None)
        is_told = verb is not None and tells(verb, cues) and _TO_VERB.fullmatch(text, at[1], verb.at[0])
        # "a report, published on May 3, *found* that"; "had no memory of an email sent on May 3"
        return "source" if is_told else "paper"
    if owner is None or owner.lemma in REPORTING_VERBS:
        return ""  # "said in a report on May 3"
    if paper["of"]:
        return "paper"
    # "issued a statement on May 3"
    is_of_owner = owner.at in cues or owner.lemma in ISSUING_VERBS or not _TELLS.match(text, at[1])
    return "" if is_of_owner else "paper"


def tells(verb: Occurrence, cues: Collection[Span]) -> bool:
    """True for a verb that reports what somebody says."""
    return verb.lemma in REPORTING_VERBS or verb.at in cues


_TO_VERB: Final = Rare(r",? (?:(?:also|has|had|[a-z]{2,16}ly) ){0,2}")
_PAPER_REACH: Final = 40
_DONE: Final = "(?:published|released|issued|sent|written|posted|filed|signed|circulated)"
#: A paper in front of its date; behind "on" the date may be another's, unless the paper is told on: "on May 3 that …".
_PAPER: Final = Rare(
    rf"\b(?:{'|'.join(sorted(DOCUMENTS))})s?,? (?:(?P<of>dated|of|from) |(?P<done>{_DONE} )?on )"
    r"(?:\w{3,9},? )?(?:the )?\Z",
    re.IGNORECASE,
)
_TELLS: Final = Rare(r",? (?:that|which|saying|in which|about|according)\b")
#: In front of a paper that is named as the source: "according to a police report of May 3".
_SOURCE: Final = Rare(r"\b(?:according to|citing|as told in)\s(?:[\w’'-]{1,20}\s){1,3}\Z", re.IGNORECASE)
#: In front of the paper that the whole sentence tells from: "In a report on May 3, the council said …".
_IN: Final = Rare(r"(?:in|by|with)\s(?:[\w’'-]{1,20}\s){1,4}", re.IGNORECASE)
