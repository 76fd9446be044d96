"""Prints of one quote: the same words of the same speaker within some days, in several sources."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from dossier.case.keys import BITS, UNDATED
from dossier.case.store import inserted
from dossier.namekey import folded

#: Words come back in later articles; after this many days they are taken for said again.
_DAYS: Final = 10
_LIKE: Final = 0.8
_CANDIDATES: Final = 20
_WINDOW: Final = _DAYS << BITS
_PENDING: Final = "SELECT id FROM print WHERE quote IS NULL ORDER BY day, id"
_PRINT: Final = """
SELECT same, head, tail, print.day, member.entity, source.sid || '#' || qid, print.source, print.kind
FROM print JOIN source ON source.id = print.source LEFT JOIN member ON member.id = print.speaker WHERE print.id = ?
"""


def group_prints(db: sqlite3.Connection) -> None:
    """Give every print without a quote one: that of an earlier print of the same words, or a new one."""
    pending = array("q", (row for (row,) in db.execute(_PENDING)))  # ids alone: there may be a million
    touched: set[int] = set()
    for number in pending:
        same, head, tail, day, who, ref, source, kind = db.execute(_PRINT, (number,)).fetchone()
        quote = None
        if who is not None:
            near = (who, *_window(day), source)
            quote = _printed_before(db, same, near)
            if quote is None and kind != "indirect":
                quote = _edited_before(db, number, (head, tail), near)
        if quote is None:
            quote = _new_quote(db, ref)
        touched.add(quote)
        db.execute("UPDATE print SET quote = ?, who = ? WHERE id = ?", (quote, who, number))
    db.executemany("INSERT OR IGNORE INTO dirty VALUES ('quote', ?)", [(quote,) for quote in touched])


def _window(day: int) -> tuple[int, int]:
    return (UNDATED, UNDATED) if day == UNDATED else (day - _WINDOW, day + _WINDOW)


def _printed_before(db: sqlite3.Connection, same: int | None, near: tuple[int, int, int, int]) -> int | None:
    row = db.execute(
        "SELECT quote FROM print WHERE same = ? AND who = ? AND day BETWEEN ? AND ? AND quote NOT NULL AND source != ?"
        " ORDER BY day LIMIT 1",
        (same, *near),
    ).fetchone()
    return row[0] if row else None


def _edited_before(
    db: sqlite3.Connection, number: int, edges: tuple[int | None, int | None], near: tuple[int, int, int, int]
) -> int | None:
    """The quote of a print that begins or ends alike and differs in a few words, or goes on where this one is cut."""
    words: list[str] | None = None
    for column, edge in zip(("head", "tail"), edges, strict=True):
        if edge is None:
            continue
        for quote, text in db.execute(
            f"SELECT quote, text FROM print WHERE {column} = ? AND who = ? AND day BETWEEN ? AND ? AND quote NOT NULL"
            " AND source != ? ORDER BY day LIMIT ?",
            (edge, *near, _CANDIDATES),
        ).fetchall():
            if words is None:
                (own,) = db.execute("SELECT text FROM print WHERE id = ?", (number,)).fetchone()
                words = folded(own).split()
            if are_one_quote(words, folded(text).split()):
                return int(quote)
    return None


def are_one_quote(one: Sequence[str], other: Sequence[str]) -> bool:
    """True when words are the others cut short, or differ from them here and there."""
    shorter, longer = sorted((one, other), key=len)
    if shorter in (longer[: len(shorter)], longer[len(longer) - len(shorter) :]):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE


def _new_quote(db: sqlite3.Connection, ref: str) -> int:
    row = db.execute("SELECT id FROM quote WHERE ref = ?", (ref,)).fetchone()
    if row:
        return int(row[0])
    return inserted(db, "INSERT INTO quote(ref) VALUES (?)", (ref,))
