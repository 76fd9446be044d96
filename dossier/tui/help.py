"""The help: every command with its keys, made from the table of commands; Enter on one of them does it."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.tui.commands import FAMILIES, key_label
from dossier.tui.page import Line, heading, words
from dossier.tui.place import PaneName

_KEY_CELLS = 16


def help_lines(pane: PaneName, keymap: Mapping[str, str]) -> list[Line]:
    """All commands by family; those that mean nothing in `pane` are dim. `keymap` gives a command other keys."""
    lines: list[Line] = [words("Choose a person, a quote or an event and every pane shows what is linked to it. "
                               "Enter on a line of this page does what it says.", indent=0), words("")]  # fmt: skip
    for name, commands in FAMILIES:
        lines.append(heading(name))
        for command in commands:
            look = "" if pane in command.panes else "dim"
            keys = key_label(keymap.get(command.id, command.keys), 3)
            more = (f"  {command.help}", "dim") if command.help else ""
            lines.append(
                words((f"{keys:<{_KEY_CELLS}}", "strong"), (command.title, look), more, target=command.id,
                      indent=_KEY_CELLS)
            )  # fmt: skip
        lines.append(words(""))
    return lines[:-1]
