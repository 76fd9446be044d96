"""The problems of the files: what is broken where, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from dossier.case.queries import Trouble
from dossier.text import one_line


class TroublesScreen(ModalScreen[None]):
    """A list to read; everything else of the case is open behind it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,exclamation_mark,enter", "dismiss", "Close")]
    DEFAULT_CSS = """
    TroublesScreen { align: center middle; }
    TroublesScreen > VerticalScroll { width: 90%; height: 80%; padding: 1 2; background: $panel; }
    """

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        super().__init__()
        self.troubles = troubles

    def compose(self) -> ComposeResult:
        """One line a problem, ready to be acted on."""
        with VerticalScroll():
            lines = "\n".join(one_line(trouble.message) for trouble in self.troubles)
            yield Static(Content(lines or "No problems."))
