"""The keeper outlives what it cannot read."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from threading import Event, Thread

import pytest
from affair import FIRST, dossiers, new_folder, opened, write_case, written_affair
from driving import driving, page_text, shown, until

from dossier.case import Case, open_case
from dossier.case.queries import Row, View
from dossier.case.store import Store
from dossier.records import replace
from dossier.tui import run
from dossier.tui.app import DossierApp
from dossier.tui.page import Page
from dossier.tui.search import SearchScreen
from dossier.tui.threads import tell


class Shrinking(Case):
    """A case whose quotes are being read again: counted, and not to be had."""

    reading = False

    def rows(self, view: View, start: int, stop: int) -> Sequence[Row]:
        return [] if self.reading and view.section == "quotes" else super().rows(view, start, stop)


class Breaking(Case):
    """A case with a mistake of ours in it, which is mended after the first look."""

    looks = 0

    def refresh(
        self,
        progress: Callable[[int, int], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bool:
        self.looks += 1
        if self.looks == 1:
            raise OverflowError("a number \x1b[2J")
        return False


async def test_a_look_that_fails_is_told_and_the_next_one_tried() -> None:
    case = Breaking(written_affair(new_folder()), Store(None))
    async with driving(case) as (desk, pilot):
        await until(pilot, lambda: "OverflowError" in desk.status.text)
        assert "\x1b" not in desk.status.text
        assert desk.settled, "nothing is waited for any more"
        desk.look_again()
        await until(pilot, lambda: case.looks > 1)


async def test_rows_that_are_just_being_read_leave_their_lines_empty() -> None:
    case = Shrinking(written_affair(new_folder()), Store(None))
    case.refresh()
    async with driving(case) as (desk, pilot):
        await pilot.press("3", "G")
        assert desk.quotes.here
        case.reading = True
        desk.show_lists()
        await pilot.press("k", "enter", "1", "G")
        await until(pilot, lambda: not any(shown(desk.quotes)[1:]))
        case.reading = False
        desk.show_lists()
        await until(pilot, lambda: any(shown(desk.quotes)[1:]))


def test_an_app_that_breaks_ends_with_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: DossierApp, mouse: bool) -> None:
        self._return_code = 1  # as Textual does behind a traceback

    monkeypatch.setattr(DossierApp, "run", broken)
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setattr("sys.setswitchinterval", lambda seconds: None)
    monkeypatch.setenv("TEXTUAL_FPS", "60")
    assert run(tmp_path) == 1


async def test_what_is_found_while_the_case_is_read_says_so_and_is_found_anew() -> None:
    case = opened(write_case(new_folder(), (dossiers()[0], FIRST)))
    async with driving(case) as (desk, pilot):
        desk.reading(1, 3)
        await pilot.press("exclamation_mark")
        assert "None so far; the case is not read to its end: reading 1 of 3" in page_text(desk)
        await pilot.press("escape", "slash", *"ardel")
        screen = desk.app.screen
        assert isinstance(screen, SearchScreen)
        await until(pilot, lambda: screen.hits.hits)
        few = len(screen.hits.hits)
        assert "so far, reading 1 of 3" in shown(screen.hits)[0]
        await pilot.press("down")
        here = screen.hits.hits[screen.hits.cursor].ref
        copytree(written_affair(new_folder()), case.root, dirs_exist_ok=True)
        case.refresh()
        desk.changed()
        await until(pilot, lambda: len(screen.hits.hits) > few)
        assert screen.hits.hits[screen.hits.cursor].ref == here
        assert "so far" not in shown(screen.hits)[0]


async def test_who_tells_of_the_case_while_the_app_ends_is_not_answered() -> None:
    case = opened(written_affair(new_folder()))
    async with driving(case) as (desk, pilot):
        desk.app.push_screen(Page("in front", ()))
        ended, failed, answers = Event(), list[BaseException](), list[bool]()

        def go_on_telling() -> None:
            while not ended.is_set():
                for answer in (desk.changed, partial(desk.settle, 3), partial(desk.reading, 1, 2)):
                    try:
                        answers.append(tell(desk, answer))
                    except BaseException as error:
                        failed.append(error)
                        return

        thread = Thread(target=go_on_telling, daemon=True)
        thread.start()
        await until(pilot, lambda: answers)
        desk.app.exit(0)
    ended.set()
    await to_thread(thread.join, 10)
    assert not failed
    assert tell(desk, desk.changed) is False


async def test_an_article_that_comes_while_the_case_is_open_is_told_of() -> None:
    root = written_affair(new_folder())
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled)
        assert "no dossier yet" not in desk.status.text
        (root / "seeds" / "new.txt").write_text(FIRST, encoding="utf-8")
        desk.say("Something else.")
        desk.look_again()
        await pilot.pause(0.2)
        assert desk.status.text == "Something else."
        await pilot.press("j")
        desk.look_again()
        await until(pilot, lambda: "1 article has no dossier yet; r makes them." in desk.status.text)


async def test_an_article_that_changed_is_told_over_its_text_and_nothing_is_copied_of_it() -> None:
    first = dossiers()[0]
    source = replace(first.source, sha256=sha256(FIRST.encode()).hexdigest())
    root = write_case(new_folder(), (replace(first, source=source), FIRST))
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: desk.settled and desk.source_view.source)
        assert "changed" not in shown(desk.source_view)[0]
        (root / "seeds" / "ardel-1.txt").write_text(f"More above.\n\n{FIRST}", encoding="utf-8")
        desk.changed()
        assert "changed since it was converted" in shown(desk.source_view)[0]
        await pilot.press("3", "y")
        assert "Not copied" in desk.status.text
        assert "convert it again" in desk.status.text
