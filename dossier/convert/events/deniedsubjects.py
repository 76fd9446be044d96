"""Verbs whose subject is nobody: what they tell was not done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.reading.tokens import Tokens

_OF_SUBJECTS: Final = frozenset("NJRDMP")
_NOUN_TAGS: Final = frozenset("NJ")
_OPENING_TAGS: Final = frozenset("DR")
_WITHIN: Final = frozenset("of in at from with on for nor".split())
_LONGEST_SUBJECT: Final = 6
_ANYBODY: Final = frozenset({"any", "anyone", "anybody", "anything"})
_SINGLE: Final = _ANYBODY | {"a", "an", "one"}
_NEITHER: Final = frozenset({"no", "neither", "none"})
_DENIED: Final = _SINGLE | _NEITHER
#: "*no more* than two men were shot", "*no doubt* it burned".
_NO_DENIAL: Final = frozenset("more less fewer sooner longer doubt wonder matter question".split())
_NARROWING: Final = frozenset({"hardly", "barely", "scarcely", "not"})
#: Without one of these in its sentence no subject is nobody.
DENYING: Final = _NEITHER | _NARROWING
NOBODY: Final = frozenset("nobody none nothing neither no-one".split())


def is_of_nobody(tokens: Tokens, tags: Sequence[str], place: int, first: int) -> bool:
    """True for a verb whose subject ends at `place` and is nobody: "*not a single shot* was fired", "*neither man*"."""
    lows = tokens.lows
    at = place
    while at > first and place - at < _LONGEST_SUBJECT and lows[at] not in _DENIED:
        if tags[at] not in _OF_SUBJECTS and lows[at] not in _WITHIN:
            return False
        if (tags[at] in _OPENING_TAGS and tags[at - 1] in _NOUN_TAGS) or (tags[at] == "P" and tags[at - 1] == "N"):
            return False  # "no evidence *the mill* burned down", "no surprise *Ann* won"
        at -= 1
    if lows[at] in _SINGLE and at > first:
        at -= 1
        if lows[at] not in (_NARROWING if lows[at + 1] in _ANYBODY else ("not", "no")):
            return False
    elif lows[at] not in _NEITHER or at == place or lows[at + 1] in _NO_DENIAL:
        return False
    return at == first or (tags[at - 1] != "I" and lows[at - 1] != "and")
