"""Corrections of case.yaml put into a dossier as it is read, so that all that comes after knows the right values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from dossier.files.corrections import correction
from dossier.files.decisions import Override
from dossier.files.problems import Problem
from dossier.files.stale import no_entry
from dossier.model import SECTIONS, Dossier, Entity, Event, Quote, split_entry
from dossier.records import replace

_Entry = TypeVar("_Entry", Entity, Event, Quote)


def by_source(overrides: Sequence[Override]) -> dict[str, list[Override]]:
    """Corrections by the id of the source whose dossier they are about."""
    found: dict[str, list[Override]] = {}
    for override in overrides:
        found.setdefault(split_entry(override.of)[0], []).append(override)
    return found


def corrected(dossier: Dossier, overrides: Sequence[Override], file: str) -> tuple[Dossier, list[Problem]]:
    """The dossier with its corrections, and what is to be said of them: a correction wins, but not in silence.

    `file` is how problems call case.yaml.
    """
    problems: list[Problem] = []
    written = dossier
    for override in overrides:
        wanted = split_entry(override.of)[1]
        for section in SECTIONS:
            entries: tuple[Any, ...] = getattr(dossier, section)
            at = next((i for i, entry in enumerate(entries) if entry.id == wanted), None)
            if at is not None:
                values, told = correction(override, getattr(written, section)[at])
                problems += [Problem(file, override.line, what, todo) for what, todo in told]
                entry = _corrected(entries[at], values)
                changed: dict[str, Any] = {section: (*entries[:at], entry, *entries[at + 1 :])}
                dossier = replace(dossier, **changed)
                break
        else:
            problems.append(Problem(file, override.line, *no_entry(override.of)))
    return dossier, problems


def _corrected(entry: _Entry, values: dict[str, Any]) -> _Entry:
    if isinstance(entry, Event) and "date" in values:
        values.setdefault("date_basis", f"corrected in case.yaml; was {entry.date or 'undated'}")
        values.setdefault("date_text", "")  # what the article says is not what the date stands for any more
    return replace(entry, **values)
