"""Commands that choose what is shown: open, focus, clear, filter, search."""

from __future__ import annotations

from typing import Final

from dossier.tui.commands.command import Command

_LISTS: Final = ("entities", "timeline", "quotes")

COMMANDS: Final = (
    Command("open", "enter", "Open", lambda desk: desk.pane.open(),
            "On a person, organization, place or source: show what is linked to it. On a quote or event: go to "
            "the passage. In the source: make what is under the caret the focus.", "open"),
    Command("focus", "space", "Focus", lambda desk: desk.choose_here(),
            "Make the row under the cursor the focus and stay in this pane.", "focus", ("timeline", "quotes")),
    Command("clear", "escape", "Clear filter or focus", lambda desk: desk.clear(), hint="clear"),
    Command("filter", "f", "Filter this list", lambda desk: desk.ask_filter(),
            "As you type; Esc clears.", "filter", _LISTS),
    Command("search", "/", "Search everything", lambda desk: desk.ask_search(), hint="search"),
    Command("next-hit", "n", "Next search hit", lambda desk: desk.next_hit(1)),
    Command("previous-hit", "N", "Previous search hit", lambda desk: desk.next_hit(-1)),
    Command("troubles", "!", "Problems of the files", lambda desk: desk.show_troubles()),
)  # fmt: skip
