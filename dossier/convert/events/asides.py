"""Where somebody's words are broken by who says them: "The mill*, she said,* has been sold"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from dossier.model import Quote, Span

_LONGEST: Final = 120
_MARKS: Final = ' \n“”"«»'
_BREAKS: Final = (",", "–", "—")


def asides_in(text: str, quotes: Iterable[Quote]) -> Iterator[Span]:
    """Where a cue stands between two parts of one clause that somebody says."""
    for quote in quotes:
        for (_, start), (end, _) in pairwise(quote.at):
            words = text[start:end].strip(_MARKS) if end - start <= _LONGEST else ""
            if (
                words.startswith(_BREAKS)
                and words.endswith(_BREAKS)
                and any(start <= at < end for at, _ in quote.cue_at)
            ):
                yield start, end


def without(text: str, span: Span, asides: Sequence[Span]) -> str:
    """The text of a span, with dots for the asides within it."""
    start, end = span
    parts = []
    for first, last in asides:
        if start < first and last < end:
            parts.append(text[start:first])
            start = last
    return " … ".join((*parts, text[start:end]))
