"""Which sources are to be converted, and where their dossiers go: those of a case, or what somebody names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

from dossier.files.layout import (
    CONTENT,
    NOT_TEXT,
    SEEDS,
    SOURCE_SUFFIXES,
    dossier_name,
    folder,
    source_files,
)
from dossier.files.problems import Problem
from dossier.files.sources import OutsideError, UnreadableError, read_bytes, source_path
from dossier.records import Record, replace
from dossier.text import UndecodableError, decode

_TOP_BYTES: Final = 2000


class Job(Record):
    """One source and where its dossier goes. `file` is the source's path inside the case; `asked` when it was named.

    `masthead` is what its page, and others of the same folder, have over their titles; empty where that is nothing.
    """

    case: Path
    file: str
    target: Path
    asked: bool = False
    masthead: str = ""

    @property
    def shown(self) -> str:
        """The source's path as a message names it."""
        return str(self.case / self.file)


def plan_case(case: Path, out: Path | None) -> list[Job]:
    """A job for every source of a case, in the order of their names.

    Raises:
        OutsideError: its `seeds` or `content` leads out of the case.
    """
    target = out or folder(case, CONTENT)
    return _headed([_job(case, f"{SEEDS}/{path.name}", target) for path in source_files(case)])


def plan_paths(paths: Iterable[Path], case: Path | None, out: Path | None) -> tuple[list[Job], list[Problem]]:
    """A job for every file, and every source in every folder, that was named, once each; and what cannot be one.

    Without `case`, a file `…/seeds/NAME` belongs to the case around that `seeds`, any other to its own folder. A case
    that is named has the jobs of `plan_case`: what is up to date there nobody has asked for.
    """
    jobs: dict[tuple[Path, str], Job] = {}
    problems: list[Problem] = []
    for path in paths:
        if is_case(path):
            if case and case.resolve() != path.resolve():
                problems.append(Problem(str(path), 0, "a case of its own", "leave out --case, or convert it by itself"))
                continue
            try:
                for job in plan_case(path, out):
                    jobs.setdefault((path.resolve(), job.file), job)
            except OutsideError as error:
                problems.append(_outside(error))
            continue
        files = [path]
        if _is_nowhere(path):
            problems.append(Problem(str(path), 0, "not there", "give an article (.txt), a folder of them, or a case"))
            continue
        if path.is_dir():
            what, todo = "no article in this folder", f"give a folder that holds .txt files, or a case with {SEEDS}/"
            try:
                files = sorted(file for file in path.iterdir() if file.name.lower().endswith(SOURCE_SUFFIXES))
            except OSError as error:
                files, what, todo = [], error.strerror or str(error), "look at its permissions"
            if not files:
                problems.append(Problem(str(path), 0, what, todo))
        for file in files:
            if not file.name.lower().endswith(SOURCE_SUFFIXES):
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
                problems.append(_outside(error))
    return _headed(list(jobs.values())), problems


def _headed(jobs: list[Job]) -> list[Job]:
    """The jobs with their mastheads."""
    tops: dict[tuple[Path, str], dict[str, str]] = {}  # the top of every page, by case and folder, and by name
    for job in jobs:
        where, _, name = job.file.rpartition("/")
        if (job.case, where) not in tops:
            tops[job.case, where] = {
                each: _top_of(job.case, f"{where}/{each}".lstrip("/")) for each in _beside(job.case / where)
            }
    shared = {place: _shared(pages.values()) for place, pages in tops.items()}
    headed = []
    for job in jobs:
        where, _, name = job.file.rpartition("/")
        first = _first_line(tops[job.case, where].get(name, ""))
        headed.append(replace(job, masthead=first) if first in shared[job.case, where] else job)
    return headed


def _beside(folder: Path) -> list[str]:
    """The names of the articles in a folder; of none that may not be listed, which whoever named one may read."""
    try:
        return [path.name for path in folder.iterdir() if path.name.lower().endswith(SOURCE_SUFFIXES)]
    except OSError:
        return []


def _shared(pages: Collection[str]) -> frozenset[str]:
    """The mastheads of pages; only what several begin with is looked at more closely."""
    times = Counter(map(_first_line, pages))
    again = [page for page in pages if page and times[_first_line(page)] > 1]
    if not again:
        return frozenset()
    from dossier.convert.headline import title_lines
    from dossier.convert.masthead import shared_mastheads

    return shared_mastheads(map(title_lines, again))


def _first_line(page: str) -> str:
    return page.lstrip().partition("\n")[0].strip()


def _top_of(case: Path, file: str) -> str:
    """The first lines of a source; empty where it cannot be read, which is told when it is converted."""
    try:
        top, _, cut = read_bytes(source_path(case, file), follow=False)[:_TOP_BYTES].rpartition(b"\n")
        return decode(top or cut).text
    except (UnreadableError, UndecodableError):
        return ""


def is_case(path: Path) -> bool:
    """True for a folder that articles of a case are in."""
    try:
        return (path / SEEDS).is_dir()
    except OSError:  # it may not be searched
        return False


def _is_nowhere(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:  # whoever reads it tells more
        return False
    return False


def _outside(error: OutsideError) -> Problem:
    return Problem(error.filename, 0, str(error.strerror), "put the folder itself into the case")


def _job(case: Path, file: str, target: Path, asked: bool = False) -> Job:
    return Job(case, file, target / dossier_name(Path(file)), asked)
