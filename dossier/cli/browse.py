"""`dossier open`, `list` and `search`: a case on the screen, or as data for scripts."""

from __future__ import annotations

from pathlib import Path

import click

CASE = click.argument("case", required=False, default=".", type=click.Path(path_type=Path))


@click.command("open")
@CASE
def open_command(case: Path) -> int:
    """Open the app on a case (default: this folder)."""
    if not case.is_dir():
        raise click.UsageError(f"{case} is neither a command nor a folder; 'dossier --help' lists the commands")
    from dossier.tui.app import run_app

    return run_app(case)
