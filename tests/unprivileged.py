"""Commands for which permissions count, also where the tests run as root, for whom nothing is read-only."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final

#: Drops what lets root pass over permissions (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER), then runs the rest.
_DROPPING: Final = (
    "import ctypes, os, sys; libc = ctypes.CDLL(None);"
    "[libc.prctl(24, capability, 0, 0, 0) for capability in (1, 2, 3)]; os.execv(sys.argv[1], sys.argv[1:])"
)


def with_permissions(*command: str) -> list[str]:
    """The command as somebody runs it for whom permissions count."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [sys.executable, "-c", _DROPPING, *command] if is_root else list(command)


@cache
def permissions_count(folder: Path) -> bool:
    """True where a file without permissions cannot be read in such a command; not on Windows or as a bound root."""
    locked = folder / "locked"
    locked.write_text("x")
    locked.chmod(0)
    reading = [sys.executable, "-c", "import sys; open(sys.argv[1])", str(locked)]
    done = subprocess.run(with_permissions(*reading), capture_output=True, check=False)
    locked.unlink()
    return b"PermissionError" in done.stderr
