"""The strip over the timeline leaves room for what happened, wherever an outlier lies."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.tui.density import FINE, density_of


def fine(days: list[int]) -> list[int]:
    counts = [0] * FINE
    for day in days:
        counts[(day - min(days)) * FINE // (max(days) + 1 - min(days))] += 1
    return counts


def test_one_outlying_year_takes_one_column() -> None:
    days = [1, *range(40_000, 40_300)]
    density = density_of(min(days), max(days), fine(days), 60)
    assert density.counts[0] < 10
    assert sum(1 for count in density.counts[1:] if count) > 55
    assert density.column_of(1) == 0
    assert density.column_of(40_299) == 59


def test_an_even_case_is_cut_evenly() -> None:
    days = list(range(1000, 1600))
    assert set(density_of(1000, 1599, fine(days), 60).counts) <= {9, 10, 11}


def test_a_single_day_and_no_day() -> None:
    assert sum(density_of(5, 5, fine([5]), 10).counts) == 1
    assert density_of(5, 5, [0] * FINE, 10).column_of(5) is None


@given(st.lists(st.integers(1, 800_000), min_size=1, max_size=80), st.integers(1, 130))
def test_nothing_is_lost_and_every_day_has_its_column(days: list[int], width: int) -> None:
    density = density_of(min(days), max(days), fine(days), width)
    assert len(density.counts) == width
    assert sum(density.counts) == len(days)
    assert list(density.edges) == sorted(density.edges)
    columns = [density.column_of(day) for day in sorted(days)]
    assert columns == sorted(columns)  # type: ignore[type-var]  # no column is None where there are rows
