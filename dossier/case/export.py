"""A view of a case to take away: its rows as Markdown, CSV or JSON, piece by piece."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal, TypeAlias, get_args

from dossier.case.queries import EventRow, Queries, QuoteRow, Ref, Row, Section, SourceRow, View, Where

Format: TypeAlias = Literal["markdown", "csv", "json"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)

#: What is told of the article that an event or a quote stands in.
ARTICLE: Final = ("publisher", "article", "published", "url")
#: The columns of every section, by which JSON names the same values.
COLUMNS: Final[dict[Section, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("people", "organizations", "places"), ("name", "aliases", "detail", "quotes", "events", "sources", "last_seen")
    ),
    "sources": ("title", "publisher", "published", "url", "quotes", "events", "source"),
    "events": (
        *("date", "title", "stances", "accounts", "sources", "contradicted", "uncorroborated", "assessed", "lost"),
        *(*ARTICLE, "source", "at"),
    ),
    "quotes": (
        *("date", "speaker", "cue", "text", "kind", "manner", "via", "prints", "assessed", "lost"),
        *(*ARTICLE, "source", "at"),
    ),
}
Value: TypeAlias = "str | int | bool | list[str] | list[list[int]]"
#: Rows asked for at a time, so that an export of any length needs the memory of a few.
_WINDOW: Final = 500
# A spreadsheet takes a cell that begins so for a formula, also behind blanks (OWASP, "CSV Injection").
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Markdown's own characters, and the angle bracket that would begin HTML.
_MARKDOWN: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|~!&"})


def export_rows(queries: Queries, view: View, form: Format) -> Iterator[str]:
    """The rows of a view in pieces that follow each other in one file; CSV and Markdown begin with the column names.

    In CSV, lines end with CRLF (RFC 4180) and a cell that a spreadsheet would take for a formula gets a `'` in front.

    Raises:
        ValueError: there is no such format.
    """
    if form not in FORMATS:
        raise ValueError(f"no format {form!r}; write one of {', '.join(FORMATS)}")
    columns = COLUMNS[view.section]
    about = articles_of(queries)
    return table(columns, ([_value(about, row, column) for column in columns] for row in _rows(queries, view)), form)


def articles_of(queries: Queries) -> Callable[[str], dict[str, str]]:
    """A function that gives the columns `ARTICLE` of a source by its id, remembering those that were asked for last."""

    @lru_cache(maxsize=1024)
    def about(source: str) -> dict[str, str]:
        row = queries.row(Ref("source", source))
        if not isinstance(row, SourceRow):
            return dict.fromkeys(ARTICLE, "")
        return dict(zip(ARTICLE, (row.publisher, row.title, row.published, row.url), strict=True))

    return about


def assessed(row: EventRow | QuoteRow) -> list[str]:
    """How people assessed something, the last word at the end."""
    return [status for status in row.noted if status]


def table(columns: Sequence[str], records: Iterable[Sequence[Value]], form: Format) -> Iterator[str]:
    """Records in pieces that follow each other in one file, each with a value for every column."""
    if form == "json":
        yield from _json(columns, records)
    elif form == "csv":
        yield _csv_line(columns)
        for record in records:
            yield _csv_line([_cell(value) for value in record])
    else:
        yield f"| {' | '.join(columns)} |\n|{' --- |' * len(columns)}\n"
        for record in records:
            yield f"| {' | '.join(_markdown(_cell(value)) for value in record)} |\n"


def _rows(queries: Queries, view: View) -> Iterator[Row]:
    for start, stop in pairwise(range(0, queries.count(view) + _WINDOW, _WINDOW)):
        yield from queries.rows(view, start, stop)


def _value(about: Callable[[str], dict[str, str]], row: Row, column: str) -> Value:
    match row:
        case SourceRow() if column == "source":
            return row.ref.id
        case QuoteRow() if column == "speaker":
            return row.speaker_name
        case EventRow() | QuoteRow() if column in ARTICLE:
            return about(row.where.source)[column]
        case EventRow() | QuoteRow() if column == "assessed":
            return assessed(row)
        case EventRow() | QuoteRow() if column == "source":
            return row.where.source
        case EventRow() | QuoteRow() if column == "at":
            return _at(row.where)
        case EventRow() if column == "date":
            return row.date or row.date_text
        case _:
            value = getattr(row, column)
            return list(value) if isinstance(value, tuple) else value


def _at(where: Where) -> list[list[int]]:
    return [list(span) for span in where.at]


def _json(columns: Sequence[str], records: Iterable[Sequence[Value]]) -> Iterator[str]:
    between = "[\n"
    for record in records:
        yield between + json.dumps(dict(zip(columns, record, strict=True)), ensure_ascii=False)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _cell(value: Value) -> str:
    match value:
        case bool():
            return "yes" if value else ""
        case list():
            return "; ".join(each if isinstance(each, str) else f"{each[0]}-{each[1]}" for each in value)
        case _:
            return str(value)


def _csv_line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell for cell in cells])
    return line.getvalue()


def _markdown(cell: str) -> str:
    return " ".join(cell.translate(_MARKDOWN).split())
