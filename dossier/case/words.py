"""The full-text index: what is stored for a thing, so that folded and romanised words find it."""

from __future__ import annotations

import re
import sqlite3
from typing import Final, Literal, TypeAlias

from dossier.namekey import folded, name_key

WordKind: TypeAlias = Literal["source", "event", "quote"]

#: A row of the full-text index is `id * KINDS + WORD_KINDS.index(kind)`.
WORD_KINDS: Final[tuple[WordKind, ...]] = ("source", "event", "quote")
KINDS: Final = len(WORD_KINDS)
# Scripts written without blanks: every character is a word, so that a part of a run is found.
_UNSPACED: Final = re.compile("([\u2e80-\u9fff\uf900-\ufaff])")


def searchable(text: str) -> str:
    """`text` as it is indexed and asked for: romanised, without case, marks and punctuation."""
    plain = folded(text)
    return plain if plain.isascii() else " ".join(_UNSPACED.sub(r" \1 ", plain).split())


def word_row(kind: WordKind, number: int, text: str) -> tuple[int, str]:
    """The row that makes a thing findable by the words of `text`."""
    return number * KINDS + WORD_KINDS.index(kind), searchable(text)


def unindex_entry(db: sqlite3.Connection, kind: WordKind, number: int, text: str) -> None:
    """Take a thing out of the full-text index; the text must be what it was indexed with."""
    db.execute("INSERT INTO words(words, rowid, text) VALUES ('delete',?,?)", word_row(kind, number, text))


def index_names(db: sqlite3.Connection, entity: int, names: str) -> None:
    """Make an entity findable by its names in any spelling."""
    db.execute("INSERT INTO named(rowid, text, keys) VALUES (?,?,?)", (entity, searchable(names), name_key(names)))


def unindex_names(db: sqlite3.Connection, entity: int, names: str) -> None:
    """Take back `index_names`; the names must be the same."""
    db.execute(
        "INSERT INTO named(named, rowid, text, keys) VALUES ('delete',?,?,?)",
        (entity, searchable(names), name_key(names)),
    )
