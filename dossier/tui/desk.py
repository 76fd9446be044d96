"""The main screen: four panes around one focus. It asks the case, tells the panes, and keeps the history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from dossier.case.queries import (
    EntityRow,
    EventRow,
    Hit,
    Queries,
    QuoteRow,
    Ref,
    Row,
    Section,
    SourceRow,
    SourceText,
    View,
    Where,
)
from dossier.model import passage_start
from dossier.tui.commands import COMMANDS, bindings
from dossier.tui.entity_pane import EntityPane
from dossier.tui.history import History
from dossier.tui.layout import Layout, arrange
from dossier.tui.messages import MarkChosen, RowChosen, RowReached, TabChosen
from dossier.tui.pane import Pane
from dossier.tui.place import SECTION_OF, TABS, PaneName, Place
from dossier.tui.row_list import RowList
from dossier.tui.source_view import SourceView
from dossier.tui.status import Status
from dossier.tui.where import hints_of, where_of


class Desk(Screen[None]):
    """Choosing something makes it the focus; every other list shows what is linked to it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    DEFAULT_CSS = """
    Desk { layout: vertical; background: $background; }
    #columns { height: 1fr; }
    #middle { width: 1fr; height: 1fr; }
    """
    AUTO_FOCUS = ""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)  # the panes paint what changes; not the screen

    def __init__(self) -> None:
        super().__init__()
        self.queries: Queries | None = None
        self.entities = EntityPane()
        self.timeline = RowList("timeline", View("events"), "Timeline", "No events.")
        self.quotes = RowList("quotes", View("quotes"), "Quotes", "No quotes.")
        self.source_view = SourceView()
        self.panes: dict[PaneName, Pane] = {
            pane.pane_name: pane for pane in (self.entities, self.timeline, self.quotes, self.source_view)
        }
        self.status = Status()
        self.active: PaneName = "entities"
        self.middle: PaneName = "quotes"  # of timeline and quotes, the one that was used last
        self.tab: Section = "people"
        self.focus_ref: Ref | None = None
        self.cursors: dict[Section, Ref] = {}
        self.filters: dict[Section, str] = {}
        self.history = History(Place())
        self.hits: Sequence[Hit] = ()
        self.hit = 0
        self.zoomed = False
        self._laid_out: Layout | None = None

    def compose(self) -> ComposeResult:
        """Entities, timeline over quotes, source; the status line below."""
        with Horizontal(id="columns"):
            yield self.entities
            with Vertical(id="middle"):
                yield self.timeline
                yield self.quotes
            yield self.source_view
        yield self.status

    def on_mount(self) -> None:
        """The entities have the keyboard first."""
        self.activate(self.active)

    # The case

    def opened(self, queries: Queries) -> None:
        """Fill the panes from a case that has just been opened."""
        self.queries = queries
        self._text = lru_cache(maxsize=32)(queries.source_text)
        if not queries.count(View("people")):
            self.tab = next((tab for tab in TABS if queries.count(View(tab))), "people")
        self.show_lists()
        self.tell()
        self.call_after_refresh(self._first_peek)

    def _first_peek(self) -> None:
        """Show the first quote in its source, once the lists are painted."""
        row = self.quotes.here or self.timeline.here or self.entities.here
        if row and self.source_view.source is None:
            self.peek(row)
        self.history = History(self.place())
        self.tell()

    def changed(self) -> None:
        """Show the case as it is on the disk now, without losing the place."""
        if self.queries is None:
            return
        self.status.busy = ""
        self._text.cache_clear()
        self.show_lists()
        shown = self.source_view
        if shown.source is None:
            self.opened(self.queries)
        else:
            self.show_passage(Where(shown.source.ref.id, shown.current), shown.current_ref, shown.caret)
        self.tell()

    def reading(self, done: int, total: int) -> None:
        """Tell how far the reading of changed files has come."""
        self.status.busy = f"reading {done:,} of {total:,} "
        if done and self.queries:
            self.changed()
            self.status.busy = f"reading {done:,} of {total:,} "
        self.tell()

    def source(self, source: str) -> SourceText | None:
        """An article, kept for a while once it was read."""
        return self._text(source) if self.queries and source else None

    # What is shown

    @property
    def lists(self) -> tuple[RowList, ...]:
        """The panes that list rows."""
        return (self.entities, self.timeline, self.quotes)

    @property
    def pane(self) -> Pane:
        """The pane that the keys act on."""
        return self.panes[self.active]

    def view(self, section: Section) -> View:
        """What a list shows now. The list where the focus itself stands shows all of its rows."""
        focus = self.focus_ref
        if focus and SECTION_OF[focus.kind] == section:
            focus = None
        return View(section, focus, self.filters.get(section, ""))

    def show_lists(self) -> None:
        """Ask for all lists anew, with their cursors where they were."""
        for pane in self.lists:
            self.show_list(pane)

    def show_list(self, pane: RowList) -> None:
        """Ask for one list anew."""
        if self.queries is None:
            return
        section: Section = self.tab if pane is self.entities else pane.view.section
        focus = self.focus_ref
        ref = focus if focus and SECTION_OF[focus.kind] == section else self.cursors.get(section)
        if pane is self.entities:
            self.entities.counts = {tab: self.queries.count(self.view(tab)) for tab in TABS}
        pane.show(self.queries, self.view(section), ref, focus)

    def show_passage(self, where: Where, ref: Ref | None, offset: int | None = None) -> None:
        """Show a passage in the source pane, with everything that is linked to the focus."""
        if self.queries is None:
            return
        linked = self.queries.passages(self.focus_ref, where.source) if self.focus_ref else ()
        self.source_view.show(self.source(where.source), linked, where.at, ref, offset)

    def activate(self, name: PaneName) -> None:
        """Give a pane the keyboard, and show it where there is no room for all."""
        self.active = name
        if name in ("timeline", "quotes"):
            self.middle = name
        self.lay_out()
        for pane in self.panes.values():
            pane.light(pane.pane_name == name)
        self.set_focus(self.pane)
        self.tell()

    def lay_out(self) -> None:
        """Show the panes that there is room for, the active one always."""
        wanted = Layout.of(self.size, self.active, self.middle, self.zoomed)
        if wanted != self._laid_out:
            self._laid_out = wanted
            arrange(self, wanted)

    def open_tab(self, tab: Section) -> None:
        """Show people, organizations, places or sources in the first pane."""
        self.tab = tab
        self.show_list(self.entities)
        self.activate("entities")

    def tell(self) -> None:
        """Bring the status line up to date."""
        note = self.status.note
        busy = [(self.status.busy, "note")] if self.status.busy else []
        self.status.tell([*busy, *([(note, "note")] if note else where_of(self))], hints_of(self.active))

    # Focus, jump, back and forward

    def place(self) -> Place:
        """Where the reader is now."""
        source = self.source_view
        return Place(
            self.active,
            self.tab,
            self.focus_ref,
            dict(self.cursors),
            source.source.ref.id if source.source else "",
            source.current_ref,
            source.caret,
        )

    @contextmanager
    def step(self) -> Iterator[None]:
        """What happens inside is one step of the history."""
        self.history.here = self.place()
        yield
        self.history.go(self.place())
        self.tell()

    def choose(self, ref: Ref, *, stay: bool = False) -> None:
        """Make something the focus; the keyboard goes to the first list that has something to show, unless `stay`."""
        if self.queries is None:
            return
        with self.step():
            self.focus_ref = ref
            if (section := SECTION_OF[ref.kind]) in TABS:
                self.tab = section
            for section in ("events", "quotes"):
                self.cursors.pop(section, None)
            self.show_lists()
            if stay and self.active == "source":
                caret = self.source_view.caret
                where = Where(self.source_view.source.ref.id, ()) if self.source_view.source else Where("", ())
                at = tuple(span for span in self.queries.passages(ref, where.source) if span[0] <= caret < span[1])
                self.show_passage(Where(where.source, at), ref, caret)
            else:
                self._show_first_passage(ref)
            if not stay:
                self.activate(self._first_pane_for(ref))

    def _first_pane_for(self, ref: Ref) -> PaneName:
        if ref.kind in ("event", "quote", "source"):
            return "source"
        return "quotes" if self.quotes.count else "timeline" if self.timeline.count else "source"

    def _show_first_passage(self, ref: Ref) -> None:
        own = {"event": self.timeline, "quote": self.quotes}.get(ref.kind)
        panes = (own,) if own else (self.quotes, self.timeline)
        if ref.kind == "source":
            self.show_passage(Where(ref.id, ()), ref, 0)
            return
        for pane in panes:
            if isinstance(row := pane.here, EventRow | QuoteRow):
                self.show_passage(row.where, row.ref)
                return
        if self.queries and (rows := self.queries.rows(View("sources", ref), 0, 1)):
            source = rows[0].ref.id
            self.show_passage(Where(source, tuple(self.queries.passages(ref, source)[:1])), ref)

    def choose_here(self) -> None:
        """Make the row under the cursor the focus, or what is under the caret, and stay."""
        if isinstance(pane := self.pane, RowList):
            if row := pane.here:
                self.choose(row.ref, stay=True)
        else:
            pane.open()

    def jump(self, where: Where, ref: Ref) -> None:
        """Stand on a passage in the source pane."""
        with self.step():
            self.show_passage(where, ref)
            self.activate("source")

    def clear(self) -> None:
        """Take off the filter of this pane; where there is none, the focus."""
        section = self.section
        if self.filters.pop(section, ""):
            self.show_list(cast(RowList, self.pane))
            self.tell()
        elif self.focus_ref:
            with self.step():
                self.focus_ref = None
                self.show_lists()
                shown = self.source_view
                shown.show(shown.source, (), shown.current, shown.current_ref, shown.caret)

    @property
    def section(self) -> Section:
        """What the active list shows; the source pane counts as the quotes."""
        return self.tab if self.active == "entities" else "events" if self.active == "timeline" else "quotes"

    def go_back(self) -> None:
        """Return to where the last step began."""
        self.history.here = self.place()
        self._restore(self.history.back())

    def go_forward(self) -> None:
        """Undo `go_back`."""
        self._restore(self.history.forward())

    def _restore(self, place: Place | None) -> None:
        if place is None:
            self.say("That is as far as it goes.")
            return
        self.tab, self.focus_ref, self.cursors = place.tab, place.focus, dict(place.cursors)
        self.show_lists()
        at = self.queries.passages(place.passage, place.source) if self.queries and place.passage else ()
        first = tuple(span for span in at if passage_start((span,)) <= place.offset) or tuple(at)
        self.show_passage(Where(place.source, first[-1:] if len(at) > 3 else tuple(at)), place.passage, place.offset)
        self.activate(place.pane)

    def next_passage(self, step: int) -> None:
        """Go to the next passage of the focus; behind the last one of a source, to the next source."""
        if self.source_view.move_passage(step):
            self.tell()
            return
        if not (self.queries and self.focus_ref and self.source_view.source):
            self.say("No more passages here.")
            return
        view = View("sources", self.focus_ref)
        here = self.queries.position(view, self.source_view.source.ref)
        index = 0 if here is None else here + step
        rows = self.queries.rows(view, index, index + 1) if index >= 0 else ()
        if not rows or self.focus_ref.kind == "source":
            self.say("That was the last passage." if step > 0 else "That was the first passage.")
            return
        spans = self.queries.passages(self.focus_ref, rows[0].ref.id)
        self.show_passage(Where(rows[0].ref.id, (spans[0 if step > 0 else -1],) if spans else ()), self.focus_ref)
        self.tell()

    def next_hit(self, step: int) -> None:
        """Go to the next hit of the last search."""
        if not self.hits:
            self.say("Nothing has been searched for; / searches.")
            return
        self.hit = (self.hit + step) % len(self.hits)
        self.open_hit(self.hits[self.hit])

    def open_hit(self, hit: Hit) -> None:
        """Go where a hit is written; a hit that is written nowhere becomes the focus."""
        if hit.where:
            self.jump(hit.where, hit.ref)
        else:
            self.choose(hit.ref)

    # Asking

    def ask_filter(self) -> None:
        """Filter the active list as the person types."""
        pane = self.pane
        if not isinstance(pane, RowList):
            self.say("The source has no list to filter; / searches.")
            return
        from dossier.tui.prompt import Prompt

        section, before = self.section, self.filters.get(self.section, "")

        def changed(words: str) -> None:
            self.filters[section] = words
            self.show_list(pane)
            self.tell()

        def done(words: str | None) -> None:
            if words is None:
                changed("")
            self.set_focus(pane)
            self.follow()

        prompt = Prompt(f"filter {pane.pane_name}", before, changed, done)
        self.mount(prompt)
        self.set_focus(prompt)

    def ask_search(self) -> None:
        """Search the whole case on a screen of its own."""
        if self.queries is None:
            return
        from dossier.tui.search import Found, SearchScreen

        def found(result: Found | None) -> None:
            if result:
                self.hits, self.hit = result.hits, result.index
                self.open_hit(result.hits[result.index])

        self.app.push_screen(SearchScreen(self.queries, self.source), found)

    def show_help(self) -> None:
        """Show all commands."""
        from dossier.tui.help import HelpScreen

        self.app.push_screen(HelpScreen(self.active))

    def show_troubles(self) -> None:
        """Show the problems that were met while reading the case."""
        from dossier.tui.troubles import TroublesScreen

        self.app.push_screen(TroublesScreen(self.queries.troubles() if self.queries else ()))

    def toggle_zoom(self) -> None:
        """Give the active pane the whole screen, or all panes their places."""
        self.zoomed = not self.zoomed
        self.lay_out()

    def say(self, words: str) -> None:
        """Tell something in the status line until the next key."""
        self.status.note = words

    # Events

    async def action_do(self, command: str) -> None:
        """Run a command by its id."""
        self.status.note = ""
        COMMANDS[command].run(self)
        self.follow()

    def follow(self) -> None:
        """Let the source pane follow the cursor of the active list, within the same repaint as the cursor."""
        pane = self.pane
        if isinstance(pane, RowList) and (row := pane.here) and self.cursors.get(SECTION_OF[row.ref.kind]) != row.ref:
            self.peek(row)
        self.tell()

    def peek(self, row: Row) -> None:
        """Show where a row is written."""
        self.cursors[SECTION_OF[row.ref.kind]] = row.ref
        match row:
            case EventRow() | QuoteRow():
                self.show_passage(row.where, row.ref)
            case SourceRow():
                self.show_passage(Where(row.ref.id, ()), row.ref, 0)
            case EntityRow():
                pass

    def on_row_reached(self, message: RowReached) -> None:
        """A click moved the cursor."""
        self.follow()

    def on_row_chosen(self, message: RowChosen) -> None:
        """A quote or an event is gone to; anything else becomes the focus."""
        match message.row:
            case EventRow() | QuoteRow() as row:
                self.jump(row.where, row.ref)
            case row:
                self.choose(row.ref)

    def on_mark_chosen(self, message: MarkChosen) -> None:
        """Something in the source becomes the focus."""
        self.choose(message.ref, stay=True)

    def on_tab_chosen(self, message: TabChosen) -> None:
        """A tab was clicked."""
        self.open_tab(list(TABS)[message.index])

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click gives a pane the keyboard too."""
        if isinstance(event.widget, Pane) and event.widget.pane_name != self.active:
            self.activate(event.widget.pane_name)

    def on_resize(self) -> None:
        """Another size may have room for more panes, or fewer."""
        self.lay_out()
