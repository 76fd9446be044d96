"""Conversion that is killed, runs out of disk or runs twice at once: no half dossier, and the next run repairs."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest
from dying import killed_at_every_call

from dossier.case import open_case
from dossier.case.deciding import note
from dossier.case.queries import View
from dossier.convert.batch import run_jobs
from dossier.convert.engines.choose import make_engine
from dossier.convert.planning import Job, plan_case
from dossier.convert.single import Outcome, Settings, run_job
from dossier.files.check import check_case
from dossier.files.read import parse_dossier, read_decisions

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


def run(case: Path) -> None:
    jobs = plan_case(case, None)
    outcomes = list(run_jobs(jobs, Settings("rules"), 1))
    assert not [outcome for outcome in outcomes if outcome.problem]


@posix
def test_killed_at_every_call_every_dossier_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    texts = [{name: ARTICLE.format(number=number) for name in "ab"} for number in (1, 2)]
    wanted = []
    for version in texts:  # what a conversion gives that nothing disturbs
        for name, text in version.items():
            (tmp_path / "seeds").mkdir(exist_ok=True)
            (tmp_path / f"seeds/{name}.txt").write_text(text, encoding="utf-8")
        run(tmp_path)
        wanted.append({name: (tmp_path / f"content/{name}.yaml").read_bytes() for name in "ab"})
    for before in (None, wanted[0]):
        times = 0
        restore(tmp_path, before)
        for number in killed_at_every_call(lambda: run(tmp_path)):
            times += 1
            for name in "ab":
                path = tmp_path / f"content/{name}.yaml"
                states = (before[name] if before else None, wanted[1][name])
                assert (path.read_bytes() if path.exists() else None) in states, (number, name)
            if number % 5 == 0:
                run(tmp_path)  # nothing that was left behind is in the way
                assert {name: (tmp_path / f"content/{name}.yaml").read_bytes() for name in "ab"} == wanted[1]
            restore(tmp_path, before)
        assert times > 20


def restore(case: Path, dossiers: dict[str, bytes] | None) -> None:
    """The folder of dossiers as it was before; for none, without a folder."""
    shutil.rmtree(case / "content", ignore_errors=True)
    for name, data in (dossiers or {}).items():
        (case / "content").mkdir(exist_ok=True)
        (case / f"content/{name}.yaml").write_bytes(data)


@pytest.mark.parametrize("error", [OSError("handle is closed"), ValueError("bad value(s) in fds_to_keep")])
def test_a_helper_killed_while_jobs_are_handed_in_is_replaced_too(
    case: Path, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = iter([error])
    as_it_is = ProcessPoolExecutor.submit

    def closed(pool: ProcessPoolExecutor, *values: Any) -> Any:
        for trip in given:
            raise trip
        return as_it_is(pool, *values)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", closed)
    outcomes = list(run_jobs(plan_case(case, None), Settings("rules"), 2))
    assert [outcome.status for outcome in outcomes] == ["written"] * COUNT


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds its processes in /proc")
def test_a_killed_helper_is_replaced_and_everything_is_converted(case: Path) -> None:
    for number in range(COUNT, 60):
        (case / f"seeds/harbour-{number}.txt").write_text(ARTICLE.format(number=number), encoding="utf-8")
    command = [sys.executable, "-m", "dossier", "convert", "--case", str(case), "--engine", "rules", "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        end = time.monotonic() + 60
        while not (helpers := spawned(process.pid)) and time.monotonic() < end:
            time.sleep(0.001)
        os.kill(helpers[0], signal.SIGKILL)
        _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert b"Traceback" not in errors
    assert len(dossiers(case)) == 60


def test_a_pool_that_trips_over_its_own_processes_prints_nothing(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Thread(threading.Thread):
        __module__ = "concurrent.futures.process"

    def trip(error: Exception) -> None:
        raise error

    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    outcomes = run_jobs(plan_case(case, None), Settings("rules"), 2)
    next(outcomes)
    for thread, error in ((Thread, RuntimeError("grows")), (Thread, ValueError("odd")), (threading.Thread, OSError())):
        one = thread(target=trip, args=(error,))
        one.start()
        one.join()
    assert len([*outcomes]) == COUNT - 1
    assert [str(each.exc_value) for each in told] == ["odd", ""]


@posix
def test_the_helpers_of_a_conversion_that_is_killed_end_too(case: Path) -> None:
    for number in range(COUNT, 200):
        (case / f"seeds/harbour-{number}.txt").write_text(ARTICLE.format(number=number), encoding="utf-8")
    command = [sys.executable, "-m", "dossier", "convert", "--case", str(case), "--engine", "rules", "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        end = time.monotonic() + 60
        while not dossiers(case) and time.monotonic() < end:
            time.sleep(0.01)
        process.kill()
        process.communicate(timeout=60)  # its output ends when nobody is left who could write there
    assert 0 < len(dossiers(case)) < 200
    assert_whole(case)


def heed_interrupts() -> None:
    """As a terminal's programs do; what a shell runs in the background ignores Ctrl-C, and what that starts, too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@posix
