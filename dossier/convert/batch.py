"""Many sources become dossiers on disk: which ones are due, in how many processes, and what became of each."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal, TypeAlias

from dossier import __version__
from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import Conversion, convert
from dossier.convert.reading.parse import Engine
from dossier.cycles import searched_rarely
from dossier.files.atomic import remove_leftovers, write_atomic
from dossier.files.decisions import Decisions
from dossier.files.layout import (
    CONTENT,
    NO_TEXT_SUFFIXES,
    NOT_TEXT,
    SEEDS,
    SOURCE_SUFFIXES,
    decisions_file,
    dossier_name,
    folder,
    source_files,
)
from dossier.files.problems import Problem
from dossier.files.schema import write_schema
from dossier.files.sources import NO_TEXT, OutsideError, UnreadableError, read_bytes, read_source
from dossier.files.write import is_edited, sealed_bytes
from dossier.model import Dossier, Source
from dossier.records import Record, replace
from dossier.text import UndecodableError

#: Fewer sources than this for each process cost more to hand out than to convert.
LEAST_PER_PROCESS: Final = 20

_KILLED: Final = "the process that converted it was killed"

Status: TypeAlias = Literal["written", "unchanged", "current", "edited", "moved", "failed"]


class Job(Record):
    """One source and where its dossier goes. `file` is the source's path inside the case; `asked` when it was named."""

    case: Path
    file: str
    target: Path
    asked: bool = False

    @property
    def shown(self) -> str:
        """The source's path as a message names it."""
        return str(self.case / self.file)


class Outcome(Record):
    """What became of a job. `problem` tells of a failure or a dossier that was left alone; `diff` is for `--diff`.

    `undated` and `foreign` tell of an article without a date of publication and of one that is not in English; `engine`
    is what made a dossier that is up to date, `guessed` the encoding of a source that is not UTF-8 and does not say
    what else; `orphans` are decisions whose entries the new dossier has no more.
    """

    job: Job
    status: Status
    problem: Problem | None = None
    diff: str = ""
    undated: bool = False
    foreign: bool = False
    engine: str = ""
    guessed: str = ""
    orphans: tuple[Problem, ...] = ()


class Settings(Record):
    """How to convert.

    `engine` and `model` are what `choose_engine` gave. `any_engine` takes a dossier that another engine wrote for up to
    date; `force` overwrites edited dossiers; `dry` writes nothing and gives differences instead; `encoding` is that of
    articles that are not UTF-8, empty to guess it.
    """

    engine: str
    model: str = ""
    force: bool = False
    dry: bool = False
    any_engine: bool = True
    encoding: str = ""


