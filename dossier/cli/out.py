"""What a command says: data to stdout, messages to stderr, and nothing that a terminal could obey."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from dossier.text import UNSAFE, one_line, term_safe

_GAP: Final = "  "
#: The share of the rows that a column is made wide enough for, before the last one has what it needs.
_USUAL: Final = 0.9
#: The cells of a date.
_DATE: Final = 10


def say(message: str) -> None:
    """One message to stderr, on one line."""
    print(one_line(message), file=sys.stderr)


def put(text: str) -> None:
    """A line of data to stdout."""
    print(term_safe(text))


def put_json(value: Any) -> None:
    """A JSON document to stdout. What a terminal could obey is escaped, so that the values stay what they are."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=1)
    print(UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], text))


def put_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows under a head, columns lined up; on a terminal as wide as that is, see `table_lines`."""
    import shutil

    body = [[one_line(cell) for cell in row] for row in rows]
    if body:
        for line in table_lines(head, body, shutil.get_terminal_size().columns if sys.stdout.isatty() else 0):
            print(line)


def table_lines(head: Sequence[str], body: Sequence[Sequence[str]], room: int) -> Iterator[str]:
    """The lines of a table, each at most `room` cells wide, or whole for 0; what is cut ends with an ellipsis.

    The last column, which is what a list is for, gets what the others leave it, and of what it needs never less than
    half of the room: one long name does not push the words of all quotes off the screen.
    """
    widths_of = [[_width(cell) for cell in column] for column in zip(head, *body, strict=True)]
    widths = [max(column) for column in widths_of]
    if room and sum(widths) + len(_GAP) * (len(widths) - 1) > room:
        room_of_cells = max(0, room - len(_GAP) * (len(widths) - 1))
        *others, last = widths
        usual = [sorted(column)[int(_USUAL * (len(column) - 1))] for column in widths_of[:-1]]
        least = [max(column[0], width) for column, width in zip(widths_of, usual, strict=False)]
        others = _shared(others, least, room_of_cells - min(last, room_of_cells // 2))
        widths = [*others, room_of_cells - sum(others)]
    for row in (head, *body):
        yield _GAP.join(_fitted(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _shared(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """How wide columns become that want more room than there is: first what most of their rows need, then more.

    Where that is too much, the widest are made narrower until all fit; a date, of which a part tells little, as long as
    there are others.
    """
    given = list(least)
    for _ in range(max(0, sum(least) - max(0, room))):
        longer = [place for place, need in enumerate(least) if need > _DATE and given[place] > _DATE // 2]
        given[max(longer or range(len(given)), key=given.__getitem__)] -= 1
    left = max(0, room - sum(given))
    for place, width in enumerate(wanted):
        more = min(left, max(0, width - given[place]))
        given[place] += more
        left -= more
    return given


def _width(cell: str) -> int:
    """How many cells of a terminal a text takes; most are in letters that take one."""
    if cell.isascii():
        return len(cell)
    from rich.cells import cell_len

    return cell_len(cell)


def _fitted(cell: str, width: int) -> str:
    """A cell of exactly that width, with an ellipsis where it is cut."""
    if cell.isascii():
        return cell.ljust(width) if len(cell) <= width else cell[: max(0, width - 1)] + "…"[:width]
    from rich.cells import cell_len, set_cell_size

    return (
        set_cell_size(cell, width) if cell_len(cell) <= width else set_cell_size(cell, max(0, width - 1)) + "…"[:width]
    )


def show_path(path: Path) -> str:
    """A path as a message shows it: relative to here where that is shorter."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
