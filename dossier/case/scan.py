"""What changed in a case's folder since the index was written: sizes and modification times, no file is opened."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG
from typing import TypeAlias

from dossier.files.layout import DECISIONS, folder, is_dossier, stays_inside
from dossier.records import Record

#: Size and modification time in nanoseconds.
Stamp: TypeAlias = tuple[int, int]


class Changes(Record):
    """File names inside `content/`: those to read, with their stamps, and those that are gone."""

    read: Mapping[str, Stamp]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.read or self.gone)


def stamps(content: Path) -> dict[str, Stamp]:
    """The stamp of every dossier in `content`; empty without such a folder.

    Folders, pipes and links that lead out of the case are passed over.

    Raises:
        OSError: it is there and cannot be listed, or leads out of the case.
    """
    found: dict[str, Stamp] = {}
    try:
        entries = os.scandir(folder(content.parent, content.name))
    except FileNotFoundError:
        return {}
    with entries:
        for entry in entries:  # a hundred thousand times: nothing is called that can be left out
            name = entry.name
            if not is_dossier(name):
                continue
            try:
                if entry.is_symlink() and not stays_inside(content.parent, content.name, name):
                    continue
                stat = entry.stat()
            except OSError:  # gone since it was listed, or a link to nothing
                continue
            if S_ISREG(stat.st_mode):
                found[name] = (stat.st_size, stat.st_mtime_ns)
    return found


def decisions_stamp(content: Path) -> Stamp | None:
    """The stamp of case.yaml; None when there is none."""
    try:
        stat = (content / DECISIONS).stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns


def changes(known: Mapping[str, Stamp], now: Mapping[str, Stamp]) -> Changes:
    """What to do to get from the files the index knows to the files that are there."""
    if known == now:  # as nearly always, and told in a tenth of the time
        return Changes({}, ())
    read = {name: stamp for name, stamp in now.items() if known.get(name) != stamp}
    return Changes(dict(sorted(read.items())), tuple(sorted(known.keys() - now.keys())))
