"""Where the index of a case lies: a module of its own, so that what converts need not load what indexes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def cache_dir() -> Path:
    """The folder of our own under the platform's cache directory."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if base and Path(base).is_absolute():
        return Path(base) / "dossier"
    from platformdirs import user_cache_path

    return user_cache_path("dossier", appauthor=False)


def cache_file(root: Path) -> Path:
    """Where the index of a case lies: one file for every path, in `cache_dir`."""
    digest = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    return cache_dir() / f"{digest}.sqlite3"
