"""Many dossiers become one case: members are joined into entities, prints into quotes, accounts into events.

`link` takes up what is pending (rows that belong to nothing yet) and what is dirty (changed or removed since), and
leaves the rest alone, so that one more dossier costs what one dossier is worth. Which forms of names are one is
decided in `clusters`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from dossier.case.accounts import group_accounts
from dossier.case.clusters import Form, clusters
from dossier.case.forms import form_key
from dossier.case.prints import group_prints
from dossier.case.totals import count_again
from dossier.model import ENTITY_TYPES
from dossier.namekey import slug


def link(db: sqlite3.Connection) -> None:
    """Link everything that is pending or dirty; call inside one transaction."""
    blocks = db.execute(
        "SELECT DISTINCT form.type || ' ' || form.block FROM member JOIN form ON form.id = form"
        " WHERE member.entity IS NULL"
        " UNION SELECT id FROM dirty WHERE kind = 'block'"
    ).fetchall()
    for (block,) in blocks:
        number, _, key = str(block).partition(" ")
        _link_block(db, int(number), key)
    group_prints(db)
    group_accounts(db)
    count_again(db)
    db.execute("DELETE FROM dirty")
    db.execute("UPDATE source SET linked = 1 WHERE linked = 0")
    db.execute("INSERT INTO meta VALUES ('generation', 1) ON CONFLICT DO UPDATE SET value = value + 1")


def _link_block(db: sqlite3.Connection, number: int, block: str) -> None:
    rows = db.execute(
        "SELECT id, key, entity, (SELECT count(*) FROM member WHERE form = form.id) FROM form"
        " WHERE type = ? AND block = ?",
        (number, block),
    ).fetchall()
    forms = [Form(form, key, entity, uses) for form, key, entity, uses in rows if uses]
    for group in clusters(ENTITY_TYPES[number], forms):
        _settle(db, number, group)


def _settle(db: sqlite3.Connection, number: int, group: list[Form]) -> None:
    """Give a group of forms one entity: the one that most of them had, or a new one."""
    best = max(group, key=lambda form: (form.entity is not None, form.uses, -form.id))
    entity = best.entity
    if entity is None or not db.execute("SELECT 1 FROM entity WHERE id = ?", (entity,)).fetchone():
        entity = _new_entity(db, number, group)
    for form in group:
        if form.entity is not None and form.entity != entity:
            _move(db, form.id, entity)
        if form.entity != entity:
            db.execute("UPDATE form SET entity = ? WHERE id = ?", (entity, form.id))
        db.execute("UPDATE member SET entity = ? WHERE form = ? AND entity IS NULL", (entity, form.id))
    mark(db, "entity", [entity])


def _move(db: sqlite3.Connection, form: int, entity: int) -> None:
    """Members of a form go over to another entity; what they said and did is grouped and counted again."""
    members = "SELECT id FROM member WHERE form = ?"
    db.execute("INSERT OR IGNORE INTO dirty SELECT 'entity', entity FROM member WHERE form = ?", (form,))
    db.execute(
        f"INSERT OR IGNORE INTO dirty SELECT 'quote', quote FROM print WHERE speaker IN ({members}) AND quote NOT NULL",
        (form,),
    )
    db.execute(
        "INSERT OR IGNORE INTO dirty SELECT 'quote', print.quote FROM member JOIN print ON print.source = member.source"
        " WHERE member.form = ? AND print.quote NOT NULL",
        (form,),
    )
    db.execute(
        "INSERT OR IGNORE INTO dirty SELECT 'event', account.event FROM member"
        " JOIN account ON account.source = member.source WHERE member.form = ? AND account.event NOT NULL",
        (form,),
    )
    db.execute(f"UPDATE print SET quote = NULL WHERE speaker IN ({members})", (form,))
    db.execute("UPDATE member SET entity = ? WHERE form = ?", (entity, form))


def _new_entity(db: sqlite3.Connection, number: int, group: Iterable[Form]) -> int:
    best = max(group, key=lambda form: (len(form.key.split()), form.uses, form.key))
    names = [
        name for (name,) in db.execute("SELECT name FROM spelling WHERE form = ? ORDER BY uses DESC, name", (best.id,))
    ]
    name = next((name for name in names if form_key(ENTITY_TYPES[number], name) == best.key), best.key)
    wanted = ref = slug(name)
    number_after = 2
    while db.execute("SELECT 1 FROM entity WHERE type = ? AND ref = ?", (number, ref)).fetchone():
        ref = f"{wanted}-{number_after}"
        number_after += 1
    row = db.execute("INSERT INTO entity(ref, type, name, aliases) VALUES (?,?,?,'')", (ref, number, name)).lastrowid
    assert row is not None
    return row


def mark(db: sqlite3.Connection, kind: str, ids: Iterable[int]) -> None:
    """Note that these entities, quotes or events have to be counted again."""
    db.executemany("INSERT OR IGNORE INTO dirty VALUES (?,?)", [(kind, number) for number in ids])
