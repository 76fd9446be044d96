"""The timeline: events in the order of time, gaps named, under a strip that shows how much happened when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar, Final

from dossier.case.keys import UNDATED, day_key, first_day_of
from dossier.case.queries import EventRow, Queries, Ref, View
from dossier.tui.density import FINE, Density, density_of
from dossier.tui.messages import DayChosen
from dossier.tui.pane import Piece
from dossier.tui.row_list import RowList

_BARS: Final = " ▁▂▃▄▅▆▇█"
_GAP_DAYS: Final = 45  # from here on a gap between two events is worth a word


class Timeline(RowList):
    """The strip stands for the whole list, first day to last; a click on it goes there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"strip", "strip-here"}
    DEFAULT_CSS = """
    Timeline {
      & > .strip { color: $primary; }
      & > .strip-here { background: $active-background; color: $on-primary; text-style: $active-style; }
    }
    """

    def __init__(self) -> None:
        super().__init__("timeline", View("events"), "Timeline", "No events.")
        self._first = self._last = ""  # days
        self._density = Density()
        self._counted = (-1, 0)  # for which rows and width

    def wanted_head(self) -> int:
        """The heading, and the strip where there is room."""
        return 2 if self.size.height >= 7 and self.count > 1 else 1

    def show(self, queries: Queries, view: View, ref: Ref | None = None, focus: Ref | None = None) -> None:
        """Show a view; the strip follows."""
        super().show(queries, view, ref, focus)
        self.call_after_refresh(self._count)

    def on_resize(self) -> None:
        """A strip of another width counts other stretches."""
        super().on_resize()
        self.call_after_refresh(self._count)

    def _count(self) -> None:
        """Count what happened when, once the rows are painted: in a large case that takes longer than a row may."""
        asked = (self._shown, self.size.width)
        if self.queries and asked != self._counted:
            self._counted = asked
            self._first, self._last, fine = self.queries.density(self.view, FINE)
            first, last = _day(self._first), _day(self._last)
            self._density = Density()
            if first is not None and last is not None:
                self._density = density_of(first, last, fine, self.size.width)
            self.repaint()

    def heading(self, width: int) -> Sequence[Piece]:
        """The first and the last day stand behind the count."""
        years = f"{self._first[:7]} – {self._last[:7]}" if self._first and width >= 36 else ""
        return [*super().heading(width), (years, "")]

    def subheading(self, y: int, width: int) -> Sequence[Piece]:
        """The strip, with the stretch of the row under the cursor standing out."""
        counts = self._density.counts
        most = max(counts, default=0) or 1
        bars = "".join(_BARS[-(-count * (len(_BARS) - 1) // most)] for count in counts)[:width]
        row = self.here
        day = _day(row.date) if isinstance(row, EventRow) else None
        at = self._density.column_of(day) if day is not None else None
        if at is None or at >= len(bars):
            return [(bars, "strip")]
        here = bars[at] if bars[at] != " " else "·"
        return [(bars[:at], "strip"), (here, "strip-here"), (bars[at + 1 :], "strip")]

    def press_subheading(self, y: int, column: int) -> None:
        """A click on the strip goes to the first event of that stretch."""
        edges = self._density.edges
        if column < len(edges):
            self.post_message(DayChosen(date.fromordinal(edges[column]).isoformat()))

    def go_to_date(self, wanted: str) -> None:
        """Put the cursor on the first event that is not before a date; found by halving, so in the order of time."""
        day = _day(wanted)
        if day is None or not self.count:
            return
        low, high = 0, self.count - 1
        while low < high:
            middle = (low + high) // 2
            row = self.row_at(middle)
            there = _day(row.date) if isinstance(row, EventRow) else None
            if there is not None and there < day:
                low = middle + 1
            else:
                high = middle
        self.go_to(low)

    def note_of(self, index: int) -> str:
        """How long nothing happened before a row; empty where that is not worth a word."""
        row, before = self.row_at(index), self.row_at(index - 1)
        if self.view.sort not in (None, "date") or not isinstance(row, EventRow) or not isinstance(before, EventRow):
            return ""
        there, then = _day(row.date), _day(before.date)
        if there is None or then is None or there - then < _GAP_DAYS:
            return ""
        months = round((there - then) / 30.4)
        return f"{months // 12} y" if months >= 24 else f"{months} mo"


def _day(edtf: str) -> int | None:
    """The day by which a date is sorted, as a number; None for no date."""
    key = day_key(edtf)
    return None if key == UNDATED else first_day_of(key)
