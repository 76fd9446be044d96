"""Every test has a home of its own: nobody's settings are read, nobody's state is written."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("dossier.tui.app._AFTER_PAINT", 0)
    return tmp_path
