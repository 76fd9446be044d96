"""Accounts of one event: told by several sources, of one time, of the same people and places, in like words.

An article that tells it twice, and sources that differ about the day, are taken together only where the words leave no
doubt: what comes back every week in the same few words is not one event. A denial belongs to what it denies (see
`denials`), of the same time.

Candidates are the events that share an entity and can share the date, found along one index, so that the work stays
near the number of accounts.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable
from typing import Final

from dossier.case.denials import ANYBODY, Said, is_denied, said
from dossier.case.keys import BITS, LASTING, UNDATED, VAGUE, first_day_of
from dossier.case.packing import packed, unpacked
from dossier.case.sameness import DAYS_OFF, LATELY, SURE, Account, are_one_event, may_deny
from dossier.case.stances import AGAINST, FOR
from dossier.case.store import inserted
from dossier.case.telling import STEM, goes_on, without_date
from dossier.edtf import parse
from dossier.namekey import folded

_LONGEST: Final = 366  # days of the vaguest date that is compared
# The events of somebody that begin while an account's does; and of those that are longer than a day and began before,
# those that are not over yet; then, where it has words enough to be sure, those of days that are mistaken for its own.
# `keys.day_key` tells how both ends of a date are one number.
_CANDIDATES: Final = f"""
SELECT event FROM event_of WHERE entity = :entity AND day BETWEEN :first << {BITS} AND (:last + 1) << {BITS}
UNION ALL
SELECT event FROM event_of WHERE entity = :entity AND day BETWEEN max(:first - {_LONGEST}, 0) << {BITS}
 AND :first << {BITS} AND {VAGUE} AND (day >> {BITS}) + {LASTING} >= :first
UNION ALL
SELECT event FROM event_of JOIN (
  SELECT -{DAYS_OFF} AS low, 0 AS high UNION ALL SELECT 1, {DAYS_OFF + 1}
  UNION ALL SELECT -366, -364 UNION ALL SELECT 365, 367
 ) WHERE :sure AND :first = :last AND entity = :entity AND day >= max(:first + low, 0) << {BITS}
 AND day < (:first + high) << {BITS}
LIMIT 60
"""
# What is told of somebody near the day of an article; and what articles near a day deny of somebody.
_LATELY: Final = f"""
SELECT event FROM event_of WHERE entity = ? AND day >= max(? - {LATELY}, 0) << {BITS}
 AND day < (? + {LATELY + 1}) << {BITS} LIMIT 60
