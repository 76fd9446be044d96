"""A quote as it is taken along: only what was said word for word stands in quotation marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from affair import affair
from driving import driving

from dossier.case.citing import citation
from dossier.case.queries import QuoteRow, Ref, View
from dossier.model import QuoteKind, spoken


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


def cited(text: str, decided: str = "") -> str:
    case = affair()
    if decided:
        (case.root / "content" / "case.yaml").write_text(f"case: 1\n{decided}", encoding="utf-8")
        case.refresh()
    (row,) = (row for row in case.rows(View("quotes"), 0, 20) if isinstance(row, QuoteRow) and text in row.text)
    source = case.source_text(row.where.source)
    assert source
    return citation(case, source, row.where.at, row.ref)


def test_a_direct_quote_is_cited_with_its_speaker_and_source() -> None:
    assert cited("It will take a year") == (
        "“It will take a year” — Ines Okoro\nArdel Courier, “Inquiry opens in Port Ardel”, 2021-06-20\n"
        "seeds/ardel-3.txt:5, characters 97–117"
    )


def test_what_somebody_denied_is_cited_with_the_denial_before_it() -> None:
    assert cited("that the chart was old").splitlines()[0] == (
        "Jonas Feld “denied”: that the chart was old (indirect speech, in the words of the article)"
    )


def test_a_citation_tells_through_whom_and_how_it_was_assessed() -> None:
    decided = """\
assess: [{of: ardel-2#q-7, status: disputed}]
notes: [{of: ardel-2#q-7, text: ask again}]
"""
    assert cited("the buoy was never moved", decided).splitlines()[0] == (
        "Jonas Feld “According to”: the buoy was never moved"
        " (indirect speech, in the words of the article, via harbour office, assessed: disputed)"
    )


def test_a_passage_of_no_quote_is_cited_as_the_article_has_it() -> None:
    case = affair()
    source = case.source_text("ardel-3")
    assert source
    assert citation(case, source, ((0, 13),), Ref("event", "ardel-3#e-4")).startswith(
        "Inquiry opens (in the words of the article)\nArdel Courier"
    )


async def test_an_event_is_cited_as_what_somebody_claims_and_not_as_what_somebody_said() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("2", "G", "Y")
        words, where = desk.app.clipboard.split("\n", 1)
        assert words == "the chart was old (in the words of the article, Mira Tolland asserts, Jonas Feld denies)"
        assert where.startswith("Ardel Courier, “Ferry Halcyon ran aground off Port Ardel”")
        await pilot.press("y")
        assert desk.app.clipboard == "the chart was old"
        assert desk.status.text.startswith("Copied the words of the event to the clipboard and to ")


async def test_a_selection_is_called_so_and_the_file_is_told_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    case, home = affair(), Path("/home/x")
    monkeypatch.setattr(Path, "home", lambda: home)
    monkeypatch.setattr("dossier.tui.clipboard.state_dir", lambda: home / ".local" / "state" / "dossier")
    monkeypatch.setattr("dossier.tui.clipboard.write_atomic", lambda file, data, *, private: None)
    monkeypatch.setattr(Path, "mkdir", lambda self, **how: None)
    async with driving(case, (80, 24)) as (desk, pilot):
        desk.source_view.select((0, 5))
        for pane, key, what in (("4", "y", "selection"), ("3", "y", "quote"), ("3", "Y", "citation")):
            await pilot.press(pane, key)
            told = f"Copied the {what} to the clipboard and to ~/.local/state/dossier/copied.txt"
            assert desk.status.text == told
            assert told in desk.status.render_line(0).text
