"""The help: every command with its keys, made from the table of commands; Enter on one of them does it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dossier.case.queries import LOST
from dossier.tui.commands import FAMILIES, Command, key_label
from dossier.tui.page import Line, heading, words
from dossier.tui.place import PaneName
from dossier.tui.rows import ASSESSED_GLYPHS, CONTRADICTED, GAP, MAY_DISAGREE, NOTED, STANCE_GLYPHS

_KEY_CELLS: Final = 16
_SIGNS: Final = (
    (MAY_DISAGREE, "another event may be the same, told otherwise: d tells which, and in what they differ"),
    (CONTRADICTED, "claimants or sources disagree on the event; a number behind it: in how many accounts it is told"),
    (LOST, "the words are not in the article where the dossier says; ! lists it"),
    (
        f"{NOTED}  {' '.join(NOTED + glyph for glyph in ASSESSED_GLYPHS.values())}",
        f"what you decided: a note, or that it is {', '.join(ASSESSED_GLYPHS)}",
    ),
    ("6·5", "quotes · sources of a name"),
    ("×3", "the same quote in three sources"),
    (f"{GAP} 7 mo", "nothing happened for so long before the event"),
    ("2024-05?  2024~", "not certain; about"),
    ("▌  ●", "the cursor; the focus"),
    ("┊  ▌", "at the edge of the source: a quote; the passage that is shown"),
    ("Daily ← Wire", "Daily has the words from Wire"),
)


def help_lines(pane: PaneName, keymap: Mapping[str, str]) -> list[Line]:
    """All commands by family; those that mean nothing in `pane` are dim. `keymap` gives a command other keys."""
    # "fmt: skip" here and below keeps a call with its words in one piece
    lines: list[Line] = [words("Choose a person, a quote or an event and every pane shows what is linked to it. "
                               "Enter on a line of this page does it; f finds one.", indent=0), words("")]  # fmt: skip
    families = [_family(name, commands, pane, keymap) for name, commands in FAMILIES]
    for part in (*families[:-1], _signs(), _names(), families[-1]):
        lines += [*part, words("")]
    return lines[:-1]


def _names() -> Iterator[Line]:
    """What commands are called where a person gives them other keys; not last, for nothing on it can be gone to."""
    yield heading("Names of commands, for [keys] in settings.toml")
    yield words(", ".join(f"{command.id} ({command.title})" for _, of in FAMILIES for command in of), indent=0)


def _family(name: str, commands: Sequence[Command], pane: PaneName, keymap: Mapping[str, str]) -> Iterator[Line]:
    yield heading(name)
    for command in commands:
        look = "" if pane in command.panes else "dim"
        keys = key_label(keymap.get(command.id, command.keys), 3)
        more = (f"  {command.help}", "dim") if command.help else ""
        yield words((f"{keys:<{_KEY_CELLS - 1}} ", "strong"), (command.title, look), more, target=command.id,
                    indent=_KEY_CELLS)  # fmt: skip


def _signs() -> Iterator[Line]:
    """What the lists show beside words."""
    yield heading("Signs")
    stances = ((glyph, f"somebody {stance} it") for stance, glyph in STANCE_GLYPHS.items() if glyph)
    for sign, meaning in (*stances, *_SIGNS):
        yield words((f"{sign:<{_KEY_CELLS}}", "strong"), meaning, indent=_KEY_CELLS)
