"""`dossier list`: the rows of a section as plain values, for JSON and for lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from dossier.case.case import Case
from dossier.case.export import articles_of, assessed
from dossier.case.queries import EntityRow, EventRow, Only, QueryError, QuoteRow, Ref, Row, Section, SourceRow, View
from dossier.edtf import EdtfError, parse

#: One row of a list: strings, numbers, and lists of strings.
Listed: TypeAlias = dict[str, Any]

_WINDOW: Final = 500


def listed(
    case: Case, section: Section, person: str = "", since: str = "", until: str = "", only: Only | None = None
) -> Iterator[Listed]:
    """The rows of a section in its order, read in windows so that a large case takes no more memory than a small one.

    `person` narrows to what is linked to the one whose name or id it is; `since` and `until` are EDTF dates and keep
    what happened, was said, was published or was last seen from the first day of the one to the last of the other;
    `only` keeps the events or the quotes of that kind.

    Raises:
        QueryError: nobody, or more than one, bears the name, a date cannot be read, or they are in the wrong order.
    """
    since_day, until_day = _day(since, 0), _day(until, 1)
    if since_day is not None and until_day is not None and since_day > until_day:
        raise QueryError(f"{since} is after {until}, so nothing can be between them; give them the other way round")
    view = View(section, the_one_called(case, person) if person else None, only=only)
    members = case.members(section) if section in ("people", "organizations", "places") else {}
    about = articles_of(case)
    for start in range(0, case.count(view), _WINDOW):
        for row in case.rows(view, start, start + _WINDOW):
            if _is_between(_date(row), since_day, until_day):
                article = about(row.where.source) if isinstance(row, EventRow | QuoteRow) else {}
                yield _listed(row, members.get(row.ref.id, [])) | article


def relayed(case: Case) -> Iterator[Listed]:
    """Every quote that an outlet has from another, the pair with most of them first."""
    for relay, _ in case.relays():
        for quote in listed(case, "quotes", only=relay):
            yield {**relay._asdict(), **quote}


def the_one_called(case: Case, name: str) -> Ref:
    """The person, organization or place of a name or an id.

    Raises:
        QueryError: nobody, or more than one, bears the name.
    """
    for ref in (Ref("person", name), Ref("organization", name), Ref("place", name)):
        if case.name_of(ref):
            return ref
    rows = case.rows(View("people", filter=name, sort="count"), 0, _WINDOW)
    people, wanted = [row for row in rows if isinstance(row, EntityRow)], name.casefold()
    fitting = (  # who is called so, else who is called so among other names, else who is called so among other words
        [row for row in people if row.name.casefold() == wanted]
        or [row for row in people if wanted in map(str.casefold, row.aliases)]
        or people
    )
    if not fitting:
        raise QueryError(f"nobody is called {name}; see `dossier list people`")
    if len(fitting) > 1:
        ids = ", ".join(row.ref.id for row in fitting[:5])
        raise QueryError(f"{name} fits more than one; give one of the ids {ids}")
    return fitting[0].ref


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


def _listed(row: Row, members: list[str]) -> Listed:
    match row:
        case EntityRow():
            values: Listed = {
                "id": row.ref.id, "name": row.name, "aliases": list(row.aliases), "members": members,
                "quotes": row.quotes, "events": row.events, "sources": row.sources,
            }  # fmt: skip
            return values | {"last_seen": row.last_seen, "detail": row.detail}
        case SourceRow():
            return {
                "id": row.ref.id, "title": row.title, "publisher": row.publisher, "published": row.published,
                "url": row.url, "quotes": row.quotes, "events": row.events,
            }  # fmt: skip
        case EventRow():
            return {
                "id": row.ref.id, "title": row.title, "date": row.date, "date_text": row.date_text,
                "stances": list(row.stances), "accounts": row.accounts, "sources": row.sources,
                "contradicted": row.contradicted, "uncorroborated": row.uncorroborated,
                "assessed": assessed(row), "lost": row.lost,
                "source": row.where.source, "at": [list(span) for span in row.where.at],
            }  # fmt: skip
        case QuoteRow():
            return {
                "id": row.ref.id, "text": row.text, "speaker": row.speaker.id if row.speaker else "",
                "speaker_name": row.speaker_name, "cue": row.cue, "kind": row.kind, "manner": row.manner,
                "date": row.date, "prints": row.prints, "via": list(row.via),
                "assessed": assessed(row), "lost": row.lost,
                "source": row.where.source, "at": [list(span) for span in row.where.at],
            }  # fmt: skip


def found(case: Case, query: str, limit: int = 100) -> Iterator[Listed]:
    """What fits a query, best first, as plain values.

    Raises:
        QueryError: the query cannot be read.
    """
    for hit in case.search(query, 0, limit):
        source, at = (hit.where.source, hit.where.at) if hit.where else ("", ())
        yield {
            "kind": hit.ref.kind, "id": hit.ref.id, "line": hit.line, "context": hit.context,
            "date": hit.date,
            "highlights": [list(span) for span in hit.highlights], "source": source, "at": [list(span) for span in at],
        }  # fmt: skip
