"""Readable without colour: the terminal's own colours, and none at all."""

from __future__ import annotations

import pytest
from affair import affair
from driving import driving
from rich.segment import Segment

from dossier.tui.desk import Desk


def segments(desk: Desk) -> list[Segment]:
    return [
        segment for strip in desk.app.screen._compositor.render_strips() for segment in strip if segment.text.strip()
    ]


async def test_the_terminals_own_colours_are_no_others() -> None:
    async with driving(affair()) as (desk, pilot):
        desk.app.theme = "terminal"
        await pilot.press("G", "enter", "j")
        await pilot.pause()
        for segment in segments(desk):
            for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                assert colour is None or colour.triplet is None, segment
        here = [s for s in segments(desk) if s.style and s.style.reverse]
        assert any("that she would resign" in s.text for s in here), "the cursor is told by more than colour"
        assert {s.style.bgcolor.name for s in segments(desk) if s.style and s.style.bgcolor} <= {"default"}


async def test_no_color_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with driving(affair()) as (desk, pilot):
        await pilot.press("G", "enter", "j")
        await pilot.pause()
        for segment in segments(desk):
            for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                assert colour is None or colour.is_default, segment
        looks = {(s.style.bold, s.style.underline, s.style.reverse, s.style.dim) for s in segments(desk) if s.style}
        assert len(looks) > 4


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "nord", "ansi-dark", "terminal"])
async def test_every_look_has_its_variables(theme: str) -> None:
    async with driving(affair()) as (desk, pilot):
        desk.app.theme = theme
        await pilot.press("question_mark")
        await pilot.pause()
        assert desk.app.theme == theme
