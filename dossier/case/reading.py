"""A source as it is read: its text from the case's folder and the passages the index knows in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.case.packing import passage
from dossier.case.queries import Mark, MarkKind, Ref, SourceText
from dossier.case.rows import entity_ref
from dossier.case.sections import ENTRIES, Table
from dossier.files.sources import UnreadableError, remedy_of_source
from dossier.model import ENTITY_TYPES
from dossier.text import UndecodableError, one_line, term_safe

if TYPE_CHECKING:
    from dossier.model import Passage


def source_text(db: sqlite3.Connection, root: Path, sid: str) -> SourceText | None:
    """A source with its marks; None for an id that the case does not have. Never raises for what a file is."""
    row = db.execute(
        "SELECT id, title, publisher, published, url, file, sha256, encoding FROM source WHERE sid = ?", (sid,)
    ).fetchone()
    if row is None:
        return None
    number, title, publisher, published, url, file, sha256, encoding = row
    text, problem = _text(root, file, sha256, encoding)
    marks = tuple(mark for mark in _marks(db, number) if mark.span[1] <= len(text))
    return SourceText(Ref("source", sid), title or sid, publisher, published, url, text, marks, problem, one_line(file))


def _text(root: Path, file: str, sha256: str, encoding: str) -> tuple[str, str]:
    """The text of a source file and what is wrong with it."""
    shown = one_line(file)
    if not file:
        return "", "the dossier names no source file; add source.file"
    try:
        text, now = safe_text(root, file, encoding)
    except (UnreadableError, UndecodableError) as error:
        return "", f"{shown}: {one_line(str(error))}; {remedy_of_source(error)}"
    changed = sha256 and now != sha256
    problem = f"{shown}: changed since it was converted, marks may be off; convert it again" if changed else ""
    return text, problem


def safe_text(root: Path, file: str, encoding: str) -> tuple[str, str]:
    """The reading text of a source file as it may be shown, and the sha256 of its bytes; `encoding` is its dossier's.

    Raises:
        UnreadableError, UndecodableError: it cannot be read, or is not text.
    """
    from dossier.files.sources import read_source

    reading = read_source(root, file, encoding)
    return term_safe(reading.text), reading.sha256


def _marks(db: sqlite3.Connection, source: int) -> list[Mark]:
    marks: list[Mark] = []

    def add(kind: MarkKind, at: Passage, ref: Ref) -> None:
        marks.extend(Mark(span, kind, ref) for span in at)

    of_member: dict[int, Ref] = {}
    for number, type_, ref, mentions in db.execute(
        "SELECT member.id, type, ref, mentions FROM member JOIN entity ON entity.id = entity WHERE source = ?",
        (source,),
    ):
        of_member[number] = entity_ref(type_, ref)
        add(ENTITY_TYPES[type_], passage(mentions), of_member[number])
    for ref, at, speaker, speaker_at, cue_at in db.execute(
        "SELECT ref, at, print.speaker, speaker_at, cue_at FROM print JOIN quote ON quote.id = quote WHERE source = ?",
        (source,),
    ):
        quote = Ref("quote", ref)
        add("quote", passage(at), quote)
        add("speaker", passage(speaker_at), of_member.get(speaker, quote))
        add("cue", passage(cue_at), quote)
    for ref, at, date_at in db.execute(
        "SELECT ref, at, date_at FROM account JOIN event ON event.id = event WHERE source = ?", (source,)
    ):
        event = Ref("event", ref)
        add("event", passage(at), event)
        add("date", passage(date_at), event)
    marks.sort(key=lambda mark: (mark.span[0], -mark.span[1]))
    return marks


def passages(db: sqlite3.Connection, table: Table, number: int, source: int) -> Passage:
    """Where a source speaks of a row of a table: mentions and quotes, prints, or accounts, in the order of the text."""
    if table == "entity":
        columns = [
            row[0]
            for row in db.execute("SELECT mentions FROM member WHERE entity = ? AND source = ?", (number, source))
        ]
        columns += [
            row[0]
            for row in db.execute(
                "SELECT at FROM print JOIN member ON member.id = speaker WHERE print.source = ? AND member.entity = ?",
                (source, number),
            )
        ]
    elif table == "source":
        return ()
    else:
        entries, _ = ENTRIES[table]
        columns = [
            row[0] for row in db.execute(f"SELECT at FROM {entries} WHERE {table} = ? AND source = ?", (number, source))
        ]
    return tuple(sorted({span for column in columns for span in passage(column)}))


def entry_in(db: sqlite3.Connection, table: Table, number: int, source: int) -> str | None:
    """The id of the first entry of a source that belongs to a row of a table; None where it has none."""
    if table == "source":
        return None
    entries, id_ = ENTRIES[table]
    row = db.execute(
        f"SELECT {id_} FROM {entries} WHERE {table} = ? AND source = ? ORDER BY id", (number, source)
    ).fetchone()
    return str(row[0]) if row else None
