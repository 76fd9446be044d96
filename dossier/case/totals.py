"""What is stored of linked things so that lists need not count: names, counts, dates, and the links between things.

`link` marks in `dirty` what changed; here quotes and events that are dirty are brought up to date, and then every
entity that they touch. Quotes are the many, so they are counted by statements over all of them at once.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, Literal

from dossier.case.events import count_events
from dossier.case.forms import form_key
from dossier.case.keys import BITS, PRINT_RANK, UNDATED, sort_key
from dossier.case.packing import unpacked
from dossier.case.rows import members_of
from dossier.case.sections import FALSE, ORGANIZATION, PERSON, PLACE, assessed_false
from dossier.case.speaking import show_speakers
from dossier.case.words import index_names, unindex_names

_DIRTY: Final = "SELECT id FROM dirty WHERE kind = '{}'"
_QUOTES: Final = _DIRTY.format("quote")
_RELAYS: Final = _DIRTY.format("relay")
# CROSS JOIN keeps the order that is written: from the few that are dirty to what belongs to them.
_PRINTS: Final = "FROM dirty CROSS JOIN print ON print.quote = dirty.id"
# Which entity a quote is of: its speaker, the organizations it went through, the places it is about.
_QUOTE_OF: Final = f"""
INSERT OR IGNORE INTO quote_of SELECT entity, quote.day, quote.rank, quote.id, quote.thought FROM (
  SELECT quote AS number, entity {_PRINTS} CROSS JOIN member ON member.id = print.speaker WHERE dirty.kind = 'quote'
  UNION ALL SELECT quote, member.entity {_PRINTS} CROSS JOIN json_each(print.via) AS one
   CROSS JOIN member ON member.id = one.value CROSS JOIN entity AS outlet ON outlet.id = member.entity
   WHERE dirty.kind = 'quote' AND via != '' AND outlet.type = {ORGANIZATION}
  UNION ALL SELECT quote, member.entity {_PRINTS} CROSS JOIN json_each(print.about) AS one
   CROSS JOIN member ON member.id = one.value CROSS JOIN entity AS place ON place.id = member.entity
   WHERE dirty.kind = 'quote' AND about != '' AND place.type = {PLACE}
) CROSS JOIN quote ON quote.id = number WHERE entity NOT NULL
"""
# The earliest print stands for the quote: by the day it was said, then as it was printed, then as they were stored.
_FIRST_PRINT: Final = f"""
UPDATE quote SET print = found.print, day = found.day, rank = found.rank, thought = found.thought,
  prints = found.prints, speaker = (SELECT member.entity FROM member WHERE member.id = found.speaker)
FROM (SELECT *, count(*) OVER (PARTITION BY number) AS prints,
  row_number() OVER (PARTITION BY number ORDER BY day >> {BITS}, rank, print) AS place
  FROM (SELECT quote AS number, print.id AS print, print.day, {PRINT_RANK} AS rank, thought, speaker {_PRINTS}
    CROSS JOIN source ON source.id = print.source WHERE dirty.kind = 'quote')) AS found
WHERE quote.id = found.number AND found.place = 1
"""
# An article of which nobody knows who published it is told for its outlet, or its relays would not be listed.
_OUTLET: Final = "coalesce(nullif(publisher, ''), 'unknown outlet of “' || coalesce(nullif(title, ''), sid) || '”')"
_SPEAKS_OF: Final = f"""
INSERT OR IGNORE INTO speaks_of SELECT print.quote, account.event {_PRINTS}
 CROSS JOIN account ON account.source = print.source
 WHERE dirty.kind = 'quote' AND account.event NOT NULL AND print.first < account.last AND account.first < print.last
