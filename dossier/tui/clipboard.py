"""Copying: to the terminal's clipboard, and to a file of our own, since no terminal says whether it took it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from textual.app import App

from dossier.files.atomic import write_atomic
from dossier.folders import state_dir

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
        kept = f"to {_short(file)}"
    if sent:  # no terminal says whether it took it
        return f"Copied the {what} to the clipboard and {kept}"
    return f"Too long for a terminal's clipboard; copied the {what} {kept}"


def _short(file: Path) -> str:
    """The path of a file as a shell takes it, short enough for the status line where it is in one's home."""
    try:
        return f"~/{file.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):  # it is elsewhere, or nobody knows where home is
        return str(file)
