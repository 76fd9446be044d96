"""Accounts of one event: told by several sources of one day, place and people."""

from __future__ import annotations

import sqlite3


def group_accounts(db: sqlite3.Connection) -> None:
    """Give every account without an event one."""
    pending = db.execute(
        "SELECT account.id, source.sid || '#' || eid FROM account JOIN source ON source.id = source"
        " WHERE event IS NULL ORDER BY account.id"
    ).fetchall()
    for number, ref in pending:
        row = db.execute("SELECT id FROM event WHERE ref = ?", (ref,)).fetchone()
        event = row[0] if row else db.execute("INSERT INTO event(ref) VALUES (?)", (ref,)).lastrowid
        db.execute("UPDATE account SET event = ? WHERE id = ?", (event, number))
        db.execute("INSERT OR IGNORE INTO dirty VALUES ('event', ?)", (event,))
