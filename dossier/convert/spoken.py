"""Which quotations stand as utterances of their own, and which are words of the sentence around them.

Scare quotes, titles and single words are the latter: they are left to the clause they stand in.
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.marks import Quotation

_INNER_END: Final = re.compile(r"[,.!?…—–-]['’]?[\"”'’»›“]*$")
_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")
_MARKS: Final = "\"'“”‘’«»„‹›`"
_SMALL_WORDS: Final = frozenset("of the a an and in on for to with at by from or".split())
_LONGEST_TITLE: Final = 90


def looks_spoken(text: str, quotation: Quotation) -> bool:
    """True for a quotation that stands as an utterance of its own, not as part of the sentence around it."""
    start, end = quotation.start, quotation.end
    words = len(_WORD.findall(text[start : min(end, start + 60)]))
    before = text[max(0, start - 3) : start].rstrip(" ")
    inner = text[start:end].strip(_MARKS + " .…\n")
    if not inner:
        return False
    opened = not before or before[-1] in ",:\n.!?—–" or before.endswith(('"', "”"))
    ended = bool(_INNER_END.search(text[max(start, end - 4) : end]))
    capital = inner[0].isupper() or not inner[0].isalpha()
    if words > 1 and _is_title(inner):
        return False
    if not before or before[-1] == "\n":
        return ended or not quotation.closed or text[end : end + 1] in ("", "\n")
    if before[-1] in ",:":
        return (capital and (ended or words > 2)) or (ended and words > 4)
    return capital and ended and (words > 3 or opened)


def ends_paragraph(text: str, quotation: Quotation) -> bool:
    """True for a quotation that is closed and ends its paragraph."""
    return quotation.closed and text[quotation.end : quotation.end + 1] in ("", "\n")


def _is_title(inner: str) -> bool:
    """True where every longer word has a capital, as in the name of a book or a show: "The Quill Hour,"."""
    return len(inner) < _LONGEST_TITLE and all(
        word[0].isupper() or word in _SMALL_WORDS for word in _WORD.findall(inner.replace("’", "'"))
    )
