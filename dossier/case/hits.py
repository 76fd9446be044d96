"""Hits as they are shown: the line, where in it the words stand, and where it is written."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import Any, Final

from dossier.case.asking import Asked, Term
from dossier.case.packing import passage
from dossier.case.queries import Hit, Section, Where
from dossier.case.rows import rows_of
from dossier.case.search import Thing, ThingKind
from dossier.case.words import searchable
from dossier.model import Passage
from dossier.namekey import word_key

_LINE: Final = 240  # characters of a line; longer texts are cut around the first word found
_WORD: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]|(?:(?![\u2e80-\u9fff\uf900-\ufaff])[^\W_]['’‘ʼ]?)+")
_SECTIONS: Final[dict[ThingKind, Section]] = {
    "entity": "people", "source": "sources", "event": "events", "quote": "quotes",
}  # fmt: skip


def hits_of(db: sqlite3.Connection, asked: Asked, things: Sequence[Thing]) -> list[Hit]:
    """Things found, as they are shown."""
    return [hit for kind, row in things if (hit := _hit(db, asked, kind, row)) is not None]


def _hit(db: sqlite3.Connection, asked: Asked, kind: ThingKind, row: int) -> Hit | None:
    shown: Any = next(iter(rows_of(db, _SECTIONS[kind], [row])), None)
    if shown is None:
        return None
    where: Where | None = None
    date = ""
    if kind == "entity":
        line = ", ".join((shown.name, *shown.aliases[:4]))
        context = shown.detail or shown.ref.kind
        first = db.execute(
            "SELECT sid, mentions FROM member JOIN source ON source.id = source WHERE entity = ? AND mentions != ''"
            " ORDER BY member.source DESC LIMIT 1",
            (row,),
        ).fetchone()
        where = Where(first[0], passage(first[1])[:1]) if first else None
    elif kind == "source":
        line, context, date = shown.title, shown.publisher or "source", shown.published
        where = Where(shown.ref.id, ())
    elif kind == "event":
        line, context, date, where = shown.title, "event", shown.date, shown.where
        if not highlights(line, asked.terms):  # the words stand in the text of the account, not in its title
            (line,) = db.execute(
                "SELECT text FROM account JOIN event ON account.id = account WHERE event.id = ?", (row,)
            ).fetchone()
    else:
        line, context, date, where = shown.text, shown.speaker_name or "quote", shown.date, shown.where
    line, marks = _cut(line, highlights(line, asked.terms))
    return Hit(shown.ref, line, marks, context, date, where)


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
