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

__all__ = ["COMMANDS", "FAMILIES", "Command", "bindings", "key_label", "keymap_of", "sequences_of"]


def bindings() -> list[Binding]:
    """A binding for every command, with the command's id, so that a keymap can give it other keys."""
    return [
        Binding(_single(command.id, command.keys), f"do('{command.id}')", command.title, show=False, id=command.id)
        for command in COMMANDS.values()
    ]


def keymap_of(keys: Mapping[str, str]) -> dict[str, str]:
    """What Textual is told of a person's keys, by command."""
    return {command: _single(command, words) for command, words in keys.items()}


def _single(command: str, keys: str) -> str:
    """The keys that do something by themselves. Without any, the command's name: a key that no keyboard has."""
    return ",".join(key for key in keys.split(",") if " " not in key.strip()) or command


def sequences_of(keymap: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The commands of two keys, `g d` and the like: the first key, the second key, the command's id.

    `keymap` gives some commands other keys.
    """
    found: dict[str, dict[str, str]] = {}
    for command in COMMANDS.values():
        for keys in keymap.get(command.id, command.keys).split(","):
            first, blank, second = keys.strip().partition(" ")
            if blank:
                found.setdefault(first, {})[second.strip()] = command.id
    return found
