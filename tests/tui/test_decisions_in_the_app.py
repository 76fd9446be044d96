"""Decisions from the keyboard: previewed, written to case.yaml, shown by the panes, and taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from affair import written_affair
from driving import driving, on_page, page_text, until
from textual.pilot import Pilot

from dossier.case import open_case
from dossier.case.deciding import assess, merge, note, override
from dossier.case.queries import EntityRow, QuoteRow, Ref, SourceRow, View
from dossier.files.check import check_case
from dossier.tui.app import DossierApp
from dossier.tui.desk import Desk
from dossier.tui.page import Page
from dossier.tui.prompt import Prompt


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The case of the ferry on the disk."""
    return written_affair(tmp_path / "case")


def decisions(root: Path) -> str:
    file = root / "content" / "case.yaml"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def choose(desk: Desk, words: str) -> None:
    """Put the cursor of a page on the line that has some words."""
    page = desk.app.screen
    assert isinstance(page, Page)
    page.list.cursor = next(
        i for i, line in enumerate(page.list.content) if line.target and words in "".join(t for t, _ in line.pieces)
    )


async def write_what_is_shown(desk: Desk, pilot: Pilot[int], words: str) -> None:
    """Say yes to a preview, which has some words."""
    await until(pilot, lambda: "will stand" in page_text(desk))
    assert words in page_text(desk)
    await pilot.press("enter")


async def give_a_reason(desk: Desk, pilot: Pilot[int], why: str = "") -> None:
    """Answer the question that comes before a decision."""
    await until(pilot, lambda: [line for line in desk.query(Prompt) if "why" in line.label.text and not line.is_over])
    await pilot.press(*why, "enter")


@pytest.fixture
async def opened(root: Path) -> AsyncIterator[tuple[Desk, Pilot[int], Path]]:
    case = open_case(root)
    case.refresh()
    async with driving(case, root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled)
        yield desk, pilot, root
    case.close()


async def test_a_merge_is_shown_before_it_is_written_and_taken_back(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    await until(pilot, lambda: desk.entities.count == 3)
    await pilot.press("M", "j")
    assert desk.status.text.startswith("merge “Ines Okoro”: M on the other, Esc ends")
    await pilot.press("M")
    assert "merge “" not in desk.status.text
    assert "Jonas Feld" in page_text(desk)
    assert decisions(root) == ""
    choose(desk, "Keep “Jonas Feld”")
    await pilot.press("enter")
    await until(pilot, lambda: desk.query(Prompt))
    assert decisions(root) == ""
    await give_a_reason(desk, pilot, "one-man")
    await until(pilot, lambda: desk.entities.count == 2)
    assert "same:" in decisions(root)
    assert "why: one-man" in decisions(root)
    assert desk.entities.here
    assert desk.entities.here.ref == Ref("person", "jonas-feld")
    assert "U takes it back" in desk.status.text
    await pilot.press("U")
    await until(pilot, lambda: desk.entities.count == 3)
    assert decisions(root) == ""
    assert desk.status.text.startswith("Taken back: Merged into “Jonas Feld”.")


async def test_the_focus_goes_along_with_who_is_merged_into_another(
    opened: tuple[Desk, Pilot[int], Path],
) -> None:
    desk, pilot, _root = opened
    await pilot.press("j", "enter", "1", "M", "k", "M")
    assert desk.focus_ref == Ref("person", "jonas-feld")
    choose(desk, "Keep “Ines Okoro”")
    await pilot.press("enter")
    await give_a_reason(desk, pilot)
    await until(pilot, lambda: desk.entities.count == 2)
    assert desk.focus_ref == Ref("person", "ines-okoro")
    assert desk.quotes.count > 0, "the quotes of both"
    await pilot.press("ctrl+o")
    await until(pilot, lambda: desk.status.text)
    assert desk.focus_ref is None
    await pilot.press("ctrl+y")
    assert desk.quotes.count > 0, "the way forward leads to nobody who is gone"


async def test_a_focus_and_an_article_that_are_gone_from_the_disk_leave_no_empty_panes(
    opened: tuple[Desk, Pilot[int], Path],
) -> None:
    desk, pilot, root = opened
    await pilot.press("enter")
    assert desk.focus_ref == Ref("person", "ines-okoro")
    assert desk.source_view.source
    assert desk.source_view.source.ref.id == "ardel-3"
    (root / "content" / "ardel-3.yaml").unlink()
    desk.look_again()
    await until(pilot, lambda: desk.focus_ref is None)
    assert "What was in focus is no more in the case" in desk.status.text
    assert desk.quotes.count > 0
    assert desk.source_view.source
    assert desk.source_view.source.ref.id != "ardel-3", "the article of the row under the cursor"


async def test_what_is_taken_back_is_told(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    await pilot.press("3", "i", *"ask-him", "enter")
    await write_what_is_shown(desk, pilot, "ask-him")
    await until(pilot, lambda: "ask-him" in decisions(root))
    await pilot.press("a")
    choose(desk, "disputed")
    await pilot.press("enter")
    await give_a_reason(desk, pilot)
    await write_what_is_shown(desk, pilot, "disputed")
    await until(pilot, lambda: "disputed" in decisions(root))
    told = desk.quotes.row_at(0)
    assert isinstance(told, QuoteRow)
    await pilot.press("U")
    assert desk.status.text.startswith(f"Taken back: Assessed as disputed. “{told.text[:20]}")
    assert "1 decision before it" in desk.status.text
    await pilot.press("U")
    assert desk.status.text.startswith(f"Taken back: Noted. “{told.text[:20]}")
    assert "before it" not in desk.status.text
    assert decisions(root) == ""


async def test_the_fuller_name_is_offered_first(root: Path) -> None:
    file = root / "content" / "ardel-2.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: Halcyon Line", "name: Halcyon"), encoding="utf-8")
    case = open_case(root)
    case.refresh()
    async with driving(case, root=root) as (desk, pilot):
        await pilot.press("right", "G", "k")
        names = [row.name for row in case.rows(View("organizations"), 0, 9) if isinstance(row, EntityRow)]
        assert names == ["Ardel Courier", "Halcyon", "harbour office"]
        await pilot.press("M", "k", "M")
        page = desk.app.screen
        assert isinstance(page, Page)
        assert page.list.content[page.list.cursor].text.startswith("Keep “Ardel Courier”")
    case.close()


