"""Where the index of a case lies: a module of its own, so that what converts need not load what indexes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def cache_file(root: Path) -> Path:
    """Where the index of a case lies: one file for every path, under the platform's cache directory."""
    where = root.resolve()
    digest = hashlib.sha256(os.fsencode(where)).hexdigest()[:16]
    base = os.environ.get("XDG_CACHE_HOME", "")
    if base and Path(base).is_absolute():
        cache = Path(base) / "dossier"
    else:
        from platformdirs import user_cache_path

        cache = user_cache_path("dossier", appauthor=False)
    return cache / f"{digest}.sqlite3"
