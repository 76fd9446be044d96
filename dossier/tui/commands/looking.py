"""Commands for looking closer and at the whole: details, lists of the case, how things look, help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dossier.tui.commands.command import Command
from dossier.tui.here import ref_here
from dossier.tui.over import show_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.case.queries import EventRow
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
        details_lines(details, desk.source_name),
        "d",
        beside="right" if desk.active == "entities" else "left",
    )


def _events(desk: Desk, title: str, rows: Sequence[EventRow], key: str) -> None:
    from dossier.tui.dates import short
    from dossier.tui.page import words
    from dossier.tui.where import about

    lines = [
        words(
            (f"{short(row.date) or 'undated':<13}", "dim"),
            row.title,
            (f"  {about(row)}", "dim"),
            target=row.ref,
            indent=13,
        )
        for row in rows
    ]
    show_page(desk, f"{title} · {len(lines)}", lines or [words(("None.", "dim"))], key)


def _contradictions(desk: Desk) -> None:
    if desk.queries:
        _events(desk, "Contradictions", desk.queries.contradictions(), "c")


def _uncorroborated(desk: Desk) -> None:
    if desk.queries:
        _events(desk, "Told by one claimant alone", desk.queries.uncorroborated(), "u")


def _relays(desk: Desk) -> None:
    from dossier.tui.page import words

    if desk.queries:
        lines = [
            words((f"{times:>5}  ", "dim"), f"{outlet} ← {origin}") for outlet, origin, times in desk.queries.relays()
        ]
        show_page(desk, "Who relays whom", lines or [words(("Nobody, as far as the sources say.", "dim"))], "R")


def _troubles(desk: Desk) -> None:
    from dossier.tui.page import words

    lines = [words(problem) for problem in (*desk.settings.problems, *desk.problems)]
    lines += [words(trouble.message) for trouble in (desk.queries.troubles() if desk.queries else ())]
    show_page(desk, f"Problems · {len(lines)}", lines or [words(("None.", "dim"))], "!")


def _help(desk: Desk) -> None:
    from dossier.tui.help import help_lines

    show_page(desk, "Help", help_lines(desk.active, desk.settings.keys), "?")


def _zoom(desk: Desk) -> None:
    desk.zoomed = not desk.zoomed
    desk.lay_out()


COMMANDS: Final = (
    Command("details", "d", "Details", _details,
            "Roles over time, claims side by side, prints, company and notes of what is under the cursor.", "details"),
    Command("contradictions", "c", "Contradictions", _contradictions, "Events on which sources or claimants disagree."),
    Command("uncorroborated", "u", "Uncorroborated", _uncorroborated, "Events that one claimant alone tells."),
    Command("relays", "R", "Who relays whom", _relays),
    Command("troubles", "!", "Problems of the files", _troubles),
    Command("zoom", "z", "Zoom this pane", _zoom, "Again for all panes."),
    Command("wider", "+", "Widen this pane", lambda desk: desk.widen(1), "Remembered until the next time."),
    Command("narrower", "-", "Narrow this pane", lambda desk: desk.widen(-1)),
    Command("help", "?", "Help", _help, hint="help"),
    Command("palette", "ctrl+p", "Command palette", lambda desk: desk.app.action_command_palette()),
    Command("theme", "t", "Theme", lambda desk: desk.app.action_change_theme()),
    Command("quit", "q", "Quit", lambda desk: desk.app.exit(0), hint="quit"),
)  # fmt: skip
