"""The full-text index: what is stored for a thing, so that folded and romanised words find it."""

from __future__ import annotations

import re
import sqlite3
from typing import Final, Literal, TypeAlias

from dossier.namekey import folded, name_key

WordKind: TypeAlias = Literal["entity", "source", "event", "quote"]

#: A row of the full-text index is `id * KINDS + WORD_KINDS.index(kind)`.
WORD_KINDS: Final[tuple[WordKind, ...]] = ("entity", "source", "event", "quote")
KINDS: Final = len(WORD_KINDS)
# Scripts written without blanks: every character is a word, so that a part of a run is found.
_UNSPACED: Final = re.compile("([\u2e80-\u9fff\uf900-\ufaff])")


def searchable(text: str) -> str:
    """`text` as it is indexed and asked for: romanised, without case, marks and punctuation."""
    plain = folded(text)
    return plain if plain.isascii() else " ".join(_UNSPACED.sub(r" \1 ", plain).split())


def word_row(kind: WordKind, number: int, text: str, names: str = "") -> tuple[int, str, str]:
    """The row that makes a thing findable by the words of `text` and by the spellings of `names`."""
    return number * KINDS + WORD_KINDS.index(kind), searchable(text), name_key(names)


def index_entry(db: sqlite3.Connection, kind: WordKind, number: int, text: str, names: str = "") -> None:
    """Make a thing findable."""
    db.execute("INSERT INTO words(rowid, text, names) VALUES (?,?,?)", word_row(kind, number, text, names))


def unindex_entry(db: sqlite3.Connection, kind: WordKind, number: int, text: str, names: str = "") -> None:
    """Take back `index_entry`; the arguments must be the same."""
    row = word_row(kind, number, text, names)
    db.execute("INSERT INTO words(words, rowid, text, names) VALUES ('delete',?,?,?)", row)