async def test_a_note_with_tags_and_an_assessment(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    await pilot.press("3", "i", *"ask", "space", *"#list", "enter")
    await write_what_is_shown(desk, pilot, "ask")
    await until(pilot, lambda: "ask" in decisions(root))
    assert "list" in decisions(root)
    await until(pilot, lambda: desk.app.screen is desk)
    await pilot.press("a")
    choose(desk, "disputed")
    await pilot.press("enter", *"why", "enter")
    assert "disputed" not in decisions(root)
    await write_what_is_shown(desk, pilot, "disputed")
    await until(pilot, lambda: "disputed" in decisions(root))
    await until(pilot, lambda: desk.app.screen is desk)
    await until(pilot, lambda: isinstance(row := desk.quotes.here, QuoteRow) and "disputed" in row.noted)
    await pilot.press("a")
    assert "disputed  now: why" in page_text(desk)
    choose(desk, "verified")
    await pilot.press("enter", "enter")
    await until(pilot, lambda: "will stand" in page_text(desk))
    assert "until now  disputed: why" in page_text(desk), "which is taken back"
    await pilot.press("escape", "escape", "escape")
    await until(pilot, lambda: desk.app.screen is desk)
    await pilot.press("d")
    await pilot.pause()


async def test_what_was_typed_is_kept_until_it_can_be_written(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    file = root / "content" / "case.yaml"
    file.write_text("case: 1\nnotes: [{\n", "utf-8")
    await pilot.press("3", "i", *"ask-her", "enter")
    await write_what_is_shown(desk, pilot, "ask-her")
    await until(pilot, lambda: on_page(desk, "Not written"))
    assert "not YAML" in page_text(desk)
    await pilot.press("enter")
    await until(pilot, lambda: on_page(desk, "Not written"))
    file.write_text("case: 1\n", "utf-8")
    await pilot.press("enter")
    await until(pilot, lambda: "text: ask-her" in decisions(root))
    await until(pilot, lambda: "Noted." in desk.status.text)


async def test_a_speaker_is_corrected(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    await pilot.press("3", "C")
    choose(desk, "Jonas Feld")
    await pilot.press("enter")
    await give_a_reason(desk, pilot, "heard-it")
    await write_what_is_shown(desk, pilot, "Jonas Feld")
    await until(pilot, lambda: "jonas-feld" in decisions(root))
    assert "override:" in decisions(root)
    assert "why: heard-it" in decisions(root)


@pytest.mark.parametrize(("line", "typed", "shown"), [("nobody", "", ""), ("somebody else", "Ada-Vell", "Ada-Vell")])
async def test_a_speaker_that_the_article_has_no_entry_for(
    opened: tuple[Desk, Pilot[int], Path], line: str, typed: str, shown: str
) -> None:
    desk, pilot, root = opened
    await pilot.press("3", "C")
    choose(desk, line)
    await pilot.press("enter")
    if typed:
        await until(pilot, lambda: desk.query(Prompt))
        await pilot.press(*typed, "enter")
    await give_a_reason(desk, pilot)
    await write_what_is_shown(desk, pilot, f"until now  {'Mira Tolland'}")

    def speaker() -> tuple[object, str]:
        row = desk.quotes.row_at(0)
        assert isinstance(row, QuoteRow)
        return row.speaker, row.speaker_name

    await until(pilot, lambda: speaker() == (None, shown))
    assert not desk.queries or not desk.queries.troubles()
    assert [str(problem) for problem in check_case(root) if "case.yaml" in problem.file] == []
    await pilot.press("C")
    assert ("nobody  who could be named  now" in page_text(desk)) == (not typed)
    await pilot.press("escape", "U")
    await until(pilot, lambda: speaker() == (Ref("person", "mira-tolland"), "Mira Tolland"))


async def test_a_wrong_date_is_refused(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    await pilot.press("3", "C")
    choose(desk, "the date")
    await pilot.press("enter")
    desk.query_one(Prompt).value = "yesterday"
    await pilot.press("enter")
    await pilot.pause()
    assert "yesterday" in desk.status.text
    assert decisions(root) == ""


async def test_a_dossier_that_changes_on_the_disk_shows_up(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    assert desk.entities.count == 3
    file = root / "content" / "ardel-3.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: Ines Okoro", "name: Ines Okoro-Bell"), "utf-8")
    desk.look_again()
    await until(pilot, lambda: (desk.queries and desk.queries.name_of(Ref("person", "ines-okoro-bell")) != "")
                or "Okoro-Bell" in str(desk.entities.row_at(0)))  # fmt: skip  # read as a table


async def test_a_wrong_date_stays_to_be_mended(root: Path) -> None:
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("3", "C", "enter", *"soon", "enter")
        await pilot.pause()
        line = desk.query_one(Prompt)
        assert line.value.endswith("soon")
        assert "is no date; write 2024" in desk.status.text
        assert desk.active == "quotes"
        await pilot.press("ctrl+a", "ctrl+k", *"2021-05", "enter")
        await give_a_reason(desk, pilot)
        await write_what_is_shown(desk, pilot, "2021-05")
        await until(pilot, lambda: "2021-05" in decisions(root))


async def test_a_file_that_is_there_is_not_written_over(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    (root / "people.md").write_text("mine", encoding="utf-8")
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("x", "enter")
        await pilot.pause()
        assert "is there already" in desk.status.text
        assert desk.query(Prompt)
        await pilot.press("home", "2", "enter")
        await until(pilot, (root / "2people.md").exists)
    assert (root / "people.md").read_text(encoding="utf-8") == "mine"


async def test_what_an_edit_broke_is_told_at_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = root / "break"
    editor.write_text('#!/bin/sh\nfor file; do :; done\necho "people: {" >> "$file"\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setattr(DossierApp, "suspend", lambda self: nullcontext())
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("3", "e")
        await until(pilot, lambda: "ardel-1.yaml:" in desk.status.text)
        await until(pilot, lambda: desk.queries and desk.queries.troubles())
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: page_text(desk))
        assert "content/ardel-1.yaml:" in page_text(desk)


async def test_what_was_decided_is_edited_where_it_stands(
    opened: tuple[Desk, Pilot[int], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, pilot, root = opened
    note(root, "ardel-3#ines-okoro", "one")
    note(root, "ardel-3#ines-okoro-bell", "somebody whose id is longer")
    assess(root, "ardel-1#jonas-feld", "verified")
    lines = decisions(root).splitlines()
    script = root.parent / "editor.sh"
    script.write_text(f'#!/bin/sh\necho "$@" > {root.parent}/called\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr(DossierApp, "suspend", lambda app: nullcontext())
    for keys, words in (("E", "text: one"), ("jE", "status: verified"), ("GE", "case: 1")):
        await pilot.press(*keys)
        await until(pilot, lambda: "Back from" in desk.status.text)
        number = next(at for at, line in enumerate(lines, 1) if words in line)
        assert (root.parent / "called").read_text("utf-8") == f"+{number} {root / 'content' / 'case.yaml'}\n"


@pytest.mark.parametrize("editor", ['vim "', " ", "''"])
async def test_an_editor_that_is_none_is_told(root: Path, editor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", editor)
    monkeypatch.setattr(DossierApp, "suspend", lambda self: nullcontext())
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("3", "e")
        await until(pilot, lambda: "set $EDITOR" in desk.status.text)


async def test_a_split_is_shown_before_it_is_written(root: Path) -> None:
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("j", "S", "enter")
        await until(pilot, lambda: "will stand" in page_text(desk))
        assert not decisions(root)
        await write_what_is_shown(desk, pilot, "ardel-2#jonas-feld")
        await until(pilot, lambda: "different" in decisions(root))
        await until(pilot, lambda: desk.entities.count == 4)
        assert desk.entities.cursor in (1, 2)


@pytest.mark.parametrize("source", ["x#y", "case", "OUTSIDE/ardel-3"])
async def test_a_dossier_is_found_whatever_its_source_is_called(root: Path, source: str) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    source = source.replace("OUTSIDE", str(outside))
    file = root / "content" / "ardel-3.yaml"
    (outside / file.name).write_text(file.read_text("utf-8").replace("date: 2021-06-20", "date: 1999-09-09"), "utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("id: ardel-3", f"id: '{source}'"), encoding="utf-8")
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("3", "G", "C")
        assert "now 2021-06-20" in page_text(desk)


async def test_what_was_corrected_is_what_is_now(root: Path) -> None:
    override(root, "ardel-3#q-8", {"date": "2021-07"}, {"date": "2021-06-20"})
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("3", "G", "C")
        assert "now 2021-07" in page_text(desk)
        await pilot.press("enter")
        assert desk.query_one(Prompt).value == "2021-07"
        await pilot.press("end", "backspace", "8", "enter")
        await give_a_reason(desk, pilot)
        await write_what_is_shown(desk, pilot, "2021-08")
        await until(pilot, lambda: "2021-08" in decisions(root))
        await pilot.pause(0.2)
        assert not desk.queries or not desk.queries.troubles(), "`was` is what the dossier says, not what was said last"


async def test_a_merge_of_an_earlier_session_is_taken_back(root: Path) -> None:
    merge(root, "ardel-1#mira-tolland", ["ardel-3#ines-okoro"])
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.entities.count == 2)
        await pilot.press("G", "S")
        choose(desk, "ines-okoro")
        await pilot.press("enter")
        await write_what_is_shown(desk, pilot, "ardel-3#ines-okoro")
        await until(pilot, lambda: desk.entities.count == 3)
        assert "keep:" not in decisions(root)
        await pilot.press("U")
        await until(pilot, lambda: desk.entities.count == 2)
        await pilot.press("S")
        choose(desk, "ardel-1#mira-tolland, ardel-3#ines-okoro")
        await pilot.press("enter")
        await until(pilot, lambda: desk.entities.count == 3)
        assert "keep:" not in decisions(root)


async def test_escape_takes_the_first_half_of_a_merge_back(root: Path) -> None:
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("M", "j", "escape")
        assert desk.merging is None
        assert "Nothing is merged" in desk.status.text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("~nobody-has-this-home/people.md", "there is no folder ~nobody-has-this-home"),
        ("nowhere/people.md", "there is no folder nowhere"),
        ("people.txt", "use .md, .csv or .json"),
    ],
)
async def test_a_file_that_cannot_be_written_is_told_before(root: Path, name: str, said: str) -> None:
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("x")
        desk.query_one(Prompt).value = name
        await pilot.press("enter")
        await pilot.pause()
        assert said in desk.status.text
        assert desk.query_one(Prompt).value == name


async def test_what_was_noted_or_assessed_is_listed_and_filtered(root: Path) -> None:
    note(root, "ardel-1#mira-tolland", "ask her for the chart", ["follow-up"])
    assess(root, "ardel-2#q-7", "disputed", "the buoy log says otherwise")
    assess(root, "ardel-3#e-4", "verified")
    case = open_case(root)
    case.refresh()
    async with driving(case, root=root) as (desk, pilot):
        await pilot.press("I")
        assert on_page(desk, "Noted and assessed · 3")
        assert page_text(desk).splitlines() == [
            "People",
            "Mira Tolland  ✎ ask her for the chart #follow-up",
            "",
            "Events",
            "2021-06  An inquiry into the grounding of the Halcyon opened  ✎✓ verified",
            "",
            "Quotes",
            "Jonas Feld the buoy was never moved  ✎≠ disputed the buoy log says otherwise",
        ]
        await pilot.press("f", *"disputed", "enter")
        assert page_text(desk).startswith("Jonas Feld")
        await pilot.press("enter")
        assert (desk.active, desk.source_view.current_ref) == ("source", Ref("quote", "ardel-2#q-7"))
        await pilot.press("1", "f", *"follow-up")
        assert [row.name for row in case.rows(desk.entities.view, 0, 9) if isinstance(row, EntityRow)] == [
            "Mira Tolland"
        ]
        assert desk.entities.count == 1
        await pilot.press("escape", "g", "j", "enter", "I")  # Jonas Feld is the focus
        assert on_page(desk, "Noted and assessed · 2 · Jonas Feld")
        choose(desk, "List all 3 of the case")
        await pilot.press("enter")
        assert on_page(desk, "Noted and assessed · 3")
    case.close()


async def test_what_is_false_is_left_out_with_one_key(root: Path) -> None:
    assess(root, "ardel-1#q-3", "false", "made up")
    assess(root, "ardel-1#e-2", "false")
    assess(root, "ardel-3#ines-okoro", "false")
    case = open_case(root)
    case.refresh()
    async with driving(case, root=root) as (desk, pilot):
        counts = (desk.entities.count, desk.timeline.count, desk.quotes.count)
        await pilot.press("F")
        assert desk.status.text == "What was assessed as false is left out."
        assert (desk.entities.count, desk.timeline.count, desk.quotes.count) == tuple(count - 1 for count in counts)
        await pilot.press("j")
        assert desk.status.text.startswith("without what is false ")
        await pilot.press("c")
        assert on_page(desk, "Contradictions · 0")
        await pilot.press("escape", "T", "j")
        assert desk.status.text.startswith("without thoughts and what is false ")
        await pilot.press("F")
        assert (desk.entities.count, desk.timeline.count, desk.quotes.count) == counts
    case.close()


async def test_what_is_false_is_left_out_of_relays(root: Path) -> None:
    case = open_case(root)
    case.refresh()
    (relay, _), *others = case.relays()
    false, *_ = case.rows(View("quotes", only=relay), 0, 1)
    assess(root, false.ref.id, "false")
    case.refresh()
    left = sum(case.count(View("quotes", only=each, assessed_false=False)) > 0 for each, _ in case.relays())
    assert left <= len(others), "the case has a relay of one quote"
    async with driving(case, root=root) as (desk, pilot):
        await pilot.press("F", "R")
        assert on_page(desk, f"relays whom · {left}")
        await pilot.press("escape", "F", "R")
        assert on_page(desk, f"relays whom · {1 + len(others)}")
    case.close()


async def test_the_outlet_and_the_date_of_a_source_are_corrected(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    desk.open_tab("sources")
    await pilot.pause()
    row = desk.entities.here
    assert row
    await pilot.press("C")
    choose(desk, "the outlet")
    await pilot.press("enter")
    desk.query_one(Prompt).value = "Ardel Evening Post"
    await pilot.press("enter")
    await give_a_reason(desk, pilot, "masthead")
    await write_what_is_shown(desk, pilot, "outlet     Ardel Evening Post")
    await until(pilot, lambda: f"of: {row.ref.id}, set: {{publisher: Ardel Evening Post}}" in decisions(root))
    await until(pilot, lambda: isinstance(now := desk.entities.here, SourceRow) and "Evening Post" in now.publisher)
    assert desk.queries
    assert not desk.queries.troubles()
    await pilot.press("C")
    choose(desk, "the date of publication")
    await pilot.press("enter")
    desk.query_one(Prompt).value = "someday"
    await pilot.press("enter")
    await pilot.pause()
    assert "is no date" in desk.status.text


async def test_a_person_that_is_none_is_corrected(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    assert desk.entities.count == 3
    row = desk.entities.here
    assert isinstance(row, EntityRow)
    await pilot.press("enter", "1", "C")
    choose(desk, "an organization")
    await pilot.press("enter")
    await give_a_reason(desk, pilot, "a-boat")
    await write_what_is_shown(desk, pilot, "type       organization")
    await until(pilot, lambda: desk.entities.count == 2)
    assert "set: {type: organization}, was: {type: person}, why: a-boat" in decisions(root)
    assert desk.queries
    assert desk.queries.name_of(Ref("organization", row.ref.id)) == row.name
    assert [str(problem) for problem in check_case(root) if "case.yaml" in problem.file] == []
    await pilot.press("U")
    await until(pilot, lambda: desk.entities.count == 3)


async def test_a_merge_of_two_kinds_asks_which_is_kept(opened: tuple[Desk, Pilot[int], Path]) -> None:
    desk, pilot, root = opened
    await pilot.press("M", "right", "M")
    assert "(person)" in page_text(desk)
    row = desk.entities.here
    assert isinstance(row, EntityRow)
    choose(desk, f"Keep “{row.name}” (organization)")
    await pilot.press("enter")
    await give_a_reason(desk, pilot)
    await until(pilot, lambda: "same:" in decisions(root))
    assert "set: {type: organization}" in decisions(root)
    desk.open_tab("people")
    await until(pilot, lambda: desk.entities.count == 2)


async def test_words_are_drawn_over_by_keys(root: Path) -> None:
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        view = desk.source_view

        def drawn() -> str:
            assert view.source
            return view.source.text[slice(*(view.selected or (0, 0)))]

        await pilot.press("4", "f", *"ran aground", "enter")
        await pilot.press("v")
        assert drawn() == "ran"
        await pilot.press("right")
        assert drawn() == "ran aground"
        assert "11 characters selected; y copies them, C makes them a quote" in desk.status.text
        await pilot.press("left", "left")
        assert drawn() == "Halcyon ran"
        await pilot.press("5", "left")
        assert drawn() == "Ferry Halcyon ran", "further back there is nothing"
        await pilot.press("j")
        assert drawn().startswith("ran "), "from where it began to the word on the next line"
        await pilot.press("C")
        assert "This is a quote of" in page_text(desk)
        await pilot.press("escape", "escape")
        assert drawn() == ""
        await pilot.press("v", "v")
        assert drawn() == ""
        caret = view.caret
        await pilot.press("right")
        assert view.mark, "the arrows go from name to name again"
        assert view.caret > caret
        await pilot.press("v", "G")
        assert view.source
        assert drawn().endswith(view.source.text.split()[-1])


async def test_what_is_drawn_over_in_the_source_is_made_a_quote(root: Path) -> None:
    file = root / "content" / "ardel-1.yaml"
    before = file.read_bytes()
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("4")
        source = desk.source_view.source
        assert source
        start = source.text.index("ran aground")
        desk.source_view.selected = (start, start + len("ran aground"))
        await pilot.press("C")
        assert "This is a quote of" in page_text(desk)
        choose(desk, "Jonas Feld")
        await pilot.press("enter")
        await write_what_is_shown(desk, pilot, "In content/ardel-1.yaml this will stand")
        await until(pilot, lambda: desk.quotes.count == 9)
        assert "It is in content/ardel-1.yaml; U takes it back" in desk.status.text
        assert decisions(root) == ""
        await pilot.press("U")
        await until(pilot, lambda: desk.quotes.count == 8)
    assert file.read_bytes() == before


async def test_a_quote_to_be_added_is_shown_as_it_will_stand_and_one_that_is_there_is_told(root: Path) -> None:
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("4")
        source = desk.source_view.source
        assert source
        words = "We had no warning of the shoal"
        start, end = (at := source.text.index(words)), at + len(words)
        for drawn, is_there in (((start - 1, end), True), ((start + 3, end), False)):
            desk.source_view.selected = drawn
            await pilot.press("C")
            text = page_text(desk)
            assert text.startswith(words if is_there else words[3:])
            assert ("these very words as a quote already" in text) == is_there
            await pilot.press("escape")


async def test_an_empty_answer_corrects_to_nothing_and_the_same_one_says_so(root: Path) -> None:
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.quotes.count == 8)
        await pilot.press("1", "left")
        assert desk.tab == "sources"
        for answer, told in (("", "so already"), ("delete", "until now")):
            await pilot.press("C")
            assert page_text(desk)
            choose(desk, "the outlet")
            await pilot.press("enter")
            await pilot.pause()
            await pilot.press(*([answer] if answer else []), "enter")
            await pilot.pause()
            if not answer:
                assert told in desk.status.text
        await pilot.press("enter")
        await pilot.pause()
        assert told in page_text(desk)
        assert "not known" in page_text(desk)
        choose(desk, "Write it")
        await pilot.press("enter")
        await until(pilot, lambda: 'publisher: ""' in decisions(root) or "publisher: ''" in decisions(root))
