"""The words by which a quote is found that are its speaker's: names as dossiers give them, and as lists show them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from dossier.case.words import WRITTEN, index_entry, searchable, unindex_entry, word_row

#: What stands for anybody, so that nobody is found by it.
_ANYBODY: Final = frozenset({"he", "she", "it", "they", "we", "i", "who", "him", "her", "them", "you", "one"})
_CHOSEN: Final = (
    f"SELECT print.id, print.day, print.text, print.names, {WRITTEN['quote'].cue}, member.name, speaker_text,"
    " entity.name FROM {} CROSS JOIN entity ON entity.id = member.entity"
)
#: The prints of quotes that are dirty, whose speakers may mean somebody else now; and all that somebody says.
_OF_DIRTY: Final = _CHOSEN.format(
    "dirty CROSS JOIN print ON print.quote = dirty.id CROSS JOIN member ON member.id = print.speaker"
) + (" WHERE dirty.kind = 'quote' AND (entity.name != member.name OR print.renamed)")
_OF_ENTITY: Final = _CHOSEN.format("member CROSS JOIN print ON print.speaker = member.id") + " WHERE member.entity = ?"


def speaking(name: str, speaker_text: str, shown: str = "") -> str:
    """The words of a speaker, `searchable`: the name in the dossier, the words of the text, the name that is shown.

    Each is a phrase of its own only where it has a word that those before it have not.
    """
    words: list[str] = []
    for part in (name, speaker_text, shown):
        more = searchable(part).split()
        if not words or not set(words).issuperset(more):
            words += [] if _ANYBODY.issuperset(more) else more
    return " ".join(words)


def show_speakers(db: sqlite3.Connection, renamed: Iterable[int]) -> None:
    """Make quotes findable by the name that lists show of their speaker: those that are dirty or of the renamed."""
    rows = db.execute(_OF_DIRTY).fetchall()
    for entity in renamed:
        rows += db.execute(_OF_ENTITY, (entity,)).fetchall()
    changed = {}
    for number, day, text, names, cue, name, speaker_text, shown in rows:
        wanted = speaking(name, speaker_text, shown)
        if wanted != names:
            changed[number] = (day, text, names, cue, wanted, wanted != speaking(name, speaker_text))
    for number, (day, text, names, cue, wanted, more) in sorted(changed.items()):
        unindex_entry(db, word_row("quote", number, day, text, names, cue))
        index_entry(db, word_row("quote", number, day, text, wanted, cue))
        db.execute("UPDATE print SET names = ?, renamed = ? WHERE id = ?", (wanted, more, number))
