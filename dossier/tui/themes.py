"""How things look, as variables of the style sheets: in true colours, and where the terminal's own colours must do.

With the terminal's sixteen colours nobody knows what is readable on what: text stays in the terminal's own colour, and
attributes (bold, reverse, underlined, dim) tell things apart. The same looks serve `NO_COLOR`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

#: Readable on light and dark, whatever sixteen colours the terminal has.
TERMINAL: Final = Theme(
    "terminal", primary="ansi_magenta", secondary="ansi_default", warning="ansi_red", error="ansi_red",
    success="ansi_green", accent="ansi_magenta", foreground="ansi_default", background="ansi_default",
    surface="ansi_default", panel="ansi_default", boost="ansi_default", ansi=True,
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        **dict.fromkeys(("ansi-background", "ansi-foreground"), "ansi_default"),
        **dict.fromkeys(("input-cursor-background", "input-cursor-foreground"), "ansi_default"),
        "input-cursor-text-style": "reverse",
        "block-cursor-background": "ansi_magenta", "block-cursor-foreground": "ansi_default",
    },
)  # fmt: skip  # read as a table

#: Variable: its value in true colours, where `{primary}` is that of the theme, and its value in the terminal's colours.
_LOOKS: Final[Mapping[str, tuple[str, str]]] = {
    "heading-background": ("{panel}", "ansi_default"),
    "heading-style": ("none", "underline"),
    "active-background": ("{primary}", "ansi_default"),
    "active-style": ("bold", "bold reverse"),
    "cursor-background": ("{foreground} 12%", "ansi_default"),
    "cursor-style": ("none", "bold"),
    "muted": ("{text-muted}", "ansi_default"),
    "muted-style": ("none", "dim"),
    "on-primary": ("{text}", "ansi_default"),
    "rail": ("{foreground} 20%", "ansi_bright_black"),
    "linked-background": ("{primary} 22%", "ansi_default"),
    "linked-style": ("none", "bold"),
    "current-background": ("{primary} 50%", "ansi_default"),
    "current-style": ("bold", "bold underline"),
    "current-color": ("{text}", "ansi_default"),
}


def looks(variables: Mapping[str, str], *, own_colours: bool) -> dict[str, str]:
    """Our variables, from those of the theme; `own_colours`: the terminal's own sixteen must do."""
    return {name: ansi if own_colours else true.format_map(variables) for name, (true, ansi) in _LOOKS.items()}
