"""Commands that bring articles in, and take something along: copies, exports, the source's page, the dossier's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dossier.case.queries import EventRow, QuoteRow, Ref
from dossier.tui.commands.command import Command
from dossier.tui.here import passage_here

if TYPE_CHECKING:
    from dossier.tui.desk import Desk


def _copy(desk: Desk, *, cited: bool) -> None:
    from dossier.case.citing import citation, is_written
    from dossier.model import text_at
    from dossier.tui.clipboard import copy
    from dossier.tui.dates import shown

    source, at, ref = passage_here(desk)
    if source is None:
        desk.say("There is no quote or event here to copy.")
        return
    row = desk.queries.row(ref) if desk.queries and ref else None
    if isinstance(row, EventRow | QuoteRow) and not is_written(source, at, row):
        why = source.problem or f"these words are not in the article; {desk.key_of('edit')} opens the dossier"
        desk.say(f"Not copied: {why}.")
        return
    text = citation(desk.queries, source, at, ref, shown) if cited and desk.queries else text_at(source.text, at)
    desk.say(copy(desk.app, text, "citation" if cited else _called(ref)))


def _called(ref: Ref | None) -> str:
    """What a copy of something is called; a stretch that was drawn over is nothing of the case."""
    return "selection" if ref is None else "quote" if ref.kind == "quote" else f"words of the {ref.kind}"


def _draw(desk: Desk) -> None:
    desk.activate("source")
    desk.source_view.draw()


def _open_url(desk: Desk) -> None:
    source = desk.source_view.source
    if source is None or not source.url.startswith(("http://", "https://")):
        desk.say("This source has no address; source.url in its dossier would give it one.")
        return
    import webbrowser

    desk.say(f"Opened {source.url}" if webbrowser.open(source.url) else f"No browser here; the address is {source.url}")


def _edit(desk: Desk) -> None:
    from dossier.tui.editing import edit

    desk.say(edit(desk))


def _edit_decisions(desk: Desk) -> None:
    from dossier.tui.editing import edit_decisions

    desk.say(edit_decisions(desk))


def _export(desk: Desk) -> None:
    from dossier.tui.exporting import ask_export

    ask_export(desk)


def _convert(desk: Desk) -> None:
    from dossier.tui.conversion import convert

    convert(desk)


COMMANDS: Final = (
    Command("convert", "r", "Convert new articles", _convert,
            "Those in seeds/ that have no dossier or have changed; while it goes on, again to stop it."),
    Command("copy-quote", "y", "Copy the quote", lambda desk: _copy(desk, cited=False), hint="copy",
            panes=("timeline", "quotes", "source")),
    Command("copy-citation", "Y", "Copy the quote with its citation", lambda desk: _copy(desk, cited=True),
            "Speaker, relays, publisher, title, date, address, and the line and the characters of the file."),
    Command("draw", "v", "Draw over words", _draw,
            "In the source, from the word under the caret, to copy them or make them a quote. → and ← take a word more "
            "or less, j and k a line; again ends it. f finds where to begin.",
            panes=("source",)),
    Command("export", "x", "Export this list", _export,
            "As Markdown, CSV or JSON, or quotes and events as text, each with its citation, by the ending of the name "
            "you give.", panes=("entities", "timeline", "quotes")),
    Command("open-url", "o", "Open the source's address", _open_url),
    Command("edit", "e", "Edit the dossier", _edit,
            "In $EDITOR, at the line of the entry; it is read again afterwards."),
    Command("edit-decisions", "E", "Edit what was decided", _edit_decisions,
            "content/case.yaml in $EDITOR, where something was decided about the row under the cursor: to mend a note, "
            "or take out a decision of an earlier session."),
)  # fmt: skip  # read as a table
