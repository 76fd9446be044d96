"""Bringing the index up to date: what changed on the disk is read, stored, and linked, in batches that may be the last.

Whatever stops this (the person, a full disk, `kill -9`), what was committed is whole, and the next refresh goes on.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from dossier.case.articles import forget_article, index_articles
from dossier.case.beside import count_beside
from dossier.case.decided import conflicts, keep_decisions
from dossier.case.grounds import grounds
from dossier.case.ingest import Batch, remove_dossier
from dossier.case.linking import link
from dossier.case.overrides import by_source, corrected
from dossier.case.scan import Changes, Stamp, changes, decisions_stamp, stamps
from dossier.case.store import Store, inserted
from dossier.files.decisions import Decisions, Override
from dossier.files.layout import CONTENT, DECISIONS
from dossier.files.problems import Problem
from dossier.files.read import Lines, read_decisions, read_dossier, read_remarks
from dossier.model import Dossier
from dossier.records import replace
from dossier.text import one_line

#: Called with how many files are read and how many there are to read.
Progress: TypeAlias = Callable[[int, int], None]
Cancelled: TypeAlias = Callable[[], bool]

_BATCH: Final = 100
#: The stamp of a file that is to be read again next time.
_AGAIN: Final = (-1, -1)
_NEW_FILE: Final = "INSERT INTO file(path) VALUES (?)"
_CASE_FILE: Final = f"{CONTENT}/{DECISIONS}"
# Linking costs a little every time: after this many files, and then whenever there are so many times more.
_FIRST_LINK: Final = 300
_GROWTH: Final = 2.5


def refresh(store: Store, root: Path, progress: Progress, cancelled: Cancelled) -> bool:
    """Bring the index of a case up to date; True when the case changed.

    Raises:
        sqlite3.Error: the index cannot be read or written.
    """
    content = root / CONTENT
    try:
        now = stamps(content)
    except OSError as error:
        _decisions(store, content)
        _tell_unlisted(store, error)
        return True
    wanted = changes(_known(store), now)
    if not wanted and not _is_decided_anew(store, content) and not _is_pending(store):
        count_beside(store, cancelled)
        return False
    # Whoever asks meanwhile sees few changes all at once: what is stored and not yet linked is in no list. In memory
    # there is one connection alone, and who asks would wait for the end.
    with nullcontext() if store.in_memory or len(wanted.read) > _BATCH else store.writing():
        decisions = _decisions(store, content)
        _take_up(store, root, changes(_known(store), now), decisions, progress, cancelled)
    count_beside(store, cancelled)
    return True


def _take_up(
    store: Store,
    root: Path,
    wanted: Changes,
    decisions: Callable[[], Decisions],
    progress: Progress,
    cancelled: Cancelled,
) -> None:
    """Read and store what changed, and link it."""
    overrides = by_source(decisions().override) if wanted.read else {}
    total = len(wanted.read)
    progress(0, total)
    _remove(store, wanted.gone)
    done, link_at = 0, _FIRST_LINK
    for batch in _batches(wanted):
        if cancelled():
            break
        read = [_read(root, name, stamp, overrides) for name, stamp in batch]
        with store.writing() as db:
            rows = Batch(db)
            ids: set[str] = set()
            for each in read:
                _take_in(db, rows, ids, each)
            rows.write()
            index_articles(db, root, rows.files)
        done += len(batch)
        progress(done, total)
        if done >= link_at and done < total:
            link_at = int(done * _GROWTH) + _FIRST_LINK
            _link(store)
    _link(store)


def _tell_unlisted(store: Store, error: OSError) -> None:
    """The folder of the dossiers is there but cannot be listed: the index stays as it is until that is mended."""
    what = f"cannot be listed ({(error.strerror or str(error)).lower()})"
    with store.writing() as db:
        db.execute("DELETE FROM trouble WHERE file = 0")
        _trouble(db, 0, Problem(CONTENT, 0, what, "see whether it is a folder and may be read"))
        db.execute("INSERT OR IGNORE INTO dirty VALUES ('case', 0)")  # the next refresh takes this back


class _Read(NamedTuple):
    """What a file of `content/` holds: a dossier with its corrections, None where none can be read.

    `lost` are the entries that are not written where it says, `problems` all that is wrong.
    """

    name: str
    stamp: Stamp
    dossier: Dossier | None
    lost: frozenset[str]
    problems: list[Problem]


def _read(root: Path, name: str, stamp: Stamp, overrides: Mapping[str, Sequence[Override]]) -> _Read:
    lines = Lines()
    dossier, problems = read_dossier(root / CONTENT / name, lines)
    if dossier is None:
        return _Read(name, stamp, None, frozenset(), problems)
    lost, told = grounds(root, dossier, name, lines)
    problems += told
    if overrides and (said := overrides.get(one_line(dossier.source.id))):
        dossier, told = corrected(dossier, said, _CASE_FILE)
        problems += told
    return _Read(name, stamp, dossier, lost, problems)


def _link(store: Store) -> None:
    with store.writing() as db:
        link(db)
        db.execute("DELETE FROM trouble WHERE file = 0")
        for problem in conflicts(db, _CASE_FILE):
            _trouble(db, 0, problem)


def _known_decisions(store: Store) -> tuple[int, int, int] | None:
    """The id and the stamp of case.yaml as it was taken up."""
    with store.lock:
        row: tuple[int, int, int] | None = store.connection.execute(
            "SELECT id, size, mtime FROM file WHERE path = ?", (DECISIONS,)
        ).fetchone()
    return row


def _is_decided_anew(store: Store, content: Path) -> bool:
    known = _known_decisions(store)
    return decisions_stamp(content) != (known[1:] if known else None)


def _decisions(store: Store, content: Path) -> Callable[[], Decisions]:
    """Take up case.yaml if it changed; gives what reads it, for the corrections in it."""
    stamp, known = decisions_stamp(content), _known_decisions(store)
    if stamp == (known[1:] if known else None):
        return lambda: read_decisions(content / DECISIONS)[0] or Decisions()
    decisions, problems = read_decisions(content / DECISIONS)
    with store.writing() as db:
        file = known[0] if known else inserted(db, _NEW_FILE, (DECISIONS,))
        db.execute("DELETE FROM trouble WHERE file = ?", (file,))
        for problem in problems:
            _trouble(db, file, replace(problem, file=_CASE_FILE))
        if decisions is not None:  # a file that cannot be read leaves standing what it said before
            again = keep_decisions(db, decisions, read_remarks(content / DECISIONS))
            db.execute(
                "UPDATE file SET size = ?, mtime = ? WHERE id IN"
                " (SELECT id FROM source WHERE sid IN (SELECT value FROM json_each(?)))",
                (*_AGAIN, json.dumps(sorted(again))),
            )
        elif not any(problem.line for problem in problems):
            stamp = stamp and _AGAIN
        if stamp is None:
            db.execute("DELETE FROM file WHERE id = ?", (file,))
        else:
            db.execute("UPDATE file SET size = ?, mtime = ? WHERE id = ?", (*stamp, file))
        db.execute("INSERT OR IGNORE INTO dirty VALUES ('case', 0)")
    return lambda: decisions or Decisions()


def _known(store: Store) -> dict[str, Stamp]:
    with store.lock:
        rows = store.connection.execute("SELECT path, size, mtime FROM file").fetchall()
    known = {path: (size, mtime) for path, size, mtime in rows}
    known.pop(DECISIONS, None)
    return known


def _is_pending(store: Store) -> bool:
    with store.lock:
        return bool(
            store.connection.execute(
                "SELECT EXISTS (SELECT 1 FROM source WHERE linked = 0) OR EXISTS (SELECT 1 FROM dirty)"
            ).fetchone()[0]
        )


def _batches(wanted: Changes) -> Iterator[list[tuple[str, Stamp]]]:
    files = iter(wanted.read.items())
    while batch := list(islice(files, _BATCH)):
        yield batch


def _remove(store: Store, names: Iterable[str]) -> None:
    with store.writing() as db:
        for name in names:
            row = db.execute("SELECT id FROM file WHERE path = ?", (name,)).fetchone()
            if row:
                _forget(db, row[0])
                forget_article(db, row[0])
                db.execute("DELETE FROM file WHERE id = ?", row)


def _forget(db: sqlite3.Connection, file: int) -> None:
    remove_dossier(db, file)
    db.execute("DELETE FROM trouble WHERE file = ?", (file,))


def _take_in(db: sqlite3.Connection, rows: Batch, ids: set[str], read: _Read) -> None:
    """Take up what was read of a file, unless another process has just done it; `ids` are those of the batch so far."""
    name, stamp, dossier, lost, problems = read
    row = db.execute("SELECT id, size, mtime FROM file WHERE path = ?", (name,)).fetchone()
    if row and row[1:] == stamp:
        return
    if row:
        file = int(row[0])
        _forget(db, file)
    else:
        file = inserted(db, _NEW_FILE, (name,))
    if dossier is None and not any(problem.line for problem in problems):  # it could not be read, which no stamp tells
        stamp = _AGAIN
    db.execute("UPDATE file SET size = ?, mtime = ? WHERE id = ?", (*stamp, file))
    shown = f"{CONTENT}/{name}"
    for problem in problems:
        _trouble(db, file, problem if problem.file == _CASE_FILE else replace(problem, file=shown))
    if dossier is None:
        return
    sid = one_line(dossier.source.id)
    other = db.execute("SELECT path FROM source JOIN file ON file.id = source.id WHERE sid = ?", (sid,)).fetchone()
    if other or sid in ids:
        what = f"the source id {sid} is also that of {other[0] if other else 'another dossier'}"
        _trouble(db, file, Problem(shown, 1, what, "give one of them another id"))
        # The other may be gone by then.
        db.execute("UPDATE file SET size = ?, mtime = ? WHERE id = ?", (*_AGAIN, file))
        return
    ids.add(sid)
    rows.add(file, dossier, lost)


def _trouble(db: sqlite3.Connection, file: int, problem: Problem) -> None:
    message = one_line(f"{problem.what}; {problem.todo}" if problem.todo else problem.what)
    db.execute("INSERT INTO trouble VALUES (?,?,?,?)", (file, one_line(problem.file), problem.line, message))
