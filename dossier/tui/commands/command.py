"""What a command is. Bindings, palette, help and the hints of the status line are all read from these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from textual.keys import format_key

from dossier.records import Record
from dossier.tui.place import PANES, PaneName

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_LABELS: Final[Mapping[str, str]] = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
}


class Command(Record):
    """Something a person can do. `id` is its name in the keymap of the settings file."""

    id: str
    keys: str  #: as Textual names them, separated by commas
    title: str  #: what the palette and the help call it
    run: Callable[[Desk], None]
    help: str = ""  #: one sentence more, where the title does not tell all
    hint: str = ""  #: what the status line calls it; empty: it is not shown there
    panes: tuple[PaneName, ...] = PANES  #: the panes where it means something
    hints: Mapping[PaneName, str] = {}  #: what the status line calls it in some of them instead


def key_label(keys: str, limit: int = 1) -> str:
    """The first `limit` of some keys as people write them: `ctrl+o,backspace` → `^o`, `g d` stays."""
    return " ".join(" ".join(map(_label, key.split())) for key in keys.split(",")[:limit])


def _label(key: str) -> str:
    if key in _LABELS:
        return _LABELS[key]
    modifier, _, rest = key.rpartition("+")
    name = _LABELS.get(rest) or format_key(rest)
    if modifier == "ctrl":
        return f"^{name}"
    return f"{modifier}+{name}" if modifier else name
