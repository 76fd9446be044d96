"""Row ids of the index as the rows that are shown."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from dossier.case.packing import passage, unpacked
from dossier.case.queries import EntityRow, EventRow, QuoteRow, Ref, Row, SourceRow, Where
from dossier.case.sections import Table
from dossier.case.stances import LIKELY, SURE
from dossier.model import ENTITY_TYPES

if TYPE_CHECKING:
    from dossier.model import Manner

_SELECT: Final = {
    "entity": "SELECT id, type, ref, name, aliases, quotes, events, sources, last_seen, detail FROM entity",
    "source": "SELECT id, sid, title, publisher, published, quotes, events, url FROM source",
    "event": (
        "SELECT event.id, event.ref, event.title, event.date, date_text, stances, accounts, sources, contradicted,"
        " uncorroborated, sid, at, lost FROM event JOIN account ON account.id = event.account"
        " JOIN source ON source.id = account.source"
    ),
    "quote": (
        "SELECT quote.id, quote.ref, text, type, entity.ref, coalesce(entity.name, speaker_text), cue, kind,"
        " print.thought, coalesce(nullif(date, ''), published), prints, sid, at, print.lost, via FROM quote"
        " JOIN print ON print.id = quote.print JOIN source ON source.id = print.source"
        " LEFT JOIN entity ON entity.id = quote.speaker"
    ),
}


def rows_of(db: sqlite3.Connection, table: Table, ids: Sequence[int]) -> list[Row]:
    """The rows of a table with these ids, in this order; those that are gone are left out."""
    wanted = f"{_SELECT[table]} WHERE {table}.id IN (SELECT value FROM json_each(?))"
    found = {row[0]: row for row in db.execute(wanted, (json.dumps(list(ids)),))}
    make = _MAKE[table]
    noted = _noted(db, table, found)
    via = _via(db, {number: row[-1] for number, row in found.items() if row[-1]}) if table == "quote" else {}
    rows: list[Row] = []
    for number in ids:
        if number in found:
            row = make(found[number])
            if number in noted and not isinstance(row, SourceRow):
                row = row._replace(noted=noted[number])
            if number in via and isinstance(row, QuoteRow):
                row = row._replace(via=via[number])
            rows.append(row)
    return rows


def _via(db: sqlite3.Connection, relays: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    """The names that packed lists of members stand for, by row."""
    members = {number: unpacked(column) for number, column in relays.items()}
    named = members_of(db, json.dumps(sorted({member for each in members.values() for member in each})))
    return {number: tuple(named[m][1] for m in each if m in named) for number, each in members.items()}


def _noted(db: sqlite3.Connection, table: str, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The assessments of rows, empty for a note, by row, of those that have any."""
    noted: dict[int, tuple[str, ...]] = {}
    for number, status in db.execute(
        "SELECT linked, status FROM note WHERE kind = ? AND linked IN (SELECT value FROM json_each(?)) AND holds"
        " ORDER BY line",
        (table, json.dumps(list(ids))),
    ):
        noted[number] = (*noted.get(number, ()), status)
    return noted


def members_of(db: sqlite3.Connection, column: str) -> dict[int, tuple[Ref, str]]:
    """The entities of a packed list of members: by member, `Ref` and name."""
    return {
        member: (entity_ref(type_, ref), name)
        for member, type_, ref, name in db.execute(
            "SELECT member.id, type, ref, entity.name FROM member JOIN entity ON entity.id = entity"
            " WHERE member.id IN (SELECT value FROM json_each(?))",
            (column or "[]",),
        )
    }


def entity_ref(type_: int, ref: str) -> Ref:
    """The `Ref` of an entity from its columns."""
    return Ref(ENTITY_TYPES[type_], ref)


def _entity(row: Sequence[Any]) -> EntityRow:
    _, type_, ref, name, aliases, quotes, events, sources, last_seen, detail = row
    who = entity_ref(type_, ref)
    return EntityRow(who, name, tuple(unpacked(aliases)), quotes, events, sources, last_seen, detail)


def _source(row: Sequence[Any]) -> SourceRow:
    _, sid, title, publisher, published, quotes, events, url = row
    return SourceRow(Ref("source", sid), title or sid, publisher, published, quotes, events, url)


def _event(row: Sequence[Any]) -> EventRow:
    _, ref, title, date, date_text, stances, accounts, sources, contradicted, uncorroborated, sid, at, lost = row
    return EventRow(
        Ref("event", ref), title, date, date_text, tuple(stances.split()), accounts, sources,
        contradicted == SURE, bool(uncorroborated), Where(sid, passage(at)), bool(lost),
        may_disagree=contradicted == LIKELY,
    )  # fmt: skip  # read as a table


def _quote(row: Sequence[Any]) -> QuoteRow:
    _, ref, text, type_, speaker, speaker_name, cue, kind, thought, date, prints, sid, at, lost, _ = row
    who = None if speaker is None else entity_ref(type_, speaker)
    manner: Manner = "thought" if thought else ""
    return QuoteRow(
        Ref("quote", ref),
        text,
        who,
        speaker_name,
        cue,
        kind,
        manner,
        date,
        prints,
        Where(sid, passage(at)),
        bool(lost),
    )


_MAKE: Final[dict[str, Callable[[Sequence[Any]], Row]]] = {
    "entity": _entity,
    "source": _source,
    "event": _event,
    "quote": _quote,
}
