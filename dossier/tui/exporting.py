"""Writing the active list to a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.case.export import Format, export_rows
from dossier.text import one_line
from dossier.tui.over import ask
from dossier.tui.row_list import RowList

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_FORMS: Final[dict[str, Format]] = {".md": "markdown", ".csv": "csv", ".json": "json"}


def ask_export(desk: Desk) -> None:
    """Ask for a file name and write the active list there."""
    if not isinstance(pane := desk.pane, RowList):
        desk.say("The source is no list to export; go to one of the others.")
        return
    if not pane.count:
        desk.say("There is nothing in this list to export.")
        return
    label = "export to (.md, .csv, .json)"
    ask(desk, label, f"{desk.section}.md", lambda words: None, lambda name: _write(desk, name), problem=_problem)


def _file(name: str) -> Path:
    """The file that a name means, `~` being a home where somebody has one of that name."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def _problem(name: str) -> str:
    """What is wrong with the name of a file; empty for nothing."""
    file = _file(name)
    if name and file.suffix.lower() not in _FORMS:
        return f"{name}: the ending says the format; use .md, .csv or .json"
    if name and not file.parent.is_dir():
        return f"{name}: there is no folder {file.parent}; give another name"
    if name and os.path.lexists(file):
        return f"{name} is there already; give another name"
    return ""


def _write(desk: Desk, name: str | None) -> None:
    if not name or desk.queries is None:
        return
    file = _file(name)
    form = _FORMS[file.suffix.lower()]
    view = desk.view(desk.section)
    try:
        with file.open("x", encoding="utf-8", newline="") as out:
            out.writelines(export_rows(desk.queries, view, form))
    except FileExistsError:
        desk.say(f"{one_line(name)} is there already; give another name")
    except OSError as error:
        desk.say(f"{one_line(name)}: {error.strerror}")
    else:
        desk.say(f"{desk.queries.count(view)} rows are in {one_line(str(file.absolute()))}")
