"""The palette's commands in the order of the help: what is used first comes first."""

from __future__ import annotations

from textual.command import DiscoveryHit, Hits
from textual.content import Content
from textual.system_commands import SystemCommandsProvider


class Palette(SystemCommandsProvider):
    """All commands, and a search in them."""

    async def discover(self) -> Hits:
        """Every command, as the app has them."""
        for title, about, run, _ in self.app.get_system_commands(self.screen):
            yield DiscoveryHit(display=Content(title), command=run, text=title, help=about)
