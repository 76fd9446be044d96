"""What an article tells that a dossier which people worked on does not have: entries of a new conversion."""

from __future__ import annotations

from collections.abc import Sequence
from shlex import quote
from typing import Final, TypeAlias

from dossier.files.entries import kind_of, words_of
from dossier.files.grounding import LOST
from dossier.files.problems import Problem
from dossier.files.stale import nearest
from dossier.model import Dossier, Entity, Event, Quote, Timex, section_of
from dossier.text import counted

_Entry: TypeAlias = "Entity | Event | Quote"
_NAMED: Final = 5
_PLURALS: Final = {"person": "people"}


def lacking(edited: Dossier, anew: Dossier) -> list[_Entry]:
    """The entries of a new conversion, `anew`, that `edited`, whose passages are in the same text, does not have.

    It has one with the same id or name, and quotes and events where it has some that share words with them.
    """
    ids = {entry.id for entry in edited.entries()}
    names = {name for entity in edited.entities() for name in (entity.name, *entity.aliases)}
    told: dict[str, set[int]] = {"events": set(), "quotes": set()}
    for entry in edited.entries():
        if not isinstance(entry, Entity) and LOST not in entry.extra:
            told[section_of(entry)].update(*(range(start, end) for start, end in entry.at))

    def is_there(entry: _Entry) -> bool:
        if isinstance(entry, Entity):
            return not names.isdisjoint((entry.name, *entry.aliases))
        return any(not told[section_of(entry)].isdisjoint(range(start, end)) for start, end in entry.at)

    return [entry for entry in anew.entries() if entry.id not in ids and not is_there(entry)]


def lacking_timexes(edited: Dossier, anew: Dossier) -> list[Timex]:
    """The date expressions of a new conversion that stand where `edited` lists none."""
    listed = {place for timex in edited.timexes for start, end in timex.at for place in range(start, end)}
    return [timex for timex in anew.timexes if all(listed.isdisjoint(range(*span)) for span in timex.at)]


def told_of(lacks: Sequence[_Entry], file: str, article: str) -> tuple[Problem, ...]:
    """One warning of the entries that the dossier in `file` lacks; none where it has all that its article tells."""
    if not lacks:
        return ()
    kinds = [kind_of(entry) for entry in lacks]
    many = ", ".join(counted(kinds.count(kind), kind, _PLURALS.get(kind, "")) for kind in dict.fromkeys(kinds))
    named = ", ".join(entry.id for entry in lacks[:_NAMED])
    more = f" and {len(lacks) - _NAMED} more" if len(lacks) > _NAMED else ""
    what = f"its article now tells what the dossier lacks: {many} ({named}{more})"
    todo = f"`dossier convert --add-new --diff {quote(article)}` shows them, without --diff it adds them"
    return (Problem(file, 0, what, todo, "warning"),)


def lost_in_words(edited: Dossier, lost: Sequence[str], lacks: Sequence[_Entry]) -> str:
    """Entries whose words are gone, each with the one of those that the dossier `lacks` that it may be now."""
    told = []
    for entry in (entry for entry in edited.entries() if entry.id in lost):
        near = nearest(words_of(entry), [each for each in lacks if kind_of(each) == kind_of(entry)], words_of)
        told.append(f"{entry.id} (it may be {near.id} now)" if near else entry.id)
    return ", ".join(told)
