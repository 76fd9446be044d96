"""Work that is killed at every call to the system, or at every statement to SQLite, in turn (POSIX only).

The work runs in a fork of the test, which ends itself with `SIGKILL`: no handler, no `finally` and no `atexit` runs.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

#: The calls by which this program changes the disk.
_CALLS: Final = (
    *((os, name) for name in ("open", "write", "fsync", "fchmod", "close")),
    *((Path, name) for name in ("replace", "unlink", "mkdir")),
)


def killed_at_every_call(work: Callable[[], object]) -> Iterator[int]:
    """Run `work` again and again, killed before its first call, its second …, until it comes to its end.

    Gives the number of calls it had made, after each time it was killed.
    """
    yield from _killed(work, _die_at_call)


def killed_at_every_statement(work: Callable[[], object], step: int = 1) -> Iterator[int]:
    """The same for the statements that SQLite runs, BEGIN and COMMIT among them; every `step`-th of them."""
    yield from _killed(work, _die_at_statement, step)


def _killed(work: Callable[[], object], arm: Callable[[int], None], step: int = 1) -> Iterator[int]:
    number = 0
    while _runs_into_death(work, arm, number):
        yield number
        number += step
        assert number < 20_000, "it never ends"


def _runs_into_death(work: Callable[[], object], arm: Callable[[int], None], number: int) -> bool:
    child = os.fork()
    if child == 0:
        try:
            arm(number)
            work()
            os._exit(0)
        except BaseException:  # nothing of the test may run twice
            traceback.print_exc()
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the work failed by itself"
    return False


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _die_at_call(number: int) -> None:
    left = number
    patch = pytest.MonkeyPatch()

    def counted(whole: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            nonlocal left
            if left == 0:
                _die()
            left -= 1
            return whole(*args, **kwargs)

        return call

    for owner, name in _CALLS:
        patch.setattr(owner, name, counted(getattr(owner, name)))


def _die_at_statement(number: int) -> None:
    left = number
    whole = sqlite3.connect

    def seen(_: str) -> None:
        nonlocal left
        if left == 0:
            _die()
        left -= 1

    def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = whole(*args, **kwargs)
        connection.set_trace_callback(seen)
        return connection

    pytest.MonkeyPatch().setattr(sqlite3, "connect", connect)
