"""Commands that choose what is shown: open, focus, clear, filter, sort, search."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from dossier.case.queries import Section, Sort
from dossier.tui import walking
from dossier.tui.commands.command import Command
from dossier.tui.over import ask
from dossier.tui.row_list import RowList

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_LISTS: Final = ("entities", "timeline", "quotes")
#: The orders that a list can be put into; the first is its own.
SORTS: Final[Mapping[Section, tuple[Sort, ...]]] = {
    **dict.fromkeys(("people", "organizations", "places"), ("name", "count", "seen")),
    "sources": ("date", "name", "count"),
    "events": ("date", "count", "name"),
    "quotes": ("date", "count"),
}


def _filter(desk: Desk) -> None:
    """Filter the active list as the person types; in the source, find words."""
    pane, section = desk.pane, desk.section
    if not isinstance(pane, RowList):
        from dossier.tui.finding import find

        find(desk)
        return

    def changed(words: str) -> None:
        desk.filters[section] = words
        desk.show_list(pane)
        desk.follow()

    def done(words: str | None) -> None:
        if words is None:
            changed("")

    ask(desk, f"filter {section}", desk.filters.get(section, ""), done, changed=changed)


def _search(desk: Desk) -> None:
    """Search the whole case on a screen of its own."""
    if desk.queries is None:
        return
    from dossier.tui.search import Found, SearchScreen, as_typed

    def found(result: Found | None) -> None:
        if result:
            desk.hits, desk.hit, desk.sought = result.hits, result.index, result.words
        if result and result.export:
            from dossier.tui.exporting import ask_export_of_hits

            ask_export_of_hits(desk, as_typed(result.words))
        elif result:
            walking.open_hit(desk, result.hits[result.index])

    last = Found(desk.hits, desk.hit, desk.sought) if desk.hits else None
    desk.app.push_screen(SearchScreen(desk.queries, desk.source, lambda: desk.unread, desk.searches, last), found)


def _sort(desk: Desk) -> None:
    """Put the active list into the next of its orders."""
    section, pane = desk.section, desk.pane
    if not isinstance(pane, RowList):
        desk.say("The source is in its own order.")
        return
    orders = SORTS[section]
    now = orders.index(desk.sorts.get(section, orders[0]))
    desk.sorts[section] = orders[(now + 1) % len(orders)]
    desk.show_list(pane)
    desk.say(f"By {desk.sorts[section]}")


def _thoughts(desk: Desk) -> None:
    desk.thoughts = not desk.thoughts
    desk.show_list(desk.quotes)
    desk.say("Thoughts and wishes are shown." if desk.thoughts else "Thoughts and wishes are left out.")


def _false(desk: Desk) -> None:
    desk.assessed_false = not desk.assessed_false
    desk.show_lists()
    shown = "shown" if desk.assessed_false else "left out"
    desk.say(f"What was assessed as false is {shown}.")


def _to_date(desk: Desk) -> None:
    """Ask for a date and put the timeline's cursor there."""
    from dossier.tui.correcting import date_problem
    from dossier.tui.dates import typed

    def done(words: str | None) -> None:
        if words and words.strip():
            walking.to_date(desk, typed(words))

    ask(desk, "go to date (2024, 2024-05, 2024-05-17)", "", done, problem=date_problem)


def _to_speaker(desk: Desk) -> None:
    from dossier.case.queries import QuoteRow

    row = desk.quotes.here
    if isinstance(row, QuoteRow) and row.speaker:
        walking.choose(desk, row.speaker, stay=True, on=row.ref)
    else:
        desk.say("Nobody is named who says this.")


def _to_source(desk: Desk) -> None:
    if desk.source_view.source:
        walking.choose(desk, desk.source_view.source.ref, stay=True)


COMMANDS: Final = (
    Command("open", "enter", "Open", lambda desk: desk.pane.open(),
            "On a person, organization, place or source: show what is linked to it. On a quote or event: go to "
            "the passage. In the source: make what is under the caret the focus.", "open"),
    Command("focus", "space", "Focus", walking.choose_here,
            "Make the row under the cursor the focus and stay in this pane.", "focus", ("timeline", "quotes")),
    Command("clear", "escape", "Clear filter or focus", walking.clear, hint="clear"),
    Command("filter", "f", "Filter this list", _filter,
            "As you type, also by what quotes do, as denies or warned; Esc clears. In the source: find words of the "
            "article, n and N go on from there.", "filter",
            hints={"source": "find"}),
    Command("sort", "s", "Sort this list", _sort, "By name, count, date or last seen, one after the other.", "sort",
            _LISTS),
    Command("search", "/", "Search everything", _search,
            "It opens with the words and the hits of the last search; a letter replaces them, ^r brings those before. "
            "sort:oldest puts them by date, ^s exports them.",
            hint="search"),
    Command("next-hit", "n", "Next search hit", lambda desk: walking.next_hit(desk, 1),
            "Where words were found in the source: the next place of theirs."),
    Command("previous-hit", "N", "Previous search hit", lambda desk: walking.next_hit(desk, -1)),
    Command("to-date", "g d,D", "Go to a date", _to_date, "In the timeline."),
    Command("to-speaker", "g s", "Go to the speaker", _to_speaker,
            "Of the quote under the cursor: make them the focus."),
    Command("to-source", "g o", "Go to the source", _to_source, "Make the source that is shown the focus."),
    Command("thoughts", "T", "Show or leave out thoughts", _thoughts, "Beliefs, wishes and feelings."),
    Command("false", "F", "Show or leave out what is false", _false, "What was assessed as false, in every list."),
)  # fmt: skip  # read as a table
