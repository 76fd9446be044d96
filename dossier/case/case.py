"""A case that is open: answers from the index at once, and brings it up to date when told to.

What the first lists do not need (search, details, reading dossiers) is imported when it is asked for.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from dossier.case.queries import Details, Hit, Ref, Relay, Row, Section, SourceText, Trouble, View
from dossier.case.reading import entry_in, passages, source_text
from dossier.case.rows import rows_of
from dossier.case.sections import ENTITY_SECTIONS, TABLES, row_id, table_of
from dossier.case.store import Store, discard
from dossier.case.views import Views
from dossier.cycles import searched_rarely
from dossier.folders import cache_file

if TYPE_CHECKING:
    from dossier.case.refresh import Cancelled, Progress
    from dossier.case.search import Thing
    from dossier.model import Span

_T = TypeVar("_T")
_FOUND: Final = 200
_SEARCHES: Final = 8


class Case:
    """A folder of sources and dossiers that can be asked (`queries.Queries`). Safe to use from several threads."""

    def __init__(self, root: Path, store: Store) -> None:
        """Use `open_case`."""
        self.root = root
        self._store = store
        self._views = Views(store.connection)
        self._searches: OrderedDict[str, list[Thing]] = OrderedDict()
        self._generation = -1
        self.problem = store.problem
        self._gone: list[Trouble] = []  # of articles that are not there
        self._seeds = -1  # when articles came and went last
        self._told = self._ask(lambda db: store.generation(), 0)  # at the last refresh

    def close(self) -> None:
        """Let go of the index."""
        self._store.close()

    def refresh(self, progress: Progress = lambda done, total: None, cancelled: Cancelled = lambda: False) -> bool:
        """Read what changed on the disk since the index was written; True when the case changed, by whomever.

        May run in another thread than the queries. `progress` is called with how many of the changed files are read;
        `cancelled` is asked between batches, and what was read until then is kept. Never raises for what files hold:
        see `troubles`. When the index cannot be written, the case goes on in memory and `problem` says why.
        """
        changed = self._brought_up_to_date(progress, cancelled)
        changed = self._look_for_articles(again=changed) or changed
        before, self._told = self._told, self._ask(lambda db: self._store.generation(), 0)
        return changed or before != self._told  # another process may have read the files first

    def _look_for_articles(self, *, again: bool) -> bool:
        """Find out which articles are gone that dossiers name; True when others are than before.

        Nothing is looked at where neither a dossier nor what is in `seeds` has changed, unless `again`.
        """
        from dossier.case.gone import gone
        from dossier.files.layout import SEEDS

        try:
            now = (self.root / SEEDS).stat().st_mtime_ns
        except OSError:
            now = 0
        if now == self._seeds and not again:
            return False
        named = "SELECT path, source.file FROM source JOIN file ON file.id = source.id WHERE source.file != ''"
        self._seeds, before = now, self._gone
        self._gone = gone(self.root, self._ask(lambda db: db.execute(named).fetchall(), []))
        return self._gone != before

    def _brought_up_to_date(self, progress: Progress, cancelled: Cancelled) -> bool:
        store = self._store
        try:
            return self._refreshed(store, progress, cancelled)
        except sqlite3.Error as error:
            self._replace(store, error)
        store = self._store
        try:
            return self._refreshed(store, progress, cancelled)
        except sqlite3.Error as error:
            with store.lock:
                self._use(Store(None))
                self.problem = f"the index cannot be kept ({error}); working without it"
            return self._refreshed(self._store, progress, cancelled)

    def _refreshed(self, store: Store, progress: Progress, cancelled: Cancelled) -> bool:
        from dossier.case.refresh import refresh

        beside = store.beside()
        try:
            with searched_rarely():
                return refresh(beside, self.root, progress, cancelled)
        finally:
            if beside is not store:
                beside.close()

    def _replace(self, store: Store, error: sqlite3.Error) -> None:
        """A damaged index is built again; one that cannot be written is kept in memory. Questions wait meanwhile."""
        misused = isinstance(error, sqlite3.OperationalError | sqlite3.ProgrammingError)
        damaged = not misused or "malformed" in str(error)
        with store.lock:
            if store is not self._store:  # another thread has met the same
                return
            if damaged and store.file is not None:
                store.close()
                discard(store.file)
                self._use(Store(store.file))
            else:
                self._use(Store(None))
                self.problem = f"the index cannot be written ({error}); working without it"

    def _use(self, store: Store) -> None:
        self._store = store
        self._views = Views(store.connection)
        self._searches.clear()
        self._generation = -1
        self.problem = self.problem or store.problem

    def _ask(self, question: Callable[[sqlite3.Connection], _T], nothing: _T) -> _T:
        """An answer from the index as it is now; `nothing` when the index turns out to be damaged."""
        store = self._store
        with store.lock:
            if store is not self._store:  # it was replaced while this thread waited for it
                return self._ask(question, nothing)
            try:
                generation = store.generation()
                if generation != self._generation:
                    self._views.forget()
                    self._searches.clear()
                    self._generation = generation
                return question(store.connection)
            except sqlite3.DatabaseError as error:
                self._replace(store, error)
                return nothing

    # ---- queries.Queries ----------------------------------------------------------------------------------------

    def count(self, view: View) -> int:
        """How many rows a view has."""
        return self._ask(lambda db: self._views.count(view), 0)

    def rows(self, view: View, start: int, stop: int) -> Sequence[Row]:
        """Rows `start` to `stop` of a view, fewer at its end."""
        return self._ask(lambda db: rows_of(db, TABLES[view.section], self._views.ids(view, start, stop)), [])

    def position(self, view: View, ref: Ref) -> int | None:
        """The row of a view where something stands; None when it is not in it."""

        def ask(db: sqlite3.Connection) -> int | None:
            row = row_id(db, ref)
            return None if row is None else self._views.position(view, row)

        return self._ask(ask, None)

    def row(self, ref: Ref) -> Row | None:
        """The row of one thing; None for something that is not there."""

        def ask(db: sqlite3.Connection) -> Row | None:
            row = row_id(db, ref)
            return None if row is None else next(iter(rows_of(db, table_of(ref.kind), [row])), None)

        return self._ask(ask, None)

    def entry_of(self, ref: Ref, source: str) -> str:
        """The entry of a source that stands for something, as "<source id>#<entry id>"; empty for none."""

        def ask(db: sqlite3.Connection) -> str:
            row, there = row_id(db, ref), row_id(db, Ref("source", source))
            entry = None if row is None or there is None else entry_in(db, table_of(ref.kind), row, there)
            return f"{source}#{entry}" if entry else ""

        return self._ask(ask, "")

    def name_of(self, ref: Ref) -> str:
        """A short name for the status line; empty for something that is not there, or is just being read again."""

        def ask(db: sqlite3.Connection) -> str:
            row = row_id(db, ref)
            if row is None:
                return ""
            name = {
                "entity": "SELECT name FROM entity WHERE id = ?",
                "source": "SELECT coalesce(nullif(title, ''), sid) FROM source WHERE id = ?",
                "event": "SELECT title FROM event WHERE id = ?",
                "quote": "SELECT text FROM quote JOIN print ON print.id = print WHERE quote.id = ?",
            }[table_of(ref.kind)]
            return next((str(found) for (found,) in db.execute(name, (row,))), "")

        return self._ask(ask, "")

    def members(self, section: Section) -> Mapping[str, Sequence[str]]:
        """Of every person, organization or place, by id: the entries it stands for, as "<source id>#<entry id>"."""

        def ask(db: sqlite3.Connection) -> dict[str, list[str]]:
            found: dict[str, list[str]] = {}
            for ref, sid, eid in db.execute(
                "SELECT ref, sid, eid FROM entity JOIN member ON member.entity = entity.id"
                " JOIN source ON source.id = member.source WHERE type = ? ORDER BY sid, eid",
                (ENTITY_SECTIONS.index(section),),
            ):
                found.setdefault(ref, []).append(f"{sid}#{eid}")
            return found

        return self._ask(ask, {})

    def details(self, ref: Ref) -> Details | None:
        """All about one thing; None for something that is not there."""
        from dossier.case.details import details_of

        def ask(db: sqlite3.Connection) -> Details | None:
            row = row_id(db, ref)
            return None if row is None else details_of(db, ref, row)

        return self._ask(ask, None)

    def dossier_of(self, source: str) -> str:
        """The name that a source's dossier has in `content/`, to be opened, not shown; empty for an unknown id."""

        def ask(db: sqlite3.Connection) -> str:
            named = db.execute("SELECT path FROM source JOIN file ON file.id = source.id WHERE sid = ?", (source,))
            return next((path for (path,) in named), "")

        return self._ask(ask, "")

    def source_text(self, source: str) -> SourceText | None:
        """A source with its marks; None for an id that is not there."""
        return self._ask(lambda db: source_text(db, self.root, source), None)

    def passages(self, ref: Ref, source: str) -> Sequence[Span]:
        """Where a source speaks of something: its quotes, mentions or accounts, in the order of the text."""

        def ask(db: sqlite3.Connection) -> Sequence[Span]:
            row, there = row_id(db, ref), row_id(db, Ref("source", source))
            return () if row is None or there is None else passages(db, table_of(ref.kind), row, there)

        return self._ask(ask, ())

    def density(self, view: View, buckets: int) -> tuple[str, str, Sequence[int]]:
        """First and last day of a view's dated rows, and how many rows fall into each of `buckets` equal stretches."""
        none: Sequence[tuple[int, int]] = ()
        days = self._ask(lambda db: self._views.days(view), none)
        if not days or buckets < 1:
            return "", "", [0] * max(buckets, 0)
        counts = [0] * buckets
        first, last = days[0][0], days[-1][0]
        for day, many in days:
            counts[(day - first) * buckets // (last - first + 1)] += many
        return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat(), counts

    def search(self, query: str, start: int, stop: int) -> Sequence[Hit]:
        """What fits a query, best first.

        Raises:
            QueryError: the query cannot be read.
        """
        from dossier.case import asking, search
        from dossier.case.hits import hits_of

        asked = asking.asked(query)

        def ask(db: sqlite3.Connection) -> list[Hit]:
            things = self._searches.get(query)
            if things is None or (len(things) >= _FOUND and stop > len(things)):
                things = search.found(db, asked, max(_FOUND, stop))
                self._searches[query] = things
                while len(self._searches) > _SEARCHES:
                    self._searches.popitem(last=False)
            return hits_of(db, self.root, asked, things[max(start, 0) : stop])

        return self._ask(ask, [])

    def relays(self) -> Sequence[tuple[Relay, int]]:
        """Who relays whom, and in how many prints, most often first; `View.only` gives the quotes of each."""

        def ask(db: sqlite3.Connection) -> Sequence[tuple[Relay, int]]:
            pairs = db.execute(
                "SELECT outlet, origin, count(*) FROM relay GROUP BY outlet, origin ORDER BY 3 DESC, 1, 2"
            )
            return [(Relay(outlet, origin), times) for outlet, origin, times in pairs]

        return self._ask(ask, [])

    def trouble_count(self) -> int:
        """How many problems were met while reading the case."""
        return self._ask(lambda db: int(db.execute("SELECT count(*) FROM trouble").fetchone()[0]), 0) + len(self._gone)

    def troubles(self) -> Sequence[Trouble]:
        """The problems met while reading the case."""
        kept: list[tuple[str, int, str]] = self._ask(
            lambda db: db.execute("SELECT path, line, message FROM trouble").fetchall(), []
        )
        return sorted([*(Trouble(*row) for row in kept), *self._gone])


def open_case(root: Path, cache: Path | None = None) -> Case:
    """A case ready to be asked, from its index as it is; call `refresh` to bring that up to date.

    `cache` names another file for the index than the one under the platform's cache directory. Never raises for a
    damaged or unwritable index: see `Case.problem`.
    """
    return Case(root, Store(cache or cache_file(root)))
