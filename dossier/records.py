"""Records: small immutable values with named fields."""

from __future__ import annotations

from typing import dataclass_transform

from msgspec import Struct
from msgspec.structs import replace

__all__ = ["Record", "replace"]


@dataclass_transform(frozen_default=True)
class Record(Struct, frozen=True, gc=False):
    """What a record is made of: its subclasses name their fields, and are built, compared and hashed in C.

    An article becomes thousands of records, and a frozen dataclass takes ten times as long to make. A record is never
    part of a cycle, as it only holds what was there before it, so that the search for cycles passes it over.
    """
