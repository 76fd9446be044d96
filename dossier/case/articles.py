"""The articles themselves in the full-text index: found by any word of their reading text, read again for the passage.

The index keeps no text, so it cannot take one out again; what is read anew gets a new row, and a row that no source has
any more is passed over. An article that did not change keeps its row, however often its dossier is edited.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from dossier.case.reading import safe_text
from dossier.case.words import ID_MASK, row_number, searchable
from dossier.files.sources import UnreadableError
from dossier.text import UndecodableError

#: So much of a text is indexed: more is no article, and folding it would hold up all the others.
_LONGEST: Final = 1_000_000


def index_articles(db: sqlite3.Connection, root: Path, files: Iterable[int]) -> None:
    """Make the articles of the dossiers in these files findable by their words, those that can be read.

    Raises:
        sqlite3.Error: the index cannot be written.
    """
    chosen = [
        (day, file, name, encoding)
        for file in files
        for day, name, encoding in db.execute("SELECT day, file, encoding FROM source WHERE id = ?", (file,))
    ]
    (serial,) = db.execute("SELECT coalesce((SELECT value FROM meta WHERE name = 'articles'), 0)").fetchone()
    # By day, as FTS5 writes to the disk whenever a row is not behind the one before it; one text at a time in memory.
    for day, source, name, encoding in sorted(chosen):
        try:
            text, sha256 = safe_text(root, name, encoding)
        except (UnreadableError, UndecodableError):
            forget_article(db, source)
            continue
        read = sha256 + encoding
        known = db.execute("SELECT id, sha256 FROM article WHERE source = ?", (source,)).fetchone()
        if known and (known[0] & ~ID_MASK, known[1]) == (row_number("source", 0, day), read):
            continue
        serial += 1
        row = row_number("source", serial, day)
        db.execute("INSERT INTO articles(rowid, text) VALUES (?,?)", (row, searchable(text[:_LONGEST])))
        db.execute("INSERT OR REPLACE INTO article VALUES (?,?,?)", (row, source, read))
    db.execute("INSERT OR REPLACE INTO meta VALUES ('articles', ?)", (serial,))


def forget_article(db: sqlite3.Connection, source: int) -> None:
    """Let nothing find the article of a source any more."""
    db.execute("DELETE FROM article WHERE source = ?", (source,))
