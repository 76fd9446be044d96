"""The demo: put where it is asked for, converted, clean, and never over anything."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from dossier.cli import run
from dossier.demo import DemoError, make_demo
from dossier.files.read import read_decisions, read_dossier


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_demo(tmp_path_factory.mktemp("demo"))


def test_every_source_becomes_a_dossier_without_a_problem(demo: Path) -> None:
    sources = sorted(path.stem for path in (demo / "seeds").iterdir())
    assert len(sources) >= 30
    assert sources == sorted(path.stem for path in (demo / "content").glob("2*.yaml"))
    for source in sources:
        dossier, problems = read_dossier(demo / "content" / f"{source}.yaml")
        assert dossier
        assert not problems
        assert dossier.source.published or "memo" in source, source  # its dateline names no year
        assert dossier.quotes or "correction" in source, source


def test_its_decisions_can_be_read(demo: Path) -> None:
    decisions, problems = read_decisions(demo / "content" / "case.yaml")
    assert decisions
    assert not problems


def test_the_sources_are_the_packaged_ones(demo: Path) -> None:
    for source in files("dossier.demo").joinpath("seeds").iterdir():
        assert (demo / "seeds" / source.name).read_bytes() == source.read_bytes()


def test_what_somebody_changed_in_it_stays(tmp_path: Path) -> None:
    case = make_demo(tmp_path / "new")
    changed = [case / "content" / "case.yaml", next((case / "seeds").iterdir()), next((case / "content").glob("2*"))]
    for path in changed:
        path.write_text("mine\n", encoding="utf-8")
    assert make_demo(case) == case
    assert [path.read_text(encoding="utf-8") for path in changed] == ["mine\n"] * 3


def test_it_is_put_over_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "thesis.txt"):
        with pytest.raises(DemoError, match="give a new or empty"):
            make_demo(folder)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_without_a_folder_it_makes_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert make_demo().parent == tmp_path


def test_the_command_says_where_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "--no-open", str(tmp_path / "new")]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'new'}\n"
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    assert run(["demo", "--no-open", str(tmp_path)]) == 2
    assert "give a new or empty folder" in capsys.readouterr().err
