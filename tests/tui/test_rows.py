"""Rows of quotes and of hits: what somebody denied must never look like what they said."""

from __future__ import annotations

import pytest
from affair import affair
from driving import driving, shown

from dossier.case.queries import QuoteRow, Ref, Where
from dossier.tui.rows import row_lines

DENIED = QuoteRow(
    Ref("quote", "quay#q-1"), "that the gate was open", None, "The deputy head of the harbour office of Ardel",
    "has denied", "indirect", "", "2021-05-04", 1, Where("quay", ((0, 9),)), noted=("false",),
)  # fmt: skip  # read as a table


def line(row: QuoteRow, width: int, height: int) -> str:
    return "".join(text for text, _ in row_lines(row, width, height)[0])


@pytest.mark.parametrize("width", [20, 38, 59, 80, 150])
def test_a_speaker_is_shortened_before_the_cue_and_a_denial_always_shows(width: int) -> None:
    for row in (DENIED, DENIED._replace(noted=())):
        first = line(row, width, 2)
        assert " has d" in first
        assert " ✗" in first.partition("✎")[0]
        assert width < 30 or " has denied" in first
        assert " ✗" in line(row, width, 1).partition("✎")[0]
    assert "that" in line(DENIED, width, 1)
    assert "✗" not in line(DENIED._replace(cue="said", noted=()), width, 2)


async def test_the_quotes_that_are_denied_are_filtered_and_marked() -> None:
    async with driving(affair(), (60, 24)) as (desk, pilot):
        await pilot.press("3", "f", *"denies", "enter", "z")
        assert desk.quotes.count == 1
        assert any("Jonas Feld denied" in each and "✗" in each for each in shown(desk.quotes))
