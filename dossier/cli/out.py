"""What a command says: data to stdout, messages to stderr, and nothing that a terminal could obey."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dossier.text import UNSAFE, one_line, term_safe


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
    """Rows under a head, columns lined up, the last one cut where the terminal ends."""
    import shutil

    from rich.cells import cell_len, set_cell_size

    body = [[one_line(cell) for cell in row] for row in rows]
    widths = [max([cell_len(head[i]), *(cell_len(row[i]) for row in body)], default=0) for i in range(len(head))]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for row in ([*head], *body) if body else ():
        cells = [set_cell_size(cell, width) for cell, width in zip(row[:-1], widths, strict=False)]
        line = "  ".join([*cells, row[-1]])
        print(set_cell_size(line, room).rstrip() if room and cell_len(line) > room else line.rstrip())


def show_path(path: Path) -> str:
    """A path as a message shows it: relative to here where that is shorter."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
