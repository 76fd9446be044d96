"""What every screen looks like, as text: its characters, and how every stretch looks in a dark and a light theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from string import ascii_letters, digits
from typing import Final

from driving import on_page
from rich.style import Style
from textual.pilot import Pilot

from dossier.tui.desk import Desk
from dossier.tui.search import SearchScreen

SIZES: Final = ((120, 40), (80, 24), (40, 20))
THEMES: Final = ("textual-dark", "textual-light")


@dataclass(frozen=True, slots=True)
class Screen:
    """The keys that lead to a screen, and what is true there."""

    keys: str
    holds: Callable[[Desk], object]


def page(title: str) -> Callable[[Desk], object]:
    return lambda desk: on_page(desk, title)


SCREENS: Final[Mapping[str, Screen]] = {
    "opened": Screen("", lambda desk: desk.active == "entities" and desk.quotes.count == 8),
    "sources-tab": Screen("left", lambda desk: desk.tab == "sources"),
    "person-in-focus": Screen("G enter j", lambda desk: desk.focus_ref and desk.quotes.count == 3),
    "timeline": Screen("2 j j", lambda desk: desk.active == "timeline" and desk.timeline.cursor == 2),
    "source": Screen("G enter enter", lambda desk: desk.active == "source" and desk.source_view.current),
    "zoomed-quotes": Screen("3 z", lambda desk: desk.zoomed and not desk.timeline.display),
    "filter": Screen("f f e", lambda desk: desk.entities.count == 1 and desk.query("#prompt")),
    "nothing-fits": Screen("f q q x enter", lambda desk: desk.entities.count == 0),
    "search": Screen(
        "slash b u o y", lambda desk: isinstance(desk.app.screen, SearchScreen) and len(desk.app.screen.hits.hits) == 4
    ),
    "person-details": Screen("G d", page("person · Mira Tolland")),
    "event-details": Screen("2 j j j d", page("event")),
    "contradictions": Screen("c", page("Contradictions · 1")),
    "uncorroborated": Screen("u", page("one claimant")),
    "relays": Screen("R", page("relays")),
    "problems": Screen("exclamation_mark", page("Problems")),
    "help": Screen("question_mark", page("Help")),
    "merge": Screen("M j M", page("Merge")),
    "split": Screen("j S", page("Split")),
    "assess": Screen("3 a", page("Assess")),
    "note": Screen("3 i a s k enter", page("Note")),
    "export": Screen("x", lambda desk: desk.query("#prompt")),
}


async def picture(pilot: Pilot[int], desk: Desk) -> str:
    """The screen at every size, in both themes."""
    looks: dict[tuple[int, int], list[_Cells]] = {size: [] for size in SIZES}
    for theme in THEMES:
        pilot.app.theme = theme
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            looks[size].append(_cells(desk))
    return "".join(f"━━ {width}×{height}\n{_drawn(*cells)}\n" for (width, height), cells in looks.items())


_Cells = list[list[tuple[str, str]]]


def _cells(desk: Desk) -> _Cells:
    """Every character of the screen with how it looks."""
    strips = desk.app.screen._compositor.render_strips()
    return [[(character, _look(segment.style)) for segment in strip for character in segment.text] for strip in strips]


def _look(style: Style | None) -> str:
    if style is None:
        return "plain"
    words = [name for name in ("bold", "dim", "italic", "underline", "reverse") if getattr(style, name)]
    colours = [f"{colour.triplet.hex if colour.triplet else colour.name}" if colour else "-"
               for colour in (style.color, style.bgcolor)]  # fmt: skip  # read as a table
    return " ".join((*words, " on ".join(colours)))


def _drawn(dark: _Cells, light: _Cells) -> str:
    """The characters; then line by line which look from which column on; then the looks by letter."""
    letters: dict[tuple[str, str], str] = {}
    names = iter((*ascii_letters, *digits, *(f"({n})" for n in range(1000))))
    text, stretches = [], []
    for line, other in zip(dark, light, strict=True):
        text.append("".join(character for character, _ in line).rstrip())
        column, marks = 0, []
        for look, group in groupby((a[1], b[1]) for a, b in zip(line, other, strict=True)):
            if look not in letters:
                letters[look] = next(names)
            marks.append(f"{letters[look]}{column or ''}")
            column += len(list(group))
        stretches.append(" ".join(marks))
    key = [f"{letter}: {' / '.join(look)}" for look, letter in letters.items()]
    return "\n".join((*text, "── looks", *stretches, "── key", *key))
