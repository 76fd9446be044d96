"""What people decided about a case: the content of case.yaml, version 1, as plain immutable values.

An entry is named `<source id>#<entry id>`. `line` is where the decision stands in case.yaml (0: nowhere yet), so that
a conflict can be shown; it plays no part in comparisons, which is why these are no records.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from dossier.model import Extra
from dossier.records import Record

Status: TypeAlias = Literal["verified", "disputed", "unverified", "false"]
STATUSES: Final[tuple[Status, ...]] = ("verified", "disputed", "unverified", "false")


@dataclass(frozen=True, slots=True)
class Same:
    """The entries `of` are the same as `keep`, which gives the name."""

    keep: str
    of: tuple[str, ...]
    why: str = ""
    extra: Mapping[str, Extra] = field(default_factory=dict)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Different:
    """No two of these entries are the same."""

    of: tuple[str, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Override:
    """The keys `set` of an entry have other values than its dossier says; `was` is what it said at the time."""

    of: str
    set: Mapping[str, Extra]
    was: Mapping[str, Extra] = field(default_factory=dict)
    why: str = ""
    extra: Mapping[str, Extra] = field(default_factory=dict)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Assessment:
    """How far an entry can be trusted."""

    of: str
    status: Status
    why: str = ""
    extra: Mapping[str, Extra] = field(default_factory=dict)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Remark:
    """A note about an entry, tags, or both."""

    of: str
    text: str = ""
    tags: tuple[str, ...] = ()
    extra: Mapping[str, Extra] = field(default_factory=dict)
    line: int = field(default=0, compare=False)


class Decisions(Record):
    """All of case.yaml, in its order."""

    title: str = ""
    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = ()
    override: tuple[Override, ...] = ()
    assess: tuple[Assessment, ...] = ()
    notes: tuple[Remark, ...] = ()
    extra: Mapping[str, Extra] = {}
