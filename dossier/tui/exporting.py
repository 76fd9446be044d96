"""Writing the active list to a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from dossier.case.citing import citations
from dossier.case.export import CITED, Format, export_rows, table
from dossier.case.listing import HITS, found
from dossier.case.queries import Queries, View
from dossier.case.values import all_rows
from dossier.text import one_line
from dossier.tui.dates import shown
from dossier.tui.over import ask
from dossier.tui.row_list import RowList
from dossier.tui.threads import tell

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_FORMS: Final[dict[str, Format]] = {".md": "markdown", ".csv": "csv", ".json": "json"}
#: So many hits are written.
_MOST: Final = 10_000
#: What gives the pieces of a file with some ending.
_Pieces: TypeAlias = Callable[[Queries, str], Iterator[str]]
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
    view = desk.view(desk.section)
    cites = desk.section in CITED
    rows = f"{pane.count} rows"
    _ask(desk, desk.section, rows, lambda queries, ending: _rows(queries, view, ending), cites=cites)


def ask_export_of_hits(desk: Desk, query: str) -> None:
    """Ask for a file name and write there all that a search finds, not only what is shown of it."""
    _ask(desk, "hits", "The hits", lambda queries, ending: _hits(queries, query, ending), cites=True)


def _ask(desk: Desk, called: str, what: str, pieces: _Pieces, *, cites: bool) -> None:
    """Ask for the name of a file, `called` so if left as it is, and write there what `pieces` gives for its ending.

    `what` tells in words what is written; `cites` allows for citations.
    """
    endings = (*((_TEXT,) if cites else ()), *_FORMS)
    label = f"export to ({', '.join(endings)}{'; .txt cites' if cites else ''})"
    wrong = partial(_problem, endings)
    ask(
        desk,
        label,
        f"{called}{endings[0]}",
        lambda name: _write(desk, name, what, pieces),
        problem=wrong,
    )


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


def _write(desk: Desk, name: str | None, what: str, pieces: _Pieces) -> None:
    if not name or desk.queries is None:
        return
    file, queries = _file(name), desk.queries

    def write() -> None:
        """In a thread, for it may read many articles."""
        try:
            with file.open("x", encoding="utf-8", newline="") as out:
                out.writelines(pieces(queries, file.suffix.lower()))
        except FileExistsError:
            said = f"{one_line(name)} is there already; give another name"
        except OSError as error:
            said = f"{one_line(name)}: {error.strerror}"
        else:
            said = f"{what} are in {one_line(str(file.absolute()))}"
        tell(desk, desk.say, said)

    desk.run_worker(write, thread=True, group="export")


def _rows(queries: Queries, view: View, ending: str) -> Iterator[str]:
    """The rows of a view as a file with that ending has them."""
    if ending == _TEXT:
        return citations(queries, all_rows(queries, view), shown)
    return export_rows(queries, view, _FORMS[ending])


def _hits(queries: Queries, query: str, ending: str) -> Iterator[str]:
    """What a search finds as a file with that ending has it."""
    if ending == _TEXT:
        rows = (queries.row(hit.ref) for hit in queries.search(query, 0, _MOST))
        return citations(queries, filter(None, rows), shown)
    records = ([hit[column] for column in HITS] for hit in found(queries, query, _MOST))
    return table(HITS, records, _FORMS[ending])
