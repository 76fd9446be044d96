"""Whom only an age or initials name: "the 34-year-old", "IL: It rained"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Final

from dossier.convert.english.epithets import BRINGING_IN
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.places import places_of
from dossier.model import Entity, Span

#: An age behind a name, and what stands behind one in front of a name.
_AGE_BEHIND: Final = Rare(r", aged (\w{1,12})|, (\w{1,12})(?:, |\.)| \((\w{1,12})\)")
_AGED: Final = "-year-old "
_LONGEST_AGE: Final = 40  # characters


class OnlyBearers:
    """People by their ages and initials; `mentions` are those of a text in order, each with who is named there."""

    def __init__(self, text: str, mentions: Sequence[tuple[Span, Entity]]) -> None:
        self._text = text
        self._mentions = mentions
        self._unnamed: dict[str, int] = {}  # where somebody of an age is first brought in without a name

    def of_age(self, age: str, place: int) -> str:
        """The only person named before `place` of whom an age is told: "Ann Quill, *34*, … the 34-year-old"."""
        person = _only_before(self._ages.get(age, {}), place)
        return person if person and not self._has_unnamed(f"{age}-year-old", place) else ""

    def of_initials(self, initials: str, place: int) -> str:
        """The only person named before `place` in full whose names begin with some letters: "*IL*: It rained"."""
        return _only_before(self._initials.get(initials, {}), place)

    @cached_property
    def _ages(self) -> dict[str, dict[str, int]]:
        """Who is named with an age, by the age, and where first, in that order."""
        text = self._text
        found: dict[str, dict[str, int]] = {}
        for (start, end), entity in self._mentions:
            if told := _AGE_BEHIND.match(text, end):
                found.setdefault(told[told.lastindex or 0], {}).setdefault(entity.id, start)
            if text.endswith(_AGED, 0, start):
                age = text[max(0, start - _LONGEST_AGE) : start].removesuffix(_AGED).rpartition(" ")[2]
                found.setdefault(age, {}).setdefault(entity.id, start)
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
