"""Search: what fits a query, best first.

Entities come first, those that are quoted most before the others; then what is written, ranked by BM25. Above some
thousands of matches nobody can tell what is best: then the latest read come first, and the answer stays instant.
"""

from __future__ import annotations

import sqlite3
from typing import Final, Literal, TypeAlias

from dossier.case.asking import Asked, Term
from dossier.case.keys import BITS, UNDATED, day_key, first_day_of
from dossier.case.views import ENTITY_KINDS
from dossier.case.words import KINDS, WORD_KINDS, WordKind
from dossier.model import QUOTE_KINDS
from dossier.namekey import word_key

#: What can be found: the tables of linked things, and the row of one.
ThingKind: TypeAlias = Literal["entity", "source", "event", "quote"]
Thing: TypeAlias = tuple[ThingKind, int]

_RANKED: Final = 8_000
_OF: Final[dict[str, str]] = {"quote": "print", "event": "account"}
#: Fields that only one kind of thing has.
_OWN_FIELDS: Final[dict[str, ThingKind]] = {"speaker": "quote", "stance": "event"}


def found(db: sqlite3.Connection, asked: Asked, limit: int) -> list[Thing]:
    """The first `limit` things that fit."""
    things: dict[Thing, None] = {}
    if _can_fit("entity", asked):
        things |= dict.fromkeys(_entities(db, asked, limit))
    many = _is_many(db, asked)
    if not asked.fields:
        things |= dict.fromkeys(_written(db, asked, many, limit))
        return list(things)[:limit]
    hits: list[tuple[float, Thing]] = []
    for kind in WORD_KINDS:
        if _can_fit(kind, asked):
            statement, values = _statement(kind, asked, many)
            hits += [(rank, (kind, row)) for row, rank in db.execute(statement, (*values, limit))]
    hits.sort(key=lambda hit: hit[0])
    return list(things | dict.fromkeys(thing for _, thing in hits))[:limit]


def _can_fit(kind: ThingKind, asked: Asked) -> bool:
    for field, value in asked.fields:
        if field == "kind":
            fits = value == kind or (kind == "entity" and value in ENTITY_KINDS)
            if not fits and not (kind == "quote" and value in (*QUOTE_KINDS, "thought")):
                return False
        elif kind == "entity" or kind != _OWN_FIELDS.get(field, kind):
            return False
    return True


def _entities(db: sqlite3.Connection, asked: Asked, limit: int) -> list[Thing]:
    types = [str(ENTITY_KINDS.index(value)) for _, value in asked.fields if value in ENTITY_KINDS]
    where = f"type IN ({','.join(types)})" if types else "1"
    values: tuple[object, ...] = (limit,)
    if asked.terms:
        where += " AND id IN (SELECT rowid FROM named WHERE named MATCH ?)"
        values = (" AND ".join(map(_name_match, asked.terms)), limit)
    rows = db.execute(f"SELECT id FROM entity WHERE {where} ORDER BY weight LIMIT ?", values)
    return [("entity", row) for (row,) in rows]


def _written(db: sqlite3.Connection, asked: Asked, many: bool, limit: int) -> list[Thing]:
    order = "rowid DESC" if many else "rank"
    rows = db.execute(
        f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY {order} LIMIT ?", (_match(asked), 2 * limit)
    ).fetchall()
    things: list[Thing] = []
    for (row,) in rows:
        kind = WORD_KINDS[row % KINDS]
        number: int | None = row // KINDS
        if kind in _OF:
            linked = db.execute(f"SELECT {kind} FROM {_OF[kind]} WHERE id = ?", (number,)).fetchone()
            number = linked[0] if linked else None
        if number is not None:
            things.append((kind, number))
    return things


def _match(asked: Asked) -> str:
    return " AND ".join(f'"{" ".join(term.words)}"{"*" if term.prefix else ""}' for term in asked.terms)


