"""Search: what fits a query, best first.

Entities come first, those that are quoted most before the others; then what is written. Of what is written the latest
are ranked, some hundreds of each kind, and the rest follows by date: among thousands that have all the words nobody
can tell what is best, and to weigh them all would take long. How the full-text index is numbered makes that cheap.
Notes come behind the entities: they are few, and whoever wrote one wants to find it again. Last come the articles that
have the words anywhere in their text. Where somebody asks for the oldest or the newest, all that has a date comes in
that order, quotes of one day as lists have them, and what has none behind.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, Literal, TypeAlias

from dossier.case.asking import AnyOf, Asked, Field, Term
from dossier.case.keys import BITS, UNDATED, day_key, first_day_of
from dossier.case.sections import ORGANIZATION, PERSON, PLACE
from dossier.case.words import ID_MASK, MATCHING, WORD_KINDS, WRITTEN, WordKind, row_number, rows_of_kind, searchable
from dossier.model import ENTITY_TYPES, QUOTE_KINDS
from dossier.namekey import word_key

#: What can be found: the tables of linked things, and the row of one; an article is a source found by its own text, a
#: note one of case.yaml.
ThingKind: TypeAlias = Literal["entity", "source", "event", "quote", "article", "note"]
Thing: TypeAlias = tuple[ThingKind, int]
#: A part of a statement and the values that it binds.
_Condition: TypeAlias = tuple[str, list[object]]

#: So many of a kind are ranked.
_RANKED: Final = 200
#: So few things, or those of so few sources, are looked at one by one, instead of all that have the words.
_FEW: Final = 500
#: BM25's usual constants, and the words of a usual quote.
_K, _B, _LENGTH = 1.2, 0.75, 20
#: What it counts that a term is in the name of the speaker, where once in the text is 1.
_SAID_BY: Final = 0.2


#: Fields that only some kinds of things have.
_OWN_FIELDS: Final[dict[str, tuple[ThingKind, ...]]] = {
    "speaker": ("quote",), "cue": ("quote",), "stance": ("quote", "event"),
}  # fmt: skip  # read as a table
#: Fields that are words of a quote's own in the full-text index.
_WORDED: Final = ("cue", "stance")
#: Fields of what people noted or assessed, which sources have nothing of, and whether a note has what they ask for.
_NOTED: Final[dict[str, str]] = {
    "tag": "EXISTS (SELECT 1 FROM json_each(tags) WHERE has_words(value, ?))",
    "assessed": "status = ? AND holds",
}


def found(db: sqlite3.Connection, asked: Asked, limit: int) -> list[Thing]:
    """The first `limit` things that fit."""
    things: dict[Thing, None] = {}
    if asked.order != "best":
        things |= dict.fromkeys(_by_date(db, asked, limit))
    if _can_fit("entity", asked):
        things |= dict.fromkeys(_entities(db, asked, limit))
    things |= dict.fromkeys(_notes(db, asked))
    if asked.order != "best":
        return list(things)[:limit]
    ranked = {kind: list(_written(db, kind, asked, 0, _RANKED)) for kind in WORD_KINDS if _can_fit(kind, asked)}
    best = sorted((hit for hits in ranked.values() for hit in hits), key=lambda hit: hit[:2], reverse=True)
    things |= dict.fromkeys(thing for *_, thing in best)
    if len(things) < limit:
        more = (kind for kind, hits in ranked.items() if len(hits) == _RANKED)
        rest = [hit for kind in more for hit in _written(db, kind, asked, _RANKED, limit)]
        rest.sort(key=lambda hit: hit[1], reverse=True)
        things |= dict.fromkeys(thing for *_, thing in rest)
    if len(things) < limit and asked.terms and _can_fit("source", asked):
        things |= dict.fromkeys(
            ("article", row) for _, row in _articles(db, asked, limit) if ("source", row) not in things
        )
    return list(things)[:limit]


def _by_date(db: sqlite3.Connection, asked: Asked, limit: int) -> Iterable[Thing]:
    """The first `limit` of each kind that fit, all in the order that is asked for; an article once."""
    kinds = [kind for kind in WORD_KINDS if _can_fit(kind, asked)]
    hits: list[tuple[int, Thing]] = [hit[1:] for kind in kinds for hit in _written(db, kind, asked, 0, limit)]
    if asked.terms and "source" in kinds:
        titled = {row for _, (kind, row) in hits if kind == "source"}
        hits += [(day, ("article", row)) for day, row in _articles(db, asked, limit) if row not in titled]
    quotes = json.dumps([row for _, (kind, row) in hits if kind == "quote"])
    ranks = dict(db.execute("SELECT id, rank FROM quote WHERE id IN (SELECT value FROM json_each(?))", (quotes,)))
    sign = 1 if asked.order == "oldest" else -1

    def place(hit: tuple[int, Thing]) -> tuple[bool, int, str, int]:
        day, (kind, row) = hit
        return day in (-1, UNDATED), sign * day, kind, sign * ranks.get(row, 0) if kind == "quote" else 0

    return (thing for _, thing in sorted(hits, key=place))


def _can_fit(kind: ThingKind, asked: Asked) -> bool:
    for field, value in asked.fields:
        if field == "kind":
            fits = value == kind or (kind == "entity" and value in ENTITY_TYPES)
            if not fits and not (kind == "quote" and value in (*QUOTE_KINDS, "thought")):
                return False
        elif field in _NOTED:
            if kind == "source":
                return False
        elif kind == "entity" or kind not in _OWN_FIELDS.get(field, (kind,)):
            return False
    return True


def _entities(db: sqlite3.Connection, asked: Asked, limit: int) -> list[Thing]:
    types = [str(ENTITY_TYPES.index(value)) for _, value in asked.fields if value in ENTITY_TYPES]
    where = f"type IN ({','.join(types)})" if types else "1"
    values = list[object]()
    for negated, match in (("", _all_of(asked.terms, _name_match)), ("NOT ", _any_of(asked.without, _name_match))):
        if match:
            where += f" AND id {negated}IN (SELECT rowid FROM named WHERE named MATCH ?)"
            values.append(match)
    for field, value in asked.fields:
        if field in _NOTED:
            condition, bound = _noted("entity", field, value)
            where += f" AND id IN ({condition})"
            values += bound
    rows = db.execute(f"SELECT id FROM entity WHERE {where} ORDER BY weight LIMIT ?", (*values, limit))
    return [("entity", row) for (row,) in rows]


def _notes(db: sqlite3.Connection, asked: Asked) -> Iterator[Thing]:
    """The notes that have all the terms, about what has all the fields, one of each thing; the latest line first."""
    if not asked.terms:
        return
    kinds: tuple[Literal["entity", "event", "quote"], ...] = ("entity", "event", "quote")
    found: list[tuple[int, int]] = []
    for kind in kinds:
        if not _can_fit(kind, asked):
            continue
        where, values = "1", list[object]()
        for field, value in asked.fields:
            if kind != "entity":
                condition, bound = _condition(kind, field, value)
            elif field == "kind":
                condition, bound = ("type = ?", [ENTITY_TYPES.index(value)]) if value in ENTITY_TYPES else ("1", [])
            else:
                condition, bound = _noted(kind, field, value)
                condition = f"entity.id IN ({condition})"
            where += f" AND {condition}"
            values += bound
        entries = "" if kind == "entity" else WRITTEN[kind].entries
        joined = f" JOIN {entries} ON {entries}.id = {kind}.{entries}" if entries else ""
        for row, line, text, tags in db.execute(
            f"SELECT note.rowid, line, note.text, tags FROM note JOIN {kind} ON {kind}.id = linked{joined}"
            f" WHERE note.kind = ? AND note.holds AND {where}",
            (kind, *values),
        ):
            if _score(f"{text} {tags}", "", "", asked) > 0:
                found.append((line, row))
    yield from (("note", row) for _, row in sorted(found, reverse=True))


def _noted(kind: str, field: Field, value: str) -> _Condition:
    """The things of a kind that people noted or assessed so."""
    return f"SELECT linked FROM note WHERE kind = ? AND {_NOTED[field]}", [kind, value]


def _written(
    db: sqlite3.Connection, kind: WordKind, asked: Asked, skip: int, limit: int
) -> Iterator[tuple[float, int, Thing]]:
    """What of a kind fits, the latest first, or the oldest: how well, the day, and the thing."""
    few = _few(db, kind, asked)
    statement, values = _statement(kind, asked, few)
    bounds = "" if few else f" LIMIT {limit} OFFSET {skip}"
    hits = (
        (_score(text, names, cue, asked), -1 if day == UNDATED else day, (kind, row))
        for row, day, text, names, cue in db.execute(statement + bounds, values)
    )
    # The words of few are looked at here.
    yield from islice((hit for hit in hits if hit[0] >= 0), skip, skip + limit) if few else hits


def _articles(db: sqlite3.Connection, asked: Asked, limit: int) -> Iterator[tuple[int, int]]:
    """The sources whose own text has all the terms, with their days: the latest first, or the oldest."""
    few = _few(db, "source", asked)
    where = "articles MATCH ? AND articles.rowid BETWEEN ? AND ?"
    values: list[object] = [_match(asked), *_rows_between("source", asked)]
    if few:  # looked up one by one among those that match
        chosen = f"SELECT article.id FROM source CROSS JOIN article ON article.source = source.id WHERE {few[0]}"
        where += f" AND articles.rowid IN ({chosen})"
        values += few[1]
    for field, value in asked.fields:
        condition, bound = _condition("source", field, value)
        where += f" AND {condition}"
        values += bound
    return db.execute(
        "SELECT source.day, source.id FROM articles CROSS JOIN article ON article.id = articles.rowid"
        f" CROSS JOIN source ON source.id = article.source WHERE {where}"
        f" ORDER BY articles.rowid {_direction(asked)} LIMIT ?",
        (*values, limit),
    )


def _direction(asked: Asked) -> str:
    return "ASC" if asked.order == "oldest" else "DESC"


def _score(text: str, names: str, cue: str, asked: Asked) -> float:
    """How much of a text is about the terms, as BM25 tells it, how rare they are left out; -1 when it does not fit.

    That somebody of this name says it, or that they do so by this word, counts less than that the text speaks of it.
    """
    if not asked.terms and not asked.without:
        return 0.0
    words, beside = f" {searchable(text)} ", f" {names} \n {searchable(cue)} "
    if any(term.padded in words or term.padded in beside for term in asked.without):
        return -1.0
    share = _K * (1 - _B + _B * words.count(" ") / _LENGTH)
    times = [
        sum(words.count(term.padded) or _SAID_BY * (term.padded in beside) for term in any_of) for any_of in asked.terms
    ]
    return sum(many / (many + share) for many in times) if all(times) else -1.0


def _term_match(term: Term) -> str:
    return f'"{" ".join(term.words)}"{"*" if term.prefix else ""}'


def _match(asked: Asked, kind: WordKind = "source") -> str:
    """What the full-text index is asked for, empty for nothing; it cannot be asked only for what is left out."""
    fields = [(field, value) for field, value in asked.fields if field in _WORDED] if kind == "quote" else ()
    wanted = [_all_of(asked.terms)] if asked.terms else []
    wanted += [f"cue : {_term_match(Term(tuple(value.split()), prefix=field == 'cue'))}" for field, value in fields]
    left_out = f" NOT {_any_of(asked.without)}" if asked.without else ""
    return f"({' AND '.join(wanted)}){left_out}" if wanted else ""


def _all_of(terms: Iterable[AnyOf], match: Callable[[Term], str] = _term_match) -> str:
    return " AND ".join(_any_of(any_of, match) for any_of in terms)


def _any_of(terms: Sequence[Term], match: Callable[[Term], str] = _term_match) -> str:
    return f"({' OR '.join(map(match, terms))})" if terms else ""


def _name_match(term: Term) -> str:
    """A term in the names of entities: as it is written, or in another spelling."""
    star = "*" if term.prefix else ""
    keys = " ".join(filter(None, map(word_key, term.words)))
    text = f'text : "{" ".join(term.words)}"{star}'
    return f'({text} OR keys : "{keys}"{star})' if keys else f"({text})"


def _statement(kind: WordKind, asked: Asked, few: _Condition | None) -> _Condition:
    """The statement that gives (id, day, text, names, cue) of what fits of a kind, by date; of few all."""
    table = WRITTEN[kind]
    joined = "" if kind == "source" else f" CROSS JOIN {kind} ON {kind}.id = {table.entries}.{kind}"
    where, values = list[str](), list[object]()
    number = f"{table.entries}.id"
    if few:
        tables, order = table.entries + joined, f"{kind}.day"
        where.append(few[0])
        values += few[1]
    elif match := _match(asked, kind):
        tables = f"words CROSS JOIN {table.entries} ON {number} = words.rowid & {ID_MASK}{joined}"
        order = "words.rowid"
        where.append("words MATCH ? AND words.rowid BETWEEN ? AND ?")
        values += [match, *_rows_between(kind, asked)]
    else:
        tables = f"{kind} CROSS JOIN {table.entries} ON {number} = {kind}.{table.entries}" if joined else kind
        order = f"{kind}.day"
        where.append(f"{kind}.day < {UNDATED}")
        if asked.without:
            where.append(f"{number} NOT IN ({MATCHING})")
            values += [_any_of(asked.without), *_rows_between(kind, asked)]
    for field, value in asked.fields:
        condition, bound = _condition(kind, field, value)
        where.append(condition)
        values += bound
    chosen = f"{kind}.id, {kind}.day, {table.text}, {table.names}, {table.cue}"
    return f"SELECT {chosen} FROM {tables} WHERE {' AND '.join(where)} ORDER BY {order} {_direction(asked)}", values


def _rows_between(kind: WordKind, asked: Asked) -> tuple[int, int]:
    """The rows of the full-text index that a kind, and the days asked for, can stand in."""
    first, last = rows_of_kind(kind)
    for field, value in asked.fields:
        if field in ("before", "after"):
            row, undated = row_number(kind, 0, day_key(value)), row_number(kind, 0, UNDATED)
            first, last = (max(first, row), min(last, undated - 1)) if field == "after" else (first, min(last, row - 1))
    return first, last


def _few(db: sqlite3.Connection, kind: WordKind, asked: Asked) -> _Condition | None:
    """A condition that leaves few things of a kind, all found along an index; None where all fields leave many."""
    for field, value in asked.fields:
        if field in _NOTED:  # people write less than this
            column, chosen, values = _chosen(kind, field, value)
            return f"{column} IN ({chosen})", values
    for field, value in asked.fields:
        if field in ("speaker", "person", "org", "place", "source"):
            column, chosen, values = _chosen(kind, field, value)
            (many,) = db.execute(
                f"SELECT count(*) FROM (SELECT 1 FROM ({chosen}) LIMIT ?)", (*values, _FEW + 1)
            ).fetchone()
            if many <= _FEW:
                return f"{column} IN ({chosen})", values
    return None


def _chosen(kind: WordKind, field: Field, value: str) -> tuple[str, str, list[object]]:
    """What a field leaves of a kind: a column of its entries, and the statement of the values that it may have."""
    if field in _NOTED:
        return f"{WRITTEN[kind].entries}.{kind}", *_noted(kind, field, value)
    if field != "source":
        who, values = _named(field, value)
        if kind == "event":
            return "account.event", f"SELECT event FROM event_of WHERE entity IN ({who})", values
        if field == "speaker":
            unnamed, words = _unnamed(value)
            told = f"SELECT quote FROM quote_of WHERE entity IN ({who}) UNION ALL {unnamed}"
            return "print.quote", told, values + words
    sources, values = _sources(field, value)
    return "source.id" if kind == "source" else f"{WRITTEN[kind].entries}.source", sources, values


def _sources(field: Field, value: str) -> _Condition:
    """The sources of a title, or with words beside each other in their id, or those that name somebody."""
    if field == "source":
        title = Term(tuple(value.split()), prefix=True)
        # Any character for a blank: an id is written with more than letters. The words of few are looked at.
        named = f"%{value.replace(' ', '_')}%"
        values: list[object] = [_term_match(title), *rows_of_kind("source"), named, value]
        return f"{MATCHING} UNION SELECT id FROM source WHERE sid LIKE ? AND has_words(sid, ?)", values
    who, values = _named(field, value)
    return f"SELECT source FROM member WHERE entity IN ({who})", values


def _named(field: Field, value: str) -> _Condition:
    """The entities that a field names."""
    named = "SELECT rowid FROM named WHERE named MATCH ?"
    values: list[object] = [_name_match(Term(tuple(value.split()), prefix=True))]
    if field == "speaker":
        return named, values
    type_ = {"person": PERSON, "org": ORGANIZATION, "place": PLACE}[field]
    return f"SELECT id FROM entity WHERE id IN ({named}) AND +type = {type_}", values  # from the few, not from a type


def _unnamed(value: str) -> _Condition:
    """The prints whose speaker nobody can name, but is called so."""
    match = f"names : {_term_match(Term(tuple(value.split()), prefix=True))}"
    return f"SELECT quote FROM print WHERE id IN ({MATCHING}) AND speaker IS NULL", [match, *rows_of_kind("quote")]


def _condition(kind: WordKind, field: Field, value: str) -> _Condition:
    if field in ("before", "after"):
        first = first_day_of(day_key(value)) << BITS
        return f"{kind}.day {'<' if field == 'before' else f'< {UNDATED} AND {kind}.day >='} ?", [first]
    if field == "kind":
        if value == "thought":
            return "print.thought = 1", []
        return ("print.kind = ?", [value]) if value in QUOTE_KINDS else ("1", [])
    if field == "cue":
        return "has_words(print.cue, ?)", [value]
    if field == "stance" and kind == "quote":
        return "print.stance = ?", [value]
    if field == "stance":
        odd = "" if value == "asserts" else "event.stances != 'asserts' AND "  # as the index `event_odd` has it
        return f"{odd}instr(' ' || event.stances || ' ', ?)", [f" {value} "]
    if field in (*_NOTED, "source") or kind != "quote":
        column, chosen, values = _chosen(kind, field, value)
        return f"{column} IN ({chosen})", values
    who, values = _named(field, value)
    if field == "speaker":
        unnamed, words = _unnamed(value)
        return f"(quote.speaker IN ({who}) OR quote.id IN ({unnamed}))", values + words
    about = "SELECT 1 FROM json_each(nullif(print.about, '')) JOIN member ON member.id = value"
    return f"(quote.speaker IN ({who}) OR EXISTS ({about} WHERE member.entity IN ({who})))", values * 2
