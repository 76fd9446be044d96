"""Where the reader is: the names of the panes, and all that back and forward bring back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from dossier.case.queries import Ref, Section
from dossier.records import Record

PaneName: TypeAlias = Literal["entities", "timeline", "quotes", "source"]

#: In the order of the keys `1` to `4` and of `tab`.
PANES: Final[tuple[PaneName, ...]] = ("entities", "timeline", "quotes", "source")
#: The columns from left to right, each with its panes from top to bottom.
COLUMNS: Final[tuple[tuple[PaneName, ...], ...]] = (("entities",), ("timeline", "quotes"), ("source",))
#: The tabs of the first pane, with what their headings say in a wide pane, in a narrower and in a narrow one.
TABS: Final[Mapping[Section, tuple[str, str, str]]] = {
    "people": ("People", "People", "Ppl"),
    "organizations": ("Orgs", "Orgs", "Org"),
    "places": ("Places", "Places", "Plc"),
    "sources": ("Sources", "Srcs", "Src"),
}


def column_of(pane: PaneName) -> int:
    """The column that a pane stands in, counted from 0."""
    return next(at for at, panes in enumerate(COLUMNS) if pane in panes)


class Place(Record):
    """One stop of the history: what is in focus, which pane has the keyboard, and where each of them stands."""

    pane: PaneName = "entities"
    tab: Section = "people"
    focus: Ref | None = None
    cursors: Mapping[Section, Ref] = {}  # the row under the cursor of each list
    source: str = ""
    passage: Ref | None = None  # whose passage the source pane shows
    offset: int = 0  # of the caret, in code points of the reading text
