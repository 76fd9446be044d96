"""Articles that dossiers name and that are not there: nothing of them can be read, whatever the index still knows."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from dossier.case.queries import Trouble
from dossier.files.layout import CONTENT
from dossier.files.problems import shown
from dossier.files.sources import UnreadableError, read_bytes, remedy_of_source, source_path
from dossier.text import one_line


def gone(root: Path, named: Iterable[tuple[str, str]]) -> list[Trouble]:
    """What to tell of those that are gone; `named` has the names of dossiers, and of the articles in each."""
    found: list[Trouble] = []
    for name, file in named:
        if os.path.exists(os.path.join(root, file)):  # noqa: PTH110, PTH118  # half the time of pathlib, for every dossier
            continue
        try:
            read_bytes(source_path(root, file))
        except UnreadableError as error:  # in the words of `dossier check`
            message = f"the source {shown(file)}: {error}; {remedy_of_source(error)}"
            found.append(Trouble(f"{CONTENT}/{one_line(name)}", 0, one_line(message)))
    return found
