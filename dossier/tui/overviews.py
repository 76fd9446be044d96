"""The case as a whole on pages: on what claimants disagree, what one alone tells, who relays whom, what is broken."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from dossier.case.queries import EventRow, Only, QuoteRow, Ref, Relay, Trouble, View
from dossier.model import spoken
from dossier.tui.dates import short
from dossier.tui.details import claim_lines
from dossier.tui.editing import open_in_case
from dossier.tui.over import show_page
from dossier.tui.page import Line, words

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

#: So many lines a page of events, quotes or relays has at most; its title says so where there are more.
_MOST_LINES: Final = 500
_DATE_CELLS: Final = 15
_HOW_COMPARED: Final = (
    "Compared is only what tells of one event in much the same words, on days that fit; the quotes of the people "
    "concerned, side by side, may still disagree."
)


def contradictions(desk: Desk) -> None:
    """Events on which claimants or sources disagree."""
    _events(desk, "Contradictions", "contradicted", "c", _HOW_COMPARED)


def uncorroborated(desk: Desk) -> None:
    """Events that one claimant alone tells."""
    _events(desk, "Told by one claimant alone", "uncorroborated", "u")


def _events(desk: Desk, title: str, only: Only, key: str, how: str = "") -> None:
    """Events of one kind; the lower part of the page says who claims what of the one under the cursor, and where.

    `how` tells how they are found.
    """
    queries = desk.queries
    if queries is None:
        return
    view = View("events", desk.focus_ref, only=only)
    lines = [
        words(
            (f"{short(row.date, _DATE_CELLS - 2) or 'undated':<{_DATE_CELLS}}", "dim"),
            row.title,
            (f"  {', '.join(row.stances)}", "dim"),
            target=row.ref,
            indent=_DATE_CELLS,
            more=partial(_claims, desk, row.ref),
        )
        for row in queries.rows(view, 0, _MOST_LINES)
        if isinstance(row, EventRow)
    ]
    of = f" · {queries.name_of(desk.focus_ref)}" if desk.focus_ref else ""
    many = _how_many(len(lines), queries.count(view))
    lines = lines or _none(desk, "None was found.")
    if how:
        lines += [words(""), words((how, "dim"), indent=0)]
    show_page(desk, f"{title} · {many}{of}", lines, key)


def _claims(desk: Desk, ref: Ref) -> Sequence[Line]:
    details = desk.queries.details(ref) if desk.queries else None
    return list(claim_lines(details, desk.source_name)) if details else ()


def _none(desk: Desk, told: str) -> list[Line]:
    """What an empty page says; not yet that there is nothing while the case is being read."""
    return [words((f"None so far; the case is not read to its end: {desk.unread}." if desk.unread else told, "dim"))]


def _how_many(shown: int, of: int) -> str:
    return f"{shown}" if shown == of else f"the first {shown} of {of}"


def relays(desk: Desk) -> None:
    """Who relays whom; the lower part of the page has the quotes, Enter makes them a page of their own."""
    found = desk.queries.relays() if desk.queries else ()
    lines = [
        words(
            (f"{times:>5}  ", "dim"),
            f"{relay.outlet} ← {relay.origin}",
            target=partial(_relayed, desk, relay),
            more=partial(_quotes, desk, relay),
        )
        for relay, times in found[:_MOST_LINES]
    ]
    lines = lines or _none(desk, "Nobody, as far as the sources say.")
    show_page(desk, f"Who relays whom · {_how_many(len(lines), len(found))}", lines, "R")


def _relayed(desk: Desk, relay: Relay) -> None:
    show_page(desk, f"{relay.outlet} ← {relay.origin}", _quotes(desk, relay))


def _quotes(desk: Desk, relay: Relay) -> Sequence[Line]:
    """What an outlet has from another, every quote with where it is written first."""
    view = View("quotes", only=relay)
    lines = []
    for row in desk.queries.rows(view, 0, _MOST_LINES) if desk.queries else ():
        if isinstance(row, QuoteRow):
            who = (f"{row.speaker_name or 'somebody'} {row.cue}".rstrip(), "strong")
            lines.append(words(who, (f"  {desk.source_name(row.where.source)}", "dim"), target=row.where))
            lines.append(words(f"  {spoken(row.kind, row.text)}"))
    return lines


def troubles(desk: Desk) -> None:
    """What is wrong with files; Enter opens the editor there."""
    lines = [words(problem) for problem in (*desk.settings.problems, *desk.problems)]
    lines += [_trouble(desk, trouble) for trouble in (desk.queries.troubles() if desk.queries else ())]
    show_page(desk, f"Problems · {len(lines)}", lines or _none(desk, "None."), "!")


def _trouble(desk: Desk, trouble: Trouble) -> Line:
    place = f"{trouble.file}:{trouble.line}" if trouble.line else trouble.file
    return words((f"{place}: ", "strong"), trouble.message, target=partial(_mend, desk, trouble))


def _mend(desk: Desk, trouble: Trouble) -> None:
    desk.say(open_in_case(desk, trouble.file, trouble.line or 1))
