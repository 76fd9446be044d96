"""Where a number begins that words narrow or estimate: "said *about* 40 people", "*at least* half", "*not* a shot"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.reading.cues import CLAUSE_VERBS
from dossier.convert.reading.tokens import Tokens

#: In front of a clause's subject, which they deny or narrow: "said *not* a single shot was fired".
_NARROWING: Final = frozenset("not hardly barely scarcely almost nearly neither".split())
_NARROWED: Final = frozenset(
    "a an one all every everyone everybody everything any anyone anybody anything each enough many much half nobody "
    "none no nothing even".split()
)
#: In front of a number of whom something is told: "said *about* 40 people were shot", "believe *more than* half left".
_ESTIMATING: Final = frozenset("about over around under nearly almost roughly approximately some between".split())
ESTIMATES: Final = frozenset(
    [("up", "to"), ("at", "least"), ("at", "most"), ("close", "to")]
    + [(more, "than") for more in ("more", "less", "fewer")]
)
_MANY: Final = frozenset(
    "half dozens scores hundreds thousands millions two-thirds three-quarters most everyone".split()
)
OPENS_ESTIMATE: Final = _ESTIMATING | _NARROWING | {first for first, _ in ESTIMATES}
_CLAUSAL_VERBS: Final = forms_of_verbs(f"{' '.join(CLAUSE_VERBS)} add claim estimate reckon suggest warn")
#: These open a phrase of time or place instead where they stand first: "*Between* 2010 and 2015", "*Under* the bridge".
_OPENS_NO_SENTENCE: Final = frozenset("about around between over under some not".split())
_A_NUMBER: Final = frozenset("dozen hundred thousand million billion score quarter third half couple".split())


def estimated(tokens: Tokens, tags: list[str], place: int, start: int, end: int) -> int:
    """Where the noun begins behind "said *about*", "believe *up to*", "said *not*"; 0 for what opens no subject."""
    lows = tokens.lows
    opens = place == start or tags[place - 1] == ","
    if not opens and tags[place - 1] == "I" and tuple(lows[place : place + 2]) in ESTIMATES:
        return place + 2 if place + 2 < end and tags[place + 2] == "M" else 0  # "clerks in *more than* 40 towns said"
    if not opens and lows[place - 1] == "of" and lows[place] in _ESTIMATING and place + 1 < end:
        is_many = tags[place + 1] == "M" or lows[place + 1] in NUMBERS
        return place + 1 if is_many else 0  # "a group of *over* twenty towns"
    if not opens and lows[place - 1] not in _CLAUSAL_VERBS:
        return 0
    if opens and lows[place] in _OPENS_NO_SENTENCE:
        return 0
    if lows[place] in _NARROWING and place + 1 < end:
        if lows[place + 1] in _NARROWED:
            return place + 1
        if lows[place] == "neither" and tags[place + 1] in "NJ":
            return place + 1
    at = place + (1 if lows[place] in _ESTIMATING else 2 if tuple(lows[place : place + 2]) in ESTIMATES else 0)
    if at == place or at >= end:
        return 0
    if tags[at] == "M" or lows[at] in _MANY:
        return at
    is_number = lows[at] in ("a", "an", "the") and at + 1 < end and lows[at + 1] in _A_NUMBER
    return at if is_number else 0
