"""Events that may be one happening, told in several articles, perhaps otherwise: who and what is the same, and near.

What `accounts` joins is one event beyond doubt. Most of what several papers tell of one happening is written in other
words, so it is left apart; here such events are linked, with what they differ in, for a person to judge. What a title
tells (`telling`) leads from one to the other along an index, so that the work stays near the number of accounts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from dossier.case.keys import UNDATED, first_day_of
from dossier.case.packing import unpacked
from dossier.case.sameness import Likeness, Told, are_anchored, likeness
from dossier.case.sections import PERSON, PLACE
from dossier.case.stances import AGAINST, FOR
from dossier.case.telling import is_negative, read_title, stems
from dossier.edtf import EdtfError, parse
from dossier.namekey import folded

_MOST: Final = 20  # on either side of a day
_WINDOW: Final = 60
_KNOWN: Final = 20_000
_NEAR: Final = f"""
SELECT account FROM (SELECT account FROM told WHERE key = :key AND day BETWEEN :day AND :day + {_WINDOW}
 ORDER BY day, account LIMIT {_MOST}) UNION
SELECT account FROM (SELECT account FROM told WHERE key = :key AND day BETWEEN :day - {_WINDOW} AND :day - 1
 ORDER BY day DESC, account LIMIT {_MOST})
"""
# What is told everywhere has more accounts.
_ACCOUNTS_OF: Final = "SELECT id FROM account WHERE event = ? ORDER BY id LIMIT 50"
# Two articles that tell of one event, or of two that may be one.
_OF_ONE_AFFAIR: Final = """
SELECT 1 FROM account AS one JOIN account AS other ON other.event = one.event
 WHERE one.source = ?1 AND other.source = ?2
UNION ALL
SELECT 1 FROM account AS one JOIN alike ON alike.event = one.event JOIN account AS other ON other.event = alike.other
 WHERE one.source = ?1 AND other.source = ?2 LIMIT 1
"""


def link_alike(db: sqlite3.Connection) -> None:
    """Link the events that are dirty to those that may be the same; what was or is linked to one gets dirty as well."""
    known: dict[int, Told | None] = {}
    events = [event for (event,) in db.execute("SELECT id FROM dirty WHERE kind = 'event'").fetchall()]
    for event in events:
        db.execute("INSERT OR IGNORE INTO dirty SELECT 'event', other FROM alike WHERE event = ?", (event,))
        db.execute("DELETE FROM alike WHERE other = ?", (event,))
        db.execute("DELETE FROM alike WHERE event = ?", (event,))
    loose: list[tuple[Told, Told, Likeness]] = []
    for event in events:
        for (number,) in db.execute(_ACCOUNTS_OF, (event,)).fetchall():
            for one, other, how in _found(db, number, known):
                if are_anchored(one, other):
                    _put(db, one, other, how)
                else:
                    loose.append((one, other, how))
    for one, other, how in loose:
        if db.execute(_OF_ONE_AFFAIR, (one.source, other.source)).fetchone():
            _put(db, one, other, how)


def _put(db: sqlite3.Connection, one: Told, other: Told, how: Likeness) -> None:
    for event, beside in ((one.event, other.event), (other.event, one.event)):
        db.execute(
            "INSERT INTO alike VALUES (?,?,?) ON CONFLICT DO UPDATE SET differs = excluded.differs WHERE differs = ''",
            (event, beside, how),
        )
        db.execute("INSERT OR IGNORE INTO dirty VALUES ('event', ?)", (event,))


def _found(db: sqlite3.Connection, number: int, known: dict[int, Told | None]) -> list[tuple[Told, Told, Likeness]]:
    """The accounts in other articles that may tell the same as an account, and how."""
    one = _told(db, number, known)
    if one is None:
        return []
    near = {
        account
        for key, day in db.execute("SELECT key, day FROM told WHERE account = ?", (number,)).fetchall()
        for (account,) in db.execute(_NEAR, {"key": key, "day": day})
    }
    found = []
    for account in sorted(near):
        other = _told(db, account, known)
        if other is not None and other.source != one.source:
            how = likeness(one, other)
            if how or (how is not None and other.event != one.event):
                found.append((one, other, how))
    return found


def _told(db: sqlite3.Connection, number: int, known: dict[int, Told | None]) -> Told | None:
    if number not in known:
        if len(known) > _KNOWN:
            known.clear()
        known[number] = _read(db, number)
    return known[number]


def _read(db: sqlite3.Connection, number: int) -> Told | None:
    source, event, title, date, date_text, place, members, claims, published = db.execute(
        "SELECT source, event, account.title, date, date_text, place, members, claims, source.day FROM account"
        " JOIN source ON source.id = source WHERE account.id = ?",
        (number,),
    ).fetchone()
    rows = db.execute(
        "SELECT member.id, member.entity, type, name FROM member JOIN form ON form.id = form"
        " WHERE member.id IN (SELECT value FROM json_each(?)) AND member.entity NOT NULL",
        (str([*unpacked(members), *([] if place is None else [place])]),),
    ).fetchall()
    people = [name for _, _, type_, name in rows if type_ == PERSON]
    telling = read_title(title, date_text, people[0] if len(people) == 1 else "")
    if telling is None:
        return None
    stances = {stance for _, stance, *_ in unpacked(claims)}
    denied = bool(stances & AGAINST and not stances & FOR)
    if telling.negated:  # "denied that it was not"; where the "not" is all that denies, it is told once
        denied = not denied or not any(cue and not is_negative(cue) for _, _, cue, *_ in unpacked(claims))
    first, last = _bounds(date)
    certain = bool(first) and date[-1:] not in "~?%" and ".." not in date
    return Told(
        number, event, source, telling, first, last,
        dated=certain and bool(date_text),
        certain=certain,
        published=0 if published == UNDATED else first_day_of(published),
        places=frozenset(entity for _, entity, type_, _ in rows if type_ == PLACE),
        entities=frozenset(entity for _, entity, *_ in rows),
        called=_stems(name for *_, name in rows),
        towns=_stems(name for *_, type_, name in rows if type_ == PLACE),
        denies=denied,
        plans="plans" in stances,
    )  # fmt: skip  # read as a table


def _stems(names: Iterable[str]) -> frozenset[str]:
    return stems(word for name in names for word in folded(name).split())


def _bounds(date: str) -> tuple[int, int]:
    try:
        first, last = parse(date).bounds
    except EdtfError:
        return 0, 0
    return first.toordinal(), last.toordinal()
