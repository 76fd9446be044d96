"""Telling the app something from another thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import Any

from textual.screen import Screen


def tell(screen: Screen[Any], answer: Callable[..., None], *values: object) -> bool:
    """Call something of a screen, and wait for it; False once that is closed, when nobody answers any more."""

    def answered() -> bool:
        if screen.is_running:  # what asks for the screens of an app that is quitting finds none
            answer(*values)
        return screen.is_running

    try:
        return screen.app.call_from_thread(answered)
    except (RuntimeError, CancelledError):
        return False
