"""A view as row ids of the index: how many there are, which stand from a to b, and where one stands.

A view whose rows stand along an index is walked from the nearer end, and its count is stored: whole sections, and all
that is linked to somebody who is in the news every day. Any other (a filter, a focus of few sources) is found once and
kept as a packed array of ids, so that scrolling and jumping in it cost nothing. Both are dropped when the case changes.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from dossier.case.beside import beside
from dossier.case.keys import BITS, UNDATED, first_day_of
from dossier.case.narrowing import BESIDE, frequent, narrowed
from dossier.case.queries import View
from dossier.case.sections import ENTITY_SECTIONS, FALSE, TABLES, assessed_false, order_of, whole
from dossier.records import Record

_KEPT: Final = 12


class _Walk(Record):
    """A view that stands along an index: `FROM source` and its values, sort keys (the last is the id), and its count.

    `tally` names the counts by day, to be added up, of a whole section that is sorted by day; empty for none.
    """

    source: str
    values: tuple[object, ...]
    keys: tuple[str, ...]
    count: int
    tally: tuple[str, str] | tuple[()] = ()

    def rows(self, db: sqlite3.Connection, start: int, stop: int) -> Sequence[int]:
        """The ids from `start` to `stop`, found from the nearer end."""
        start, stop = max(start, 0), min(stop, self.count)
        if start >= stop:
            return ()
        from_end = start > self.count - stop
        order = ", ".join(f"{key} DESC" if from_end else key for key in self.keys)
        skip = self.count - stop if from_end else start
        rows = db.execute(
            f"SELECT {self.keys[-1]} FROM {self.source} ORDER BY {order} LIMIT ? OFFSET ?",
            (*self.values, stop - start, skip),
        ).fetchall()
        return [row for (row,) in (reversed(rows) if from_end else rows)]

    def position(self, db: sqlite3.Connection, row: int) -> int | None:
        """How many ids stand before one; None when it is not there."""
        keys = ", ".join(self.keys)
        here = db.execute(f"SELECT {keys} FROM {self.source} AND {self.keys[-1]} = ?", (*self.values, row)).fetchone()
        if here is None:
            return None
        before, bound = f"({keys}) < ({', '.join('?' * len(here))})", here
        earlier = 0
        if self.tally:  # days before are counted, so that only the rows of this one are walked
            day = first_day_of(here[0])
            before, bound = f"{self.keys[0]} >= ? AND {before}", (day << BITS, *here)
            (earlier,) = db.execute(
                "SELECT coalesce(sum(many), 0) FROM tally WHERE kind IN (?, ?) AND day < ?", (*self.tally, day)
            ).fetchone()
        (found,) = db.execute(f"SELECT count(*) FROM {self.source} AND {before}", (*self.values, *bound)).fetchone()
        return int(earlier + found)


class Views:
    """The views of one connection. Not for several threads at once: the caller holds the store's lock."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._kept: OrderedDict[View, Sequence[int]] = OrderedDict()
        self._walks: dict[View, _Walk | None] = {}

    def forget(self) -> None:
        """Drop what is kept: the case changed."""
        self._kept.clear()
        self._walks.clear()

    def count(self, view: View) -> int:
        """How many rows a view has."""
        walk = self._walk(view)
        return walk.count if walk else len(self._ids(view))

    def ids(self, view: View, start: int, stop: int) -> Sequence[int]:
        """The row ids from `start` to `stop`."""
        walk = self._walk(view)
        return walk.rows(self._db, start, stop) if walk else self._ids(view)[max(start, 0) : stop]

    def position(self, view: View, row: int) -> int | None:
        """Where a row id stands in a view; None when it does not."""
        walk = self._walk(view)
        if walk:
            return walk.position(self._db, row)
        try:
            return self._ids(view).index(row)
        except ValueError:
            return None

    def days(self, view: View) -> Sequence[tuple[int, int]]:
        """The days (ordinals) on which a view has dated rows, in order, and how many rows each."""
        table = TABLES[view.section]
        column = "seen" if table == "entity" else "day"
        walk = self._walk(view)
        values: tuple[object, ...]
        if walk and walk.tally:
            statement = "SELECT day, sum(many) FROM tally WHERE kind IN (?, ?) GROUP BY day ORDER BY day"
            values = walk.tally
        elif walk:
            statement = f"SELECT abs({column}) >> {BITS} AS first, count(*) FROM {walk.source} GROUP BY first"
            values = walk.values
        else:
            statement = f"SELECT abs({column}) >> {BITS} AS first, count(*) FROM json_each(?) CROSS JOIN {table}"
            statement += f" ON {table}.id = json_each.value GROUP BY first"
            values = (str(list(self._ids(view))),)
        # All as one row: with every row SQLite lets another thread go on, and gets its turn back a moment later.
        whole = f"WITH days (day, many) AS ({statement}) SELECT json_group_array(json_array(day, many)) FROM days"
        found: list[tuple[int, int]] = json.loads(self._db.execute(whole, values).fetchone()[0])
        return sorted((day, many) for day, many in found if day and many and day != first_day_of(UNDATED))

    def _walk(self, view: View) -> _Walk | None:
        if view not in self._walks:
            self._walks[view] = _walk_of(self._db, view)
        return self._walks[view]

    def _ids(self, view: View) -> Sequence[int]:
        kept = self._kept.get(view)
        if kept is None:
            statement, values = narrowed(self._db, view)
            kept = array("q", (row for (row,) in self._db.execute(statement, values)))
            self._kept[view] = kept
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(view)
        return kept


