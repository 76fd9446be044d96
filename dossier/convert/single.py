"""One source becomes a dossier on disk: whether that is due, and what became of it."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from dossier import __version__
from dossier.convert.planning import Job
from dossier.convert.reading.parse import Engine
from dossier.files.atomic import remove_leftovers, write_atomic
from dossier.files.layout import CONTENT, NOT_TEXT
from dossier.files.problems import Problem
from dossier.files.schema import write_schema
from dossier.files.sources import NO_TEXT, UnreadableError, markup_of, read_bytes, read_source, remedy
from dossier.files.write import head_of, is_edited, sealed_bytes
from dossier.model import Dossier, Source
from dossier.records import Record, replace
from dossier.text import UndecodableError, one_line

if TYPE_CHECKING:
    from dossier.convert.pipeline import Conversion

#: Of fewer words an article may be English without any of the commonest.
_TELLING_WORDS: Final = 20

#: What to do about a dossier that cannot be read.
_MEND: Final = "it was left alone: mend it, or overwrite it with --force"

Status: TypeAlias = Literal["written", "unchanged", "current", "edited", "placed", "moved", "added", "failed"]


class Outcome(Record):
    """What became of a job. `problem` tells of a failure or a dossier that was left alone; `diff` is for `--diff`.

    `undated` and `foreign` tell of an article without a date of publication and of one that is not in English; `engine`
    is what made a dossier that is up to date, `guessed` the encoding of a source that is not UTF-8 and does not say
    what else; `told` are decisions whose entries the new dossier has no more, and what one that was edited lacks.
    """

    job: Job
    status: Status
    problem: Problem | None = None
    diff: str = ""
    undated: bool = False
    foreign: bool = False
    engine: str = ""
    guessed: str = ""
    told: tuple[Problem, ...] = ()


class Settings(Record):
    """How to convert.

    `engine` and `model` are what `choose_engine` gave. `any_engine` takes a dossier that another engine wrote for up to
    date; `force` overwrites edited dossiers; `dry` writes nothing and gives differences instead; `encoding` is that of
    articles that are not UTF-8, empty to guess it; `add_new` adds to edited dossiers what they lack of their articles.
    """

    engine: str
    model: str = ""
    force: bool = False
    dry: bool = False
    any_engine: bool = True
    encoding: str = ""
    add_new: bool = False


class SourceError(Exception):
    """A source that cannot be converted; `problem` tells which and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Old(Record):
    """A dossier that is there already; `placed` is the file's content with passages for what somebody typed, if any."""

    dossier: Dossier
    data: bytes
    edited: bool
    placed: bytes = b""


def run_job(job: Job, settings: Settings, engine: Engine) -> Outcome:
    """Convert one source, unless its dossier is up to date or was edited; never raises for what it holds."""
    try:
        job.file.encode()
    except UnicodeEncodeError:  # a dossier is UTF-8 and names its source
        return failed(job, "its name is not UTF-8", "rename it")
    try:
        return _run(job, settings, engine)
    except Exception as error:  # whatever it is, one article must not end the others' conversion
        return Outcome(job, "failed", problem_of(job, error))


def problem_of(job: Job, error: Exception) -> Problem:
    """What to tell of an error that ended the conversion of a source."""
    if isinstance(error, SourceError):
        return error.problem
    if isinstance(error, UnreadableError | UndecodableError):
        what, todo = str(error), remedy(error)
    elif isinstance(error, OSError):
        what, todo = error.strerror or str(error), "look at the path, its permissions and the free space"
    else:
        what, todo = f"the converter broke on it ({type(error).__name__}: {error})", "please report this article"
    return Problem(job.shown, 0, what, todo)