def _name_match(term: Term) -> str:
    """A term in the names of entities: as it is written, or in another spelling."""
    star = "*" if term.prefix else ""
    keys = " ".join(filter(None, map(word_key, term.words)))
    text = f'text : "{" ".join(term.words)}"{star}'
    return f'({text} OR keys : "{keys}"{star})' if keys else f"({text})"


def _is_many(db: sqlite3.Connection, asked: Asked) -> bool:
    if not asked.terms:
        return False
    (many,) = db.execute(
        "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)", (_match(asked), _RANKED + 1)
    ).fetchone()
    return int(many) > _RANKED


def _statement(kind: WordKind, asked: Asked, many: bool) -> tuple[str, list[object]]:
    """The statement that gives (row, rank) of a kind; the last value, the limit, is added by the caller."""
    where, values = ["1"], list[object]()
    entries = _OF.get(kind)
    if asked.terms:
        where += ["words MATCH ?", f"words.rowid % {KINDS} = {WORD_KINDS.index(kind)}"]
        values.append(_match(asked))
        joined = f"words CROSS JOIN {entries or kind} ON {entries or kind}.id = words.rowid / {KINDS}"
        if entries:
            joined += f" CROSS JOIN {kind} ON {kind}.id = {entries}.{kind}"
        rank, order = ("words.rowid * -1e-9", "words.rowid DESC") if many else ("rank", "rank")
    else:
        joined = f"{kind} JOIN {entries} ON {entries}.id = {kind}.{entries}" if entries else kind
        rank, order = f"-{kind}.day", f"{kind}.day DESC"
        where.append(f"{kind}.day < {UNDATED}")
    for field, value in asked.fields:
        condition, bound = _condition(kind, field, value)
        where.append(condition)
        values += bound
    return f"SELECT {kind}.id, {rank} FROM {joined} WHERE {' AND '.join(where)} ORDER BY {order} LIMIT ?", values


def _condition(kind: WordKind, field: str, value: str) -> tuple[str, list[object]]:
    if field in ("before", "after"):
        first = first_day_of(day_key(value)) << BITS
        return f"{kind}.day {'<' if field == 'before' else f'< {UNDATED} AND {kind}.day >='} ?", [first]
    if field == "kind":
        if value == "thought":
            return "print.thought = 1", []
        return ("print.kind = ?", [value]) if value in QUOTE_KINDS else ("1", [])
    if field == "stance":
        return "instr(' ' || event.stances || ' ', ?)", [f" {value} "]
    name = Term(tuple(value.split()), prefix=True)
    if field == "source":
        titled = f"SELECT rowid / {KINDS} FROM words WHERE words MATCH ? AND rowid % {KINDS} = 0"
        column = "source.id" if kind == "source" else f"{_OF[kind]}.source"
        match = _match(Asked((name,), ()))
        return f"{column} IN ({titled} UNION SELECT id FROM source WHERE sid = ?)", [match, value]
    return _with_entity(kind, field, _name_match(name))


def _with_entity(kind: WordKind, field: str, match: str) -> tuple[str, list[object]]:
    """Things that a person, organization or place has a part in: said, is spoken of, took part, is named."""
    named = "SELECT rowid FROM named WHERE named MATCH ?"
    if field == "speaker":
        return f"quote.speaker IN ({named})", [match]
    type_ = {"person": 0, "org": 1, "place": 2}[field]
    who = f"SELECT id FROM entity WHERE type = {type_} AND id IN ({named})"
    if kind == "source":
        return f"source.id IN (SELECT source FROM member WHERE entity IN ({who}))", [match]
    if kind == "event":
        return f"event.id IN (SELECT event FROM event_of WHERE entity IN ({who}))", [match]
    about = "SELECT 1 FROM json_each(nullif(print.about, '')) JOIN member ON member.id = value"
    return f"(quote.speaker IN ({who}) OR EXISTS ({about} WHERE member.entity IN ({who})))", [match, match]
