"""`dossier demo`: a fictional case to try."""

from __future__ import annotations

from pathlib import Path

import click

from dossier.cli.cases import require_terminal
from dossier.cli.out import put, say, show_path


@click.command("demo")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--no-open", is_flag=True, help="Only make the case, and print where it is.")
def demo_command(folder: Path | None, no_open: bool) -> int:
    """Open a fictional case to try.

    It tells of one ferry, by six outlets, in rival versions. It is put into FOLDER, or into a new temporary one;
    nothing is overwritten. Everybody in it is invented.
    """
    from dossier.demo import DemoError, make_demo

    try:
        case = make_demo(folder)
    except DemoError as error:
        raise click.UsageError(str(error)) from None
    if no_open:
        put(str(case))
        return 0
    require_terminal()
    from dossier.tui import run

    status = run(case)
    say(f"The demo is in {show_path(case)}; open it again with: dossier {show_path(case)}")
    return status
