"""A page over the desk: lines to read, of which some lead somewhere. Details, help, problems and lists are pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from dossier.text import one_line
from dossier.tui.pane import Pane, Piece
from dossier.tui.wrap import shorten, wrap_offsets

#: Where a page stands: over the panes, or at one side of them.
Side: TypeAlias = Literal["", "left", "right"]
#: From this width on a page stands beside the pane that it tells more of, and so wide is it then at least.
_ROOM_BESIDE: Final = 110
_LEAST_BESIDE: Final = 50


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; `target` is what Enter on it gives to whoever opened the page, None where it leads nowhere."""

    pieces: tuple[Piece, ...]
    target: object = None
    indent: int = 0  #: of the lines that follow where this one is wrapped


def heading(words: str) -> Line:
    """A line that heads others."""
    return Line(((one_line(words), "head"),))


def words(*pieces: str | Piece, target: object = None, indent: int = 2) -> Line:
    """A line of words, made safe for a terminal; a bare string has no look of its own."""
    looks = ((piece, "") if isinstance(piece, str) else piece for piece in pieces)
    return Line(tuple((one_line(text), names) for text, names in looks), target, indent)


class PageList(Pane):
    """The lines, wrapped; the cursor stops only at those that lead somewhere, where there are any."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"head"}
    DEFAULT_CSS = """
    PageList { background: $surface; & > .head { text-style: bold underline; } }
    """

    def __init__(self, title: str, content: Sequence[Line]) -> None:
        super().__init__("source", "page")
        self.title, self.content = one_line(title), content
        self.cursor = next((i for i, line in enumerate(content) if line.target is not None), 0)
        self._rows: list[tuple[int, tuple[Piece, ...]]] = []
        self._first: list[int] = []

    @property
    def lines(self) -> int:
        """After wrapping."""
        return len(self._rows)

    def heading(self, width: int) -> Sequence[Piece]:
        """The title of the page."""
        return [(f" {shorten(self.title, width - 2)}", "")]

    def on_resize(self) -> None:
        """Wrap to the new width."""
        super().on_resize()
        self._rows, self._first = [], []
        for i, line in enumerate(self.content):
            self._first.append(len(self._rows))
            self._rows += [(i, pieces) for pieces in wrapped(line, self.body_width - 1)]
        self._reveal()
        self.repaint()

    def _reveal(self) -> None:
        if self._first:
            first = self._first[self.cursor]
            after = self._first[self.cursor + 1] if self.cursor + 1 < len(self._first) else len(self._rows)
            self.reveal(first, min(after - 1, first + self.body_height - 1), 1)

    def move(self, rows: int) -> None:
        """Go to the next line that leads somewhere; on a page without any, scroll."""
        stops = [i for i, line in enumerate(self.content) if line.target is not None]
        if not stops:
            self.scroll_lines(self.top + rows)
            self.repaint()
            return
        at = stops.index(self.cursor) + rows
        if at < 0:  # what heads the first stop comes into sight
            self.scroll_lines(0)
        if at >= len(stops):
            self.scroll_lines(self.lines)
        self.cursor = stops[max(0, min(at, len(stops) - 1))]
        self._reveal()
        self.repaint()

    def move_edge(self, last: bool) -> None:
        """Go to the first or the last line."""
        self.move(len(self.content) if last else -len(self.content))
        self.scroll_lines(self.lines if last else 0)
        self.repaint()

    def press(self, line: int, column: int, again: bool) -> None:
        """A click on a line that leads somewhere goes there."""
        index = self._rows[line][0]
        if self.content[index].target is not None:
            self.cursor = index
            self.open()

    def open(self) -> None:
        """Close the page with what the line under the cursor leads to."""
        target = self.content[self.cursor].target if self.content else None
        if isinstance(self.screen, Page):
            self.screen.dismiss(target)

    def paint_key(self, line: int) -> tuple[object, ...]:
        """A line looks different under the cursor."""
        return (line, line < self.lines and self._rows[line][0] == self.cursor)

    def paint(self, line: int, width: int) -> Sequence[Piece]:
        """A line with a mark in front where Enter leads somewhere."""
        index, pieces = self._rows[line]
        if index != self.cursor or self.content[index].target is None:
            return [(" ", ""), *pieces]
        used = sum(len(text) for text, _ in pieces)
        return [("▌", "focus cursor-here"), *((text, f"{names} cursor-here") for text, names in pieces),
                (" " * max(0, width - 1 - used), "cursor-here")]  # fmt: skip


def wrapped(line: Line, width: int) -> list[tuple[Piece, ...]]:
    """A line in as many as it takes at a width; those behind the first are indented."""
    text = "".join(part for part, _ in line.pieces)
    indent = line.indent if line.indent < width // 2 else 0
    starts = wrap_offsets(text, max(1, width))
    if len(starts) > 1:
        starts = [0, *(starts[1] + start for start in wrap_offsets(text[starts[1] :], max(1, width - indent)))]
    rows: list[tuple[Piece, ...]] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        row: list[Piece] = [(" " * indent, "")] if start else []
        at = 0
        for part, names in line.pieces:
            cut = part[max(0, start - at) : max(0, end - at)]
            if cut:
                row.append((cut, names))
            at += len(part)
        rows.append(tuple(row))
    return rows


class Page(ModalScreen[object]):
    """Enter goes where the line leads; Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,left,h", "dismiss(None)", "Close", show=False),
        Binding("enter,right,l,space", "open", "Open", show=False),
        Binding("j,down,tab", "move(1)", show=False),
        Binding("k,up,shift+tab", "move(-1)", show=False),
        Binding("ctrl+d,pagedown", "move(10)", show=False),
        Binding("ctrl+u,pageup", "move(-10)", show=False),
        Binding("g,home", "edge(False)", show=False),
        Binding("G,end", "edge(True)", show=False),
    ]
    DEFAULT_CSS = """
    Page { align: center middle; background: $veil; }
    Page > PageList { width: 92%; max-width: 104; height: 92%; }
    Page.-left { align: left top; background: $background 0%; }
    Page.-right { align: right top; background: $background 0%; }
    Page.-left > PageList, Page.-right > PageList { height: 1fr; max-width: 100%; margin-bottom: 1; }
    Page.-small > PageList { width: 100%; height: 100%; }
    """

    def __init__(self, title: str, content: Sequence[Line], key: str = "", beside: tuple[Side, int] = ("", 0)) -> None:
        """`key` is the key that opened the page; it closes it too. `beside`: at which side, and in how many cells."""
        super().__init__()
        self._side, self._cells = beside
        self.list = PageList(title, content)
        self._key = key

    def compose(self) -> ComposeResult:
        """Nothing but the lines."""
        yield self.list

    def on_mount(self) -> None:
        """The page has the keyboard."""
        self.list.light(True)
        if self._key:
            self._bindings.bind(self._key, "dismiss(None)", show=False)
        self.set_focus(self.list)

    def on_resize(self) -> None:
        """No margin where there is no room for one; at a side where the panes have room beside the page."""
        if self._side:
            has_room = self.size.width >= _ROOM_BESIDE and self._cells >= _LEAST_BESIDE
            self.set_class(has_room, f"-{self._side}")
            self.list.styles.width = self._cells if has_room else None
        self.set_class(self.size.width < 70 or self.size.height < 20, "-small")

    def action_move(self, rows: int) -> None:
        """Move the cursor."""
        self.list.move(rows)

    def action_edge(self, last: bool) -> None:
        """Go to an end of the page."""
        self.list.move_edge(last)

    def action_open(self) -> None:
        """Go where the line leads."""
        if any(line.target is not None for line in self.list.content):
            self.list.open()
