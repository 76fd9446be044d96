"""The table of targets, to which every module of them adds its own."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

Target: TypeAlias = Callable[[bytes], None]
#: All targets by name; `target` adds to it.
TARGETS: Final[dict[str, Target]] = {}
#: The words that a fuzzer may put into the input of a target.
WORDS: Final[dict[str, Sequence[str]]] = {}


def target(words: Sequence[str] = ()) -> Callable[[Target], Target]:
    """Add a function to the targets, under its name."""

    def add(function: Target) -> Target:
        TARGETS[function.__name__] = function
        WORDS[function.__name__] = words
        return function

    return add


def any_text(data: bytes) -> str:
    """Any text, half surrogates and all."""
    return data.decode("utf-8", "surrogateescape")


def mixed(data: bytes, words: Sequence[str]) -> list[str]:
    """Pieces of a table, one for a byte; a byte beyond the table stands for itself."""
    return [words[byte] if byte < len(words) else chr(byte) for byte in data]


@cache
def folder_of(name: str) -> Path:
    """A folder of its own for a target, gone when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix=f"dossier-fuzz-{name}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
