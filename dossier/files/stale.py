"""Decisions of case.yaml that no longer fit the dossiers: entries that are gone, and values that have changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from dossier.files.corrections import Correctable, correction
from dossier.files.decisions import Assessment, Decisions, Override, Remark
from dossier.files.entries import kind_of, words_of
from dossier.files.problems import Problem, shown
from dossier.model import ENTITY_TYPES, Dossier, Entity, Source, split_entry

_T = TypeVar("_T")
#: What is wrong with a merge or a split of entries of several kinds, and what to do.
MIXED: Final = ("entries of different kinds", "name people, or organizations, or events … only, or correct the type")

#: How alike the words of two entries are, from 0 to 1, that may be one.
_LIKE: Final = 0.6
#: So many letters of them are compared: the work grows with the square of that.
_COMPARED: Final = 200


def no_entry(entry: str) -> tuple[str, str]:
    """What is wrong with a decision about an entry that no dossier has; what to do."""
    return f"no dossier has the entry {shown(entry)}", "mend the id, or remove the decision"


def assessed_again(entry: str, line: int, status: str) -> tuple[str, str]:
    """What is wrong with an assessment of an entry that another one, in a later line, stands against; what to do."""
    return (
        f"{shown(entry)} is assessed again in line {line}, where it is {status}, which holds",
        "remove one of the two",
    )


@dataclass(slots=True)
class Mention:
    """An entry that case.yaml speaks of, once its dossier has been read; where it is not there, the one most like it.

    `words` are what case.yaml says that it is about, if anything.
    """

    words: str = ""
    entry: Correctable | None = None
    near: Correctable | None = None

    def look_in(self, id_: str, entries: Mapping[str, Correctable]) -> None:
        """Find the entry `id_`, or one that it may be now, among those of its dossier, by id."""
        self.entry = entries.get(id_)
        if self.entry is None and (kinds := {"q-": ("quote",), "e-": ("event",)}.get(id_[:2])):
            alike = [entry for entry in entries.values() if kind_of(entry) in kinds] if self.words else []
            self.near = nearest(self.words, alike, words_of)
        elif self.entry is None:  # an id tells the name, which case.yaml does not repeat
            self.near = nearest(id_, [e for e in entries.values() if isinstance(e, Entity)], lambda entry: entry.id)


def decided(decisions: Decisions, remarks: Mapping[int, str]) -> dict[str, Mention]:
    """Every entry that case.yaml speaks of, as `<source id>#<entry id>`; `remarks` are the words behind its lines."""
    return {id_: Mention(remarks.get(line, "")) for line, id_ in _ids(decisions)}


def stale(decisions: Decisions, mentioned: Mapping[str, Mention], file: str) -> Iterator[Problem]:
    """The decisions that no longer fit; `mentioned` has the entries they speak of."""
    corrections = {each.line for each in decisions.override}
    for line, id_ in _ids(decisions):
        if mentioned[id_].entry is None or (line not in corrections and isinstance(mentioned[id_].entry, Source)):
            what, todo = no_entry(id_)
            yield Problem(file, line, what, f"{_may_be(id_, mentioned[id_].near)}{todo}")
    for line, ids in [(each.line, (each.keep, *each.of)) for each in decisions.same] + [
        (each.line, each.of) for each in decisions.different
    ]:
        if len({kind_in(decisions, id_, entry) for id_ in ids if (entry := mentioned[id_].entry)}) > 1:
            yield Problem(file, line, *MIXED)
    last = {each.of: each for each in decisions.assess}
    for each in decisions.assess:
        if (holds := last[each.of]) is not each:
            yield Problem(file, each.line, *assessed_again(each.of, holds.line, holds.status), "warning")
    for override in decisions.override:
        entry = mentioned[override.of].entry
        for what, todo in correction(override, entry)[1] if entry else ():
            yield Problem(file, override.line, what, todo)


def kind_in(decisions: Decisions, of: str, entry: Correctable) -> str:
    """What the entry `of` is, as `kind_of` tells it; where case.yaml corrects its type, what it says there."""
    said = [each.set["type"] for each in decisions.override if each.of == of and each.set.get("type") in ENTITY_TYPES]
    return str(said[-1]) if said and isinstance(entry, Entity) else kind_of(entry)


def orphaned(decisions: Decisions, old: Dossier, new: Dossier, file: str) -> Iterator[Problem]:
    """The decisions, in `file`, about entries of a dossier that the new one of the same source has no more.

    Each with the words that the entry had, and where there is one, the entry that is new and most like it.
    """
    before, after = ({entry.id: entry for entry in dossier.entries()} for dossier in (old, new))
    told: set[tuple[int, str]] = set()
    for line, id_ in _ids(decisions):
        source, entry_id = split_entry(id_)
        if source != old.source.id or entry_id in after or entry_id not in before or (line, id_) in told:
            continue
        told.add((line, id_))
        gone = before[entry_id]
        alike = [entry for entry in new.entries() if entry.id not in before and kind_of(entry) == kind_of(gone)]
        near = nearest(words_of(gone), alike, words_of)
        what = f"the entry {shown(id_)}, {shown(words_of(gone))}, is not in the new dossier of its article"
        yield Problem(file, line, what, f"{_may_be(id_, near)}mend the id, or remove the decision", "warning")


def _may_be(id_: str, near: Correctable | None) -> str:
    return meant(id_, near.id, words_of(near)) if near else ""


def meant(entry: str, near: str, words: str) -> str:
    """What to do first about an entry that is gone: look at the one of the same source, by its id, that is like it."""
    return f"it may be {split_entry(entry)[0]}#{near} now, {shown(words)}: "


def nearest(gone: str, entries: Sequence[_T], known_by: Callable[[_T], str]) -> _T | None:
    """The entry whose words are most like those of one that is gone, of which there may be the beginning alone."""
    from difflib import SequenceMatcher  # hardly ever needed

    begun = gone.endswith("…")
    words = gone.rstrip("…")[:_COMPARED]

    def like(entry: _T) -> float:
        said = known_by(entry)[: len(words) if begun else _COMPARED]
        return SequenceMatcher(None, words, said, autojunk=False).ratio()

    return max((entry for entry in entries if like(entry) >= _LIKE), key=like, default=None)


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
