"""The last line of the screen: where the reader is, and what the next keys do."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from dossier.text import one_line
from dossier.tui.painting import paint_soon
from dossier.tui.wrap import shorten

_ROOMY: Final = 60  # cells from which on some hints keep their place beside long words
_PINNED: Final = 2  # the last of the hints, help and quit, are the last to give way
_KEPT: Final = _PINNED + 1


class Status(Widget):
    """One line of our own: a whole footer widget doubles the time of a pane change."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"focus", "trouble", "key", "does", "note"}
    DEFAULT_CSS = """
    Status { height: 1; dock: bottom; background: $panel; color: $foreground;
      & > .focus { text-style: bold; color: $text-accent; }
      & > .trouble { text-style: bold; color: $text-error; }
      & > .key { text-style: bold; color: $text-primary; }
      & > .does { color: $muted; text-style: $muted-style; }
      & > .note { text-style: bold; color: $text-success; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="status")
        self.note = ""  # said once, instead of where one is, until the next command
        self.where: tuple[tuple[str, str], ...] = ()
        self.hints: Sequence[tuple[str, str]] = ()

    def tell(self, where: Sequence[tuple[str, str]], hints: Sequence[tuple[str, str]]) -> None:
        """Show pieces (words, component class) at the left and hints (key, what it does) at the right.

        The last hints are the most needed ones, then the first.
        """
        if (tuple(where), hints) != (self.where, self.hints):
            self.where, self.hints = tuple(where), hints
            paint_soon(self)

    @property
    def text(self) -> str:
        """What the left side says."""
        return "".join(words for words, _ in self.where)

    def render_line(self, y: int) -> Strip:
        """The left side; of the hints as many as fit, whole, and some always where there is some room."""
        width = self.size.width
        told = width < _ROOMY or any(name == "note" for _, name in self.where)  # what was just done is read whole
        needed = (*self.hints[-_PINNED:], *self.hints[:-_PINNED])
        cells = list(accumulate(cell_len(key) + cell_len(does) + 3 for key, does in needed))
        kept = 0 if told or not cells else cells[:_KEPT][-1] + 2
        left = " " + shorten(one_line(self.text), max(0, width - 1 - kept))
        told_of = needed[: bisect_right(cells, width - cell_len(left) - 2)]
        hints: list[tuple[str, str]] = []
        for key, does in (*told_of[_PINNED:], *told_of[:_PINNED]):
            hints += [(key, "key"), (f" {does}  ", "does")]
        segments = [Segment(" ")]
        rest = cell_len(left) - 1
        for words, name in self.where:
            fitting = shorten(one_line(words), rest)
            rest -= cell_len(fitting)
            segments.append(Segment(fitting, self._look(name)))
        gap = width - cell_len(left) - sum(cell_len(words) for words, _ in hints)
        segments.append(Segment(" " * max(0, gap)))
        segments += [Segment(words, self._look(name)) for words, name in hints]
        base = self.rich_style
        return Strip(Segment.apply_style(segments, base)).adjust_cell_length(width, base)

    def _look(self, name: str) -> Style | None:
        return self.get_visual_style(name).rich_style if name else None
