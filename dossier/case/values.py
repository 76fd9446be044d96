"""A row of a list as plain values, by the names that `list --json`, `--csv`, `--markdown` and exports give them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, Literal, TypeAlias

from dossier.case.queries import EntityRow, EventRow, Queries, QuoteRow, Ref, Row, Section, SourceRow, View

_WINDOW: Final = 500
#: The values of one row by name: texts, numbers, truths, and lists of texts or of spans.
Listed: TypeAlias = dict[str, Any]

#: What each value of a list tells; `list --help` prints it.
FIELDS: Final[Mapping[str, str]] = {
    "id": "names it in every command; stays while sources are added",
    "name": "as lists show it",
    "aliases": "other ways to write it, the most frequent first",
    "members": "the entries of dossiers that it stands for, as SOURCE#ENTRY",
    "quotes": "how many it says, or as an organization relayed, or as a place is spoken of in; of an article all",
    "events": "how many it is part of, or claims something on; of an article all",
    "sources": "in how many articles it stands",
    "last_seen": "the date of the latest of them",
    "detail": "the latest role, or what kind of place",
    "title": "of an article, or of an event in a few words",
    "date": "EDTF: when it happened or was said; of a quote without one, when it was published",
    "date_text": "the words of the article that date it",
    "stances": "which ones claimants take: asserts, confirms, alleges, plans, doubts, denies",
    "accounts": "in how many places it is told",
    "contradicted": "true: claimants take opposite stances or differ in dates or figures",
    "may_disagree": "true: not contradicted, but another event may be the same, told otherwise",
    "told_otherwise": "their ids, each behind what it differs in: date, figure, place, agent or stance",
    "uncorroborated": "true: told by one claimant alone, as far as linked",
    "text": "the words",
    "speaker": "the id of who says it; empty where nobody can be named",
    "speaker_name": "that name, or else the words of the article",
    "cue": "the word that attributes",
    "stance": "what that word makes of the quote: denies, doubts or confirms; empty for any other",
    "kind": "direct, indirect or mixed; of a note, what it is about",
    "manner": "thought for what is believed or wished; empty for speech",
    "prints": "in how many articles the same words of the same speaker stand (×3 in the app)",
    "via": "the outlets it came through, the one nearest the speaker first",
    "outlet": "who has the words",
    "origin": "from whom",
    "about": "what the note is about, in its own words",
    "status": "how it was assessed; empty for a note",
    "note": "the words of the note, or why it was assessed so",
    "assessed": "how people assessed it: verified, disputed, unverified or false",
    "notes": "what people noted, and why they assessed it so",
    "tags": "the tags of these notes",
    "lost": "true: its words are not in the article where its dossier says",
    "source": "the id of the article it is told in, the earliest of several",
    "at": "where there: spans [start, end) of the reading text",
    "publisher": "of the article",
    "article": "its title",
    "published": "its date",
    "url": "its address",
}

_ENTITY: Final = ("id", "name", "aliases", "members", "quotes", "events", "sources", "last_seen", "detail")
_DECIDED: Final = ("assessed", "notes", "tags")
#: What is told of the article that an event or a quote stands in.
ARTICLE: Final = ("publisher", "article", "published", "url")
_QUOTE: Final = (
    *("id", "text", "speaker", "speaker_name", "cue", "stance", "kind", "manner", "date", "prints", "via"),
    *(*_DECIDED, "lost", "source", "at", *ARTICLE),
)
#: The values that a row of each section has, in their order.
COLUMNS: Final[Mapping[Section | Literal["relays", "notes"], tuple[str, ...]]] = {
    **dict.fromkeys(("people", "organizations", "places"), (*_ENTITY, *_DECIDED)),
    "sources": ("id", "title", "publisher", "published", "url", "quotes", "events"),
    "events": (
        *("id", "title", "date", "date_text", "stances", "accounts", "sources", "contradicted", "may_disagree"),
        *("told_otherwise", "uncorroborated"),
        *(*_DECIDED, "lost", "source", "at", *ARTICLE),
    ),
    "quotes": _QUOTE,
    "relays": ("outlet", "origin", *_QUOTE),
    "notes": ("kind", "id", "about", "status", "note", "tags", "source", "at"),
}


def values_of(queries: Queries, section: Section) -> Callable[[Row], Listed]:
    """A function that gives the values of the rows of a section, as `COLUMNS` names them."""
    members = queries.members(section) if section in ("people", "organizations", "places") else {}

    @lru_cache(maxsize=1024)
    def article(source: str) -> Listed:
        row = queries.row(Ref("source", source))
        told = (row.publisher, row.title, row.published, row.url) if isinstance(row, SourceRow) else ("",) * 4
        return dict(zip(ARTICLE, told, strict=True))

    def values(row: Row) -> Listed:
        match row:
            case EntityRow():
                here: Listed = {"members": list(members.get(row.ref.id, ()))} | _decided(queries, row)
            case EventRow() | QuoteRow():
                here = article(row.where.source) | _written(row) | _decided(queries, row)
            case SourceRow():
                here = {}
        if isinstance(row, EventRow):
            details = queries.details(row.ref) if row.may_disagree or row.contradicted else None
            here["told_otherwise"] = [
                f"{alike.differs} {alike.event.id}" for alike in (details.alike if details else ()) if alike.differs
            ]
        if isinstance(row, QuoteRow):
            here["speaker"] = row.speaker.id if row.speaker else ""
        here["id"] = row.ref.id
        return {name: here[name] if name in here else _plain(getattr(row, name)) for name in COLUMNS[section]}

    return values


def all_rows(queries: Queries, view: View) -> Iterator[Row]:
    """The rows of a view in its order, asked for in windows, so that a large one takes no more memory than a small."""
    for start in range(0, queries.count(view), _WINDOW):
        yield from queries.rows(view, start, start + _WINDOW)


def _written(row: EventRow | QuoteRow) -> Listed:
    return {"source": row.where.source, "at": [list(span) for span in row.where.at]}


def _decided(queries: Queries, row: EntityRow | EventRow | QuoteRow) -> Listed:
    """How people assessed a row, and what they noted."""
    details = queries.details(row.ref) if row.noted else None
    notes = details.notes if details else ()
    return {
        "assessed": [status for status in row.noted if status],
        "notes": [note.text for note in notes if note.text],
        "tags": list(dict.fromkeys(tag for note in notes for tag in note.tags)),
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
