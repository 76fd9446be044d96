"""The terminal becomes smaller or larger while the app runs."""

from __future__ import annotations

import pytest
from affair import affair
from driving import driving, shown


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (150, 42)])
async def test_a_terminal_that_becomes_short_has_tabs_in_one_line(size: tuple[int, int]) -> None:
    async with driving(affair(), size) as (desk, pilot):
        desk.settle()
        await pilot.pause()
        for height in (13, 8, 24, 12, 5, size[1]):
            await pilot.resize_terminal(size[0], height)
            await pilot.pause()
            assert shown(desk.entities)[0].split()[0] in ("People", "Ppl")
            assert len(shown(desk.entities)) == desk.entities.size.height


async def test_the_counts_stay_when_a_pane_comes_back() -> None:
    async with driving(affair(), (40, 20)) as (desk, pilot):
        desk.settle()
        await pilot.pause()
        before = shown(desk.entities)
        await pilot.press("3")
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()
        assert shown(desk.entities) == before
        assert desk.entities.head == desk.entities.wanted_head()
