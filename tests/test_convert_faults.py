"""Conversion that is killed, runs out of disk or runs twice at once: no half dossier, and the next run repairs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dossier.files import check_case

ARTICLE = (
    "Harbour reopens, part {number}\n\nMarch 3, 2024\n\nThe harbour of Karnsk reopened on Sunday. “The pumps work "
    "again,” Ivo Brackow said. Mira Eskeland said that audit number {number} had begun.\n"
)
COUNT = 8
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    for number in range(COUNT):
        (tmp_path / f"seeds/harbour-{number}.txt").write_text(ARTICLE.format(number=number), encoding="utf-8")
    return tmp_path


def convert(case: Path, *before: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dossier", "convert", "--case", str(case), "--engine", "rules", "--jobs", "1"]
    return subprocess.Popen([*before, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)


def dossiers(case: Path) -> list[str]:
    return sorted(path.name for path in (case / "content").glob("*.yaml")) if (case / "content").exists() else []


def assert_whole(case: Path) -> None:
    assert [str(problem) for problem in check_case(case) if problem.level == "error"] == []


def test_two_conversions_at_once(case: Path) -> None:
    both = [convert(case), convert(case)]
    for process in both:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    assert len(dossiers(case)) == COUNT
    assert_whole(case)
    assert not list((case / "content").glob(".dossier-*.tmp"))


@posix
def test_a_killed_conversion_is_taken_up_again(case: Path) -> None:
    process = convert(case)
    end = time.monotonic() + 60
    while len(dossiers(case)) < 3 and process.poll() is None and time.monotonic() < end:
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)
    assert_whole(case)
    again = convert(case)
    _, errors = again.communicate(timeout=120)
    assert again.returncode == 0, errors
    assert len(dossiers(case)) == COUNT
    assert_whole(case)


LIMITED = (
    "import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600));"
    "os.execv(sys.argv[1], sys.argv[1:])"
)


@posix
def test_a_full_disk_is_told_and_nothing_is_lost(case: Path) -> None:
    process = convert(case)
    process.communicate(timeout=120)
    old = {name: (case / "content" / name).read_bytes() for name in dossiers(case)}
    for number in range(COUNT):
        (case / f"seeds/harbour-{number}.txt").write_text(ARTICLE.format(number=number + 100), encoding="utf-8")
    full = convert(case, sys.executable, "-c", LIMITED)
    _, errors = full.communicate(timeout=120)
    assert full.returncode == 1, errors
    assert b"Traceback" not in errors
    assert errors.count(b"harbour-") == COUNT
    assert {name: (case / "content" / name).read_bytes() for name in dossiers(case)} == old
    assert not list((case / "content").glob(".dossier-*.tmp"))
