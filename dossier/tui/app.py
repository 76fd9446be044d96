"""The app: opens a case behind the first paint and shows the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from dossier.case.queries import Queries
from dossier.tui.commands import COMMANDS
from dossier.tui.desk import Desk

Opener = Callable[[], Queries]


class DossierApp(App[int]):
    """Walks a case from a person to their words to the passage in the source, and back."""

    TITLE = "dossier"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f1"  # ours is in the table of commands
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q,ctrl+c", "quit", "Quit", show=False)]

    def __init__(self, opener: Opener) -> None:
        """`opener` gives the case; it is called off the event loop."""
        super().__init__()
        self.animation_level = "none"
        self._opener = opener
        self.desk = Desk()

    def get_default_screen(self) -> Screen[None]:
        """The desk is the first screen."""
        return self.desk

    def on_mount(self) -> None:
        """Open the case while the empty panes are being painted."""
        self.run_worker(self._open, thread=True, exit_on_error=True)

    def _open(self) -> None:
        queries = self._opener()
        self.call_from_thread(self.desk.opened, queries)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the table, for the palette."""
        for command in COMMANDS.values():
            yield SystemCommand(command.title, command.help, lambda run=command.run: run(self.desk))


def run(opener: Opener) -> int:
    """Open a case in the terminal and return the exit status when the person quits."""
    return DossierApp(opener).run() or 0
