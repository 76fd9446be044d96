"""Time what a change of the terminal's size takes until it is repainted, on a pseudo-terminal.

usage: python tests/benchmarks/resize.py CASE [--times 10] [--shared DIR]

An empty Textual app is resized first, in the same run: the ratio holds from machine to machine, milliseconds do not.
CASE is opened with the index it has; open it once before, so that nothing is read meanwhile. DIR holds `bench/`;
without it there is nothing to measure with, which is said, and no error.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from run import find_shared

_SIZES: Final = ((80, 24), (120, 40), (40, 20), (160, 50), (120, 40))
_QUIET: Final = 0.25
_EMPTY: Final = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("HELLO-FIRST-PAINT")
Hello().run()
"""


def main() -> None:
    """Print first and last change after a resize, for an empty app and for the case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", type=Path)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--shared", default="", metavar="DIR")
    options = parser.parse_args()
    shared = find_shared(options.shared)
    if shared is None:
        print("skipped: no shared/bench beside the repository; say where with --shared")
        return
    sys.path.insert(0, str(shared / "bench"))
    terminal: Any = import_module("ptyterm").PtyTerm
    print(f"{'ms until':<24}{'first p50':>10}{'p95':>8}{'last p50':>10}{'p95':>8}")
    commands = {
        "empty Textual app": [sys.executable, "-c", _EMPTY],
        "dossier": [sys.executable, "-m", "dossier", str(options.case)],
    }
    for name, command in commands.items():
        with terminal(command, 120, 40) as opened:
            opened.settle(1.5, 30)
            took = list(_resized(opened, options.times))
        columns = [f"{1000 * _share(times, share):.0f}" for times in zip(*took, strict=True) for share in (0.5, 0.95)]
        print(f"{name:<24}{columns[0]:>10}{columns[1]:>8}{columns[2]:>10}{columns[3]:>8}")


def _resized(opened: Any, times: int) -> Iterator[tuple[float, float]]:
    """Seconds to the first and to the last byte after each change of the size."""
    for _ in range(times):
        for columns, rows in _SIZES:
            opened.settle(_QUIET, 5)
            fcntl.ioctl(opened.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.kill(opened.pid, signal.SIGWINCH)
            start = time.perf_counter()
            first = last = 0.0
            while time.perf_counter() - start - last < _QUIET:
                if opened._read(0.01):
                    last = time.perf_counter() - start
                    first = first or last
            if first:
                yield first, last


def _share(values: Sequence[float], share: float) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[round(share * 100) - 1]


if __name__ == "__main__":
    main()
