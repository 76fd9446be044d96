"""A view as row ids of the index: how many there are, which stand from a to b, and where one stands.

A view whose rows stand along an index is walked from the nearer end, and its count is stored: whole sections, and all
that is linked to somebody who is in the news every day. Any other (a filter, a focus of few sources) is found once and
kept as a packed array of ids, so that scrolling and jumping in it cost nothing. Both are dropped when the case changes.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dossier.case.beside import MANY, beside
from dossier.case.keys import BITS, UNDATED, first_day_of
from dossier.case.queries import MOST_FILTERED, Kind, Ref, Section, View

if TYPE_CHECKING:
    from dossier.case.words import WordKind

#: Tables of the sections, and what `Ref.kind` they hold.
TABLES: Final[dict[Section, str]] = {
    "people": "entity", "organizations": "entity", "places": "entity",
    "sources": "source", "events": "event", "quotes": "quote",
}  # fmt: skip
ENTITY_SECTIONS: Final[tuple[Section, ...]] = ("people", "organizations", "places")
ENTITY_KINDS: Final[tuple[Kind, ...]] = ("person", "organization", "place")
_KEPT: Final = 12
#: So few rows of a focus are looked at one by one to filter them.
_FEW: Final = 2_000

#: The sort keys of a table, for each `View.sort`; the row id is always the last one.
_ORDER: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "entity": {"name": ("sort",), "count": ("weight",), "seen": ("seen",), "date": ("seen",)},
    "source": {"name": ("sort",), "count": ("-quotes",), "seen": ("day",), "date": ("day",)},
    "event": {"name": ("title",), "count": ("-accounts", "day"), "seen": ("day",), "date": ("day",)},
    "quote": {"name": ("day",), "count": ("-prints", "day"), "seen": ("day",), "date": ("day",)},
}
_DEFAULT: Final = {"entity": "name", "source": "name", "event": "date", "quote": "date"}

#: What is shown of a row: the column of its entry, the kind that this is in the full-text index, and its text.
_SHOWN: Final[dict[str, tuple[str, WordKind, str]]] = {
    "source": ("id", "source", "source.title || ' ' || source.publisher"),
    "event": ("account", "event", "account.title || ' ' || account.text"),
    "quote": ("print", "quote", "print.text"),
}

# The ids of a section that belong to a focus; `?` is the row id of the focus.
_OF_ENTITY: Final = {
    "entity": "SELECT entity FROM member WHERE source IN (SELECT source FROM member WHERE entity = ?)",
    "source": "SELECT source FROM member WHERE entity = ?",
    "event": "SELECT event FROM event_of WHERE entity = ?",
    "quote": "SELECT quote FROM quote_of WHERE entity = ?",
}
_FOCUS: Final[dict[str, dict[str, str]]] = {
    "entity": _OF_ENTITY,
    "source": {
        "entity": "SELECT entity FROM member WHERE source = ?",
        "source": "SELECT ?",
        "event": "SELECT event FROM account WHERE source = ?",
        "quote": "SELECT quote FROM print WHERE source = ?",
    },
    "event": {
        "entity": "SELECT entity FROM event_of WHERE event = ?",
        "source": "SELECT source FROM account WHERE event = ?",
        "event": "SELECT ?",
        "quote": "SELECT quote FROM speaks_of WHERE event = ?",
    },
    "quote": {
        "entity": (
            "SELECT member.entity FROM print JOIN json_each('[' || coalesce(print.speaker, 'null') || ','"
            " || coalesce(nullif(via, ''), '[]') || ',' || coalesce(nullif(about, ''), '[]') || ']') AS part"
            " JOIN json_each(CASE part.type WHEN 'array' THEN part.value ELSE json_array(part.value) END) AS one"
            " JOIN member ON member.id = one.value WHERE print.quote = ?"
        ),
        "source": "SELECT source FROM print WHERE quote = ?",
        "event": "SELECT event FROM speaks_of WHERE quote = ?",
        "quote": "SELECT ?",
    },
}

# Of somebody in many sources it is quicker to look at every row, in order, than to find and to sort all that fit.
_BESIDE: Final[dict[str, str]] = {
    "entity": (
        "EXISTS (SELECT 1 FROM member AS here CROSS JOIN member AS there ON there.source = here.source"
        " WHERE here.entity = entity.id AND there.entity = ?)"
    ),
    "source": "EXISTS (SELECT 1 FROM member WHERE entity = ? AND source = source.id)",
}


def table_of(kind: Kind) -> str:
    """The table that holds a kind of thing."""
    return "entity" if kind in ENTITY_KINDS else kind


def row_id(db: sqlite3.Connection, ref: Ref) -> int | None:
    """The row a `Ref` stands for; "<source id>#<entry id>" stands for what that entry is part of."""
    if ref.kind == "source":
        row = db.execute("SELECT id FROM source WHERE sid = ?", (ref.id,)).fetchone()
    elif ref.kind in ENTITY_KINDS:
        row = db.execute(
            "SELECT id FROM entity WHERE type = ? AND ref = ?", (ENTITY_KINDS.index(ref.kind), ref.id)
        ).fetchone() or _of_entry(db, "member", "eid", "entity", ref.id)
    else:
        entries, column = ("event", "eid") if ref.kind == "event" else ("quote", "qid")
        row = db.execute(f"SELECT id FROM {ref.kind} WHERE ref = ?", (ref.id,)).fetchone() or _of_entry(
            db, "account" if entries == "event" else "print", column, entries, ref.id
        )
    return int(row[0]) if row else None


def _of_entry(db: sqlite3.Connection, table: str, column: str, linked: str, entry: str) -> tuple[int] | None:
    sid, hash_, eid = entry.rpartition("#")
    if not hash_:
        return None
    row: tuple[int] | None = db.execute(
        f"SELECT {linked} FROM {table} JOIN source ON source.id = {table}.source WHERE sid = ? AND {column} = ?"
        f" AND {linked} NOT NULL",
        (sid, eid),
    ).fetchone()
    return row


@dataclass(frozen=True, slots=True)
class _Walk:
    """A view that stands along an index: `FROM source` and its values, sort keys (the last is the id), and its count.

    `tally` names the counts by day of a whole section that is sorted by day; empty for none.
    """

    source: str
    values: tuple[object, ...]
    keys: tuple[str, ...]
    count: int
    tally: str = ""

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
                "SELECT coalesce(sum(many), 0) FROM tally WHERE kind = ? AND day < ?", (self.tally, day)
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
            statement, values = "SELECT day, many FROM tally WHERE kind = ? ORDER BY day", (walk.tally,)
        elif walk:
            statement = f"SELECT abs({column}) >> {BITS} AS first, count(*) FROM {walk.source} GROUP BY first"
            values = walk.values
        else:
            statement = f"SELECT abs({column}) >> {BITS} AS first, count(*) FROM json_each(?) CROSS JOIN {table}"
            statement += " ON id = value GROUP BY first"
            values = (str(list(self._ids(view))),)
        return [(day, many) for day, many in self._db.execute(statement, values) if day and day != UNDATED >> BITS]

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


def order_of(view: View) -> tuple[str, ...]:
    """The columns a view is sorted by."""
    table = TABLES[view.section]
    return _ORDER[table][view.sort or _DEFAULT[table]]


def _walk_of(db: sqlite3.Connection, view: View) -> _Walk | None:
    """How a view is walked; None for one that is found whole."""
    table, keys = TABLES[view.section], (*order_of(view), "id")
    where, values = _whole(view)
    if view.filter.strip():
        return None
    if view.focus is None:
        tally = "" if table not in ("event", "quote") else table if view.thoughts or table == "event" else "told"
        count = (
            db.execute("SELECT coalesce(sum(many), 0) FROM tally WHERE kind = ?", (tally,))
            if tally
            else db.execute(f"SELECT count(*) FROM {table} WHERE {where}", values)
        ).fetchone()[0]
        return _Walk(f"{table} WHERE {where}", values, keys, count, tally if keys == ("day", "id") else "")
    row = _many(db, view.focus)
    if row is None:
        return None
    if table in ("event", "quote"):
        if keys != ("day", "id"):
            return None
        source = f"{table}_of WHERE entity = ? AND {where}"
        (count,) = db.execute(f"SELECT count(*) FROM {source}", (row, *values)).fetchone()
        return _Walk(source, (row, *values), ("day", table), count)
    if table == "source":
        (count,) = db.execute("SELECT sources FROM entity WHERE id = ?", (row,)).fetchone()
    else:
        counted = beside(db, row)
        if counted is None:
            return None
        count = counted[ENTITY_SECTIONS.index(view.section)]
    return _Walk(f"{table} WHERE {where} AND {_BESIDE[table]}", (*values, row), keys, count)


def _many(db: sqlite3.Connection, focus: Ref) -> int | None:
    """The row of a focus that stands in many sources; None for any other."""
    if focus.kind not in ENTITY_KINDS:
        return None
    row = row_id(db, focus)
    found = db.execute("SELECT id FROM entity WHERE id = ? AND sources >= ?", (row, MANY)).fetchone()
    return int(found[0]) if found else None


def _whole(view: View) -> tuple[str, tuple[object, ...]]:
    if view.section in ENTITY_SECTIONS:
        return "type = ?", (ENTITY_SECTIONS.index(view.section),)
    if view.section == "quotes" and not view.thoughts:
        return "thought = 0", ()
    return "1", ()


def narrowed(db: sqlite3.Connection, view: View) -> tuple[str, tuple[object, ...]]:
    """The statement that gives the ids of a narrowed view in order, and its values."""
    table = TABLES[view.section]
    where, bound = _whole(view)
    parts, values = [where], [*bound]
    row = row_id(db, view.focus) if view.focus else None
    many = view.focus is not None and _many(db, view.focus) is not None
    if view.focus is not None:
        parts.append(
            _BESIDE[table] if many and table in _BESIDE else f"id IN ({_FOCUS[table_of(view.focus.kind)][table]})"
        )
        values.append(-1 if row is None else row)
    if view.filter.strip():
        few = view.focus is not None and (not many or _count_of_focus(db, table, row) <= _FEW)
        found, with_values = _filter(table, view.filter, view.focus is not None, few)
        parts.append(found)
        values += with_values
    order = ", ".join((*order_of(view), "id"))
    return f"SELECT id FROM {table} WHERE {' AND '.join(parts)} ORDER BY {order}", tuple(values)


def _count_of_focus(db: sqlite3.Connection, table: str, row: int | None) -> int:
    """How many events, quotes or sources an entity has."""
    found = db.execute("SELECT quotes, events, sources FROM entity WHERE id = ?", (row,)).fetchone()
    return int(found[("quote", "event", "source").index(table)]) if found and table != "entity" else 0


def _filter(table: str, words: str, focused: bool, few: bool) -> tuple[str, list[object]]:
    """Rows that have every word, or the beginning of one, somewhere in what is shown of them.

    `few` says that the rows of the focus are so few that the words of each can be looked at.
    """
    from dossier.case.words import ID_MASK, rows_of_kind, searchable  # the first lists have no filter

    plain = searchable(words).split()
    if not plain:
        return "0", []
    match = " AND ".join(f'"{word}"*' for word in plain)
    if table == "entity":
        return "id IN (SELECT rowid FROM named WHERE named MATCH ?)", [f"text : ({match})"]
    entry, kind, text = _SHOWN[table]
    if few:
        entries = text.partition(".")[0]
        return f"EXISTS (SELECT 1 FROM {entries} WHERE {entries}.id = {table}.{entry} AND has_words({text}, ?))", [
            " ".join(plain)
        ]
    matching = f"SELECT rowid & {ID_MASK} FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
    values = [match, *rows_of_kind(kind)]
    if focused:  # the rows of the focus are looked up among those that match
        return f"+{entry} IN ({matching})", values
    return f"{entry} IN ({matching} ORDER BY rowid LIMIT ?)", [*values, MOST_FILTERED]
