"""The app: shows the desk, opens the case behind the first paint and keeps it up to date."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.screen import Screen
from textual.widgets import Input

from dossier.case import Case
from dossier.text import one_line
from dossier.tui.commands import COMMANDS, key_label, keymap_of
from dossier.tui.dates import choose
from dossier.tui.desk import Desk
from dossier.tui.keeping import Keeper, LiveCase
from dossier.tui.prompt import Prompt
from dossier.tui.settings import State, config_file, read_settings, read_state, write_state
from dossier.tui.themes import TERMINAL, looks
from dossier.tui.threads import tell

if TYPE_CHECKING:
    from textual.command import Provider

#: What ends the app from outside, as far as the system has it: somebody's `kill`, a terminal that is closed.
_ENDING: Final = ("SIGTERM", "SIGHUP")
_HUNG_UP: Final = 128 + 1  # as the signal has it
#: Seconds between two looks whether the terminal is still there.
_LOOK: Final = 2.0
_SUSPEND: Final = COMMANDS["suspend"].keys
#: Seconds for the first paint, in which no other thread takes the interpreter from it.
_AFTER_PAINT: Final = 0.25
#: What the first presses of some keys need, imported behind the first paint so that no key has to wait for it.
NEEDED_SOON: Final = (
    "dossier.files",
    "dossier.case.asking",
    "dossier.case.search",
    "dossier.case.hits",
    "dossier.case.details",
    "dossier.tui.search",
    "dossier.tui.details",
    "dossier.tui.correcting",
    "dossier.tui.joining",
    "dossier.tui.overviews",
    "dossier.tui.help",
)


def _has_terminal() -> bool:
    """True as long as the keys come from a terminal."""
    return sys.__stdin__ is not None and sys.__stdin__.isatty()


def _palette() -> type[Provider]:
    """What the palette needs is imported when it is opened."""
    from dossier.tui.palette import Palette

    return Palette


class DossierApp(App[int]):
    """Walks a case from a person to their words to the passage in the source, and back."""

    TITLE = "dossier"
    ALLOW_SELECT = False  # the source pane selects by itself, by offsets of the reading text
    COMMAND_PALETTE_BINDING = "f1"  # ours is in the table of commands
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    CSS = "CommandPalette > Vertical { width: 90%; max-width: 100; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q,ctrl+c", "quit", "Quit", show=False),
        # Also where a page or a line has the keyboard: a terminal person expects it everywhere.
        Binding(_SUSPEND, "suspend", show=False, priority=True, id="suspend"),
    ]

    def __init__(self, opening: Future[LiveCase] | Future[Case], root: Path) -> None:
        """`opening` gives the case of the folder `root` once it is open."""
        super().__init__(ansi_color=bool(os.environ.get("NO_COLOR")) or None)
        self.register_theme(TERMINAL)
        self.settings, self.state = read_settings(COMMANDS), read_state()
        self.animation_level = "full" if self.settings.animation else "none"
        choose(self.settings.dates)
        self.desk = Desk(root, self.settings)
        self.desk.shares = list(self.state.shares)
        self.desk.look_again = self._look_again
        self.keeper: Keeper | None = None
        self.painted: Callable[[], None] = lambda: None  # called once, behind the first paint, by another thread
        self._opening = opening
        self._seeds = 0  # when an article came to the case, or went, as far as the keeper knows
        self.set_keymap(keymap_of(self.settings.keys))
        for name in (self.state.theme, self.settings.theme):
            if name in self.available_themes:
                self.theme = name
            elif name and name == self.settings.theme:
                self.settings.problems.append(f"{config_file()}: there is no theme {name}; t lists them")

    def get_css_variables(self) -> dict[str, str]:
        """The theme's variables, and ours."""
        variables = super().get_css_variables()
        return {**variables, **looks(variables, own_colours=self.native_ansi_color)}

    def get_default_screen(self) -> Screen[None]:
        """The desk is the first screen."""
        return self.desk

    def on_mount(self) -> None:
        """Show the case at once where it is open already, else as soon as it is."""
        if not self.is_headless:
            self._end_in_order()
        self.app_resume_signal.subscribe(self, lambda app: app.refresh(layout=True))  # the shell has written meanwhile
        if self._opening.done():
            self.desk.opened(self._opening.result())
        self.call_after_refresh(self._start_keeping)

    def _end_in_order(self) -> None:
        """Have signals that end the app give the terminal back first, and what was arranged be remembered."""
        for number in (getattr(signal, name) for name in _ENDING if hasattr(signal, name)):
            if signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` has it
                with suppress(NotImplementedError):  # Windows
                    asyncio.get_running_loop().add_signal_handler(number, self.exit, None, 128 + number)

        if _has_terminal():
            self.set_interval(_LOOK, self._end_without_terminal)

    def _end_without_terminal(self) -> None:
        """End where the terminal went and no signal told of it: what reads from it would never wait again."""
        if not _has_terminal():
            self.exit(return_code=_HUNG_UP)

    def action_suspend(self) -> None:
        """Stop until the shell's `fg`."""
        self.desk.run_command("suspend")

    async def on_event(self, event: events.Event) -> None:
        """Look at the keys that come back from a pane, one after the other as they were typed.

        What was typed ahead goes to the line that was being opened; then the desk may want a key; then it is a command.
        """
        if isinstance(event, events.Key) and event.is_forwarded:
            line = next((line for line in self.screen.query(Input) if not getattr(line, "is_over", False)), None)
            if line and event.character and event.is_printable:
                line.replace(event.character, *line.selection)
                return
            if isinstance(line, Prompt) and event.key == "enter":
                line.answer()
                return
            if self.screen is self.desk and self.desk.takes(event.key):
                return
        await super().on_event(event)

    def _start_keeping(self) -> None:
        """In a thread that nobody waits for: quitting is possible while the index is written, which survives that."""
        threading.Thread(target=self._keep, name="keeper", daemon=True).start()

    def _keep(self) -> None:
        """Keep the case up to date until the app ends."""
        case = self._opening.result()
        if self.desk.queries is None:
            self._tell(self.desk.opened, case)
        desk = self.desk
        self.keeper = Keeper(
            case,
            changed=lambda: self._tell(desk.changed),
            reading=lambda done, total: self._tell(desk.reading, done, total),
            looked=self._looked,
            failed=lambda why: self._tell(desk.say, one_line(f"The case could not be read ({why}); please report it.")),
        )
        time.sleep(_AFTER_PAINT)
        for module in NEEDED_SOON:
            import_module(module)
        self.painted()
        self.keeper.run()

    def _looked(self) -> None:
        """Tell that the case is read, the first time; then of articles that came, as soon as nothing else is told."""
        from dossier.files.layout import SEEDS, unconverted

        desk, seen = self.desk, self._seeds
        with suppress(OSError):
            self._seeds = (desk.root / SEEDS).stat().st_mtime_ns
        if not desk.settled:
            self._tell(desk.settle, unconverted(desk.root))
        elif self._seeds != seen and (desk.status.note or desk.conversion):
            self._seeds = seen  # look again when that is read
        elif self._seeds != seen:
            self._tell(desk.tell_unconverted, unconverted(desk.root))

    def _tell(self, answer: Callable[..., None], *values: object) -> None:
        """Call something of the desk from the keeper's thread, which has nothing to do any more once nobody answers."""
        if not tell(self.desk, answer, *values) and self.keeper:
            self.keeper.stop()

    def _look_again(self) -> None:
        if self.keeper:
            self.keeper.look()

    def on_unmount(self) -> None:
        """Let the keeper come to its end, and remember what the person arranged."""
        if self.keeper:
            self.keeper.stop()
        if self.desk.conversion:
            self.desk.conversion.stop()
        now = State("" if self.theme == self.settings.theme else self.theme, self.desk.shares)
        if now != self.state:
            write_state(now)

    def action_command_palette(self) -> None:
        """Show all commands."""
        from dossier.tui.palette import of_commands

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(of_commands())

    def search_themes(self) -> None:
        """Show all themes."""
        from dossier.tui.palette import of_themes

        self.push_screen(of_themes())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the table, for the palette."""
        for command in COMMANDS.values():
            keys = key_label(self.settings.keys.get(command.id, command.keys), 2)
            about = f"{keys}  {command.help}".rstrip()
            yield SystemCommand(command.title, about, lambda run=command.id: self.desk.run_command(run))
