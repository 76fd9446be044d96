"""Prints of one quote: the same words of the same speaker within some days, in several sources."""

from __future__ import annotations

import sqlite3
from typing import Final

from dossier.case.keys import BITS, UNDATED

#: Words come back in later articles; after this many days they are taken for said again.
_DAYS: Final = 10
_WINDOW: Final = _DAYS << BITS


def group_prints(db: sqlite3.Connection) -> None:
    """Give every print without a quote one: that of an earlier print of the same words, or a new one."""
    pending = db.execute(
        "SELECT print.id, print.same, print.day, member.entity, source.sid || '#' || qid, print.source FROM print"
        " JOIN source ON source.id = print.source LEFT JOIN member ON member.id = print.speaker"
        " WHERE print.quote IS NULL ORDER BY print.day, print.id"
    ).fetchall()
    touched: set[int] = set()
    for number, same, day, who, ref, source in pending:
        quote = _printed_before(db, same, who, day, source) if same is not None and who is not None else None
        if quote is None:
            quote = _new_quote(db, ref)
        touched.add(quote)
        db.execute("UPDATE print SET quote = ?, who = ? WHERE id = ?", (quote, who, number))
    db.executemany("INSERT OR IGNORE INTO dirty VALUES ('quote', ?)", [(quote,) for quote in touched])


def _printed_before(db: sqlite3.Connection, same: int, who: int, day: int, source: int) -> int | None:
    first, last = (UNDATED, UNDATED) if day == UNDATED else (day - _WINDOW, day + _WINDOW)
    row = db.execute(
        "SELECT quote FROM print WHERE same = ? AND who = ? AND day BETWEEN ? AND ? AND quote NOT NULL AND source != ?"
        " ORDER BY day LIMIT 1",
        (same, who, first, last, source),
    ).fetchone()
    return row[0] if row else None


def _new_quote(db: sqlite3.Connection, ref: str) -> int:
    row = db.execute("SELECT id FROM quote WHERE ref = ?", (ref,)).fetchone()
    if row:
        return int(row[0])
    made = db.execute("INSERT INTO quote(ref) VALUES (?)", (ref,)).lastrowid
    assert made is not None
    return made
