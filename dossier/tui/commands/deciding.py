"""Commands that decide: each shows what it would do, writes to case.yaml, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

from dossier.tui.commands.command import Command

if TYPE_CHECKING:
    from dossier.tui.desk import Desk


def _made_in(module: str, name: str) -> Callable[[Desk], None]:
    """What a decision needs is imported when the first one is made: it brings YAML along."""

    def run(desk: Desk) -> None:
        getattr(import_module(f"dossier.tui.{module}"), name)(desk)

    return run


COMMANDS: Final = (
    Command("merge", "M", "Merge two names", _made_in("joining", "merge"),
            "On the first name, then on the second; shows what will be one, and of which kind, before it is."),
    Command("split", "S", "Split a name", _made_in("joining", "split"), "Say which entry is somebody else."),
    Command("correct", "C", "Correct what was read wrong", _made_in("correcting", "correct"),
            "A quote's speaker and date, an event's date, a source's outlet, title and date, a name's kind;"
            " what you drew over in the source is a missed quote."),
    Command("assess", "a", "Assess", _made_in("deciding", "assess"), "Verified, disputed, unverified or false."),
    Command("note", "i", "Add a note or a tag", _made_in("deciding", "note")),
    Command("undo", "U", "Take the last decision back", _made_in("deciding", "undo"),
            "Of those since the app was opened; which it was is told."),
)  # fmt: skip  # read as a table
