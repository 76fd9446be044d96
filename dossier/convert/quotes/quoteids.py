"""Ids of quotes, and which of their words an article has more than once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from dossier.convert.patterns.rare import Rare

_KEY: Final = 12
_SAME_KEY: Final = 16
_LONG_TEXT: Final = 100_000
_PLACES: Final = Rare(r"(?<![^\W_])[^\W_]|[^\w\s]")


def ids_of(contents: Iterable[str]) -> list[str]:
    """`q-` and six hex digits of each text's hash; a text that comes again is hashed with its number."""
    taken: set[str] = set()
    times: dict[str, int] = {}
    ids = []
    for content in contents:
        number = times.get(content, 0) + 1
        salted = content if number == 1 else f"{content}\n{number}"
        while (id_ := "q-" + hashlib.sha256(salted.encode("utf-8", "surrogatepass")).hexdigest()[:6]) in taken:
            number += 1
            salted = f"{content}\n{number}"
        taken.add(id_)
        times[content] = number
        ids.append(id_)
    return ids


def repeated_in(text: str, contents: Iterable[str]) -> set[str]:
    """Those of some stretches of a text that stand in it more than once; of a long text in one pass over it."""
    distinct = dict.fromkeys(contents)
    if len(text) <= _LONG_TEXT:
        return {content for content in distinct if text.find(content, text.find(content) + 1) >= 0}
    by_key: dict[str, list[str]] = {}
    for content in distinct:
        by_key.setdefault(content[:_KEY], []).append(content)
    lengths = sorted({len(key) for key in by_key}, reverse=True)
    # Hostile text may begin a thousand contents alike; those are given their context unasked.
    repeated = {content for alike in by_key.values() if len(alike) > _SAME_KEY for content in alike}
    seen: set[str] = set()
    for match in _PLACES.finditer(text):
        place = match.start()
        for length in lengths:
            alike = by_key.get(text[place : place + length])
            if alike is None or len(alike) > _SAME_KEY:
                continue
            for content in alike:
                if text.startswith(content, place):
                    (repeated if content in seen else seen).add(content)
    return repeated
