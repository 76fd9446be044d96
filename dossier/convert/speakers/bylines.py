"""The lines that tell who wrote an article, who is nobody whom it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.speakers.citing import NAME
from dossier.model import Span

#: Who wrote an article is nobody whom it speaks of: "By *Ann Quill*", "Exclusive by *Ann Quill*, Tarn Weekly".
_BYLINE: Final = re.compile(
    r"^[^\S\n]*(?:(?:Story|Words|Exclusive|Report|Reporting|Analysis|Interview|Written|Opinion|Commentary|Photos) )?"
    rf"[Bb][Yy]:? {NAME}(?:(?:,| and| &| in| for| \||/| [–—-]) [^\n.!?]{{1,100}})?$",
    re.MULTILINE,
)
_TOP: Final = 1500  # characters


def bylines(text: str) -> Iterator[Span]:
    """The lines at the top of a text that tell who wrote it."""
    start = 0
    while start < _TOP:
        match = _BYLINE.match(text, start, _TOP)
        if match:
            yield match.span()
        start = text.find("\n", start, _TOP) + 1 or _TOP
