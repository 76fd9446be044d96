"""How many people, organizations and places are named in the same sources as somebody.

For most that is counted when it is asked for. For those who are in the news every day it takes too long, so it is
counted behind the refresh, in the background, and stored; what changes is forgotten and counted again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable

from dossier.case.schema import MANY
from dossier.case.store import Store
from dossier.model import ENTITY_TYPES


def beside(db: sqlite3.Connection, entity: int) -> tuple[int, int, int] | None:
    """How many people, organizations and places stand beside an entity, itself included; None when not counted yet."""
    (counted,) = db.execute("SELECT beside FROM entity WHERE id = ?", (entity,)).fetchone()
    if counted is None:
        return None
    people, organizations, places = json.loads(counted)
    return people, organizations, places


def count_beside(store: Store, cancelled: Callable[[], bool]) -> None:
    """Count what is not counted, the most quoted first, each in a transaction of its own.

    Raises:
        sqlite3.Error: the index cannot be written.
    """
    while not cancelled():
        with store.writing() as db:
            row = db.execute(
                f"SELECT id FROM entity WHERE beside IS NULL AND sources >= {MANY} ORDER BY weight LIMIT 1"
            ).fetchone()
            if row is None:
                return
            counts = dict(
                db.execute(
                    "SELECT type, count(*) FROM (SELECT DISTINCT there.entity AS id FROM member AS here"
                    " CROSS JOIN member AS there ON there.source = here.source WHERE here.entity = ?)"
                    " JOIN entity USING (id) GROUP BY type",
                    row,
                ).fetchall()
            )
            packed = json.dumps([counts.get(number, 0) for number in range(len(ENTITY_TYPES))])
            db.execute("UPDATE entity SET beside = ? WHERE id = ?", (packed, *row))


def forget_beside(db: sqlite3.Connection, members: str, number: int) -> None:
    """Forget what was counted for all that stand beside the members that `members` (SQL, with one value) gives."""
    db.execute(
        "UPDATE entity SET beside = NULL WHERE beside NOT NULL AND id IN (SELECT entity FROM member WHERE source IN"
        f" (SELECT source FROM member WHERE {members}))",
        (number,),
    )
