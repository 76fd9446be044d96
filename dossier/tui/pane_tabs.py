"""The line that names the panes while not all of them have room on the screen."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from dossier.tui.messages import PaneChosen
from dossier.tui.painting import paint_soon
from dossier.tui.place import PANES, PaneName

#: What the line calls the panes, the longest names that fit.
_NAMES: Final = (
    ("1 Entities", "2 Timeline", "3 Quotes", "4 Source"),
    ("1 Ent", "2 Time", "3 Quo", "4 Src"),
    ("1", "2", "3", "4"),
)


class PaneTabs(Widget):
    """One line; a click on a name goes to the pane."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"here"}
    DEFAULT_CSS = """
    PaneTabs { height: 1; dock: top; display: none; background: $panel; color: $muted;
      & > .here { text-style: bold underline; color: $on-primary; } }
    """

    def __init__(self) -> None:
        super().__init__(id="pane-tabs")
        self.active: PaneName = PANES[0]

    def tell(self, active: PaneName, needed: bool) -> None:
        """Say which pane has the keyboard; hide where all panes are on the screen."""
        self.display = needed
        if active != self.active:
            self.active = active
            paint_soon(self)

    @property
    def _labels(self) -> list[str]:
        fitting = (names for names in _NAMES if sum(len(name) + 1 for name in names) <= self.size.width)
        return [f" {name}" for name in next(fitting, _NAMES[-1])]

    def render_line(self, y: int) -> Strip:
        """The names, the active one underlined."""
        here = self.get_visual_style("here").rich_style
        base = self.rich_style
        segments = [
            Segment(label, here if pane == self.active else base)
            for pane, label in zip(PANES, self._labels, strict=True)
        ]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Tell which name was clicked."""
        column = event.x
        for pane, label in zip(PANES, self._labels, strict=True):
            column -= len(label)
            if column < 0:
                self.post_message(PaneChosen(pane))
                return
