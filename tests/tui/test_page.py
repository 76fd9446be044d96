"""Pages over the panes: what they list, what they say of the line under the cursor, where they lead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from affair import FIRST, SECOND, affair, new_folder, written_affair
from driving import driving, on_page, page_text, shown
from invented_case import Article, opened

from dossier.case import Case
from dossier.case.queries import EventRow, Ref, Row, View
from dossier.case.store import Store
from dossier.tui.desk import Desk
from dossier.tui.page import Page


def page_of(desk: Desk) -> Page:
    assert isinstance(desk.app.screen, Page)
    return desk.app.screen


async def test_a_contradiction_shows_its_claims_and_leads_to_each() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("c")
        await pilot.pause()
        page = page_of(desk)
        said = shown(page.more)[1:]
        assert [line.strip() for line in said if "asserts" in line or "denies" in line] == ["· asserts", "✗ denies"]
        assert any("Mira Tolland" in line for line in said)
        await pilot.press("tab", "j")
        await pilot.pause()
        assert page.here is page.more
        assert shown(page.more)[page.more.cursor + 1 - page.more.top].startswith("▌  Jonas Feld")
        await pilot.press("enter")
        await pilot.pause()
        assert desk.active == "source"
        ((start, end),) = desk.source_view.current
        assert FIRST[start:end] == "the chart was old"


async def test_tab_moves_the_cursor_where_a_page_has_one_part() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("G", "d")
        await pilot.pause()
        page = page_of(desk)
        before = page.list.cursor
        await pilot.press("tab")
        assert page.here is page.list
        assert page.list.cursor > before


async def test_a_small_page_shows_one_part_at_a_time() -> None:
    async with driving(affair(), (40, 20)) as (desk, pilot):
        desk.settle()
        await pilot.press("c")
        await pilot.pause()
        page = page_of(desk)
        assert not page.more.display
        await pilot.press("tab")
        await pilot.pause()
        assert page.here is page.more
        assert any("denies" in line for line in shown(page.more))
        assert not page.list.display
        await pilot.press("tab")
        await pilot.pause()
        assert page.list.display
        await pilot.press("enter")
        await pilot.pause()
        assert desk.focus_ref
        assert desk.focus_ref.kind == "event"


async def test_a_relay_shows_what_was_relayed_and_leads_there() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("R")
        await pilot.pause()
        page = page_of(desk)
        assert any("1  Coast Wire ← harbour office" in line for line in shown(page.list))
        assert any("the buoy was never moved" in line for line in shown(page.more))
        await pilot.press("enter")
        await pilot.pause()
        assert page_of(desk).list.title == "Coast Wire ← harbour office"
        await pilot.press("enter")
        await pilot.pause()
        ((start, end),) = desk.source_view.current
        assert SECOND[start:end] == "the buoy was never moved"


async def test_a_page_tells_its_keys_as_far_as_there_is_room() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("c")
        await pilot.pause()
        assert shown(page_of(desk).list)[0].endswith("Tab other part · Enter open · f filter · Esc back")
        assert not desk.status.hints
        await pilot.resize_terminal(40, 20)
        await pilot.pause()
        assert shown(page_of(desk).list)[0].endswith("Esc back")
        await pilot.press("escape")
        await pilot.pause()
        assert ("f", "filter") in desk.status.hints


async def test_what_is_listed_follows_the_focus() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("enter")
        await pilot.pause()
        assert desk.focus_ref
        await pilot.press("c")
        await pilot.pause()
        assert page_of(desk).list.title == "Contradictions · 0 · Ines Okoro"
        assert any("None was found." in line for line in shown(page_of(desk).list))
        assert any("Compared is what" in line for line in shown(page_of(desk).list))
        await pilot.press("escape", "escape", "c")
        assert page_of(desk).list.title == "Contradictions · 1"
        assert any("Compared is what" in line for line in shown(page_of(desk).list)), (
            "how they are found is told always"
        )


async def test_a_list_of_the_case_opens_where_one_left_it() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("u", "j", "enter")
        await pilot.pause()
        await pilot.press("ctrl+o", "u")
        await pilot.pause()
        assert page_of(desk).list.cursor == page_of(desk).list.stops[1]


async def test_the_source_follows_a_name_to_its_first_passage() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("j", "j")
        await pilot.pause()
        source = desk.source_view.source
        assert source
        ((start, end),) = desk.source_view.current
        assert source.text[start:end] == "We had no warning of the shoal,", "which she says"


class Many(Case):
    """More contradictions than a page has lines."""

    def rows(self, view: View, start: int, stop: int) -> Sequence[Row]:
        rows = list(super().rows(view, 0, 1000))
        if view.only and rows and isinstance(rows[0], EventRow):
            return [rows[0]._replace(ref=Ref("event", f"e#{number}")) for number in range(start, min(stop, 900))]
        return rows[start:stop]

    def count(self, view: View) -> int:
        return 900 if view.only else super().count(view)


@pytest.mark.parametrize("key", ["c", "u"])
async def test_a_page_says_that_there_is_more_than_it_shows(key: str) -> None:
    case = Many(written_affair(new_folder()), Store(None))
    case.refresh()
    async with driving(case) as (desk, pilot):
        desk.settle()
        await pilot.press(key)
        await pilot.pause()
        assert page_of(desk).list.title.endswith(" · the first 500 of 900")
        assert len(page_of(desk).list.stops) == 500


async def test_a_page_is_filtered_as_one_types() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("question_mark", "f", *"next hit")
        await pilot.pause()
        page = page_of(desk)
        assert [line.target for line in page.list.content] == ["next-hit"]
        await pilot.press(*"qq")
        await pilot.pause()
        assert [line.text for line in page.list.content] == ["Nothing fits the filter."]
        await pilot.press("escape")
        await pilot.pause()
        assert len(page.list.content) > 40
        await pilot.press("f", *"zoom", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert desk.zoomed
        assert desk.page_cursors["?"] > 40


async def test_a_page_is_turned_by_what_is_seen_of_it() -> None:
    async with driving(affair(), (80, 24)) as (desk, pilot):
        await pilot.press("question_mark")
        page = desk.app.screen
        assert isinstance(page, Page)
        tops, lines = [page.list.top], page.list.lines
        while page.list.top + page.list.body_height < lines:
            await pilot.press("pagedown")
            first, last = page.list._first[page.list.cursor], page.list.top + page.list.body_height
            assert page.list.top <= first < last
            tops.append(page.list.top)
        assert len(tops) <= 2 + lines // page.list.body_height
        assert tops[1] - tops[0] >= page.list.body_height - 3
        await pilot.press("pagedown")
        assert page.list.cursor == page.list.stops[-1]
        for _ in tops:
            await pilot.press("pageup")
        assert (page.list.top, page.list.cursor) == (0, page.list.stops[0])


async def test_a_page_of_the_focus_says_so_and_leads_to_the_whole() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("enter", "u")
        assert on_page(desk, "Told by one claimant, as far as linked · 0 · Ines Okoro")
        assert "Only what is linked to the focus is listed here." in page_text(desk)
        await pilot.press("enter")
        assert on_page(desk, "Told by one claimant, as far as linked · 3")
        assert "focus" not in page_text(desk)


async def test_what_may_disagree_stands_under_what_contradicts(tmp_path: Path) -> None:
    for name, day in (("one", "28 February"), ("two", "1 March")):
        words = f"A tank burst at the Hollin works on {day}"
        iso = {"28 February": "2031-02-28", "1 March": "2031-03-01"}[day]
        article = Article(name, f"News\n\n{words}.\n", publisher=f"Paper {name}")
        article.names("place", "hollin", "Hollin").tells("e-000001", words, date=iso, date_text=day, place="hollin")
        article.write(tmp_path)
    async with driving(opened(tmp_path)) as (desk, pilot):
        desk.settle()
        await pilot.press("c")
        await pilot.pause()
        assert on_page(desk, "Contradictions · 2 (2 may disagree)")
        assert page_text(desk).startswith("May disagree")
        page = page_of(desk)
        assert any("date: A tank burst at the Hollin works on 1 March" in line for line in shown(page.more))
        await pilot.press("escape", "u")
        await pilot.pause()
        assert on_page(desk, "as far as linked · 0")


async def test_an_article_that_is_gone_is_told_where_it_would_stand_and_among_the_problems() -> None:
    root = written_affair(new_folder())
    (root / "seeds" / "ardel-1.txt").unlink()
    case = Case(root, Store(None))
    case.refresh()
    async with driving(case, (120, 40), root) as (desk, pilot):
        desk.settle()
        await pilot.press("3", "g")
        await pilot.pause()
        told = " ".join(line.strip() for line in shown(desk.source_view)[1:])
        assert "seeds/ardel-1.txt: not there; put it back, or mend" in " ".join(told.split())
        await pilot.press("4", "j", "G", "w", "]", "v", "escape", "3")
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert 'the source "seeds/ardel-1.txt": not there; put it back' in page_text(desk)
