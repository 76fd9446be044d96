"""The SQLite file behind a case: where it lies, when it is thrown away, who may write and when.

One process may hold several stores of one file, and several processes too: readers never wait (WAL), writers take
turns. The file is a cache. Where it cannot be written the store lives in memory and says so in `problem`.

It holds the words of articles and notes, whatever permissions these have, so nobody else may read it.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from dossier.case.schema import TABLES, VERSION
from dossier.case.words import has_words
from dossier.folders import cache_dir

_BUSY_SECONDS: Final = 20.0
_PAUSE: Final = 0.01
#: The index and what SQLite writes beside it.
_SUFFIXES: Final = ("-wal", "-shm", "")
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


class Store:
    """A connection to an index that is of this version and whole, for reading and for writing.

    `problem` says in one line why the index is not kept on disk; empty when it is.
    """

    def __init__(self, file: Path | None) -> None:
        """Open or make the index in `file`; in memory for None, or when the file cannot be used."""
        self.problem = ""
        self.lock = threading.RLock()
        self.in_memory = file is None
        self.file = file
        if file is not None:
            try:
                _make_private(file)
                self.connection = _opened(file)
                return
            except (OSError, sqlite3.Error) as error:
                self.problem = f"{file}: the index cannot be kept here ({_reason(error)}); working without it"
                self.in_memory = True
        self.connection = _in_memory()

    def beside(self) -> Store:
        """A store of the same index for another thread; the same one when it lives in memory."""
        if self.in_memory or self.file is None:
            return self
        return Store(self.file)

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is kept, or nothing; inside of another one it is a part of that.

        Waits for other writers.

        Raises:
            sqlite3.Error: the disk is full, the file is damaged, or another writer took too long.
        """
        with self.lock:
            if self.connection.in_transaction:
                yield self.connection
                return
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise

    def generation(self) -> int:
        """A number that changes whenever the case in the index did."""
        row = self.connection.execute("SELECT value FROM meta WHERE name = 'generation'").fetchone()
        return int(row[0]) if row else 0

    def close(self) -> None:
        """Let go of the file; what lives in memory stays until the last store of it is dropped."""
        if not self.in_memory:
            with self.lock:
                self.connection.close()


def inserted(db: sqlite3.Connection, statement: str, values: Sequence[object]) -> int:
    """The id of the row that a statement inserts."""
    made = db.execute(statement, values).lastrowid
    assert made is not None
    return made


def discard(file: Path) -> None:
    """Remove an index that is damaged or of another version, with its log; another process keeps what it has open."""
    for suffix in _SUFFIXES:
        Path(f"{file}{suffix}").unlink(missing_ok=True)


def _make_private(file: Path) -> None:
    """Let nobody else read an index, nor list our folder, also where an earlier version made them.

    Raises:
        OSError: the folder cannot be made.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    ours = [Path(f"{file}{suffix}") for suffix in _SUFFIXES]
    for path in [file.parent, *ours] if file.parent == cache_dir() else ours:
        with contextlib.suppress(OSError):  # it is not there, or not ours to change
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode & _OTHERS:
                path.chmod(mode & ~_OTHERS)


def _opened(file: Path) -> sqlite3.Connection:
    try:
        return _checked(file)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and not _is_damage(error):
            raise
        discard(file)
        return _checked(file)


def _is_damage(error: sqlite3.Error) -> bool:
    # OperationalError covers a locked or read-only file, which is none, and a missing table, which is.
    return "no such" in str(error) or "malformed" in str(error)


def _checked(file: Path) -> sqlite3.Connection:
    # SQLite says what is wrong, and gives its other files the mode of this one. A file that is there is not opened, not
    # even to be closed: POSIX lets go of all locks of this process on it then, those of its other stores too, and the
    # next process that ends takes their log away from under them.
    with contextlib.suppress(OSError):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    connection = sqlite3.connect(file, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _keep_a_log(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        _tune(connection)
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            _make(connection)
        connection.execute("SELECT count(*) FROM meta").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Switch to WAL. SQLite does not wait there by itself when another process opens the new file at the same time."""
    until = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)


def _make(connection: sqlite3.Connection) -> None:
    """Empty tables of this version in place of whatever is there, unless another process just made them."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            names = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY sql LIKE "
                "'CREATE VIRTUAL%' DESC"
            ).fetchall()
            for (name,) in names:  # virtual tables first: they take their shadow tables along
                connection.execute(f'DROP TABLE IF EXISTS "{name}"')
            for statement in _statements(TABLES):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _tune(connection)
    _make(connection)
    return connection


def _tune(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA cache_size = -16000")  # 16 MB: the whole memory of an open case has a limit
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA secure_delete = OFF")
    connection.create_function("has_words", 2, has_words, deterministic=True)


def _statements(script: str) -> list[str]:
    bare = "\n".join(line.partition("--")[0] for line in script.splitlines())
    return [statement for statement in bare.split(";") if statement.strip()]


def _reason(error: Exception) -> str:
    return error.strerror or type(error).__name__ if isinstance(error, OSError) else str(error)
