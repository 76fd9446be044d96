"""Things by where they stand in the text, so that what overlaps a passage is found without looking at everything.

An article of five megabytes has a hundred thousand quotes and dates: comparing each with each would never end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Generic, TypeVar

from dossier.model import Passage, overlaps

T = TypeVar("T")
_STRETCH: Final = 256  # code points; a sentence has one or two


class Places(Generic[T]):
    """A growing collection of things and their passages."""

    def __init__(self) -> None:
        self._by_stretch: dict[int, list[tuple[int, Passage, T]]] = {}
        self._count = 0

    def add(self, at: Passage, thing: T) -> None:
        """Put `thing` where `at` says."""
        item = (self._count, at, thing)
        self._count += 1
        for stretch in _stretches(at):
            self._by_stretch.setdefault(stretch, []).append(item)

    def over(self, at: Passage) -> Iterator[T]:
        """The things whose passage shares a code point with `at`, each once."""
        seen: set[int] = set()
        for stretch in _stretches(at):
            for number, place, thing in self._by_stretch.get(stretch, ()):
                if number not in seen and overlaps(place, at):
                    seen.add(number)
                    yield thing


def _stretches(at: Passage) -> list[int]:
    found: list[int] = []
    for start, end in at:
        first = start // _STRETCH
        found += range(max(found[-1] + 1, first) if found else first, (end - 1) // _STRETCH + 1)
    return found


def places_of(text: str, words: str) -> Iterator[int]:
    """Every offset at which some words begin in a text, overlapping ones too; none of no words."""
    place = text.find(words) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1)
