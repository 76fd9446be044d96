"""The palette's commands in the order of the help, what is used first comes first; and how a palette closes."""

from __future__ import annotations

from textual import on
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hits
from textual.content import Content
from textual.system_commands import SystemCommandsProvider
from textual.theme import ThemeProvider
from textual.widgets import Input, OptionList


class Palette(SystemCommandsProvider):
    """All commands, and a search in them."""

    async def discover(self) -> Hits:
        """Every command, as the app has them."""
        for title, about, run, _ in self.app.get_system_commands(self.screen):
            yield DiscoveryHit(display=Content(title), command=run, text=title, help=about)


class Choosing(CommandPalette):
    """A palette in which one thing is chosen, though Enter comes twice before it is gone."""

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _is_over(self, event: Input.Submitted | OptionList.OptionSelected) -> None:
        """Choose nothing any more: Textual's own palette would run the command again."""
        if self.app.screen is not self:
            event.stop()
            event.prevent_default()

    def _action_command_list(self, action: str) -> None:
        """Leave the list where it is in a terminal too small for any of it: Textual's own would break there."""
        if self.query_one(CommandList).size:
            super()._action_command_list(action)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, the first time."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()


def of_commands() -> Choosing:
    """Chooses a command; Textual knows it by its id."""
    return Choosing(id="--command-palette")


def of_themes() -> Choosing:
    """Chooses a theme."""
    return Choosing(providers=[ThemeProvider], placeholder="Search for themes…")
