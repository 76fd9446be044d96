"""What is wrong with a file, said in one line a person can act on."""

from __future__ import annotations

from typing import Final, Literal

from dossier.records import Record
from dossier.text import one_line

_SHOWN: Final = 60


class Problem(Record):
    """One thing that is wrong. `line` counts from 1; 0 when the problem has no line (the file is missing).

    A warning is told but is no failure: a source that waits to be converted.
    """

    file: str
    line: int
    what: str
    todo: str = ""
    level: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """`FILE:LINE: what; what to do`, safe for a terminal."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return one_line(f"{place}: {self.what}; {self.todo}" if self.todo else f"{place}: {self.what}")

    def as_json(self) -> dict[str, str | int]:
        """The same for editors and CI: strings that are safe to print, and the line."""
        return {
            "file": one_line(self.file),
            "line": self.line,
            "what": one_line(self.what),
            "todo": one_line(self.todo),
            "level": self.level,
        }


def shown(value: str) -> str:
    """`value` between quotation marks for a message, cut where it is long."""
    return f'"{value}"' if len(value) <= _SHOWN else f'"{value[: _SHOWN - 1]}…"'
