"""The JSON Schema of a dossier, for editors, made from the tables of `shape`."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from dossier.files.atomic import write_atomic
from dossier.files.emit import SCHEMA_FILE
from dossier.files.shape import DOSSIER, Key, Kind, Shape
from dossier.files.sources import UnreadableError, read_bytes
from dossier.model import FORMAT_VERSION

_Schema: TypeAlias = dict[str, Any]
#: Editors read `date: 2024` as a number; the format takes whatever stands there for a text.
_TEXT: Final[_Schema] = {"type": ["string", "number", "boolean"]}
_TEXTS: Final[_Schema] = {"type": "array", "items": _TEXT}
_NUMBER: Final[_Schema] = {"type": "integer", "minimum": 0}
_SPAN: Final[_Schema] = {"type": "array", "items": _NUMBER, "minItems": 2, "maxItems": 2}
_BY_KIND: Final[dict[Kind, _Schema]] = {
    Kind.TEXT: _TEXT,
    Kind.TEXTS: _TEXTS,
    Kind.PASSAGE: {"type": "array", "items": _SPAN},
    Kind.VERSION: {"enum": [FORMAT_VERSION, str(FORMAT_VERSION)]},
    Kind.GROUPS: {"type": "array", "items": _TEXTS},
    Kind.FREE: {"type": "object"},
}


def json_schema() -> _Schema:
    """The schema of a dossier (JSON Schema 2020-12)."""
    title = "A dossier: one article, its people, events and quotes, and where each is written"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **_map(DOSSIER)}


@cache  # asked for with every dossier that is written
def schema_text() -> str:
    """The schema of a dossier as its file has it."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


def write_schema(folder: Path) -> None:
    """Put the schema that dossiers name in their first line beside them, unless it is there.

    Raises:
        OSError: the folder cannot be written.
    """
    path = folder / SCHEMA_FILE
    data = schema_text().encode()
    try:
        if read_bytes(path) == data:
            return
    except UnreadableError:
        pass
    write_atomic(path, data)


def _map(shape: Shape) -> _Schema:
    return {
        "type": "object",
        "properties": {key.name: {**_of(key), "description": key.about} for key in shape.keys},
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
        "required": [key.name for key in shape.keys if key.required],
    }


def _of(key: Key) -> _Schema:
    if key.shape is not None:
        return _map(key.shape) if key.kind is Kind.MAP else {"type": "array", "items": _map(key.shape)}
    return {"enum": list(key.words)} if key.words else _BY_KIND[key.kind]
