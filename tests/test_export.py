"""Views taken away as Markdown, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from typing import get_args

import pytest
from small_case import EVENT, SOURCE, SmallCase

from dossier.case.export import FORMATS, Format, export_rows
from dossier.case.queries import Section, View
from dossier.case.values import COLUMNS


def exported(section: Section, form: Format, times: int = 1) -> str:
    return "".join(export_rows(SmallCase(times), View(section), form))


@pytest.mark.parametrize("section", get_args(Section))
@pytest.mark.parametrize("form", FORMATS)
def test_every_section_has_every_format(section: Section, form: Format) -> None:
    text = exported(section, form)
    if form == "json":
        assert all(list(record) == list(COLUMNS[section]) for record in json.loads(text))
    else:
        assert COLUMNS[section][0] in text.splitlines()[0]


def test_json_keeps_what_the_row_holds() -> None:
    (event,) = json.loads(exported("events", "json"))
    assert event["title"] == "=HYPERLINK(1)"
    assert event["stances"] == ["asserts", "denies"]
    assert event["at"] == [list(span) for span in EVENT.at]
    assert event["source"] == SOURCE.id


def test_no_cell_of_a_csv_is_a_formula() -> None:
    for section in get_args(Section):
        for record in csv.reader(io.StringIO(exported(section, "csv"), newline="")):
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in record)
    assert "'=HYPERLINK(1)" in exported("events", "csv")


def test_markdown_stays_one_table_and_holds_no_html() -> None:
    text = exported("quotes", "markdown")
    assert r"I rang them \| \<i\>x\</i\>" in text
    assert len(text.splitlines()) == 3


def test_markdown_leaves_out_what_is_empty_throughout() -> None:
    head, _, row = exported("quotes", "markdown").splitlines()
    assert "speaker_name" in head
    assert not {"via", "manner", "notes", "lost"} & {cell.strip() for cell in head.split("|")}
    assert row.count(" | ") == head.count(" | ")
    assert exported("organizations", "markdown").splitlines()[0].count("|") == len(COLUMNS["organizations"]) + 1


def test_long_views_are_read_in_windows() -> None:
    assert len(json.loads(exported("events", "json", times=1201))) == 1201
    assert exported("organizations", "json") == "[]\n"


def test_another_format_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="write one of markdown, csv, json"):
        list(export_rows(SmallCase(), View("events"), "xml"))  # type: ignore[arg-type]  # what a caller could pass
