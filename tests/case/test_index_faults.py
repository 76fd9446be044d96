"""An index whose writer dies, whose disk is full, whose files come and go: the case opens, and is right again."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from dying import killed_at_every_statement
from invented_case import Article, harbour_case, opened

from dossier.case import Case, open_case
from dossier.case.deciding import merge
from dossier.case.queries import SECTION_OF, View
from dossier.case.store import Store
from dossier.files.check import check_case
from dossier.files.read import Lines, read_dossier

posix = pytest.mark.skipif(sys.platform == "win32", reason="forks and limits of POSIX")


def all_of(case: Case) -> str:
    """Everything that a case tells in its lists."""
    return repr([case.rows(View(section), 0, 99) for section in SECTION_OF.values()])


def told(root: Path, index: Path | None) -> str:
    """The same, of the case that is opened and brought up to date."""
    case = open_case(root, index) if index else Case(root, Store(None))
    assert case.problem == ""
    case.refresh()
    assert not case.refresh(), "once is not enough"
    answer = all_of(case)
    case.close()
    return answer


def refreshed(root: Path, index: Path) -> None:
    case = open_case(root, index)
    case.refresh()
    case.close()


def changed(root: Path) -> None:
    """Something new, something else, something gone, and a decision."""
    Article("extra", "News\n\nBo Lund and Ida Dahlen met.\n").names("person", "bo-lund", "Bo Lund").write(root)
    Article("ledger", "Ledger\n\nIda Dahlen left.\n").names("person", "ida", "Ida Dahlen").write(root)
    (root / "content/cranes.yaml").unlink()
    merge(root, "harbour#ida-dahlen", ["ledger#ida"])


def assert_killed_anywhere_is_repaired(tmp_path: Path, step: int) -> None:
    root, index = harbour_case(tmp_path / "case"), tmp_path / "index.sqlite3"
    wanted = told(root, None)
    for number in killed_at_every_statement(lambda: refreshed(root, index), step):
        copy = tmp_path / f"first-{number}.sqlite3"
        for suffix in ("", "-wal", "-shm"):
            if Path(f"{index}{suffix}").exists():
                Path(f"{index}{suffix}").rename(f"{copy}{suffix}")
        assert told(root, copy) == wanted, number
    before = index
    changed(root)
    wanted = told(root, None)
    for number in killed_at_every_statement(lambda: refreshed(root, copied(before, tmp_path / "killed")), step):
        assert told(root, tmp_path / "killed/index.sqlite3") == wanted, number


def copied(index: Path, folder: Path) -> Path:
    """The index in a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return Path(shutil.copy(index, folder / "index.sqlite3"))


@posix
def test_killed_at_statements_all_over_the_next_one_repairs(tmp_path: Path) -> None:
    assert_killed_anywhere_is_repaired(tmp_path, 17)


@posix
@pytest.mark.long
def test_killed_at_every_statement_the_next_one_repairs(tmp_path: Path) -> None:
    assert_killed_anywhere_is_repaired(tmp_path, 1)


