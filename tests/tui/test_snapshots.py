"""Every screen, at three sizes, in a dark and a light theme, is what it was when somebody last looked at it.

`DOSSIER_SNAPSHOTS=write python -m pytest tests/tui/test_snapshots.py` takes them anew; then look at what changed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from affair import affair
from driving import driving
from screens import SCREENS, SIZES, picture

KEPT = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_looks_as_it_did(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    screen = SCREENS[name]
    async with driving(affair(), SIZES[0], root=tmp_path) as (desk, pilot):
        desk.settle()
        for key in screen.keys.split():
            await pilot.press(key)
        await pilot.pause(0.1)
        assert screen.holds(desk), "not the screen that is meant"
        now = await picture(pilot, desk)
        assert screen.holds(desk), "not the screen that is meant any more"
    file = KEPT / f"{name}.txt"
    if os.environ.get("DOSSIER_SNAPSHOTS") == "write":
        KEPT.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")
    was = file.read_text(encoding="utf-8") if file.exists() else ""
    assert now.splitlines() == was.splitlines(), f"{name} looks different; see the module's docstring"


def test_no_snapshot_is_left_over() -> None:
    assert {file.stem for file in KEPT.glob("*.txt")} == set(SCREENS)
