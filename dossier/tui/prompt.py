"""The line where a person types: a filter as you type, or an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from dossier.text import one_line
from dossier.tui.wrap import shorten

_LONGEST = 24  # cells of a label


class Prompt(Input):
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
        changed: Callable[[str], None],
        done: Callable[[str | None], object],
        *,
        stands: bool = False,
        refused: Callable[[str], bool] = lambda answer: False,
    ) -> None:
        """`label` says what is asked for, and in parentheses behind it how it may be answered.

        `changed` hears every key, `done` the answer, or None when there is none.
        `stands`: leaving the line for another pane is an answer too. `refused` says why an answer is none and returns
        True: the line stays, with what was typed.
        """
        what, _, how = one_line(label).partition(" (")
        super().__init__(value, placeholder=how.removesuffix(")"), compact=True, select_on_focus=False, id="prompt")
        self.label = Strip([Segment(f" {shorten(what, _LONGEST)}{'' if what.endswith('?') else ':'} ")])
        self.styles.padding = (0, 1, 0, self.label.cell_length)
        self.selection = Selection(0, len(value))
        self.cursor_blink = False  # nothing on the screen moves by itself
        self._changed, self._done = changed, done
        self._stands, self._refused = stands, refused
        self._over = False

    def render_lines(self, crop: Region) -> list[Strip]:
        """The label stands where the padding is."""
        label = self.label.apply_style(self.rich_style + Style(bold=True)).crop(crop.x, self.label.cell_length)
        return [Strip.join((label, strip.crop(label.cell_length))) for strip in super().render_lines(crop)]

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
