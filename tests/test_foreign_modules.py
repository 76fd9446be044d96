"""Modules that lie in a case are not ours: nothing imports them, whatever folder a command is started in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.tui.conversion import command

ROOT = Path(__file__).resolve().parents[1]
#: What the program or Python's own start of a process would import first.
NAMES = ("dossier", "yaml", "click", "json", "pickle", "multiprocessing", "sitecustomize", "usercustomize", "encodings")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    root = tmp_path / "case"
    (root / "seeds").mkdir(parents=True)
    for number in range(4):
        text = f"Harbour, part {number}\n\n“The pumps work again,” Ivo Brackow said.\n"
        (root / f"seeds/harbour-{number}.txt").write_text(text, encoding="utf-8")
    for name in NAMES:
        (root / f"{name}.py").write_text(f"open({str(tmp_path / 'obeyed')!r}, 'a').write({name!r})\n")
    return root


def installed(tmp_path: Path) -> list[str]:
    """A command as pip installs it: a script that lies somewhere else."""
    script = tmp_path / "bin/dossier"
    script.parent.mkdir()
    script.write_text(
        f"import sys\nsys.path.append({str(ROOT)!r})\nfrom dossier.cli.main import run\n"
        "if __name__ == '__main__':\n    sys.exit(run())\n"
    )
    return [sys.executable, str(script)]


def run(case: Path, arguments: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["XDG_CACHE_HOME"] = str(case.parent / "cache")
    done = subprocess.run(
        arguments, cwd=case, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert not (case.parent / "obeyed").exists(), (case.parent / "obeyed").read_text()


def test_no_command_imports_from_the_folder_it_is_started_in(case: Path, tmp_path: Path) -> None:
    dossier = installed(tmp_path)
    run(case, [*dossier, "convert", "--engine", "rules", "--jobs", "2"])
    assert len(list((case / "content").glob("*.yaml"))) == 4
    for arguments in (["check"], ["list", "people"], ["search", "pumps"], ["report"]):
        run(case, [*dossier, *arguments])


def test_nor_does_a_conversion_from_the_app(case: Path) -> None:
    run(case, command(case))
    assert len(list((case / "content").glob("*.yaml"))) == 4
