"""Word lists that people can read and mend: one entry a line, `#` begins a comment.

General knowledge written for this package. Only `english_words` and `english_contexts` were counted, from a tagger's
reading of news (tests/benchmarks/learn_tags.py): they tell which parts of speech an ordinary word can be.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The lines of the list `name` (`given_variants` is read from `given_variants.txt`), without comments."""
    return tuple(_lines(name))


@cache
def words_of(name: str) -> frozenset[str]:
    """All words of a list as a set, however they are divided into lines."""
    return frozenset(word for line in lines_of(name) for word in line.split())


@cache
def table_of(name: str) -> dict[str, tuple[str, ...]]:
    """The words of a list whose lines are `key: word word …`, by key; a key may head several lines."""
    table: dict[str, tuple[str, ...]] = {}
    for line in lines_of(name):
        key, _, words = line.partition(":")
        table[key] = (*table.get(key, ()), *words.split())
    return table


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        entry = line.partition("#")[0].strip()
        if entry:
            yield entry
