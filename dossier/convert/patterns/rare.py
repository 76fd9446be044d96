"""Patterns that many articles do not need: they are compiled when they are first asked, which takes half of a start."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class Rare:
    """A pattern like those of `re`, compiled when it is first used."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source, self._flags)

    def search(self, text: str, start: int = 0, stop: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `[start, stop)`."""
        return self.compiled.search(text, start, stop)

    def match(self, text: str, start: int = 0, stop: int = sys.maxsize) -> re.Match[str] | None:
        """The match at `start`."""
        return self.compiled.match(text, start, stop)

    def fullmatch(self, text: str, start: int = 0, stop: int = sys.maxsize) -> re.Match[str] | None:
        """The match of all of `[start, stop)`."""
        return self.compiled.fullmatch(text, start, stop)

    def finditer(self, text: str, start: int = 0, stop: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches in `[start, stop)`."""
        return self.compiled.finditer(text, start, stop)
