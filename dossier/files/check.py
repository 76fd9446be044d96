"""Everything that is wrong with a case, as `dossier check` tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from posixpath import normpath

from dossier.files.corrections import corrects
from dossier.files.decisions import Decisions
from dossier.files.grounding import inconsistent, is_kept, ungrounded
from dossier.files.layout import (
    CONTENT,
    CONVERT,
    NOT_TEXT,
    SEEDS,
    decisions_file,
    dossier_files,
    dossier_name,
    folder,
    passed_over,
    source_files,
)
from dossier.files.problems import Problem, shown
from dossier.files.read import Lines, read_decisions, read_dossier, read_remarks
from dossier.files.sources import (
    NO_TEXT,
    OutsideError,
    UnreadableError,
    markup_of,
    read_source,
    remedy,
    remedy_of_source,
)
from dossier.files.stale import Mention, decided, stale
from dossier.model import Dossier
from dossier.text import UndecodableError, one_line


def check_case(case: Path, progress: Callable[[int, int], None] = lambda done, total: None) -> Iterator[Problem]:
    """All problems of a case, dossier by dossier; then case.yaml, then sources that have no dossier (a warning).

    `progress` is called with how many of the dossiers are looked at.
    Nothing is written, nothing outside the case is read, and no file stops the rest.
    """
    if not case.is_dir():
        yield Problem(str(case), 0, "no such folder", "give the folder that has seeds/ and content/")
        return
    for name in (SEEDS, CONTENT):
        try:
            folder(case, name)
        except OutsideError as error:
            yield Problem(str(case / name), 0, str(error.strerror), "put the folder itself into the case")
            return
    decisions, decision_problems = read_decisions(decisions_file(case))
    mentioned = decided(decisions or Decisions(), read_remarks(decisions_file(case)))
    spoken_of: dict[str, list[tuple[str, Mention]]] = {}
    for name, mention in mentioned.items():
        source, entry = corrects(name)
        spoken_of.setdefault(one_line(source), []).append((entry, mention))
    broken: set[str] = set()
    owner: dict[str, Path] = {}
    same: dict[str, Path] = {}
    converted: set[str] = set()
    paths = dossier_files(case)
    for done, path in enumerate(paths):
        progress(done, len(paths))
        lines = Lines()
        dossier, problems = read_dossier(path, lines)
        yield from problems
        if dossier is None:
            broken.add(path.name)
            continue
        yield from check_dossier(case, dossier, str(path), lines)
        id_ = one_line(dossier.source.id)
        if id_ in owner:
            line = lines.of(dossier.source, "id")
            yield Problem(str(path), line, f"{owner[id_].name} has the same source id", "give one of them another")
        owner.setdefault(id_, path)
        digest = dossier.source.sha256
        if digest in same and normpath(dossier.source.file) not in converted:
            what = f"the same article as {same[digest].name}, so all that it tells counts twice"
            yield Problem(str(path), lines.of(dossier.source, "sha256"), what, "remove one of the two", "warning")
        elif digest:
            same.setdefault(digest, path)
        converted.add(normpath(dossier.source.file))
        if id_ in spoken_of:
            entries = {"": dossier.source, **{entry.id: entry for entry in dossier.entries()}}
            for entry, mention in spoken_of[id_]:
                mention.look_in(entry, entries)
    yield from decision_problems
    if decisions is not None:
        yield from stale(decisions, mentioned, str(decisions_file(case)))
    for path in source_files(case):
        file = f"{SEEDS}/{path.name}"
        if file not in converted and dossier_name(path) not in broken:
            yield Problem(str(path), 0, *_why_unconverted(case, file), "warning")
    for path, what, todo in passed_over(case):
        yield Problem(str(path), 0, f"{what}, so it is passed over", todo, "warning")


def _why_unconverted(case: Path, file: str) -> tuple[str, str]:
    """Why a source has no dossier, and what to do: `dossier convert` cannot help where it holds no text."""
    try:
        text = read_source(case, file).text
    except (UnreadableError, UndecodableError) as error:
        return str(error), remedy(error)
    if markup := markup_of(text):
        return f"{markup}, not plain text", NOT_TEXT
    return ("no dossier", CONVERT) if text.strip() else NO_TEXT


def check_dossier(case: Path, dossier: Dossier, file: str, lines: Lines) -> Iterator[Problem]:
    """What is wrong with a dossier that could be read: its ids, dates, source, and what is not grounded in that."""
    for entry, key, what, todo in inconsistent(dossier):
        yield Problem(file, lines.of(entry, key), what, todo)
    source = dossier.source
    line = lines.of(source, "file")
    if not source.file:
        yield Problem(file, line, "no source is named", "write `file: seeds/…` under source")
        return
    try:
        reading = read_source(case, source.file, source.encoding)
    except (UnreadableError, UndecodableError) as error:
        yield Problem(file, line, f"the source {shown(source.file)}: {error}", remedy_of_source(error))
        return
    if source.sha256 and source.sha256.lower() != reading.sha256:
        line = lines.of(source, "sha256")
        yield Problem(file, line, f"the source {shown(source.file)} changed since it was converted", CONVERT)
        return  # every passage may have moved: one message says it
    for entry, key, what, todo in ungrounded(dossier, reading.text):
        if not is_kept(entry):
            yield Problem(file, lines.of(entry, key), what, todo)
