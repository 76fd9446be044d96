"""Searching the whole case: hits as you type, with the passage of the one under the cursor in view."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input
from textual.widgets.input import Selection
from textual.worker import get_current_worker

from dossier.case.queries import Hit, Queries, QueryError, SourceText
from dossier.records import Record
from dossier.tui.closing import ClosesOnce
from dossier.tui.dates import shown
from dossier.tui.lines import TypedLine
from dossier.tui.page import words, wrapped
from dossier.tui.pane import Pane, Piece, spread
from dossier.tui.rows import STANCE_GLYPHS
from dossier.tui.source_view import SourceView
from dossier.tui.threads import tell

_HIT_LINES = 2
_WIDE = 56  # cells in which the heading has room for all keys
_SCREENFUL = 40  # hits that are shown before the others are made ready
_LIMIT = 200
_PAUSE = 0.15  # seconds in which the next key may come before the other hits are looked up
_HINT = (
    'Words, all of them, "a phrase", begin*, this OR that, -not; speaker:name, cue:denied, person:, org:, '
    "place:, source:, after:2024-05, before:, kind:direct, stance:denies, tag:, assessed:disputed, sort:oldest"
)
_HINT_BEFORE = f"{_HINT}. ↑ or ^r brings an earlier search back."


class Found(Record):
    """What a search ended with: its hits, the one that was chosen, what was searched for, and whether to export it."""

    hits: Sequence[Hit]
    index: int
    words: str
    export: bool = False


def as_typed(query: str) -> str:
    """A query whose last word may not be finished yet: the word becomes the beginning of one.

    An order behind it changes nothing of what is found.
    """
    before, _, last = query.rpartition(" ")
    if before and last.casefold().startswith("sort:"):
        return f"{as_typed(before.rstrip())} {last}"
    return f"{query}*" if len(last) > 1 and last.isalnum() and query.count('"') % 2 == 0 else query


@lru_cache(maxsize=8)  # every line that is painted asks for it
def _wrapped_hint(text: str, width: int) -> Sequence[tuple[Piece, ...]]:
    return wrapped(words((text, "dim"), indent=0), width)


class HitList(Pane):
    """The hits, two lines each: the words, and whose they are."""

    def __init__(self) -> None:
        super().__init__("hits")
        self.hits: Sequence[Hit] = ()
        self.cursor = 0
        self.problem = ""
        self.hint = self.empty_hint = _HINT
        self.unread = ""  # how far the reading of the case has come, where it has not come to its end

    @property
    def lines(self) -> int:
        """Two for every hit; without any, those of what is said instead."""
        return len(self.hits) * _HIT_LINES or len(self._said)

    @property
    def _said(self) -> Sequence[tuple[Piece, ...]]:
        return _wrapped_hint(self.problem or self.hint, max(1, self.body_width - 2))

    def show(self, hits: Sequence[Hit], problem: str = "", *, asked: bool = True) -> None:
        """Show other hits, the best under the cursor; `asked` tells that something was searched for."""
        self.hits, self.problem, self.cursor, self.top = hits, problem, 0, 0
        self.hint = ("Nothing found so far." if self.unread else "Nothing found.") if asked else self.empty_hint
        self.repaint()

    def follow_up(self, hits: Sequence[Hit]) -> None:
        """Show what the same words find now, with the cursor on the hit that it was on."""
        if self.hits:
            here = self.hits[self.cursor].ref
            self.cursor = next((at for at, hit in enumerate(hits) if hit.ref == here), 0)
        elif not hits:
            self.hint = "Nothing found so far." if self.unread else "Nothing found."
        self.hits = hits
        self.repaint()

    def move(self, rows: int) -> None:
        """Move the cursor."""
        self.cursor = max(0, min(self.cursor + rows, len(self.hits) - 1))
        self.reveal(self.cursor * _HIT_LINES, self.cursor * _HIT_LINES + 1)
        self.repaint()

    def on_resize(self) -> None:
        """Keep the cursor in sight, and as many of the hits before it as there is room for."""
        super().on_resize()
        self.top = 0
        self.move(0)

    def press(self, line: int, column: int, again: bool) -> None:
        """A click moves the cursor, a second one chooses."""
        self.move(line // _HIT_LINES - self.cursor)
        screen = self.screen
        if isinstance(screen, SearchScreen):
            screen.peek()
            if again:
                screen.action_choose()

    def heading(self, width: int) -> Sequence[Piece]:
        """How many there are."""
        more = "+" if len(self.hits) in (_SCREENFUL, _LIMIT) else ""
        found = [(f" {len(self.hits)}{more} found ", "")]
        if self.unread:
            return spread([*found, (f"so far, {self.unread} ", "strong")], (), width)
        exports = "^s exports  " if width >= _WIDE else ""
        return spread(found, [(f"↑↓ Enter opens  {exports}Esc goes back ", "")], width)

    def paint(self, line: int, width: int) -> Sequence[Piece]:
        """A hit with its words underlined."""
        if not self.hits:
            return [(" ", ""), *self._said[line]]
        hit, here = self.hits[line // _HIT_LINES], line // _HIT_LINES == self.cursor
        pieces = spread([(f"  {_about(hit)}", "dim")] if line % _HIT_LINES else _line_of(hit, width - 1), (), width - 1)
        if not here:
            return [(" ", ""), *pieces]
        return [("▌", "focus cursor-here"), *((text, f"{names} cursor-here") for text, names in pieces)]

    def paint_key(self, line: int) -> tuple[object, ...]:
        """Nothing is kept from one search to the next."""
        return (line, id(self.hits), self.cursor, self.problem, self.hint, self.unread)


def _about(hit: Hit) -> str:
    """Who says it by which cue, or what it is, when, and who published it; first of all, whether they deny it."""
    dated = hit.ref.kind in ("event", "quote", "source")
    stance = f"{STANCE_GLYPHS[hit.stance]} " if hit.stance else ""
    told = (hit.context, (shown(hit.date) or "undated") if dated else "", hit.outlet)
    return stance + " · ".join(filter(None, told))


def _line_of(hit: Hit, width: int) -> list[Piece]:
    """The line of a hit with its words marked; it begins later where the first of them would be out of sight."""
    at = 0
    if hit.highlights and hit.highlights[0][1] > width - 2:
        at = hit.line.find(" ", max(0, hit.highlights[0][0] - width // 3)) + 1
    pieces: list[Piece] = [("… ", "dim")] if at else []
    for start, end in hit.highlights:
        pieces += [(hit.line[at:start], ""), (hit.line[max(at, start) : end], "hit")]
        at = max(at, end)
    return [*pieces, (hit.line[at:], "")]


class SearchScreen(ClosesOnce[Found | None]):
    """Type; arrows move through the hits; Enter goes there; Esc goes back to where one was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("ctrl+r", "earlier", show=False),
        Binding("ctrl+s", "export", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
    ]
    DEFAULT_CSS = """
    SearchScreen { background: $background; }
    SearchScreen > Input, SearchScreen > Input:focus { height: 1; border: none; padding: 0 1; background: $boost; }
    SearchScreen.-narrow Horizontal { layout: vertical; }
    """

    def __init__(
        self,
        queries: Queries,
        source: Callable[[str], SourceText | None],
        unread: Callable[[], str] = lambda: "",
        searches: list[str] | None = None,
        last: Found | None = None,
    ) -> None:
        """The search as it was left, for more.

        `unread` tells how far the reading of the case has come, empty where all is read. `searches` are the words that
        were searched for, in their order; those of this screen are put behind them. `last` is what was gone to last.
        """
        super().__init__()
        self._queries, self._source, self._unread = queries, source, unread
        self._searches = [] if searches is None else searches
        self._at = max(0, len(self._searches) - 1)  # which of them stands in the field
        self._last = last
        self.hits = HitList()
        self.hits.unread = unread()
        self.passage = SourceView("found")
        self.line = TypedLine(placeholder='search: words, "a phrase"', compact=True)
        self.line.cursor_blink = False
        self._answered = ""  # the words whose hits are shown

    def compose(self) -> ComposeResult:
        """What is searched for above hits and passage."""
        yield self.line
        with Horizontal():
            yield self.hits
            yield self.passage

    def on_mount(self) -> None:
        """The keyboard stays with the words; those of the last search are there, and the next letter replaces them."""
        self.hits.light(True)
        self.line.focus()
        if not self._searches:
            return
        words = self._searches[-1]
        self.hits.hint = self.hits.empty_hint = _HINT_BEFORE
        if self._last and self._last.words == words:
            self._answered = words
            self.hits.show(self._last.hits)
            self.action_move(self._last.index)
        self.line.value = words
        self.line.selection = Selection(0, len(words))

    def on_unmount(self) -> None:
        """Remember what was searched for."""
        words = self.line.value.strip()
        if words:
            self._searches[:] = [*(each for each in self._searches if each != words), words]

    def on_resize(self) -> None:
        """Hits over the passage where there is no room beside."""
        self.set_class(self.size.width < 80, "-narrow")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what has been typed so far."""
        if not event.value.strip():
            self._answered = ""
            self.hits.show((), asked=False)
            self.peek()
            return
        self.run_worker(partial(self._find, event.value), thread=True, exclusive=True)

    def search_again(self) -> None:
        """Find what has been read of the case meanwhile."""
        self.hits.unread = self._unread()
        if self.line.value.strip():
            self.run_worker(partial(self._find, self.line.value), thread=True, exclusive=True)
        self.hits.repaint()

    def _find(self, words: str) -> None:
        """Search in a thread, a screenful first; what has been overtaken by another key is not shown."""
        for limit in (_SCREENFUL, _LIMIT):
            hits, problem = self._hits_of(words, limit)
            if get_current_worker().is_cancelled:
                return
            if not tell(self, self._found, words, hits, problem) or len(hits) < limit:
                return
            time.sleep(_PAUSE)
            if get_current_worker().is_cancelled:
                return

    def _hits_of(self, words: str, limit: int) -> tuple[Sequence[Hit], str]:
        try:
            return self._queries.search(as_typed(words), 0, limit), ""
        except QueryError as error:
            return (), str(error)

    def _found(self, words: str, hits: Sequence[Hit], problem: str) -> None:
        if not self.is_current or self.line.value != words:
            return
        if words == self._answered:
            here = self.hits.cursor
            self.hits.follow_up(hits)
            if self.hits.cursor != here:
                self.peek()
        else:
            self._answered = words
            self.hits.show(hits, problem)
            self.peek()

    def on_input_submitted(self) -> None:
        """Enter goes to the hit under the cursor, and to the best one where it comes before the answer."""
        words = self.line.value
        if words.strip() and words != self._answered:
            self.hits.show(*self._hits_of(words, _LIMIT))
        self.action_choose()

    def action_move(self, rows: int) -> None:
        """Move through the hits; up from an empty field, to an earlier search."""
        if rows < 0 and not self.line.value.strip():
            self.action_earlier()
            return
        self.hits.move(rows)
        self.peek()

    def action_earlier(self) -> None:
        """Search again for what was searched for before; first for what was typed over, where that was."""
        if self._searches and (self._at or self.line.value != self._searches[0]):
            self._at -= self.line.value == self._searches[self._at]
            self.line.value = self._searches[self._at]
            self.line.selection = Selection(0, len(self.line.value))

    def action_turn(self, pages: int) -> None:
        """Move by as many hits as can be seen at once."""
        self.action_move(pages * max(1, self.hits.body_height // _HIT_LINES))

    def action_choose(self) -> None:
        """Go to the hit under the cursor; where nothing was found, stay with what says so."""
        if self.hits.hits:
            self.dismiss(Found(self.hits.hits, self.hits.cursor, self.line.value.strip()))

    def action_export(self) -> None:
        """Leave with all that was found, to be written to a file."""
        if self.hits.hits and self.line.value == self._answered:
            self.dismiss(Found(self.hits.hits, self.hits.cursor, self.line.value.strip(), export=True))

    def peek(self) -> None:
        """Show the passage of the hit under the cursor."""
        where = self.hits.hits[self.hits.cursor].where if self.hits.hits else None
        self.passage.show(self._source(where.source) if where else None, (), where.at if where else ())
