"""Corrections of case.yaml put into a dossier as it is read, so that all that comes after knows the right values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dossier.files.corrections import Correctable, correction, corrects
from dossier.files.decisions import Override
from dossier.files.problems import Problem
from dossier.files.stale import no_entry
from dossier.model import SECTIONS, Dossier, Event, section_of
from dossier.records import replace
from dossier.text import one_line


def by_source(overrides: Sequence[Override]) -> dict[str, list[Override]]:
    """Corrections by the id, in one line, of the source whose dossier they are about."""
    found: dict[str, list[Override]] = {}
    for override in overrides:
        found.setdefault(one_line(corrects(override.of)[0]), []).append(override)
    return found


def corrected(dossier: Dossier, overrides: Sequence[Override], file: str) -> tuple[Dossier, list[Problem]]:
    """The dossier with its corrections, and what is to be said of them: a correction wins, but not in silence.

    `file` is how problems call case.yaml.
    """
    problems: list[Problem] = []
    written: dict[str, Correctable] = {entry.id: entry for entry in reversed(dossier.entries())}
    written[""] = dossier.source
    now: dict[str, Any] = {}
    for override in overrides:
        wanted = corrects(override.of)[1]
        if wanted not in written:
            problems.append(Problem(file, override.line, *no_entry(override.of)))
            continue
        values, told = correction(override, written[wanted])
        problems += [Problem(file, override.line, what, todo) for what, todo in told]
        now[wanted] = _corrected(now.get(wanted, written[wanted]), values)
    source = now.pop("", dossier.source)
    entries = [now.pop(entry.id, entry) for entry in dossier.entries()]
    sections: dict[str, Any] = {
        name: tuple(entry for entry in entries if section_of(entry) == name) for name in SECTIONS
    }
    return replace(dossier, source=source, **sections), problems


def _corrected(entry: Correctable, values: dict[str, Any]) -> Correctable:
    if isinstance(entry, Event) and "date" in values:
        values.setdefault("date_basis", f"corrected in case.yaml; was {entry.date or 'undated'}")
        values.setdefault("date_text", "")  # what the article says is not what the date stands for any more
    return replace(entry, **values)
