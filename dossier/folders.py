"""The folders of our own under those of the platform, and the file that the index of a case is.

A module of its own, so that what converts need not load what indexes.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def cache_dir() -> Path:
    """The folder of what can be made again."""
    return _own("XDG_CACHE_HOME", "user_cache_path")


def config_dir() -> Path:
    """The folder of what the person sets."""
    return _own("XDG_CONFIG_HOME", "user_config_path")


def state_dir() -> Path:
    """The folder of what the app remembers."""
    return _own("XDG_STATE_HOME", "user_state_path")


def cache_file(root: Path) -> Path:
    """Where the index of a case lies: one file for every path, in `cache_dir`."""
    digest = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    return cache_dir() / f"{digest}.sqlite3"


def _own(variable: str, asked: str) -> Path:
    """Our folder in the one that a variable names, on every system, or else in the one that the platform has."""
    base = os.environ.get(variable, "")
    if base and Path(base).is_absolute():
        return Path(base) / "dossier"
    import platformdirs

    path: Path = getattr(platformdirs, asked)("dossier", appauthor=False)
    return path
