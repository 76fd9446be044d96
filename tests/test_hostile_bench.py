"""The hostile case that lies beside the repository: every file behaves as its `expected.json` says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dossier.text import term_safe

BENCH = Path(__file__).resolve().parents[2] / "shared/bench/hostile.py"
pytestmark = [
    pytest.mark.skipif(not BENCH.exists(), reason="../shared/bench/hostile.py is not there"),
    pytest.mark.skipif(sys.platform == "win32", reason="it makes links and named pipes"),
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bench") / "hostile"
    subprocess.run([sys.executable, str(BENCH), str(root)], check=True, capture_output=True)
    return root


def dossier_command(*arguments: str, limit: float) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dossier", *arguments], capture_output=True, check=False, timeout=limit
    )


def rows_of(root: Path, kind: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((root / "expected.json").read_text(encoding="utf-8"))
    return [row for row in rows if row["kind"] == kind]


def assert_inert(done: subprocess.CompletedProcess[bytes]) -> str:
    out = (done.stdout + done.stderr).decode("utf-8", "surrogateescape")
    assert "Traceback" not in out
    assert "CANARY" not in out
    assert term_safe(out) == out
    return out


def test_every_dossier_is_checked_as_expected(hostile: Path) -> None:
    rows = rows_of(hostile, "dossier")
    done = dossier_command("check", str(hostile / "case"), "--json", limit=sum(row["limit_s"] for row in rows))
    assert_inert(done)
    told: dict[str, list[int]] = {}
    for problem in json.loads(done.stdout):
        if problem["level"] == "error":
            told.setdefault(problem["file"].partition("/case/")[2], []).append(problem["line"])
    assert done.returncode == 1
    for row in rows:
        lines = told.get(row["file"], [])
        if row["expect"] == "opens":
            assert not lines, row
        elif row["expect"] == "error":
            assert lines, row
            assert not row["line"] or any(lines), row


@pytest.mark.long
def test_every_section_is_listed_although_files_are_broken(hostile: Path) -> None:
    for section in ("people", "quotes"):
        done = dossier_command("list", section, str(hostile / "case"), "--json", limit=120)
        assert_inert(done)
        assert done.returncode == 0
        assert json.loads(done.stdout)


#: Minutes long; they have a test of their own.
LARGE = ("s-5mb.txt", "s-line-200k.txt")


def test_every_source_is_converted_or_refused(hostile: Path, tmp_path: Path) -> None:
    convert_each(hostile, tmp_path, [row for row in rows_of(hostile, "source") if not row["file"].endswith(LARGE)])


@pytest.mark.long
def test_large_sources_are_converted_in_time(hostile: Path, tmp_path: Path) -> None:
    convert_each(hostile, tmp_path, [row for row in rows_of(hostile, "source") if row["file"].endswith(LARGE)])


def convert_each(hostile: Path, out: Path, rows: list[dict[str, Any]]) -> None:
    """Convert some sources in a case of their own; then those that must open are dossiers without a problem."""
    case = out / "case"
    shutil.copytree(hostile / "outside", out / "outside")
    for folder in ("seeds", "content"):
        (case / folder).mkdir(parents=True)
    for row in rows:
        source, target = hostile / "case" / row["file"], case / row["file"]
        if source.is_symlink():
            target.symlink_to(source.readlink())
        elif source.is_file():
            shutil.copyfile(source, target)
        elif source.is_dir():
            target.mkdir()
        elif source.exists():
            os.mkfifo(target)
    limit = sum(row["limit_s"] for row in rows)
    done = dossier_command("convert", "--case", str(case), "--engine", "rules", limit=limit)
    report = assert_inert(done)
    assert done.returncode in (0, 1)
    for row in rows:
        if row["expect"] == "opens":
            dossier = case / "content" / (Path(row["file"]).stem + ".yaml")
            assert dossier.exists(), (row, report)
    checked = dossier_command("check", str(case), limit=limit)
    assert checked.returncode == 0, assert_inert(checked)
    assert [entry.name for entry in (out / "outside").iterdir()] == ["secret.txt"]
