"""The case that a command is given: how it is named, refused, opened, and told to be out of order."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from dossier.cli.out import say
from dossier.cli.progress import meter
from dossier.files.layout import CONTENT, CONVERT, SEEDS, unconverted
from dossier.text import counted

if TYPE_CHECKING:
    from dossier.case import Case

CASE = click.argument("case", required=False, default=".", type=click.Path(path_type=Path))
WITHOUT = click.option(
    "--without",
    type=click.Choice(["thoughts", "false"]),
    multiple=True,
    help="Leave out quotes of thoughts and wishes, or what was assessed as false; may be given twice.",
)


def require_case(path: Path) -> None:
    """Refuse a folder that is no case: an empty answer about the wrong one looks like a good one.

    Raises:
        click.UsageError: there is neither seeds/ nor content/ in it.
    """
    if not path.is_dir():
        raise click.UsageError(f"{path} is no folder; give a case, which holds {SEEDS}/ and {CONTENT}/")
    if not (path / SEEDS).is_dir() and not (path / CONTENT).is_dir():
        todo = f"give the folder of a case, or make {SEEDS}/ and put articles (.txt) into it"
        if next(path.glob("*.txt"), None):
            todo = f"`dossier convert {quote(str(path))}` makes dossiers of its articles"
        raise click.UsageError(f"{path.resolve()} holds neither {SEEDS}/ nor {CONTENT}/; {todo}")


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
        with meter("reading") as shown:
            case.refresh(shown.reading)
        for trouble in case.troubles():
            say(f"{trouble.place}: {trouble.message}")
        if case.problem:
            say(case.problem)
        if waiting := unconverted(path):
            one, many = "article has no dossier yet and is", "articles have no dossier yet and are"
            say(f"{counted(waiting, one, many)} left out; {CONVERT}")
        yield case
    finally:
        case.close()
