"""Short names made of the beginnings of words, as newspapers write them: "the Congress of Tarn Unions (Cotau)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.names.forms import Form, Groups
from dossier.namekey import folded

_LETTERS: Final = range(4, 11)
_FEWEST: Final = 3  # words of the long name that have a part in the short one


def merge_syllabics(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Join the short name that stands in brackets behind a body's name with it."""
    starts: dict[int, Form] = {}
    for form in forms:
        if form.type != "organization" or " " not in form.spelling:
            continue
        for _, end in form.spans:
            if not text.startswith(" (", end):
                continue  # nearly always
            starts = starts or {span[0]: one for one in forms for span in one.spans}
            short = starts.get(end + 2)
            if (
                short is None
                or len(short.spelling) not in _LETTERS
                or not text.startswith(")", end + 2 + len(short.spelling))
            ):
                continue
            if short.spelling.isalpha() and short.spelling[1:].islower() and is_syllabic(short.spelling, form.spelling):
                for other in ("person", "place"):
                    short.votes[other] = 0
                short.vote("organization", 1)
                groups.join(form, short)


def is_syllabic(short: str, name: str) -> bool:
    """True for the beginnings of three words of a name or more, the first word's first: "Cotau"."""
    words = folded(name.replace("-", " ")).split()
    letters = folded(short)
    # how many words have a part in it at most, by how many letters are read
    most: dict[int, int] = {}
    for place, word in enumerate(words):
        for read, number in [(0, 0)] if place == 0 else sorted(most.items(), reverse=True):
            for length in range(1, len(word) + 1):
                if not letters.startswith(word[:length], read):
                    break
                most[read + length] = max(most.get(read + length, 0), number + 1)
    return most.get(len(letters), 0) >= _FEWEST
