"""Which sources are to be converted, and where their dossiers go: those of a case, or what somebody names."""

from __future__ import annotations

import codecs
import os
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
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
from dossier.files.sources import OutsideError
from dossier.records import Record, replace
from dossier.text import UndecodableError, decode

_TOP_BYTES: Final = 2000
#: A masthead is shorter, and so is what buttons stand over it: "Skip to content".
_LONGEST_FIRST: Final = 50


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
    paths = [job.case / job.file for job in jobs]
    mastheads = {folder: _mastheads(folder) for folder in {path.parent for path in paths}}
    found = [mastheads[path.parent].get(path.name, "") for path in paths]
    return [replace(job, masthead=masthead) if masthead else job for job, masthead in zip(jobs, found, strict=True)]


def _mastheads(folder: Path) -> dict[str, str]:
    """What the articles of a folder have over their titles and share, by file name.

    Only what several begin with is looked at closely: there may be very many articles.
    """
    tops = _tops(folder)
    firsts = {name: _first_line(top) for name, top in tops.items()}
    times = Counter(firsts.values())
    short = {first for first, many in times.items() if many > 1 and 0 < len(first) <= _LONGEST_FIRST}
    again = {name: _text_of(tops[name]) for name, first in firsts.items() if first in short}
    if not again:
        return {}
    from dossier.convert.headline import title_lines  # which needs patterns that nothing else here does
    from dossier.convert.masthead import shared_mastheads

    titles = {name: [line.strip() for line in title_lines(text)] for name, text in again.items()}
    shared = shared_mastheads((lines, again[name]) for name, lines in titles.items())
    return {name: lines[0] for name, lines in titles.items() if lines and lines[0] in shared}


def _tops(folder: Path) -> dict[str, bytes]:
    """How the articles of a folder begin; of those that cannot be read, or are links, nothing is known here."""
    tops: dict[str, bytes] = {}
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.lower().endswith(SOURCE_SUFFIXES) and entry.is_file(follow_symlinks=False):
                with suppress(OSError), Path(entry.path).open("rb") as file:
                    tops[entry.name] = file.read(_TOP_BYTES)
    return tops


def _first_line(top: bytes) -> str:
    """The first line that is not empty, as far as UTF-8 reads it: of many articles it is compared alone."""
    if top.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _text_of(top).lstrip().partition("\n")[0].strip()
    return top.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")[0].strip().decode("utf-8", "replace")


def _text_of(top: bytes) -> str:
    whole, _, cut = top.rpartition(b"\n")
    try:
        return decode(whole or cut).text
    except UndecodableError:
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
