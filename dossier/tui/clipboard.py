"""Copying: to the terminal's clipboard, and to a file of our own, since no terminal says whether it took it."""

from __future__ import annotations

from typing import Final

from textual.app import App

from dossier.files.atomic import write_atomic
from dossier.tui.settings import state_dir

#: Terminals drop an OSC 52 that is longer (xterm's limit is 100,000 bytes of base64).
_LIMIT: Final = 74_000


def copy(app: App[int], text: str, what: str) -> str:
    """Copy a text and say where it went."""
    sent = len(text.encode()) <= _LIMIT
    if sent:
        app.copy_to_clipboard(text)
    file = state_dir() / "copied.txt"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(file, f"{text}\n".encode(), private=True)
    except OSError as error:
        kept = f"not to a file ({error.strerror})"
    else:
        kept = str(file)
    if sent:
        return f"Copied the {what} to the clipboard; should your terminal not allow that: {kept}"
    return f"The {what} is too long for a terminal's clipboard: {kept}"
