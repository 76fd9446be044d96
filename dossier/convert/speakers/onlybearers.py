"""Whom only an age or initials name: "the 34-year-old", "IL: It rained"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Final

from dossier.convert.english.epithets import BRINGING_IN
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.places import places_of
from dossier.model import Entity, Span

#: An age behind a name, and what stands behind one in front of a name.
_AGE_BEHIND: Final = Rare(
    r", aged (\w{1,12})|, (?:now |who is |who turned )?(\w{1,12})(?:, |\.)| \((\w{1,12})\)"
    r"|, (?:an?|the) (\w{1,12})-year-old\b|(?:, an? [^,;.:\n]{2,60})?,? (?:who )?(?:is|has turned|turned|turns)"
    r" (\d{2,3})(?: on| this| last| next|[,.;])"
)
#: Behind a name, nobody else named in between: "Ann Quill lost her house. *She is 67.*"
_AGE_NEXT: Final = Rare(r"[^.!?\n\"“”]{0,160}\. (?:He|She) (?:is|was|turned|has turned) (\d{2,3})[,.; ]")
#: "*a mother-of-three* from Lodd", "*grandfather of two*".
_CHILDREN: Final = Rare(
    r"(?P<kin>mother|mum|mom|father|dad|parent|grandmother|grandfather)[ -]of[ -](?P<number>[a-z]{3,6}|\d{1,2})\b",
    re.IGNORECASE,
)
_BEHIND_A_NAME: Final = Rare(r", (?:aged )?(?:\d{1,3}, )?(?:an? )?(?:(?!who\b|and\b)[a-z\d-]{2,20} ){0,3}")
_SAME_KIN: Final = {"mum": "mother", "mom": "mother", "dad": "father"}
_LONGEST_LEAD: Final = 60
_KNOWN: Final = ("the ", "The ")
_AGED: Final = "-year-old "
#: … and what that one is: "*34-year-old baker* Ann Quill", "a *34-year-old baker, * Ann Quill".
_AGED_WHO: Final = Rare(
    r"\b(?P<age>\w{1,12})-year-old "
    r"(?:(?:(?!(?:and|at|by|for|from|in|of|on|said|says|than|to|told|was|who|with)\b)[a-z-]{2,20} ){0,3}"
    r"[a-z-]{3,20},? )?\Z"
)
_LONGEST_AGE: Final = 60  # characters


class OnlyBearers:
    """People by their ages and initials; `mentions` are those of a text in order, each with who is named there."""

    def __init__(self, text: str, mentions: Sequence[tuple[Span, Entity]]) -> None:
        self._text = text
        self._mentions = mentions
        self._told: set[int] = set()  # where ages are told of those who are named beside them
        self._unnamed: dict[str, int] = {}  # where somebody of an age is first brought in without a name

    def of_age(self, age: str, place: int) -> str:
        """The only person named before `place` of whom an age is told: "Ann Quill, *34*, … the 34-year-old"."""
        person = _only_before(self._ages.get(age, {}), place)
        return person if person and not self._has_unnamed(f"{age}-year-old", place) else ""

    def of_initials(self, initials: str, place: int) -> str:
        """The only person named before `place` in full whose names begin with some letters: "*IL*: It rained"."""
        return _only_before(self._initials.get(initials, {}), place)

    def of_children(self, kin: str, number: str, place: int) -> str:
        """The only parent named before `place` of so many: "Ann Quill, *a mother-of-three*, … the mother of three"."""
        return _only_before(self._parents.get((_SAME_KIN.get(kin, kin), number), {}), place)

    @cached_property
    def _parents(self) -> dict[tuple[str, str], dict[str, int]]:
        """Who is told to have how many children, or nobody (""), and where first, in that order."""
        text = self._text
        found: dict[tuple[str, str], dict[str, int]] = {}
        starts = [start for (start, _), _ in self._mentions]
        for told in _CHILDREN.finditer(text):
            if text.endswith(_KNOWN, 0, told.start()):
                continue
            number = bisect_right(starts, told.start())
            (_, end), before = self._mentions[number - 1] if number else ((0, -1), None)
            (start, _), behind = self._mentions[number] if number < len(starts) else ((-1, 0), None)
            person = ""
            if before and told.start() - end < _LONGEST_LEAD and _BEHIND_A_NAME.fullmatch(text, end, told.start()):
                person = before.id
            elif behind and start - told.end() < len(", ") + 1 and text[told.end() : start] in (" ", ", "):
                person = behind.id
            kin = told["kin"].lower()
            found.setdefault((_SAME_KIN.get(kin, kin), told["number"]), {}).setdefault(person, told.start())
        return found

    @cached_property
    def _ages(self) -> dict[str, dict[str, int]]:
        """Who is named with an age, by the age, and where first, in that order."""
        text = self._text
        found: dict[str, dict[str, int]] = {}
        for number, ((start, end), entity) in enumerate(self._mentions):
            if told := _AGE_BEHIND.match(text, end):
                self._told.add(told.start(told.lastindex or 0))
                found.setdefault(told[told.lastindex or 0], {}).setdefault(entity.id, start)
            elif told := _AGE_NEXT.match(text, end):
                following = self._mentions[number + 1 : number + 2]
                if not following or following[0][0][0] > told.end():
                    found.setdefault(told[1], {}).setdefault(entity.id, start)
            first = max(0, start - _LONGEST_AGE)
            if _AGED in text[first:start] and (told := _AGED_WHO.search(text, first, start)):
                self._told.add(told.start())
                found.setdefault(told["age"], {}).setdefault(entity.id, start)
        return found

    @cached_property
    def _initials(self) -> dict[str, dict[str, int]]:
        """Whose names in full begin with some letters, by these, and where they are named first, in that order."""
        found: dict[str, dict[str, int]] = {}
        for (start, _), entity in self._mentions:
            if " " in entity.name:
                letters = "".join([word[0] for word in entity.name.split()])
                found.setdefault(letters, {}).setdefault(entity.id, start)
        return found

    def _has_unnamed(self, words: str, place: int) -> bool:
        """True where "a 34-year-old" is brought in before `place` without a name."""
        if words not in self._unnamed:
            text = self._text
            self._unnamed[words] = next(
                (
                    at
                    for at in places_of(text, words)
                    if text.endswith(BRINGING_IN, 0, at)
                    and at not in self._told
                    and not text[at + len(words) + 1 : at + len(words) + 2].isupper()
                ),
                len(text),
            )
        return self._unnamed[words] + len(words) <= place


def _only_before(named: Mapping[str, int], place: int) -> str:
    """The one of some people, in the order in which they are named, who is named before a place; "" for two."""
    first, second = (*islice(named, 2), "", "")[:2]
    if not first or named[first] >= place or (second and named[second] < place):
        return ""
    return first
