"""`dossier convert`: articles become dossiers."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dossier.cli.cases import require_case
from dossier.cli.out import put, say
from dossier.cli.progress import meter
from dossier.text import counted, known_encoding, one_line

if TYPE_CHECKING:
    from dossier.convert.single import Outcome

_NAMED: Final = 3
#: What became of a dossier that is another file now.
_WRITTEN: Final = ("written", "placed", "moved", "added")
_MOST_TOLD: Final = 10
EPILOG = """\b
Examples:
  dossier convert                              every new or changed article of this case
  dossier convert mycase                       … of that case
  dossier convert --diff                       what that would change, without writing
  dossier convert --add-new --diff             what edited dossiers lack of their articles
  dossier convert article.txt --out drafts     one article, dossier to drafts/article.yaml
  dossier convert --explain q-f28f3e           why is this entry there?
"""


def _encoding(_: click.Context, __: click.Parameter, name: str) -> str:
    try:
        return name and known_encoding(name)
    except LookupError as error:
        raise click.UsageError(f"{error}; cp1252 and mac-roman are some that are known") from None


# "fmt: skip" here and below keeps each option, and each sentence, in one piece
@click.command("convert", epilog=EPILOG)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path, readable=False))
@click.option("--case", type=click.Path(path_type=Path, file_okay=False), help="The case the articles belong to.")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="Write here instead of the case's content/."
)
@click.option("--engine", type=click.Choice(["auto", "rules", "spacy"]), default="auto", show_default=True,
              help="rules needs no model; spacy reads better; auto takes spacy where a model is.")  # fmt: skip
@click.option("--model", default="", help="A spaCy pipeline by name or path, instead of the best installed.")
@click.option("--encoding", default="", metavar="NAME", callback=_encoding,
              help="Of articles that are not UTF-8, such as cp1252, instead of a guess.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0 takes as many as pay.")
@click.option("--force", is_flag=True, help="Write over dossiers that were edited by hand, too.")
@click.option("--add-new", is_flag=True,
              help="Add to dossiers that were edited by hand what their articles tell and they lack.")  # fmt: skip
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--progress", is_flag=True, help="Print DONE/TOTAL on stdout after every article, for programs.")
@click.option("--explain", metavar="ID", help="Show what gave a quote or an event, ID or SOURCE#ID; write nothing.")
def convert_command(
    paths: tuple[Path, ...],
    case: Path | None,
    out: Path | None,
    engine: str,
    model: str,
    encoding: str,
    jobs: int,
    force: bool,
    add_new: bool,
    diff: bool,
    progress: bool,
    explain: str | None,
) -> int:
    """Turn articles into dossiers.

    Without PATH, or for the PATH of a case, every article in seeds/ that has no up-to-date dossier is converted; an
    article or a folder of articles that is named always is. A dossier that somebody edited is never overwritten unless
    --force says so; where its article changed, its passages are moved along, what that tells beyond it is told and
    --add-new adds it, and a quote that was typed into it without its passage is given that.
    """
    from dossier.convert.batch import run_jobs
    from dossier.convert.engines.choose import EngineError, choose_engine
    from dossier.convert.planning import is_case, plan_case, plan_paths
    from dossier.convert.single import Settings
    from dossier.files.layout import CONTENT, SEEDS

    start, here = time.monotonic(), case or Path()
    if not paths:
        require_case(here)
    planned, problems = plan_paths(paths, case, out) if paths else (plan_case(here, out), [])
    for root in filter(is_case, dict.fromkeys(paths or [here])):
        _tell_passed_over(root)
    for problem in problems:
        say(str(problem))
    try:
        name, found = choose_engine(engine, model)
    except EngineError as error:
        raise click.UsageError(str(error)) from None
    settings = Settings(name, found, force, diff, any_engine=engine == "auto", encoding=encoding, add_new=add_new)
    if explain is not None:
        from dossier.cli.explain import explain as explained

        return explained(planned, explain, settings)
    if not planned and not problems:
        empty = next(iter(paths), here)
        say(f"{empty}: no articles; put .txt files into {empty / SEEDS}, then run this again")
        return 0
    tally = _Tally(len(problems))
    watched = _printed if progress else _with_progress
    stopped = False
    try:
        with closing(run_jobs(planned, settings, jobs)) as outcomes:
            for outcome in watched(outcomes, len(planned)):
                tally.add(outcome)
        if tally.written and not diff and out is None:
            _feed_index({job.case for job in planned})
    except KeyboardInterrupt:
        stopped = True
    tally.tell_notes(name)
    elsewhere = sorted(str(folder) for folder in tally.written if folder != here / CONTENT or not is_case(here))
    summary = summary_of(tally.count, f"{name} {found}".strip(), elsewhere, time.monotonic() - start, diff)
    if stopped:
        done = f": {summary}" if tally.written else ""  # what the other processes have just done is not told yet
        say(f"stopped{done}; what is written stays, and the next `dossier convert` goes on")
        return 130
    say(summary)
    return 1 if tally.count["failed"] else 0


def _tell_passed_over(root: Path) -> None:
    """Tell what lies in a case and is no part of it."""
    from dossier.files.layout import passed_over
    from dossier.files.sources import OutsideError

    try:
        others = passed_over(root)
    except OutsideError:  # told where its articles are looked for
        return
    for path, what, todo in others[:_MOST_TOLD]:
        say(f"{path}: {what}, so it is passed over; {todo}")
    if len(others) > _MOST_TOLD:
        say(f"{root}: {len(others) - _MOST_TOLD:,} more are passed over; `dossier check` names them")


class _Tally:
    """What came of the articles, told one by one, and what is worth a line at the end."""

    def __init__(self, failed: int) -> None:
        self.count = Counter[str](failed=failed)
        self.written: set[Path] = set()  # the folders that dossiers were written into
        self._engines = Counter[str]()  # of the dossiers that are up to date
        self._undated: list[str] = []
        self._foreign: list[str] = []
        self._guessed: dict[str, list[str]] = {}  # by encoding

    def add(self, outcome: Outcome) -> None:
        """Count an outcome, and tell its problem or its diff."""
        self.count[outcome.status] += 1
        self._engines[outcome.engine] += 1
        if outcome.status in _WRITTEN:
            self.written.add(outcome.job.target.parent)
        if outcome.problem:
            say(str(outcome.problem))
        for told in outcome.told:
            say(str(told))
        if outcome.diff:
            put(outcome.diff.rstrip("\n"))
        if outcome.undated:
            self._undated.append(outcome.job.shown)
        if outcome.foreign:
            self._foreign.append(outcome.job.shown)
        if outcome.guessed:
            self._guessed.setdefault(outcome.guessed, []).append(outcome.job.shown)

    def tell_notes(self, engine: str) -> None:
        """Tell what was written but is less than it could be, and what somebody can do about it."""
        if self._undated:
            say(f"{_named(self._undated)}: no date of publication was found, so `on Friday` and the like stay undated;"
                " put a line ` date 2024-05-17 Title` first")  # fmt: skip
        for encoding, files in self._guessed.items():
            say(f"{_named(files)}: read as {encoding}; save {'it' if len(files) == 1 else 'them'} as UTF-8 if names"
                " look wrong")  # fmt: skip
        if self._foreign:
            say(f"{_named(self._foreign)}: does not look like English, which is all that is understood; little will be"
                " found")  # fmt: skip
        if engine == "spacy" and self._engines["rules"]:
            say(f"{counted(self._engines['rules'], 'dossier')} made by rules stay; --engine spacy makes them anew")


def _named(sources: list[str]) -> str:
    """Some sources by name, of many the first."""
    more = f" and {len(sources) - _NAMED} more" if len(sources) > _NAMED else ""
    return one_line(f"{', '.join(sources[:_NAMED])}{more}")


def _feed_index(cases: set[Path]) -> None:
    """Bring the indexes that there are up to date, so that the next look at a case finds what was written here."""
    from dossier.folders import cache_file

    for root in sorted(cases):
        if cache_file(root).exists():
            from dossier.case import open_case  # a first conversion needs nothing of it

            case = open_case(root)
            with meter("reading") as shown:
                case.refresh(shown.reading)
            case.close()


def _printed(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """The outcomes, with a line on stdout for each: how many of how many are done, and the source."""
    for done, outcome in enumerate(outcomes, 1):
        yield outcome
        put(one_line(f"{done}/{total} {outcome.job.shown}"))
        sys.stdout.flush()


def _with_progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """The outcomes, with a line on stderr that tells how far it is, where somebody watches."""
    with meter("converting") as shown:
        shown.tell(0, total, paced=False)
        for done, outcome in enumerate(outcomes, 1):
            if outcome.problem or outcome.diff:
                shown.clear()
            yield outcome
            shown.tell(done, total, paced=outcome.status != "current")


def summary_of(count: Counter[str], engine: str, elsewhere: list[str], seconds: float, dry: bool) -> str:
    """One line: how many became what, in which folders where that is not plain, by which engine, how fast."""
    words = {
        "written": "would change" if dry else "written",
        "unchanged": "the same as before",
        "current": "up to date",
        "edited": "edited by hand and left alone",
        "placed": f"typed by hand and {'would be ' if dry else ''}given passages",
        "moved": f"edited by hand and {'would be ' if dry else ''}moved along with a changed article",
        "added": f"edited by hand and {'would be ' if dry else ''}given what the article tells beyond it",
        "failed": "failed",
    }
    parts = {status: f"{count[status]:,} {word}" for status, word in words.items() if count[status]}
    if elsewhere:
        parts[next(status for status in _WRITTEN if status in parts)] += f" in {_named(elsewhere)}"
    done = count["written"] + count["unchanged"]
    pace = f", {_pace(done / seconds)} a second" if done > 1 and seconds > 0.5 else ""
    by = f" ({engine}{pace})" if done else ""
    return f"{', '.join(parts.values()) or 'nothing to do'}{by}"


def _pace(rate: float) -> str:
    return f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"
