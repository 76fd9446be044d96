"""The dates of a text that was published on 22 February 2025."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.convert.dates.timexes import FoundTimex, find_timexes
from dossier.convert.reading.parse import Sentence


def sentences_of(text: str) -> Sequence[Sentence]:
    """A sentence a line, a paragraph a block of lines."""
    paragraph, found = 0, []
    for match in re.finditer(r"[^\n]+|\n\n+", text):
        if match[0].isspace():
            paragraph += 1
        else:
            found.append(Sentence(match.start(), match.end(), paragraph))
    return found


def dates(text: str, published: str = "2025-02-22") -> tuple[FoundTimex, ...]:
    return find_timexes(text, sentences_of(text), published)


def values(text: str, published: str = "2025-02-22") -> dict[str, str]:
    return {found.timex.text: found.timex.value for found in dates(text, published)}
