"""What the status line says: from the state of the desk to words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dossier.case.queries import EntityRow, EventRow, QuoteRow, Row, SourceRow
from dossier.text import counted
from dossier.tui.commands import COMMANDS, key_label
from dossier.tui.dates import shown
from dossier.tui.place import PaneName
from dossier.tui.row_list import RowList

if TYPE_CHECKING:
    from dossier.tui.desk import Desk


def hints_of(pane: PaneName, keymap: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """What the status line says of the next keys in a pane.

    How to open comes first, which a newcomer looks for; then what only this pane has; help and quit last.
    """
    own = [c for c in COMMANDS.values() if c.hint and pane in c.panes]
    own.sort(key=lambda command: (command.id != "open", len(command.panes) - len(command.hints)))
    return tuple((key_label(keymap.get(c.id, c.keys)), c.hints.get(pane, c.hint)) for c in own)


def troubles_of(desk: Desk) -> list[tuple[str, str]]:
    """How many problems of the files there are, the settings among them, told in front of everything else."""
    troubles = len(desk.settings.problems) + len(desk.problems) + (desk.queries.trouble_count() if desk.queries else 0)
    return [(f"{counted(troubles, 'problem')} ({desk.key_of('troubles')}) ", "trouble")] if troubles else []


def where_of(desk: Desk) -> list[tuple[str, str]]:
    """The focus and the row under the cursor."""
    queries = desk.queries
    if queries is None:
        return [("Opening the case …", "")]
    words: list[tuple[str, str]] = []
    if desk.merging:
        how = f"{desk.key_of('merge')} on the other, {desk.key_of('clear')} ends"
        words.append((f"merge “{queries.name_of(desk.merging)}”: {how} ", "focus"))
    if desk.focus_ref:
        words.append((f"● {queries.name_of(desk.focus_ref)} ", "focus"))
    if left_out := [what for what, is_shown in _left_out(desk) if not is_shown]:
        words.append((f"without {' and '.join(left_out)} ", "focus"))
    pane = desk.pane
    if isinstance(pane, RowList):
        if row := pane.here:
            order = f"by {pane.view.sort} " if pane.view.sort else ""
            note = pane.note_of(pane.cursor)
            gap = f", {note} after the one before" if note else ""
            words.append((f"{pane.cursor + 1}/{pane.count} {order}{about(row)}{gap}", ""))
        elif not pane.count and not pane.view.filter and not desk.focus_ref:
            words.append((_why_empty(desk), ""))
    elif desk.source_view.source:
        mark = desk.source_view.mark
        if problem := desk.source_view.source.problem:
            words.append((f"{problem} ", "trouble"))
        if mark:
            words.append((f"{mark.kind}: {queries.name_of(mark.ref)}", ""))
    return words


def _left_out(desk: Desk) -> Iterator[tuple[str, bool]]:
    """What lists may leave out, and whether they have it: whoever left it out must not take what is left for all."""
    yield "thoughts", desk.thoughts
    yield "what is false", desk.assessed_false


def _why_empty(desk: Desk) -> str:
    if not desk.settled:
        return "Reading the dossiers …"
    how = f"put articles into seeds/ and press {desk.key_of('convert')} (or run: dossier convert)"
    return "" if troubles_of(desk) else f"Nothing here yet: {how}"


def about(row: Row) -> str:
    """A row in words, with what the list has no room for."""
    return "; ".join((_itself(row), *_signs(row)))


def _signs(row: Row) -> list[str]:
    """What the signs at the end of a row say."""
    if isinstance(row, SourceRow):
        return []
    lost = ["its words are not in the article"] if not isinstance(row, EntityRow) and row.lost else []
    return [*lost, *dict.fromkeys(f"assessed: {status}" if status else "noted" for status in row.noted)]


def _itself(row: Row) -> str:
    match row:
        case EntityRow():
            parts = [row.name, *(counted(n, what) for n, what in ((row.quotes, "quote"), (row.events, "event")) if n)]
            seen = [f"last seen {shown(row.last_seen)}"] if row.last_seen else []
            return ", ".join((*parts, counted(row.sources, "source"), *seen))
        case SourceRow():
            named = (row.title, row.publisher, shown(row.published))
            return ", ".join((*filter(None, named), counted(row.quotes, "quote"), counted(row.events, "event")))
        case EventRow():
            extra = [", ".join(row.stances)] if row.stances else []
            extra += ["contradicted"] if row.contradicted else []
            extra += ["may disagree with another event"] if row.may_disagree else []
            extra += ["uncorroborated"] if row.uncorroborated else []
            return "; ".join((row.date_text or shown(row.date) or "undated", *extra))
        case QuoteRow():
            return f"{row.speaker_name or 'somebody'} {row.cue}, {shown(row.date) or 'undated'}"
