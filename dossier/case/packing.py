"""Lists as the index keeps them: packed into one column, and passages among them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from dossier.model import Passage

_ENCODE: Final = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


def packed(value: object) -> str:
    """A list as it stands in a column; empty for an empty one."""
    return _ENCODE(value) if value else ""


def unpacked(column: str | None) -> list[Any]:
    """A column written by `packed`."""
    found: list[Any] = json.loads(column) if column else []
    return found


def passage(column: str | None) -> Passage:
    """A column of spans."""
    return tuple((start, end) for start, end in unpacked(column))
