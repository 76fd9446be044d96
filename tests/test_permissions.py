"""Folders that cannot be written and files that may not be read: a message, the right exit status, nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from unprivileged import permissions_count, with_permissions

ARTICLE = "Harbour reopens, part {number}\n\nMarch 3, 2024\n\n“The pumps work again,” Ivo Brackow said.\n"


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of three articles, converted once for all tests."""
    folder = tmp_path_factory.mktemp("permissions")
    if not permissions_count(folder):
        pytest.skip("nothing is unreadable for this user")
    root = folder / "case"
    (root / "seeds").mkdir(parents=True)
    for number in range(3):
        (root / f"seeds/harbour-{number}.txt").write_text(ARTICLE.format(number=number), encoding="utf-8")
    assert dossier(root, "convert", "--case", str(root), "--engine", "rules").returncode == 0
    return root


@pytest.fixture
def case(tmp_path: Path, converted: Path) -> Path:
    return Path(shutil.copytree(converted, tmp_path / "case"))


def dossier(case: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command that permissions count for; whatever it says is a message of one line each."""
    command = with_permissions(sys.executable, "-m", "dossier", *arguments)
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(case.parent / "cache"),
        "XDG_CONFIG_HOME": str(case.parent / "config"),
        "XDG_STATE_HOME": str(case.parent / "state"),
    }
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=environment)
    assert "Traceback" not in done.stderr, done.stderr
    return done


@contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(before)


def contents(case: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (case / "content").iterdir()}


def test_converting_into_a_read_only_folder(case: Path) -> None:
    before = contents(case)
    for number in range(3):
        (case / f"seeds/harbour-{number}.txt").write_text(ARTICLE.format(number=number + 9), encoding="utf-8")
    with mode(case / "content", 0o500):
        done = dossier(case, "convert", "--case", str(case), "--engine", "rules")
    assert done.returncode == 1
    assert done.stderr.lower().count("permission denied") == 3
    assert contents(case) == before
    assert dossier(case, "convert", "--case", str(case), "--engine", "rules").returncode == 0
    assert dossier(case, "check", str(case)).returncode == 0


def test_a_source_that_may_not_be_read(case: Path) -> None:
    with mode(case / "seeds/harbour-1.txt", 0):
        done = dossier(case, "convert", "--case", str(case), "--engine", "rules", "--force")
        assert done.returncode == 1
        assert "harbour-1.txt: may not be read" in done.stderr
        assert "2 the same as before" in done.stderr
        checked = dossier(case, "check", str(case))
        assert checked.returncode == 1
        assert "may not be read" in checked.stdout + checked.stderr
        listed = dossier(case, "list", "people", str(case), "--json")
        assert listed.returncode == 0
        assert "Ivo Brackow" in listed.stdout


def test_a_named_folder_that_may_not_be_listed_does_not_end_the_others(case: Path) -> None:
    shut = case.parent / "shut"
    shut.mkdir()
    (case / "content/harbour-1.yaml").unlink()
    with mode(shut, 0):
        done = dossier(case, "convert", str(shut), str(case / "seeds"), "--engine", "rules")
    assert done.returncode == 1
    assert "shut: Permission denied; look at its permissions" in done.stderr
    assert "harbour-1.yaml" in contents(case)


def test_a_dossier_that_may_not_be_read(case: Path) -> None:
    before = contents(case)
    with mode(case / "content/harbour-1.yaml", 0):
        listed = dossier(case, "list", "sources", str(case), "--json")
        assert listed.returncode == 0
        assert listed.stdout.count('"id"') == 2
        assert "content/harbour-1.yaml: may not be read" in listed.stderr
        converted = dossier(case, "convert", "--case", str(case), "--engine", "rules")
        assert converted.returncode == 1
        assert "may not be read" in converted.stderr
    assert contents(case) == before
    listed = dossier(case, "list", "sources", str(case), "--json")
    assert listed.stdout.count('"id"') == 3
    assert listed.stderr == ""


@pytest.mark.parametrize("folder", ["seeds", "content"])
def test_a_folder_that_may_not_be_listed(case: Path, folder: str) -> None:
    with mode(case / folder, 0):
        for arguments in (["list", "people", str(case)], ["check", str(case)], ["convert", "--case", str(case)]):
            done = dossier(case, *arguments)
            assert done.returncode in (0, 1)
    listed = dossier(case, "list", "sources", str(case), "--json")
    assert listed.stdout.count('"id"') == 3
    assert listed.stderr == ""


def test_a_cache_that_cannot_be_written(case: Path) -> None:
    cache = case.parent / "cache"
    cache.mkdir(exist_ok=True)
    with mode(cache, 0o500):
        listed = dossier(case, "list", "people", str(case), "--json")
    assert listed.returncode == 0
    assert "Ivo Brackow" in listed.stdout
    assert "working without it" in listed.stderr
    assert dossier(case, "list", "people", str(case), "--json").stdout == listed.stdout
    with mode(cache / "dossier", 0o500):  # an index that is there and cannot be written
        (case / "content/harbour-2.yaml").unlink()
        listed = dossier(case, "list", "sources", str(case), "--json")
    assert listed.returncode == 0
    assert listed.stdout.count('"id"') == 2


def test_deciding_in_a_read_only_folder(case: Path) -> None:
    before = contents(case)
    with mode(case / "content", 0o500):
        done = dossier(case, "note", "harbour-1#ivo-brackow", "seen", "--case", str(case))
    assert done.returncode == 1
    assert "nothing was changed" in done.stderr
    assert contents(case) == before


def test_a_report_into_a_read_only_folder(case: Path) -> None:
    out = case.parent / "out"
    out.mkdir()
    with mode(out, 0o500):
        done = dossier(case, "report", str(case), "--out", str(out / "report.html"))
    assert done.returncode == 1
    assert "ermission denied" in done.stderr
    assert not list(out.iterdir())
