"""Search: what fits a query, best first, with the words found marked in the line that is shown."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import Any, Final

from dossier.case.asking import Asked, Term
from dossier.case.ingest import passage
from dossier.case.keys import BITS, UNDATED, day_key, first_day_of
from dossier.case.queries import Hit, Where
from dossier.case.rows import rows_of
from dossier.case.views import ENTITY_KINDS
from dossier.case.words import KINDS, WORD_KINDS, WordKind, searchable
from dossier.model import Passage
from dossier.namekey import word_key

#: More matches than this are not ranked: the latest come first, and the answer stays instant.
_RANKED: Final = 20_000
_LINE: Final = 240  # characters of a line; longer texts are cut around the first word found
_WORD: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]|(?:(?![\u2e80-\u9fff\uf900-\ufaff])[^\W_]['’‘ʼ]?)+")
_OF: Final[dict[str, str]] = {"quote": "print", "event": "account"}


def found(db: sqlite3.Connection, asked: Asked, limit: int) -> list[tuple[WordKind, int]]:
    """The first `limit` things that fit, best first: what they are, and their rows."""
    kinds = [kind for kind in WORD_KINDS if _can_fit(kind, asked)]
    hits: list[tuple[float, WordKind, int]] = []
    for kind in kinds:
        statement, values = _statement(kind, asked, _is_many(db, asked))
        hits += [(rank, kind, row) for row, rank in db.execute(statement, (*values, limit))]
    hits.sort(key=lambda hit: hit[0])
    once = dict.fromkeys((kind, row) for _, kind, row in hits)
    return list(once)[:limit]


def _match(asked: Asked) -> str:
    return " AND ".join(map(_term, asked.terms))


def _term(term: Term) -> str:
    star = "*" if term.prefix else ""
    keys = " ".join(filter(None, map(word_key, term.words)))
    text = f'text : "{" ".join(term.words)}"{star}'
    return f'({text} OR names : "{keys}"{star})' if keys else f"({text})"


def _is_many(db: sqlite3.Connection, asked: Asked) -> bool:
    if not asked.terms:
        return False
    (many,) = db.execute(
        "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)", (_match(asked), _RANKED + 1)
    ).fetchone()
    return int(many) > _RANKED


def _can_fit(kind: WordKind, asked: Asked) -> bool:
    for field, value in asked.fields:
        if field == "kind":
            thing = (
                "quote"
                if value in ("direct", "indirect", "mixed", "thought")
                else "entity"
                if value in ENTITY_KINDS
                else value
            )
            if thing != kind:
                return False
        elif kind == "entity" or kind != {"speaker": "quote", "stance": "event"}.get(field, kind):
            return False
    return True


def _statement(kind: WordKind, asked: Asked, many: bool) -> tuple[str, list[object]]:
    """The statement that gives (row, rank) of a kind; the last value, the limit, is added by the caller."""
    where, values = ["1"], list[object]()
    table, entries = kind, _OF.get(kind)
    if asked.terms:
        where += ["words MATCH ?", f"words.rowid % {KINDS} = {WORD_KINDS.index(kind)}"]
        values.append(_match(asked))
        rank = "words.rowid * -1e-9" if many else {"entity": "rank - 5", "source": "rank - 1"}.get(kind, "rank")
        joined = f"words CROSS JOIN {entries or table} ON {entries or table}.id = words.rowid / {KINDS}"
        if entries:
            joined += f" JOIN {table} ON {table}.id = {entries}.{table}"
        order = "words.rowid DESC" if many else "rank"
    else:
        joined = table
        if entries:
            joined += f" JOIN {entries} ON {entries}.id = {table}.{entries}"
        rank, order = ("-entity.sources", "weight") if kind == "entity" else (f"-{table}.day", f"{table}.day DESC")
        if kind != "entity":
            where.append(f"{table}.day < {UNDATED}")
    for field, value in asked.fields:
        condition, bound = _condition(kind, field, value)
        where.append(condition)
        values += bound
    return f"SELECT {table}.id, {rank} FROM {joined} WHERE {' AND '.join(where)} ORDER BY {order} LIMIT ?", values


def _condition(kind: WordKind, field: str, value: str) -> tuple[str, list[object]]:
    if field in ("before", "after"):
        first = first_day_of(day_key(value)) << BITS
        return f"{kind}.day {'<' if field == 'before' else f'< {UNDATED} AND {kind}.day >='} ?", [first]
    if field == "kind":
        if value == "thought":
            return "print.thought = 1", []
        if kind == "quote" and value != "quote":
            return "print.kind = ?", [value]
        return (f"entity.type = {ENTITY_KINDS.index(value)}", []) if value in ENTITY_KINDS else ("1", [])
    if field == "stance":
        return "instr(' ' || event.stances || ' ', ?)", [f" {value} "]
    if field == "source":
        rows = _named("source")
        if kind == "source":
            return f"(source.id IN ({rows}) OR sid = ?)", [_phrase(value), value]
        return f"{_OF[kind]}.source IN ({rows})", [_phrase(value)]
    names = f"{_named('entity')}"
    if field == "speaker":
        return f"quote.speaker IN ({names})", [_phrase(value)]
    type_ = ENTITY_KINDS.index({"person": "person", "org": "organization", "place": "place"}[field])
    who = f"SELECT id FROM entity WHERE type = {type_} AND id IN ({names})"
    if kind == "source":
        return f"source.id IN (SELECT source FROM member WHERE entity IN ({who}))", [_phrase(value)]
    if kind == "quote":
        # Also what is said about them, where the dossier tells.
        about = "SELECT 1 FROM json_each(nullif(print.about, '')) JOIN member ON member.id = value"
        return (
            f"(quote.speaker IN ({who}) OR EXISTS ({about} WHERE member.entity IN ({who})))",
            [_phrase(value), _phrase(value)],
        )
    return f"event.id IN (SELECT event FROM event_of WHERE entity IN ({who}))", [_phrase(value)]


def _named(kind: WordKind) -> str:
    return f"SELECT rowid / {KINDS} FROM words WHERE words MATCH ? AND rowid % {KINDS} = {WORD_KINDS.index(kind)}"


def _phrase(value: str) -> str:
    return _term(Term(tuple(value.split()), prefix=True))


def hits_of(db: sqlite3.Connection, asked: Asked, things: Sequence[tuple[WordKind, int]]) -> list[Hit]:
    """Things found, as they are shown."""
    return [hit for kind, row in things if (hit := _hit(db, asked, kind, row)) is not None]


def _hit(db: sqlite3.Connection, asked: Asked, kind: WordKind, row: int) -> Hit | None:
    section: Any = {"entity": "people", "source": "sources", "event": "events", "quote": "quotes"}[kind]
    shown: Any = next(iter(rows_of(db, section, [row])), None)
    if shown is None:
        return None
    where: Where | None = None
    if kind == "entity":
        line = ", ".join((shown.name, *shown.aliases[:4]))
        context = shown.detail or shown.ref.kind
        first = db.execute(
            "SELECT sid, mentions FROM member JOIN source ON source.id = source WHERE entity = ? AND mentions != ''"
            " ORDER BY source.day DESC LIMIT 1",
            (row,),
        ).fetchone()
        where = Where(first[0], passage(first[1])[:1]) if first else None
    elif kind == "source":
        line, context = shown.title, _joined(shown.publisher, shown.published)
        where = Where(shown.ref.id, ())
    elif kind == "event":
        line, context, where = shown.title, shown.date or shown.date_text, shown.where
        if not highlights(line, asked.terms):  # the words stand in the text of the account, not in its title
            (line,) = db.execute(
                "SELECT text FROM account JOIN event ON account.id = account WHERE event.id = ?", (row,)
            ).fetchone()
    else:
        line, context, where = shown.text, _joined(shown.speaker_name, shown.date), shown.where
    line, marks = _cut(line, highlights(line, asked.terms))
    return Hit(shown.ref, line, marks, context, where)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def highlights(line: str, terms: Sequence[Term]) -> Passage:
    """Where the words of the terms stand in a line."""
    tokens = [(match.start(), match.end(), searchable(match[0])) for match in _WORD.finditer(line)]
    spans: set[tuple[int, int]] = set()
    for term in terms:
        size = len(term.words)
        for at in range(len(tokens) - size + 1):
            window = tokens[at : at + size]
            if all(
                _fits(word, token[2], term.prefix and i == size - 1)
                for i, (word, token) in enumerate(zip(term.words, window, strict=True))
            ):
                spans.update((start, end) for start, end, _ in window)
    return tuple(sorted(spans))


def _fits(word: str, token: str, prefix: bool) -> bool:
    if prefix:
        return token.startswith(word) or word_key(token).startswith(word_key(word))
    return token == word or word_key(token) == word_key(word)


def _cut(line: str, marks: Passage) -> tuple[str, Passage]:
    """A long line cut so that the first mark is seen, with the marks moved along."""
    if len(line) <= _LINE:
        return line, marks
    first = marks[0][0] if marks else 0
    start = 0 if first < _LINE - 60 else first - 60
    cut = ("…" if start else "") + line[start : start + _LINE] + ("…" if start + _LINE < len(line) else "")
    by = start - (1 if start else 0)
    return cut, tuple((a - by, b - by) for a, b in marks if b <= start + _LINE)
