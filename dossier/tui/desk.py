"""The main screen: four panes around one focus. It shows what the case answers; `walking` moves it about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from dossier.case.queries import (
    SECTION_OF,
    EntityRow,
    EventRow,
    Hit,
    Queries,
    QuoteRow,
    Ref,
    Row,
    Section,
    Sort,
    SourceRow,
    SourceText,
    View,
    Where,
)
from dossier.tui import walking
from dossier.tui.commands import COMMANDS, bindings, key_label, sequences_of
from dossier.tui.dates import shown
from dossier.tui.entity_pane import EntityPane
from dossier.tui.history import History
from dossier.tui.layout import Layout, arrange
from dossier.tui.messages import DayChosen, MarkChosen, PaneChosen, RowChosen, RowReached, StretchSelected, TabChosen
from dossier.tui.pane import Pane
from dossier.tui.pane_tabs import PaneTabs
from dossier.tui.place import TABS, PaneName, Place, column_of
from dossier.tui.row_list import RowList
from dossier.tui.settings import SHARES, Settings
from dossier.tui.source_view import SourceView
from dossier.tui.status import Status
from dossier.tui.timeline import Timeline
from dossier.tui.where import hints_of, troubles_of, where_of

if TYPE_CHECKING:
    from dossier.case.deciding import Change
    from dossier.tui.conversion import Conversion

#: What an empty case says, of the key that converts.
_EMPTY_CASE = (
    "This case is empty. Put articles (.txt) into its folder seeds/ and press {} to convert them "
    "(or run: dossier convert). They show up here by themselves."
)
#: What a case says of which nothing can be read, of the key that lists problems.
_UNREADABLE_CASE = "Nothing of this case can be read. Press {} for the problems of its files."
#: The largest number before a motion.
_MOST = 999_999


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

    def __init__(self, root: Path, settings: Settings) -> None:
        """`root` is the case's folder."""
        super().__init__()
        self.root, self.settings = root, settings
        self.sequences = sequences_of(settings.keys)
        self.queries: Queries | None = None
        self.settled = False  # all files have been looked at once
        self.entities = EntityPane()
        self.timeline = Timeline()
        self.quotes = RowList("quotes", View("quotes"), "Quotes", "No quotes.")
        self.source_view = SourceView()
        self.lists: tuple[RowList, ...] = (self.entities, self.timeline, self.quotes)
        self.panes: dict[PaneName, Pane] = {
            "entities": self.entities, "timeline": self.timeline, "quotes": self.quotes, "source": self.source_view,
        }  # fmt: skip  # read as a table
        self.pane_tabs = PaneTabs()
        self.status = Status()
        self.active: PaneName = "entities"
        self.middle: PaneName = "quotes"  # of timeline and quotes, the one that was used last
        self.tab: Section = "people"
        self.focus_ref: Ref | None = None
        self.cursors: dict[Section, Ref] = {}
        self.filters: dict[Section, str] = {}
        self.sorts: dict[Section, Sort] = {}
        self.thoughts = settings.thoughts
        self.assessed_false = True  # whether lists have what people assessed as false
        self.history = History(Place())
        self.marks: dict[str, Place] = {}
        self.hits: Sequence[Hit] = ()
        self.hit = 0
        self.sought = ""  # what the hits were found by
        self.searches: list[str] = []  # what was searched for in this session
        self.decisions: list[tuple[Change, str]] = []  # of this session, for undoing, and what was said of each
        self.leaving = False
        self.page_cursors: dict[str, int] = {}  # of the lists of the case, by the key that opens them
        self.merging: Ref | None = None  # the first of two names to be merged
        self.conversion: Conversion | None = None  # while one goes on
        self.problems: list[str] = []  # of the last conversion
        self.notes: list[str] = []  # what it told and nothing is wrong with
        self._reading = self._work = ""  # what goes on behind the panes
        self.zoomed = False
        self.shares: list[int] = list(SHARES)
        self.look_again: Callable[[], None] = lambda: None
        self.count: int | None = None  # the number typed before a motion
        self._waiting: Callable[[str], bool] | None = None  # takes the next key, and says whether it wanted it
        self._laid_out: tuple[Layout, tuple[int, ...]] | None = None

    def compose(self) -> ComposeResult:
        """Entities, timeline over quotes, source; the status line below."""
        yield self.pane_tabs
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
        row = self.quotes.here or self.timeline.here
        if row is None and self.queries and (sources := self.queries.rows(View("sources"), 0, 1)):
            row = sources[0]
        if row and self.source_view.source is None:
            self.peek(row)
        self.history = History(walking.place_of(self))
        self.tell()

    def changed(self, *, whole: bool = True) -> None:
        """Show the case as it is on the disk now, without losing the place.

        What is in focus may be gone, and the article that is shown, except while only a part of the case is read.
        """
        if self.queries is None:
            return
        self._reading = ""
        self._search_again()
        for pane in self.lists:
            pane.settle(self.settled)
        self._text.cache_clear()
        self._say_why_empty()
        shown = self.source_view
        if shown.source is None:
            self.opened(self.queries)
            return
        if whole and not walking.is_there(self, self.focus_ref):
            self.focus_ref = None
            self.say("What was in focus is no more in the case: everything is shown.")
        if whole and not walking.is_there(self, self.merging):
            self.merging = None
        self.show_lists()
        if self.source(shown.source.ref.id) is None and (row := self._row_in_sight):
            self.peek(row)
        else:
            self.show_passage(Where(shown.source.ref.id, shown.current), shown.current_ref, shown.caret)
        self.tell()

    @property
    def _row_in_sight(self) -> Row | None:
        """What the source pane can show: the row under the cursor of the active list, else of another one."""
        lists = (self.pane, self.quotes, self.timeline)
        return next((pane.here for pane in lists if isinstance(pane, RowList) and pane.here), None)

    def _say_why_empty(self) -> None:
        if self.settled and self.queries and not self.queries.count(View("sources")):
            unreadable = self.queries.trouble_count() > 0
            told, key = (_UNREADABLE_CASE, "troubles") if unreadable else (_EMPTY_CASE, "convert")
            self.entities.empty = told.format(self.key_of(key))

    def settle(self, unconverted: int = 0) -> None:
        """The first look at the files is over: a list that is empty now is empty, some articles may have no dossier."""
        self.settled = True
        self._search_again()
        self._say_why_empty()
        for pane in self.lists:
            pane.settle(True)
        self.tell_unconverted(unconverted)

    def tell_unconverted(self, articles: int) -> None:
        """Tell that some articles have no dossier, unless somebody reads something else."""
        if articles and not self.status.note and self.conversion is None:
            many = "articles have" if articles > 1 else "article has"
            self.status.note = f"{articles:,} {many} no dossier yet; {self.key_of('convert')} makes them."
        self.tell()

    def reading(self, done: int, total: int) -> None:
        """Tell how far the reading of changed files has come, and show what there is."""
        if done:
            self.changed(whole=False)
        self._reading = f"reading {done:,} of {total:,} "
        self._search_again()
        for pane in self.lists:
            pane.settle(False)
        self.tell()

    def _search_again(self) -> None:
        """A search that is in front finds what has been read meanwhile."""
        if self.app.screen is self:
            return
        from dossier.tui.search import SearchScreen

        if isinstance(self.app.screen, SearchScreen):
            self.app.screen.search_again()

    def working(self, words: str) -> None:
        """Tell of some long work that the person began, until there are no words any more."""
        self._work = words
        self.tell()

    @property
    def is_read(self) -> bool:
        """All files that there are have been read."""
        return self.settled and not self._reading

    @property
    def unread(self) -> str:
        """How far the reading of the case has come; empty when all of it has been read."""
        return "" if self.is_read else self._reading.strip() or "being read"

    def source(self, source: str) -> SourceText | None:
        """An article, kept for a while once it was read."""
        return self._text(source) if self.queries and source else None

    def source_name(self, source: str) -> str:
        """Publisher, date and title of an article."""
        row = self.queries.row(Ref("source", source)) if self.queries else None
        if not isinstance(row, SourceRow):
            return source
        return " · ".join(part for part in (row.publisher, shown(row.published), row.title) if part)

    # What is shown

    @property
    def pane(self) -> Pane:
        """The pane that the keys act on."""
        return self.panes[self.active]

    @property
    def section(self) -> Section:
        """What the active list shows; the source pane counts as the quotes."""
        return self.tab if self.active == "entities" else "events" if self.active == "timeline" else "quotes"

    def view(self, section: Section) -> View:
        """What a list shows now. The list where the focus itself stands shows all of its rows."""
        focus = self.focus_ref
        if focus and SECTION_OF[focus.kind] == section:
            focus = None
        order = self.sorts.get(section)
        return View(
            section, focus, self.filters.get(section, ""), order, self.thoughts, assessed_false=self.assessed_false
        )

    def show_lists(self) -> None:
        """Ask for all lists anew, with their cursors where they were."""
        if self.queries:
            self.entities.counts = {tab: self.queries.count(self.view(tab)) for tab in TABS}
        for pane in self.lists:
            self.show_list(pane)

    def show_list(self, pane: RowList) -> None:
        """Ask for one list anew."""
        if self.queries is None:
            return
        section: Section = self.tab if pane is self.entities else pane.view.section
        focus = self.focus_ref
        ref = self.cursors.get(section)
        if focus and SECTION_OF[focus.kind] == section:
            ref = ref or focus
        pane.show(self.queries, self.view(section), ref, focus)

    def show_passage(self, where: Where, ref: Ref | None, offset: int | None = None) -> None:
        """Show a passage in the source pane, with everything that is linked to the focus."""
        if self.queries is None:
            return
        linked = self.queries.passages(self.focus_ref, where.source) if self.focus_ref else ()
        self.source_view.show(self.source(where.source), linked, where.at, ref, offset)

    def peek(self, row: Row) -> None:
        """Show where a row is written."""
        self.cursors[SECTION_OF[row.ref.kind]] = row.ref
        match row:
            case EventRow() | QuoteRow():
                self.show_passage(row.where, row.ref)
            case SourceRow():
                self.show_passage(Where(row.ref.id, ()), row.ref, 0)
            case EntityRow():
                if where := walking.first_named(self, row.ref):
                    self.show_passage(where, row.ref)

    def follow(self) -> None:
        """Let the source pane follow the cursor of the active list, within the same repaint as the cursor."""
        pane = self.pane
        if isinstance(pane, RowList) and (row := pane.here) and self.cursors.get(SECTION_OF[row.ref.kind]) != row.ref:
            self.peek(row)
        self.tell()

    # Panes

    def activate(self, name: PaneName) -> None:
        """Give a pane the keyboard, and show it where there is no room for all."""
        self.active = name
        if name in ("timeline", "quotes"):
            self.middle = name
        self.lay_out()
        for other, pane in self.panes.items():
            pane.light(other == name)
        self.set_focus(self.pane)
        self.tell()

    def visit(self, name: PaneName) -> None:
        """Give a pane the keyboard; the source shows what is under its cursor, and no more what another list showed.

        From the source one comes back to the list that led there, and finds it as one reads on.
        """
        came_from, shown = self.active, self.source_view.current_ref
        self.activate(name)
        row = pane.here if isinstance(pane := self.pane, RowList) and name != came_from else None
        is_led = came_from == "source" and shown and (shown == self.focus_ref or SECTION_OF[shown.kind] == self.section)
        if row and row.ref != shown and not is_led:
            self.peek(row)
        self.tell()

    def lay_out(self) -> None:
        """Show the panes that there is room for, the active one always."""
        wanted = Layout.of(self.size, self.active, self.middle, self.zoomed), tuple(self.shares)
        if wanted != self._laid_out:
            self._laid_out = wanted
            arrange(self, *wanted)
        self.pane_tabs.tell(self.active, len(wanted[0].shown) < len(self.panes) and self.size.height >= 6)

    def quit(self) -> None:
        """End the app; what is typed after that is nobody's."""
        self.leaving = True
        self.app.exit(0)

    def widen(self, by: int) -> None:
        """Give the active column a larger share of the width, or a smaller one."""
        column = column_of(self.active)
        self.shares[column] = max(4, min(40, self.shares[column] + 2 * by))
        self.lay_out()

    def open_tab(self, tab: Section) -> None:
        """Show people, organizations, places or sources in the first pane."""
        self.tab = tab
        self.show_list(self.entities)
        if row := self.entities.here:
            self.peek(row)
        self.activate("entities")

    def tell(self) -> None:
        """Bring the status line up to date."""
        busy = [(words, "note") for words in (self._work, self._reading) if words]
        if self.is_active:
            where = [(self.status.note, "note")] if self.status.note else where_of(self)
            self.status.tell([*busy, *troubles_of(self), *where], hints_of(self.active, self.settings.keys))
        else:
            self.status.tell(busy, ())  # a page tells its keys itself

    def say(self, words: str) -> None:
        """Tell something in the status line until the next command."""
        self.status.note = words
        self.tell()

    def take_key(self, wanted: Callable[[str], bool]) -> None:
        """Hand the next key to `wanted`; where that returns False, the key does what it always does."""
        self._waiting = wanted

    # Events

    @property
    def times(self) -> int:
        """How often a motion is made: the number typed before it, else once."""
        return self.count or 1

    async def action_do(self, command: str) -> None:
        """Run a command by its id."""
        self.run_command(command)

    def run_command(self, command: str) -> None:
        """Run a command by its id, with the number that was typed before it; none any more while the app ends."""
        if self.leaving:
            return
        self.status.note = ""
        COMMANDS[command].run(self)
        self.count = None
        self.follow()

    def takes(self, key: str) -> bool:
        """Take the second key of `g d` and the like, the letter of a mark, a number before a motion; no other key."""
        waiting, self._waiting = self._waiting, None
        if waiting and waiting(key):
            return True
        if self.focused is not self.pane:
            return False
        if key in ("0123456789" if self.count is not None else "056789"):
            self.count = min(10 * (self.count or 0) + int(key), _MOST)
            self.say(f"{self.count} …")
            return True
        if key in self.sequences:
            walking.begin_sequence(self, self.sequences[key])
        return False

    def on_row_reached(self, message: RowReached) -> None:
        """A click moved the cursor."""
        self.follow()

    def on_row_chosen(self, message: RowChosen) -> None:
        """A quote or an event is gone to; anything else becomes the focus."""
        match message.row:
            case EventRow() | QuoteRow() as row:
                walking.jump(self, row.where, row.ref)
            case row:
                walking.choose(self, row.ref)

    def on_mark_chosen(self, message: MarkChosen) -> None:
        """Something in the source becomes the focus."""
        walking.choose(self, message.ref, stay=True)

    def on_stretch_selected(self, message: StretchSelected) -> None:
        """Say what can be done with a selection."""
        copy, quote = self.key_of("copy-quote"), self.key_of("correct")
        self.say(f"{message.length:,} characters selected; {copy} copies them, {quote} makes them a quote")

    def key_of(self, command: str) -> str:
        """The first key of a command, as people write it."""
        return key_label(self.settings.keys.get(command, COMMANDS[command].keys))

    def on_day_chosen(self, message: DayChosen) -> None:
        """The strip over the timeline was clicked."""
        walking.to_date(self, message.day)
        self.follow()

    def on_tab_chosen(self, message: TabChosen) -> None:
        """A tab was clicked."""
        self.open_tab(message.tab)

    def on_pane_chosen(self, message: PaneChosen) -> None:
        """The name of a pane was clicked."""
        self.visit(message.pane)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click gives a pane the keyboard too."""
        name = next((name for name, pane in self.panes.items() if pane is event.widget), self.active)
        if name != self.active:
            self.visit(name)

    def on_resize(self) -> None:
        """Another size may have room for more panes, or fewer."""
        self.lay_out()
