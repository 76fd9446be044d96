"""The sections of a case as tables of the index: what they hold, how they are sorted, which row a `Ref` stands for."""

from __future__ import annotations

import sqlite3
from typing import Final

from dossier.case.queries import Kind, Ref, Section, View
from dossier.model import split_entry

#: Tables of the sections, and what `Ref.kind` they hold.
TABLES: Final[dict[Section, str]] = {
    "people": "entity", "organizations": "entity", "places": "entity",
    "sources": "source", "events": "event", "quotes": "quote",
}  # fmt: skip
ENTITY_SECTIONS: Final[tuple[Section, ...]] = ("people", "organizations", "places")
ENTITY_KINDS: Final[tuple[Kind, ...]] = ("person", "organization", "place")

#: The sort keys of a table, for each `View.sort`; the row id is always the last one.
_ORDER: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "entity": {"name": ("sort",), "count": ("weight",), "seen": ("seen",), "date": ("seen",)},
    "source": {"name": ("sort",), "count": ("-quotes",), "seen": ("day", "sort"), "date": ("day", "sort")},
    "event": {"name": ("title",), "count": ("-accounts", "day"), "seen": ("day",), "date": ("day",)},
    "quote": {
        **dict.fromkeys(("name", "seen", "date"), ("day", "rank")),
        "count": ("-prints", "day", "rank"),
    },
}
#: The end of the name of a tally that counts what people assessed as false.
FALSE: Final = "-false"
_DEFAULT: Final = {"entity": "name", "source": "date", "event": "date", "quote": "date"}


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
    sid, eid = split_entry(entry)
    if not sid:
        return None
    row: tuple[int] | None = db.execute(
        f"SELECT {linked} FROM {table} JOIN source ON source.id = {table}.source WHERE sid = ? AND {column} = ?"
        f" AND {linked} NOT NULL",
        (sid, eid),
    ).fetchone()
    return row


def order_of(view: View) -> tuple[str, ...]:
    """The columns a view is sorted by."""
    table = TABLES[view.section]
    return _ORDER[table][view.sort or _DEFAULT[table]]


def whole(view: View, id_: str = "id") -> tuple[str, tuple[object, ...]]:
    """The condition of a section without focus and filter, and its values; `id_` is the column of its ids."""
    table = TABLES[view.section]
    left_out = "" if view.assessed_false else f" AND {id_} NOT IN ({assessed_false(table)})"
    if view.section in ENTITY_SECTIONS:
        return f"type = ?{left_out}", (ENTITY_SECTIONS.index(view.section),)
    if view.section == "quotes" and not view.thoughts:
        return f"thought = 0{left_out}", ()
    return f"1{left_out}", ()


def assessed_false(table: str) -> str:
    """The statement of the ids of a table that people assessed as false."""
    return f"SELECT linked FROM note WHERE kind = '{table}' AND status = 'false' AND holds AND linked NOT NULL"
