"""Forms that mean an entity of another block or type: called so by dossiers, mistyped, or of a type most others deny.

A form follows only where it stands alone in its block and everything speaks for one other; when that no longer holds it
stands for itself again. Precision comes first here too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from dossier.case.clusters import Form
from dossier.case.entities import move_form, new_entity
from dossier.case.evidence import DossierEvidence
from dossier.case.forms import form_key
from dossier.case.sections import PERSON
from dossier.model import ENTITY_TYPES
from dossier.namekey import one_edit_apart
from dossier.records import Record

#: Where more names than this begin alike, nobody can tell which of them is a slip of which.
_ALIKE: Final = 10
#: A name is a slip, or of a wrong type, beside one that stands in so many times as many dossiers.
_SLIP: Final = 3
_WRONG_TYPE: Final = 5


class _Named(Record):
    """A form, and whom it means so far."""

    id: int
    type: int
    key: str
    slip: str | None
    entity: int | None
    away: int
    uses: int

    @property
    def form(self) -> Form:
        """What is asked about it."""
        return Form(self.id, self.key, self.entity, self.uses)


def follow(db: sqlite3.Connection, forms: Iterable[int]) -> None:
    """See whom each of these forms follows, and which others follow it now."""
    seen: set[int] = set()
    for number in forms:
        form = _named(db, number)
        for each in (form, *_twins(db, form)):
            if each.id not in seen:
                seen.add(each.id)
                if _is_alone(db, each):
                    _follow(db, each)


def _is_alone(db: sqlite3.Connection, form: _Named) -> bool:
    """True when a form shares its entity with no other one of its block."""
    return (
        bool(form.away)
        or not db.execute(
            "SELECT EXISTS (SELECT 1 FROM form WHERE entity = ? AND id != ? AND NOT away)", (form.entity, form.id)
        ).fetchone()[0]
    )


def name_of(db: sqlite3.Connection, type_: int, form: int, key: str) -> str:
    """The spelling that dossiers give most often as the name of a form of a type; its key when there is none."""
    names = db.execute("SELECT name FROM spelling WHERE form = ? ORDER BY named DESC, name", (form,)).fetchall()
    return next((name for (name,) in names if form_key(ENTITY_TYPES[type_], name) == key), key)


def _follow(db: sqlite3.Connection, form: _Named) -> None:
    target = _followed(db, form)
    if target is not None:
        if target != form.entity:
            move_form(db, form.id, target)
        db.execute("UPDATE form SET away = 1 WHERE id = ?", (form.id,))
    elif form.away:
        move_form(db, form.id, new_entity(db, form.type, name_of(db, form.type, form.id, form.key)))


def _followed(db: sqlite3.Connection, form: _Named) -> int | None:
    """The entity that a form means; None for its own."""
    if not form.uses:
        return None
    found = _called_so(db, form) if " " not in form.key else None
    return found if found is not None else _better(db, form)


def _called_so(db: sqlite3.Connection, form: _Named) -> int | None:
    """The only entity that dossiers give a name of one word to as another name."""
    entities = db.execute(
        "SELECT DISTINCT owner.entity FROM spelling JOIN form AS owner ON owner.id = spelling.form"
        " WHERE spelling.key = ? AND uses > 0 AND owner.id != ? AND owner.entity NOT NULL AND owner.type = ?",
        (form.key, form.id, form.type),
    ).fetchall()
    others = [entity for (entity,) in entities if form.away or entity != form.entity]
    if len(entities) == 1 and others and not DossierEvidence(db).apart_from(form.id, others[0]):
        return int(others[0])
    return None


def _better(db: sqlite3.Connection, form: _Named) -> int | None:
    """The entity of the one other form that this one is a slip of, or a wrong type of."""
    evidence = DossierEvidence(db)
    fitting = [
        other
        for other in _twins(db, form)
        if other.entity is not None
        and not other.away
        and other.uses >= (_SLIP if other.type == form.type else _WRONG_TYPE) * form.uses
        and (evidence.share_role(form.form, other.form) if other.type == form.type else _may_be_wrong(db, form))
        and not evidence.apart_from(form.id, other.entity)
    ]
    return fitting[0].entity if len(fitting) == 1 else None


def _may_be_wrong(db: sqlite3.Connection, form: _Named) -> bool:
    """False for somebody with a role, or with the surname of others: nobody takes that for a place or a company."""
    if form.type != PERSON:
        return True
    return not db.execute(
        "SELECT EXISTS (SELECT 1 FROM member WHERE form = ?1 AND roles != '') OR EXISTS (SELECT 1 FROM form AS one"
        " JOIN form AS other ON other.type = one.type AND other.block = one.block AND other.id != one.id"
        " WHERE one.id = ?1 AND EXISTS (SELECT 1 FROM member WHERE form = other.id))",
        (form.id,),
    ).fetchone()[0]


def _twins(db: sqlite3.Connection, form: _Named) -> list[_Named]:
    """Forms that may be the same name: a letter of the surname apart, or of another type."""
    found: list[_Named] = []
    if form.slip is not None:
        alike = db.execute("SELECT id FROM form WHERE slip = ? AND id != ? LIMIT ?", (form.slip, form.id, _ALIKE + 1))
        numbers = alike.fetchall()
        for (number,) in numbers if len(numbers) <= _ALIKE else ():
            other = _named(db, number)
            if one_edit_apart(form.key.split()[-1], other.key.split()[-1]):
                found.append(other)
    name = name_of(db, form.type, form.id, form.key)
    for number, type_ in enumerate(ENTITY_TYPES):
        if number != form.type:
            row = db.execute(
                "SELECT id FROM form WHERE type = ? AND key = ?", (number, form_key(type_, name))
            ).fetchone()
            found += [_named(db, row[0])] if row else []
    return found


def _named(db: sqlite3.Connection, number: int) -> _Named:
    row = db.execute(
        "SELECT id, type, key, slip, entity, away, (SELECT count(*) FROM member WHERE form = form.id) FROM form"
        " WHERE id = ?",
        (number,),
    ).fetchone()
    return _Named(*row)
