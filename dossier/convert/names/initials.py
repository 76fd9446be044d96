"""The initials that the lines of a talk have for those who were named in full: "Ann Quill: … AQ: …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.names.forms import Form, Groups

_LONGEST: Final = 3


def merge_initials(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Letters that only open lines with a colon, and the only person's name in full of which they are the initials."""
    for short in forms:
        letters = short.spelling
        if not 1 < len(letters) <= _LONGEST or not letters.isupper() or not letters.isalpha():
            continue
        if not all(_opens_line(text, start, end) for start, end in short.spans):
            continue
        full = [form for form in forms if form.type == "person" and _initials(form.spelling) == letters]
        if groups.number(full) == 1 and full[0].spans[0] < short.spans[0]:
            short.vote("person", short.votes[short.type or "person"] or 1)
            groups.join(full[0], short)


def _opens_line(text: str, start: int, end: int) -> bool:
    return text.startswith(":", end) and text[start - 1 : start] in ("", "\n")


def _initials(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""
