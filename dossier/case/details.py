"""All about one thing, for the pane that shows it whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from dossier.case.keys import BITS, PRINT_RANK, UNDATED
from dossier.case.packing import packed, passage, unpacked
from dossier.case.queries import AlikeRow, ClaimRow, Details, Note, Ref, RoleRow, Where
from dossier.case.rows import entity_ref, members_of
from dossier.case.sections import table_of
from dossier.model import overlaps
from dossier.text import one_line

if TYPE_CHECKING:
    from dossier.model import Passage

_ROLES: Final = 40
_TOGETHER: Final = 12
#: Of so many members all are named, by date; of more, those that were read first.
_MEMBERS: Final = 500
#: Of somebody who is named in more sources, those read last are looked at: the answer must be instant.
_SOURCES: Final = 1_000


def details_of(db: sqlite3.Connection, ref: Ref, row: int) -> Details | None:
    """What the index knows of a row; None when it is gone."""
    table = table_of(ref.kind)
    found = {"entity": _entity, "source": _source, "event": _event, "quote": _quote}[table](db, row)
    return found._replace(notes=_notes(db, table, row)) if found else None


def _notes(db: sqlite3.Connection, table: str, row: int) -> tuple[Note, ...]:
    """What people noted about any of the entries that a row stands for."""
    found = db.execute(
        "SELECT text, tags, status FROM note WHERE kind = ? AND linked = ? AND holds ORDER BY line", (table, row)
    )
    return tuple(Note(one_line(text), tuple(map(one_line, unpacked(tags))), status) for text, tags, status in found)


def _entity(db: sqlite3.Connection, row: int) -> Details | None:
    found = db.execute("SELECT ref, name, aliases, type FROM entity WHERE id = ?", (row,)).fetchone()
    if found is None:
        return None
    members = db.execute(
        "SELECT sid || '#' || eid, source.day FROM member JOIN source ON source.id = source WHERE member.id IN"
        " (SELECT id FROM member WHERE entity = ? LIMIT ?) ORDER BY source.day, sid",
        (row, _MEMBERS),
    ).fetchall()
    (entries,) = db.execute("SELECT count(*) FROM member WHERE entity = ?", (row,)).fetchone()
    return Details(
        entity_ref(found[3], found[0]), found[1], tuple(member for member, _ in members), entries,
        aliases=tuple(unpacked(found[2])), roles=_roles(db, row), together=_together(db, row),
    )  # fmt: skip  # read as a table


def _roles(db: sqlite3.Connection, entity: int) -> tuple[RoleRow, ...]:
    rows: list[RoleRow] = []
    for roles, sid, published, source in db.execute(
        "SELECT roles, sid, published, source.id FROM (SELECT roles, source FROM member WHERE entity = ?"
        " ORDER BY source DESC LIMIT ?) JOIN source ON source.id = source WHERE roles != ''"
        " ORDER BY source.day = ?, source.day DESC, sid LIMIT ?",
        (entity, _SOURCES, UNDATED, _ROLES),
    ):
        for title, organization, at in unpacked(roles):
            named = db.execute(
                "SELECT type, ref, entity.name FROM member JOIN entity ON entity.id = entity"
                " WHERE source = ? AND eid = ?",
                (source, organization),
            ).fetchone()
            where = Where(sid, tuple((start, end) for start, end in at))
            rows.append(
                RoleRow(title, entity_ref(named[0], named[1]), named[2], published, where)
                if named
                else RoleRow(title, None, "", published, where)
            )
    return tuple(rows)


def _together(db: sqlite3.Connection, entity: int) -> tuple[tuple[Ref, str, int], ...]:
    return tuple(
        (entity_ref(type_, ref), name, times)
        for type_, ref, name, times in db.execute(
            "SELECT type, ref, name, times FROM (SELECT entity AS who, count(DISTINCT source) AS times FROM member"
            " WHERE source IN (SELECT source FROM member WHERE entity = ?1 ORDER BY source DESC LIMIT ?3)"
            " AND entity != ?1 GROUP BY entity ORDER BY times DESC LIMIT ?2)"
            " JOIN entity ON entity.id = who ORDER BY times DESC, sort",
            (entity, _TOGETHER, _SOURCES),
        )
    )


def _source(db: sqlite3.Connection, row: int) -> Details | None:
    found = db.execute("SELECT sid, title, url FROM source WHERE id = ?", (row,)).fetchone()
    if found is None:
        return None
    speakers = db.execute(
        "SELECT type, entity.ref, entity.name, count(*) AS times FROM print JOIN member ON member.id = speaker"
        " JOIN entity ON entity.id = member.entity WHERE print.source = ? GROUP BY entity.id ORDER BY times DESC, sort",
        (row,),
    )
    told = tuple((entity_ref(type_, ref), name, times) for type_, ref, name, times in speakers)
    return Details(Ref("source", found[0]), found[1] or found[0], (), speakers=told, url=found[2])


def _event(db: sqlite3.Connection, row: int) -> Details | None:
    found = db.execute("SELECT ref, title FROM event WHERE id = ?", (row,)).fetchone()
    if found is None:
        return None
    claims: list[ClaimRow] = []
    members: list[str] = []
    basis: dict[str, None] = {}
    for member, date_basis, *account in db.execute(
        "SELECT sid || '#' || eid, date_basis, sid, text, at, date, claims, published, source.id FROM account"
        " JOIN source ON source.id = source WHERE event = ? ORDER BY source.day, account.id",
        (row,),
    ):
        members.append(member)
        if date_basis:
            basis[date_basis] = None
        claims += _claims(db, account)
    return Details(
        Ref("event", found[0]), found[1], tuple(members), len(members), claims=tuple(claims), date_basis=tuple(basis),
        alike=_alike(db, row),
    )  # fmt: skip  # read as a table


def _alike(db: sqlite3.Connection, event: int) -> tuple[AlikeRow, ...]:
    """The other events that may be an event, those that differ first."""
    return tuple(
        AlikeRow(Ref("event", ref), title, date, differs, Where(sid, passage(at)))
        for ref, title, date, differs, sid, at in db.execute(
            "SELECT event.ref, event.title, event.date, differs, sid, at FROM alike JOIN event ON event.id = other"
            " JOIN account ON account.id = event.account JOIN source ON source.id = account.source"
            " WHERE alike.event = ?1 AND other != ?1 ORDER BY differs = '', event.day, event.id",
            (event,),
        )
    )


def _claims(db: sqlite3.Connection, account: Sequence[Any]) -> list[ClaimRow]:
    sid, text, at, date, claims, published, source = account
    rows = []
    for by, stance, cue, cue_at in unpacked(claims):
        named = members_of(db, f"[{by}]").get(by) if by is not None else None
        where = Where(sid, tuple((start, end) for start, end in cue_at) or passage(at))
        via = _via_of(db, source, by, cue_at, passage(at))
        who, name = named or (None, "")
        if by is None and cue_at:
            name = _unnamed(db, source, cue_at)
        rows.append(ClaimRow(who, name, stance, via, date, published, cue, text, where))
    return rows


def _unnamed(db: sqlite3.Connection, source: int, cue_at: object) -> str:
    """Who takes a stance and is nobody that the case names, by the words for the speaker of a quote with its cue."""
    found = db.execute(
        "SELECT speaker_text FROM print WHERE source = ? AND cue_at = ? AND speaker IS NULL", (source, packed(cue_at))
    ).fetchone()
    return f"“{found[0]}”" if found and found[0] else ""


def _via_of(db: sqlite3.Connection, source: int, by: int | None, cue_at: object, at: Passage) -> tuple[str, ...]:
    """Through whom a source has what somebody claims: as the quote with its cue tells, or one of the same words."""
    if by is None:
        return ()
    said = db.execute("SELECT via, cue_at, at FROM print WHERE source = ? AND speaker = ?", (source, by)).fetchall()
    if not any(via for via, *_ in said):
        return ()
    cue = packed(cue_at)
    of_cue = [via for via, with_cue, _ in said if cue and with_cue == cue]
    vias = of_cue or [via for via, _, where in said if overlaps(passage(where), at)]
    return next((_names(db, via) for via in vias if via), ())


def _names(db: sqlite3.Connection, column: str) -> tuple[str, ...]:
    named = members_of(db, column)
    return tuple(named[member][1] for member in unpacked(column) if member in named)


def _quote(db: sqlite3.Connection, row: int) -> Details | None:
    found = db.execute(
        "SELECT quote.ref, text, sid || '#' || qid, sid, at, via, via_basis, about FROM print"
        " JOIN source ON source.id = source JOIN quote ON quote.id = quote WHERE quote.id = ?"
        f" ORDER BY print.day >> {BITS}, {PRINT_RANK}, print.id",
        (row,),
    ).fetchall()
    if not found:
        return None
    refs, texts, members, sources, places, relays, bases, abouts = zip(*found, strict=True)
    about: dict[Ref, str] = {}
    for column in abouts:
        about.update(members_of(db, column).values())
    told = next((at for at, via in enumerate(relays) if via), 0)  # the first print that tells its relay
    return Details(
        Ref("quote", refs[0]), texts[0], members, len(members),
        via=_names(db, relays[told]), via_basis=bases[told], about=tuple(about.items()),
        prints=tuple(Where(sid, passage(at)) for sid, at in zip(sources, places, strict=True)),
    )  # fmt: skip  # read as a table
