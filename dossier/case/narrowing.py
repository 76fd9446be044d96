"""A section narrowed by a focus, to what is odd about it, and by the words of a filter, as SQL."""

from __future__ import annotations

import sqlite3
from typing import Final

from dossier.case.queries import MOST_FILTERED, Ref, Relay, View
from dossier.case.schema import MANY
from dossier.case.sections import TABLES, Table, order_of, row_id, table_of, whole
from dossier.case.words import MATCHING, WRITTEN, rows_of_kind, searchable
from dossier.model import ENTITY_TYPES

#: So few rows of a focus are looked at one by one to filter them.
_FEW: Final = 2_000

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

#: The rows that belong to an entity (`?`), for one in many sources: there it is quicker to look at every row, in order,
#: than to find and to sort all that fit.
BESIDE: Final[dict[str, str]] = {
    "entity": (
        "EXISTS (SELECT 1 FROM member AS here CROSS JOIN member AS there ON there.source = here.source"
        " WHERE here.entity = entity.id AND there.entity = ?)"
    ),
    "source": "EXISTS (SELECT 1 FROM member WHERE entity = ? AND source = source.id)",
}


# What people wrote of a row, and how they judged it.
_NOTED: Final = (
    "SELECT linked FROM note WHERE kind = ? AND holds AND has_words(text || ' ' || tags || ' ' || status, ?)"
)


def frequent(db: sqlite3.Connection, focus: Ref) -> int | None:
    """The row of a focus that stands in many sources; None for any other."""
    if focus.kind not in ENTITY_TYPES:
        return None
    row = row_id(db, focus)
    found = db.execute("SELECT id FROM entity WHERE id = ? AND sources >= ?", (row, MANY)).fetchone()
    return int(found[0]) if found else None


def narrowed(db: sqlite3.Connection, view: View) -> tuple[str, tuple[object, ...]]:
    """The statement that gives the ids of a narrowed view in order, and its values."""
    table = TABLES[view.section]
    where, bound = whole(view)
    parts, values = [where], [*bound]
    row = row_id(db, view.focus) if view.focus else None
    many = view.focus is not None and frequent(db, view.focus) is not None
    if view.focus is not None:
        parts.append(
            BESIDE[table] if many and table in BESIDE else f"id IN ({_FOCUS[table_of(view.focus.kind)][table]})"
        )
        values.append(-1 if row is None else row)
    if isinstance(view.only, Relay):
        parts.append("id IN (SELECT quote FROM relay WHERE outlet = ? AND origin = ?)" if table == "quote" else "0")
        values += view.only if table == "quote" else ()
    elif view.only in ("contradicted", "uncorroborated"):
        parts.append(view.only if table == "event" else "0")
    elif view.only:
        status = "" if view.only == "noted" else " AND status = ? AND holds"
        parts.append(f"id IN (SELECT linked FROM note WHERE kind = ?{status})")
        values += [table, view.only] if status else [table]
    if view.filter.strip():
        few = view.focus is not None and (not many or _count_of_focus(db, table, row) <= _FEW)
        found, with_values = _filter(table, view.filter, view.focus is not None, few)
        noted = db.execute("SELECT EXISTS (SELECT 1 FROM note WHERE kind = ?)", (table,)).fetchone()[0]
        if noted and (plain := searchable(view.filter)):
            found = f"({found} OR id IN ({_NOTED}))"
            with_values += [table, plain]
        parts.append(found)
        values += with_values
    order = ", ".join((*order_of(view), "id"))
    return f"SELECT id FROM {table} WHERE {' AND '.join(parts)} ORDER BY {order}", tuple(values)


def _count_of_focus(db: sqlite3.Connection, table: str, row: int | None) -> int:
    """How many events, quotes or sources an entity has."""
    found = db.execute("SELECT quotes, events, sources FROM entity WHERE id = ?", (row,)).fetchone()
    return int(found[("quote", "event", "source").index(table)]) if found and table != "entity" else 0


def _filter(table: Table, words: str, focused: bool, few: bool) -> tuple[str, list[object]]:
    """Rows that have every word, or the beginning of one, somewhere in what is shown of them.

    `few` says that the rows of the focus are so few that the words of each can be looked at.
    """
    plain = searchable(words).split()
    if not plain:
        return "0", []
    match = " AND ".join(f'"{word}"*' for word in plain)
    if table == "entity":
        return "id IN (SELECT rowid FROM named WHERE named MATCH ?)", [f"text : ({match})"]
    written = WRITTEN[table]
    entry = "id" if table == "source" else written.entries  # the column of what is shown of a row
    if few:
        fits = f"has_words({written.text} || ' ' || {written.names} || ' ' || {written.cue}, ?)"
        if table != "source":
            fits = f"EXISTS (SELECT 1 FROM {written.entries} WHERE {written.entries}.id = {table}.{entry} AND {fits})"
        return fits, [" ".join(plain)]
    values = [match, *rows_of_kind(table)]
    if focused:  # the rows of the focus are looked up among those that match
        return f"+{entry} IN ({MATCHING})", values
    return f"{entry} IN ({MATCHING} ORDER BY rowid LIMIT ?)", [*values, MOST_FILTERED]
