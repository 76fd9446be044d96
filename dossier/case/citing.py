"""A quote or an event as text to take along: its words, whose they are, and where they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from dossier.case.queries import EventRow, Queries, QuoteRow, Ref, Row, SourceText
from dossier.model import Passage, spoken, text_at
from dossier.text import one_line


def quoted_cue(cue: str) -> str:
    """A cue as it is told behind a speaker's name; the colon of a transcript tells nothing there."""
    return f" “{cue}”" if any(map(str.isalpha, cue)) else ""


def is_written(source: SourceText, at: Passage, row: QuoteRow | EventRow) -> bool:
    """False where the words of a row are not at the passage that is theirs: what stands there is something else."""
    if (source.ref.id, tuple(at)) != (row.where.source, tuple(row.where.at)):
        return True  # of another print
    return not row.lost and (isinstance(row, EventRow) or one_line(text_at(source.text, at)) == row.text)


def citation(
    queries: Queries, source: SourceText, at: Passage, ref: Ref | None, dated: Callable[[str], str] = str
) -> str:
    """The words with speaker, relays, publisher, title, date, address and place in the file, as far as they are known.

    Only direct speech stands in quotation marks. Of any other the cue is told, before the words: what somebody denied
    or declined must never read as what they said. Of an event it is told who claims it, and how. Words that are not
    where they should be are those of the dossier, and told to be so. `dated` gives a date as it is to be read.
    """
    row = queries.row(ref) if ref and ref.kind in ("quote", "event") else None
    details = queries.details(ref) if ref and row else None
    where = ", ".join(filter(None, (source.publisher, f"“{source.title}”", dated(source.published), source.url)))
    known = [f"assessed: {note.status}" for note in (details.notes if details else ()) if note.status]
    if isinstance(row, QuoteRow | EventRow) and not is_written(source, at, row):
        words = row.text if isinstance(row, QuoteRow) else row.title
        known += ["words that are not in the article"] if source.text else []
        where += f"\n{source.problem or source.file}"
    else:
        words = text_at(source.text, at)
        characters = ", ".join(f"{start}–{end}" for start, end in at)
        where += f"\n{place_of(source, at)}, characters {characters}" if source.file else ""
    if not isinstance(row, QuoteRow):
        claims = [claim for claim in (details.claims if details else ()) if claim.where.source == source.ref.id]
        told = [f"{claim.by_name} {claim.stance}" for claim in claims if claim.by_name]
        return f"{words.strip()} ({', '.join(('in the words of the article', *told, *known))})\n{where}"
    known = [f"via {', '.join(details.via)}", *known] if details and details.via else known
    known = [dated(row.date), *known] if row.date and row.date != source.published else known
    said = spoken(row.kind, words)
    if said.startswith("“") and row.kind == "direct":
        speaker = f" — {row.speaker_name}" if row.speaker_name else ""
        return f"{said}{speaker}{''.join(f', {each}' for each in known)}\n{where}"
    known = [f"{row.kind} speech, in the words of the article", *known]
    return f"{row.speaker_name or 'Somebody'}{quoted_cue(row.cue)}: {words} ({', '.join(known)})\n{where}"


def place_of(source: SourceText, at: Passage) -> str:
    """Where a passage stands, as messages tell it and editors take it: FILE:LINE, or the file alone for no passage.

    The file is in the case's folder. Of an article that cannot be read it is the id of the source.
    """
    if not source.text:
        return source.ref.id
    return f"{source.file}:{source.text.count(chr(10), 0, at[0][0]) + 1}" if at else source.file


def citations(queries: Queries, rows: Iterable[Row], dated: Callable[[str], str] = str) -> Iterator[str]:
    """The citations of quotes and events, each where it stands first: pieces of a text, with blank lines between."""
    source_of = lru_cache(maxsize=64)(queries.source_text)
    between = ""
    for row in rows:
        if isinstance(row, QuoteRow | EventRow) and (source := source_of(row.where.source)):
            yield f"{between}{citation(queries, source, row.where.at, row.ref, dated)}\n"
            between = "\n"
