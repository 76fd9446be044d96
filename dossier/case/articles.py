"""The articles themselves in the full-text index: found by any word of their reading text, read again for the passage.

The index keeps no text, so it cannot take one out again; what is read anew gets a new row, and a row that no source has
any more is passed over. An article that did not change keeps its row, however often its dossier is edited.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from dossier.case.reading import safe_text
from dossier.case.words import ID_MASK, row_number, searchable
from dossier.files.sources import UnreadableError
from dossier.text import UndecodableError

#: Where an article tells when it came out: in so many characters, in a line of no more than so many, as "6 March 2026,
#: 08:15", "Fri 6 Mar 2026 18.05 CET" or "2026-03-06T08:15:00Z". Zones are left out of it.
_HEAD: Final = 1_000
_LINE: Final = 120
_CLOCK: Final = re.compile(
    r"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?!\d)(?: ?(?P<half>[AaPp])\.?[Mm]\b)?"
    r"|(?<=\d{4} )(?P<dotted>[01]?\d|2[0-3])\.(?P<behind>[0-5]\d)(?!\.?\d)"
)
#: So much of a text is indexed: more is no article, and folding it would hold up all the others.
_LONGEST: Final = 1_000_000


def index_articles(db: sqlite3.Connection, root: Path, files: Iterable[int]) -> None:
    """Make the articles of the dossiers in these files findable by their words, those that can be read.

    Raises:
        sqlite3.Error: the index cannot be written.
    """
    chosen = [
        (day, file, name, encoding, published)
        for file in files
        for day, name, encoding, published in db.execute(
            "SELECT day, file, encoding, published FROM source WHERE id = ?", (file,)
        )
    ]
    (serial,) = db.execute("SELECT coalesce((SELECT value FROM meta WHERE name = 'articles'), 0)").fetchone()
    # By day, as FTS5 writes to the disk whenever a row is not behind the one before it; one text at a time in memory.
    for day, source, name, encoding, published in sorted(chosen):
        try:
            text, sha256 = safe_text(root, name, encoding)
        except (UnreadableError, UndecodableError):
            forget_article(db, source)
            continue
        if (clock := clock_of(text, published)) is not None:
            db.execute("UPDATE source SET clock = ? WHERE id = ?", (clock, source))
        read = sha256 + encoding
        known = db.execute("SELECT id, sha256 FROM article WHERE source = ?", (source,)).fetchone()
        if known and (known[0] & ~ID_MASK, known[1]) == (row_number("source", 0, day), read):
            continue
        serial += 1
        row = row_number("source", serial, day)
        db.execute("INSERT INTO articles(rowid, text) VALUES (?,?)", (row, searchable(text[:_LONGEST])))
        db.execute("INSERT OR REPLACE INTO article VALUES (?,?,?)", (row, source, read))
    db.execute("INSERT OR REPLACE INTO meta VALUES ('articles', ?)", (serial,))


def clock_of(text: str, published: str) -> int | None:
    """The minute of its day at which an article came out, as a line near its top tells that has its year; or None."""
    year = published[:4]
    for line in text[:_HEAD].splitlines():
        if year and year in line and len(line) <= _LINE and (found := _CLOCK.search(line)):
            hour, minute, half = found["hour"] or found["dotted"], found["minute"] or found["behind"], found["half"]
            return (int(hour) % 12 + 12 * (half in "pP") if half else int(hour)) * 60 + int(minute)
    return None


def forget_article(db: sqlite3.Connection, source: int) -> None:
    """Let nothing find the article of a source any more."""
    db.execute("DELETE FROM article WHERE source = ?", (source,))
