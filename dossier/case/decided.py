"""What people decided in case.yaml, applied to the links: it comes last and wins.

First what is different is parted, then what is the same is joined, so that each part can be joined to others. Applying
it again changes nothing. A decision that cannot be kept is told, with its line.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import Final, NamedTuple, TypeAlias

from dossier.case.entities import move_form, move_member, new_entity
from dossier.case.sections import ENTRIES, LinkedTable, entry_row
from dossier.case.store import inserted
from dossier.files.corrections import corrects
from dossier.files.decisions import Decisions
from dossier.files.problems import Problem
from dossier.files.stale import MIXED, assessed_again, meant, nearest, no_entry
from dossier.model import split_entry
from dossier.text import one_line

#: The line of case.yaml, and the entries it names.
_Decision: TypeAlias = tuple[int, list[str]]
#: By how an id begins: the table of such entries, their id, and what they are known by. All others are names.
_WORDS: Final = {"q-": ("print", "qid", "text"), "e-": ("account", "eid", "account.title")}


class _Entry(NamedTuple):
    """What an entry is: the table of what it is part of, its own row, and the row there, None while not linked."""

    kind: LinkedTable
    row: int
    linked: int | None


def keep_decisions(db: sqlite3.Connection, decisions: Decisions, remarks: Mapping[int, str]) -> set[str]:
    """Store what case.yaml says now, and mark what it said before and no longer does to be linked again.

    `remarks` are the words behind its lines. Gives the ids of the sources whose dossiers have other corrections now:
    they have to be read again.
    """
    old_same, old_different, old_corrections = _kept(db)
    same = [(d.line, [d.keep, *d.of]) for d in decisions.same]
    corrections = [(d.line, [d.of, repr((d.set, d.was))]) for d in decisions.override]
    different = [(d.line, list(d.of)) for d in decisions.different]
    for ids in _gone(old_same, same):
        _unlink(db, ids[0], ids[1:])
    for ids in _gone(old_different, different):
        _unlink(db, ids[0], ids[1:])
    db.execute("INSERT OR REPLACE INTO meta VALUES ('decisions', ?)", (json.dumps([same, different, corrections]),))
    db.execute("INSERT OR REPLACE INTO meta VALUES ('remarks', ?)", (json.dumps(list(remarks.items())),))
    db.execute("DELETE FROM note")
    db.executemany(
        "INSERT INTO note(entry, text, tags, status, line) VALUES (?,?,?,?,?)",
        [(d.of, d.why, "[]", d.status, d.line) for d in decisions.assess]
        + [(d.of, d.text, json.dumps(d.tags), "", d.line) for d in decisions.notes],
    )
    before, now = ({tuple(ids) for _, ids in all_} for all_ in (old_corrections, corrections))
    return {corrects(entry)[0] for entry, _ in before ^ now}


def _kept(db: sqlite3.Connection) -> tuple[list[_Decision], list[_Decision], list[_Decision]]:
    """What is the same, what is different and what is corrected, as it was stored."""
    row = db.execute("SELECT value FROM meta WHERE name = 'decisions'").fetchone()
    same, different, corrections = json.loads(row[0]) if row else ([], [], [])
    return same, different, corrections


def _gone(before: Sequence[_Decision], now: Sequence[_Decision]) -> Iterator[list[str]]:
    still = {tuple(ids) for _, ids in now}
    return (ids for _, ids in before if tuple(ids) not in still)


def _unlink(db: sqlite3.Connection, keep: str, others: Sequence[str]) -> None:
    """Take back a decision: whatever its entries were joined with or parted from is linked anew."""
    for entry in (keep, *others):
        found = _find(db, entry)
        if found is None:
            continue
        kind, number, linked = found
        if kind != "entity":
            db.execute(f"UPDATE {ENTRIES[kind][0]} SET {kind} = NULL WHERE {kind} = ?", (linked,))
            db.execute("INSERT OR IGNORE INTO dirty VALUES (?,?)", (kind, linked))
            continue
        (keeps,) = db.execute("SELECT form FROM member WHERE id = ?", (number,)).fetchone()
        for form, type_, block in db.execute("SELECT id, type, block FROM form WHERE entity = ?", (linked,)).fetchall():
            db.execute("INSERT OR IGNORE INTO dirty VALUES ('block', ?)", (f"{type_} {block}",))
            if entry != keep or form != keeps:
                move_form(db, form, None)
        for form, type_, block in db.execute(
            "SELECT DISTINCT form.id, type, block FROM member JOIN form ON form.id = form WHERE own = ?", (linked,)
        ).fetchall():
            db.execute("INSERT OR IGNORE INTO dirty VALUES ('block', ?)", (f"{type_} {block}",))
            move_form(db, form, None)
        db.execute("UPDATE entity SET given = NULL WHERE id = ?", (linked,))


def apply_to_entities(db: sqlite3.Connection) -> None:
    """Part and join entities as people decided; after the forms are linked, before quotes are."""
    same, different, _ = _kept(db)
    for _, ids in different:
        _part_entities(db, ids)
    for _, (keep, *others) in same:
        _join_entities(db, keep, others)


def apply_to_entries(db: sqlite3.Connection) -> None:
    """Part and join quotes and events as people decided; after they are grouped."""
    same, different, _ = _kept(db)
    for _, ids in different:
        _part_entries(db, ids)
    for _, (keep, *others) in same:
        _join_entries(db, keep, others)


def part_alike(db: sqlite3.Connection) -> None:
    """Undo the links between events that people said are different; after `link_alike`."""
    _, different, _ = _kept(db)
    for _, ids in different:
        found = [there.linked for entry in ids if (there := _find(db, entry)) and there.kind == "event"]
        for pair in permutations(found, 2):
            if db.execute("DELETE FROM alike WHERE event = ? AND other = ?", pair).rowcount:
                db.execute("INSERT OR IGNORE INTO dirty VALUES ('event', ?)", pair[:1])


def link_notes(db: sqlite3.Connection) -> None:
    """Find the rows that what people noted belongs to, once everything is linked; none for an entry that is gone."""
    for note, entry in db.execute("SELECT rowid, entry FROM note").fetchall():
        kind, _, linked = _find(db, entry) or (None, 0, None)
        db.execute("UPDATE note SET kind = ?, linked = ? WHERE rowid = ?", (kind, linked, note))
    db.execute(  # entries that are one may each have been assessed: the last word holds for what they are part of
        "UPDATE note SET holds = status = '' OR rowid = (SELECT max(later.rowid) FROM note AS later"
        " WHERE later.kind = note.kind AND later.linked = note.linked AND later.status != '')"
    )


def conflicts(db: sqlite3.Connection, file: str) -> Iterator[Problem]:
    """The decisions that could not be kept."""
    same, different, corrections = _kept(db)
    kept = db.execute("SELECT value FROM meta WHERE name = 'remarks'").fetchone()
    remarks: dict[int, str] = dict(json.loads(kept[0]) if kept else ())

    def gone(entry: str, line: int) -> Problem:
        what, todo = no_entry(entry)
        return Problem(file, line, what, f"{_may_be(db, entry, remarks.get(line, ''))}{todo}")

    for line, ids in (*same, *different):
        found = {entry: _find(db, entry) for entry in ids}
        yield from (gone(entry, line) for entry, there in found.items() if there is None)
        kinds = {(there.kind, _type(db, there)) for there in found.values() if there}
        if len(kinds) > 1:
            yield Problem(file, line, *MIXED)
    for line, ids in different:
        linked = [there.linked for entry in ids if (there := _find(db, entry))]
        if len(set(linked)) < len(linked):
            yield Problem(file, line, "these are also said to be the same", "remove one of the two decisions")
    assessments = db.execute("SELECT entry, line, status FROM note WHERE status != '' ORDER BY rowid").fetchall()
    last = {each[0]: each for each in assessments}
    for each in assessments:
        if (holds := last[each[0]]) is not each:
            yield Problem(file, each[1], *assessed_again(*holds))
    notes = db.execute("SELECT entry, line FROM note WHERE kind IS NULL").fetchall()
    corrected = {(ids[0], line) for line, ids in corrections if not _is_source(db, ids[0])}
    for entry, line in sorted({*notes, *corrected}, key=lambda note: note[1]):
        if _find(db, entry) is None:
            yield gone(entry, line)


def _may_be(db: sqlite3.Connection, entry: str, words: str) -> str:
    """Which entry of its source one that is gone may be now, as `dossier check` tells it; `words` are what it was."""
    sid, eid = split_entry(entry)
    table, id_, text = _WORDS.get(eid[:2], ("member", "eid", "name"))
    rows: list[tuple[str, str]] = db.execute(
        f"SELECT {id_}, {text} FROM {table} JOIN source ON source.id = {table}.source WHERE sid = ?", (sid,)
    ).fetchall()
    by_id = table == "member"  # which tells the name
    near = nearest(eid if by_id else words, rows, lambda row: row[0 if by_id else 1]) if by_id or words else None
    return meant(entry, *near) if near else ""


def _find(db: sqlite3.Connection, entry: str) -> _Entry | None:
    return next((_Entry(kind, *row) for kind in ENTRIES if (row := entry_row(db, kind, entry))), None)


def _is_source(db: sqlite3.Connection, of: str) -> bool:
    sid, entry = corrects(of)
    return not entry and db.execute("SELECT 1 FROM source WHERE sid = ?", (one_line(sid),)).fetchone() is not None


def _type(db: sqlite3.Connection, found: _Entry) -> int | None:
    """The type of an entity; None for anything else."""
    if found.kind != "entity":
        return None
    row = db.execute("SELECT type FROM member JOIN form ON form.id = form WHERE member.id = ?", (found.row,)).fetchone()
    return int(row[0])


def _part_entities(db: sqlite3.Connection, entries: Sequence[str]) -> None:
    """The first entry stays what it is; every other one that is the same leaves, with all that spell it as it does."""
    seen: set[int] = set()
    forms: set[int] = set()
    for entry in entries:
        found = _find(db, entry)
        if found is None or found.kind != "entity" or found.linked is None:
            continue
        member, entity = found.row, found.linked
        form, type_, name = db.execute(
            "SELECT form, type, name FROM member JOIN form ON form.id = form WHERE member.id = ?", (member,)
        ).fetchone()
        if entity in seen:
            entity = new_entity(db, type_, name, entry_mark(entry))
            if form in forms:
                move_member(db, member, entity)
            else:
                move_form(db, form, entity)
        seen.add(entity)
        forms.add(form)


def _join_entities(db: sqlite3.Connection, keep: str, others: Sequence[str]) -> None:
    target = _find(db, keep)
    if target is None or target.kind != "entity" or target.linked is None:
        return
    for entry in others:
        found = _find(db, entry)
        if found is None or found.kind != "entity" or _type(db, found) != _type(db, target):
            continue
        if found.linked is not None and found.linked != target.linked:
            for (form,) in db.execute("SELECT id FROM form WHERE entity = ?", (found.linked,)).fetchall():
                move_form(db, form, target.linked)
            for (member,) in db.execute("SELECT id FROM member WHERE entity = ?", (found.linked,)).fetchall():
                move_member(db, member, target.linked)
    (name,) = db.execute("SELECT name FROM member WHERE id = ?", (target.row,)).fetchone()
    given = db.execute("SELECT given FROM entity WHERE id = ?", (target.linked,)).fetchone()[0]
    if given != name:
        db.execute("UPDATE entity SET given = ? WHERE id = ?", (name, target.linked))
        db.execute("INSERT OR IGNORE INTO dirty VALUES ('entity', ?)", (target.linked,))


def _part_entries(db: sqlite3.Connection, entries: Sequence[str]) -> None:
    seen: set[tuple[str, int]] = set()
    for entry in entries:
        found = _find(db, entry)
        if found is None or found.kind == "entity" or found.linked is None:
            continue
        kind, number, linked = found.kind, found.row, found.linked
        if (kind, linked) in seen:
            row = db.execute(f"SELECT id FROM {kind} WHERE ref = ?", (entry,)).fetchone()
            alone = row[0] if row else inserted(db, f"INSERT INTO {kind}(ref) VALUES (?)", (entry,))
            if alone == linked:  # it gave the others their id: they go on under that of the first of them
                continue
            db.execute(f"UPDATE {ENTRIES[kind][0]} SET {kind} = ? WHERE id = ?", (alone, number))
            db.executemany("INSERT OR IGNORE INTO dirty VALUES (?,?)", [(kind, linked), (kind, alone)])
            linked = alone
        seen.add((kind, linked))


def _join_entries(db: sqlite3.Connection, keep: str, others: Sequence[str]) -> None:
    target = _find(db, keep)
    if target is None or target.kind == "entity":
        return
    kind, _, linked = target
    for entry in others:
        found = _find(db, entry)
        if found is not None and found.kind == kind and found.linked != linked:
            db.execute(f"UPDATE {ENTRIES[kind][0]} SET {kind} = ? WHERE {kind} = ?", (linked, found.linked))
            db.executemany("INSERT OR IGNORE INTO dirty VALUES (?,?)", [(kind, linked), (kind, found.linked)])


def entry_mark(entry: str) -> str:
    """Four letters that make an id differ from that of a namesake, the same ones every time."""
    return hashlib.sha256(entry.encode("utf-8", "surrogateescape")).hexdigest()[:4]
