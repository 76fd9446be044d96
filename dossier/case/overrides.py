"""Corrections of case.yaml put into a dossier as it is read, so that all that comes after knows the right values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dossier.files.decisions import Override
from dossier.files.problems import Problem
from dossier.model import Dossier, Entity, Event, Extra, Quote
from dossier.records import replace

_SECTIONS: Final = ("people", "organizations", "places", "events", "quotes")
_TEXTS: Final = frozenset(("aliases", "people", "organizations", "via", "about"))
_SPANS: Final = frozenset(("mentions", "at", "date_at", "speaker_at", "cue_at"))
_KEPT: Final = frozenset(("id", "type", "roles", "claims", "extra"))


def by_source(overrides: Sequence[Override]) -> dict[str, list[Override]]:
    """Corrections by the id of the source whose dossier they are about."""
    found: dict[str, list[Override]] = {}
    for override in overrides:
        found.setdefault(override.of.rpartition("#")[0], []).append(override)
    return found


def corrected(dossier: Dossier, overrides: Sequence[Override], file: str) -> tuple[Dossier, list[Problem]]:
    """The dossier with its corrections, and what is to be said of them: a correction wins, but not in silence.

    `file` is how problems call case.yaml.
    """
    problems: list[Problem] = []
    for override in overrides:
        wanted = override.of.rpartition("#")[2]
        for section in _SECTIONS:
            entries: tuple[Any, ...] = getattr(dossier, section)
            at = next((i for i, entry in enumerate(entries) if entry.id == wanted), None)
            if at is not None:
                entry, told = _corrected(entries[at], override, file)
                problems += told
                changed: dict[str, Any] = {section: (*entries[:at], entry, *entries[at + 1 :])}
                dossier = replace(dossier, **changed)
                break
        else:
            what = f"no dossier has the entry {override.of}"
            problems.append(Problem(file, override.line, what, "mend the id, or remove the correction"))
    return dossier, problems


def _corrected(
    entry: Entity | Event | Quote, override: Override, file: str
) -> tuple[Entity | Event | Quote, list[Problem]]:
    known = set(entry.__struct_fields__) - _KEPT
    problems: list[Problem] = []
    for key, was in override.was.items():
        now = getattr(entry, key, "") if key in known else ""
        if key in known and _value(key, was) != now:
            what = f"`was` says {key}: {_shown(was)}, but the dossier of {override.of} now says {_shown(now)}"
            problems.append(Problem(file, override.line, what, "see which is right, and mend `was` or remove it"))
    values: dict[str, Any] = {}
    for key, value in override.set.items():
        made = _value(key, value)
        if key not in known or made is None:
            problems.append(Problem(file, override.line, f"{key} of {override.of} cannot be corrected so", "mend it"))
        else:
            values[key] = made
    if isinstance(entry, Event) and "date" in values:
        values.setdefault("date_basis", f"corrected in case.yaml; was {entry.date or 'undated'}")
        if "date_text" not in override.set:  # what the article says is not what the date stands for any more
            values["date_text"] = ""
    return replace(entry, **values), problems


def _value(key: str, value: Extra) -> Any:
    """A value of case.yaml as the model has it; None when it has not the shape of the key."""
    if key in _TEXTS:
        return tuple(value) if _is_list(value) and all(isinstance(item, str) for item in value) else None
    if key in _SPANS:
        return _passage(value)
    return value if isinstance(value, str) else None


def _passage(value: Extra) -> tuple[tuple[int, int], ...] | None:
    try:
        spans = tuple((int(start), int(end)) for start, end in _lists(value))
    except (TypeError, ValueError):
        return None
    return spans if all(0 <= start < end for start, end in spans) else None


def _lists(value: Any) -> list[tuple[str, str]]:
    """A list of pairs.

    Raises:
        ValueError: it is something else.
    """
    if isinstance(value, str) or any(isinstance(pair, str) for pair in value):
        raise ValueError
    return [(start, end) for start, end in value]


def _is_list(value: Extra) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "a map"
    if isinstance(value, str):
        return value or "nothing"
    return str(list(value)) if isinstance(value, Sequence) and value else "nothing"
