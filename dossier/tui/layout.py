"""Which panes are shown at which size, and how wide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Size

from dossier.records import Record
from dossier.tui.place import COLUMNS, PANES, PaneName

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_THREE_COLUMNS: Final = 100  # from this width on
_TWO_COLUMNS: Final = 58
_TWO_ROWS: Final = 16  # timeline over quotes from this height on


class Layout(Record):
    """The panes that are shown."""

    shown: frozenset[PaneName]

    @classmethod
    def of(cls, size: Size, active: PaneName, middle: PaneName, zoomed: bool) -> Layout:
        """Three columns where there is room, else the two around the active pane, else that pane alone."""
        if zoomed or size.width < _TWO_COLUMNS:
            return cls(frozenset({active}))
        columns = COLUMNS
        if size.width < _THREE_COLUMNS:
            columns = COLUMNS[:2] if active == "entities" else COLUMNS[1:]
        shown = {name for column in columns for name in column}
        if size.height < _TWO_ROWS:
            shown -= {"timeline", "quotes"} - {middle}
        return cls(frozenset(shown))


def arrange(desk: Desk, layout: Layout, shares: tuple[int, ...]) -> None:
    """Show the panes of a layout and hide the others; the columns share the width."""
    with desk.app.batch_update():
        for name in PANES:
            desk.panes[name].display = name in layout.shown
        desk.query_one("#middle").display = bool({"timeline", "quotes"} & layout.shown)
        for column, share in zip(("entities", "middle", "source"), shares, strict=True):
            desk.query_one(f"#{column}").styles.width = f"{share}fr"
