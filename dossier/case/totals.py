"""What is stored of a linked thing so that lists need not count: names, counts, dates, and the links between things."""

from __future__ import annotations

import json
import sqlite3
from itertools import pairwise
from typing import Final

from dossier.case.forms import form_key
from dossier.case.ingest import passage, unpacked
from dossier.case.keys import UNDATED, sort_key
from dossier.case.reading import members_of
from dossier.case.words import index_entry, unindex_entry
from dossier.model import overlaps

_PLACE: Final = 2
_ORGANIZATION: Final = 1
_OPPOSITE: Final = (frozenset({"asserts", "confirms"}), frozenset({"denies", "doubts"}))


def count_again(db: sqlite3.Connection) -> None:
    """Bring quotes, events and then entities that are dirty up to date; those with nothing left are removed."""
    touched: set[int] = set()
    for (quote,) in db.execute("SELECT id FROM dirty WHERE kind = 'quote'").fetchall():
        touched |= _count_quote(db, quote)
    for (event,) in db.execute("SELECT id FROM dirty WHERE kind = 'event'").fetchall():
        touched |= _count_event(db, event)
    touched.update(entity for (entity,) in db.execute("SELECT id FROM dirty WHERE kind = 'entity'"))
    for entity in touched:
        _count_entity(db, entity)


def _count_quote(db: sqlite3.Connection, quote: int) -> set[int]:
    """Bring a quote up to date; gives the entities whose counts may have changed."""
    before = {entity for (entity,) in db.execute("SELECT entity FROM quote_of WHERE quote = ?", (quote,))}
    prints = db.execute(
        "SELECT print.id, print.day, thought, speaker, via, about, print.source, at, publisher FROM print"
        " JOIN source ON source.id = print.source WHERE quote = ? ORDER BY print.day, source.day, print.id",
        (quote,),
    ).fetchall()
    db.execute("DELETE FROM quote_of WHERE quote = ?", (quote,))
    db.execute("DELETE FROM speaks_of WHERE quote = ?", (quote,))
    db.execute("DELETE FROM relay WHERE quote = ?", (quote,))
    if not prints:
        db.execute("DELETE FROM quote WHERE id = ?", (quote,))
        return before
    first, day, thought = prints[0][:3]
    speaker = next((row[3] for row in prints if row[3] is not None), None)
    who = _entities(db, [speaker] if speaker is not None else [])
    linked = {entity for entity, _ in who}
    for row in prints:
        linked |= {entity for entity, kind in _entities(db, unpacked(row[4])) if kind == _ORGANIZATION}
        db.executemany("INSERT INTO relay VALUES (?,?,?)", [(quote, *pair) for pair in _relayed(db, row[4], row[8])])
        linked |= {entity for entity, kind in _entities(db, unpacked(row[5])) if kind == _PLACE}
        for event, at in db.execute("SELECT event, at FROM account WHERE source = ? AND event NOT NULL", (row[6],)):
            if overlaps(passage(row[7]), passage(at)):
                db.execute("INSERT OR IGNORE INTO speaks_of VALUES (?,?)", (quote, event))
                db.execute("INSERT OR IGNORE INTO dirty VALUES ('event', ?)", (event,))
    db.execute(
        "UPDATE quote SET print = ?, day = ?, thought = ?, prints = ?, speaker = ? WHERE id = ?",
        (first, day, thought, len(prints), who[0][0] if who else None, quote),
    )
    db.executemany(
        "INSERT OR IGNORE INTO quote_of VALUES (?,?,?,?)", [(entity, day, quote, thought) for entity in linked]
    )
    return before | linked


def _relayed(db: sqlite3.Connection, via: str, publisher: str) -> list[tuple[str, str]]:
    """Who has the words from whom: every outlet of a relay from the one before it, the publisher from the last."""
    if not via:
        return []
    named = members_of(db, via)
    chain = [named[member][1] for member in json.loads(via) if member in named]
    if publisher and chain and form_key("organization", publisher) != form_key("organization", chain[-1]):
        chain.append(publisher)
    return [(outlet, origin) for origin, outlet in pairwise(chain)]


def _entities(db: sqlite3.Connection, members: list[object]) -> list[tuple[int, int]]:
    """The entities of members, each with the number of its type."""
    if not members:
        return []
    marks = ",".join("?" * len(members))
    return db.execute(
        f"SELECT DISTINCT member.entity, form.type FROM member JOIN form ON form.id = form WHERE member.id IN ({marks})"
        " AND member.entity NOT NULL",
        members,
    ).fetchall()


