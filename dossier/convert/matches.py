"""What regular expressions find in a stretch of text, where `re` gives only the first."""

from __future__ import annotations

import re


def last_match(pattern: re.Pattern[str], text: str, start: int, stop: int) -> re.Match[str] | None:
    """The last match of a pattern in `[start, stop)`; None without any."""
    found = None
    for match in pattern.finditer(text, start, stop):
        found = match
    return found
