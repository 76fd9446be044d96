"""A page over the desk: lines to read, of which some lead somewhere. Details, help, problems and lists are pages.

Where there is more to say of a line than where it leads (the claims of an event), a lower part of the page says it
while the cursor is on the line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Literal, TypeAlias

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from dossier.records import Record
from dossier.text import one_line
from dossier.tui.closing import ClosesOnce
from dossier.tui.pane import Pane, Piece, spread
from dossier.tui.prompt import Prompt
from dossier.tui.wrap import wrap_offsets

#: Where a page stands: over the panes, or at one side of them.
Side: TypeAlias = Literal["", "left", "right"]
#: From this width on a page stands beside the pane that it tells more of, and so wide is it then at least.
_ROOM_BESIDE: Final = 110
_LEAST_BESIDE: Final = 50
#: A line longer than this is hard to read.
_MEASURE: Final = 100
#: Of a number before a motion.
_DIGITS: Final = 6
#: What the keys do on a page, and on one with a lower part; the first that there is room for is told.
_KEYS: Final = ("Enter open · f filter · Esc back", "Esc back")
_KEYS_OF_PARTS: Final = ("Tab other part · Enter open · f filter · Esc back", "Tab part · Enter · Esc back", *_KEYS)


class Line(Record):
    """A line of a page; `target` is what Enter on it gives to whoever opened the page, None where it leads nowhere."""

    pieces: tuple[Piece, ...]
    target: object = None
    indent: int = 0  #: of the lines that follow where this one is wrapped
    more: Callable[[], Sequence[Line]] | None = None  #: what the lower part of the page says of this line

    @property
    def text(self) -> str:
        """The words."""
        return "".join(text for text, _ in self.pieces)


def heading(words: str) -> Line:
    """A line that heads others."""
    return Line(((one_line(words), "head"),))


def words(
    *pieces: str | Piece, target: object = None, indent: int = 2, more: Callable[[], Sequence[Line]] | None = None
) -> Line:
    """A line of words, made safe for a terminal; a bare string has no look of its own."""
    looks = ((piece, "") if isinstance(piece, str) else piece for piece in pieces)
    return Line(tuple((one_line(text), names) for text, names in looks), target, indent, more)


class PageList(Pane):
    """The lines, wrapped; the cursor stops only at those that lead somewhere, where there are any."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"head"}
    DEFAULT_CSS = """
    PageList { background: $surface; & > .head { text-style: bold underline; } }
    """

    def __init__(self, title: str = "", content: Sequence[Line] = (), widget_id: str = "page") -> None:
        super().__init__(widget_id)
        self.keys: Sequence[str] = ()  # what may be said of the keys while they act here, the longest first
        self.fill(title, content)

    def fill(self, title: str, content: Sequence[Line]) -> None:
        """Show other lines, from the first one on."""
        self.title, self.content = one_line(title), content
        self.cursor = next(iter(self.stops), 0)
        self.top = 0
        self._rows: list[tuple[int, tuple[Piece, ...]]] = []
        self._first: list[int] = []
        self._painted.clear()
        if self.is_mounted:
            self._wrap()

    def stand_at(self, line: int) -> None:
        """Put the cursor on a line, as far as it leads somewhere."""
        if line in self.stops:
            self.cursor = line

    @property
    def stops(self) -> Sequence[int]:
        """The lines that lead somewhere."""
        return [i for i, line in enumerate(self.content) if line.target is not None]

    @property
    def lines(self) -> int:
        """After wrapping."""
        return len(self._rows)

    def heading(self, width: int) -> Sequence[Piece]:
        """The title, and what the keys do where there is room to tell."""
        room = width - cell_len(self.title) - 5
        keys = next((keys for keys in self.keys if self.active and cell_len(keys) <= room), "")
        return spread([(f" {self.title}", "")], [(f"{keys} ", "")] if keys else (), width)

    def on_resize(self) -> None:
        """Wrap to the new width."""
        super().on_resize()
        self._wrap()

    def _wrap(self) -> None:
        self._rows, self._first = [], []
        for i, line in enumerate(self.content):
            self._first.append(len(self._rows))
            self._rows += [(i, pieces) for pieces in wrapped(line, min(_MEASURE, self.body_width - 1))]
        self._reveal()
        self.repaint()

    def _reveal(self) -> None:
        if self._first:
            first = self._first[self.cursor]
            after = self._first[self.cursor + 1] if self.cursor + 1 < len(self._first) else len(self._rows)
            self.reveal(first, min(after - 1, first + self.body_height - 1), 1)

    def move(self, rows: int) -> None:
        """Go to the next line that leads somewhere; on a page without any, scroll."""
        stops = self.stops
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

    def move_page(self, pages: float) -> None:
        """Turn the page by a part of what is shown; the cursor goes along, to the next line that leads somewhere."""
        rows = int(pages * max(2, self.body_height - 1)) or (1 if pages > 0 else -1)
        stops = self.stops
        if not stops or not self._first:  # the key came before the page was laid out
            self.move(rows)
            return
        self.scroll_lines(self.top + rows)
        there = self._first[self.cursor] + rows
        if rows > 0:
            self.cursor = next((stop for stop in stops if self._first[stop] >= there), stops[-1])
        else:
            self.cursor = next((stop for stop in reversed(stops) if self._first[stop] <= there), stops[0])
        if there <= 0 or there >= self.lines:  # what stands before the first stop, or behind the last, comes into sight
            self.scroll_lines(there)
        else:
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
        return (line, self.active and line < self.lines and self._rows[line][0] == self.cursor)

    def paint(self, line: int, width: int) -> Sequence[Piece]:
        """A line with a mark in front where Enter leads somewhere."""
        index, pieces = self._rows[line]
        if not self.active or index != self.cursor or self.content[index].target is None:
            return [(" ", ""), *pieces]
        used = sum(len(text) for text, _ in pieces)
        return [("▌", "focus cursor-here"), *((text, f"{names} cursor-here") for text, names in pieces),
                (" " * max(0, width - 1 - used), "cursor-here")]  # fmt: skip  # read as a table