def _count_event(db: sqlite3.Connection, event: int) -> set[int]:
    """Bring an event up to date; gives the entities whose counts may have changed."""
    before = {entity for (entity,) in db.execute("SELECT entity FROM event_of WHERE event = ?", (event,))}
    accounts = db.execute(
        "SELECT account.id, account.source, account.title, date, account.day, place, members, claims FROM account"
        " JOIN source ON source.id = account.source WHERE event = ? ORDER BY source.day, account.id",
        (event,),
    ).fetchall()
    db.execute("DELETE FROM event_of WHERE event = ?", (event,))
    if not accounts:
        db.execute("DELETE FROM event WHERE id = ?", (event,))
        db.execute("DELETE FROM speaks_of WHERE event = ?", (event,))
        return before
    stances: dict[str, None] = {}
    claimants: set[object] = set()
    members: list[object] = []
    for _, source, _, _, _, place, taking_part, claims in accounts:
        members += unpacked(taking_part)
        if place is not None:
            members.append(place)
        for by, stance, *_ in json.loads(claims or "[]"):
            stances[stance] = None
            claimants.add(source if by is None else ("by", by))
            if by is not None:
                members.append(by)
    dated = [row for row in accounts if row[4] != UNDATED]
    date, day = (dated[0][3], dated[0][4]) if dated else ("", UNDATED)
    contradicted = all(stances.keys() & side for side in _OPPOSITE)
    linked = {entity for entity, _ in _entities(db, members)}
    linked.update(
        entity
        for (entity,) in db.execute(
            "SELECT speaker FROM speaks_of JOIN quote ON quote.id = quote WHERE event = ? AND speaker NOT NULL",
            (event,),
        )
    )
    db.execute(
        "UPDATE event SET account = ?, title = ?, date = ?, day = ?, stances = ?, accounts = ?, sources = ?,"
        " contradicted = ?, uncorroborated = ? WHERE id = ?",
        (
            *(accounts[0][0], accounts[0][2], date, day, " ".join(stances), len(accounts)),
            *(len({row[1] for row in accounts}), int(contradicted), int(len(claimants) < 2), event),
        ),
    )
    db.executemany("INSERT OR IGNORE INTO event_of VALUES (?,?,?)", [(entity, day, event) for entity in linked])
    return before | linked


def _count_entity(db: sqlite3.Connection, entity: int) -> None:
    row = db.execute("SELECT name, aliases FROM entity WHERE id = ?", (entity,)).fetchone()
    if row is None:
        return
    old_name, old_aliases = row
    if old_aliases != "":
        names = " ".join(map(str, (old_name, *json.loads(old_aliases))))
        unindex_entry(db, "entity", entity, names, names)
    (sources,) = db.execute("SELECT count(DISTINCT source) FROM member WHERE entity = ?", (entity,)).fetchone()
    if not sources:
        for table in ("quote_of", "event_of"):
            db.execute(f"DELETE FROM {table} WHERE entity = ?", (entity,))
        db.execute("DELETE FROM entity WHERE id = ?", (entity,))
        return
    name, aliases = _names(db, entity)
    (quotes,) = db.execute("SELECT count(*) FROM quote_of WHERE entity = ?", (entity,)).fetchone()
    (events,) = db.execute("SELECT count(*) FROM event_of WHERE entity = ?", (entity,)).fetchone()
    published, seen = db.execute(
        "SELECT published, max(source.day) FROM member JOIN source ON source.id = member.source WHERE entity = ?"
        " AND source.day != ?",
        (entity, UNDATED),
    ).fetchone()
    db.execute(
        "UPDATE entity SET name = ?, sort = ?, aliases = ?, quotes = ?, events = ?, sources = ?, last_seen = ?,"
        " seen = ?, weight = ?, detail = ? WHERE id = ?",
        (
            *(name, sort_key(name), json.dumps(aliases, ensure_ascii=False), quotes, events, sources, published or ""),
            *(-(seen or 0), -(quotes << 20 | min(sources, (1 << 20) - 1)), _detail(db, entity), entity),
        ),
    )
    names = " ".join((name, *aliases))
    index_entry(db, "entity", entity, names, names)


def _names(db: sqlite3.Connection, entity: int) -> tuple[str, tuple[str, ...]]:
    """The fullest of the frequent names, and the others, most frequent first."""
    rows = db.execute(
        "SELECT name, sum(uses) AS total FROM form JOIN spelling ON form = form.id WHERE entity = ? GROUP BY name"
        " HAVING total > 0 ORDER BY total DESC, name",
        (entity,),
    ).fetchall()
    names = [str(name) for name, _ in rows]
    full = max((len(name.split()) for name in names[:8]), default=0)
    best = next((name for name in names if len(name.split()) >= min(full, 2)), "")
    return best, tuple(name for name in names if name != best)


def _detail(db: sqlite3.Connection, entity: int) -> str:
    """The latest role, or else the latest kind."""
    row = db.execute(
        "SELECT roles, kind FROM member JOIN source ON source.id = source WHERE entity = ?"
        " AND (roles != '' OR kind != '') ORDER BY source.day DESC, source.id DESC LIMIT 1",
        (entity,),
    ).fetchone()
    if not row:
        return ""
    return str(json.loads(row[0])[0][0]) if row[0] else str(row[1])
