"""What is under the cursor: a thing, the passage that a copy takes, the entry of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.case.queries import EventRow, QuoteRow, Ref, SourceText
from dossier.tui.row_list import RowList

if TYPE_CHECKING:
    from dossier.model import Passage
    from dossier.tui.desk import Desk


def ref_here(desk: Desk) -> Ref | None:
    """The row under the cursor, or what is under the caret; else the focus."""
    if isinstance(pane := desk.pane, RowList):
        return pane.here.ref if pane.here else desk.focus_ref
    mark = desk.source_view.mark
    return mark.ref if mark else desk.source_view.source.ref if desk.source_view.source else desk.focus_ref


def passage_here(desk: Desk) -> tuple[SourceText | None, Passage, Ref | None]:
    """The source, passage and entry that a copy takes."""
    if isinstance(pane := desk.pane, RowList):
        row = pane.here
        if isinstance(row, EventRow | QuoteRow):
            return desk.source(row.where.source), row.where.at, row.ref
        return None, (), None
    view, mark = desk.source_view, desk.source_view.around
    if view.selected:
        return view.source, (view.selected,), None
    if mark and view.source and desk.queries:
        return view.source, tuple(desk.queries.passages(mark.ref, view.source.ref.id)), mark.ref
    return (view.source if view.current else None), view.current, view.current_ref


def member_here(desk: Desk) -> str:
    """The entry of a dossier that is under the cursor, as `<source id>#<entry id>`; of several, the one shown."""
    ref = ref_here(desk)
    source = desk.source_view.source
    if ref is None or desk.queries is None:
        return ""
    if ref.kind == "source":
        return f"{ref.id}#"
    if source and (entry := desk.queries.entry_of(ref, source.ref.id)):
        return entry
    details = desk.queries.details(ref)
    return details.members[0] if details and details.members else ""
