"""`dossier report`: a case as one HTML page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli.cases import CASE, WITHOUT, opened
from dossier.cli.out import say
from dossier.cli.progress import meter

if TYPE_CHECKING:
    from dossier.case.queries import Without


@click.command("report")
@CASE
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="The file; else CASE-report.html here."
)
@click.option("--title", default="", help="The title of the page; else that of case.yaml, or the folder's name.")
@click.option("--person", metavar="NAME", default="", help="Only what is linked to this person, by name or id.")
@click.option("--sources", type=click.IntRange(1), default=400, show_default=True, help="Embed so many at most.")
@click.option("--rows", type=click.IntRange(1), default=4000, show_default=True, help="List so many of a kind at most.")
@WITHOUT
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def report_command(
    case: Path,
    out: Path | None,
    title: str,
    person: str,
    sources: int,
    rows: int,
    without: tuple[Without, ...],
    force: bool,
) -> int:
    """Write a case as one HTML page.

    It has the timeline, people and quotes, each linked to its passage in the source. The page holds everything it
    shows. It needs no network and no script, and lets none in.
    """
    from dossier.case.naming import the_one_called
    from dossier.case.queries import QueryError
    from dossier.case.report import Limits, cut_short, report_html
    from dossier.files.atomic import write_atomic
    from dossier.files.layout import CONTENT, SEEDS, decisions_file
    from dossier.files.read import read_decisions

    decisions, _ = read_decisions(decisions_file(case))
    name = title or (decisions.title if decisions else "") or case.resolve().name
    target = out or Path(f"{case.resolve().name}-report.html")
    if any(target.resolve().is_relative_to((case / own).resolve()) for own in (SEEDS, CONTENT)):
        raise click.UsageError(
            f"{target} lies among the case's own files; give an --out outside {SEEDS}/ and {CONTENT}/"
        )
    if target.exists() and not force:
        raise click.UsageError(f"{target} is there already; give another --out, or overwrite it with --force")
    with opened(case) as opened_case:
        try:
            focus = the_one_called(opened_case, person) if person else None
        except QueryError as error:
            raise click.UsageError(str(error)) from None
        limits = Limits(sources, rows)
        with meter("writing") as shown:
            page = "".join(report_html(opened_case, name, focus, limits, without, shown.tell))
        write_atomic(target, page.encode())
        missing = cut_short(opened_case, focus, limits, without)
    say(
        f"{target} written" + (f"; it holds {', '.join(missing)}: --rows and --sources say how many" if missing else "")
    )
    return 0
