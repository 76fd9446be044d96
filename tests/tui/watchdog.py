"""Watches the event loop: how much processor time each of its turns takes.

Processor time of the loop's thread, not the clock: a busy machine lets the loop wait, it does not make it work more.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest.mock import patch

#: Seconds of processor time. A turn that is longer keeps a key waiting visibly.
LIMIT = 0.05
#: Of so many rounds the best counts: a slow machine is slow now and then, a slow app always.
ROUNDS = 3


@dataclass
class Turns:
    """What the turns of the loop took since they were last forgotten."""

    longest: float = 0.0  #: seconds
    by: str = ""  #: what ran in the longest turn
    times: list[float] = field(default_factory=list)

    def forget(self) -> None:
        self.longest, self.by = 0.0, ""
        self.times.clear()


@contextmanager
def watched() -> Iterator[Turns]:
    """Measure every turn of every loop inside; the garbage of all the tests before is not collected meanwhile."""
    turns = Turns()
    run = asyncio.events.Handle._run

    def measured(handle: asyncio.events.Handle) -> None:
        begun = time.thread_time()
        run(handle)
        took = time.thread_time() - begun
        turns.times.append(took)
        if took > turns.longest:
            turns.longest, turns.by = took, repr(handle)

    gc.disable()
    try:
        with patch.object(asyncio.events.Handle, "_run", measured):
            yield turns
    finally:
        gc.enable()
