"""The line where a person types: a filter as you type, or an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input


class Prompt(Input):
    """Stands above the status line while it is needed. Enter keeps what was typed, Esc drops it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", show=False)]
    DEFAULT_CSS = """
    Prompt, Prompt:focus { dock: bottom; height: 1; margin-bottom: 1; border: none; padding: 0 1; background: $boost; }
    """

    def __init__(
        self,
        label: str,
        value: str,
        changed: Callable[[str], None],
        done: Callable[[str | None], object],
        *,
        stands: bool = False,
        refused: Callable[[str], bool] = lambda answer: False,
    ) -> None:
        """`changed` hears every key, `done` the answer, or None when there is none.

        `stands`: leaving the line for another pane is an answer too. `refused` says why an answer is none and returns
        True: the line stays, with what was typed.
        """
        super().__init__(value, placeholder=label, compact=True, select_on_focus=False, id="prompt")
        self.cursor_blink = False  # nothing on the screen moves by itself
        self._changed, self._done = changed, done
        self._stands, self._refused = stands, refused
        self._over = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what has been typed so far."""
        event.stop()
        if not self._over:
            self._changed(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: this is the answer."""
        event.stop()
        if not self._refused(event.value):
            self._end(event.value)

    def action_cancel(self) -> None:
        """Esc: no answer."""
        self._end(None)

    def on_blur(self) -> None:
        """Another pane was chosen: what was heard as it was typed stands, anything else was not answered."""
        self._end(self.value if self._stands else None)

    def _end(self, answer: str | None) -> None:
        if not self._over:
            self._over = True
            self._done(answer)
            self.remove()
