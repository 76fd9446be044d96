"""Writing the active list to a file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.case.citing import citations
from dossier.case.export import CITED, Format, export_rows
from dossier.case.queries import Queries, View
from dossier.case.values import all_rows
from dossier.text import counted, one_line
from dossier.tui.dates import shown
from dossier.tui.over import ask
from dossier.tui.row_list import RowList

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_FORMS: Final[dict[str, Format]] = {".md": "markdown", ".csv": "csv", ".json": "json"}
#: The ending of a file of quotes or events with their citations.
_TEXT: Final = ".txt"


def ask_export(desk: Desk) -> None:
    """Ask for a file name and write the active list there."""
    if not isinstance(pane := desk.pane, RowList):
        desk.say("The source is no list to export; go to one of the others.")
        return
    if not pane.count:
        desk.say("There is nothing in this list to export.")
        return
    endings = (*((_TEXT,) if desk.section in CITED else ()), *_FORMS)
    label = f"export to ({', '.join(endings)}{'; .txt cites' if _TEXT in endings else ''})"
    suggested, wrong = f"{desk.section}{endings[0]}", partial(_problem, endings)
    ask(desk, label, suggested, lambda words: None, lambda name: _write(desk, name), problem=wrong)


def _file(name: str) -> Path:
    """The file that a name means, `~` being a home where somebody has one of that name."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def _problem(endings: Sequence[str], name: str) -> str:
    """What is wrong with the name of a file, which may have one of some endings; empty for nothing."""
    file = _file(name)
    if name and file.suffix.lower() not in endings:
        return f"{name}: the ending says the format; use {', '.join(endings[:-1])} or {endings[-1]}"
    if name and not file.parent.is_dir():
        return f"{name}: there is no folder {file.parent}; give another name"
    if name and os.path.lexists(file):
        return f"{name} is there already; give another name"
    return ""


def _write(desk: Desk, name: str | None) -> None:
    if not name or desk.queries is None:
        return
    file, view = _file(name), desk.view(desk.section)
    pieces = _pieces(desk.queries, view, file.suffix.lower())
    told = f"{counted(desk.queries.count(view), 'row is', 'rows are')} in {one_line(str(file.absolute()))}"

    def write() -> None:
        """In a thread, for it may read many articles."""
        try:
            with file.open("x", encoding="utf-8", newline="") as out:
                out.writelines(pieces)
        except FileExistsError:
            said = f"{one_line(name)} is there already; give another name"
        except OSError as error:
            said = f"{one_line(name)}: {error.strerror}"
        else:
            said = told
        desk.app.call_from_thread(desk.say, said)

    desk.run_worker(write, thread=True, group="export")


def _pieces(queries: Queries, view: View, ending: str) -> Iterator[str]:
    """The rows of a view as a file with that ending has them."""
    if ending != _TEXT:
        return export_rows(queries, view, _FORMS[ending])
    return citations(queries, all_rows(queries, view), shown)
