"""Entries of dossiers by the names that case.yaml gives them: found on the disk, and told in a few words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from dossier.files.corrections import Correctable
from dossier.files.layout import CONTENT, dossier_files, dossier_name
from dossier.files.read import read_dossier
from dossier.files.sources import UnreadableError, source_path
from dossier.model import Entity, Quote, split_entry
from dossier.text import one_line


def find_entry(case: Path, entry: str) -> Correctable | None:
    """An entry of the dossiers of a case, by `<source id>#<entry id>`, or a source without the latter; None for none.

    The file named after the source is looked at first: only where somebody renamed it are the others. An id is what
    stands in lists: one line, whatever its dossier has.

    Raises:
        OutsideError: the case's `content` leads out of it.
    """
    source, entry_id = split_entry(one_line(entry))
    for path in _dossiers_of(case, source) if source else ():
        dossier, _ = read_dossier(path)
        if dossier is not None and one_line(dossier.source.id) == source:
            return (
                next((each for each in dossier.entries() if each.id == entry_id), None) if entry_id else dossier.source
            )
    return None


def _dossiers_of(case: Path, source: str) -> Iterator[Path]:
    """Where the dossier of a source may be; the folder is listed only after its own name was tried."""
    with suppress(UnreadableError):  # an id may be a path: nothing outside the case is read
        yield source_path(case, f"{CONTENT}/{dossier_name(Path(f'{source}.txt'))}")
    yield from dossier_files(case)


def kind_of(entry: Correctable) -> str:
    """What an entry is: a person, organization, place, event or quote; or a source."""
    return entry.type if isinstance(entry, Entity) else type(entry).__name__.lower()


def words_of(entry: Correctable) -> str:
    """What an entry is known by: a name, a title, or the words of a quote."""
    if isinstance(entry, Entity):
        return entry.name
    return entry.text if isinstance(entry, Quote) else entry.title
