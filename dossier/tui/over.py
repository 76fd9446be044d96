"""What comes over the panes for a while and gives the keyboard back: a line to type into, a page to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dossier.text import one_line
from dossier.tui import walking
from dossier.tui.page import Line, Page, Side
from dossier.tui.prompt import Prompt

if TYPE_CHECKING:
    from dossier.tui.desk import Desk


#: What some commands do on a page.
_ON_PAGES: Final[Mapping[str, str]] = {
    "open": "open", "filter": "filter", "next-pane": "step(1)", "previous-pane": "step(-1)",
    "down": "move(1)", "up": "move(-1)", "first": "edge(False)", "last": "edge(True)",
    "half-page-down": "turn(0.5)", "half-page-up": "turn(-0.5)", "page-down": "turn(1)", "page-up": "turn(-1)",
}  # fmt: skip  # read as a table


def ask(
    desk: Desk,
    label: str,
    value: str,
    done: Callable[[str | None], None],
    *,
    changed: Callable[[str], None] | None = None,
    problem: Callable[[str], str] = lambda answer: "",
) -> None:
    """Ask for a line of text; `done` hears the answer, or None, and `changed` every key, see `Prompt`.

    `problem` says what is wrong with an answer; the person can then mend it.
    """

    def refused(answer: str) -> bool:
        what = problem(answer)
        desk.say(one_line(what))
        return bool(what)

    def ended(answer: str | None) -> None:
        desk.set_focus(desk.pane)
        # What the line leads to must come back to somebody who is still there, and may be another line.
        desk.call_later(answered, answer)

    async def answered(answer: str | None) -> None:
        await prompt.remove()
        done(answer)
        desk.follow()

    prompt = Prompt(label, value, ended, changed=changed, refused=refused)
    desk.mount(prompt)
    desk.set_focus(prompt)


def _keys_on_pages(desk: Desk, opened_by: str) -> Iterator[tuple[str, str]]:
    """Keys and what they do on a page: what they do elsewhere, and the key that opened it closes it."""
    from dossier.tui.commands import COMMANDS

    for command in COMMANDS.values():
        keys = desk.settings.keys.get(command.id, command.keys)
        if command.keys == opened_by:
            yield keys, "dismiss(None)"
        elif command.id in _ON_PAGES:
            yield keys, _ON_PAGES[command.id]


def _cells_beside(desk: Desk, side: Side) -> int:
    """How wide a page is that leaves the outer pane at the other side as it is."""
    if side == "left" and desk.source_view.display:
        return desk.source_view.region.x
    return desk.size.width - desk.entities.region.right if side == "right" and desk.entities.display else 0


def show_page(desk: Desk, title: str, lines: Sequence[Line], key: str = "", beside: Side = "") -> None:
    """Show a page over the panes, and go where it leads: a passage, a thing, a command, a function."""

    def led(target: object) -> None:
        desk.page_cursors[key] = page.line
        desk.pane.light(True)
        desk.tell()
        if isinstance(target, str):
            desk.run_command(target)
        elif callable(target):
            target()
        else:
            walking.lead(desk, target)

    page = Page(title, lines, tuple(_keys_on_pages(desk, key)), (beside, _cells_beside(desk, beside)))
    if key and not beside:  # a list of the case: one goes on where one left it
        page.list.stand_at(desk.page_cursors.get(key, 0))
    desk.app.push_screen(page, led)
    desk.pane.light(False)  # the page has the keyboard
    desk.tell()
