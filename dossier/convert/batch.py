"""Many sources become dossiers on disk: which of them are due, and in how many processes."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.convert.engines.choose import make_engine
from dossier.convert.planning import Job
from dossier.convert.reading.parse import Engine
from dossier.convert.single import Outcome, Settings, failed, prepare, run_job, up_to_date
from dossier.cycles import searched_rarely

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

#: Fewer sources than this for each process cost more to hand out than to convert.
LEAST_PER_PROCESS: Final = 20
#: So many are handed out at most: their outcomes come back together, and somebody watches how far it is.
_AT_A_TIME: Final = 10
#: … and so many times for each process, so that none has to wait.
_AHEAD: Final = 3
_KILLED: Final = "the process that converted it was killed"


def run_jobs(jobs: list[Job], settings: Settings, processes: int = 0) -> Generator[Outcome]:
    """Convert in several processes (0: as many as pay); the outcomes do not depend on how many those are.

    The dossiers that are up to date come first, as they are looked through before any engine is loaded; all others
    follow in the order of the jobs. To close the generator ends the processes: what they have written is whole.
    """
    claimed: dict[Path, Job] = {}
    due: list[Job | Outcome] = []
    for job in jobs:
        first = claimed.setdefault(job.target, job)
        what = f"would become the same dossier as {first.shown}"
        item = up_to_date(job, settings) or job if first is job else failed(job, what, "rename one of the two")
        if isinstance(item, Outcome) and item.status == "current":
            yield item
        else:
            due.append(item)
    if not processes:
        processes = min(os.cpu_count() or 1, max(1, len(due) // LEAST_PER_PROCESS))
    if processes == 1:
        prepare.cache_clear()
        engine = make_engine(settings.engine, settings.model) if any(isinstance(item, Job) for item in due) else None
        with searched_rarely(frozen=True):
            for item in due:
                if isinstance(item, Outcome):
                    yield item
                elif engine:
                    yield run_job(item, settings, engine)
        return
    yield from _in_processes(due, settings, processes)


def _in_processes(due: list[Job | Outcome], settings: Settings, processes: int) -> Iterator[Outcome]:
    """The outcomes of jobs that several processes share.

    When one of those is killed, as a system short of memory does, the jobs go on one at a time, and the one that is
    at work when that happens again has failed. Whoever wants no more outcomes does not wait for those begun.
    """
    from concurrent.futures import ProcessPoolExecutor  # takes longer to import than an article to convert
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    os.environ["PYTHONSAFEPATH"] = "1"  # or the new processes look for modules in the current folder: somebody's case
    context = get_context("spawn")  # the same on every system; spaCy's threads do not survive a fork
    size = max(1, min(_AT_A_TIME, len(due) // (4 * processes)))
    done, alone = 0, False
    while done < len(due):
        try:
            with (
                _quiet_pools(),
                ProcessPoolExecutor(1 if alone else processes, context, _start_process, (settings,)) as pool,
            ):
                try:
                    for outcome in _handed_out(pool, due[done:], 1 if alone else size, processes):
                        done += 1
                        yield outcome
                except (BrokenProcessPool, KeyboardInterrupt, GeneratorExit):
                    for child in active_children():  # the pool forgets, and waits for, one that it was just starting
                        child.terminate()
                    raise
        except BrokenProcessPool:
            item = due[done]
            if alone:
                done += 1
                yield item if isinstance(item, Outcome) else failed(item, _KILLED, "see whether memory is short")
            alone = True


def _handed_out(pool: Executor, due: list[Job | Outcome], size: int, processes: int) -> Iterator[Outcome]:
    """The outcomes of jobs that a pool is given, so many together, and never many more than it works at.

    What is given ahead would have to be called back by somebody who stops.

    Raises:
        BrokenProcessPool: one of its processes was killed.
    """
    from concurrent.futures.process import BrokenProcessPool

    given: deque[Future[list[Outcome]]] = deque()
    starts = iter(range(0, len(due), size))
    while True:
        try:
            with _deaf_children():
                for start in islice(starts, _AHEAD * processes - len(given)):
                    given.append(pool.submit(_run_in_process, due[start : start + size]))
        except (OSError, ValueError) as error:  # one is killed while jobs are handed in or another starts: pipes close
            raise BrokenProcessPool(str(error)) from error
        if not given:
            return
        yield from given.popleft().result()


@contextmanager
def _quiet_pools() -> Iterator[None]:
    """Pools do not print their own error where a process is killed while they start another one.

    Their thread has told by then that the pool is broken, and trips over the list of processes that grows meanwhile.
    """
    before = threading.excepthook

    def heard(told: threading.ExceptHookArgs) -> None:
        is_pool = type(told.thread).__module__ == "concurrent.futures.process"
        if not (is_pool and isinstance(told.exc_value, RuntimeError)):
            before(told)

    threading.excepthook = heard
    try:
        yield
    finally:
        threading.excepthook = before


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes started in here do not hear ctrl+c, which the terminal sends to all: the first one ends the others."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: they are told when they have started
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_engine: Engine
_settings: Settings
_until_the_end: Final = ExitStack()


def _start_process(settings: Settings) -> None:
    global _engine, _settings  # one engine a process: a model takes seconds to load
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    _settings, _engine = settings, make_engine(settings.engine, settings.model)
    _until_the_end.enter_context(searched_rarely(frozen=True))


def _end_with_parent() -> None:
    """End where the process that hands out the jobs was killed: nobody would tell this one that there are no more."""
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _run_in_process(items: list[Job | Outcome]) -> list[Outcome]:
    return [item if isinstance(item, Outcome) else run_job(item, _settings, _engine) for item in items]
