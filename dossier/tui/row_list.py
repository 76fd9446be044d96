"""A list that asks for the rows on the screen and no others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import ClassVar

from textual.cache import LRUCache

from dossier.case.queries import Queries, Ref, Row, View
from dossier.tui.messages import RowChosen, RowReached
from dossier.tui.pane import Pane, Piece
from dossier.tui.rows import row_height, row_lines, whole_height
from dossier.tui.wrap import wrap_offsets

_BLOCK = 64  # rows asked for at once


class RowList(Pane):
    """Shows a `View` of the case. Rows are fetched in blocks when they come into sight."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"thought"}
    DEFAULT_CSS = """
    RowList { & > .thought { text-style: italic; } }
    """

    def __init__(self, widget_id: str, view: View, title: str, empty: str) -> None:
        """`title` heads the pane, `empty` says what to do when there is nothing to show."""
        super().__init__(widget_id)
        self.queries: Queries | None = None
        self.view = view
        self.title_text, self.empty = title, empty
        self.focus_ref: Ref | None = None
        self.settled = False
        self.count = 0
        self.cursor = 0
        self._blocks: LRUCache[int, Sequence[Row]] = LRUCache(16)
        self._shown = 0  # tells what was painted before the rows changed
        self._firsts: Sequence[int] = ()  # the first lines of rows of different heights, and the end; see `_arrange`

    def show(self, queries: Queries, view: View, ref: Ref | None = None, focus: Ref | None = None) -> None:
        """Show a view with the cursor on `ref`; `focus` gets a mark.

        Where `ref` is not there the cursor stays where it is in the same view, which changed, and is on the first row
        of another.
        """
        before = self.cursor if view == self.view else 0
        self.queries, self.view, self.focus_ref = queries, view, focus
        self.count = queries.count(view)
        self.head = self.wanted_head()
        self._blocks.clear()
        self._shown += 1
        position = queries.position(view, ref) if ref and self.count else None
        self.cursor = min(before, max(0, self.count - 1)) if position is None else position
        self.top = 0
        self._arrange()
        self._reveal_cursor()
        self.repaint()

    def settle(self, settled: bool) -> None:
        """Whether all files have been read: then an empty list says that it is empty, else that it is being read."""
        if settled != self.settled:
            self.settled = settled
            self._painted.clear()
            self.repaint()

    def row_at(self, index: int) -> Row | None:
        """A row of the view; None beyond its end."""
        if not self.queries or not 0 <= index < self.count:
            return None
        block = index // _BLOCK
        rows = self._blocks.get(block)
        if rows is None:
            rows = self.queries.rows(self.view, block * _BLOCK, (block + 1) * _BLOCK)
            self._blocks[block] = rows
        return rows[index % _BLOCK] if index % _BLOCK < len(rows) else None

    @property
    def here(self) -> Row | None:
        """The row under the cursor."""
        return self.row_at(self.cursor)

    # Moving

    def move(self, rows: int) -> None:
        """Move the cursor by some rows."""
        self.go_to(self.cursor + rows)

    def move_page(self, pages: float) -> None:
        """Move the cursor by a part of the rows on the screen."""
        self.move(int(pages * max(2, self.body_height // self._height)))

    def move_edge(self, last: bool) -> None:
        """Move the cursor to the first or the last row."""
        self.go_to(self.count - 1 if last else 0)

    def go_to(self, index: int) -> None:
        """Put the cursor on a row, as near to `index` as there are rows."""
        index = max(0, min(index, self.count - 1))
        if index == self.cursor:
            return
        self.cursor = index
        self._reveal_cursor()
        self.repaint()

    def open(self) -> None:
        """Choose the row under the cursor."""
        if row := self.here:
            self.post_message(RowChosen(row))

    def press(self, line: int, column: int, again: bool) -> None:
        """A click moves the cursor, a second one chooses."""
        if again:
            self.open()
        else:
            self.go_to(self._row_of(line)[0])
            self.post_message(RowReached())

    def standing(self) -> tuple[int, int]:
        """The row under the cursor."""
        return self.cursor, self.top

    def stand(self, standing: tuple[int, int]) -> None:
        """Return to a row."""
        self.top = standing[1]
        self.go_to(standing[0])

    def note_of(self, index: int) -> str:
        """A word to stand in front of a row's right end; none in most lists."""
        return ""

    def _reveal_cursor(self) -> None:
        self.reveal(self._first_line(self.cursor), self._first_line(self.cursor + 1) - 1)

    # Painting

    @property
    def _height(self) -> int:
        return row_height(self.view.section, self.body_height)

    def _arrange(self) -> None:
        """Where all rows are on the screen at once, share the lines that are free: what is told is told whole then.

        Each row that needs one more gets it in turn, until no line is left.
        """
        self._firsts = ()
        if self.view.section not in ("events", "quotes") or not 0 < self.count * self._height <= self.body_height:
            return
        rows = [self.row_at(index) for index in range(self.count)]
        needs = [whole_height(row, self.body_width - 1, self.note_of(i)) if row else 1 for i, row in enumerate(rows)]
        heights, free = [self._height] * self.count, self.body_height - self.count * self._height
        while free > 0 and (short := [i for i, need in enumerate(needs) if need > heights[i]][:free]):
            for i in short:
                heights[i] += 1
            free -= len(short)
        self._firsts = list(accumulate(heights, initial=0))

    def _first_line(self, index: int) -> int:
        """The line that a row begins on."""
        return self._firsts[min(index, self.count)] if self._firsts else index * self._height

    def _row_of(self, line: int) -> tuple[int, int]:
        """The row that a line belongs to, and which of its lines it is."""
        if not self._firsts:
            return divmod(line, self._height)
        index = bisect_right(self._firsts, line) - 1
        return index, line - self._firsts[index]

    @property
    def lines(self) -> int:
        """All rows, or the one line that says that there are none."""
        return self._first_line(self.count) or len(self._nothing_wrapped(self.body_width))

    def heading(self, width: int) -> Sequence[Piece]:
        """What is listed, how many, and by which words it is filtered."""
        words = [
            (f" {self.title_text} ", ""),
            (f"{self.count} " if self.count or (self.queries and self.settled) else "… ", ""),
        ]
        if self.view.filter:
            words.append((f"⌕ {self.view.filter} ", "hit"))
        if self.view.sort:
            words.append((f"↓{self.view.sort} ", ""))
        return words

    def paint_key(self, line: int) -> tuple[object, ...]:
        """A row looks different under the cursor and as the focus."""
        here = self._row_of(line)[0] == self.cursor
        return (self._shown, line, here, here and self.active, self.settled or self.count)

    def paint(self, line: int, width: int) -> Sequence[Piece]:
        """One line of a row, with a mark in front of it under the cursor."""
        index, part = self._row_of(line)
        row = self.row_at(index)
        if row is None:  # while a changed dossier is read again, there are fewer rows than were counted
            return [] if self.count else self._nothing(line, width)
        here = index == self.cursor
        height = self._first_line(index + 1) - self._first_line(index)
        pieces = row_lines(row, width - 1, height, self.note_of(index))[part]
        in_focus = row.ref == self.focus_ref
        if not here:
            return [("●" if in_focus else " ", "focus"), *pieces]
        over = "cursor-here" if self.active else "cursor"
        return [("●" if in_focus else "▌", f"focus {over}"), *((text, f"{names} {over}") for text, names in pieces)]

    def _nothing(self, line: int, width: int) -> Sequence[Piece]:
        return [(f" {self._nothing_wrapped(width)[line]}", "dim")]

    def _nothing_wrapped(self, width: int) -> list[str]:
        """Why there is no row, and what to do about it."""
        words = (self.empty if not self.view.filter else "Nothing fits the filter.") if self.settled else "Reading …"
        starts = wrap_offsets(words, width - 1)
        return [words[start:end].rstrip() for start, end in pairwise([*starts, len(words)])]

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        super().on_resize()
        self._arrange()
        self._reveal_cursor()
