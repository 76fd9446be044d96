"""The sentence of an article that a hit shows: where most of the words that were searched for stand first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dossier.case.asking import AnyOf
from dossier.case.marking import highlights
from dossier.case.words import searchable
from dossier.model import Passage

_LINE: Final = re.compile(r"[^\n]+")
# Behind "Gen.", "Dr." and "J." no sentence ends.
_END: Final = re.compile(r"(?<![A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{2})[.!?…][\"”’»)]{0,2} ")


def first_words(text: str, terms: Sequence[AnyOf]) -> tuple[str, Passage, Passage] | None:
    """The sentence of a text where most of the terms stand first, where they stand in it, and where in the text."""
    best, most = None, 0
    lines = list(_LINE.finditer(text))
    likely = [
        line for line in lines if all(any(term.words[0] in line[0].lower() for term in any_of) for any_of in terms)
    ]  # told in no time
    for line in (*likely, *lines):
        many = _many(line[0], terms)
        if many > most:
            best, most = line, many
            if many == len(terms):
                break
    if best is None:
        return None
    at = [0, *(end.end() for end in _END.finditer(best[0])), len(best[0])]
    start, end = max(pairwise(at), key=lambda piece: _many(best[0][slice(*piece)], terms))  # of equals the first
    sentence = best[0][start:end].strip()
    marks = highlights(sentence, [term for any_of in terms for term in any_of])
    start = best.start() + best[0].index(sentence, start)
    return sentence, marks, tuple((a + start, b + start) for a, b in marks)


def _many(text: str, terms: Sequence[AnyOf]) -> int:
    """How many of the terms stand in a text, of alternatives one."""
    words = f" {searchable(text)} "
    return sum(any(term.padded in words for term in any_of) for any_of in terms)
