"""Feasts and other days with names."""

from __future__ import annotations

import pytest
from dated import values

from dossier.convert.english.feasts import easter


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("They will vote in three days.", "2025-02-22", "2025-02-25"),
        ("The firm expects the work to be completed by mid-October.", "2024-09-03", "2024-10~"),
        ("The firm has until December 15 to pay.", "2024-12-03", "2024-12-15"),
        ("Drivers had complained as early as June.", "2024-09-03", "2024-06"),
        ("They will vote in two weeks.", "2025-02-22", "2025-03-03/2025-03-09"),
        ("They met on the 24th of last month.", "2025-02-22", "2025-01-24"),
        ("They will meet on the 24th.", "2025-02-22", "2025-02-24"),
        ("The fair opened at Easter 2019.", "2025-02-22", "2019-04-21"),
        ("They met on Good Friday.", "2025-05-22", "2025-04-18"),
        ("They will meet on Easter Monday.", "2025-02-22", "2025-04-21"),
        ("They met on Thanksgiving.", "2024-12-22", "2024-11-28"),
        ("Last Thanksgiving they met.", "2024-06-22", "2023-11-23"),
        ("The parade will be held on Labor Day.", "2025-08-22", "2025-09-01"),
        ("The pool opened on Memorial Day.", "2013-06-24", "2013-05-27"),
        ("They fled on the day of the Sept. 11 attacks.", "2013-03-22", "2001-09-11"),
    ],
)
def test_feasts_and_days_to_come(text: str, published: str, value: str) -> None:
    assert list(values(text, published).values()) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "It is the first time in three days that the mill stands still.",
        "The mill burned down in two days.",
        "He lives on the 5th floor.",
        "Easter Island is far away.",
        "She wrote thanksgiving letters.",
        "He used to live in Lodd.",
    ],
)
def test_what_only_looks_like_a_feast_or_a_day_to_come(text: str) -> None:
    assert not values(text)


def test_easter_is_where_the_church_keeps_it() -> None:
    known = {1818: "03-22", 1961: "04-02", 2000: "04-23", 2008: "03-23", 2024: "03-31", 2025: "04-20", 2038: "04-25"}
    for year, day in known.items():
        assert easter(year).isoformat() == f"{year}-{day}"
