"""A capitalised word of a text, and a run of them with what stands in between."""

from __future__ import annotations

from dossier.records import Record


class Word(Record):
    """A capitalised word; `opens` where its capital proves nothing: first in a sentence, a quotation, a headline."""

    start: int
    end: int
    text: str
    low: str
    opens: bool = False
    possessive: bool = False


class Run(Record):
    """Words of one run; `gaps[i]` is how word i and the next hang together, as `binder` says."""

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
