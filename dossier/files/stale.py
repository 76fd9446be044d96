"""Decisions of case.yaml that no longer fit the dossiers: entries that are gone, and values that have changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from dossier.files.decisions import Assessment, Decisions, Override, Remark
from dossier.files.emit import free
from dossier.files.problems import Problem, shown
from dossier.files.shape import EVENT, PERSON, QUOTE, Key, Kind
from dossier.model import Entity, Event, Extra, Quote

_Entry: TypeAlias = "Entity | Event | Quote"
_KEYS: Final[Mapping[type, Mapping[str, Key]]] = {
    Entity: PERSON.by_name,
    Event: EVENT.by_name,
    Quote: QUOTE.by_name,
}


@dataclass(slots=True)
class Mention:
    """An entry that case.yaml speaks of, once its dossier has been read."""

    entry: _Entry | None = None


def decided(decisions: Decisions) -> Iterator[str]:
    """Every entry that case.yaml speaks of, as `<source id>#<entry id>`."""
    for _, id_ in _ids(decisions):
        yield id_


def stale(decisions: Decisions, mentioned: Mapping[str, Mention], file: str) -> Iterator[Problem]:
    """The decisions that no longer fit; `mentioned` has the entries they speak of."""
    for line, id_ in _ids(decisions):
        if mentioned[id_].entry is None:
            yield Problem(file, line, f"no dossier has the entry {shown(id_)}", "mend the id, or remove the decision")
    for override in decisions.override:
        entry = mentioned[override.of].entry
        if entry is None:
            continue
        for key in {**override.set, **override.was}:
            if key not in _KEYS[type(entry)]:
                yield Problem(file, override.line, f"{override.of} has no key {shown(key)}", "mend the key")
        for key, was in override.was.items():
            now = value_of(entry, key)
            if key in _KEYS[type(entry)] and now != was:
                what = f"`was` says {key}: {_plain(was)}, but the dossier of {override.of} now says {_plain(now)}"
                yield Problem(file, override.line, what, "see which is right, and mend `was` or remove the correction")


def value_of(entry: _Entry, key: str) -> Extra:
    """What an entry says under a key, in the form that case.yaml gives it: texts, lists and maps."""
    shape = _KEYS[type(entry)].get(key)
    value = getattr(entry, key, "") if shape is not None else entry.extra.get(key, "")
    if shape is not None and shape.kind is Kind.PASSAGE:
        return tuple((str(start), str(end)) for start, end in value)
    if shape is not None and shape.kind is Kind.MAPS:
        return tuple(_as_map(item, shape) for item in value)
    return value


def _as_map(item: object, shape: Key) -> dict[str, Extra]:
    assert shape.shape is not None
    values: dict[str, Extra] = {}
    for key in shape.shape.keys:
        value = getattr(item, key.name)
        if value:
            values[key.name] = tuple((str(a), str(b)) for a, b in value) if key.kind is Kind.PASSAGE else value
    return values


def _ids(decisions: Decisions) -> Iterator[tuple[int, str]]:
    for same in decisions.same:
        for id_ in (same.keep, *same.of):
            yield same.line, id_
    for different in decisions.different:
        for id_ in different.of:
            yield different.line, id_
    decided: tuple[Override | Assessment | Remark, ...] = (*decisions.override, *decisions.assess, *decisions.notes)
    for decision in decided:
        yield decision.line, decision.of


def _plain(value: Extra) -> str:
    return free(value) if value else "nothing"
