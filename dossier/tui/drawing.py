"""The words of a text that keys draw over, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dossier.model import Span

#: Of a word, and of the blanks between two, so much is looked at.
_LONGEST: Final = 400


def word_at(text: str, offset: int) -> Span:
    """The word around an offset of a text, or the character there where that is a blank."""
    start, end = offset, min(offset + 1, len(text))
    if not text[start:end].strip():
        return start, end
    while start > max(0, offset - _LONGEST) and not text[start - 1].isspace():
        start -= 1
    while end < min(len(text), offset + _LONGEST) and not text[end].isspace():
        end += 1
    return start, end


def word_beside(text: str, offset: int, step: int) -> int:
    """Where the word begins that stands behind the one at an offset, or before it for a `step` below 0.

    Where none is near, where the one at the offset begins.
    """
    start, end = word_at(text, offset)
    if step > 0:
        rest = text[end : end + _LONGEST]
        return end + len(rest) - len(rest.lstrip()) if rest.strip() else start
    first = max(0, start - _LONGEST)
    before = text[first:start].rstrip()
    return word_at(text, first + len(before) - 1)[0] if before else start