def test_a_log_that_was_cut_off_at_any_write_is_repaired(tmp_path: Path) -> None:
    """SQLite writes its log page by page: after a kill it ends anywhere, with a page whole or half."""
    root, index = harbour_case(tmp_path / "case"), tmp_path / "index.sqlite3"
    wanted = told(root, None)
    case = open_case(root, index)
    case.refresh()
    base, log = index.read_bytes(), Path(f"{index}-wal").read_bytes()
    case.close()
    page = struct.unpack(">I", log[8:12])[0] + 24
    cuts = [0, 16, *range(32, len(log), page), *range(32 + page // 2, len(log), 5 * page)]
    assert len(cuts) > 30
    for number, cut in enumerate(cuts):
        folder = tmp_path / f"cut-{number}"
        folder.mkdir()
        (folder / "index.sqlite3").write_bytes(base)
        (folder / "index.sqlite3-wal").write_bytes(log[:cut])
        assert told(root, folder / "index.sqlite3") == wanted, cut


@posix
@pytest.mark.parametrize("room", [0, 5_000, 60_000])
def test_a_full_disk_for_the_index_is_told_and_the_case_opens(tmp_path: Path, room: int) -> None:
    root = harbour_case(tmp_path / "case")
    limited = (
        "import os, resource, sys; limit = int(sys.argv[1]); resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit));"
        "os.execv(sys.argv[2], sys.argv[2:])"
    )
    listing = [sys.executable, "-m", "dossier", "list", "quotes", str(root), "--json"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    runs = [
        subprocess.run([*before, *listing], capture_output=True, check=False, env=environment)
        for before in ([sys.executable, "-c", limited, str(room)], [])
    ]
    full, roomy = runs
    assert (full.returncode, roomy.returncode) == (0, 0), full.stderr
    assert full.stdout == roomy.stdout
    assert full.stdout.count(b"nobody had read the ledger") == 1
    assert b"working without it" in full.stderr
    assert full.stderr.count(b"\n") == 1
    assert roomy.stderr == b""


def test_a_disk_that_fills_while_indexing_leaves_the_case_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, index = harbour_case(tmp_path / "case"), tmp_path / "index.sqlite3"
    for number in range(60):
        words = f"Bo Lund spoke of ledger {number} at length. " * 20
        Article(f"n{number}", words).names("person", "bo", "Bo Lund").tells("e-1", words[:700]).write(root)
    wanted = told(root, None)
    case = open_case(root, index)
    pages = case._store.connection.execute("PRAGMA page_count").fetchone()[0]
    whole = sqlite3.connect

    def small(file: Path | str, **kwargs: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = whole(file, **kwargs)  # type: ignore[call-overload]  # passed on as it came
        if file != ":memory:":
            connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        return connection

    with monkeypatch.context() as patch:
        patch.setattr("dossier.case.store.sqlite3.connect", small)
        case.refresh()
    assert "full" in case.problem
    assert all_of(case) == wanted
    case.close()
    assert told(root, index) == wanted


def test_who_waited_for_an_index_that_is_replaced_asks_the_new_one(tmp_path: Path) -> None:
    case = open_case(harbour_case(tmp_path / "case"), tmp_path / "index.sqlite3")
    old = case._store
    asking = [threading.Thread(target=case.count, args=(View("people"),)) for _ in range(3)]
    with old.lock:
        for thread in asking:
            thread.start()
        time.sleep(0.1)
        case._replace(old, sqlite3.DatabaseError("malformed"))
        new = case._store
    for thread in asking:
        thread.join()
    assert case._store is new is not old
    assert case.problem == ""
    case.close()


def test_a_dossier_that_vanishes_while_it_is_read_is_told_until_it_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = harbour_case(tmp_path / "case")
    whole = read_dossier

    def vanishing(path: Path, lines: Lines) -> object:
        if path.name == "ledger.yaml":
            path.unlink(missing_ok=True)
        return whole(path, lines)

    case = open_case(root, tmp_path / "index.sqlite3")
    with monkeypatch.context() as patch:
        patch.setattr("dossier.case.refresh.read_dossier", vanishing)
        case.refresh()
    assert [trouble.message.partition(";")[0] for trouble in case.troubles()] == ["not there"]
    assert case.count(View("sources")) == 2
    case.refresh()
    assert not case.troubles()
    assert all_of(case) == told(root, None)


def test_a_source_that_vanishes_says_so_where_its_text_would_be(tmp_path: Path) -> None:
    root = harbour_case(tmp_path / "case")
    case = open_case(root, tmp_path / "index.sqlite3")
    case.refresh()
    (root / "seeds/ledger.txt").unlink()
    source = case.source_text("ledger")
    assert source is not None
    assert "not there" in source.problem
    assert source.text == ""


@pytest.mark.parametrize("seconds", [0, 1, 1_000_000_000, 4_000_000_000])
def test_a_clock_that_goes_backwards_hides_no_change(tmp_path: Path, seconds: int) -> None:
    root, index = harbour_case(tmp_path / "case"), tmp_path / "index.sqlite3"
    for path in (root / "content").iterdir():
        os.utime(path, (5_000_000_000, 5_000_000_000))  # written by a clock that was far ahead
    refreshed(root, index)
    path = root / "content/ledger.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Вісник", "Вісті!"), encoding="utf-8")
    os.utime(path, (seconds, seconds))
    assert "Вісті!" in told(root, index)
    assert told(root, index) == told(root, None)


def test_links_that_lead_out_of_the_case_are_passed_over(tmp_path: Path) -> None:
    root = harbour_case(tmp_path / "case")
    wanted = told(root, None)
    outside = tmp_path / "outside.yaml"
    (root / "content/ledger.yaml").rename(outside)
    (root / "content/ledger.yaml").symlink_to(outside)
    case = open_case(root, tmp_path / "index.sqlite3")
    case.refresh()
    assert case.count(View("sources")) == 2
    (root / "content/more").mkdir()
    outside.rename(root / "content/more/ledger.yaml")
    (root / "content/ledger.yaml").unlink()
    (root / "content/ledger.yaml").symlink_to("more/ledger.yaml")
    case.refresh()
    assert all_of(case) == wanted


@pytest.mark.parametrize("what", ["a file", "a loop"])
def test_something_else_where_the_dossiers_should_be_is_an_empty_case(tmp_path: Path, what: str) -> None:
    if what == "a file":
        (tmp_path / "content").write_text("not a folder")
    else:
        (tmp_path / "content").symlink_to("content")
    case = open_case(tmp_path, tmp_path / "index.sqlite3")
    case.refresh()
    assert case.count(View("sources")) == 0
    assert [trouble.file for trouble in case.troubles()] == ["content"]


class Contended(sqlite3.Connection):
    """Tells twice that another process switches to WAL now: SQLite does not wait for that by itself."""

    left = 2

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if "journal_mode" in sql and self.left:
            self.left -= 1
            raise sqlite3.OperationalError("database is locked")
        return super().execute(sql, *values)


def test_a_new_index_that_another_opens_too_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda file, **more: connect(file, factory=Contended, **more))
    store = Store(tmp_path / "index.sqlite3")
    assert store.problem == ""
    assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    store.close()


@posix
def test_nobody_else_reads_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root, folder = harbour_case(tmp_path / "case"), tmp_path / "cache" / "dossier"
    before = os.umask(0o022)
    try:
        for _ in range(2):  # made now, then made by an earlier version
            case = open_case(root)
            case.refresh()
            modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
            assert any(name.endswith("-wal") for name in modes)
            assert set(modes.values()) == {0o600}, modes
            assert folder.stat().st_mode & 0o777 == 0o700
            case.close()
            folder.chmod(0o755)
            for path in folder.iterdir():
                path.chmod(0o644)
    finally:
        os.umask(before)


@posix
def test_a_folder_that_is_not_our_own_keeps_its_permissions(tmp_path: Path) -> None:
    root = harbour_case(tmp_path / "case")
    root.chmod(0o755)
    opened_case = open_case(root, root / "index.sqlite3")
    opened_case.close()
    assert root.stat().st_mode & 0o777 == 0o755
    assert (root / "index.sqlite3").stat().st_mode & 0o777 == 0o600


def test_an_article_that_is_gone_is_told_until_it_is_back(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    assert not case.troubles()
    article = tmp_path / "seeds" / "harbour.txt"
    away = article.rename(tmp_path / "harbour.txt")
    assert case.refresh()
    (told,) = case.troubles()
    assert case.trouble_count() == 1
    assert told.file == "content/harbour.yaml"
    assert told.message == 'the source "seeds/harbour.txt": not there; put it back, or mend `file` in its dossier'
    checked = [problem for problem in check_case(tmp_path) if problem.level == "error"]
    assert [f"{problem.what}; {problem.todo}" for problem in checked] == [told.message]
    source = case.source_text("harbour")
    assert source
    assert source.problem.endswith("not there; put it back, or mend `file` in its dossier")
    assert not case.refresh()
    away.rename(article)
    assert case.refresh()
    assert not case.troubles()
