"""The search remembers: its field what was searched for, its list where one was."""

from __future__ import annotations

from pathlib import Path

from affair import affair
from driving import driving, shown, until
from invented_case import harbour_case, opened
from textual.events import Paste

from dossier.case.asking import FIELDS
from dossier.tui.desk import Desk
from dossier.tui.prompt import Prompt
from dossier.tui.search import SearchScreen


def search(desk: Desk) -> SearchScreen:
    assert isinstance(desk.app.screen, SearchScreen)
    return desk.app.screen


async def test_the_list_of_hits_can_be_called_again_where_one_was() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("slash", *"buoy", "enter", "n")
        assert desk.status.text.startswith("Hit 2 of 4; / lists them")
        await pilot.press("slash")
        screen = search(desk)
        await until(pilot, lambda: len(screen.hits.hits) == 4)
        assert (screen.line.value, screen.line.selected_text, screen.hits.cursor) == ("buoy", "buoy", 1)
        assert screen.passage.source
        await pilot.press("down", "enter")
        assert desk.hit == 2
        await pilot.press("slash", *"chart")
        assert search(desk).line.value == "chart"


async def test_the_hits_before_the_one_where_one_was_are_in_sight() -> None:
    async with driving(affair(), (100, 8)) as (desk, pilot):
        await pilot.press("slash", *"ha")
        await until(pilot, lambda: len(search(desk).hits.hits) > 4)
        first = search(desk).hits.hits[0].line
        await pilot.press("enter", "n", "slash")
        assert shown(search(desk).hits)[1].strip() == first
        assert shown(search(desk).hits)[3].startswith("▌")


async def test_the_field_remembers_what_was_searched_for() -> None:
    async with driving(affair()) as (desk, pilot):
        for words in ("buoy", "chart", "buoy", "pilot"):
            await pilot.press("slash", *words, "escape")
        assert desk.searches == ["chart", "buoy", "pilot"]
        await pilot.press("slash", "delete")
        assert "brings an earlier search back" in " ".join(" ".join(shown(search(desk).hits)).split())
        await pilot.press("up")
        assert search(desk).line.value == "pilot"
        await pilot.press("ctrl+r", "ctrl+r", "ctrl+r")
        assert search(desk).line.value == "chart"
        await until(pilot, lambda: search(desk).hits.hits)


async def test_what_was_found_is_exported(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path / "case"))
    async with driving(case, root=case.root) as (desk, pilot):
        for name in ("hits.txt", "hits.csv"):
            await pilot.press("slash", *"ledger")
            await until(pilot, lambda: search(desk).hits.hits)
            await pilot.press("ctrl+s")
            await until(pilot, lambda: desk.query(Prompt))
            assert desk.query_one(Prompt).value == "hits.txt"
            desk.query_one(Prompt).value = str(tmp_path / name)
            await pilot.press("enter")
            await until(pilot, lambda: "The hits are in" in desk.status.text)
        cited = (tmp_path / "hits.txt").read_text(encoding="utf-8")
        assert "“the whole ledger will be opened before the summer” — Ida Dahlen" in cited
        head, *rows = (tmp_path / "hits.csv").read_text(encoding="utf-8").splitlines()
        assert head.split(",")[:3] == ["kind", "id", "line"]
        assert len(rows) == len(desk.hits)
        assert any(",seeds/harbour.txt:3," in row for row in rows)
        await pilot.press("slash")
        assert search(desk).line.value == "ledger"
        await pilot.press("escape", "slash", *"qqx", "ctrl+s")
        await pilot.pause(0.3)
        assert search(desk).line.value == "qqx", "there is nothing to export"
    case.close()


async def test_the_hint_names_every_field() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("slash")
        told = " ".join(shown(search(desk).hits))
        assert all(f"{field}:" in told for field in FIELDS)
        assert "earlier" not in told


async def test_what_was_typed_over_comes_back_first() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        for words in ("buoy", "ferry"):
            await pilot.press("slash", *words)
            await pilot.press("escape")
        await pilot.press("slash", *"chart")
        screen = desk.app.screen
        assert isinstance(screen, SearchScreen)
        for words in ("ferry", "buoy", "buoy"):
            await pilot.press("ctrl+r")
            assert screen.line.value == words


async def test_several_lines_that_are_pasted_are_all_searched_for_and_noted() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("slash", *"old")
        screen = search(desk)
        screen.line.select_all()
        screen.line.post_message(Paste('"moved\r\n  a buoy"\n'))
        await until(pilot, lambda: screen.line.value == '"moved a buoy"')
        await pilot.press("escape", "i")
        line = desk.query_one(Prompt)
        line.post_message(Paste("the chart\nis old"))
        await until(pilot, lambda: line.value == "the chart is old")


async def test_an_order_leaves_what_is_found_as_it_is() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("slash", *"harb")
        await until(pilot, lambda: search(desk).hits.hits)
        best = search(desk).hits.hits
        search(desk).line.value = "harb sort:oldest"
        await until(pilot, lambda: search(desk).hits.hits is not best)
        assert sorted(search(desk).hits.hits) == sorted(best)
