"""What is stored of an event: its date, who takes which stance, whether accounts contradict or lean on one voice."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Final

from dossier.case.forms import form_key
from dossier.case.ingest import unpacked
from dossier.case.keys import UNDATED
from dossier.case.stances import AGAINST, FOR
from dossier.edtf import EdtfError, parse
from dossier.namekey import folded

_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
}
# A figure and the noun it counts: "62 bodies", "about 1,200 people".
_FIGURE: Final = re.compile(r"\b(\d{1,3}(?:[ ,]\d{3})+|\d+|[a-z]{3,6}) ([a-z]{4,})")
_STEM: Final = 6


def count_events(db: sqlite3.Connection) -> None:
    """Bring the events that are dirty up to date, and mark the entities whose counts may have changed."""
    for (event,) in db.execute("SELECT id FROM dirty WHERE kind = 'event'").fetchall():
        touched = _count_event(db, event)
        db.executemany("INSERT OR IGNORE INTO dirty VALUES ('entity', ?)", [(entity,) for entity in touched])


def _count_event(db: sqlite3.Connection, event: int) -> set[int]:
    before = {entity for (entity,) in db.execute("SELECT entity FROM event_of WHERE event = ?", (event,))}
    accounts = db.execute(
        "SELECT account.id, account.source, account.title, date, account.day, place, members, claims, text, date_text,"
        " publisher FROM account JOIN source ON source.id = source WHERE event = ? ORDER BY source.day, account.id",
        (event,),
    ).fetchall()
    db.execute("DELETE FROM event_of WHERE event = ?", (event,))
    if not accounts:
        db.execute("DELETE FROM event WHERE id = ?", (event,))
        db.execute("DELETE FROM speaks_of WHERE event = ?", (event,))
        return before
    members: list[int] = []
    stances: dict[str, None] = {}
    for account in accounts:
        members += unpacked(account[6])
        if account[5] is not None:
            members.append(account[5])
        for by, stance, *_ in unpacked(account[7]):
            stances[stance] = None
            if by is not None:
                members.append(by)
    entities = _entities(db, members)
    spoken = db.execute(
        "SELECT quote.speaker, print.via, print.source FROM speaks_of JOIN quote ON quote.id = speaks_of.quote"
        " JOIN print ON print.quote = quote.id WHERE event = ?",
        (event,),
    ).fetchall()
    linked = set(entities.values()) | {speaker for speaker, _, _ in spoken if speaker is not None}
    dated = [account for account in accounts if account[4] != UNDATED]
    date, day = (dated[0][3], dated[0][4]) if dated else ("", UNDATED)
    contradicted = len(accounts) > 0 and (
        bool(stances.keys() & FOR and stances.keys() & AGAINST)
        or not _are_compatible([account[3] for account in dated])
        or _differ_in_figures([(account[8], account[9]) for account in accounts])
    )
    lone = len(_voices(db, accounts, entities, spoken)) < 2
    db.execute(
        "UPDATE event SET account = ?, title = ?, date = ?, day = ?, stances = ?, accounts = ?, sources = ?,"
        " contradicted = ?, uncorroborated = ? WHERE id = ?",
        (
            *(accounts[0][0], accounts[0][2], date, day, " ".join(stances), len(accounts)),
            *(len({account[1] for account in accounts}), int(contradicted), int(lone), event),
        ),
    )
    db.executemany("INSERT OR IGNORE INTO event_of VALUES (?,?,?)", [(entity, day, event) for entity in linked])
    return before | linked


def _entities(db: sqlite3.Connection, members: Iterable[int]) -> dict[int, int]:
    """The entity of each of the members that have one."""
    wanted = "SELECT id, entity FROM member WHERE id IN (SELECT value FROM json_each(?)) AND entity NOT NULL"
    return dict(db.execute(wanted, (json.dumps(list(dict.fromkeys(members))),)).fetchall())


def _voices(
    db: sqlite3.Connection, accounts: Sequence[Any], entities: dict[int, int], spoken: Sequence[Any]
) -> set[object]:
    """Who independently tells of an event: an entity, or an outlet by its key, or the outlet that it has this from."""
    origin: dict[int, int] = {}
    for _, via, source in spoken:
        if via:
            origin[source] = json.loads(via)[0]
    origins = _entities(db, origin.values())
    voices: set[object] = set()
    for account in accounts:
        source, publisher = account[1], account[10]
        for by, *_ in unpacked(account[7]) or [[None]]:
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
    row = db.execute("SELECT entity FROM form WHERE type = 1 AND key = ? AND entity NOT NULL", (key,)).fetchone()
    return row[0] if row else key


def _are_compatible(dates: Sequence[str]) -> bool:
    try:
        values = [parse(date) for date in dict.fromkeys(dates)]
    except EdtfError:
        return True
    return all(one.is_compatible(other) for i, one in enumerate(values) for other in values[:i])


def _differ_in_figures(texts: Sequence[tuple[str, str]]) -> bool:
    """True when two accounts count the same thing differently. What an account's date says is no figure."""
    seen: dict[str, set[int]] = {}
    for text, date_text in dict.fromkeys(texts):
        found = _figures(text.replace(date_text, " ") if date_text else text)
        for noun, numbers in found.items():
            if noun in seen and not seen[noun] & numbers:
                return True
            seen[noun] = seen.get(noun, numbers) | numbers
    return False


def _figures(text: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for match in _FIGURE.finditer(folded(re.sub(r"(?<=\d),(?=\d{3}\b)", "", text))):
        number = _NUMBERS.get(match[1]) if match[1].isalpha() else int(re.sub(r"\D", "", match[1])[:15])
        if number is not None:
            found.setdefault(match[2].rstrip("s")[:_STEM], set()).add(number)
    return found
