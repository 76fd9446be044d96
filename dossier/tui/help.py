"""The help: every command with its keys, made from the table of commands."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from dossier.tui.commands import FAMILIES, key_label
from dossier.tui.place import PaneName


def help_text(pane: PaneName) -> Content:
    """All commands by family; those that do nothing in `pane` are dim."""
    lines: list[Content | str | tuple[str, str]] = []
    for name, commands in FAMILIES:
        lines.append((f"{name}\n", "bold underline"))
        for command in commands:
            here = pane in command.panes
            lines.append((f"  {key_label(command.keys, 3):<12}", "bold" if here else "dim"))
            lines.append((f"{command.title}\n", "" if here else "dim"))
            if command.help:
                lines.append((f"{'':14}{command.help}\n", "dim"))
        lines.append("\n")
    return Content.assemble(*lines)


class HelpScreen(ModalScreen[None]):
    """Goes away with the key that brought it, or with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "dismiss", "Close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("ctrl+d,pagedown,space", "scroll(10)", show=False),
        Binding("ctrl+u,pageup", "scroll(-10)", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > VerticalScroll { width: 90%; max-width: 84; height: 90%; padding: 1 2; background: $panel; }
    """

    def __init__(self, pane: PaneName) -> None:
        super().__init__()
        self._pane: PaneName = pane

    def compose(self) -> ComposeResult:
        """One long page."""
        with VerticalScroll():
            yield Static(help_text(self._pane))

    def action_scroll(self, lines: int) -> None:
        """Scroll without animation."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
