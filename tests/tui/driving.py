"""Opens the app without a terminal and hands its desk to a test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from dossier.tui.app import DossierApp
from dossier.tui.desk import Desk
from dossier.tui.keeping import LiveCase
from dossier.tui.page import Page
from dossier.tui.pane import Pane


@asynccontextmanager
async def driving(
    case: LiveCase, size: tuple[int, int] = (120, 40), root: Path = Path()
) -> AsyncIterator[tuple[Desk, Pilot[int]]]:
    opening: Future[LiveCase] = Future()
    opening.set_result(case)
    app = DossierApp(opening, root)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.desk.panes[app.desk.active].size)  # laid out
        await pilot.pause()
        yield app.desk, pilot


async def until(pilot: Pilot[int], true: Callable[[], object], seconds: float = 10) -> None:
    """Wait for something to come true, however long a busy machine takes for it.

    Raises:
        AssertionError: it does not, in this time.
    """
    for _ in range(int(seconds / 0.05)):
        if true():
            return
        await pilot.pause(0.05)
    raise AssertionError("it does not come true")


async def at_once(desk: Desk, pilot: Pilot[int], *keys: str) -> None:
    """Press keys so fast that the app reads them together."""
    for key in keys:
        event = events.Key(key, key if len(key) == 1 else None)
        event.set_sender(desk.app)
        desk.app.post_message(event)
    await pilot.pause()


def shown(pane: Pane) -> list[str]:
    """The lines of a pane as they stand on the screen, without the rail."""
    return [pane.render_line(y).text[:-1].rstrip() for y in range(pane.size.height)]


def on_page(desk: Desk, title: str) -> bool:
    """True where a page whose title has these words is in front."""
    return isinstance(desk.app.screen, Page) and title in desk.app.screen.list.title


def page_text(desk: Desk) -> str:
    """What the page in front says, a line each; nothing where no page is in front."""
    screen = desk.app.screen
    return "\n".join(line.text for line in screen.list.content) if isinstance(screen, Page) else ""


def marked(pane: Pane, style: str) -> str:
    """The characters of a pane that have all the look of some component class's text style."""
    want = pane.get_component_styles(style).text_style
    assert want.bold or want.italic or want.underline, f"nothing of {style} can be told from the rest"
    runs = []
    for y in range(1, pane.size.height):
        for segment in pane.render_line(y):
            look = segment.style
            if look and all(getattr(look, name) for name in ("bold", "italic", "underline") if getattr(want, name)):
                runs.append(segment.text)
    return "".join(runs)
