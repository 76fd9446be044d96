"""Many dossiers become one case: members are joined into entities, prints into quotes, accounts into events.

`link` takes up what is pending (rows that belong to nothing yet) and what is dirty (changed or removed since), and
leaves the rest alone, so that one more dossier costs what one dossier is worth. Which forms of names are one is
decided in `clusters`; what people decided (`decided`) comes after that and wins.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from dossier.case.accounts import group_accounts
from dossier.case.alike import link_alike
from dossier.case.clusters import Clusters, Form, clusters
from dossier.case.decided import apply_to_entities, apply_to_entries, entry_mark, link_notes, part_alike
from dossier.case.entities import move_form, move_member, new_entity
from dossier.case.evidence import DossierEvidence
from dossier.case.following import follow, name_of
from dossier.case.prints import group_prints
from dossier.case.totals import count_again
from dossier.model import ENTITY_TYPES


def link(db: sqlite3.Connection) -> None:
    """Link everything that is pending or dirty; call inside one transaction."""
    blocks = db.execute(
        "SELECT DISTINCT form.type || ' ' || form.block FROM member JOIN form ON form.id = form"
        " WHERE member.entity IS NULL UNION SELECT id FROM dirty WHERE kind = 'block'"
    ).fetchall()
    linked: list[int] = []
    ambiguous: list[tuple[int, Form, Clusters]] = []
    for (block,) in blocks:
        number, _, key = str(block).partition(" ")
        type_ = int(number)
        found = _link_block(db, type_, key)
        ambiguous += [(type_, form, found) for form in found.ambiguous]
        linked += [form.id for group in found.groups for form in group]
    follow(db, linked)
    db.execute("UPDATE member SET entity = (SELECT entity FROM form WHERE id = form) WHERE entity IS NULL")
    for type_, form, found in ambiguous:
        _settle_members(db, type_, form, found.groups)
    db.execute(
        "INSERT OR IGNORE INTO dirty SELECT 'entity', entity FROM member"
        " WHERE source IN (SELECT id FROM source WHERE linked = 0)"
    )
    apply_to_entities(db)
    group_prints(db)
    group_accounts(db)
    apply_to_entries(db)
    link_alike(db)
    part_alike(db)
    link_notes(db)
    count_again(db)
    db.execute("DELETE FROM dirty")
    db.execute("UPDATE source SET linked = 1 WHERE linked = 0")
    db.execute("INSERT INTO meta VALUES ('generation', 1) ON CONFLICT DO UPDATE SET value = value + 1")


def _link_block(db: sqlite3.Connection, type_: int, block: str) -> Clusters:
    """Let the forms of a block mean the entities that they are found to."""
    rows = db.execute(
        "SELECT id, key, CASE WHEN away THEN NULL ELSE entity END, (SELECT count(*) FROM member WHERE form = form.id),"
        " away FROM form WHERE type = ? AND block = ?",
        (type_, block),
    ).fetchall()
    away = {row[0] for row in rows if row[4]}
    found = clusters(ENTITY_TYPES[type_], [Form(*row[:4]) for row in rows if row[3]], DossierEvidence(db))
    taken: set[int] = set()
    for group in sorted(found.groups, key=lambda group: -sum(form.uses for form in group)):
        if len(group) > 1 or group[0].id not in away:  # whom a form alone follows is seen when all are settled
            taken.add(_settle(db, type_, group, taken))
    return found


def _settle(db: sqlite3.Connection, type_: int, group: Sequence[Form], taken: set[int]) -> int:
    """Give a group of forms one entity: the one that most of them had, or a new one."""
    entity = next(
        (
            form.entity
            for form in sorted(group, key=lambda form: (-form.uses, form.id))
            if form.entity is not None and form.entity not in taken
        ),
        None,
    )
    if entity is None:
        best = max(group, key=lambda form: (len(form.key.split()), form.uses, form.key))
        entity = new_entity(db, type_, name_of(db, type_, best.id, best.key))
    for form in group:
        if form.entity != entity:
            move_form(db, form.id, entity)
    return entity


def _settle_members(db: sqlite3.Connection, type_: int, form: Form, groups: Iterable[Sequence[Form]]) -> None:
    """A bare surname that several bear: each dossier's goes to the one whose role it has, or stands for itself."""
    evidence = DossierEvidence(db)
    if form.entity is not None:  # it had one bearer until now
        move_form(db, form.id, None)
    bearers = {group: evidence.roles_of(*group) for group in groups if " " in group[0].key}
    for member, name, roles, entry in db.execute(
        "SELECT member.id, name, roles, sid || '#' || eid FROM member JOIN source ON source.id = source"
        " WHERE form = ? AND entity IS NULL",
        (form.id,),
    ).fetchall():
        borne = evidence.role_words(roles)
        fitting = [group for group, known in bearers.items() if borne & known]
        entity = None
        if len(fitting) == 1:
            (entity,) = db.execute("SELECT entity FROM form WHERE id = ?", (fitting[0][0].id,)).fetchone()
        move_member(db, member, new_entity(db, type_, name, entry_mark(entry)) if entity is None else entity)
