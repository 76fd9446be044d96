"""Nothing that a key does may hold the event loop for long: a watchdog measures every turn of it."""

from __future__ import annotations

import pytest
from affair import affair, new_folder, opened, write_case
from driving import driving
from watchdog import LIMIT, ROUNDS, Turns, watched

from dossier.case import Case
from dossier.model import Dossier, Entity, Quote, Source

pytestmark = pytest.mark.usefixtures("imported")


def long_article() -> Case:
    """4,000 lines with 100 quotes of nobody, and 300 people."""
    text = "\n".join(f"Line {i} of the long article, which says “word {i}” and no more." for i in range(4000))
    quotes = tuple(
        Quote(f"q-{i:06x}", "direct", f"word {i}", ((at, at + len(f"word {i}")),), date="2024-01-01")
        for i in range(0, 4000, 40)
        for at in (text.index(f"word {i}”"),)
    )
    people = tuple(Entity(f"p-{i}", f"Person {i}", "person", mentions=((i, i + 4),)) for i in range(300))
    big = Dossier(Source("big", "A long article", "Wire", "2024-01-01"), people=people, quotes=quotes)
    return opened(write_case(new_folder(), (big, text)))


async def longest_turns(turns: Turns, case: Case, keys: list[str]) -> list[float]:
    """The longest turn of the loop after each key; the app's own start, and what each key shows first, left out."""
    found = []
    async with driving(case) as (_, pilot):
        for warm in (True, False):
            for key in keys:
                turns.forget()
                await pilot.press(key)
                await pilot.pause()
                if not warm:
                    found.append(turns.longest)
    return found


def slow(keys: list[str], rounds: list[list[float]]) -> dict[str, float]:
    """The keys whose best round was too slow."""
    best = (min(each) for each in zip(*rounds, strict=True))
    return {f"{i} {key}": round(t, 3) for i, (key, t) in enumerate(zip(keys, best, strict=True)) if t > LIMIT}


async def test_no_key_holds_the_loop_in_a_long_article() -> None:
    keys = "j G g 2 j ctrl+d 4 j right ] G 1 z z".replace("]", "right_square_bracket").split()
    with watched() as turns:
        rounds = [await longest_turns(turns, long_article(), keys) for _ in range(ROUNDS)]
    assert not slow(keys, rounds)


async def test_a_change_on_the_disk_keeps_the_place() -> None:
    case = affair()
    async with driving(case) as (desk, pilot):
        await pilot.press("j", "j", "enter", "j", "enter", "right")
        before = (desk.focus_ref, desk.active, desk.source_view.caret, desk.quotes.cursor, desk.source_view.top)
        desk.changed()
        await pilot.pause()
        after = (desk.focus_ref, desk.active, desk.source_view.caret, desk.quotes.cursor, desk.source_view.top)
        assert before == after


async def test_the_watchdog_barks() -> None:
    with watched() as turns:
        async with driving(affair()) as (desk, pilot):
            turns.forget()
            desk.call_later(lambda: sum(range(6_000_000)))
            await pilot.pause()
            await pilot.pause()
    assert turns.longest > LIMIT
