"""A screen that closes once, however often it is told to: keys may come faster than it goes."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType


class ClosesOnce(ModalScreen[ScreenResultType]):
    """What is told to close while it goes already has no second answer, and takes no other screen with it."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with a result, the first time."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
