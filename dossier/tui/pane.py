"""What every pane is: a heading over lines of which only those on the screen are painted, and a rail at the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, TypeAlias

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from dossier.tui.painting import paint_soon
from dossier.tui.wrap import shorten

#: Some words and the component classes that say how they look, separated by blanks.
Piece: TypeAlias = tuple[str, str]

_WHEEL = 3  # lines


class Pane(Widget, can_focus=True):
    """Scrolls by itself, without a scroll view: one repaint a key, nothing laid out again.

    The first line is the heading. The last column is the rail: the line between two panes, which shows as a scroll
    bar how far one has come. Subclasses say how many `lines` there are and paint one of them.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "heading", "underheading", "active", "rail", "thumb",
        "dim", "strong", "cursor", "cursor-here", "hit", "focus", "warn",
    }  # fmt: skip  # read as a table
    DEFAULT_CSS = """
    Pane { width: 1fr; height: 1fr; background: $background; color: $foreground;
      & > .heading { color: $muted; background: $heading-background; text-style: $heading-style; }
      & > .active { color: $on-primary; background: $active-background; text-style: $active-style; }
      & > .underheading { background: $surface; }
      & > .rail { color: $rail; }
      & > .thumb { color: $primary; }
      & > .dim { color: $muted; text-style: $muted-style; }
      & > .strong { text-style: bold; }
      & > .hit { text-style: bold underline; color: $text-warning; }
      & > .focus { text-style: bold; color: $text-accent; }
      & > .warn { text-style: bold; color: $text-error; }
      & > .cursor { background: $cursor-background; text-style: $cursor-style; }
      & > .cursor-here { background: $active-background; color: $on-primary; text-style: $active-style; }
    }
    """

    def __init__(self, widget_id: str) -> None:
        super().__init__(id=widget_id)
        self.active = False
        self.top = 0
        self.head = 1  # lines above the body; see `wanted_head`
        self._cells = (1, 1)  # of the body; asking Textual for every line takes longer than painting it
        self._styles_of: dict[str, Style] = {}
        self._painted: LRUCache[tuple[object, ...], Strip] = LRUCache(1024)
        self._on_screen: list[Strip] = []

    # What a subclass says

    @property
    def lines(self) -> int:
        """How many lines there are below the heading."""
        return 0

    def wanted_head(self) -> int:
        """How many lines should stand above the body: the heading, and perhaps more."""
        return 1

    def heading(self, width: int) -> Sequence[Piece]:
        """What the first line says; cut or filled to `width` by the caller."""
        return ()

    def subheading(self, y: int, width: int) -> Sequence[Piece]:
        """What another line above the body says."""
        return ()

    def paint(self, line: int, width: int) -> Sequence[Piece]:
        """What a line says, in at most `width` cells."""
        return ()

    def paint_key(self, line: int) -> tuple[object, ...]:
        """All that `paint` depends on besides the width: a line that was painted under the same key is not again."""
        return (line,)

    # Moving; what a move means is the subclass's business

    def move(self, rows: int) -> None:
        """Move the cursor down, or up when negative."""

    def move_page(self, pages: float) -> None:
        """Move the cursor by a part of what the pane shows."""
        self.move(int(pages * max(2, self.body_height)) or (1 if pages > 0 else -1))

    def move_edge(self, last: bool) -> None:
        """Move the cursor to the first or the last line."""

    def open(self) -> None:
        """Do what Enter does here."""

    def press(self, line: int, column: int, again: bool) -> None:
        """Answer a click on a line; `again` when it is the second of a double click."""

    def press_heading(self, column: int) -> None:
        """Answer a click on the heading."""

    def press_subheading(self, y: int, column: int) -> None:
        """Answer a click on another line above the body."""

    def standing(self) -> tuple[int, int]:
        """Where the cursor is, and the first line that is shown."""
        return 0, self.top

    def stand(self, standing: tuple[int, int]) -> None:
        """Return to where `standing` told."""

    # Scrolling

    @property
    def body_width(self) -> int:
        """Cells between the left edge and the rail."""
        return self._cells[0]

    @property
    def body_height(self) -> int:
        """Lines below the heading."""
        return max(1, self._cells[1] - self.head)

    def scroll_lines(self, top: int) -> None:
        """Make `top` the first line that is shown, as far as there are lines; painting is left to the caller."""
        self.top = max(0, min(top, self.lines - self.body_height))

    def reveal(self, first: int, last: int, margin: int = 0) -> None:
        """Scroll as little as needed to show lines `first` to `last`, and `margin` more on both sides."""
        margin = min(margin, max(0, (self.body_height - 1) // 2))
        top = max(self.top, last + margin + 1 - self.body_height)
        self.scroll_lines(min(top, first - margin))

    # Painting

    def look(self, names: str) -> Style:
        """The style of some component classes, the later ones over the earlier ones."""
        style = self._styles_of.get(names)
        if style is None:
            classes = names.split()
            style = self.get_visual_style(*classes).rich_style
            if any(self.get_component_styles(name).text_style.reverse for name in classes):
                style += Style(reverse=True)  # visual styles leave it out
            self._styles_of[names] = style
        return style

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._styles_of.clear()
        self._painted.clear()
        self._on_screen = []

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lines of the screen as they stand: a pane has no border, padding or tint for the styles cache to put on."""
        if len(self._on_screen) != self.size.height:
            self._on_screen = self._lines_now()
        strips = self._on_screen[crop.y : crop.bottom]
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """Line `y` of the pane, heading included."""
        return self._lines_now()[y]

    def _lines_now(self) -> list[Strip]:
        """All lines of the pane. One that was painted before is the same object again."""
        height, thumb = self.size.height, self._thumb()
        first = self.top - self.head
        head = [self._head_line(y) for y in range(min(self.head, height))]
        return head + [self._body_line(y + first, y - self.head in thumb) for y in range(self.head, height)]

    def _head_line(self, y: int) -> Strip:
        width = self.body_width + 1
        names = "underheading" if y else "active" if self.active else "heading"
        content = self.subheading(y, width) if y else self.heading(width)
        pieces = [(text, f"{names} {extra}") for text, extra in content]
        key: tuple[object, ...] = (names, *pieces, width)
        strip = self._painted.get(key)
        if strip is None:
            strip = self._painted[key] = self._filtered(Strip(self._segments(pieces, width, names), width))
        return strip

    def _body_line(self, line: int, on_thumb: bool) -> Strip:
        width = self.body_width
        key = (self.paint_key(line), on_thumb, width)
        strip = self._painted.get(key)
        if strip is None:
            segments = self._segments(self.paint(line, width) if line < self.lines else (), width, "")
            segments.append(Segment("┃", self.look("thumb")) if on_thumb else Segment("│", self.look("rail")))
            strip = self._painted[key] = self._filtered(Strip(segments, width + 1))
        return strip

    def _filtered(self, strip: Strip) -> Strip:
        """As the app's filters want it, which take the colours away for `NO_COLOR`."""
        for line_filter in self.get_line_filters():
            if not isinstance(line_filter, ANSIToTruecolor):
                strip = strip.apply_filter(line_filter, self.background_colors[1])
        return strip

    def _segments(self, pieces: Iterable[Piece], width: int, rest: str) -> list[Segment]:
        """Pieces as segments that fill `width` cells; `rest` says how what is left of them looks."""
        segments = [Segment(text, self.look(names)) for text, names in pieces if text]
        room = width - sum(cell_len(segment.text) for segment in segments)
        if room > 0:
            segments.append(Segment(" " * room, self.look(rest)))
        elif room < 0:
            segments = list(Segment.adjust_line_length(segments, width))
        return segments

    def _thumb(self) -> range:
        """The lines of the body where the rail shows what part of the whole is seen; empty when all of it is."""
        height, lines = self.body_height, self.lines
        if lines <= height:
            return range(0)
        size = max(1, height * height // lines)
        start = (height - size) * self.top // max(1, lines - height)
        return range(start, start + size)

    def repaint(self) -> None:
        """Paint anew the lines that look different from what stands on the screen, and only those."""
        self.head = self.wanted_head()
        now = self._lines_now()
        was, self._on_screen = self._on_screen, now
        if len(was) != len(now):
            paint_soon(self)
            return
        width = self.size.width
        changed = [y for y, strip in enumerate(now) if strip is not was[y] and strip != was[y]]
        if changed:
            paint_soon(self, *(Region(0, first, width, last + 1 - first) for first, last in _runs(changed)))

    # Events

    def on_resize(self) -> None:
        """Keep what is shown inside the new size."""
        self._cells = (max(1, self.size.width - 1), max(1, self.size.height))
        self.head = self.wanted_head()
        self._painted.clear()
        self._on_screen = []
        self.scroll_lines(self.top)

    def light(self, active: bool) -> None:
        """Look like the pane that the keys act on, or not; without waiting for the focus to arrive."""
        if active != self.active:
            self.active = active
            self.repaint()

    def on_focus(self, event: events.Focus) -> None:
        """Tell the screen, as Textual does, but do not paint the whole pane: `light` has done what is needed."""
        event.prevent_default()
        self.has_focus = True
        self.screen.post_message(events.DescendantFocus(self))

    def watch_has_focus(self, _has_focus: bool) -> None:
        """No style of a pane asks for Textual's focus: nothing is styled anew, and what was painted stays."""

    def on_blur(self, event: events.Blur) -> None:
        """Do not paint the whole pane."""
        event.prevent_default()
        self.has_focus = False

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves what is shown, not the cursor."""
        event.stop()
        self.scroll_lines(self.top + _WHEEL)
        self.repaint()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves what is shown, not the cursor."""
        event.stop()
        self.scroll_lines(self.top - _WHEEL)
        self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Hand the place of the click on."""
        event.stop()
        if event.y == 0:
            self.press_heading(event.x)
        elif event.y < self.head:
            self.press_subheading(event.y, event.x)
        elif (line := event.y - self.head + self.top) < self.lines:
            self.press(line, event.x, event.chain > 1)


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Sorted numbers as stretches without a gap: first and last of each."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def spread(left: Sequence[Piece], right: Sequence[Piece], width: int) -> list[Piece]:
    """`left` cut or filled so that `right` ends at `width`; the right gives way where there is no room for both."""
    need = sum(cell_len(text) for text, _ in right)
    if need > width // 2 and need + sum(cell_len(text) for text, _ in left) > width:
        right, need = (), 0
    room = width - need
    line: list[Piece] = []
    for text, names in left:
        fitting = shorten(text, room)
        room -= cell_len(fitting)
        line.append((fitting, names))
        if room <= 0 or fitting != text:
            break
    return [*line, (" " * room, ""), *right]
