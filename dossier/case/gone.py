"""Articles that dossiers name and that are not there: nothing of them can be read, whatever the index still knows."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from dossier.case.queries import Trouble
from dossier.files.layout import CONTENT, SEEDS
from dossier.files.problems import shown
from dossier.files.sources import UnreadableError, read_bytes, remedy_of_source, source_path
from dossier.text import one_line


def gone(root: Path, named: Iterable[tuple[str, str]]) -> list[Trouble]:
    """What to tell of those that are gone; `named` has the names of dossiers, and of the articles in each."""
    found: list[Trouble] = []
    folders: dict[str, frozenset[str]] = {}
    for name, file in named:
        folder, _, last = file.rpartition("/")
        if folder not in folders:
            is_within = folder.partition("/")[0] == SEEDS and ".." not in folder
            folders[folder] = _files_in(root / folder) if is_within else frozenset()
        if last in folders[folder] or os.path.exists(root / file):  # noqa: PTH110  # pathlib fails on too long a name
            continue
        try:
            read_bytes(source_path(root, file))
        except UnreadableError as error:  # in the words of `dossier check`
            message = f"the source {shown(file)}: {error}; {remedy_of_source(error)}"
            found.append(Trouble(f"{CONTENT}/{one_line(name)}", 0, one_line(message)))
    return found


def _files_in(folder: Path) -> frozenset[str]:
    """What a folder holds, links aside: one look at it takes half the time of one at each of its articles."""
    try:
        with os.scandir(folder) as entries:
            return frozenset(entry.name for entry in entries if not entry.is_symlink())
    except (OSError, ValueError):
        return frozenset()
