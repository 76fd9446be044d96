"""A title right behind a name, where a writer leaves the comma out: "Ann Quill *Deputy Director for Research* said"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import is_given, title_kind
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_TITLE: Final = Rare(
    r" (?:(?:Acting|Assistant|Associate|Chief|Deputy|Executive|General|Managing|Senior|Vice)[ -]){0,3}"
    r"([A-Z][a-z]{3,14})(?= (?:of|for|at) (?:the )?[A-Z])"
)


def title_behind(text: str, name: Span) -> int:
    """Where an office with capitals ends that stands right behind a full name and is of something; 0 for none."""
    start, end = name
    if not text.startswith(" ", end) or not text[end + 1 : end + 2].isupper():
        return 0  # nearly always
    title = _TITLE.match(text, end)
    if title is None or title_kind(title[1]) != "office":
        return 0
    given, _, surname = text[start:end].partition(" ")
    is_full = len(surname) > _INITIAL and is_given(given)  # "Odo D. *Cook* of Tarn Mills"
    return title.end() if is_full and not surname.endswith(".") else 0


_INITIAL: Final = 1
