"""What happened in a pane, for the desk to answer."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from dossier.case.queries import Ref, Row, Section
from dossier.tui.place import PaneName


class RowReached(Message):
    """A click moved the cursor of a list."""


@dataclass
class RowChosen(Message):
    """Enter, or a second click, on a row."""

    row: Row  #: the row that was chosen


@dataclass
class MarkChosen(Message):
    """Enter, or a second click, on something marked in the source."""

    ref: Ref  #: what the mark is linked to


@dataclass
class StretchSelected(Message):
    """The mouse was let go after it had drawn over some text."""

    length: int  #: in characters


@dataclass
class DayChosen(Message):
    """A click on the strip over the timeline."""

    day: str  #: the first one of the stretch, EDTF


@dataclass
class TabChosen(Message):
    """A click on a tab of the first pane."""

    tab: Section


@dataclass
class PaneChosen(Message):
    """A click on the name of a pane."""

    pane: PaneName
