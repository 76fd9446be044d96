"""A view of a case to take away: its rows as Markdown, CSV or JSON, or as citations, piece by piece."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, TypeAlias, get_args

from dossier.case.queries import Queries, Section, View
from dossier.case.values import COLUMNS, all_rows, values_of

Format: TypeAlias = Literal["markdown", "csv", "json"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
#: What can be cited.
CITED: Final[tuple[Section, ...]] = ("quotes", "events")

Value: TypeAlias = "str | int | bool | list[str] | list[list[int]]"
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
    columns, values = COLUMNS[view.section], values_of(queries, view.section)
    return table(columns, (list(values(row).values()) for row in all_rows(queries, view)), form)


def table(columns: Sequence[str], records: Iterable[Sequence[Value]], form: Format) -> Iterator[str]:
    """Records in pieces that follow each other in one file, each with a value for every column.

    In Markdown, which somebody is to read, a column that is empty throughout is left out.
    """
    if form == "json":
        yield from _json(columns, records)
    elif form == "csv":
        yield _csv_line(columns)
        for record in records:
            yield _csv_line([_cell(value) for value in record])
    else:
        cells = [[_markdown(_cell(value)) for value in record] for record in records]
        told = [place for place in range(len(columns)) if not cells or any(record[place] for record in cells)]
        yield f"| {' | '.join(columns[place] for place in told)} |\n|{' --- |' * len(told)}\n"
        for record in cells:
            yield f"| {' | '.join(record[place] for place in told)} |\n"


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
