"""case.yaml whose writer dies, or that many write at once: every decision is there or not, and none is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from dying import killed_at_every_call

from dossier.case.deciding import DecisionError, merge, note
from dossier.files.atomic import one_writer
from dossier.files.read import read_decisions

posix = pytest.mark.skipif(sys.platform == "win32", reason="forks and locks of POSIX")
TYPED = b"case: 1\n# who is who\nsame:\n- {keep: a#x, of: [b#x]}\n"
ADDED = TYPED + b"- {keep: a#y, of: [b#y], why: one}\n"


@posix
def test_killed_at_every_call_case_yaml_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    file = tmp_path / "content/case.yaml"
    file.parent.mkdir()
    states = []
    file.write_bytes(TYPED)
    for _ in killed_at_every_call(lambda: merge(tmp_path, "a#y", ["b#y"], "one")):
        states.append(file.read_bytes())
        file.write_bytes(TYPED)
    assert set(states) <= {TYPED, ADDED}
    assert len(states) >= 6
    assert file.read_bytes() == ADDED
    merge(tmp_path, "a#z", ["b#z"])  # nothing that was left behind is in the way
    assert {path.name for path in file.parent.iterdir() if not path.name.startswith(".dossier-")} == {"case.yaml"}


@posix
def test_the_first_decision_of_a_case_killed_at_every_call(tmp_path: Path) -> None:
    for number in killed_at_every_call(lambda: note(tmp_path, "a#x", "seen")):
        decisions, problems = read_decisions(tmp_path / "content/case.yaml")
        assert decisions is not None, number
        assert not problems
        assert len(decisions.notes) in (0, 1)
        (tmp_path / "content/case.yaml").unlink(missing_ok=True)


DECIDING = """
import sys
from pathlib import Path
from dossier.case.deciding import note
for number in range(15):
    note(Path(sys.argv[1]), f"{sys.argv[2]}#{number}", "seen")
"""


@posix
def test_many_processes_decide_at_once_and_no_decision_is_lost(tmp_path: Path) -> None:
    running = [subprocess.Popen([sys.executable, "-c", DECIDING, str(tmp_path), name]) for name in "abcd"]
    assert [process.wait(timeout=120) for process in running] == [0, 0, 0, 0]
    decisions, problems = read_decisions(tmp_path / "content/case.yaml")
    assert decisions is not None
    assert not problems
    assert sorted(each.of for each in decisions.notes) == sorted(f"{n}#{i}" for n in "abcd" for i in range(15))


@posix
def test_a_writer_that_hangs_is_told_and_one_that_dies_blocks_nobody(tmp_path: Path) -> None:
    holding = (
        "import os, sys, time, fcntl; handle = os.open(sys.argv[1], os.O_RDONLY); fcntl.flock(handle, fcntl.LOCK_EX);"
        "print('held', flush=True); time.sleep(60)"
    )
    (tmp_path / "content").mkdir()
    command = [sys.executable, "-c", holding, str(tmp_path / "content")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(TimeoutError), one_writer(tmp_path / "content", seconds=0.1):
            pass
        process.kill()
    note(tmp_path, "a#x", "seen")


def test_a_case_yaml_that_leads_out_of_the_case_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_bytes(TYPED)
    (tmp_path / "case/content").mkdir(parents=True)
    file = tmp_path / "case/content/case.yaml"
    file.symlink_to(outside)
    decisions, (problem,) = read_decisions(file)
    assert decisions is None
    assert "leads out of the case" in problem.what
    with pytest.raises(DecisionError, match="leads out of the case"):
        note(tmp_path / "case", "a#x", "seen")
    assert outside.read_bytes() == TYPED
    assert file.is_symlink()
