"""Commands for how things look, and for help."""

from __future__ import annotations

from typing import Final

from dossier.tui.commands.command import Command

COMMANDS: Final = (
    Command("zoom", "z", "Zoom this pane", lambda desk: desk.toggle_zoom(), "Again for all panes."),
    Command("help", "?", "Help", lambda desk: desk.show_help(), hint="help"),
    Command("palette", "ctrl+p", "Command palette", lambda desk: desk.app.action_command_palette()),
    Command("theme", "t", "Theme", lambda desk: desk.app.action_change_theme()),
    Command("quit", "q", "Quit", lambda desk: desk.app.exit(0), hint="quit"),
)  # fmt: skip
