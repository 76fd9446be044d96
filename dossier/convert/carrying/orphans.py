"""Decisions of a case about entries that a new conversion of their article does not have any more."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from dossier.files.decisions import Decisions
from dossier.files.layout import decisions_file
from dossier.files.problems import Problem
from dossier.files.read import read_decisions
from dossier.files.stale import orphaned
from dossier.model import Dossier


def orphans(case: Path, old: Dossier, new: Dossier) -> tuple[Problem, ...]:
    """The decisions of a case about entries that its new dossier of a source has no more."""
    file = decisions_file(case)
    try:
        stamp = file.stat()
    except OSError:
        return ()
    decisions = _decisions(file, (stamp.st_size, stamp.st_mtime_ns))
    return tuple(orphaned(decisions, old, new, str(file))) if decisions else ()


@lru_cache(maxsize=4)  # the same for all sources of a case, while it stays as it is
def _decisions(file: Path, _stamp: tuple[int, int]) -> Decisions | None:
    return read_decisions(file)[0]
