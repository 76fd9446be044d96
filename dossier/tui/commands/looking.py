"""Commands for looking closer and at the whole: details, lists of the case, how things look, help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from dossier.case.queries import EventRow, QuoteRow, View
from dossier.model import spoken
from dossier.tui.commands.command import Command
from dossier.tui.here import ref_here
from dossier.tui.over import show_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.case.queries import Only, Ref, Relay, Trouble
    from dossier.tui.desk import Desk
    from dossier.tui.page import Line

_NO_CONTRADICTION: Final = (
    "None was found. Compared is only what tells of one event in much the same words, on days that fit; the quotes of "
    "the people concerned, side by side, may still disagree."
)
#: So many lines a page of events, quotes or relays has at most; its title says so where there are more.
_MOST_LINES: Final = 500


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


def _events(desk: Desk, title: str, only: Only, key: str, none: str) -> None:
    """Events of one kind; the lower part of the page says who claims what of the one under the cursor, and where."""
    from dossier.tui.dates import short
    from dossier.tui.details import claim_lines
    from dossier.tui.page import words
    from dossier.tui.where import about

    queries = desk.queries
    if queries is None:
        return

    def claims(ref: Ref) -> Sequence[Line]:
        details = queries.details(ref)
        return list(claim_lines(details, desk.source_name)) if details else ()

    view = View("events", desk.focus_ref, only=only)
    lines = []
    for row in queries.rows(view, 0, _MOST_LINES):
        if isinstance(row, EventRow):
            dated = (f"{short(row.date, 13) or 'undated':<15}", "dim")
            more = partial(claims, row.ref)
            lines.append(words(dated, row.title, (f"  {about(row)}", "dim"), target=row.ref, indent=15, more=more))
    of = f" · {queries.name_of(desk.focus_ref)}" if desk.focus_ref else ""
    show_page(desk, f"{title} · {_counted(len(lines), queries.count(view))}{of}", lines or [words((none, "dim"))], key)


def _counted(shown: int, of: int) -> str:
    return f"{shown}" if shown == of else f"the first {shown} of {of}"


def _contradictions(desk: Desk) -> None:
    _events(desk, "Contradictions", "contradicted", "c", _NO_CONTRADICTION)


def _uncorroborated(desk: Desk) -> None:
    _events(desk, "Told by one claimant alone", "uncorroborated", "u", "None.")


def _relays(desk: Desk) -> None:
    """Who relays whom; the lower part of the page has the quotes, Enter makes them a page of their own."""
    from dossier.tui.page import words

    queries = desk.queries
    if queries is None:
        return
    relays = queries.relays()
    lines = [
        words(
            (f"{times:>5}  ", "dim"),
            f"{relay.outlet} ← {relay.origin}",
            target=partial(_relayed, desk, relay),
            more=partial(_quotes, desk, relay),
        )
        for relay, times in relays[:_MOST_LINES]
    ]
    none = [words(("Nobody, as far as the sources say.", "dim"))]
    show_page(desk, f"Who relays whom · {_counted(len(lines), len(relays))}", lines or none, "R")


def _relayed(desk: Desk, relay: Relay) -> None:
    show_page(desk, f"{relay.outlet} ← {relay.origin}", _quotes(desk, relay))


def _quotes(desk: Desk, relay: Relay) -> Sequence[Line]:
    """What an outlet has from another, every quote with where it is written first."""
    from dossier.tui.page import words

    view = View("quotes", only=relay)
    lines = []
    for row in desk.queries.rows(view, 0, _MOST_LINES) if desk.queries else ():
        if isinstance(row, QuoteRow):
            who = (f"{row.speaker_name or 'somebody'} {row.cue}".rstrip(), "strong")
            lines.append(words(who, (f"  {desk.source_name(row.where.source)}", "dim"), target=row.where))
            lines.append(words(f"  {spoken(row.kind, row.text)}"))
    return lines


def _troubles(desk: Desk) -> None:
    from dossier.tui.page import words

    lines = [words(problem) for problem in (*desk.settings.problems, *desk.problems)]
    lines += [_trouble_line(desk, trouble) for trouble in (desk.queries.troubles() if desk.queries else ())]
    show_page(desk, f"Problems · {len(lines)}", lines or [words(("None.", "dim"))], "!")


def _trouble_line(desk: Desk, trouble: Trouble) -> Line:
    """A problem with its file and line; Enter opens the editor there."""
    from dossier.tui.page import words

    def mend() -> None:
        from dossier.tui.editing import open_in_case

        desk.say(open_in_case(desk, trouble.file, trouble.line or 1))

    place = f"{trouble.file}:{trouble.line}" if trouble.line else trouble.file
    return words((f"{place}: ", "strong"), trouble.message, target=mend)


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
