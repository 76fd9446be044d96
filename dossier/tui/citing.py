"""A quote as text to take along, with and without where it comes from."""

from __future__ import annotations

from dossier.case.queries import Queries, QuoteRow, Ref, SourceText
from dossier.model import PASSAGE_JOIN, Passage
from dossier.tui.dates import shown


def passage_text(source: SourceText, at: Passage) -> str:
    """The words at a passage."""
    return PASSAGE_JOIN.join(source.text[start:end] for start, end in at)


def citation(queries: Queries, source: SourceText, at: Passage, ref: Ref | None) -> str:
    """The words with speaker, relays, publisher, title, date and address, as far as they are known."""
    words = passage_text(source, at).strip('“”„«»" ')
    found = queries.row(ref) if ref and ref.kind == "quote" else None
    row = found if isinstance(found, QuoteRow) else None
    details = queries.details(ref) if row and ref else None
    speaker = f" — {row.speaker_name}" if row and row.speaker_name else ""
    if row and row.date and row.date != source.published:
        speaker += f", {shown(row.date)}"
    if details and details.via:
        speaker += f", via {', '.join(details.via)}"
    where = ", ".join(
        part for part in (source.publisher, f"“{source.title}”", shown(source.published), source.url) if part
    )
    return f"“{words}”{speaker}\n{where}"
