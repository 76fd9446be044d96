"""Back and forward, as a browser has them."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class History(Generic[T]):
    """A line of places with one of them here. Going somewhere new forgets what lay ahead."""

    def __init__(self, here: T, limit: int = 1000) -> None:
        """Start at `here`; the oldest places are dropped once more than `limit` lie behind."""
        self._behind: list[T] = []
        self._ahead: list[T] = []
        self._limit = limit
        self.here = here

    def go(self, place: T) -> None:
        """Move on to `place`; what was here is what `back` gives."""
        if place == self.here:
            return
        self._behind.append(self.here)
        del self._behind[: -self._limit]
        self._ahead.clear()
        self.here = place

    def back(self) -> T | None:
        """The place before this one, which is here from now on; None at the beginning."""
        if not self._behind:
            return None
        self._ahead.append(self.here)
        self.here = self._behind.pop()
        return self.here

    def forward(self) -> T | None:
        """The place that `back` came from; None where there is none."""
        if not self._ahead:
            return None
        self._behind.append(self.here)
        self.here = self._ahead.pop()
        return self.here