"""


def count_again(db: sqlite3.Connection) -> None:
    """Bring quotes, events and then entities that are dirty up to date; those with nothing left are removed."""
    _count_quotes(db)
    count_events(db)
    changed = {entity: _count_entity(db, entity) for (entity,) in db.execute(_DIRTY.format("entity")).fetchall()}
    _count_relays(db, [entity for entity, change in changed.items() if change])
    show_speakers(db, [entity for entity, change in changed.items() if change == "name"])
    _count_days(db)


def _count_days(db: sqlite3.Connection) -> None:
    """Count events and quotes by day; "told" are the quotes that are no thoughts.

    What people assessed as false is counted once more, below zero: lists that leave it out add up both.
    """
    db.execute("DELETE FROM tally")
    for kind, table, rows in (("event", "event", "1"), ("quote", "quote", "1"), ("told", "quote", "thought = 0")):
        for name, many, which in (
            (kind, "count(*)", rows),
            (f"{kind}{FALSE}", "-count(*)", f"{rows} AND id IN ({assessed_false(table)})"),
        ):
            chosen = f"SELECT '{name}', day >> {BITS} AS first, {many} FROM {table} WHERE {which} GROUP BY first"
            db.execute(f"INSERT INTO tally {chosen}")


def _count_quotes(db: sqlite3.Connection) -> None:
    touched = "INSERT OR IGNORE INTO dirty SELECT 'entity', entity FROM quote_of WHERE quote IN"
    db.execute(f"{touched} ({_QUOTES})")
    for table in ("quote_of", "speaks_of"):
        db.execute(f"DELETE FROM {table} WHERE quote IN ({_QUOTES})")
    db.execute(f"DELETE FROM quote WHERE id IN ({_QUOTES}) AND NOT EXISTS (SELECT 1 FROM print WHERE quote = quote.id)")
    db.execute(_FIRST_PRINT)
    db.execute(_QUOTE_OF)
    db.execute(_SPEAKS_OF)
    db.execute(f"INSERT OR IGNORE INTO dirty SELECT 'event', event FROM speaks_of WHERE quote IN ({_QUOTES})")
    db.execute(f"{touched} ({_QUOTES})")


def _count_relays(db: sqlite3.Connection, renamed: Iterable[int]) -> None:
    """Find who has whose words anew: of quotes that are dirty, and of those through outlets called otherwise now."""
    db.execute(f"INSERT OR IGNORE INTO dirty SELECT 'relay', id FROM ({_QUOTES})")
    for entity in renamed:
        db.execute(
            "INSERT OR IGNORE INTO dirty SELECT 'relay', quote FROM entity CROSS JOIN quote_of ON entity = entity.id"
            f" WHERE entity.id = ? AND type = {ORGANIZATION}",
            (entity,),
        )
    db.execute(f"DELETE FROM relay WHERE quote IN ({_RELAYS})")
    for quote, via, outlet in db.execute(
        f"SELECT quote, via, {_OUTLET} FROM print JOIN source ON source.id = source WHERE quote IN ({_RELAYS})"
        " AND via != ''"
    ).fetchall():
        db.executemany("INSERT INTO relay VALUES (?,?,?)", [(quote, *pair) for pair in _relayed(db, via, outlet)])


def _relayed(db: sqlite3.Connection, via: str, outlet: str) -> Iterable[tuple[str, str]]:
    """Who has the words from whom: every outlet of a relay from the one before it, the article's from the last."""
    named = members_of(db, via)
    chain = [member for member in unpacked(via) if member in named]
    names = [named[member][1] for member in chain]
    if chain and not _is_called(db, chain[-1], outlet):
        names.append(outlet)
    return [(outlet, origin) for origin, outlet in pairwise(names)]


def _is_called(db: sqlite3.Connection, member: int, name: str) -> bool:
    """True when whom a member stands for is called so by some dossier: HNA is the Halven News Agency."""
    found = db.execute(
        "SELECT EXISTS (SELECT 1 FROM member JOIN form USING (entity) JOIN spelling ON spelling.form = form.id"
        " WHERE member.id = ? AND spelling.key = ? AND spelling.uses > 0)",
        (member, form_key("organization", name)),
    ).fetchone()
    return bool(found[0])


