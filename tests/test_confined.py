"""What the program touches while it works: it writes into the case and its own cache alone, and no network is asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.case.deciding import DecisionError, note
from dossier.cli import run

TESTS = Path(__file__).resolve().parent
#: Runs something with every audit event that changes the disk or leaves the machine written down (PEP 578).
WATCHED = """
import json, os, sys
events, out = [], sys.argv.pop(1)
def seen(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        if isinstance(path, (str, bytes)) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            events.append(("write", os.fsdecode(path)))
    elif event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod"):
        events.extend(("write", os.fsdecode(each)) for each in arguments[:2] if isinstance(each, (str, bytes)))
    elif event == "sqlite3.connect":
        events.append(("write", os.fsdecode(arguments[0])))
    elif event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethost", "socket.sendto", "urllib.")):
        events.append(("network", event))
    elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        events.append(("process", repr(arguments)))
sys.addaudithook(seen)
try:
    RUN
finally:
    told = json.dumps(events)  # without this file
    open(out, "w").write(told)
"""
COMMAND = "from dossier.cli.main import run; status = run()"
APP = """
    import asyncio
    from pathlib import Path
    from driving import driving
    from dossier.case import open_case
    async def walk():
        case = open_case(Path(sys.argv[1]))
        case.refresh()
        async with driving(case, root=Path(sys.argv[1])) as (desk, pilot):
            for key in ("j", "enter", "tab", "j", "y", "d", "escape", "t", "plus", "slash", "p", "u", "enter"):
                await pilot.press(key)
                await pilot.pause(0.02)
    asyncio.run(walk())
"""
ARTICLE = (
    "Harbour reopens\n\nMarch 3, 2024\n\n“The pumps work again,” Ivo Brackow said. See https://example.org/news.\n"
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    root = tmp_path / "case"
    (root / "seeds").mkdir(parents=True)
    for name in ("a", "b"):
        (root / f"seeds/{name}.txt").write_text(ARTICLE, encoding="utf-8")
    return root


def touched(case: Path, code: str, *arguments: str) -> tuple[set[Path], list[str]]:
    """The paths that are written, and everything else that was noticed."""
    log = case.parent / "events.json"
    environment = {
        **os.environ,
        **{
            f"XDG_{name}_HOME": str(case.parent / "own" / name.lower()) for name in ("CACHE", "CONFIG", "STATE", "DATA")
        },
        "PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(TESTS / "tui")]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    script = WATCHED.replace("    RUN", code if code.startswith("\n") else f"    {code}")
    command = [sys.executable, "-c", script, str(log), *arguments]
    done = subprocess.run(command, env=environment, cwd=case, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    events = json.loads(log.read_text(encoding="utf-8"))
    written = {
        (case / path).resolve() for kind, path in events if kind == "write" and not path.startswith(("/dev/", ":"))
    }
    return written, [f"{kind}: {what}" for kind, what in events if kind != "write"]


def assert_confined(case: Path, written: set[Path], *allowed: Path) -> None:
    own = (case / "content", case.parent / "own", *allowed)
    astray = {path for path in written if not any(path == root or root in path.parents for root in own)}
    assert not astray


def test_commands_write_into_the_case_and_their_cache_alone(case: Path) -> None:
    entry = "a#ivo-brackow"
    for arguments in (
        ["convert", "--engine", "rules"],
        ["convert", "--engine", "rules", "--force", "--diff"],
        ["check"],
        ["list", "quotes"],
        ["search", "pumps"],
        ["merge", entry, "b#ivo-brackow"],
        ["note", entry, "seen"],
    ):
        written, others = touched(case, COMMAND, *arguments)
        assert_confined(case, written)
        assert others == [], arguments
    report = case.parent / "report.html"
    written, others = touched(case, COMMAND, "report", "--out", str(report))
    assert others == []
    assert_confined(case, {path for path in written if not path.name.startswith(".dossier-")}, report)
    assert (case / "content/a.yaml").exists()
    assert {path.name for path in case.iterdir()} == {"seeds", "content"}


def test_commands_that_only_read_leave_the_case_as_it_is(case: Path) -> None:
    touched(case, COMMAND, "convert", "--engine", "rules")
    for arguments in (["check"], ["list", "people"], ["search", "pumps"]):
        written, _ = touched(case, COMMAND, *arguments)
        assert not [path for path in written if case in path.parents]


def test_the_app_asks_no_network_and_writes_its_own_files_alone(case: Path) -> None:
    touched(case, COMMAND, "convert", "--engine", "rules")
    written, others = touched(case, APP, str(case))
    assert others == []
    assert_confined(case, written)
    assert not [path for path in written if case in path.parents]


@pytest.mark.parametrize("name", ["seeds", "content"])
def test_a_folder_that_leads_out_of_the_case_is_neither_read_nor_written(
    case: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["convert", "--case", str(case), "--engine", "rules"]) == 0
    outside = case.parent / "outside"
    (case / name).rename(outside)
    (case / name).symlink_to(outside)
    (outside / "new.txt").write_text(ARTICLE, encoding="utf-8")
    before = {path.name: path.read_bytes() for path in outside.iterdir()}
    for arguments in (
        ["convert", "--case", str(case), "--force"],
        ["convert", str(case / "seeds" / "a.txt"), "--force"],
        ["check", str(case)],
    ):
        capsys.readouterr()
        assert run(arguments) == 1, arguments
        assert f"{name}: leads out of the case" in "".join(capsys.readouterr()) or "--force" in arguments
    if name == "content":
        assert run(["note", "a#ivo-brackow", "seen", "--case", str(case)]) == 1
        assert run(["list", "people", str(case)]) == 0
        told = capsys.readouterr()
        assert "content: cannot be listed (leads out of the case)" in told.err
        with pytest.raises(DecisionError, match="leads out of the case; nothing was changed"):
            note(case, "a#ivo-brackow", "seen")
    assert {path.name: path.read_bytes() for path in outside.iterdir()} == before
