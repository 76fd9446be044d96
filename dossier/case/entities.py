"""Entities as rows: made, and given members; what members said and did is marked to be grouped and counted again."""

from __future__ import annotations

import sqlite3

from dossier.case.beside import forget_beside
from dossier.case.store import inserted
from dossier.namekey import slug


def new_entity(db: sqlite3.Connection, type_: int, name: str, mark: str = "") -> int:
    """An entity of a type without members; its id is made of the name, so that an index built anew gives the same ones.

    A `mark` tells it from namesakes: with one, an entity that has this name and mark already is given back.
    """
    wanted = ref = f"{slug(name)}-{mark}" if mark else slug(name)
    if mark:
        row = db.execute("SELECT id FROM entity WHERE type = ? AND ref = ?", (type_, ref)).fetchone()
        if row:
            return int(row[0])
    count = 2
    while db.execute("SELECT 1 FROM entity WHERE type = ? AND ref = ?", (type_, ref)).fetchone():
        ref = f"{wanted}-{count}"
        count += 1
    return inserted(db, "INSERT INTO entity(ref, type, name, aliases) VALUES (?,?,?,'')", (ref, type_, name))


def move_form(db: sqlite3.Connection, form: int, entity: int | None) -> None:
    """Let a form, and all its members, mean an entity; None: every member is looked at by itself."""
    _mark(db, "form = ?", form)
    db.execute("UPDATE form SET entity = ?, away = 0 WHERE id = ?", (entity, form))
    db.execute("UPDATE member SET entity = ?, own = NULL WHERE form = ?", (entity, form))
    if entity is not None:
        db.execute("INSERT OR IGNORE INTO dirty VALUES ('entity', ?)", (entity,))


def move_member(db: sqlite3.Connection, member: int, entity: int) -> None:
    """Let one member mean an entity, whatever its form means."""
    old = db.execute("SELECT entity, own FROM member WHERE id = ?", (member,)).fetchone()
    if old == (entity, entity):
        return
    _mark(db, "id = ?", member)
    db.execute("UPDATE member SET entity = ?, own = ? WHERE id = ?", (entity, entity, member))
    db.execute("INSERT OR IGNORE INTO dirty VALUES ('entity', ?)", (entity,))


def _mark(db: sqlite3.Connection, which: str, number: int) -> None:
    """Mark what members have a part in, before they change their entity."""
    if not db.execute(f"SELECT 1 FROM member WHERE {which} AND entity NOT NULL", (number,)).fetchone():
        return
    forget_beside(db, which, number)
    dirty = "INSERT OR IGNORE INTO dirty SELECT"
    members = f"SELECT id FROM member WHERE {which}"
    sources = f"SELECT source FROM member WHERE {which}"
    db.execute(f"{dirty} 'entity', entity FROM member WHERE {which} AND entity NOT NULL", (number,))
    db.execute(f"{dirty} 'quote', quote FROM print WHERE source IN ({sources}) AND quote NOT NULL", (number,))
    db.execute(f"{dirty} 'event', event FROM account WHERE source IN ({sources}) AND event NOT NULL", (number,))
    db.execute(f"UPDATE print SET quote = NULL, who = NULL WHERE speaker IN ({members})", (number,))