def convert_source(job: Job, engine: Engine, encoding: str = "") -> Conversion:
    """Read one source and convert it; `encoding` is its, where somebody says so.

    Raises:
        SourceError: it holds no words, or they are those of a web page.
        UnreadableError, UndecodableError: it cannot be read, or leads out of the case.
    """
    reading = read_source(job.case, job.file, encoding)
    if not reading.text.strip():
        raise SourceError(Problem(job.shown, 1, *NO_TEXT))
    if markup := markup_of(reading.text):
        raise SourceError(Problem(job.shown, 1, f"{markup}, not plain text", NOT_TEXT))
    stem = Path(job.file).stem
    source = Source(id=one_line(stem), file=job.file, sha256=reading.sha256, encoding=reading.encoding)
    from dossier.convert.pipeline import convert  # half of a start, which what hands out the articles does not need

    return convert(reading.text, source, engine, job.masthead)


def up_to_date(job: Job, settings: Settings) -> Outcome | None:
    """The outcome of a job whose dossier is up to date; None for one that has to be looked at.

    Nine dossiers in ten nobody has edited: of those the first lines tell it, and the rest need not be parsed.
    """
    if job.asked or settings.force:
        return None
    try:
        data = _bytes(job.target)
        if data is None:
            return None
        from dossier.files.read import parse_dossier  # with YAML, which a new article does not need

        edited = is_edited(data)
        if edited and settings.add_new:
            return None
        dossier, problems = parse_dossier(data if edited else head_of(data), str(job.target))
        if dossier is None or problems or not _is_current(job, dossier, settings):
            return None
        if job.masthead and dossier.source.title == job.masthead and not edited:
            return None  # the first page of an outlet, which nothing told to be one until the second came
    except Exception:  # whatever it is, it is told when the article is converted
        return None
    return Outcome(job, "current", engine=dossier.converter.engine if dossier.converter else "")


def _run(job: Job, settings: Settings, engine: Engine) -> Outcome:
    old: _Old | Problem | Outcome | None = _read_old(job.target)
    if isinstance(old, Problem) and not settings.force:
        old = _placed(job, settings) or old
    if isinstance(old, Outcome):
        return old
    if isinstance(old, Problem) and not settings.force:
        return Outcome(job, "failed", old)
    before = old if isinstance(old, _Old) else None
    if before and before.edited and not settings.force:
        return _kept(job, before, settings, engine)
    conversion = convert_source(job, engine, settings.encoding)
    dossier = conversion.dossier
    foreign = dossier.source.language != "en" and not _is_too_short(conversion.text)
    done = Outcome(job, "written", undated=not dossier.source.published, foreign=foreign)
    if not settings.encoding and not dossier.source.encoding.startswith("utf"):  # those have a mark
        done = replace(done, guessed=dossier.source.encoding)
    data = sealed_bytes(dossier)
    if before and before.data == data:
        return replace(done, status="unchanged")
    if before and job.target.parent == job.case / CONTENT:  # elsewhere it is nothing that decisions are about
        from dossier.convert.carrying.orphans import orphans  # hardly ever asked for

        done = replace(done, told=orphans(job.case, before.dossier, dossier))
    if settings.dry:
        return replace(done, diff=_diff(job, before.data if before else b"", data))
    return _saved(done, before.data if before else None, data, settings)


def _is_too_short(text: str) -> bool:
    """True for so little in Latin letters that its commonest words do not tell whether it is English."""
    words = text.split()
    return len(words) < _TELLING_WORDS and sum(map(str.isascii, words)) > len(words) / 2


def _saved(done: Outcome, before: bytes | None, data: bytes, settings: Settings) -> Outcome:
    """Write a dossier, unless somebody has saved it since it was read; `before` is what was read."""
    target = done.job.target
    try:
        prepare(target.parent)
        if not settings.force and _bytes(target) not in (before, data):
            what = "edited while its article was converted, so it was left alone"
            return Outcome(done.job, "edited", Problem(str(target), 0, what, "convert it again"))
        write_atomic(target, data)
    except OSError as error:
        what = f"cannot be written ({(error.strerror or str(error)).lower()})"
        todo = "look at the permissions of its folder and the free space"
        return Outcome(done.job, "failed", Problem(str(target), 0, what, todo))
    return done


