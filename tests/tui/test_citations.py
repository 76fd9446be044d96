"""A quote as it is taken along: only what was said word for word stands in quotation marks."""

from __future__ import annotations

import pytest
from affair import affair

from dossier.case.queries import Note, QuoteRow, Ref, View
from dossier.model import QuoteKind, spoken
from dossier.tui.citing import citation


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        ("direct", "The chart was old.", "“The chart was old.”"),
        ("direct", '"The chart was old."', "“The chart was old.”"),
        ("direct", 'he had "heard of it, but not from them"', 'he had "heard of it, but not from them"'),
        ("direct", '"They called it "odd""', '"They called it "odd""'),
        ("mixed", 'the chart was "old beyond use"', 'the chart was "old beyond use"'),
        ("indirect", "that the chart was old", "that the chart was old"),
    ],
)
def test_quotation_marks_stand_around_direct_speech_alone(kind: QuoteKind, text: str, shown: str) -> None:
    assert spoken(kind, text) == shown


def cited(text: str, *notes: Note) -> str:
    case = affair()
    (row,) = (row for row in case.rows(View("quotes"), 0, 20) if isinstance(row, QuoteRow) and text in row.text)
    case.decided = {row.ref: notes}
    source = case.source_text(row.where.source)
    assert source
    return citation(case, source, row.where.at, row.ref)


def test_a_direct_quote_is_cited_with_its_speaker_and_source() -> None:
    assert cited("It will take a year") == (
        "“It will take a year” — Ines Okoro\nArdel Courier, “Inquiry opens in Port Ardel”, 2021-06-20"
    )


def test_what_somebody_denied_is_cited_with_the_denial_before_it() -> None:
    assert cited("that the chart was old").splitlines()[0] == (
        "Jonas Feld “denied”: that the chart was old (indirect speech, in the words of the article)"
    )


def test_a_citation_tells_through_whom_and_how_it_was_assessed() -> None:
    assert cited("the buoy was never moved", Note("", status="disputed"), Note("ask again")).splitlines()[0] == (
        "Jonas Feld “According to”: the buoy was never moved"
        " (indirect speech, in the words of the article, via harbour office, assessed: disputed)"
    )


def test_a_passage_of_no_quote_is_cited_as_the_article_has_it() -> None:
    case = affair()
    source = case.source_text("ardel-3")
    assert source
    assert citation(case, source, ((0, 13),), Ref("event", "ardel-3#e-4")).startswith("“Inquiry opens”\nArdel Courier")
