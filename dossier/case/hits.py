"""Hits as they are shown: the line, where in it the words stand, and where it is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from dossier.case.asking import Asked
from dossier.case.marking import highlights
from dossier.case.packing import passage, unpacked
from dossier.case.queries import LOST, Hit, Ref, Where
from dossier.case.reading import safe_text
from dossier.case.rows import rows_of
from dossier.case.search import Thing
from dossier.case.sections import Table
from dossier.case.sentences import first_words
from dossier.case.stances import CueStance
from dossier.files.sources import UnreadableError
from dossier.model import Passage
from dossier.text import UndecodableError, one_line, shortened

_LINE: Final = 240  # characters of a line; longer texts are cut around the first word found
_TITLE: Final = 60  # characters of what is told of a line: the article that says it, what a note is about


def hits_of(db: sqlite3.Connection, root: Path, asked: Asked, things: Sequence[Thing]) -> list[Hit]:
    """Things found, as they are shown; `root` is where the articles lie."""
    hits = (
        _article(db, root, asked, row)
        if kind == "article"
        else _note(db, asked, row)
        if kind == "note"
        else _hit(db, asked, kind, row)
        for kind, row in things
    )
    return [hit for hit in hits if hit is not None]


def _note(db: sqlite3.Connection, asked: Asked, row: int) -> Hit | None:
    """A note, with what it is about in front."""
    found = db.execute("SELECT kind, linked, text, tags, status FROM note WHERE rowid = ?", (row,)).fetchone()
    about = _hit(db, asked, found[0], found[1]) if found else None
    if about is None:
        return None
    line = one_line(" ".join((found[2], *(f"#{tag}" for tag in unpacked(found[3])))).strip())
    line, marks = _cut(line, highlights(line, asked.looked_for))
    return about._replace(
        line=line, highlights=marks, context=f"{found[4] or 'noted'} · {shortened(about.line, _TITLE)}"
    )


def _article(db: sqlite3.Connection, root: Path, asked: Asked, row: int) -> Hit | None:
    """An article by what it says: the sentence, under the article's title; the title where it says so no more."""
    found = db.execute("SELECT sid, title, published, file, encoding FROM source WHERE id = ?", (row,)).fetchone()
    if found is None:
        return None
    sid, title, published, file, encoding = found
    title = title or sid
    try:
        said = first_words(safe_text(root, file, encoding)[0], asked.terms)
    except (UnreadableError, UndecodableError):
        said = None
    line, marks, at = said or (title, (), ())
    line, marks = _cut(line, marks)
    return Hit(
        Ref("source", sid), line, marks, shortened(title, _TITLE) if said else "source", published, Where(sid, at)
    )


def _hit(db: sqlite3.Connection, asked: Asked, kind: Table, row: int) -> Hit | None:
    shown: Any = next(iter(rows_of(db, kind, [row])), None)
    if shown is None:
        return None
    where: Where | None = None
    date = outlet = ""
    if kind == "entity":
        line = ", ".join((shown.name, *shown.aliases[:4]))
        context = shown.detail or shown.ref.kind
        first = db.execute(
            "SELECT sid, mentions FROM member JOIN source ON source.id = source WHERE entity = ? AND mentions != ''"
            " ORDER BY member.source DESC LIMIT 1",
            (row,),
        ).fetchone()
        where = Where(first[0], passage(first[1])[:1]) if first else None
    elif kind == "source":
        line, context, date = shown.title, shown.publisher or "source", shown.published
        where = Where(shown.ref.id, ())
    elif kind == "event":
        line, context, date, where = shown.title, "event", shown.date, shown.where
        if not highlights(line, asked.looked_for):  # the words stand in the text of the account, not in its title
            (line,) = db.execute(
                "SELECT text FROM account JOIN event ON account.id = account WHERE event.id = ?", (row,)
            ).fetchone()
    else:
        who = f"{shown.speaker_name or 'somebody'} {shown.cue}"  # they may have denied it
        line, context, date, where = shown.text, who.rstrip(), shown.date, shown.where
    if kind in ("event", "quote"):
        context += f" · {LOST}" if shown.lost else ""
        (outlet,) = db.execute(
            "SELECT coalesce(nullif(publisher, ''), nullif(title, ''), sid) FROM source WHERE sid = ?",
            (shown.where.source,),
        ).fetchone()
    line, marks = _cut(line, highlights(line, asked.looked_for))
    stance: CueStance = shown.stance if kind == "quote" else ""
    return Hit(shown.ref, line, marks, context, date, where, shortened(outlet, _TITLE), stance)


def _cut(line: str, marks: Passage) -> tuple[str, Passage]:
    """A long line cut so that the first mark is seen, with the marks moved along."""
    if len(line) <= _LINE:
        return line, marks
    first = marks[0][0] if marks else 0
    start = 0 if first < _LINE - 60 else first - 60
    cut = ("…" if start else "") + line[start : start + _LINE] + ("…" if start + _LINE < len(line) else "")
    by = start - (1 if start else 0)
    return cut, tuple((a - by, b - by) for a, b in marks if b <= start + _LINE)