@lru_cache(maxsize=16)  # once a run will do
def prepare(folder: Path) -> None:
    """Make the folder that dossiers go to, with their schema in it and without what killed conversions have left."""
    folder.mkdir(parents=True, exist_ok=True)
    remove_leftovers(folder, time.time())
    write_schema(folder)


def _kept(job: Job, old: _Old, settings: Settings, engine: Engine) -> Outcome:
    """A dossier that somebody edited: left alone; where its article changed, only its passages move along."""
    reading = read_source(job.case, job.file, settings.encoding or old.dossier.source.encoding)
    changed = old.dossier.source.sha256 not in ("", reading.sha256)
    if not changed and not settings.add_new:
        if old.placed:
            done = Outcome(job, "placed", diff=_diff(job, old.data, old.placed) if settings.dry else "")
            return done if settings.dry else _saved(done, old.data, old.placed, settings)
        what = "edited since it was written, so it was left alone"
        return Outcome(
            job, "edited", Problem(str(job.target), 0, what, "--force --diff shows what --force would change")
        )
    from dossier.convert.carrying.carry import Carried, CarryError, carried  # as in `_read_old`
    from dossier.convert.carrying.lacking import lacking, lost_in_words, told_of
    from dossier.convert.carrying.taking import with_taken_in

    left_alone = "and its article changed: its passages cannot be moved"
    try:
        new = Carried(old.placed or old.data, old.dossier, ())
        if changed:
            new = carried(new.data, new.dossier, reading.text, reading.sha256)
        anew = new.dossier
        with suppress(SourceError):  # nothing is in the article any more
            anew = convert_source(job, engine, settings.encoding).dossier
        lacks = lacking(new.dossier, anew)
        if settings.add_new:
            left_alone = "and what its article tells beyond it cannot be added in place"
            new = with_taken_in(new, lacks, anew)
    except CarryError:
        what = f"edited, {left_alone}, so it was left alone"
        return Outcome(job, "edited", Problem(str(job.target), 0, what, "mend them, or overwrite it with --force"))
    told = () if settings.add_new else told_of(lacks, str(job.target), job.shown)
    problem = None
    if new.lost:
        what = (
            f"no longer found in the changed article and kept as x-lost: {lost_in_words(new.dossier, new.lost, lacks)}"
        )
        problem = Problem(str(job.target), 0, what, "mend or remove them")
    status: Status = "moved" if changed else "placed" if old.placed else "current"
    done = Outcome(job, "added" if lacks and settings.add_new else status, problem, told=told)
    if done.status == "current":
        return done
    if settings.dry:
        return replace(done, diff=_diff(job, old.data, new.data))
    return _saved(done, old.data, new.data, settings)


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
        return Problem(told.file, told.line, told.what, _MEND)
    return _Old(dossier, data, is_edited(data))


def _placed(job: Job, settings: Settings) -> _Old | Outcome | None:
    """The dossier of a job with passages for what somebody typed without, or what came of it where that is not enough.

    None where nothing was typed that could be placed, or could not.
    """
    from dossier.convert.carrying.typed import mended, placed  # as in `_read_old`
    from dossier.files.read import parse_dossier

    try:
        data, reading = read_bytes(job.target), read_source(job.case, job.file, settings.encoding)
    except (UnreadableError, UndecodableError):
        return None
    after = placed(data, reading.text)
    dossier, problems = parse_dossier(after or data, str(job.target))
    if after and dossier and not problems:
        return _Old(dossier, data, True, after)
    if settings.dry and after:  # lines are those of the file that stays
        problems = parse_dossier(data, str(job.target))[1]
    left, of_typed = mended(problems, data if settings.dry else after or data, reading.text)
    if not left or not (of_typed or after):
        return None
    done = Outcome(job, "failed", left[0], diff=_diff(job, data, after) if settings.dry and after else "")
    return _saved(done, data, after, settings) if after and not settings.dry else done


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


def failed(job: Job, what: str, todo: str) -> Outcome:
    """The outcome of a job that cannot be done, with what to do about it."""
    return Outcome(job, "failed", Problem(job.shown, 0, what, todo))
