"""Opening a dossier, or what was decided, in the person's editor, at the line of an entry."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.files.corrections import of_source
from dossier.files.layout import CONTENT, DECISIONS, decisions_file
from dossier.files.read import read_decisions, read_dossier
from dossier.files.sources import UnreadableError, read_bytes, source_path
from dossier.model import split_entry
from dossier.records import replace
from dossier.text import one_line
from dossier.tui.here import member_here, ref_here

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

#: Editors that take `FILE:LINE`; the others take `+LINE FILE`.
_COLON: Final = frozenset({"hx", "helix", "subl", "zed", "micro", "code", "codium", "cursor"})
_NEED_GOTO: Final = frozenset({"code", "codium", "cursor"})


def line_of(text: str, entry: str) -> int:
    """The line of a dossier, counted from 1, where an entry begins; 1 when it is not there."""
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.lstrip(" -{")
        if bare.startswith("id:") and bare[3:].split(",")[0].strip(" '\"}") == entry:
            return number
    return 1


def editor_command(editor: str, file: Path, line: int) -> list[str]:
    """How an editor is called on a line of a file.

    Raises:
        ValueError: `editor` is no command.
    """
    posix = os.name == "posix"
    words = [word if posix else word.strip('"') for word in shlex.split(editor, posix=posix)]
    if not words:
        raise ValueError("no program is named")
    name = Path(words[0]).stem
    file = file.absolute()  # no folder's name is taken for an option
    if name in _COLON:
        return [*words, *(["--goto"] if name in _NEED_GOTO else []), f"{file}:{line}"]
    return [*words, f"+{line}", str(file)]


def edit(desk: Desk) -> str:
    """Open the dossier of what is under the cursor, wait for the editor and say what happened."""
    member = member_here(desk)
    if not member or desk.queries is None:
        return "There is nothing under the cursor that a dossier holds."
    source, entry = split_entry(member)
    return open_in_case(desk, f"{CONTENT}/{desk.queries.dossier_of(source)}", 1, entry)


def edit_decisions(desk: Desk) -> str:
    """Open case.yaml where what is under the cursor is decided about last, and say what happened."""
    ref, file = ref_here(desk), decisions_file(desk.root)
    if not file.exists():
        return f"Nothing is decided yet; the first decision makes {CONTENT}/{DECISIONS}."
    details = desk.queries.details(ref) if desk.queries and ref else None
    called = details.members if details else ()
    if ref and ref.kind == "source":
        called = (of_source(ref.id),)
    try:
        line = _last_line_with(read_bytes(file).decode("utf-8-sig", "replace"), called)
    except UnreadableError as error:
        return f"{file}: {error}"
    return open_in_case(desk, f"{CONTENT}/{DECISIONS}", line)


def _last_line_with(text: str, called: Sequence[str]) -> int:
    """The last line that has one of some entries, counted from 1; 1 where none has."""

    def has(line: str, entry: str) -> bool:
        _, found, rest = line.partition(entry)
        return bool(found) and not (rest[:1].isalnum() or rest[:1] in ("-", "_", "#"))  # of a longer id

    lines = enumerate(text.splitlines(), 1)
    return max((number for number, line in lines if any(has(line, entry) for entry in called)), default=1)


def open_in_case(desk: Desk, name: str, line: int, entry: str = "") -> str:
    """Open a file of the case at a line, or where an entry of it begins, and say what happened."""
    file = desk.root / name
    try:
        source_path(desk.root, name)  # an id may be a path: nothing outside the case is opened
        if entry:
            line = line_of(read_bytes(file).decode("utf-8-sig", "replace"), entry)
    except UnreadableError as error:
        return f"{file}: {error}"
    return open_editor(desk, file, line)


def open_editor(desk: Desk, file: Path, line: int) -> str:
    """Leave the screen to the editor, come back, and say what is wrong with the file now, if anything is."""
    from textual.app import SuspendNotSupported

    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    try:
        command = editor_command(editor, file, line)
    except ValueError as error:
        return one_line(f"{editor}: {error}; set $EDITOR. The entry is at {file}:{line}")
    try:
        with desk.app.suspend():
            status = subprocess.run(command, check=False).returncode
    except SuspendNotSupported:
        return f"This terminal cannot be left to an editor; the entry is at {file}:{line}"
    except OSError as error:
        return f"{editor}: {error.strerror}; set $EDITOR. The entry is at {file}:{line}"
    desk.look_again()
    _, problems = (read_decisions if file.name == DECISIONS else read_dossier)(file)
    if problems:
        more = f" (and {len(problems) - 1} more, ! shows them)" if len(problems) > 1 else ""
        return f"{replace(problems[0], file=file.name)}{more}"
    return f"{editor} ended with status {status}" if status else f"Back from {editor}"
