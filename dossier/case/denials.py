"""Denials and what they deny: "Roe denied that she will resign", "Roe will resign, two officials said".

A denial has too few words to be found like what it denies, so what both say happened is compared instead: of whom, and
which words. Pure functions; precision comes first, for a contradiction that is none discredits all others. So who does
it must be the first that is named, in the voice of the verb (who arrests is not who is arrested), and without a "not".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.case.telling import BE, STEM
from dossier.namekey import folded
from dossier.records import Record

#: The subject of a denial that anybody did it, or any.
ANYBODY: Final = -1
#: That of a title which does not begin with whom it is about.
_UNKNOWN: Final = -2
_ANY: Final = frozenset({"anyone", "anybody", "any", "anything"})
_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "i", "we"})
_NEGATIONS: Final = frozenset(
    "not no never nobody none neither nor without cannot wont wouldnt didnt isnt wasnt".split()
)
_AUXILIARIES: Final = BE | frozenset("will would had has have did does do may might could can shall should".split())
_SMALL: Final = frozenset(
    (
        *("the", "and", "for", "with", "from", "that", "this", "its", "his", "her", "their", "into", "near", "after"),
        *("before", "over", "under", "who", "which", "whom", "earlier", "later", "ever", "already"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    )
)
#: Between these and a verb stands somebody else than who does it: "an aide of Roe", "sources close to Roe".
_LINKS: Final = frozenset("of to by from near for with against after before at in on as and or but than".split())


class Said(Record):
    """What an account says happened: who did it (`ANYBODY`), who is named, in which words, in which voice.

    `after` is the word behind the subject.
    """

    subject: int
    named: frozenset[int]
    words: frozenset[str]
    passive: bool
    after: str


def said(title: str, names: Mapping[int, str], speaker: int | None = None) -> Said | None:
    """Read the title of an account; None for one that says what did not happen.

    `names` are the ways in which the article writes those that take part, by entity; a pronoun that begins the title
    of a denial is the `speaker`.
    """
    tokens = folded(title).split()
    if not tokens or not _NEGATIONS.isdisjoint(tokens):
        return None
    words_of = {entity: frozenset(folded(written).split()) for entity, written in names.items()}
    whose = [frozenset(entity for entity, words in words_of.items() if token in words) for token in tokens]
    first = next((at for at, entities in enumerate(whose) if entities), len(tokens))
    if tokens[0] in _ANY:
        subject, end = ANYBODY, 1
    elif tokens[0] in _PRONOUNS:
        subject, end = _UNKNOWN if speaker is None else speaker, 1
    elif first < len(tokens) and _LINKS.isdisjoint(tokens[:first]):
        end = next((at for at in range(first, len(tokens)) if not whose[at]), len(tokens))
        bearers = frozenset.intersection(*whose[first:end])
        subject = next(iter(bearers)) if len(bearers) == 1 else _UNKNOWN
    else:
        subject, end = _UNKNOWN, 0
    named = frozenset[int]().union(*whose)
    words = frozenset(
        token[:STEM]
        for token, entities in zip(tokens, whose, strict=True)
        if not entities and len(token) > 2 and token not in _SMALL | _AUXILIARIES | _ANY | _PRONOUNS
    )
    return Said(subject, named, words, not BE.isdisjoint(tokens), tokens[end] if end < len(tokens) else "")


def is_denied(denied: Said, told: Said) -> bool:
    """True when the one denies what the other tells, whenever that was."""
    if not denied.words or not denied.words <= told.words or denied.passive != told.passive:
        return False
    if denied.subject == ANYBODY:
        return denied.named <= told.named
    does = told.after in _AUXILIARIES or told.after[:STEM] in denied.words
    return (
        does
        and denied.subject != _UNKNOWN
        and denied.subject == told.subject
        and denied.named <= told.named | {told.subject}
    )
