"""The line where a person types: a filter as you type, or an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from dossier.text import one_line
from dossier.tui.lines import TypedLine
from dossier.tui.wrap import shorten

_LONGEST = 24  # cells of a label


class Prompt(TypedLine):
    """Stands above the status line while it is needed. Enter keeps what was typed, Esc drops it.

    What is there to begin with is selected: typing replaces it, an arrow key keeps it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", show=False)]
    DEFAULT_CSS = """
    Prompt, Prompt:focus { dock: bottom; height: 1; margin-bottom: 1; border: none; padding: 0 1; background: $boost; }
    """

    def __init__(
        self,
        label: str,
        value: str,
        done: Callable[[str | None], object],
        *,
        changed: Callable[[str], None] | None = None,
        refused: Callable[[str], bool] = lambda answer: False,
    ) -> None:
        """`label` says what is asked for, and in parentheses behind it how it may be answered.

        `done` hears the answer, or None when there is none. `changed` hears every key; where it does, leaving the line
        for another pane is an answer too. `refused` says why an answer is none and returns True: the line stays, with
        what was typed.
        """
        what, _, how = one_line(label).partition(" (")
        super().__init__(value, placeholder=how.removesuffix(")"), compact=True, select_on_focus=False, id="prompt")
        self.label = Strip([Segment(f" {shorten(what, _LONGEST)}{'' if what.endswith('?') else ':'} ")])
        self.styles.padding = (0, 1, 0, self.label.cell_length)
        self.selection = Selection(0, len(value))
        self.cursor_blink = False  # nothing on the screen moves by itself
        self._changed, self._done, self._refused = changed, done, refused
        self.is_over = False  # answered, and about to go

    def render_lines(self, crop: Region) -> list[Strip]:
        """The label stands where the padding is."""
        label = self.label.apply_style(self.rich_style + Style(bold=True)).crop(crop.x, self.label.cell_length)
        return [Strip.join((label, strip.crop(label.cell_length))) for strip in super().render_lines(crop)]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what has been typed so far."""
        event.stop()
        if self._changed and not self.is_over:
            self._changed(event.value)

    def on_key(self, event: events.Key) -> None:
        """Enter: this is the answer. What is typed behind it is for the panes.

        Textual's own line reads Enter after the letters that come together with it.
        """
        if self.is_over:
            event.prevent_default()
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            self.answer()

    def answer(self) -> None:
        """Take what was typed for the answer, where it can be one."""
        if self._refused(self.value):
            return
        if self._changed:
            self._changed(self.value)  # the last letters may not have been told yet
        self._end(self.value)

    def action_cancel(self) -> None:
        """Esc: no answer."""
        self._end(None)

    def on_blur(self) -> None:
        """Another pane was chosen: what was heard as it was typed stands, anything else was not answered."""
        self._end(self.value if self._changed else None)

    def _end(self, answer: str | None) -> None:
        if not self.is_over:
            self.is_over = True
            self._done(answer)
            self.remove()
