"""Every command of the app, described once; a key is never written down a second time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.binding import Binding

from dossier.tui.commands import asking, deciding, looking, moving, taking
from dossier.tui.commands.command import Command, key_label

#: What the help calls each family, and its commands.
FAMILIES: Final[tuple[tuple[str, tuple[Command, ...]], ...]] = (
    ("Asking", asking.COMMANDS),
    ("Moving", moving.COMMANDS),
    ("Looking", looking.COMMANDS),
    ("Deciding", deciding.COMMANDS),
    ("Bringing in and taking along", taking.COMMANDS),
)
COMMANDS: Final[Mapping[str, Command]] = {command.id: command for _, family in FAMILIES for command in family}

__all__ = ["COMMANDS", "FAMILIES", "SEQUENCES", "Command", "bindings", "key_label"]


def bindings() -> list[Binding]:
    """A binding for every command, with the command's id, so that a keymap can give it other keys."""
    return [
        Binding(",".join(keys), f"do('{command.id}')", command.title, show=False, id=command.id)
        for command in COMMANDS.values()
        if (keys := [key for key in command.keys.split(",") if " " not in key])
    ]


def _sequences() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for command in COMMANDS.values():
        for keys in command.keys.split(","):
            first, blank, second = keys.partition(" ")
            if blank:
                found.setdefault(first, {})[second] = command.id
    return found


#: The commands of two keys, `g d` and the like: the first key, the second key, the command's id.
SEQUENCES: Final[Mapping[str, Mapping[str, str]]] = _sequences()
