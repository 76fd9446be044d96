"""Mr Grant and Mrs Grant are two people: a surname with a title, told apart by whose it can be."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.convert.genders import Gender, title_before
from dossier.model import Span


def told_apart(text: str, spans: Sequence[Span]) -> dict[Gender, list[Span]]:
    """The spans of a surname that have "Mr", "Mrs" or the like in front, by the gender that it tells, as first told."""
    told: dict[Gender, list[Span]] = {}
    for start, end in spans:
        gender, _ = title_before(text, start)
        if gender:
            told.setdefault(gender, []).append((start, end))
    return told


def with_title(text: str, span: Span) -> Span:
    """The span of a surname with its title."""
    return title_before(text, span[0])[1], span[1]
