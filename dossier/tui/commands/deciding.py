"""Commands that decide: each shows what it would do, writes to case.yaml, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dossier.tui.commands.command import Command

if TYPE_CHECKING:
    from dossier.tui.desk import Desk


def _run(desk: Desk, name: str) -> None:
    """What a decision needs is imported when the first one is made: it brings YAML along."""
    from dossier.tui import deciding

    getattr(deciding, name)(desk)


COMMANDS: Final = (
    Command("merge", "M", "Merge two names", lambda desk: _run(desk, "merge"),
            "On the first name, then on the second; shows what will be one, and of which kind, before it is."),
    Command("split", "S", "Split a name", lambda desk: _run(desk, "split"), "Say which entry is somebody else."),
    Command("correct", "C", "Correct what was read wrong", lambda desk: _run(desk, "correct"),
            "A quote's speaker and date, an event's date, a source's outlet, title and date, a name's kind;"
            " what you drew over in the source is a missed quote."),
    Command("assess", "a", "Assess", lambda desk: _run(desk, "assess"), "Verified, disputed, unverified or false."),
    Command("note", "i", "Add a note or a tag", lambda desk: _run(desk, "note")),
    Command("undo", "U", "Take the last decision back", lambda desk: _run(desk, "undo"),
            "Of those since the app was opened; which it was is told."),
)  # fmt: skip  # read as a table
