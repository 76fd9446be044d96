"""Commands for looking closer and at the whole: details, lists of the case, how things look, help."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from dossier.tui.commands.command import Command
from dossier.tui.here import ref_here
from dossier.tui.over import show_page

if TYPE_CHECKING:
    from dossier.tui.desk import Desk


def _details(desk: Desk) -> None:
    from dossier.tui.details import details_lines

    ref = ref_here(desk)
    details = desk.queries.details(ref) if desk.queries and ref else None
    if details is None:
        desk.say("There is nothing under the cursor.")
        return
    show_page(
        desk,
        f"{details.ref.kind} · {details.title}",
        details_lines(details, desk.queries.row(details.ref) if desk.queries else None, desk.source_name),
        "d",
        beside="right" if desk.active == "entities" else "left",
    )


def _overview(desk: Desk, name: str) -> None:
    """What the pages need is imported when the first one is opened."""
    from dossier.tui import overviews

    getattr(overviews, name)(desk)


def _help(desk: Desk) -> None:
    from dossier.tui.help import help_lines

    show_page(desk, "Help", help_lines(desk.active, desk.settings.keys), "?")


def _zoom(desk: Desk) -> None:
    desk.zoomed = not desk.zoomed
    desk.lay_out()


def _suspend(desk: Desk) -> None:
    if desk.app.is_headless or os.name == "nt":
        desk.say("This terminal has no shell to go to meanwhile.")
    else:
        desk.app.action_suspend_process()


COMMANDS: Final = (
    Command("details", "d", "Details", _details,
            "Roles over time, claims side by side, prints, company and notes of what is under the cursor.", "details"),
    Command("contradictions", "c", "Contradictions", lambda desk: _overview(desk, "contradictions"),
            "Events on which sources or claimants disagree, then those on which they may."),
    Command("uncorroborated", "u", "Uncorroborated", lambda desk: _overview(desk, "uncorroborated"),
            "Events that one claimant alone tells, as far as accounts of one event are linked."),
    Command("relays", "R", "Who relays whom", lambda desk: _overview(desk, "relays")),
    Command("noted", "I", "Noted and assessed", lambda desk: _overview(desk, "noted"),
            "All that was noted or assessed, with the words; f finds a tag."),
    Command("troubles", "!", "Problems of the files", lambda desk: _overview(desk, "troubles")),
    Command("zoom", "z", "Zoom this pane", _zoom, "Again for all panes."),
    Command("wider", "+", "Widen this pane", lambda desk: desk.widen(1), "Remembered until the next time."),
    Command("narrower", "-", "Narrow this pane", lambda desk: desk.widen(-1)),
    Command("help", "?", "Help", _help, hint="help"),
    Command("palette", "ctrl+p", "Command palette", lambda desk: desk.app.action_command_palette()),
    Command("theme", "t", "Theme", lambda desk: desk.app.action_change_theme()),
    Command("suspend", "ctrl+z", "Suspend", _suspend, "Back to the shell; its fg returns here."),
    Command("quit", "q", "Quit", lambda desk: desk.quit(), hint="quit"),
)  # fmt: skip  # read as a table
