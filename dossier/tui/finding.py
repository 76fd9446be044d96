"""Finding words in the open article, as one types: where they stand, whatever case, marks and line ends they have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dossier.tui import walking
from dossier.tui.over import ask

if TYPE_CHECKING:
    from dossier.model import Span
    from dossier.tui.desk import Desk

#: A mark that is typed, and all that print has for it.
_PRINTED: Final[Mapping[str, str]] = {mark: f"[{marks}]" for marks in ("'’‘", '"“”„', "-‐‑–—") for mark in marks}
#: Between words stands a blank or the end of a line, or some of them.
_BETWEEN: Final = r"\s{1,20}"


def occurrences(text: str, words: str) -> Sequence[Span]:
    """Where some words stand beside each other in a text, in its order; nowhere for none."""
    pattern = _BETWEEN.join(
        "".join(_PRINTED.get(character) or re.escape(character) for character in word) for word in words.lower().split()
    )
    small = text.lower()  # three times as quick as letting `re` ignore the case, and only İ becomes longer
    if len(small) == len(text):
        return [found.span() for found in re.finditer(pattern, small)] if pattern else ()
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)] if pattern else ()


def find(desk: Desk) -> None:
    """Ask for words, and go to where they stand from here on, at every key; Esc returns to where one was."""
    view, before = desk.source_view, walking.place_of(desk)
    standing = view.standing()
    if view.source is None:
        desk.say("There is no article to find words in.")
        return

    def changed(words: str) -> None:
        view.stand(standing)
        view.find(words, occurrences)

    def done(words: str | None) -> None:
        if not words or not words.strip():
            changed("")
        elif view.found:
            desk.history.here = before
            desk.history.go(walking.place_of(desk))
        else:
            desk.say(f"“{words.strip()}” is not in this article; {desk.key_of('search')} searches all of them.")

    ask(desk, "find in this article", view.sought, done, changed=changed)
