"""Every mention of every entity, by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from dossier.model import Entity, Passage, Span


class Mentions:
    """Every mention of every entity, by place."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._all = sorted([(span, entity) for entity in entities for span in entity.mentions], key=itemgetter(0))
        self._starts = [span[0] for span, _ in self._all]

    def within(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """The mentions that lie in `[start, end)`."""
        first = bisect_left(self._starts, start)
        here = self._all[first : bisect_left(self._starts, end, first)]
        return [mention for mention in here if mention[0][1] <= end] if here else here

    def inside(self, at: Passage) -> tuple[str, ...]:
        """Ids of the entities named inside a passage, each once, in order."""
        return tuple(dict.fromkeys([entity.id for start, end in at for _, entity in self.within(start, end)]))

    def ends_of_outlets(self) -> frozenset[int]:
        """Where the mentions of outlets end."""
        return frozenset([span[1] for span, entity in self._all if entity.kind == "outlet"])
