"""Every command of the app, described once; a key is never written down a second time."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from dossier.tui.commands import asking, looking, moving
from dossier.tui.commands.command import Command, key_label

#: What the help calls each family, and its commands.
FAMILIES: Final[tuple[tuple[str, tuple[Command, ...]], ...]] = (
    ("Asking", asking.COMMANDS),
    ("Moving", moving.COMMANDS),
    ("Looking", looking.COMMANDS),
)
COMMANDS: Final[dict[str, Command]] = {command.id: command for _, family in FAMILIES for command in family}

__all__ = ["COMMANDS", "FAMILIES", "Command", "bindings", "key_label"]


def bindings() -> list[Binding]:
    """A binding for every command, with the command's id, so that a keymap can give it other keys."""
    return [
        Binding(command.keys, f"do('{command.id}')", command.title, show=False, id=command.id)
        for command in COMMANDS.values()
        if command.keys
    ]
