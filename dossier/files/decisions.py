"""What people decided about a case: the content of case.yaml, version 1, as plain immutable values.

An entry is named `<source id>#<entry id>`. `line` is where the decision stands in case.yaml (0: nowhere yet), so that
a conflict can be shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from dossier.model import Extra
from dossier.records import Record

Status: TypeAlias = Literal["verified", "disputed", "unverified", "false"]
STATUSES: Final[tuple[Status, ...]] = ("verified", "disputed", "unverified", "false")


class _Decision(Record, eq=False):
    """What is decided is the same, wherever in case.yaml it stands."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._decided() == other._decided()

    __hash__ = None  # type: ignore[assignment]  # it may hold maps

    def _decided(self) -> list[object]:
        return [getattr(self, name) for name in self.__struct_fields__ if name != "line"]


class Same(_Decision):
    """The entries `of` are the same as `keep`, which gives the name."""

    keep: str
    of: tuple[str, ...]
    why: str = ""
    extra: Mapping[str, Extra] = {}
    line: int = 0


class Different(_Decision):
    """No two of these entries are the same."""

    of: tuple[str, ...]
    line: int = 0


class Override(_Decision):
    """The keys `set` of an entry have other values than its dossier says; `was` is what it said at the time."""

    of: str
    set: Mapping[str, Extra]
    was: Mapping[str, Extra] = {}
    why: str = ""
    extra: Mapping[str, Extra] = {}
    line: int = 0


class Assessment(_Decision):
    """How far an entry can be trusted."""

    of: str
    status: Status
    why: str = ""
    extra: Mapping[str, Extra] = {}
    line: int = 0


class Remark(_Decision):
    """A note about an entry, tags, or both."""

    of: str
    text: str = ""
    tags: tuple[str, ...] = ()
    extra: Mapping[str, Extra] = {}
    line: int = 0


class Decisions(Record):
    """All of case.yaml, in its order."""

    title: str = ""
    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = ()
    override: tuple[Override, ...] = ()
    assess: tuple[Assessment, ...] = ()
    notes: tuple[Remark, ...] = ()
    extra: Mapping[str, Extra] = {}
