"""Imports point one way: model ← edtf, text, namekey ← files ← convert, case ← tui ← cli; and inside convert too."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import dossier

PACKAGE = Path(dossier.__file__).parent
LAYER = {
    "": 0,
    "records": 1,
    "data": 1,
    "codepages": 1,
    "model": 2,
    "edtf": 3,
    "text": 3,
    "cycles": 3,
    "folders": 3,
    "namekey": 3,
    "files": 4,
    "convert": 5,
    "case": 5,
    "demo": 6,
    "tui": 7,
    "cli": 8,
    "__main__": 9,
}
#: The parts of convert, each of which imports only from those before it; its other modules may import from all.
STAGES = (
    "patterns",
    "english",
    "reading",
    "dates",
    "names",
    "clauses",
    "engines",
    "speakers",
    "events",
    "quotes",
    "carrying",
)


def part_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


@cache
def imported(path: Path) -> frozenset[str]:
    """The modules that a module of the package imports, wherever in it; read once for all tests."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names if node.module == "dossier"}
    return frozenset(names - {"dossier.__version__"})


def test_every_module_imports_only_from_below() -> None:
    for path in PACKAGE.rglob("*.py"):
        own = part_of(path)
        for name in imported(path):
            package, _, rest = name.partition(".")
            part = rest.partition(".")[0]
            if package == "dossier":
                assert part == own or LAYER[part] < LAYER[own], f"{path.relative_to(PACKAGE)} imports {name}"


def test_every_part_of_a_conversion_imports_only_from_those_before_it() -> None:
    folder = PACKAGE / "convert"
    assert {path.name for path in folder.iterdir() if (path / "__init__.py").exists()} == set(STAGES)
    for stage, part in enumerate(STAGES):
        allowed = {f"dossier.convert.{name}" for name in STAGES[: stage + 1]}
        for path in (folder / part).glob("*.py"):
            found = {name for name in imported(path) if name.startswith("dossier.convert.")}
            beyond = {name for name in found if ".".join(name.split(".")[:3]) not in allowed}
            assert not beyond, f"{path.relative_to(PACKAGE)} imports {sorted(beyond)}"


def test_only_the_app_imports_textual() -> None:
    for path in PACKAGE.rglob("*.py"):
        if part_of(path) != "tui":
            assert "textual" not in {name.partition(".")[0] for name in imported(path)}, path


def modules_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import dossier.model, dossier.text, dossier.edtf", {"yaml", "textual", "sqlite3", "click"}),
        ("import dossier.files.check, dossier.files.write", {"textual", "sqlite3", "spacy"}),
        ("import dossier.case, dossier.case.queries", {"textual", "rich", "spacy"}),
        ("import dossier.convert.batch, dossier.convert.engines.rules", {"textual", "spacy", "sqlite3", "yaml"}),
        ("from dossier.cli import run\nrun(['--help'])", {"textual", "yaml", "spacy", "sqlite3", "rich"}),
        ("from dossier.cli import run\nrun(['list', '--help'])", {"textual", "spacy"}),
        ("from dossier.cli import run\nrun(['list', 'people', '/nowhere'])", {"textual", "spacy"}),
    ],
)
def test_nothing_heavy_comes_in_before_it_is_needed(code: str, absent: set[str]) -> None:
    assert not modules_after(code) & absent


def test_a_first_conversion_loads_nothing_that_indexes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("The dam failed, Ann Quill said.\n", "utf-8")
    code = f"from dossier.cli import run\nrun(['convert', '--engine', 'rules', '--case', {str(tmp_path)!r}])"
    assert not modules_after(code) & {"sqlite3", "textual", "spacy", "concurrent", "yaml"}
    assert (tmp_path / "content" / "a.yaml").exists()