@pytest.mark.parametrize("processes", ["1", "2"])
def test_ctrl_c_ends_it_at_once_and_what_is_written_stays(case: Path, processes: str) -> None:
    for number in range(COUNT, 900):
        (case / f"seeds/harbour-{number}.txt").write_text(ARTICLE.format(number=number), encoding="utf-8")
    command = [sys.executable, "-m", "dossier", "convert", "--case", str(case), "--engine", "rules"]
    with subprocess.Popen(
        [*command, "--jobs", processes],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    ) as process:
        end = time.monotonic() + 60
        while len(dossiers(case)) < 60 and process.poll() is None and time.monotonic() < end:
            time.sleep(0.001)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all of them
        _, errors = process.communicate(timeout=20)
    told = errors.decode()
    assert process.returncode == 130, told
    assert told.startswith("stopped: "), told
    assert "written (rules" in told
    assert "goes on" in told
    written = len(dossiers(case))
    assert 60 <= written < 900
    time.sleep(0.3)
    assert len(dossiers(case)) == written, "somebody still converts"
    assert_whole(case)


def test_of_what_is_up_to_date_the_first_lines_are_read(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(case)
    edited = case / "content/harbour-1.yaml"
    edited.write_text("# mine\n" + edited.read_text("utf-8"), "utf-8")
    (case / "seeds/harbour-2.txt").write_text(ARTICLE.format(number=77), encoding="utf-8")
    (case / "content/harbour-3.yaml").unlink()
    (case / "seeds/harbour-4.txt").write_text(" ", encoding="utf-8")
    parsed: list[tuple[str, bytes]] = []

    def watched(data: bytes, file: str) -> Any:
        parsed.append((Path(file).name, data))
        return parse_dossier(data, file)

    monkeypatch.setattr("dossier.files.read.parse_dossier", watched)
    outcomes = list(run_jobs(plan_case(case, None), Settings("rules"), 1))
    current = [f"seeds/harbour-{number}.txt" for number in (0, 1, 5, 6, 7)]
    assert [outcome.job.file for outcome in outcomes] == [*current, *(f"seeds/harbour-{n}.txt" for n in (2, 3, 4))]
    assert [outcome.status for outcome in outcomes] == ["current"] * 5 + ["written", "written", "failed"]
    whole = {name for name, data in parsed if b"quotes:" in data}
    assert whole == {"harbour-1.yaml", "harbour-2.yaml", "harbour-4.yaml"}, "what was edited, and what is due"


def test_where_nothing_is_due_no_engine_is_loaded(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(case)
    monkeypatch.setattr("dossier.convert.batch.make_engine", lambda *_: pytest.fail("an engine is loaded"))
    for processes in (0, 1, 2):
        outcomes = list(run_jobs(plan_case(case, None), Settings("rules"), processes))
        assert [outcome.status for outcome in outcomes] == ["current"] * COUNT


def spawned(process: int) -> list[int]:
    """The processes that it has started to convert with."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


class DyingPool:
    """A pool whose process is killed whenever it converts harbour-3."""

    def __init__(self, *_: object) -> None:
        pass

    def __enter__(self) -> DyingPool:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, convert: object, jobs: list[Job]) -> Future[list[Outcome]]:
        future = Future[list[Outcome]]()
        if any("harbour-3" in job.file for job in jobs):
            future.set_exception(BrokenProcessPool())
        else:
            future.set_result([run_job(job, Settings("rules"), make_engine("rules", "")) for job in jobs])
        return future


def test_an_article_that_gets_its_process_killed_is_told_and_the_rest_is_converted(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", DyingPool)
    outcomes = list(run_jobs(plan_case(case, None), Settings("rules"), 2))
    assert [outcome.job.file for outcome in outcomes] == [f"seeds/harbour-{number}.txt" for number in range(COUNT)]
    (failed,) = [outcome for outcome in outcomes if outcome.status == "failed"]
    assert "harbour-3.txt: the process that converted it was killed" in str(failed.problem)
    assert len(dossiers(case)) == COUNT - 1


READING = """
import sys
from pathlib import Path
from dossier.case import open_case
from dossier.case.queries import View
case = open_case(Path(sys.argv[1]), Path(sys.argv[2]))
for _ in range(60):
    case.refresh()
    rows = case.rows(View("quotes"), 0, 99)
    told = [trouble for trouble in case.troubles() if trouble.file != "content/case.yaml"]  # of entries not there yet
    assert not told, told
print(len(case.rows(View("sources"), 0, 99)))
"""


@posix
def test_two_conversions_a_reader_and_decisions_at_once(case: Path, tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite3"
    reading = [sys.executable, "-c", READING, str(case), str(index)]
    readers = [subprocess.Popen(reading, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    both = [convert(case), convert(case)]
    for number in range(10):
        note(case, f"harbour-{number % COUNT}#q", "seen")
    for process in (*both, *readers):
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    opened = open_case(case, index)
    opened.refresh()
    assert opened.count(View("sources")) == COUNT
    assert not opened.refresh()
    decisions, problems = read_decisions(case / "content/case.yaml")
    assert decisions is not None
    assert len(decisions.notes) == 10
    assert not problems
    assert not [
        str(problem) for problem in check_case(case) if problem.level == "error" and "case.yaml" not in problem.file
    ]


@pytest.mark.parametrize("gone", ["before", "between"])
def test_a_source_that_vanishes_is_told_and_the_rest_is_converted(
    case: Path, gone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = plan_case(case, None)
    victim = case / "seeds/harbour-3.txt"
    if gone == "before":
        victim.unlink()
    else:
        whole = os.fstat

        def vanishing(handle: int) -> os.stat_result:
            victim.unlink(missing_ok=True)  # behind its opening: it is read to its end all the same
            return whole(handle)

        monkeypatch.setattr(os, "fstat", vanishing)
    outcomes = list(run_jobs(jobs, Settings("rules"), 1))
    failed = [str(outcome.problem) for outcome in outcomes if outcome.status == "failed"]
    assert len(failed) == 1
    assert "harbour-3.txt: not there" in failed[0]
    assert len(dossiers(case)) == COUNT - 1


def test_a_clock_that_goes_backwards_converts_no_less(case: Path) -> None:
    run(case)
    before = {name: (case / "content" / name).read_bytes() for name in dossiers(case)}
    (case / "seeds/harbour-0.txt").write_text(ARTICLE.format(number=77), encoding="utf-8")
    for path in (*(case / "seeds").iterdir(), *(case / "content").iterdir()):
        os.utime(path, (1, 1) if path.name == "harbour-0.txt" else (5_000_000_000, 5_000_000_000))
    run(case)
    after = {name: (case / "content" / name).read_bytes() for name in dossiers(case)}
    assert [name for name in before if before[name] != after[name]] == ["harbour-0.yaml"]


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
