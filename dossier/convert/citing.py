"""Relays at the edge of what is said: "The bridge was shut, Presswire reported, *citing two clerks*".

They tell how words came to the article, and are none of these words themselves.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dossier.convert.evidence import Article
from dossier.convert.gazetteer import known_names
from dossier.convert.readings import Reading, trimmed
from dossier.convert.relays import sounds_like_outlet
from dossier.model import Passage

#: What the last part of a content may be that is none of it.
_CITATION: Final = re.compile(r"(?:citing|quoting|with reference to)\s[^\n.!?;:\"“”«»]{2,160}")
_ACCORDING: Final = re.compile(r"according to\s([^\n!?;:,\"“”«»]{2,60})")
_LONGEST: Final = 180
_ARTICLE: Final = re.compile(r"[Tt]he\s")


def is_outlets_name(words: str) -> bool:
    """True for a name that is generally known for an outlet's, or has a word that outlets bear."""
    name = _ARTICLE.sub("", words, count=1) if words[:4].lower() == "the " else words
    known = known_names().get(name) or known_names().get(words)
    return known.kind == "outlet" if known else sounds_like_outlet(words)


def without_citation(article: Article, reading: Reading) -> Reading:
    """The reading without the relay that its content ends with; what an outlet tells also without whom it cites."""
    text, content = article.text, reading.content
    if not content:
        return reading
    start, end = content[-1]
    if len(content) > 1 and (_CITATION.fullmatch(text, start, end) or _hands_on(text, start, end)):
        return replace(reading, content=content[:-1])
    comma = text.rfind(", ", max(start + 1, end - _LONGEST), end)
    while comma > start and end - comma <= _LONGEST:
        if _hands_on(text, comma + 2, end) or (
            _CITATION.fullmatch(text, comma + 2, end) and is_outlets_name(_words(text, reading.source))
        ):
            return replace(reading, content=trimmed(text, (*content[:-1], (start, comma))))
        comma = text.rfind(", ", start + 1, comma)
    return reading


def _hands_on(text: str, start: int, end: int) -> bool:
    match = _ACCORDING.fullmatch(text, start, end)
    return match is not None and is_outlets_name(match[1])


def _words(text: str, passage: Passage) -> str:
    return text[passage[0][0] : passage[-1][1]] if passage else ""