def wrapped(line: Line, width: int) -> list[tuple[Piece, ...]]:
    """A line in as many as it takes at a width; those behind the first are indented."""
    text = line.text
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


def _has(line: Line, words: Sequence[str]) -> bool:
    text = line.text.casefold()
    return all(word in text for word in words)


class Page(ClosesOnce[object]):
    """Enter goes where the line leads; `f` leaves only the lines that have some words; Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,left,h", "dismiss(None)", "Close", show=False),
        Binding("enter,right,l,space", "open", "Open", show=False),
        Binding("f", "filter", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("tab", "step(1)", show=False),
        Binding("shift+tab", "step(-1)", show=False),
        Binding("ctrl+d", "turn(0.5)", show=False),
        Binding("ctrl+u", "turn(-0.5)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("g,home", "edge(False)", show=False),
        Binding("G,end", "edge(True)", show=False),
    ]
    DEFAULT_CSS = """
    Page { align: left top; background: $background 0%; }
    Page > PageList { width: 100%; height: 1fr; margin-bottom: 1; }
    Page.-right { align: right top; }
    Page > #more { display: none; }
    Page.-parts > #page { margin-bottom: 0; }
    Page.-parts > #more { display: block; }
    Page.-small > PageList { height: 100%; margin-bottom: 0; }
    Page.-small > #more { display: none; }
    Page.-small.-other > #page { display: none; }
    Page.-small.-other > #more { display: block; }
    """

    def __init__(
        self,
        title: str,
        content: Sequence[Line],
        keys: Sequence[tuple[str, str]] = (),
        beside: tuple[Side, int] = ("", 0),
    ) -> None:
        """`keys` are more keys and the actions they are for. `beside`: at which side, and in how many cells."""
        super().__init__()
        self._side, self._cells = beside
        self.list = self.here = PageList(title, content)
        self._content, self._words = content, ""
        self.more = PageList(widget_id="more")
        self._keys = keys
        self._count = ""  # the number typed before a motion
        self._has_parts = any(line.more for line in content)

    def compose(self) -> ComposeResult:
        """Nothing but the lines, and what there is to say of one of them."""
        yield self.list
        yield self.more

    def on_mount(self) -> None:
        """The page has the keyboard."""
        self.set_class(self._has_parts, "-parts")
        self.list.keys = self.more.keys = _KEYS_OF_PARTS if self._has_parts else _KEYS
        self.list.light(True)
        self._say_more()
        for keys, action in self._keys:
            alone = [key.strip() for key in keys.split(",") if " " not in key.strip()]  # `g d` is of the panes
            for each in Binding.make_bindings([Binding(key, action, show=False) for key in alone if key]):
                self._bindings.bind(each.key, each.action, show=False)
        self.set_focus(self.list)

    def on_resize(self) -> None:
        """Over all panes, or at a side where they have room beside the page; the status line stays in sight."""
        if self._side:
            has_room = self.size.width >= _ROOM_BESIDE and self._cells >= _LEAST_BESIDE
            self.set_class(has_room, f"-{self._side}")
            self.list.styles.width = self._cells if has_room else None
        self.set_class(self.size.width < 70 or self.size.height < 20, "-small")

    def on_key(self, event: events.Key) -> None:
        """Keep the number that is typed before a motion."""
        if self.focused is self.here and event.character and event.character in "0123456789":
            self._count = (self._count + event.character)[-_DIGITS:]
            event.stop()

    @property
    def _times(self) -> int:
        count, self._count = self._count, ""
        return int(count or 1) or 1

    def action_move(self, rows: int) -> None:
        """Move the cursor."""
        self.here.move(rows * self._times)
        self._say_more()

    def action_turn(self, pages: float) -> None:
        """Turn the page, or a part of it."""
        self.here.move_page(pages * self._times)
        self._say_more()

    def action_edge(self, last: bool) -> None:
        """Go to an end of the page."""
        self.here.move_edge(last)
        self._say_more()

    def action_step(self, rows: int) -> None:
        """Let the keys act on the other part of the page; move the cursor where there is none to go to."""
        if not self._has_parts or not self.more.content:
            self.action_move(rows)
            return
        self.here.light(False)
        self.here = self.list if self.here is self.more else self.more
        self.set_class(self.here is self.more, "-other")  # where there is room for one part only
        self.here.light(True)
        self.set_focus(self.here)

    def action_open(self) -> None:
        """Go where the line leads."""
        if self.here.stops:
            self.here.open()

    @property
    def line(self) -> int:
        """The line under the cursor, among all of them."""
        return next((i for i, line in enumerate(self._content) if line is self.list.content[self.list.cursor]), 0)

    def action_filter(self) -> None:
        """Ask for words as they are typed."""
        if self.here is self.list:
            line = Prompt("filter", self._words, self._filtered, changed=self._filter)
            self.mount(line)
            self.set_focus(line)

    def _filter(self, words: str) -> None:
        """Show only the lines that lead somewhere and have all the words; all lines where there are none."""
        self._words = words
        wanted = words.casefold().split()
        fitting = [line for line in self._content if line.target is not None and _has(line, wanted)]
        nothing = Line((("Nothing fits the filter.", "dim"),))
        self.list.fill(self.list.title, (fitting or [nothing]) if wanted else self._content)
        self._say_more()

    def _filtered(self, words: str | None) -> None:
        if words is None:
            self._filter("")
        self.set_focus(self.list)

    def _say_more(self) -> None:
        """Have the lower part tell of the line under the cursor."""
        if self._has_parts and self.here is self.list:
            line = self.list.content[self.list.cursor]
            self.more.fill(line.text, line.more() if line.more else ())
