"""What is stored of an event: its date, who takes which stance, whether accounts contradict or lean on one voice."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from dossier.case.figures import differ, figures
from dossier.case.forms import form_key
from dossier.case.keys import UNDATED
from dossier.case.packing import unpacked
from dossier.case.sections import ORGANIZATION
from dossier.case.stances import AGAINST, FOR, LIKELY, SURE
from dossier.case.telling import without_date
from dossier.edtf import EdtfError, parse
from dossier.records import Record


def count_events(db: sqlite3.Connection) -> None:
    """Bring the events that are dirty up to date, and mark the entities whose counts may have changed."""
    for (event,) in db.execute("SELECT id FROM dirty WHERE kind = 'event'").fetchall():
        touched = _count_event(db, event)
        db.executemany("INSERT OR IGNORE INTO dirty VALUES ('entity', ?)", [(entity,) for entity in touched])


class _Account(Record):
    """What an account says of the event, as its columns have it."""

    id: int
    source: int
    title: str
    date: str
    day: int
    place: int | None
    members: str
    claims: str
    text: str
    date_text: str


def _count_event(db: sqlite3.Connection, event: int) -> set[int]:
    """Bring an event up to date; gives the entities that took part before or do so now."""
    before = {entity for (entity,) in db.execute("SELECT entity FROM event_of WHERE event = ?", (event,))}
    rows = db.execute(
        "SELECT account.id, account.source, account.title, date, account.day, place, members, claims, text, date_text"
        " FROM account JOIN source ON source.id = source WHERE event = ? ORDER BY source.day, account.id",
        (event,),
    )
    accounts = [_Account(*row) for row in rows]
    db.execute("DELETE FROM event_of WHERE event = ?", (event,))
    if not accounts:
        db.execute("DELETE FROM event WHERE id = ?", (event,))
        db.execute("DELETE FROM speaks_of WHERE event = ?", (event,))
        return before
    members: list[int] = []
    stances: dict[str, None] = {}
    for account in accounts:
        members += unpacked(account.members)
        if account.place is not None:
            members.append(account.place)
        for by, stance, *_ in unpacked(account.claims):
            stances[stance] = None
            if by is not None:
                members.append(by)
    entities = _entities(db, members)
    spoken = db.execute(
        "SELECT speaker FROM speaks_of JOIN quote ON quote.id = quote WHERE event = ? AND speaker NOT NULL", (event,)
    )
    linked = set(entities.values()) | {speaker for (speaker,) in spoken}
    dated = [account for account in accounts if account.day != UNDATED]
    date, day = (dated[0].date, dated[0].day) if dated else ("", UNDATED)
    beside = db.execute("SELECT other, differs FROM alike WHERE event = ?", (event,)).fetchall()
    contradicted = (
        (event, "stance") in beside
        or bool(stances.keys() & FOR and stances.keys() & AGAINST)
        or not _are_compatible([account.date for account in dated])
        or differ(figures(without_date(account.text, account.date_text)) for account in accounts)
    )
    differing = SURE if contradicted else LIKELY if any(differs for _, differs in beside) else 0
    lone = len(_voices(db, event)) < 2
    db.execute(
        "UPDATE event SET account = ?, title = ?, date = ?, day = ?, stances = ?, accounts = ?, sources = ?,"
        " contradicted = ?, uncorroborated = ? WHERE id = ?",
        (
            *(accounts[0].id, accounts[0].title, date, day, " ".join(stances), len(accounts)),
            *(len({account.source for account in accounts}), differing, int(lone), event),
        ),
    )
    db.executemany("INSERT OR IGNORE INTO event_of VALUES (?,?,?)", [(entity, day, event) for entity in linked])
    return before | linked


def _entities(db: sqlite3.Connection, members: Iterable[int]) -> dict[int, int]:
    """The entity of each of the members that have one."""
    wanted = "SELECT id, entity FROM member WHERE id IN (SELECT value FROM json_each(?)) AND entity NOT NULL"
    return dict(db.execute(wanted, (json.dumps(list(dict.fromkeys(members))),)).fetchall())


def _voices(db: sqlite3.Connection, event: int) -> set[object]:
    """Who independently tells of an event, and of those that may be the same, unless they deny it.

    That is an entity, or an outlet by its key, or the outlet that it has this from.
    """
    told = "(SELECT ?1 UNION SELECT other FROM alike WHERE event = ?1 AND differs != 'stance')"
    accounts = db.execute(
        f"SELECT source, publisher, claims FROM account JOIN source ON source.id = source WHERE event IN {told}",
        (event,),
    ).fetchall()
    spoken = db.execute(
        "SELECT print.via, print.source FROM speaks_of JOIN print ON print.quote = speaks_of.quote"
        f" WHERE event IN {told} AND via != ''",
        (event,),
    )
    origin: dict[int, int] = {source: unpacked(via)[0] for via, source in spoken}
    origins = _entities(db, origin.values())
    entities = _entities(db, (by for *_, claims in accounts for by, *_ in unpacked(claims) if by is not None))
    voices: set[object] = set()
    for source, publisher, claims in accounts:
        for by, *_ in unpacked(claims) or [[None]]:
            if by is not None:
                voices.add(entities.get(by, by))
            elif source in origin:
                voices.add(origins.get(origin[source], origin[source]))
            else:
                voices.add(_outlet(db, publisher) if publisher else ("source", source))
    return voices


def _outlet(db: sqlite3.Connection, publisher: str) -> object:
    """A publisher as the entity of that name, so that it is one voice with those who relay it; or else its key."""
    key = form_key("organization", publisher)
    found = "SELECT entity FROM form WHERE type = ? AND key = ? AND entity NOT NULL"
    row = db.execute(found, (ORGANIZATION, key)).fetchone()
    return row[0] if row else key


def _are_compatible(dates: Sequence[str]) -> bool:
    try:
        values = [parse(date) for date in dict.fromkeys(dates)]
    except EdtfError:
        return True
    return all(one.is_compatible(other) for i, one in enumerate(values) for other in values[:i])
