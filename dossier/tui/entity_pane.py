"""The first pane: people, organizations, places and sources, one tab each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from dossier.case.queries import Queries, Ref, Section, View
from dossier.tui.messages import TabChosen
from dossier.tui.pane import Piece, spread
from dossier.tui.place import TABS
from dossier.tui.row_list import RowList

#: Lines of a pane from which on its tabs may take two of them.
_TWO_LINES: Final = 12


def short_count(count: int) -> str:
    """A count in at most four characters: 999, 1.2k, 48k, 1.2M."""
    for unit, letter in ((1_000_000, "M"), (1_000, "k")):
        if count >= unit:
            return f"{count / unit:.1f}{letter}" if count < 10 * unit else f"{count // unit}{letter}"
    return str(count)


class EntityPane(RowList):
    """A list whose heading is its tabs, each with its count."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab", "other-tab", "tab-count"}
    DEFAULT_CSS = """
    EntityPane {
      & > .tab { text-style: bold underline; }
      & > .other-tab { text-style: not bold; }
      & > .tab-count { color: $muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__("entities", View("people"), "", "Nothing here.")
        self.counts: Mapping[Section, int] = {}

    def show(self, queries: Queries, view: View, ref: Ref | None = None, focus: Ref | None = None) -> None:
        """Show a tab; the counts of the others are the desk's to tell."""
        self.counts = {**self.counts, view.section: queries.count(view)}
        super().show(queries, view, ref, focus)

    def _tabs(self, width: int) -> tuple[list[str], list[str]]:
        """The tabs as one line with their counts, or as two lines that stand under each other, as they fit."""
        wide, *narrower = zip(*TABS.values(), strict=True)
        counts = [short_count(self.counts[tab]) if tab in self.counts else "" for tab in TABS]
        one_line = [f" {name} {count} " for name, count in zip(wide, counts, strict=True)]
        if sum(map(len, one_line)) <= width:
            return one_line, []
        for names in (wide, *narrower) if self._cells[1] >= _TWO_LINES else ():
            cells = [max(len(name), len(count)) for name, count in zip(names, counts, strict=True)]
            if sum(cells) + len(cells) <= width:
                return (
                    [f" {name:<{size}}" for name, size in zip(names, cells, strict=True)],
                    [f" {count:<{size}}" for count, size in zip(counts, cells, strict=True)],
                )
        short = [f" {name} {count}" for name, count in zip(narrower[-1], counts, strict=True)]
        if sum(map(len, short)) <= width:
            return short, []
        return [
            f" {name} {count} " if tab == self.view.section else f" {name[0]}"
            for tab, name, count in zip(TABS, wide, counts, strict=True)
        ], []

    def wanted_head(self) -> int:
        """Two lines where the tabs take two."""
        return 2 if self._tabs(self.body_width + 1)[1] else 1

    def heading(self, width: int) -> Sequence[Piece]:
        """The tabs, the open one stands out by more than colour; behind them the filter and the order."""
        pieces = [
            (label, "tab" if tab == self.view.section else "other-tab")
            for tab, label in zip(TABS, self._tabs(width)[0], strict=True)
        ]
        return pieces if self.head > 1 else spread([*pieces, *self._filter()], self._order(), width)

    def subheading(self, y: int, width: int) -> Sequence[Piece]:
        """The counts under the tabs; while a filter is set, its words; and the order."""
        counts = [
            (label, "tab-count strong" if tab == self.view.section else "tab-count")
            for tab, label in zip(TABS, self._tabs(width)[1], strict=True)
        ]
        *first, (last, look) = counts
        return spread(self._filter() or [*first, (last.rstrip(), look)], self._order(), width)

    def _filter(self) -> list[Piece]:
        return [(f" ⌕ {self.view.filter}", "hit")] if self.view.filter else []

    def _order(self) -> list[Piece]:
        return [(f" ↓{self.view.sort} ", "")] if self.view.sort else []

    def press_heading(self, column: int) -> None:
        """A click on a tab opens it."""
        for tab, label in zip(TABS, self._tabs(self.body_width + 1)[0], strict=True):
            column -= len(label)
            if column < 0:
                self.post_message(TabChosen(tab))
                return

    def press_subheading(self, y: int, column: int) -> None:
        """A click on a count opens its tab."""
        self.press_heading(column)
