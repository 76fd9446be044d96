"""`dossier open`, `list` and `search`: a case on the screen, or as data for scripts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from dossier.cli.out import put, put_json, put_table, say
from dossier.files.layout import CONTENT, SEEDS

if TYPE_CHECKING:
    from dossier.case import Case
    from dossier.case.export import Format
    from dossier.case.queries import Section

CASE = click.argument("case", required=False, default=".", type=click.Path(path_type=Path))
#: The sections, with the columns of `list` without --json, which are keys of the values; the last one takes what room
#: is left.
COLUMNS = {
    **dict.fromkeys(("people", "organizations", "places"), ("quotes", "events", "sources", "name", "detail")),
    "events": ("date", "accounts", "title"),
    "quotes": ("date", "speaker_name", "cue", "text"),
    "sources": ("published", "publisher", "id", "title"),
    "relays": ("outlet", "origin", "date", "speaker_name", "text"),
}
HEADS = {"speaker_name": "speaker", "detail": "role", "id": "source"}

LIST_EPILOG = """\b
Examples:
  dossier list people                              everybody, who is quoted how often
  dossier list quotes --person Orlova              her words, by date
  dossier list events --since 2024-03 --until 2024-05
  dossier list events --only contradicted          on which claimants or sources disagree
  dossier list relays --json                       who has whose words from whom, with the passages
"""
SEARCH_EPILOG = """\b
Words, "a phrase", prefix*, this OR that, -without, and fields:
speaker: person: org: place: source: before: after: kind: stance:
\b
Examples:
  dossier search 'ferry pumps'
  dossier search '"left the port" speaker:orlova after:2024-03'
  dossier search 'ferry OR barge -insurance kind:quote'
"""


@click.command("open")
@CASE
def open_command(case: Path) -> int:
    """Open the app on a case (default: this folder)."""
    if not case.is_dir():
        raise click.UsageError(f"{case} is neither a command nor a folder; 'dossier --help' lists the commands")
    require_terminal()
    from dossier.tui import run

    return run(case)


def require_case(path: Path) -> None:
    """Refuse a folder that is no case: an empty answer about the wrong one looks like a good one.

    Raises:
        click.UsageError: there is neither seeds/ nor content/ in it.
    """
    if not path.is_dir():
        raise click.UsageError(f"{path} is no folder; give a case, which holds {SEEDS}/ and {CONTENT}/")
    if not (path / SEEDS).is_dir() and not (path / CONTENT).is_dir():
        raise click.UsageError(f"{path.resolve()} holds neither {SEEDS}/ nor {CONTENT}/; give the folder of a case")


def require_terminal() -> None:
    """Refuse to open the app where nobody can see it or press a key.

    Raises:
        click.UsageError: stdin or stdout is no terminal, or one that can do no more than print, as a shell in Emacs is.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise click.UsageError("the app needs a terminal; `dossier list` and `dossier search` print what it shows")


@contextmanager
def opened(path: Path) -> Iterator[Case]:
    """A case brought up to date, its problems told on stderr."""
    from dossier.case import open_case

    require_case(path)
    case = open_case(path)
    try:
        case.refresh()
        for trouble in case.troubles():
            say(
                f"{trouble.file}:{trouble.line}: {trouble.message}"
                if trouble.line
                else f"{trouble.file}: {trouble.message}"
            )
        if case.problem:
            say(case.problem)
        yield case
    finally:
        case.close()


@click.command("list", epilog=LIST_EPILOG)
@click.argument("section", type=click.Choice(list(COLUMNS)))
@CASE
@click.option("--json", "as_json", is_flag=True, help="A JSON list on stdout.")
@click.option("--csv", "form", flag_value="csv", help="For a spreadsheet.")
@click.option("--markdown", "form", flag_value="markdown", help="A table for a text.")
@click.option("--person", metavar="NAME", default="", help="Only what is linked to this person, by name or id.")
@click.option(
    "--only",
    type=click.Choice(["contradicted", "uncorroborated"]),
    help="Of the events, those that claimants contradict each other on, or that one claimant alone tells.",
)
@click.option("--since", metavar="DATE", default="", help="Not before this date (EDTF: 2024, 2024-03, 2024-03-05).")
@click.option("--until", metavar="DATE", default="", help="Not after this date.")
def list_command(
    section: Section | Literal["relays"],
    case: Path,
    as_json: bool,
    form: Format | None,
    person: str,
    only: Literal["contradicted", "uncorroborated"] | None,
    since: str,
    until: str,
) -> int:
    """List a section of a case: people, organizations, places, events, quotes, sources or relays."""
    from dossier.case.export import table
    from dossier.case.listing import listed, relayed
    from dossier.case.queries import QueryError

    if only and section != "events":
        raise click.UsageError(f"--only is for events, not for {section}")
    if as_json and form:
        raise click.UsageError(f"--json and --{form} are two forms; give one of them")
    if section == "relays" and (person or since or until):
        raise click.UsageError("relays are listed whole; leave out --person, --since and --until")
    with opened(case) as opened_case:
        try:
            if section == "relays":
                rows = list(relayed(opened_case))
            else:
                rows = list(listed(opened_case, section, person, since, until, only))
        except QueryError as error:
            raise click.UsageError(str(error)) from None
        if as_json:
            put_json(rows)
        elif form:
            names = list(rows[0]) if rows else list(COLUMNS[section])
            lines = "".join(table(names, ([row[name] for name in names] for row in rows), form))
            put(lines.replace("\r\n", "\n").rstrip("\n"))
        else:
            columns = COLUMNS[section]
            if not rows:
                say(f"no {section}")
            heads = [HEADS.get(column, column) for column in columns]
            put_table(heads, ([str(row[column]) for column in columns] for row in rows))
    return 0


@click.command("search", epilog=SEARCH_EPILOG)
@click.argument("words")
@CASE
@click.option("--json", "as_json", is_flag=True, help="A JSON list on stdout.")
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="How many hits at most.")
def search_command(words: str, case: Path, as_json: bool, limit: int) -> int:
    """Search quotes, events, names, titles and the articles of a case; best first.

    Nothing found ends with exit status 1.
    """
    from dossier.case.listing import found
    from dossier.case.queries import QueryError

    with opened(case) as opened_case:
        try:
            hits: list[dict[str, Any]] = list(found(opened_case, words, limit))
        except QueryError as error:
            raise click.UsageError(str(error)) from None
    if as_json:
        put_json(hits)
    elif not hits:
        say("nothing found")
    else:
        for hit in hits:
            place = f"{hit['source']}:{hit['at'][0][0]}" if hit["at"] else hit["source"]
            parts = (place, hit["context"], hit["date"], hit["line"])
            put(" · ".join(filter(None, parts)).replace("\n", " "))
    return 0 if hits else 1
