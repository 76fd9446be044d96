"""One dossier into the tables, and out again: what it says, before anything is linked to other dossiers.

Every string passes `one_line` here, once, so that nothing that is handed out can do a terminal harm; the length stays,
so offsets do too.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from dossier.case.forms import block_of, form_key
from dossier.case.keys import day_key, sort_key
from dossier.case.words import index_entry, unindex_entry
from dossier.model import ENTITY_TYPES, Dossier, Entity, Event, Passage, Quote
from dossier.namekey import folded
from dossier.text import one_line

TYPE_NUMBER: Final = {name: number for number, name in enumerate(ENTITY_TYPES)}
#: A quote of fewer letters than this is never taken for another print of the same words.
_SHORTEST_SAME: Final = 25


def store_dossier(db: sqlite3.Connection, file: int, dossier: Dossier) -> None:
    """Store what a dossier says under the id of its file; it is linked to the rest later.

    Raises:
        sqlite3.IntegrityError: another dossier has the same source id.
    """
    source = dossier.source
    db.execute(
        "INSERT INTO source VALUES (?,?,?,?,?,?,?,?,?,?,?,?,0)",
        (
            *(
                file,
                one_line(source.id),
                one_line(source.title),
                one_line(source.publisher),
                one_line(source.published),
            ),
            *(one_line(source.url), source.file, source.sha256, sort_key(source.title or source.id)),
            *(day_key(source.published), len(dossier.quotes), len(dossier.events)),
        ),
    )
    index_entry(db, "source", file, f"{one_line(source.title)} {one_line(source.publisher)}")
    members = {entity.id: _store_entity(db, file, entity) for entity in dossier.entities()}
    for quote in dossier.quotes:
        _store_quote(db, file, quote, members, source.published)
    for event in dossier.events:
        _store_event(db, file, event, members)


def _store_entity(db: sqlite3.Connection, file: int, entity: Entity) -> int:
    name = one_line(entity.name)
    aliases = tuple(map(one_line, entity.aliases))
    number, key = TYPE_NUMBER[entity.type], form_key(entity.type, name)
    row = db.execute("SELECT id FROM form WHERE type = ? AND key = ?", (number, key)).fetchone()
    form = (
        row[0]
        if row
        else _made(db, "INSERT INTO form(type, key, block) VALUES (?,?,?)", (number, key, block_of(entity.type, key)))
    )
    _count_spellings(db, form, (name, *aliases), 1)
    roles = [[one_line(role.title), role.organization, role.at] for role in entity.roles]
    return _made(
        db,
        "INSERT INTO member(source, eid, form, name, kind, aliases, roles, mentions) VALUES (?,?,?,?,?,?,?,?)",
        (
            file,
            one_line(entity.id),
            form,
            name,
            one_line(entity.kind),
            packed(aliases),
            packed(roles),
            packed(entity.mentions),
        ),
    )


def _store_quote(db: sqlite3.Connection, file: int, quote: Quote, members: dict[str, int], published: str) -> None:
    text = one_line(quote.text)
    print_id = _made(
        db,
        "INSERT INTO print(source, qid, kind, thought, text, at, speaker, speaker_text, speaker_at, cue, cue_at, date,"
        " day, via, via_basis, about, same) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            *(file, one_line(quote.id), quote.kind, int(quote.manner == "thought"), text, packed(quote.at)),
            *(members.get(quote.speaker), one_line(quote.speaker_text), packed(quote.speaker_at), one_line(quote.cue)),
            *(packed(quote.cue_at), one_line(quote.date), day_key(quote.date or published)),
            *(packed(_known(members, quote.via)), quote.via_basis, packed(_known(members, quote.about))),
            same_key(text),
        ),
    )
    index_entry(db, "quote", print_id, text)


def _store_event(db: sqlite3.Connection, file: int, event: Event, members: dict[str, int]) -> None:
    text, title = one_line(event.text), one_line(event.title)
    claims = [[members.get(c.by), c.stance, one_line(c.cue), c.at] for c in event.claims]
    account = _made(
        db,
        "INSERT INTO account(source, eid, title, text, at, date, day, date_text, date_at, date_basis, place, members,"
        " claims) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            *(file, one_line(event.id), title, text, packed(event.at), one_line(event.date), day_key(event.date)),
            *(one_line(event.date_text), packed(event.date_at), one_line(event.date_basis), members.get(event.place)),
            *(packed(_known(members, (*event.people, *event.organizations))), packed(claims)),
        ),
    )
    index_entry(db, "event", account, f"{title} {text}")


def remove_dossier(db: sqlite3.Connection, file: int) -> None:
    """Take out what the dossier of a file said, and mark what has to be linked and counted again."""
    for kind, column, table in (
        ("entity", "entity", "member"),
        ("quote", "quote", "print"),
        ("event", "event", "account"),
    ):
        db.execute(
            f"INSERT OR IGNORE INTO dirty SELECT '{kind}', {column} FROM {table} WHERE source = ?"
            f" AND {column} NOT NULL",
            (file,),
        )
    db.execute(
        "INSERT OR IGNORE INTO dirty SELECT 'block', form.type || ' ' || form.block FROM member"
        " JOIN form ON form.id = form WHERE source = ?",
        (file,),
    )
    for form, name, aliases in db.execute(
        "SELECT form, name, aliases FROM member WHERE source = ?", (file,)
    ).fetchall():
        _count_spellings(db, form, (name, *unpacked(aliases)), -1)
    for print_id, text in db.execute("SELECT id, text FROM print WHERE source = ?", (file,)).fetchall():
        unindex_entry(db, "quote", print_id, text)
    for account, title, text in db.execute("SELECT id, title, text FROM account WHERE source = ?", (file,)).fetchall():
        unindex_entry(db, "event", account, f"{title} {text}")
    row = db.execute("SELECT title, publisher FROM source WHERE id = ?", (file,)).fetchone()
    if row:
        unindex_entry(db, "source", file, f"{row[0]} {row[1]}")
    for table in ("member", "print", "account"):
        db.execute(f"DELETE FROM {table} WHERE source = ?", (file,))
    db.execute("DELETE FROM source WHERE id = ?", (file,))


def same_key(text: str) -> int | None:
    """A hash that prints of one quote share: of its words without case and punctuation; None where it is too short."""
    words = folded(text)
    if len(words) < _SHORTEST_SAME:
        return None
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), "big", signed=True)


def packed(value: object) -> str:
    """A list as it stands in a column; empty for an empty one."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False) if value else ""


def unpacked(column: str | None) -> list[Any]:
    """A column written by `packed`."""
    return list(json.loads(column)) if column else []


def passage(column: str | None) -> Passage:
    """A column of spans."""
    return tuple((start, end) for start, end in json.loads(column)) if column else ()


def _known(members: dict[str, int], ids: Iterable[str]) -> list[int]:
    return [members[eid] for eid in ids if eid in members]


def _count_spellings(db: sqlite3.Connection, form: int, names: Iterable[str], by: int) -> None:
    for name, uses in Counter(names).items():
        db.execute(
            "INSERT INTO spelling VALUES (?,?,?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses",
            (form, name, uses * by),
        )


def _made(db: sqlite3.Connection, statement: str, values: tuple[object, ...]) -> int:
    row = db.execute(statement, values).lastrowid
    assert row is not None
    return row