def _walk_of(db: sqlite3.Connection, view: View) -> _Walk | None:
    """How a view is walked; None for one that is found whole."""
    table, keys = TABLES[view.section], (*order_of(view), "id")
    where, values = whole(view)
    if view.filter.strip() or view.only:
        return None
    if view.focus is None:
        tally = _tally_of(view)
        count = (
            db.execute("SELECT coalesce(sum(many), 0) FROM tally WHERE kind IN (?, ?)", tally)
            if tally
            else db.execute(f"SELECT count(*) FROM {table} WHERE {where}", values)
        ).fetchone()[0]
        return _Walk(f"{table} WHERE {where}", values, keys, count, tally if keys[0] == "day" else ())
    row = frequent(db, view.focus)
    if row is None:
        return None
    if table in ("event", "quote"):
        if keys[0] != "day":
            return None
        where, values = whole(view, table)
        source = f"{table}_of WHERE entity = ? AND {where}"
        (count,) = db.execute(f"SELECT count(*) FROM {source}", (row, *values)).fetchone()
        return _Walk(source, (row, *values), (*keys[:-1], table), count)
    if table == "source":
        (count,) = db.execute("SELECT sources FROM entity WHERE id = ?", (row,)).fetchone()
    else:
        counted = beside(db, row)
        if counted is None:
            return None
        count = counted[ENTITY_SECTIONS.index(view.section)]
        if not view.assessed_false:
            false = (
                f"SELECT count(*) FROM entity WHERE type = ? AND id IN ({assessed_false(table)}) AND {BESIDE[table]}"
            )
            count -= db.execute(false, (ENTITY_SECTIONS.index(view.section), row)).fetchone()[0]
    return _Walk(f"{table} WHERE {where} AND {BESIDE[table]}", (*values, row), keys, count)


def _tally_of(view: View) -> tuple[str, str] | tuple[()]:
    """The counts by day of a whole section, which add up to it; nothing for one without days."""
    table = TABLES[view.section]
    if table not in ("event", "quote"):
        return ()
    kind = "told" if table == "quote" and not view.thoughts else table
    return (kind, kind) if view.assessed_false else (kind, f"{kind}{FALSE}")
