"""The sections of a case as tables of the index: what they hold, how they are sorted, which row a `Ref` stands for."""

from __future__ import annotations

import sqlite3
from typing import Final, Literal, TypeAlias

from dossier.case.queries import SECTION_OF, Kind, Ref, Section, View
from dossier.model import ENTITY_TYPES, split_entry
from dossier.text import one_line

#: The tables of linked things, which stand for entries of dossiers.
LinkedTable: TypeAlias = Literal["entity", "event", "quote"]
Table: TypeAlias = Literal["source", LinkedTable]

#: Tables of the sections, and what `Ref.kind` they hold.
TABLES: Final[dict[Section, Table]] = {
    "people": "entity", "organizations": "entity", "places": "entity",
    "sources": "source", "events": "event", "quotes": "quote",
}  # fmt: skip  # read as a table
ENTITY_SECTIONS: Final[tuple[Section, ...]] = ("people", "organizations", "places")
#: Columns `type`: the numbers of `ENTITY_TYPES`.
PERSON, ORGANIZATION, PLACE = range(len(ENTITY_TYPES))
#: The entries that a linked thing stands for: their table, which names it in a column, and the column of their id.
ENTRIES: Final[dict[LinkedTable, tuple[str, str]]] = {
    "entity": ("member", "eid"),
    "quote": ("print", "qid"),
    "event": ("account", "eid"),
}

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


def table_of(kind: Kind) -> Table:
    """The table that holds a kind of thing."""
    return TABLES[SECTION_OF[kind]]


def row_id(db: sqlite3.Connection, ref: Ref) -> int | None:
    """The row a `Ref` stands for; "<source id>#<entry id>" stands for what that entry is part of."""
    table = table_of(ref.kind)
    if table == "source":
        row = db.execute("SELECT id FROM source WHERE sid = ?", (ref.id,)).fetchone()
        return int(row[0]) if row else None
    typed = f"type = {ENTITY_TYPES.index(ref.kind)} AND " if ref.kind in ENTITY_TYPES else ""
    row = db.execute(f"SELECT id FROM {table} WHERE {typed}ref = ?", (ref.id,)).fetchone()
    if row:
        return int(row[0])
    entry = entry_row(db, table, ref.id) if "#" in ref.id else None
    return entry[1] if entry else None


def entry_row(db: sqlite3.Connection, linked: LinkedTable, entry: str) -> tuple[int, int | None] | None:
    """The row of "<source id>#<entry id>", if it is one of the entries of a table of linked things, and of its thing.

    That is None while it is not linked.
    """
    entries, column = ENTRIES[linked]
    row: tuple[int, int | None] | None = db.execute(
        f"SELECT {entries}.id, {linked} FROM {entries} JOIN source ON source.id = {entries}.source"
        f" WHERE sid = ? AND {column} = ?",
        split_entry(one_line(entry)),
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
