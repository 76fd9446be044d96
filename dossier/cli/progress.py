"""How far a long command is, on one line of the terminal that is gone when it ends."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: What is done sooner is not worth a line, unless there is much to do.
_SECONDS: Final = 1.0
_MANY: Final = 20
_BETWEEN: Final = 0.1
#: Before so many seconds a pace says little.
_PACE_SECONDS: Final = 5.0
_MINUTE: Final = 60


class Meter:
    """Tells how many of how many are done, and how long the rest will take; where nobody watches it says nothing."""

    def __init__(self, doing: str) -> None:
        """`doing` is the word in front: `converting 300 of 3,000, about 2 min left`."""
        self._doing = doing
        self._watched = sys.stderr.isatty()
        self._began = time.monotonic()
        self._told = 0.0
        self._width = 0
        self._paced: tuple[int, float] | None = None  # how many were done, and when, since which the pace counts

    def tell(self, done: int, total: int, *, paced: bool = True) -> None:
        """Show how far it is. Without `paced`, what is done so far cost nothing and says nothing of the rest."""
        now = time.monotonic()
        if not paced:
            self._paced = None
        elif self._paced is None:
            self._paced = done, now
        if not self._watched or now - self._told < _BETWEEN:
            return
        if total < _MANY and now - self._began < _SECONDS:
            return
        self._told = now
        self._show(f"{self._doing} {done:,} of {total:,}{self._left(done, total, now)}")

    def reading(self, done: int, total: int) -> None:
        """As `tell`, of the files of a case: what comes behind them takes long too, so no time is promised."""
        if done < total:
            self.tell(done, total, paced=False)
        elif self._width:
            self._show(f"{self._doing} {done:,} of {total:,}, linking what they tell")

    def clear(self) -> None:
        """Take the line away, before something else is printed."""
        if self._width:
            print(f"\r{' ' * self._width}\r", end="", file=sys.stderr, flush=True)
            self._width, self._told = 0, 0.0

    def _show(self, line: str) -> None:
        import shutil

        line = line[: shutil.get_terminal_size().columns - 1]  # or it would go on in the next one
        print(f"\r{line:<{self._width}}", end="", file=sys.stderr, flush=True)  # blanks, which every terminal knows
        self._width = max(self._width, len(line))

    def _left(self, done: int, total: int, now: float) -> str:
        """How long the rest takes at the pace so far; empty while that cannot be told."""
        if self._paced is None:
            return ""
        before, since = self._paced
        if done <= before or now - since < _PACE_SECONDS:
            return ""
        seconds = (now - since) / (done - before) * (total - done)
        if seconds > 2 * _MINUTE:
            return f", about {seconds / _MINUTE:.0f} min left"
        return f", about {max(1, round(seconds / 5)) * 5} s left" if done < total else ""


@contextmanager
def meter(doing: str) -> Iterator[Meter]:
    """A meter whose line is taken away at the end, however that comes."""
    shown = Meter(doing)
    try:
        yield shown
    finally:
        shown.clear()
