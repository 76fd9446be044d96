"""`dossier list`: the rows of a section as plain values, for JSON and for lines of text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from dossier.case.case import Case
from dossier.case.citing import place_of
from dossier.case.queries import (
    SECTION_OF,
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
from dossier.case.sections import ENTITY_SECTIONS
from dossier.case.values import Listed, all_rows, values_of
from dossier.case.words import has_words, searchable
from dossier.edtf import EdtfError, parse
from dossier.model import ENTITY_TYPES
from dossier.text import counted

_WINDOW: Final = 500
_NAMED: Final = 5  # ids that a message offers


def chosen(
    case: Case,
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


def listed(case: Case, section: Section, **narrowed: Any) -> Iterator[Listed]:
    """The rows that `chosen` gives, as plain values."""
    return map(values_of(case, section), chosen(case, section, **narrowed))


def _is_said(row: Row, cue: str, stance: str) -> bool:
    """True for a quote with such words in its cue, and for one or an event on which somebody takes a stance."""
    stances = (row.stance,) if isinstance(row, QuoteRow) else row.stances if isinstance(row, EventRow) else ()
    return (not cue or (isinstance(row, QuoteRow) and has_words(row.cue, cue))) and (not stance or stance in stances)


def noted(case: Case, without: Collection[Without] = ()) -> Iterator[Listed]:
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
                }  # fmt: skip


def relayed(case: Case, without: Collection[Without] = ()) -> Iterator[Listed]:
    """Every quote that an outlet has from another, the pair with most of them first."""
    for relay, _ in case.relays():
        for quote in listed(case, "quotes", only=relay, without=without):
            yield {**relay._asdict(), **quote}


def named_in(case: Case, ref: Ref) -> str:
    """Somebody as a message names them: the name, the id, and in how many sources it stands."""
    row = case.row(ref)
    known = f"{ref.id}, in {counted(row.sources, 'source')}" if isinstance(row, EntityRow) else ref.id
    return f"{case.name_of(ref)} ({known})"


def the_one_called(case: Case, name: str, sections: Sequence[Section] = ("people",)) -> Ref:
    """Who has an id, of any kind or of the one that stands before it (`place:ardel`); else who of these has a name.

    A surname alone is one person's only where nobody else is called so, were it one of whom no more is known.

    Raises:
        QueryError: nobody, or more than one, bears the name.
    """
    wanted, _, id_ = name.partition(":")
    bearers = [ref for kind in ENTITY_TYPES if kind == wanted and case.name_of(ref := Ref(kind, id_))]
    bearers = bearers or [ref for kind in ENTITY_TYPES if case.name_of(ref := Ref(kind, name))]
    bearers = [ref for ref in bearers if SECTION_OF[ref.kind] in sections] or bearers
    if not bearers:
        bearers = [row.ref for row in _called(case, name, sections)]
    if not bearers:
        others = _called(case, name, [each for each in ENTITY_SECTIONS if each not in sections])
        meant = f"did you mean {others[0].ref.id} ({others[0].ref.kind})? See" if others else "see"
        raise QueryError(f"nobody is called {name}; {meant} `dossier list {sections[0]}`")
    if len(bearers) > 1:
        more = f" and {len(bearers) - _NAMED} more" if len(bearers) > _NAMED else ""
        kinds = {ref.kind for ref in bearers}
        ids = ", ".join(f"{ref.kind}:{ref.id}" if len(kinds) > 1 else ref.id for ref in bearers[:_NAMED])
        raise QueryError(f"{name} fits more than one: {ids}{more}; give one of the ids")
    return bearers[0]


def _called(case: Case, name: str, sections: Sequence[Section]) -> Sequence[EntityRow]:
    """Who is called so: by a whole name or its end, which is a surname; else by any words of one."""
    views = (View(section, filter=name, sort="count") for section in sections)
    rows = [row for view in views for row in case.rows(view, 0, _WINDOW) if isinstance(row, EntityRow)]
    wanted = searchable(name)

    def ends_so(row: EntityRow) -> bool:
        return any(f" {searchable(each)}".endswith(f" {wanted}") for each in (row.name, *row.aliases))

    whole = [row for row in rows if wanted in map(searchable, (row.name, *row.aliases))]
    if " " in wanted and whole:  # a full name is not the end of others: Ana Roe and Eva Ana Roe
        return whole
    return [row for row in rows if ends_so(row)] or rows


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


#: The values of a hit that stand in a table.
HITS: Final = ("kind", "id", "line", "context", "publisher", "date", "place", "source", "at")


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
        }  # fmt: skip
