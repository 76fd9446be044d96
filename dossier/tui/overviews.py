"""The case as a whole on pages: rival claims, what one alone tells, who relays whom, what was noted, what is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from dossier.case.queries import EntityRow, EventRow, Only, QuoteRow, Ref, Relay, Row, Section, Trouble, View
from dossier.model import spoken
from dossier.tui.dates import short
from dossier.tui.details import alike_lines, claim_lines
from dossier.tui.editing import open_in_case
from dossier.tui.over import show_page
from dossier.tui.page import Line, heading, words
from dossier.tui.pane import Piece
from dossier.tui.rows import ASSESSED_GLYPHS, NOTED

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

#: So many lines a page of events, quotes or relays has at most; its title says so where there are more.
_MOST_LINES: Final = 500
_DATE_CELLS: Final = 15
#: The lists of which something can be noted.
_NOTED_IN: Final[Mapping[Section, str]] = {
    "people": "People",
    "organizations": "Organizations",
    "places": "Places",
    "events": "Events",
    "quotes": "Quotes",
}
_HOW_COMPARED: Final = (
    "Compared is what tells of one event in much the same words, on days that fit. What may disagree is told of the "
    "same person or thing, with the same verb, near the same day, and is for you to judge; the quotes of the people "
    "concerned, side by side, may disagree as well."
)


def contradictions(desk: Desk) -> None:
    """Events on which claimants or sources disagree, then those on which they may."""
    _events(desk, "Contradictions", "contradicted", "c", _HOW_COMPARED)


def uncorroborated(desk: Desk) -> None:
    """Events that one claimant alone tells, as far as accounts of one event are linked."""
    _events(desk, "Told by one claimant, as far as linked", "uncorroborated", "u")


def _events(desk: Desk, title: str, only: Only, key: str, how: str = "", *, whole: bool = False) -> None:
    """Events of one kind; the lower part of the page says who claims what of the one under the cursor, and where.

    `how` tells how they are found. Where something is in focus, only what is linked to it, unless `whole`; the last
    line leads to all of them then.
    """
    queries = desk.queries
    if queries is None:
        return
    focus = None if whole else desk.focus_ref
    view = View("events", focus, only=only, assessed_false=desk.assessed_false)
    rows = [row for row in queries.rows(view, 0, _MOST_LINES) if isinstance(row, EventRow)]
    likely = [_event(desk, row) for row in rows if row.may_disagree and only == "contradicted"]
    lines = [_event(desk, row) for row in rows if not (row.may_disagree and only == "contradicted")]
    if likely:
        lines = [*([heading("Contradicted"), *lines, words("")] if lines else ()), heading("May disagree"), *likely]
    of = f" · {queries.name_of(focus)}" if focus else ""
    many = _how_many(len(rows), queries.count(view)) + (f" ({len(likely)} may disagree)" if likely else "")
    lines = lines or _none(desk, "None was found.")
    if focus:
        all_of_them = partial(_events, desk, title, only, key, how, whole=True)
        lines += [words(""), *_of_focus(queries.count(view._replace(focus=None)), all_of_them)]
    if how:
        lines += [words(""), words((how, "dim"), indent=0)]
    show_page(desk, f"{title} · {many}{of}", lines, key)


def _event(desk: Desk, row: EventRow) -> Line:
    return words(
        (f"{short(row.date, _DATE_CELLS - 2) or 'undated':<{_DATE_CELLS}}", "dim"),
        row.title,
        (f"  {', '.join(row.stances)}", "dim"),
        target=row.ref,
        indent=_DATE_CELLS,
        more=partial(_claims, desk, row.ref),
    )


def _of_focus(many: int, all_of_them: Callable[[], None]) -> Iterator[Line]:
    """That a page has only what is linked to the focus, and the way to all that there is."""
    yield words(("Only what is linked to the focus is listed here.", "dim"), indent=0)
    yield words((f"List all {many} of the case", "strong"), target=all_of_them)


def noted(desk: Desk, *, whole: bool = False) -> None:
    """What people noted or assessed, list by list, with their words; Enter goes to where it stands.

    Where something is in focus, only what is linked to it, unless `whole`.
    """
    queries = desk.queries
    if queries is None:
        return
    focus = None if whole else desk.focus_ref
    lines: list[Line] = []
    shown = many = in_all = 0
    for section, name in _NOTED_IN.items():
        view = View(section, focus, only="noted")
        rows = queries.rows(view, 0, _MOST_LINES - shown)
        shown, many = shown + len(rows), many + queries.count(view)
        in_all += queries.count(view._replace(focus=None)) if focus else 0
        if rows:
            lines += [words("")] * bool(lines) + [heading(name), *(_noted(desk, row) for row in rows)]
    lines = lines or _none(desk, f"Nothing: {desk.key_of('note')} notes, {desk.key_of('assess')} assesses.")
    if focus:
        lines += [words(""), *_of_focus(in_all, partial(noted, desk, whole=True))]
    of = f" · {queries.name_of(focus)}" if focus else ""
    show_page(desk, f"Noted and assessed · {_how_many(shown, many)}{of}", lines, "I")


def _noted(desk: Desk, row: Row) -> Line:
    """One line for a row and all that was noted of it, so that a filter of the page finds it by either."""
    pieces: list[str | Piece] = []
    match row:
        case QuoteRow():
            pieces = [(row.speaker_name or "somebody", "strong"), f" {spoken(row.kind, row.text)}"]
        case EventRow():
            pieces = [(f"{short(row.date, _DATE_CELLS - 2) or 'undated'}  ", "dim"), row.title]
        case EntityRow():
            pieces = [row.name]
    target = (row.where, row.ref) if isinstance(row, QuoteRow | EventRow) else row.ref
    details = desk.queries.details(row.ref) if desk.queries else None
    for note in details.notes if details else ():
        pieces += [(f"  {NOTED}{ASSESSED_GLYPHS.get(note.status, '')} ", "strong"), (note.status, "strong")]
        told = " ".join((note.text, *(f"#{tag}" for tag in note.tags)))
        pieces.append((f"{' ' if note.status and told else ''}{told}", ""))
    return words(*pieces, target=target)


def _claims(desk: Desk, ref: Ref) -> Sequence[Line]:
    details = desk.queries.details(ref) if desk.queries else None
    if details is None:
        return ()
    return [line for part in (alike_lines, claim_lines) for line in part(details, desk.source_name)]


def _none(desk: Desk, told: str) -> list[Line]:
    """What an empty page says; not yet that there is nothing while the case is being read."""
    return [words((f"None so far; the case is not read to its end: {desk.unread}." if desk.unread else told, "dim"))]


def _how_many(shown: int, of: int) -> str:
    return f"{shown}" if shown == of else f"the first {shown} of {of}"


def relays(desk: Desk) -> None:
    """Who relays whom; the lower part of the page has the quotes, Enter makes them a page of their own."""
    queries = desk.queries
    found = queries.relays() if queries else ()
    if queries and not (desk.thoughts and desk.assessed_false):
        found = [(relay, times) for relay, _ in found if (times := queries.count(_view_of(desk, relay)))]
    lines = [
        words(
            (f"{times:>5}  ", "dim"),
            f"{relay.outlet} ← {relay.origin}",
            target=partial(_relayed, desk, relay),
            more=partial(_quotes, desk, relay),
        )
        for relay, times in found[:_MOST_LINES]
    ]
    many = _how_many(len(lines), len(found))
    lines = lines or _none(desk, "Nobody, as far as the sources say.")
    show_page(desk, f"Who relays whom · {many}", lines, "R")


def _relayed(desk: Desk, relay: Relay) -> None:
    show_page(desk, f"{relay.outlet} ← {relay.origin}", _quotes(desk, relay))


def _view_of(desk: Desk, relay: Relay) -> View:
    return View("quotes", only=relay, thoughts=desk.thoughts, assessed_false=desk.assessed_false)


def _quotes(desk: Desk, relay: Relay) -> Sequence[Line]:
    """What an outlet has from another, every quote with where it is written first."""
    lines = []
    for row in desk.queries.rows(_view_of(desk, relay), 0, _MOST_LINES) if desk.queries else ():
        if isinstance(row, QuoteRow):
            who = (f"{row.speaker_name or 'somebody'} {row.cue}".rstrip(), "strong")
            told = (f"  {desk.source_name(row.where.source)}", "dim")
            lines.append(words(who, told, target=(row.where, row.ref)))
            lines.append(words(f"  {spoken(row.kind, row.text)}"))
    return lines


def troubles(desk: Desk) -> None:
    """What is wrong with files; Enter opens the editor there."""
    lines = [words(problem) for problem in (*desk.settings.problems, *desk.problems)]
    lines += [_trouble(desk, trouble) for trouble in (desk.queries.troubles() if desk.queries else ())]
    title = f"Problems · {len(lines)}{f', {len(desk.notes)} to note' if desk.notes else ''}"
    lines = lines or _none(desk, "None.")
    if desk.notes:
        lines += [words(""), heading("To note of the last conversion")]
        lines += [words(note) for note in desk.notes]
    show_page(desk, title, lines, "!")


def _trouble(desk: Desk, trouble: Trouble) -> Line:
    return words((f"{trouble.place}: ", "strong"), trouble.message, target=partial(_mend, desk, trouble))


def _mend(desk: Desk, trouble: Trouble) -> None:
    desk.say(open_in_case(desk, trouble.file, trouble.line or 1))
