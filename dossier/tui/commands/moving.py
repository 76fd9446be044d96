"""Commands that move: inside a pane, from pane to pane, along the passages, back and forward."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from dossier.tui import walking
from dossier.tui.commands.command import Command
from dossier.tui.place import COLUMNS, PANES, TABS, column_of
from dossier.tui.row_list import RowList

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_MOST_STEPS: Final = 50


def _next_pane(desk: Desk, step: int) -> None:
    desk.visit(PANES[(PANES.index(desk.active) + step) % len(PANES)])


def _column(desk: Desk, step: int) -> None:
    """The pane to the left or right; timeline and quotes are one column."""
    panes = COLUMNS[max(0, min(len(COLUMNS) - 1, column_of(desk.active) + step))]
    desk.visit(desk.middle if desk.middle in panes else panes[0])


def _tab(desk: Desk, step: int) -> None:
    tabs = list(TABS)
    desk.open_tab(tabs[(tabs.index(desk.tab) + step) % len(tabs)])


def _sideways(desk: Desk, step: int) -> None:
    if desk.active == "source":
        _repeat(desk, lambda desk, by: desk.source_view.move_mark(by), step)
    elif desk.active == "entities":
        _tab(desk, step)
    else:
        _column(desk, step)


def _last(desk: Desk) -> None:
    pane = desk.pane
    if desk.count and isinstance(pane, RowList):
        pane.go_to(desk.count - 1)
    else:
        pane.move_edge(last=True)


def _repeat(desk: Desk, step: Callable[[Desk, int], object], by: int) -> None:
    """Take a step as often as the number before it says; each step is a walk of its own, so not without end."""
    for _ in range(min(desk.times, _MOST_STEPS)):
        step(desk, by)


COMMANDS: Final = (
    Command("down", "j,down", "Down", lambda desk: desk.pane.move(desk.times),
            "A number before a motion repeats it: 5j, 8], 012j. It begins with 5 to 9 or 0, since 1 to 4 are panes."),
    Command("up", "k,up", "Up", lambda desk: desk.pane.move(-desk.times)),
    Command("first", "g,home", "To the first", lambda desk: desk.pane.move_edge(last=False)),
    Command("last", "G,end", "To the last", _last, "With a number before it, to the row of that number."),
    Command("half-page-down", "ctrl+d", "Half a page down", lambda desk: desk.pane.move_page(0.5 * desk.times)),
    Command("half-page-up", "ctrl+u", "Half a page up", lambda desk: desk.pane.move_page(-0.5 * desk.times)),
    Command("page-down", "pagedown,ctrl+f", "A page down", lambda desk: desk.pane.move_page(desk.times)),
    Command("page-up", "pageup,ctrl+b", "A page up", lambda desk: desk.pane.move_page(-desk.times)),
    Command("next-pane", "tab", "Next pane", lambda desk: _next_pane(desk, 1), hint="pane"),
    Command("previous-pane", "shift+tab", "Previous pane", lambda desk: _next_pane(desk, -1)),
    Command("pane-left", "h", "Pane to the left", lambda desk: _column(desk, -1)),
    Command("pane-right", "l", "Pane to the right", lambda desk: _column(desk, 1)),
    Command("right", "right,w", "To the right", lambda desk: _sideways(desk, 1),
            "The next tab among the entities, the next name or quote in the source, else the pane to the right."),
    Command("left", "left,b", "To the left", lambda desk: _sideways(desk, -1), "As to the right, the other way."),
    Command("entities", "1", "People, organizations, places, sources", lambda desk: desk.visit("entities"),
            "← and → go from one to the next."),
    Command("timeline", "2", "Timeline", lambda desk: desk.visit("timeline")),
    Command("quotes", "3", "Quotes", lambda desk: desk.visit("quotes")),
    Command("source", "4", "Source", lambda desk: desk.visit("source")),
    Command("next-passage", "]", "Next passage", lambda desk: _repeat(desk, walking.next_passage, 1),
            "Of what is in focus, on to the next source where this one has no more; without a focus, the next quote.",
            "passage", ("source",)),
    Command("previous-passage", "[", "Previous passage", lambda desk: _repeat(desk, walking.next_passage, -1)),
    Command("back", "ctrl+o,backspace", "Back", walking.go_back, hint="back"),
    Command("forward", "ctrl+y,alt+right", "Forward", walking.go_forward,
            "ctrl+i, the partner of ctrl+o in editors, is Tab in a terminal."),
    Command("mark", "m", "Mark this place", walking.set_mark, "With the letter that you press next."),
    Command("to-mark", "'", "Go to a mark", walking.go_to_mark),
)  # fmt: skip  # read as a table
