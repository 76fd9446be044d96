"""The first pane: people, organizations, places and sources, one tab each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from dossier.case.queries import Section, View
from dossier.tui.messages import TabChosen
from dossier.tui.pane import Piece
from dossier.tui.place import TABS
from dossier.tui.row_list import RowList


def short_count(count: int) -> str:
    """A count in at most four characters: 999, 1.2k, 48k, 1.2M."""
    for unit, letter in ((1_000_000, "M"), (1_000, "k")):
        if count >= unit:
            return f"{count / unit:.1f}{letter}" if count < 10 * unit else f"{count // unit}{letter}"
    return str(count)


class EntityPane(RowList):
    """A list whose heading is its tabs, each with its count."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab", "other-tab"}
    DEFAULT_CSS = """
    EntityPane {
      & > .tab { text-style: bold underline; }
      & > .other-tab { text-style: not bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__("entities", View("people"), "", "nothing here")
        self.counts: Mapping[Section, int] = {}

    def _labels(self, width: int) -> list[tuple[Section, str]]:
        """The tabs as long as they fit: with full names, with short ones, and at last the one that is open."""
        counts = {tab: f" {short_count(self.counts[tab])}" if tab in self.counts else "" for tab in TABS}
        for size, gap in ((0, "  "), (0, " "), (1, " ")):
            labels = [(tab, f" {names[size]}{counts[tab]}{gap[1:]}") for tab, names in TABS.items()]
            if sum(len(label) for _, label in labels) <= width:
                return labels
        labels = [(tab, f" {names[0]}{counts[tab]} " if tab == self.view.section else f" {names[1][0]} ")
                  for tab, names in TABS.items()]  # fmt: skip
        return labels if sum(len(label) for _, label in labels) <= width else [
            label for label in labels if label[0] == self.view.section
        ]  # fmt: skip

    def heading(self, width: int) -> Sequence[Piece]:
        """The tabs; the open one stands out by more than colour."""
        pieces = [(label, "tab" if tab == self.view.section else "other-tab") for tab, label in self._labels(width)]
        if self.view.filter:
            pieces.append((f"⌕ {self.view.filter}", "hit"))
        return pieces

    def press_heading(self, column: int) -> None:
        """A click on a tab opens it."""
        for tab, label in self._labels(self.body_width + 1):
            column -= len(label)
            if column < 0:
                self.post_message(TabChosen(list(TABS).index(tab)))
                return
