"""The lines that tell who wrote an article, who is nobody whom it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.model import Span

_NAME: Final = r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,4}"
#: Who wrote an article is nobody whom it speaks of: "By *Ann Quill*", "Exclusive by *Ann Quill*, Tarn Weekly",
#: "👤 by *Ann Quill* · 3 May", "Posted on 3 May 2024 by *Ann Quill*".
_BYLINE: Final = re.compile(
    r"^[^\S\n]*(?:[^\w\s\"“”'‘’«(]{1,3}[^\S\n]?)?"
    r"(?:(?:Story|Words|Exclusive|Report|Reporting|Analysis|Interview|Written|Opinion|Commentary|Photos"
    r"|(?:Posted|Published|Updated)(?: [^\n.!?:;\"“]{1,60})?) )?"
    rf"[Bb][Yy]:? {_NAME}(?:(?:,| and| &| in| for| ?\||/| [–—·•-]) [^\n.!?]{{1,100}})?$",
    re.MULTILINE,
)
#: A line that bars or dots part, below the title, is the page's own: "*Ann Quill* | Tarn Weekly | 3 May 2024".
_PARTED: Final = re.compile(r"^[^\n\"“”!?|·•]{2,60} [|·•] [^\n\"“”!?]{2,100}(?<![.:,;])$", re.MULTILINE)
_TOP: Final = 1500  # characters


def bylines(text: str) -> Iterator[Span]:
    """The lines at the top of a text that tell who wrote it."""
    start, title = 0, len(text) - len(text.lstrip())
    while start < _TOP:
        match = _BYLINE.match(text, start, _TOP) or (_PARTED.match(text, start, _TOP) if start > title else None)
        if match:
            yield match.span()
        start = text.find("\n", start, _TOP) + 1 or _TOP
