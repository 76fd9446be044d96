"""What people decided in case.yaml, applied to the links: it comes last and wins."""

from __future__ import annotations

import sqlite3


def apply_decisions(db: sqlite3.Connection) -> None:
    """Join what is the same and part what is different."""
