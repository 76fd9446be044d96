"""The keys of what stands over the desk: pages, the search, the line that is typed into. None is forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from affair import affair
from driving import driving
from textual.binding import Binding

from dossier.tui.app import DossierApp
from dossier.tui.desk import Desk
from dossier.tui.page import Page, PageList
from dossier.tui.prompt import Prompt
from dossier.tui.search import SearchScreen

True_ = Callable[[Desk], object]


def keys_of(owner: type) -> set[str]:
    return {key for binding in owner.__dict__["BINDINGS"] for key in _bound(binding).key.split(",")}


def _bound(binding: object) -> Binding:
    assert isinstance(binding, Binding)
    return binding


def page(desk: Desk) -> PageList:
    assert isinstance(desk.app.screen, Page)
    return desk.app.screen.list


def search(desk: Desk) -> SearchScreen:
    assert isinstance(desk.app.screen, SearchScreen)
    return desk.app.screen


def is_closed(desk: Desk) -> bool:
    return desk.app.screen is desk


def target(desk: Desk) -> object:
    return page(desk).content[page(desk).cursor].target


#: Where a key is pressed (the keys that lead there), what it makes true.
ON_A_PAGE: dict[str, tuple[str, True_]] = {
    **dict.fromkeys(("escape", "q", "left", "h"), ("?", is_closed)),
    **dict.fromkeys(("enter", "right", "l", "space"), ("G d j", is_closed)),
    "f": ("?", lambda desk: desk.app.screen.query(Prompt)),
    **dict.fromkeys(("j", "down", "tab"), ("?", lambda desk: target(desk) == "focus")),
    **dict.fromkeys(("k", "up", "shift+tab"), ("? j", lambda desk: target(desk) == "open")),
    **dict.fromkeys(("ctrl+d", "pagedown"), ("?", lambda desk: page(desk).cursor > 9)),
    **dict.fromkeys(("ctrl+u", "pageup"), ("? G", lambda desk: page(desk).cursor < len(page(desk).content) - 9)),
    **dict.fromkeys(("g", "home"), ("? G", lambda desk: target(desk) == "open")),
    **dict.fromkeys(("G", "end"), ("?", lambda desk: page(desk).cursor == len(page(desk).content) - 1)),
}  # fmt: skip  # read as a table
IN_THE_SEARCH: dict[str, tuple[str, True_]] = {
    "escape": ("/", is_closed),
    **dict.fromkeys(("down", "ctrl+n"), ("/ b u o y", lambda desk: search(desk).hits.cursor == 1)),
    **dict.fromkeys(("up", "ctrl+p"), ("/ b u o y down down", lambda desk: search(desk).hits.cursor == 1)),
    "ctrl+r": ("/ b u o y escape / c h a r t escape /", lambda desk: search(desk).line.value == "buoy"),
    "ctrl+s": ("/ b u o y", lambda desk: desk.query(Prompt)),
    "pagedown": ("/ b u o y", lambda desk: search(desk).hits.cursor == 3),
    "pageup": ("/ b u o y down down", lambda desk: search(desk).hits.cursor == 0),
}
IN_A_LINE: dict[str, tuple[str, True_]] = {
    "escape": ("f x", lambda desk: not desk.query(Prompt) and not desk.filters.get("people"))
}
OF_THE_APP: dict[str, tuple[str, True_]] = {
    **dict.fromkeys(("ctrl+q", "ctrl+c"), ("", lambda desk: not desk.app.is_running or desk.app._exit)),
    "ctrl+z": ("f", lambda desk: "no shell" in desk.status.text),
}
ALL = [(*each, key) for table in (ON_A_PAGE, IN_THE_SEARCH, IN_A_LINE, OF_THE_APP) for key, each in table.items()]


def test_every_binding_is_tested() -> None:
    tables = {Page: ON_A_PAGE, SearchScreen: IN_THE_SEARCH, Prompt: IN_A_LINE, DossierApp: OF_THE_APP}
    assert {owner: keys_of(owner) for owner in tables} == {owner: set(table) for owner, table in tables.items()}


@pytest.mark.parametrize(("before", "true", "key"), ALL, ids=[f"{key} after {before}" for before, _, key in ALL])
async def test_a_key_does_what_it_is_for(before: str, true: True_, key: str) -> None:
    async with driving(affair()) as (desk, pilot):
        for each in before.split():
            await pilot.press({"/": "slash", "?": "question_mark"}.get(each, each))
        await pilot.pause()
        assert not true(desk), "true before"
        await pilot.press(key)
        await pilot.pause()
        assert true(desk)
