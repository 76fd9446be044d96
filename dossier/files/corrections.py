"""Corrections of case.yaml, held against the tables of `shape` and against the entries that they correct."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from dossier.edtf import is_edtf
from dossier.files.decisions import Override
from dossier.files.emit import free
from dossier.files.problems import shown
from dossier.files.shape import EVENT, MAX_DIGITS, PERSON, QUOTE, SOURCE, Key, Kind
from dossier.model import ENTITY_TYPES, Entity, Event, Extra, Quote, Source, Span, split_entry

Correctable: TypeAlias = "Source | Entity | Event | Quote"
_KEYS: Final[Mapping[type, Mapping[str, Key]]] = {
    Source: SOURCE.by_name,
    Entity: {**PERSON.by_name, "type": Key("type", "what it is, whatever list it stands in", words=ENTITY_TYPES)},
    Event: EVENT.by_name,
    Quote: QUOTE.by_name,
}
#: What other files know a source or an entry by, and what is true of the article's file, whatever people say.
_FIXED: Final = frozenset(("id", "file", "sha256", "encoding"))
_KINDS: Final = frozenset((Kind.TEXT, Kind.TEXTS, Kind.PASSAGE))


def corrects(of: str) -> tuple[str, str]:
    """The source id and the entry id of what a correction is about; the latter is empty for the source itself.

    That is named by its id, with a # behind it where the id holds one.
    """
    source, entry = split_entry(of)
    return (source, entry) if source else (entry, "")


def of_source(source: str) -> str:
    """A source as a correction names it, see `corrects`."""
    return f"{source}#" if "#" in source else source


class _WrongError(ValueError):
    """A value that cannot stand under its key: what is wrong with it, and what to do."""


def correction(override: Override, entry: Correctable) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The values that a correction gives an entry, as the model has them, and what is to be said of it: what, todo.

    `entry` is as its dossier has it. What is wrong is told and left out.
    """
    keys, of = _KEYS[type(entry)], override.of
    values: dict[str, Any] = {}
    told: list[tuple[str, str]] = []
    for name in {**override.set, **override.was}:
        if name not in keys:
            told.append((f"{of} has no key {shown(name)}", "mend the key"))
    for name, value in override.set.items():
        if name in keys:
            try:
                values[name] = _as_model(keys[name], value)
            except _WrongError as error:
                what, todo = error.args
                told.append((f"the correction of {of}: {what}", todo))
    for name, was in override.was.items():
        if name in keys and (now := _as_written(entry, keys[name])) != was:
            what = f"`was` says {name}: {_plain(was)}, but the dossier of {of} now says {_plain(now)}"
            told.append((what, "see which is right, and mend `was` or remove the correction"))
    return values, told


def _as_model(key: Key, value: Extra) -> Any:
    """A value of case.yaml as the model has it.

    Raises:
        _WrongError: it cannot stand under the key.
    """
    if key.name in _FIXED or key.kind not in _KINDS:
        raise _WrongError(f"`{key.name}` cannot be corrected from here", "edit the dossier")
    if not value and (key.required or key.name == "type"):
        raise _WrongError(f"`{key.name}` is empty", f"say {key.about}")
    match key.kind, value:
        case Kind.TEXT, str():
            if value and key.words and value not in key.words:
                raise _WrongError(f"`{key.name}` cannot be {shown(value)}", f"use {' | '.join(key.words)}")
            if value and key.is_date and not is_edtf(value):
                raise _WrongError(f"`{key.name}` {shown(value)} is no date", f"write {key.about}")
            return value
        case Kind.TEXTS, [*texts] if all(isinstance(text, str) for text in texts):
            return tuple(texts)
        case Kind.PASSAGE, [*spans] if None not in (passage := tuple(map(_span, spans))):
            return passage
    raise _WrongError(f"`{key.name}` must be {key.kind.value}", f"write there: {key.about}")


def _span(value: Extra) -> Span | None:
    match value:
        case [str(start), str(end)] if all(n.isdecimal() and n.isascii() and len(n) <= MAX_DIGITS for n in value):
            return (int(start), int(end)) if int(start) < int(end) else None
    return None


def _as_written(entry: object, key: Key) -> Extra:
    """What an entry, or a map in it, says under a key, in the form that case.yaml gives it: texts, lists and maps."""
    value = getattr(entry, key.name)
    if key.kind is Kind.PASSAGE:
        return tuple((str(start), str(end)) for start, end in value)
    if key.kind is Kind.MAPS:
        assert key.shape is not None
        keys = key.shape.keys
        return tuple({each.name: said for each in keys if (said := _as_written(item, each))} for item in value)
    written: Extra = value
    return written


def _plain(value: Extra) -> str:
    return free(value) if value else "nothing"
