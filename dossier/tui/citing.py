"""A quote as text to take along, with and without where it comes from."""

from __future__ import annotations

from dossier.case.queries import EventRow, Queries, QuoteRow, Ref, SourceText
from dossier.model import PASSAGE_JOIN, Passage, spoken
from dossier.text import one_line
from dossier.tui.dates import shown
from dossier.tui.rows import quoted_cue


def passage_text(source: SourceText, at: Passage) -> str:
    """The words at a passage."""
    return PASSAGE_JOIN.join(source.text[start:end] for start, end in at)


def is_written(source: SourceText, at: Passage, row: QuoteRow | EventRow) -> bool:
    """False where the words of a row are not at the passage that is theirs: what stands there is something else."""
    if (source.ref.id, tuple(at)) != (row.where.source, tuple(row.where.at)):
        return True  # of another print
    return not row.lost and (isinstance(row, EventRow) or one_line(passage_text(source, at)) == row.text)


def citation(queries: Queries, source: SourceText, at: Passage, ref: Ref | None) -> str:
    """The words with speaker, relays, publisher, title, date, address and place in the file, as far as they are known.

    Only direct speech stands in quotation marks. Of any other the cue is told, before the words: what somebody denied
    or declined must never read as what they said. Of an event it is told who claims it, and how.
    """
    words = passage_text(source, at)
    found = queries.row(ref) if ref and ref.kind == "quote" else None
    row = found if isinstance(found, QuoteRow) else None
    details = queries.details(ref) if ref and ref.kind in ("quote", "event") else None
    where = ", ".join(filter(None, (source.publisher, f"“{source.title}”", shown(source.published), source.url)))
    if source.file:
        where += f"\n{source.file}, characters {', '.join(f'{start}–{end}' for start, end in at)}"
    known = [f"assessed: {note.status}" for note in (details.notes if details else ()) if note.status]
    if row is None:
        claims = [claim for claim in (details.claims if details else ()) if claim.where.source == source.ref.id]
        told = [f"{claim.by_name} {claim.stance}" for claim in claims if claim.by]
        return f"{words.strip()} ({', '.join(('in the words of the article', *told, *known))})\n{where}"
    known = [f"via {', '.join(details.via)}", *known] if details and details.via else known
    known = [shown(row.date), *known] if row.date and row.date != source.published else known
    said = spoken(row.kind, words)
    if said.startswith("“") and row.kind == "direct":
        speaker = f" — {row.speaker_name}" if row.speaker_name else ""
        return f"{said}{speaker}{''.join(f', {each}' for each in known)}\n{where}"
    known = [f"{row.kind} speech, in the words of the article", *known]
    return f"{row.speaker_name or 'Somebody'}{quoted_cue(row.cue)}: {words} ({', '.join(known)})\n{where}"
