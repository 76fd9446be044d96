"""The full-text index: what is stored for a thing, so that folded and romanised words find it.

A row of it is numbered by kind, day and id, so that what fits comes by date, as lists show it, and nothing need be
sorted: a search or a filter may stop as soon as it has enough, however common a word is.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from dossier.case.keys import first_day_of
from dossier.records import Record

WordKind: TypeAlias = Literal["source", "event", "quote"]

WORD_KINDS: Final[tuple[WordKind, ...]] = ("source", "event", "quote")


class Written(Record):
    """What of a kind of thing is indexed, as SQL: the table of its entries, their text, and what attributes it.

    `names` and `cue` are columns of their own, so that no phrase goes from one to the other; see `word_row`.
    """

    entries: str
    text: str
    names: str = "''"
    cue: str = "''"


WRITTEN: Final[Mapping[WordKind, Written]] = {
    "source": Written("source", "source.title || ' ' || source.publisher"),
    "event": Written("account", "account.title || ' ' || account.text"),
    "quote": Written("print", "print.text", "print.names", "print.cue || ' ' || print.stance"),
}

_ID_BITS: Final = 38
_DAY_BITS: Final = 23  # an ordinal, or that of `UNDATED`
#: What `rowid & ID_MASK` gives: the id of a source, an account or a print.
ID_MASK: Final = (1 << _ID_BITS) - 1
INTO_WORDS: Final = "INSERT INTO words(rowid, text, names, cue)"
#: The statement of the ids that match; its values are what is asked for, and the first and the last row to look at.
MATCHING: Final = f"SELECT rowid & {ID_MASK} FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
#: A row of the full-text index.
WordRow: TypeAlias = tuple[int, str, str, str]
# Scripts written without blanks: every character is a word, so that a part of a run is found.
_UNSPACED: Final = re.compile("([\u2e80-\u9fff\uf900-\ufaff])")


def searchable(text: str) -> str:
    """`text` as it is indexed and asked for: romanised, without case, marks and punctuation."""
    from dossier.namekey import folded  # what only lists rows needs no names

    plain = folded(text)
    return plain if plain.isascii() else " ".join(_UNSPACED.sub(r" \1 ", plain).split())


def has_words(text: str, words: str) -> bool:
    """True when every one of `words`, which are `searchable`, begins a word of `text`."""
    written = f" {searchable(text)}"
    return all(f" {word}" in written for word in words.split())


def word_row(kind: WordKind, number: int, day: int, text: str, names: str = "", cue: str = "") -> WordRow:
    """The row that makes a thing findable by the words of `text`; `day` is the `day_key` it stands at in lists.

    `names`, `searchable` already, are its speaker's, and `cue` attributes it to them. What is stored of a thing must
    give the same row again: `WRITTEN` tells where that is.
    """
    return row_number(kind, number, day), searchable(text), names, searchable(cue)


def row_number(kind: WordKind, number: int, day: int) -> int:
    """The row that a thing has."""
    return (WORD_KINDS.index(kind) << _DAY_BITS | first_day_of(day)) << _ID_BITS | number


def rows_of_kind(kind: WordKind) -> tuple[int, int]:
    """The first and the last row that things of a kind can have."""
    first = WORD_KINDS.index(kind) << _DAY_BITS + _ID_BITS
    return first, first | (1 << _DAY_BITS + _ID_BITS) - 1


def index_entry(db: sqlite3.Connection, row: WordRow) -> None:
    """Put one thing into the full-text index."""
    db.execute(f"{INTO_WORDS} VALUES (?,?,?,?)", row)


def unindex_entry(db: sqlite3.Connection, row: WordRow) -> None:
    """Take a thing out of the full-text index, whose row must be what it was indexed with."""
    db.execute("INSERT INTO words(words, rowid, text, names, cue) VALUES ('delete',?,?,?,?)", row)


def index_names(db: sqlite3.Connection, entity: int, names: str) -> None:
    """Make an entity findable by its names in any spelling."""
    from dossier.namekey import name_key

    db.execute("INSERT INTO named(rowid, text, keys) VALUES (?,?,?)", (entity, searchable(names), name_key(names)))


def unindex_names(db: sqlite3.Connection, entity: int, names: str) -> None:
    """Take back `index_names`; the names must be the same."""
    from dossier.namekey import name_key

    db.execute(
        "INSERT INTO named(named, rowid, text, keys) VALUES ('delete',?,?,?)",
        (entity, searchable(names), name_key(names)),
    )
