"""Past tenses that a tagger takes for participles or adjectives: "the council *set* up a board", "a bus *sank*"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import BE, DO, HAVE
from dossier.convert.english.inflections import forms_of_verbs, is_past
from dossier.convert.english.intransitives import INTRANSITIVE_PASTS, PASTS_WITH_INTO
from dossier.convert.english.pronouns import ARTICLES

#: How an auxiliary shows as the tag before a word: K a form of "be", H of "have", L of "do".
HELPERS: Final = {
    **dict.fromkeys(BE - {"'s", "ain't"}, "K"),  # which the tagger's contexts were counted without
    **dict.fromkeys(HAVE, "H"),
    **dict.fromkeys(DO, "L"),
}
#: What an active verb has behind it.
OBJECTS_TOO: Final = ARTICLES | {"him", "them", "us", "everybody", "everyone"}
NAMING: Final = frozenset("NP")
#: What is done to somebody with something: "*given* the prize".
_OF_TWO: Final = forms_of_verbs(
    "allocate allow appoint assign ask award brand call charge consider crown declare deem deny dub elect fine find "
    "give grant hand hire leave lend make name offer order owe paint pay permit promise pronounce quote refuse render "
    "rename save sell send serve show spare teach tell title vote"
)
#: By tags: an adjective, or a participle in front of an article.
_PARTICIPLE: Final = re.compile("J|(?<=[NP])XU?(?=D)")


def articles_behind_deeds(lows: Sequence[str], tags: Sequence[str]) -> list[int]:
    """The articles, and words for somebody, behind adjectives in -ed and participles."""
    behind = [match.end() for match in _PARTICIPLE.finditer("".join(tags), 0, len(tags) - 1)]
    return [
        place
        for place in behind
        if lows[place] in OBJECTS_TOO and (tags[place - 1] != "J" or lows[place - 1].endswith("ed"))
    ]


def acts(tags: list[str], place: int) -> bool:
    """True behind a noun, an apposition's comma or "and" aside: no adjective stands in front of an article there."""
    before = tags[place - 3 : place - 1]
    return before[-1:] in (["N"], ["P"]) or (before[-1:] in ([","], ["C"]) and before[0] in "NPMY")


def is_active(lows: Sequence[str], place: int) -> bool:
    """True for a past tense that is no participle with two objects: "Ann Quill, *named* the winner, left"."""
    return is_past(lows[place]) and lows[place] not in _OF_TWO


def is_intransitive_deed(lows: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """True for what somebody or something did, and is done to nobody: "a bus *plunged* into a river"."""
    behind = "".join(lows[place + 1 : place + 2])
    if lows[place] not in INTRANSITIVE_PASTS and not (lows[place] in PASTS_WITH_INTO and behind == "into"):
        return False
    before = place - 1
    while before >= 0 and tags[before] == "Y":
        before -= 1
    return before >= 0 and lows[before] not in HELPERS and tags[before] not in "DS"
