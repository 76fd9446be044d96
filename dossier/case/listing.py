"""`dossier list` and `dossier search`: rows of a section, notes, relays and hits as plain values, for every form."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, Final

from dossier.case.citing import place_of
from dossier.case.queries import (
    EntityRow,
    EventRow,
    Only,
    Queries,
    QueryError,
    QuoteRow,
    Ref,
    Row,
    Section,
    SourceRow,
    View,
    Without,
)
from dossier.case.values import Listed, all_rows, values_of
from dossier.case.words import has_words, searchable
from dossier.edtf import EdtfError, parse

#: The values of a hit that stand in a table.
HITS: Final = ("kind", "id", "line", "context", "publisher", "date", "place", "source", "at")


def chosen(
    case: Queries,
    section: Section,
    focus: Ref | None = None,
    since: str = "",
    until: str = "",
    only: Only | None = None,
    without: Collection[Without] = (),
    cue: str = "",
    stance: str = "",
) -> Iterator[Row]:
    """The rows of a section in its order.

    `focus` narrows to what is linked to it; `since` and `until` are EDTF dates and keep what happened, was said, was
    published or was last seen from the first day of the one to the last of the other; `only` keeps a part of the
    section, and `without` leaves parts of it out; `cue` keeps quotes that such words attribute, and `stance` quotes and
    events on which somebody takes it.

    Raises:
        QueryError: a date cannot be read, or they are in the wrong order.
    """
    since_day, until_day = _day(since, 0), _day(until, 1)
    if since_day is not None and until_day is not None and since_day > until_day:
        raise QueryError(f"{since} is after {until}, so nothing can be between them; give them the other way round")
    view = View(section, focus, only=only).leaving_out(without)
    words = searchable(cue)
    return (
        row
        for row in all_rows(case, view)
        if _is_between(_date(row), since_day, until_day) and _is_said(row, words, stance)
    )


def listed(case: Queries, section: Section, **narrowed: Any) -> Iterator[Listed]:
    """The rows that `chosen` gives, as plain values."""
    return map(values_of(case, section), chosen(case, section, **narrowed))


def _is_said(row: Row, cue: str, stance: str) -> bool:
    """True for a quote with such words in its cue, and for one or an event on which somebody takes a stance."""
    stances = (row.stance,) if isinstance(row, QuoteRow) else row.stances if isinstance(row, EventRow) else ()
    return (not cue or (isinstance(row, QuoteRow) and has_words(row.cue, cue))) and (not stance or stance in stances)


def noted(case: Queries, without: Collection[Without] = ()) -> Iterator[Listed]:
    """What people noted or assessed, section by section: each note with what it is about and where that stands.

    `without` leaves out what is noted of a thought, or of what was assessed as false.
    """
    sections: tuple[Section, ...] = ("people", "organizations", "places", "events", "quotes")
    for section in sections:
        view = View(section, only="noted").leaving_out(without)
        for row in all_rows(case, view):
            details, passage = case.details(row.ref), getattr(row, "where", None)
            for note in details.notes if details else ():
                yield {
                    "kind": row.ref.kind, "id": row.ref.id, "about": case.name_of(row.ref), "status": note.status,
                    "note": note.text, "tags": list(note.tags), "source": passage.source if passage else "",
                    "at": [list(span) for span in passage.at] if passage else [],
                }  # fmt: skip  # read as a table


def relayed(case: Queries, without: Collection[Without] = ()) -> Iterator[Listed]:
    """Every quote that an outlet has from another, the pair with most of them first."""
    for relay, _ in case.relays():
        for quote in listed(case, "quotes", only=relay, without=without):
            yield {**relay._asdict(), **quote}


def _day(date: str, end: int) -> int | None:
    if not date:
        return None
    try:
        return parse(date).bounds[end].toordinal()
    except EdtfError as error:
        raise QueryError(str(error)) from None


def _date(row: Row) -> str:
    match row:
        case EntityRow():
            return row.last_seen
        case SourceRow():
            return row.published
        case _:
            return row.date


def _is_between(date: str, since: int | None, until: int | None) -> bool:
    if since is None and until is None:
        return True
    try:
        first, last = (day.toordinal() for day in parse(date).bounds)
    except EdtfError:
        return False
    return (since is None or last >= since) and (until is None or first <= until)


def found(case: Queries, query: str, limit: int = 100) -> Iterator[Listed]:
    """What fits a query, best first, as plain values; `place` is FILE:LINE in the case's folder.

    Raises:
        QueryError: the query cannot be read.
    """
    source_of = lru_cache(maxsize=64)(case.source_text)
    for hit in case.search(query, 0, limit):
        source, at = (hit.where.source, hit.where.at) if hit.where else ("", ())
        text = source_of(source) if source else None
        yield {
            "kind": hit.ref.kind, "id": hit.ref.id, "line": hit.line, "context": hit.context, "publisher": hit.outlet,
            "date": hit.date, "place": place_of(text, at) if text else source,
            "highlights": [list(span) for span in hit.highlights], "source": source, "at": [list(span) for span in at],
        }  # fmt: skip  # read as a table
