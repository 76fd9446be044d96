"""The keeper outlives what it cannot read."""

from __future__ import annotations

from collections.abc import Callable

from affair import affair
from driving import driving, until
from memory_case import MemoryCase


class Breaking(MemoryCase):
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
    whole = affair()
    case = Breaking(whole.dossiers, whole.texts)
    async with driving(case) as (desk, pilot):
        await until(pilot, lambda: "OverflowError" in desk.status.text)
        assert "\x1b" not in desk.status.text
        assert desk.settled, "nothing is waited for any more"
        desk.look_again()
        await until(pilot, lambda: case.looks > 1)
