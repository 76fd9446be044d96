"""Keeping a case up to date behind the panes: what changes on the disk shows up by itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final, Protocol

from dossier.case.queries import Queries

#: Seconds between two looks at the files.
_PAUSE: Final = 1.5
#: Of the time, at most one part in so many goes into looking.
_SHARE: Final = 20
#: Seconds between two messages about a long reading.
_TELL: Final = 0.5


class LiveCase(Queries, Protocol):
    """A case that can be asked, and brought up to date while it is."""

    problem: str

    def refresh(self, progress: Callable[[int, int], None] = ..., cancelled: Callable[[], bool] = ...) -> bool:
        """Read what changed on the disk; True when the case changed."""
        ...

    def close(self) -> None:
        """Let go of what is held open."""
        ...


class Keeper:
    """Reads what changed on the disk, again and again, in a thread of its own."""

    def __init__(
        self,
        case: LiveCase,
        changed: Callable[[], None],
        reading: Callable[[int, int], None],
        looked: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        """What hears of it.

        `changed`: the case is another one now. `reading`: how many of the changed files are read. `looked`: a look is
        over; after the first, what is not there now is not in the case. `failed`: why a look could not be ended; the
        next one is tried all the same.
        """
        self._case, self._changed, self._reading, self._looked = case, changed, reading, looked
        self._failed, self._failure = failed, ""
        self._stop = threading.Event()
        self._look = threading.Event()
        self._told = 0.0

    def stop(self) -> None:
        """Come to an end soon; what was read until then is kept."""
        self._stop.set()
        self._look.set()

    def look(self) -> None:
        """Look now, for a change that we made ourselves."""
        self._look.set()

    def run(self) -> None:
        """Look until stopped."""
        while not self._stop.is_set():
            begun = time.monotonic()
            self._look.clear()
            changed = self._refreshed()
            if self._stop.is_set():
                break
            if changed:
                self._changed()
            self._looked()
            self._look.wait(max(_PAUSE, _SHARE * (time.monotonic() - begun)))

    def _refreshed(self) -> bool:
        """Bring the case up to date. Whatever stops that is told once: the person must know that the panes are old."""
        failure = ""
        try:
            changed = self._case.refresh(self._progress, self._stop.is_set)
        except Exception as error:  # it is a mistake of ours, and the app goes on
            failure, changed = f"{type(error).__name__}: {error}", True
        if failure and failure != self._failure and not self._stop.is_set():
            self._failed(failure)
        self._failure = failure
        return changed

    def _progress(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told > _TELL and not self._stop.is_set():
            self._told = now
            self._reading(done, total)