"""
_DENIED: Final = f"""
SELECT account.id, event FROM denied JOIN account ON account.id = denied.account
WHERE entity = ? AND denied.day BETWEEN ? - {LATELY} AND ? + {LATELY} AND event NOT NULL LIMIT 60
"""
_MEMBERS: Final = (
    "SELECT entity, name, aliases FROM member WHERE id IN (SELECT value FROM json_each(?)) AND entity NOT NULL"
)
_KNOWN: Final = 20_000
_EMPTY: Final = frozenset(
    (
        *("the", "and", "for", "with", "from", "that", "this", "was", "were", "has", "had", "have", "been", "which"),
        *("its", "his", "her", "their", "who", "whom", "into", "near", "after", "before", "over", "under", "said"),
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    )
)


def group_accounts(db: sqlite3.Connection) -> None:
    """Give every account without an event one: that of an account it is like, or a new one."""
    # Ids alone, for there may be a million; those of a day follow each other, and are compared with each other.
    ordered = (
        "SELECT account.id FROM account JOIN source ON source.id = source WHERE event IS NULL"
        " ORDER BY account.day, source.day, account.id"
    )
    pending = array("q", (row for (row,) in db.execute(ordered)))
    known: dict[int, Account] = {}
    general = array("q")
    for number in pending:
        account = _account(db, number, known)
        event = _told_before(db, account, known)
        if event is None and account.denied and account.denied.subject == ANYBODY:
            general.append(number)  # what it denies may come behind it
            continue
        _join(db, number, account, event)
    for number in general:
        account = _account(db, number, known)
        _join(db, number, account, _told_here(db, account, known))


def _join(db: sqlite3.Connection, number: int, account: Account, event: int | None) -> None:
    """Let an account tell of an event, or of a new one."""
    if event is None:
        event = _new_event(db, number, account.day)
    db.execute("UPDATE account SET event = ? WHERE id = ?", (event, number))
    db.executemany(
        "INSERT OR IGNORE INTO event_of VALUES (?,?,?)",
        [(entity, account.day, event) for entity in account.entities],
    )
    db.execute("INSERT OR IGNORE INTO dirty VALUES ('event', ?)", (event,))
    if account.day == UNDATED != account.published and account.denied and account.denied.subject >= 0:
        values = (account.denied.subject, first_day_of(account.published), number)
        db.execute("INSERT OR IGNORE INTO denied VALUES (?,?,?)", values)


def _account(db: sqlite3.Connection, number: int, known: dict[int, Account]) -> Account:
    if number in known:
        return known[number]
    source, date, day, published, place, members, text, date_text, title, claims = db.execute(
        "SELECT source, date, account.day, source.day, place, members, text, date_text, account.title, claims"
        " FROM account JOIN source ON source.id = source WHERE account.id = ?",
        (number,),
    ).fetchone()
    rows = db.execute(_MEMBERS, (_taking_part(members, place),)).fetchall()
    names = {word for _, name, _ in rows for word in _words(name)}
    is_part = goes_on(title, text)
    text = title if is_part else text
    words = _words(without_date(text, date_text))
    if len(known) > _KNOWN:
        known.clear()
    entities = frozenset(entity for entity, *_ in rows)
    denied = _denied(db, number, claims)
    known[number] = Account(number, source, date, day, published, entities, words - names, text, is_part, denied)
    return known[number]


def _denied(db: sqlite3.Connection, number: int, claims: str) -> Said | None:
    """What an account denies, when it does nothing else."""
    if not any(stance in claims for stance in AGAINST):  # told in no time of nearly all
        return None
    stances = {stance for _, stance, *_ in unpacked(claims)}
    speakers = {by for by, *_ in unpacked(claims)}
    if not stances <= AGAINST:
        return None
    row = db.execute("SELECT entity FROM member WHERE id = ?", (speakers.pop(),)).fetchone()
    return _said(db, number, row[0] if row and not speakers else None)


def _is_denied(db: sqlite3.Connection, denial: Account, other: Account) -> bool:
    """True when the one account denies what the other tells."""
    if denial.denied is None or not may_deny(denial, other):
        return False
    (claims,) = db.execute("SELECT claims FROM account WHERE id = ?", (other.number,)).fetchone()
    stances = {stance for _, stance, *_ in unpacked(claims)}
    told = _said(db, other.number) if stances & FOR and not stances & AGAINST else None
    return told is not None and is_denied(denial.denied, told)


def _said(db: sqlite3.Connection, number: int, speaker: int | None = None) -> Said | None:
    title, place, members = db.execute("SELECT title, place, members FROM account WHERE id = ?", (number,)).fetchone()
    rows = db.execute(_MEMBERS, (_taking_part(members, place),))
    return said(title, {entity: " ".join((name, *unpacked(aliases))) for entity, name, aliases in rows}, speaker)


def _taking_part(members: str, place: int | None) -> str:
    return packed(unpacked(members) + ([place] if place is not None else [])) or "[]"


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in folded(text).split() if len(word) > 2 and word not in _EMPTY)


def _told_before(db: sqlite3.Connection, account: Account, known: dict[int, Account]) -> int | None:
    if account.day == UNDATED:
        return _told_lately(db, account, known)
    first, last = (day.toordinal() for day in parse(account.date).bounds)
    seen: set[int] = set()
    for entity in account.entities:
        asked = {"entity": entity, "first": first, "last": last, "sure": len(account.words) >= SURE}
        for (event,) in db.execute(_CANDIDATES, asked).fetchall():
            if event not in seen and any(_tell_one(db, account, other) for other in _accounts_of(db, event, known)):
                return int(event)
            seen.add(event)
        for number, event in db.execute(_DENIED, (entity, first, first)).fetchall():
            if _is_denied(db, _account(db, number, known), account):
                return int(event)
    return None


def _told_lately(db: sqlite3.Connection, denial: Account, known: dict[int, Account]) -> int | None:
    """What a denial without a date denies: what is told near the day of its article."""
    if not denial.denied or denial.published == UNDATED:
        return None
    day = first_day_of(denial.published)
    for (event,) in db.execute(_LATELY, (denial.denied.subject, day, day)).fetchall():
        if any(_is_denied(db, denial, other) for other in _accounts_of(db, event, known)):
            return int(event)
    return None


def _tell_one(db: sqlite3.Connection, one: Account, other: Account) -> bool:
    return are_one_event(one, other) or _is_denied(db, one, other) or _is_denied(db, other, one)


def _told_here(db: sqlite3.Connection, denial: Account, known: dict[int, Account]) -> int | None:
    """What a denial that anybody did it denies: the first thing of the kind in its own article."""
    for number, event in db.execute(
        "SELECT id, event FROM account WHERE source = ? AND event NOT NULL ORDER BY id", (denial.source,)
    ).fetchall():
        if _is_denied(db, denial, _account(db, number, known)):
            return int(event)
    return None


def _accounts_of(db: sqlite3.Connection, event: int, known: dict[int, Account]) -> Iterable[Account]:
    for (number,) in db.execute("SELECT id FROM account WHERE event = ? ORDER BY id LIMIT 5", (event,)).fetchall():
        yield _account(db, number, known)


def _new_event(db: sqlite3.Connection, account: int, day: int) -> int:
    (ref,) = db.execute(
        "SELECT sid || '#' || eid FROM account JOIN source ON source.id = source WHERE account.id = ?", (account,)
    ).fetchone()
    row = db.execute("SELECT id FROM event WHERE ref = ?", (ref,)).fetchone()
    if row:
        return int(row[0])
    return inserted(db, "INSERT INTO event(ref, day) VALUES (?,?)", (ref, day))
