"""Finding words in the open article: at every key, whatever case and marks they have, on and back, and out again."""

from __future__ import annotations

import pytest
from affair import FIRST, affair, new_folder, opened, write_case
from driving import driving, marked, shown

from dossier.model import Dossier, Source
from dossier.tui.finding import occurrences
from dossier.tui.prompt import Prompt


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the chart", ["the  chart", "THE\nCHART"]),
        ("isn't", ["isn’t"]),
        ('"old"', ["“old”"]),
        ("night-boat", ["night‑boat"]),
        ("(a)", ["(a)"]),
        ("  ", []),
        ("x*", []),
    ],
)
def test_where_words_stand(words: str, found: list[str]) -> None:
    text = "It isn’t the  chart, “old” as it is, of the night‑boat.\nTHE\nCHART (a)"
    assert [text[a:b] for a, b in occurrences(text, words)] == found
    longer = f"{text} İ"  # whose small letter is two characters
    assert [longer[a:b] for a, b in occurrences(longer, words)] == found


async def test_words_are_found_as_they_are_typed() -> None:
    places = [FIRST.index("chart"), FIRST.index("chart was old. He")]
    async with driving(affair()) as (desk, pilot):
        view = desk.source_view
        await pilot.press("3", "enter", "home", "f", *"cha")
        assert view.caret == places[0]
        assert marked(view, "found") == "cha"  # the other is under the caret
        await pilot.press("enter")
        assert "⌕ cha 1/2" in shown(view)[0]
        await pilot.press("n")
        assert view.caret == places[1]
        await pilot.press("n")
        assert view.caret == places[0]
        await pilot.press("N")
        assert "⌕ cha 2/2" in shown(view)[0]
        await pilot.press("escape")
        assert not view.found
        assert "⌕" not in shown(view)[0]
        await pilot.press("f", "enter")
        assert view.sought == "cha"
        assert view.found
        await pilot.press("ctrl+o")
        assert view.caret == FIRST.index("Port Ardel")


async def test_esc_returns_to_where_one_was() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("3", "enter")
        before = desk.source_view.standing()
        await pilot.press("f", *"resign")
        assert desk.source_view.standing() != before
        await pilot.press("escape")
        assert desk.source_view.standing() == before
        assert not desk.source_view.found


async def test_words_that_end_on_the_next_line_are_marked_on_both() -> None:
    async with driving(affair(), (40, 20)) as (desk, pilot):
        view = desk.source_view
        await pilot.press("4", "f")
        desk.query_one(Prompt).value = "PORT ARDEL — The ferry Halcyon ran aground on 3 May 2021"
        await pilot.press("enter")
        assert len(view.found) == 1
        (start, end), first = view.found[0], view.line_of(view.found[0][0])
        rest = FIRST[view._starts[first + 1] : min(end, view._starts[first + 2])]
        assert start == view.caret
        assert rest.strip() in marked(view, "found")


async def test_what_is_not_there_is_told() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("4", "f", *"zeppelin", "enter")
        assert desk.status.text.startswith("“zeppelin” is not in this article; / searches all of them.")


async def test_the_next_place_is_of_the_search_where_nothing_was_found_here() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("slash", *"buoy", "enter", "f", *"buoy", "enter", "n")
        assert desk.hit == 0
        await pilot.press("escape", "n")
        assert desk.hit == 1


async def test_what_was_found_outlives_a_change_on_the_disk_and_no_other_article() -> None:
    case = affair()
    async with driving(case) as (desk, pilot):
        await pilot.press("4", "f", *"Halcyon", "enter", "n")
        many, caret = len(desk.source_view.found), desk.source_view.caret
        (case.root / "seeds" / "ardel-1.txt").write_text(f"{FIRST}Halcyon\n", encoding="utf-8")
        desk.changed()
        assert len(desk.source_view.found) == many + 1
        assert desk.source_view.caret == caret
        await pilot.press("3", "G")
        assert desk.source_view.source
        assert desk.source_view.source.ref.id == "ardel-3"
        assert not desk.source_view.found


async def test_a_letter_of_a_long_article_is_painted_line_by_line() -> None:
    text = "every letter e of these\n" * 40_000
    case = opened(write_case(new_folder(), (Dossier(Source("long", "Long")), text)))
    async with driving(case) as (desk, pilot):
        await pilot.press("4", "f", "e", "enter", "G", "N")
        assert desk.source_view.caret == text.rindex("e")
        assert len(desk.source_view._found_on(0, 24)) == 7
