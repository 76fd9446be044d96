"""A view as row ids of the index: how many there are, which stand from a to b, and where one stands.

A whole section is walked along its index from the nearer end. A narrowed one (focus, filter) is found once and kept as
a packed array of ids, so that scrolling and jumping in it cost nothing; what is kept is dropped when the case changes.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from dossier.case.keys import BITS, UNDATED
from dossier.case.queries import Kind, Ref, Section, View
from dossier.case.words import KINDS, WORD_KINDS, WordKind, searchable

#: Tables of the sections, and what `Ref.kind` they hold.
TABLES: Final[dict[Section, str]] = {
    "people": "entity", "organizations": "entity", "places": "entity",
    "sources": "source", "events": "event", "quotes": "quote",
}  # fmt: skip
ENTITY_SECTIONS: Final[tuple[Section, ...]] = ("people", "organizations", "places")
ENTITY_KINDS: Final[tuple[Kind, ...]] = ("person", "organization", "place")
_KEPT: Final = 12

#: The sort keys of a table, for each `View.sort`; the row id is always the last one.
_ORDER: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "entity": {"name": ("sort",), "count": ("weight",), "seen": ("seen",), "date": ("seen",)},
    "source": {"name": ("sort",), "count": ("-quotes",), "seen": ("day",), "date": ("day",)},
    "event": {"name": ("title",), "count": ("-accounts", "day"), "seen": ("day",), "date": ("day",)},
    "quote": {"name": ("day",), "count": ("-prints", "day"), "seen": ("day",), "date": ("day",)},
}
_DEFAULT: Final = {"entity": "name", "source": "name", "event": "date", "quote": "date"}

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


class Views:
    """The views of one connection. Not for several threads at once: the caller holds the store's lock."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._kept: OrderedDict[View, Sequence[int]] = OrderedDict()
        self._counts: dict[View, int] = {}

    def forget(self) -> None:
        """Drop what is kept: the case changed."""
        self._kept.clear()
        self._counts.clear()

    def count(self, view: View) -> int:
        """How many rows a view has."""
        if _is_narrow(view):
            return len(self._ids(view))
        if view not in self._counts:
            where, values = _whole(view)
            self._counts[view] = self._db.execute(
                f"SELECT count(*) FROM {TABLES[view.section]}{where}", values
            ).fetchone()[0]
        return self._counts[view]

    def ids(self, view: View, start: int, stop: int) -> Sequence[int]:
        """The row ids from `start` to `stop`."""
        start = max(start, 0)
        if _is_narrow(view):
            return self._ids(view)[start:stop]
        count = self.count(view)
        stop = min(stop, count)
        if start >= stop:
            return ()
        where, values = _whole(view)
        keys = (*order_of(view), "id")
        from_end = start > count - stop
        order = ", ".join(f"{key} DESC" if from_end else key for key in keys)
        skip = count - stop if from_end else start
        rows = self._db.execute(
            f"SELECT id FROM {TABLES[view.section]}{where} ORDER BY {order} LIMIT ? OFFSET ?",
            (*values, stop - start, skip),
        ).fetchall()
        return [row for (row,) in (reversed(rows) if from_end else rows)]

    def position(self, view: View, row: int) -> int | None:
        """Where a row id stands in a view; None when it does not."""
        if _is_narrow(view):
            ids = self._ids(view)
            try:
                return ids.index(row)
            except ValueError:
                return None
        table = TABLES[view.section]
        where, values = _whole(view)
        keys = ", ".join((*order_of(view), "id"))
        joined = f"{where} AND" if where else " WHERE"
        here = self._db.execute(f"SELECT {keys} FROM {table}{joined} id = ?", (*values, row)).fetchone()
        if here is None:
            return None
        marks = ", ".join("?" * len(here))
        found: int = self._db.execute(
            f"SELECT count(*) FROM {table}{joined} ({keys}) < ({marks})", (*values, *here)
        ).fetchone()[0]
        return found

    def days(self, view: View) -> Sequence[tuple[int, int]]:
        """The days (ordinals) on which a view has dated rows, in order, and how many rows each."""
        table = TABLES[view.section]
        column = "seen" if table == "entity" else "day"
        if _is_narrow(view):
            where, values = " WHERE id IN (SELECT value FROM json_each(?))", (str(list(self._ids(view))),)
        else:
            where, values = _whole(view)  # type: ignore[assignment]  # other values to be bound
        rows = self._db.execute(
            f"SELECT abs({column}) >> {BITS} AS first, count(*) FROM {table}{where} GROUP BY first", values
        ).fetchall()
        return [(day, many) for day, many in rows if day and day != UNDATED >> BITS]

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


def _is_narrow(view: View) -> bool:
    return view.focus is not None or bool(view.filter.strip())


def order_of(view: View) -> tuple[str, ...]:
    """The columns a view is sorted by."""
    table = TABLES[view.section]
    return _ORDER[table][view.sort or _DEFAULT[table]]


def _whole(view: View) -> tuple[str, tuple[int, ...]]:
    if view.section in ENTITY_SECTIONS:
        return " WHERE type = ?", (ENTITY_SECTIONS.index(view.section),)
    if view.section == "quotes" and not view.thoughts:
        return " WHERE thought = 0", ()
    return "", ()


def narrowed(db: sqlite3.Connection, view: View) -> tuple[str, tuple[object, ...]]:
    """The statement that gives the ids of a narrowed view in order, and its values."""
    table = TABLES[view.section]
    where, values = _whole(view)
    parts, bound = [where.removeprefix(" WHERE ")] if where else [], [*values]
    asked: list[object] = [*bound]
    if view.focus is not None:
        row = row_id(db, view.focus)
        parts.append(f"id IN ({_FOCUS[table_of(view.focus.kind)][table]})")
        asked.append(-1 if row is None else row)
    if view.filter.strip():
        found, with_values = _filter(table, view.filter)
        parts.append(found)
        asked += with_values
    order = ", ".join((*order_of(view), "id"))
    return f"SELECT id FROM {table} WHERE {' AND '.join(parts)} ORDER BY {order}", tuple(asked)


def _filter(table: str, words: str) -> tuple[str, list[object]]:
    """Rows that have every word, or the beginning of one, somewhere in what is shown of them."""
    plain = searchable(words).split()
    if not plain:
        return "0", []
    if table == "entity":
        match = " AND ".join(f'"{word}"*' for word in plain)
        return "id IN (SELECT rowid FROM named WHERE named MATCH ?)", [f"text : ({match})"]
    kind: WordKind = "quote" if table == "quote" else "event" if table == "event" else "source"
    match = " AND ".join(f'"{word}"*' for word in plain)
    rows = f"SELECT rowid / {KINDS} FROM words WHERE words MATCH ? AND rowid % {KINDS} = {WORD_KINDS.index(kind)}"
    if table == "quote":
        rows = f"SELECT quote FROM print WHERE id IN ({rows})"
    elif table == "event":
        rows = f"SELECT event FROM account WHERE id IN ({rows})"
    return f"id IN ({rows})", [match]
