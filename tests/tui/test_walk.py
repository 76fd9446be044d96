"""The main job: from a person to their words to the passage and back, by the keyboard and by the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from affair import FIRST, affair, new_folder, opened, written_affair
from driving import driving, page_text, shown, until

from dossier.case import Case, open_case
from dossier.case.queries import EntityRow, EventRow, QuoteRow, Ref
from dossier.tui.desk import Desk
from dossier.tui.search import SearchScreen
from dossier.tui.timeline import Timeline, _day
from dossier.tui.walking import place_of

WAYS_ON = ("Enter open", "? help", "q quit")
MIRA = Ref("person", "mira-tolland")
JONAS = Ref("person", "jonas-feld")


def standing(desk: Desk) -> tuple[Ref | None, str, int]:
    place = place_of(desk)
    return place.focus, place.pane, place.offset


async def test_the_case_opens_on_people_with_counts() -> None:
    async with driving(affair()) as (desk, _):
        assert shown(desk.entities)[0].split() == ["People", "Orgs", "Places", "Sources"]
        assert shown(desk.entities)[1].split() == ["3", "3", "1", "3"]
        assert [line.split("  ")[0].strip(" ▌") for line in shown(desk.entities)[2:5]] == [
            "Ines Okoro", "Jonas Feld", "Mira Tolland",
        ]  # fmt: skip  # read as a table
        assert desk.timeline.count == 4
        assert desk.quotes.count == 8
        assert desk.app.focused is desk.entities


async def test_from_a_person_to_the_passage_to_another_person_and_back() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("j", "j")
        assert desk.entities.here is not None
        assert desk.entities.here.ref == MIRA
        await pilot.press("enter")
        assert desk.focus_ref == MIRA
        assert place_of(desk).pane == "quotes"
        rows = [desk.quotes.row_at(i) for i in range(desk.quotes.count)]
        assert [row.text for row in rows if isinstance(row, QuoteRow)] == [
            "We had no warning of the shoal, … The chart was old.",
            "that she would resign",
            "Nobody told us,",
        ]
        events = [desk.timeline.row_at(i) for i in range(desk.timeline.count)]
        assert [row.title for row in events if isinstance(row, EventRow)] == ["the chart was old"]

        await pilot.press("j")  # peek: the source pane follows
        start = FIRST.index("that she would resign")
        assert desk.source_view.current == ((start, start + 21),)
        assert place_of(desk).pane == "quotes"
        await pilot.press("j")
        assert desk.source_view.source is not None
        assert desk.source_view.source.ref.id == "ardel-2"
        await pilot.press("k", "enter")  # jump
        assert desk.app.focused is desk.source_view
        assert desk.source_view.caret == start

        while (mark := desk.source_view.mark) is None or mark.ref != JONAS:
            await pilot.press("left")
        await pilot.press("enter")
        assert desk.focus_ref == JONAS
        assert place_of(desk).pane == "source"

        await pilot.press("ctrl+o")
        assert standing(desk) == (MIRA, "source", mark.span[0])
        await pilot.press("ctrl+o")
        assert standing(desk)[:2] == (MIRA, "quotes")
        assert desk.quotes.cursor == 1
        await pilot.press("ctrl+o")
        assert standing(desk)[:2] == (None, "entities")
        assert desk.entities.here.ref == MIRA
        for _ in range(3):
            await pilot.press("ctrl+y")
        assert standing(desk)[:2] == (JONAS, "source")


async def test_passages_of_the_focus_are_walked_through_all_sources() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("j", "j", "enter", "enter")
        seen = []
        for _ in range(12):
            await pilot.press("right_square_bracket")
            source = desk.source_view.source
            assert source is not None
            seen.append((source.ref.id, desk.source_view.caret))
        walked = list(dict.fromkeys(seen))  # it stands on the last one in the end
        assert walked == sorted(walked)
        assert seen[-1][0] == "ardel-2"
        assert "last passage" in desk.status.text
        await pilot.press("left_square_bracket")
        assert (desk.source_view.source.ref.id, desk.source_view.caret) < seen[-1]  # type: ignore[union-attr]  # asserted above


async def test_without_a_focus_quotes_are_walked() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("3", "enter")
        seen = [desk.source_view.caret]
        for key in ("right_square_bracket",) * 3 + ("left_square_bracket",):
            await pilot.press(key)
            seen.append(desk.source_view.caret)
        words = ("We had no", "The chart was old", "that the chart", "the pilot", "that the chart")
        assert seen == [FIRST.index(each) for each in words]
        assert desk.source_view.current_ref == Ref("quote", "ardel-1#q-2")


async def test_filter_as_you_type_and_escape() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("f", *"fe")
        assert desk.entities.count == 1
        await pilot.press("enter")
        assert desk.app.focused is desk.entities
        assert desk.entities.count == 1
        await pilot.press("escape")
        assert desk.entities.count == 3
        await pilot.press("3", "f", *"buoy", "escape")
        assert desk.quotes.count == 8
        assert desk.app.focused is desk.quotes


async def test_escape_takes_the_focus_away_and_back_returns_it() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("enter", "escape")
        assert desk.focus_ref is None
        assert desk.quotes.count == 8
        await pilot.press("ctrl+o")
        assert desk.focus_ref == Ref("person", "ines-okoro")
        assert desk.quotes.count == 1


async def test_a_source_as_focus_shows_what_stands_in_it() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("right", "right", "right")
        assert place_of(desk).tab == "sources"
        await pilot.press("enter")
        assert desk.focus_ref == Ref("source", "ardel-1")
        assert place_of(desk).pane == "source"
        assert desk.quotes.count == 4
        await pilot.press("1", "right")
        assert place_of(desk).tab == "people"
        assert desk.entities.count == 2


async def test_search_shows_passages_and_jumps() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("slash", *"buoy")
        screen = desk.app.screen
        assert len(screen.hits.hits) == 4  # type: ignore[attr-defined]  # the search screen
        await pilot.press("down", "enter")
        await pilot.pause()
        assert desk.app.screen is desk
        assert place_of(desk).pane == "source"
        first = desk.source_view.caret
        await pilot.press("n")
        assert desk.source_view.caret != first
        await pilot.press("N")
        assert desk.source_view.caret == first


async def test_the_lists_follow_to_a_hit() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("slash", *"never moved")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause()
        row = desk.quotes.here
        assert isinstance(row, QuoteRow)
        assert row.text == "the buoy was never moved"
        assert desk.source_view.current_ref == row.ref


async def test_the_number_of_a_pane_changes_no_tab() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("1", "1", "3", "1")
        assert (desk.active, desk.tab) == ("entities", "people")


async def test_the_order_of_a_list_is_shown() -> None:
    async with driving(affair()) as (desk, pilot):
        for width in (200, 120, 60):
            await pilot.resize_terminal(width, 40)
            await pilot.press("s", "j")
            order = f"{desk.entities.view.sort}"
            assert any(f"↓{order}" in line for line in shown(desk.entities)[:2])
            assert f" by {order} " in desk.status.text


async def test_tabs_keep_their_counts() -> None:
    async with driving(affair(), (100, 30)) as (desk, _):
        assert shown(desk.entities)[0].split() == ["People", "Orgs", "Places", "Srcs"]
        assert shown(desk.entities)[1].split() == ["3", "3", "1", "3"]


async def test_the_mouse_does_it_too() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.click(desk.entities, offset=(4, 4), times=2)
        await pilot.pause()
        assert desk.focus_ref == MIRA
        await pilot.click(desk.quotes, offset=(4, 4))  # the first quote takes three lines
        await pilot.pause()
        assert place_of(desk).pane == "quotes"
        assert desk.quotes.cursor == 1
        line = next(i for i, text in enumerate(shown(desk.source_view)) if "Jonas Feld" in text)
        column = shown(desk.source_view)[line].index("Jonas")
        await pilot.click(desk.source_view, offset=(column + 1, line))
        await pilot.pause()
        assert desk.focus_ref == JONAS
        await pilot.click(desk.entities, offset=(shown(desk.entities)[0].index("Pl"), 0))
        await pilot.pause()
        assert place_of(desk).tab != "people"


async def test_a_number_before_a_motion_repeats_it() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("3", "5", "j")
        assert desk.quotes.cursor == 5
        await pilot.press("0", "2", "k")
        assert desk.quotes.cursor == 3
        await pilot.press("7", "G")
        assert desk.quotes.cursor == 6
        await pilot.press("9", "escape", "k")
        assert desk.quotes.cursor == 5
        await pilot.press("1", "3")  # panes, not a count
        assert desk.active == "quotes"
        await pilot.press("1", "G", "enter", "3", "enter", "home", "0", "2", "right_square_bracket")
        assert [start for start, _ in desk.source_view.linked].index(desk.source_view.caret) == 1


async def test_the_mouse_selects_text_and_a_key_copies_it() -> None:
    async with driving(affair()) as (desk, pilot):
        lines = shown(desk.source_view)
        row = next(i for i, text in enumerate(lines) if "harbour office says" in text)
        column = lines[row].index("harbour")
        await pilot.mouse_down(desk.source_view, offset=(column, row))
        await pilot.hover(desk.source_view, offset=(column + 13, row))
        await pilot.mouse_up(desk.source_view, offset=(column + 13, row))
        await pilot.pause()
        assert "14 characters" in desk.status.text
        await pilot.press("y")
        assert desk.app.clipboard == "harbour office"
        view = desk.source_view
        assert view.source
        assert view.selected
        assert view.source.text[slice(*view.selected)] == "harbour office"
        await pilot.press("escape")
        assert desk.source_view.selected is None


def with_a_problem(case: Case) -> Case:
    """The case with one more dossier, which is broken."""
    (case.root / "content").mkdir(exist_ok=True)
    (case.root / "content" / "x.yaml").write_text("dossier: [\n", encoding="utf-8")
    case.refresh()
    return case


async def test_an_empty_case_says_what_to_do() -> None:
    async with driving(opened(new_folder())) as (desk, pilot):
        while not desk.settled:
            await pilot.pause(0.05)
        assert "dossier convert" in desk.status.text
        await pilot.press("enter", "j", "2", "enter", "3", "enter", "4", "enter", "j", "right_square_bracket", "ctrl+o")


async def test_problems_are_named_and_the_rest_opens() -> None:
    async with driving(with_a_problem(affair())) as (desk, pilot):
        assert desk.quotes.count == 8
        assert "1 problem" in desk.status.text
        await pilot.press("exclamation_mark")
        assert page_text(desk).startswith("content/x.yaml:")
        await pilot.press("enter")
        await pilot.pause()
        assert "content/x.yaml" in desk.status.text, "the editor is opened there, or it is said why not"


async def test_a_case_of_broken_dossiers_is_not_called_empty() -> None:
    async with driving(with_a_problem(opened(new_folder()))) as (desk, pilot):
        while not desk.settled:
            await pilot.pause(0.05)
        assert "Nothing of this case can be read" in " ".join(line.strip() for line in shown(desk.entities))
        assert "empty" not in " ".join(shown(desk.entities))
        assert desk.status.text.strip() == "1 problem (!)"


async def test_a_new_problem_shows_over_what_was_said_before() -> None:
    case = affair()
    async with driving(case) as (desk, pilot):
        while not desk.settled:
            await pilot.pause(0.05)
        desk.say("Sorted.")
        desk.changed()
        assert desk.status.text == "Sorted."
        with_a_problem(case)
        desk.changed()
        assert desk.status.text == "1 problem (!) Sorted."


async def test_help_is_told_of_at_every_width() -> None:
    async with driving(affair(), (80, 24)) as (desk, pilot):
        for width in (60, 80, 100, 120, 200):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert desk.status.render_line(0).text.rstrip().endswith("? help  q quit"), width


async def test_nothing_breaks_at_any_size() -> None:
    for size in ((120, 40), (80, 24), (40, 20), (20, 10), (20, 3), (3, 3), (1, 1)):
        async with driving(affair(), size) as (desk, pilot):
            for key in ("j", "enter", "j", "enter", "right", "1", "tab", "tab", "tab", "z", "z", "ctrl+o", "escape"):
                await pilot.press(key)
                assert desk.pane.display, (size, key)
                assert desk.app.focused is desk.pane, (size, key)
            assert isinstance(desk.entities.here, EntityRow)


async def test_back_from_a_speaker_stands_on_the_row_it_began_at() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("3", "j", "j", "j", "g", "s")
        await pilot.pause()
        assert desk.focus_ref
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert desk.quotes.cursor == 3


@pytest.mark.parametrize("pane", ["2", "3"])
async def test_what_was_gone_to_is_what_is_decided_about_whatever_name_it_begins_with(pane: str) -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press(pane)
        lists = desk.lists["123".index(pane)]
        for number in range(lists.count):
            await pilot.press(pane, "g", *"j" * number)
            row = lists.here
            assert isinstance(row, EventRow | QuoteRow)
            told = row.title if isinstance(row, EventRow) else row.text
            await pilot.press("enter", "a")
            assert told in page_text(desk).splitlines(), "the event or quote, not who is named in front"
            await pilot.press("escape", "w")
            source, here = desk.source_view.source, desk.source_view.mark
            assert source
            assert here
            begin_there = {mark.ref for mark in source.marks if mark.span[0] == row.where.at[0][0]} - {row.ref}
            assert not begin_there or here.ref in begin_there, "a step leads to the name in front"


async def test_the_cursor_of_the_quotes_goes_along_with_what_a_page_leads_to() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("R", "tab", "enter")
        assert desk.active == "source"
        row = desk.quotes.here
        assert isinstance(row, QuoteRow)
        assert (desk.source_view.current, desk.source_view.current_ref) == (row.where.at, row.ref)


async def test_a_quote_stays_under_the_cursor_when_its_speaker_becomes_the_focus() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("3", "j", "j", "j")
        row = desk.quotes.here
        assert isinstance(row, QuoteRow)
        assert row.speaker
        await pilot.press("g", "s")
        assert desk.focus_ref == row.speaker
        assert desk.quotes.here == row
        assert desk.source_view.source
        assert (desk.source_view.source.ref.id, desk.source_view.current) == row.where


async def test_what_is_typed_while_the_app_ends_is_nobodys() -> None:
    async with driving(affair()) as (desk, _):
        desk.settle()
        desk.run_command("quit")
        for command in ("export", "palette", "help"):
            desk.run_command(command)
        assert not desk.query("#prompt")
        assert desk.app.screen is desk


async def test_a_search_that_finds_nothing_stays_and_says_so() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("slash", *"zzz")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        assert desk.app.screen is not desk
        assert isinstance(desk.app.screen, SearchScreen)
        assert any("Nothing found." in line for line in shown(desk.app.screen.hits))


async def test_the_source_follows_a_filter_and_a_tab() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("f", *"tol", "enter")
        await pilot.pause()
        assert desk.source_view.current_ref == MIRA
        await pilot.press("escape", "left")
        await pilot.pause()
        assert (desk.source_view.current_ref or MIRA).kind == "source"
        await pilot.press("right")
        await pilot.pause()
        assert (desk.source_view.current_ref or Ref("source", "")).kind == "person"


async def test_quotes_are_told_whole_where_there_is_room() -> None:
    async with driving(affair(), (80, 40)) as (desk, pilot):
        await pilot.press("G", "enter", "z")
        whole = " ".join(line.strip("▌ ") for line in shown(desk.quotes)[1:5])
        assert "had no warning of the shoal, … The chart was old." in whole
        assert "…" not in whole.replace(", …", "")
        await pilot.resize_terminal(44, 40)
        await pilot.pause()
        lines = shown(desk.quotes)
        assert [line.strip("▌ ") for line in lines[2:4]] == [
            "“We had no warning of the shoal, … The",
            "chart was old.”",
        ]
        last = next(y for y, line in enumerate(lines) if "Nobody told us" in line)
        await pilot.click(desk.quotes, offset=(5, last))
        assert desk.quotes.cursor == 2
        assert shown(desk.quotes)[last].startswith("▌")
        await pilot.press("k", "k")
        await pilot.resize_terminal(44, 9)  # no room for more than a line each
        await pilot.pause()
        assert len([line for line in shown(desk.quotes)[1:] if line.strip("▌ ")]) <= 8


async def test_a_date_is_gone_to_in_the_order_of_time(tmp_path: Path) -> None:
    case = open_case(written_affair(tmp_path / "case"))
    case.refresh()
    async with driving(case) as (desk, pilot):

        def here() -> str:
            row = desk.timeline.here
            return row.date if isinstance(row, EventRow) else ""

        await pilot.press("2", "s", "s", "g", "d", *"2021-06", "enter")
        await until(pilot, lambda: here() == "2021-06")
        assert "events" not in desk.sorts
        await pilot.press("s")
        await pilot.click(Timeline, offset=(desk.timeline.size.width - 1, 1))
        await until(pilot, lambda: "events" not in desk.sorts and here() == "2021-06")
        await pilot.click(Timeline, offset=(0, 1))
        await until(pilot, lambda: here() == "2021-05")
        assert _day("../2021-05-09") == _day("2021-05-09"), "where the list sorts it"


async def test_how_to_open_is_the_last_of_the_hints_to_go() -> None:
    async with driving(affair(), (120, 30)) as (desk, pilot):
        for width in (120, 110, 80):
            await pilot.resize_terminal(width, 30)
            for pane in ("1", "2", "3"):
                await pilot.press(pane)
                line = desk.status.render_line(0).text
                assert all(hint in line for hint in WAYS_ON), (width, pane, line)


async def test_the_source_follows_the_list_that_one_comes_back_to() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.settle()
        await pilot.press("3", "j", "j")
        quote, there = desk.quotes.here, desk.source_view.current
        assert quote
        for away, back in (("2", "3"), ("h", "l"), ("1", "3"), ("shift+tab", "tab")):
            await pilot.press(away)
            await pilot.press("G")
            assert desk.source_view.current_ref != quote.ref
            await pilot.press(back)
            assert (desk.source_view.current_ref, desk.source_view.current) == (quote.ref, there)
        await pilot.press("4", "]", "]")
        read = desk.source_view.caret
        assert desk.source_view.current_ref != quote.ref
        await pilot.press("3")
        assert desk.source_view.caret == read, "what is read in the source stays"
