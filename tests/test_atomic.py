"""A file is the old one or the new one, whatever fails and whenever the process dies; never half of one."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier.files.atomic import remove_leftovers, write_atomic

OLD, NEW = b"old\n" * 1000, b"new\n" * 5000
#: Every call to the system that a write makes, in the order it makes them.
STEPS = ("open", "fchmod", "write", "fsync", "close", "replace")
posix = pytest.mark.skipif(sys.platform == "win32", reason="counts the calls that a POSIX system is asked for")


def fail(name: str, error: int) -> Callable[..., Any]:
    def failing(*_: Any, **__: Any) -> Any:
        raise OSError(error, os.strerror(error))

    return failing


def patched(monkeypatch: pytest.MonkeyPatch, step: str, function: Callable[..., Any]) -> None:
    if step == "replace":
        monkeypatch.setattr(Path, "replace", function)
    else:
        monkeypatch.setattr(os, step, function)


@posix
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("step", [step for step in STEPS if step != "close"])
def test_a_failing_call_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: int
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    with monkeypatch.context() as patch:
        patched(patch, step, fail(step, error))
        with pytest.raises(OSError, match=os.strerror(error)):
            write_atomic(path, NEW)
    assert path.read_bytes() == OLD
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]
    write_atomic(path, NEW)
    assert path.read_bytes() == NEW


@posix
def test_a_write_of_a_few_bytes_at_a_time_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: whole(handle, data[:777]))
    write_atomic(tmp_path / "a.yaml", NEW)
    assert (tmp_path / "a.yaml").read_bytes() == NEW


#: Dies at the call named in argv[2], before it (argv[3] = 0) or behind it (1): no handler and no `finally` runs.
DYING = """
import os, pathlib, sys
from dossier.files.atomic import write_atomic
path, step, behind = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "1"
owner = pathlib.Path if step == "replace" else os
whole = getattr(owner, step)
def dying(*args, **kwargs):
    if behind:
        whole(*args, **kwargs)
    os._exit(9)
setattr(owner, step, dying)
write_atomic(path, b"new\\n" * 5000)
"""


@posix
@pytest.mark.parametrize("behind", ["0", "1"])
@pytest.mark.parametrize("step", STEPS)
def test_a_process_that_dies_leaves_the_old_file_or_the_new_one(tmp_path: Path, step: str, behind: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    done = subprocess.run([sys.executable, "-c", DYING, str(path), step, behind], check=False, timeout=60)
    assert done.returncode == 9
    assert path.read_bytes() == (NEW if (step, behind) == ("replace", "1") else OLD)
    assert {entry.name for entry in tmp_path.iterdir() if not entry.name.startswith(".dossier-")} == {"a.yaml"}
    write_atomic(path, NEW)
    assert path.read_bytes() == NEW
    later = path.stat().st_mtime + 4000
    remove_leftovers(tmp_path, later)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_leftovers_of_a_writer_at_work_stay(tmp_path: Path) -> None:
    (tmp_path / ".dossier-0011223344556677.tmp").write_bytes(b"half")
    (tmp_path / "mine.tmp").write_bytes(b"x")
    now = (tmp_path / "mine.tmp").stat().st_mtime
    assert remove_leftovers(tmp_path, now + 60) == 0
    assert remove_leftovers(tmp_path, now - 100_000) == 0  # a clock that went backwards removes nothing
    assert remove_leftovers(tmp_path / "gone", now) == 0


@posix
def test_permissions_stay_and_links_are_not_followed(tmp_path: Path) -> None:
    path, outside = tmp_path / "a.yaml", tmp_path / "outside.txt"
    path.write_bytes(OLD)
    path.chmod(0o640)
    write_atomic(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    outside.write_bytes(OLD)
    link = tmp_path / "link.yaml"
    link.symlink_to(outside)
    write_atomic(link, NEW)
    assert outside.read_bytes() == OLD
    assert link.read_bytes() == NEW
    assert not link.is_symlink()


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250 + ".yaml")
    write_atomic(path, NEW)
    assert path.read_bytes() == NEW


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder_is_an_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            write_atomic(tmp_path / "a.yaml", NEW)
    finally:
        tmp_path.chmod(0o700)


WRITING = """
import pathlib, sys
from dossier.files.atomic import write_atomic
for _ in range(200):
    write_atomic(pathlib.Path(sys.argv[1]), sys.argv[2].encode() * 20000)
"""


def test_two_writers_at_once_never_mix(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a" * 20000)
    writers = [subprocess.Popen([sys.executable, "-c", WRITING, str(path), letter]) for letter in "ab"]
    while any(writer.poll() is None for writer in writers):
        assert path.read_bytes() in (b"a" * 20000, b"b" * 20000)
    assert [writer.returncode for writer in writers] == [0, 0]
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_a_failure_names_the_file_that_was_meant(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as failure:
        write_atomic(tmp_path / "nowhere" / "page.html", b"new")
    assert failure.value.filename == str(tmp_path / "nowhere" / "page.html")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_private_file_is_ours_alone_whatever_it_was(tmp_path: Path) -> None:
    path = tmp_path / "copied.txt"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_atomic(path, b"new", private=True)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o600)
