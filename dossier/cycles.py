"""Python's search for cycles of objects, held back where many objects are made and few of them in cycles."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: New objects, as many as a few articles or dossiers make, that wait at most for the search.
_MANY: Final = 100_000
#: As many as some keys in the app make.
_SOME: Final = 5_000

_lock: Final = threading.Lock()
_held: Final[list[tuple[int, int, int]]] = []  # what was before, once for every thread that holds the search back


@contextmanager
def searched_rarely(*, frozen: bool = False) -> Iterator[None]:
    """Search less often: up to a fifth of the time of reading dossiers, and a tenth of spaCy's, goes there.

    `frozen` leaves out what was loaded before, a model for one; only for a process that does nothing else.
    """
    with _lock:
        _held.append(gc.get_threshold())
        gc.set_threshold(_MANY, *_held[0][1:])
    if frozen:
        gc.freeze()
    try:
        yield
    finally:
        if frozen:
            gc.unfreeze()
        with _lock:
            before = _held.pop()
            if not _held:
                gc.set_threshold(*before)


def search_rarely() -> None:
    """Search less often from now on."""
    gc.set_threshold(_MANY, *gc.get_threshold()[1:])


def search_new_ones() -> None:
    """Search from now on, but among new objects alone: going through all of an app takes as long as three keys."""
    gc.freeze()
    with _lock:
        if _held:
            _held[0] = (_SOME, *_held[0][1:])
        else:
            gc.set_threshold(_SOME, *gc.get_threshold()[1:])
    gc.enable()
