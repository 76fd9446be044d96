"""What a dossier says that its article does not, found once: when the dossier is read into the index.

Only where the article is the one that was converted. One that is missing or has changed is told of where it is read.
"""

from __future__ import annotations

from pathlib import Path

from dossier.files.grounding import is_kept, ungrounded
from dossier.files.problems import Problem
from dossier.files.read import Lines
from dossier.files.sources import UnreadableError, read_source
from dossier.model import Dossier, Event, Quote
from dossier.text import UndecodableError, counted


def grounds(root: Path, dossier: Dossier, file: str, lines: Lines) -> tuple[frozenset[str], list[Problem]]:
    """The ids of the quotes and events whose words are not written where they should be; and one problem for all.

    `file` is how the problem calls the dossier, `lines` was filled when it was read.
    """
    try:
        reading = read_source(root, dossier.source.file, dossier.source.encoding)
    except (UnreadableError, UndecodableError):
        return frozenset(), []
    if dossier.source.sha256 and dossier.source.sha256.lower() != reading.sha256:
        return frozenset(), []
    found = list(ungrounded(dossier, reading.text))
    lost = {entry.id for entry, key, *_ in found if isinstance(entry, Quote | Event) and key in ("at", "text")}
    found = [each for each in found if not is_kept(each[0])]
    if not found:
        return frozenset(lost), []
    entry, key, what, todo = found[0]
    if more := len(found) - 1:
        todo = f"{todo} ({counted(more, 'more problem')} in this file: see `dossier check`)"
    return frozenset(lost), [Problem(file, lines.of(entry, key), what, todo)]
