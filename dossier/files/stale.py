"""Decisions of case.yaml that no longer fit the dossiers: entries that are gone, and values that have changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dossier.files.corrections import Correctable, correction
from dossier.files.decisions import Assessment, Decisions, Override, Remark
from dossier.files.problems import Problem, shown
from dossier.model import Entity

#: What is wrong with a merge or a split of entries of several kinds, and what to do.
MIXED: Final = ("entries of different kinds", "name people, or organizations, or events … only")


def kind_of(entry: Correctable) -> str:
    """What an entry is: a person, organization, place, event or quote."""
    return entry.type if isinstance(entry, Entity) else type(entry).__name__.lower()


def assessed_again(entry: str, line: int, status: str) -> tuple[str, str]:
    """What is wrong with an assessment of an entry that another one, in a later line, stands against; what to do."""
    return (
        f"{shown(entry)} is assessed again in line {line}, where it is {status}, which holds",
        "remove one of the two",
    )


@dataclass(slots=True)
class Mention:
    """An entry that case.yaml speaks of, once its dossier has been read."""

    entry: Correctable | None = None


def decided(decisions: Decisions) -> Iterator[str]:
    """Every entry that case.yaml speaks of, as `<source id>#<entry id>`."""
    for _, id_ in _ids(decisions):
        yield id_


def stale(decisions: Decisions, mentioned: Mapping[str, Mention], file: str) -> Iterator[Problem]:
    """The decisions that no longer fit; `mentioned` has the entries they speak of."""
    for line, id_ in _ids(decisions):
        if mentioned[id_].entry is None:
            yield Problem(file, line, f"no dossier has the entry {shown(id_)}", "mend the id, or remove the decision")
    for line, ids in [(each.line, (each.keep, *each.of)) for each in decisions.same] + [
        (each.line, each.of) for each in decisions.different
    ]:
        if len({kind_of(entry) for id_ in ids if (entry := mentioned[id_].entry)}) > 1:
            yield Problem(file, line, *MIXED)
    last = {each.of: each for each in decisions.assess}
    for each in decisions.assess:
        if (holds := last[each.of]) is not each:
            yield Problem(file, each.line, *assessed_again(each.of, holds.line, holds.status), "warning")
    for override in decisions.override:
        entry = mentioned[override.of].entry
        for what, todo in correction(override, entry)[1] if entry else ():
            yield Problem(file, override.line, what, todo)


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
