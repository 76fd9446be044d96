"""Keys that come faster than the screens they close are gone: Enter held down, a slow line, a paste."""

from __future__ import annotations

from pathlib import Path

import pytest
from affair import affair
from driving import at_once, driving, on_page, until
from textual.command import CommandList, CommandPalette

from dossier.tui.page import Page
from dossier.tui.search import SearchScreen


async def test_a_command_is_run_once_though_enter_comes_twice(home: Path) -> None:
    async with driving(affair(), root=home) as (desk, pilot):
        desk.settle()
        await pilot.press("ctrl+p", *"zoom")
        await until(pilot, lambda: desk.app.screen.query_one(CommandList).option_count == 1)
        await at_once(desk, pilot, "enter", "enter")
        await until(pilot, lambda: desk.app.screen is desk)
        assert desk.zoomed


@pytest.mark.parametrize(
    "keys", [("enter", "escape"), ("escape", "escape"), ("escape", "enter"), ("down", "enter", "enter")]
)
async def test_a_palette_closes_once(keys: tuple[str, ...], home: Path) -> None:
    async with driving(affair(), root=home) as (desk, pilot):
        desk.settle()
        for opens in ("ctrl+p", "t"):
            await pilot.press(opens)
            await until(pilot, lambda: desk.app.screen.query_one(CommandList).option_count > 1)
            await at_once(desk, pilot, *keys)
            await until(pilot, lambda: desk.app.screen is desk or isinstance(desk.app.screen, Page))


@pytest.mark.parametrize("keys", [("enter", "enter"), ("enter", "escape"), ("escape", "escape"), ("ctrl+s", "enter")])
async def test_a_search_closes_once(keys: tuple[str, ...], home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    async with driving(affair(), root=home) as (desk, pilot):
        desk.settle()
        await pilot.press("slash", *"ferry")
        await until(pilot, lambda: isinstance(desk.app.screen, SearchScreen) and desk.app.screen.hits.hits)
        await at_once(desk, pilot, *keys)
        await until(pilot, lambda: desk.app.screen is desk)


@pytest.mark.parametrize("keys", [("enter", "enter"), ("enter", "escape"), ("escape", "escape"), ("q", "enter")])
async def test_a_page_closes_once(keys: tuple[str, ...], home: Path) -> None:
    async with driving(affair(), root=home) as (desk, pilot):
        desk.settle()
        await pilot.press("c")
        await pilot.pause()
        assert on_page(desk, "Contradictions")
        await at_once(desk, pilot, *keys)
        await until(pilot, lambda: desk.app.screen is desk)


@pytest.mark.parametrize("key", ["ctrl+d", "ctrl+u", "pagedown", "G", "tab", "enter"])
async def test_a_page_takes_keys_before_it_is_laid_out(key: str, home: Path) -> None:
    async with driving(affair(), root=home) as (desk, pilot):
        desk.settle()
        for opens in (
            ("i", "x", "enter"),
            ("d",),
            ("c",),
            ("u",),
            ("R",),
            ("I",),
            ("exclamation_mark",),
        ):
            await at_once(desk, pilot, *opens, key, key)
            await pilot.press("escape", "escape", "escape")
        await until(pilot, lambda: desk.app.screen is desk)


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_a_palette_that_a_terminal_has_no_room_for_can_be_paged(key: str, home: Path) -> None:
    async with driving(affair(), (7, 3)) as (desk, pilot):
        await pilot.press("ctrl+p", key)
        assert isinstance(desk.app.screen, CommandPalette)
