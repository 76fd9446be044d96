"""Dates as the person wants to read them."""

from __future__ import annotations

from pathlib import Path

import pytest
from affair import affair
from driving import driving, shown

from dossier.tui.dates import DateOrder, in_order, short, typed


@pytest.mark.parametrize(
    ("edtf", "order", "read"),
    [
        ("2024-05-07", "iso", "2024-05-07"),
        ("2024-05-07", "day-month", "7 May 2024"),
        ("2024-05-07", "month-day", "May 7, 2024"),
        ("2024-05~", "day-month", "May 2024~"),
        ("2024", "month-day", "2024"),
        ("2024-21", "day-month", "spring 2024"),
        ("2024-05/2024-07", "day-month", "May 2024 – Jul 2024"),
        ("../2024-07", "day-month", "… – Jul 2024"),
        ("../2024-07", "iso", "…/2024-07"),
        ("", "day-month", ""),
        ("soon", "day-month", "soon"),
        ("2024-99-01", "day-month", "2024-99-01"),
    ],
)
def test_a_date_is_read_in_an_order(edtf: str, order: DateOrder, read: str) -> None:
    assert in_order(edtf, order) == read


@pytest.mark.parametrize(
    ("edtf", "wide", "narrow"),
    [
        ("2023-02-03/2023-02-07", "2023-02-03/07", "2023-02-03…"),
        ("2022-03/2022-05", "2022-03/05", "2022-03/05"),
        ("2022-10-01/2023-02-03", "2022/2023", "2022/2023"),
        ("../2022-23", "…/autumn 2022", "…/2022"),
        ("../2022-11-09", "…/2022-11-09", "…/2022-11"),
        ("2023-02-03/..", "2023-02-03/…", "2023-02/…"),
        ("2023-02-03/2023-02-03", "2023-02-03", "2023-02-03"),
        ("2022-22~", "summer 2022~", "summer 2022~"),
        ("2023-11-20?", "2023-11-20?", "2023-11-20?"),
        ("", "", ""),
    ],
)
def test_an_interval_keeps_what_there_is_room_for(edtf: str, wide: str, narrow: str) -> None:
    assert (short(edtf, 13), short(edtf, 11)) == (wide, narrow)


async def test_the_setting_reaches_the_lists(home: Path) -> None:
    file = home / "XDG_CONFIG_HOME" / "dossier" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('dates = "day-month"\nanimation = true\n', encoding="utf-8")
    async with driving(affair()) as (desk, _):
        assert any("3 May 2021" in line for line in shown(desk.timeline))
        assert desk.app.animation_level == "full"
    file.write_text('dates = "backwards"\n', encoding="utf-8")
    async with driving(affair()) as (desk, _):
        assert any("2021-05-03" in line for line in shown(desk.timeline))
        assert desk.app.animation_level == "none"
        assert "month-day" in desk.settings.problems[0]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("17 May 2024", "2024-05-17"), ("May 7, 2024", "2024-05-07"), ("may 2024", "2024-05"), ("2024-05", "2024-05"),
        ("17 September 2024", "2024-09-17"), ("", ""), ("May", "May"), ("17 May", "17 May"), ("1 2 2024", "1 2 2024"),
        ("May May 2024", "May May 2024"), ("x May 2024", "x May 2024"), ("17 2024 May", "17 2024 May"),
    ],
)  # fmt: skip  # read as a table
def test_a_date_may_be_typed_as_it_is_shown(words: str, date: str) -> None:
    assert typed(words) == date