class SourceError(Exception):
    """A source that cannot be converted; `problem` tells which and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Old(Record):
    """A dossier that is there already."""

    dossier: Dossier
    data: bytes
    edited: bool


def plan_case(case: Path, out: Path | None) -> list[Job]:
    """A job for every source of a case, in the order of their names.

    Raises:
        OutsideError: its `seeds` or `content` leads out of the case.
    """
    target = out or folder(case, CONTENT)
    return [_job(case, f"{SEEDS}/{path.name}", target) for path in source_files(case)]


def plan_paths(paths: Iterable[Path], case: Path | None, out: Path | None) -> tuple[list[Job], list[Problem]]:
    """A job for every file, and every source in every folder, that was named, once each; and what cannot be one.

    Without `case`, a file `…/seeds/NAME` belongs to the case around that `seeds`, any other to its own folder.
    """
    jobs: dict[tuple[Path, str], Job] = {}
    problems: list[Problem] = []
    for path in paths:
        files = [path]
        if path.is_dir():
            what, todo = "no article in this folder", "give a folder that holds .txt files"
            try:
                files = sorted(file for file in path.iterdir() if file.name.lower().endswith(SOURCE_SUFFIXES))
            except OSError as error:
                files, what, todo = [], error.strerror or str(error), "look at its permissions"
            if not files:
                problems.append(Problem(str(path), 0, what, todo))
        for file in files:
            if file.suffix.lower() in NO_TEXT_SUFFIXES:
                problems.append(Problem(str(file), 0, "not a .txt file", NOT_TEXT))
                continue
            root = case or (file.parent.parent if file.parent.name == SEEDS else file.parent)
            try:
                real = root.resolve()
                inside = (file.parent.resolve() / file.name).relative_to(real).as_posix()
            except ValueError:
                what = f"not inside the case {root}"
                problems.append(Problem(str(file), 0, what, "copy it into the case's seeds/, or give another --case"))
                continue
            try:
                jobs.setdefault((real, inside), _job(root, inside, out or folder(root, CONTENT), asked=True))
            except OutsideError as error:
                problems.append(Problem(error.filename, 0, str(error.strerror), "put the folder itself into the case"))
    return list(jobs.values()), problems


def run_jobs(jobs: list[Job], settings: Settings, processes: int = 0) -> Iterator[Outcome]:
    """Convert in several processes (0: as many as pay); the outcomes, in the order of the jobs, do not depend on it."""
    if not processes:
        processes = min(os.cpu_count() or 1, max(1, len(jobs) // LEAST_PER_PROCESS))
    claimed: dict[Path, Job] = {}
    due: list[Job | Outcome] = []
    for job in jobs:
        first = claimed.setdefault(job.target, job)
        what = f"would become the same dossier as {first.shown}"
        due.append(job if first is job else _failed(job, what, "rename one of the two"))
    if processes == 1:
        _prepare.cache_clear()
        engine = make_engine(settings.engine, settings.model)
        with searched_rarely(frozen=True):
            yield from (item if isinstance(item, Outcome) else run_job(item, settings, engine) for item in due)
        return
    yield from _in_processes(due, settings, processes)


def _in_processes(due: list[Job | Outcome], settings: Settings, processes: int) -> Iterator[Outcome]:
    """The outcomes of jobs that several processes share.

    When one of those is killed, as a system short of memory does, the jobs go on one at a time, and the one that is
    at work when that happens again has failed.
    """
    from concurrent.futures import ProcessPoolExecutor  # takes longer to import than an article to convert
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    os.environ["PYTHONSAFEPATH"] = "1"  # or the new processes look for modules in the current folder: somebody's case
    context = get_context("spawn")  # the same on every system; spaCy's threads do not survive a fork
    size = max(1, min(50, len(due) // (4 * processes)))
    done, alone = 0, False
    while done < len(due):
        try:
            with ProcessPoolExecutor(1 if alone else processes, context, _start_process, (settings,)) as pool:
                try:
                    try:
                        outcomes = pool.map(_run_in_process, due[done:], chunksize=1 if alone else size)
                    except OSError as error:  # a process is killed while jobs are handed in: its pipe is closed
                        raise BrokenProcessPool(str(error)) from error
                    for outcome in outcomes:
                        done += 1
                        yield outcome
                except BrokenProcessPool:
                    for child in active_children():  # the pool forgets, and waits for, one that it was just starting
                        child.terminate()
                    raise
        except BrokenProcessPool:
            item = due[done]
            if alone:
                done += 1
                yield item if isinstance(item, Outcome) else _failed(item, _KILLED, "see whether memory is short")
            alone = True


def run_job(job: Job, settings: Settings, engine: Engine) -> Outcome:
    """Convert one source, unless its dossier is up to date or was edited; never raises for what it holds."""
    try:
        job.file.encode()
    except UnicodeEncodeError:  # a dossier is UTF-8 and names its source
        return _failed(job, "its name is not UTF-8", "rename it")
    try:
        return _run(job, settings, engine)
    except Exception as error:  # whatever it is, one article must not end the others' conversion
        return Outcome(job, "failed", problem_of(job, error))


def problem_of(job: Job, error: Exception) -> Problem:
    """What to tell of an error that ended the conversion of a source."""
    if isinstance(error, SourceError):
        return error.problem
    if isinstance(error, UnreadableError):
        what, todo = str(error), "give a text file inside the case"
    elif isinstance(error, UndecodableError):
        what, todo = str(error), "save it as UTF-8 text"
    elif isinstance(error, OSError):
        what, todo = error.strerror or str(error), "look at the path, its permissions and the free space"
    else:
        what, todo = f"the converter broke on it ({type(error).__name__}: {error})", "please report this article"
    return Problem(job.shown, 0, what, todo)


def convert_source(job: Job, engine: Engine, encoding: str = "") -> Conversion:
    """Read one source and convert it; `encoding` is its, where somebody says so.

    Raises:
        SourceError: it holds no words.
        UnreadableError, UndecodableError: it cannot be read, or leads out of the case.
    """
    reading = read_source(job.case, job.file, encoding)
    if not reading.text.strip():
        raise SourceError(Problem(job.shown, 1, *NO_TEXT))
    stem = Path(job.file).stem
    source = Source(id=stem, file=job.file, sha256=reading.sha256, encoding=reading.encoding)
    return convert(reading.text, source, engine)


def _run(job: Job, settings: Settings, engine: Engine) -> Outcome:
    old = _read_old(job.target)
    if isinstance(old, Problem) and not settings.force:
        return Outcome(job, "failed", old)
    before = old if isinstance(old, _Old) else None
    if before and not job.asked and not settings.force and _is_current(job, before.dossier, settings):
        return Outcome(job, "current", engine=before.dossier.converter.engine if before.dossier.converter else "")
    if before and before.edited and not settings.force:
        return _kept(job, before, settings)
    dossier = convert_source(job, engine, settings.encoding).dossier
    done = Outcome(job, "written", undated=not dossier.source.published, foreign=dossier.source.language != "en")
    if not settings.encoding and not dossier.source.encoding.startswith("utf"):  # those have a mark
        done = replace(done, guessed=dossier.source.encoding)
    data = sealed_bytes(dossier)
    if before and before.data == data:
        return replace(done, status="unchanged")
    if before and job.target.parent == job.case / CONTENT:  # elsewhere it is nothing that decisions are about
        done = replace(done, orphans=_orphans(job.case, before.dossier, dossier))
    if settings.dry:
        return replace(done, diff=_diff(job, before.data if before else b"", data))
    return _saved(done, before, data, settings)


def _orphans(case: Path, old: Dossier, new: Dossier) -> tuple[Problem, ...]:
    """The decisions of a case about entries that its new dossier of a source has no more."""
    file = decisions_file(case)
    try:
        stamp = file.stat()
    except OSError:
        return ()
    from dossier.files.stale import orphaned

    decisions = _decisions(file, (stamp.st_size, stamp.st_mtime_ns))
    return tuple(orphaned(decisions, old, new, str(file))) if decisions else ()


@lru_cache(maxsize=4)  # the same for all sources of a case, while it stays as it is
def _decisions(file: Path, _stamp: tuple[int, int]) -> Decisions | None:
    from dossier.files.read import read_decisions

    return read_decisions(file)[0]


def _saved(done: Outcome, before: _Old | None, data: bytes, settings: Settings) -> Outcome:
    """Write a dossier, unless somebody has saved it since it was read; `before` is what was read."""
    target = done.job.target
    _prepare(target.parent)
    if not settings.force and _bytes(target) not in (before.data if before else None, data):
        what = "edited while its article was converted, so it was left alone"
        return Outcome(done.job, "edited", Problem(str(target), 0, what, "convert it again"))
    write_atomic(target, data)
    return done


@lru_cache(maxsize=16)  # once a run will do
def _prepare(folder: Path) -> None:
    """Make the folder that dossiers go to, with their schema in it and without what killed conversions have left."""
    folder.mkdir(parents=True, exist_ok=True)
    remove_leftovers(folder, time.time())
    write_schema(folder)


def _kept(job: Job, old: _Old, settings: Settings) -> Outcome:
    """A dossier that somebody edited: left alone; where its article changed, only its passages move along."""
    reading = read_source(job.case, job.file, settings.encoding or old.dossier.source.encoding)
    if old.dossier.source.sha256 in ("", reading.sha256):
        what = "edited since it was written, so it was left alone"
        return Outcome(
            job, "edited", Problem(str(job.target), 0, what, "--force --diff shows what --force would change")
        )
    from dossier.convert.carrying.carry import CarryError, carried  # as in `_read_old`

    try:
        new = carried(old.data, old.dossier, reading.text, reading.sha256)
    except CarryError:
        what = "edited, and its article changed: its passages cannot be moved, so it was left alone"
        return Outcome(job, "edited", Problem(str(job.target), 0, what, "mend them, or overwrite it with --force"))
    problem = None
    if new.lost:
        what = f"no longer found in the changed article and kept as x-lost: {', '.join(new.lost)}"
        problem = Problem(str(job.target), 0, what, "mend or remove them")
    if settings.dry:
        return Outcome(job, "moved", problem, _diff(job, old.data, new.data))
    return _saved(Outcome(job, "moved", problem), old, new.data, settings)


def _diff(job: Job, old: bytes, new: bytes) -> str:
    name = str(job.target)
    before, after = (data.decode("utf-8", "replace").splitlines(keepends=True) for data in (old, new))
    from difflib import unified_diff  # hardly ever asked for

    return "".join(unified_diff(before, after, name, name))


def _read_old(target: Path) -> _Old | Problem | None:
    """The dossier at `target`; a problem where something is there that is none; None where nothing is."""
    try:
        data = _bytes(target)
    except UnreadableError as error:
        return Problem(str(target), 0, str(error), "move it out of the way")
    if data is None:
        return None
    from dossier.files.read import parse_dossier  # with YAML, which a new article does not need

    dossier, problems = parse_dossier(data, str(target))
    if dossier is None or problems:
        told = problems[0]
        return Problem(told.file, told.line, told.what, "it was left alone: mend it, or overwrite it with --force")
    return _Old(dossier, data, is_edited(data))


def _bytes(target: Path) -> bytes | None:
    """What is in a file; None where there is none.

    Raises:
        UnreadableError: what is there cannot be read.
    """
    return read_bytes(target) if os.path.lexists(target) else None


def _is_current(job: Job, old: Dossier, settings: Settings) -> bool:
    """True when the dossier was made from these very bytes, by this version and by an engine that will do."""
    written = old.converter
    if written is None or written.version != __version__:
        return False
    if not settings.any_engine and (written.engine, written.model) != (settings.engine, settings.model):
        return False
    if settings.encoding and old.source.encoding not in ("", settings.encoding):
        return False
    return old.source.sha256 == read_source(job.case, job.file, old.source.encoding).sha256


def _job(case: Path, file: str, target: Path, asked: bool = False) -> Job:
    return Job(case, file, target / dossier_name(Path(file)), asked)


def _failed(job: Job, what: str, todo: str) -> Outcome:
    return Outcome(job, "failed", Problem(job.shown, 0, what, todo))


_engine: Engine
_settings: Settings
_until_the_end: Final = ExitStack()


def _start_process(settings: Settings) -> None:
    global _engine, _settings  # one engine a process: a model takes seconds to load
    _settings, _engine = settings, make_engine(settings.engine, settings.model)
    _until_the_end.enter_context(searched_rarely(frozen=True))


def _run_in_process(item: Job | Outcome) -> Outcome:
    return item if isinstance(item, Outcome) else run_job(item, _settings, _engine)
