"""Every test has a home of its own: nobody's settings are read, nobody's state is written."""

from __future__ import annotations

import asyncio
from importlib import import_module
from pathlib import Path
from time import monotonic, process_time

import pytest

from dossier.tui.app import NEEDED_SOON

#: How long the app is watched at a time, how much it may work in that time and how late its loop may be, in seconds.
_WATCHED, _WORK, _LATE = 0.01, 0.001, 0.005


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("dossier.tui.app._AFTER_PAINT", 0)
    return tmp_path


@pytest.fixture(scope="module")
def imported() -> None:
    """As in the app, where a thread imports behind the first paint what keys need."""
    for module in NEEDED_SOON:
        import_module(module)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.pilot.wait_for_idle", _at_rest)


async def _at_rest(min_sleep: float = 0, max_sleep: float = 10) -> None:
    """What a pause of the pilot waits for: twice in a row the app had next to nothing to do, and its loop was in time.

    Textual's own asks once and not whether the loop was in time: where other work has the processor, an app that
    waits for it looks idle. It also stops waiting after a second, when a busy machine may not have painted yet.
    """
    start, calm = monotonic(), 0
    while calm < 2 and monotonic() - start < max_sleep:
        began, worked = monotonic(), process_time()
        await asyncio.sleep(_WATCHED)
        idle = process_time() - worked < _WORK and monotonic() - began < _WATCHED + _LATE
        calm = calm + 1 if idle else 0
    await asyncio.sleep(max(0, min_sleep - (monotonic() - start)))