def _count_entity(db: sqlite3.Connection, entity: int) -> Literal["", "aliases", "name"]:
    """Count an entity again, and give what is new about how it is called: the name that lists show, or others."""
    row = db.execute("SELECT name, aliases, type, given FROM entity WHERE id = ?", (entity,)).fetchone()
    if row is None:
        return ""
    old_name, old_aliases, type_, given = row
    sources, published, seen = db.execute(
        "SELECT count(DISTINCT source.id), published, max(CASE day WHEN ?2 THEN 0 ELSE day END) FROM member"
        " JOIN source ON source.id = member.source WHERE entity = ?1",
        (entity, UNDATED),
    ).fetchone()
    name, aliases = _names(db, entity, type_, given)
    packed_aliases = json.dumps(aliases, ensure_ascii=False)
    if not sources or (name, packed_aliases) != (old_name, old_aliases):
        if old_aliases:
            names = " ".join((old_name, *unpacked(old_aliases)))
            unindex_names(db, entity, names)
        if sources:
            names = " ".join((name, *aliases))
            index_names(db, entity, names)
    if not sources:
        for table in ("quote_of", "event_of"):
            db.execute(f"DELETE FROM {table} WHERE entity = ?", (entity,))
        db.execute("DELETE FROM entity WHERE id = ?", (entity,))
        db.execute("UPDATE form SET entity = NULL WHERE entity = ?", (entity,))
        return ""
    (quotes,) = db.execute("SELECT count(*) FROM quote_of WHERE entity = ?", (entity,)).fetchone()
    (events,) = db.execute("SELECT count(*) FROM event_of WHERE entity = ?", (entity,)).fetchone()
    db.execute(
        "UPDATE entity SET name = ?, sort = ?, aliases = ?, quotes = ?, events = ?, sources = ?, last_seen = ?,"
        " seen = ?, weight = ?, detail = ?, beside = NULL WHERE id = ?",
        (
            *(name, sort_key(name), packed_aliases, quotes, events, sources, published if seen else ""),
            *(-(seen or 0), -(quotes << 20 | min(sources, (1 << 20) - 1)), _detail(db, entity), entity),
        ),
    )
    if name != old_name:
        return "name"
    return "aliases" if {*aliases} != {*unpacked(old_aliases)} else ""


def _names(db: sqlite3.Connection, entity: int, type_: int, given: str | None) -> tuple[str, tuple[str, ...]]:
    """The name that people gave it, or else the one that most dossiers do; and the others, most frequent first.

    An alias is never the name, nor a bare surname where some dossier has the full name, nor capitals, as mastheads and
    datelines have them, where some dossier spells it.
    """
    rows = (
        db.execute(
            "SELECT name, sum(named), sum(uses) AS total FROM form JOIN spelling ON form = form.id WHERE entity = ?"
            " GROUP BY name HAVING total > 0 ORDER BY total DESC, name",
            (entity,),
        ).fetchall()
        or db.execute(
            "SELECT name, count(*), count(*) FROM member WHERE entity = ? GROUP BY name ORDER BY 2 DESC, name",
            (entity,),
        ).fetchall()
    )
    if not rows:
        return "", ()

    def rank(row: tuple[str, int, int]) -> tuple[bool, int, int]:
        words = len(row[0].split())
        return type_ != PERSON or words > 1, row[1], words

    spelled = {name.upper() for name, named, _ in rows if named > 0 and not name.isupper()}
    named = [row for row in rows if row[1] > 0 and not (row[0].isupper() and row[0] in spelled)]
    best = given or max(named, key=rank, default=rows[0])[0]
    return best, tuple(name for name, *_ in rows if name != best)


def _detail(db: sqlite3.Connection, entity: int) -> str:
    """The latest role and where it is held, or else the latest kind."""
    row = db.execute(
        "SELECT roles, kind, member.source,"
        " max((CASE WHEN roles != '' THEN 1 << 46 ELSE 0 END) + CASE day WHEN ?2 THEN 0 ELSE day END)"
        " FROM member JOIN source ON source.id = source WHERE entity = ?1 AND (roles != '' OR kind != '')",
        (entity, UNDATED),
    ).fetchone()
    if not row or row[0] is None:
        return ""
    if not row[0]:
        return str(row[1])
    title, organization, _ = unpacked(row[0])[0]
    of = db.execute("SELECT name FROM member WHERE source = ? AND eid = ?", (row[2], organization)).fetchone()
    if of:
        return f"{title}, {of[0]}"
    return title if " " in title else _whole_title(db, entity, title)


def _whole_title(db: sqlite3.Connection, entity: int, word: str) -> str:
    """A title of one word as some other dossier has it in full: a deputy is deputy what?"""
    row = db.execute(
        "SELECT roles FROM member WHERE entity = ? AND instr(roles, ?) ORDER BY source DESC LIMIT 1",
        (entity, f'["{word} '),
    ).fetchone()
    titles = [title for title, *_ in unpacked(row[0] if row else "")]
    return next((title for title in titles if title.startswith(f"{word} ")), word)
