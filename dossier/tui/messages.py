"""What happened in a pane, for the desk to answer."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from dossier.case.queries import Ref, Row
from dossier.tui.place import PaneName


@dataclass
class RowReached(Message):
    """The cursor of a list stands on another row. A later one replaces an earlier: a held key queues nothing."""

    pane: PaneName
    row: Row  #: the row under the cursor

    def can_replace(self, message: Message) -> bool:
        """True for an earlier message of the same list."""
        return isinstance(message, RowReached) and message.pane == self.pane


@dataclass
class RowChosen(Message):
    """Enter, or a second click, on a row."""

    pane: PaneName
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

    index: int  #: counted from 0
