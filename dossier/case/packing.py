"""Passages as the index keeps them: a list of spans in one column."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.model import Passage


def passage(column: str | None) -> Passage:
    """A column of spans."""
    return tuple((start, end) for start, end in json.loads(column)) if column else ()
