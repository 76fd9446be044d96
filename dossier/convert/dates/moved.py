"""The days of what is put off or brought forward: it lasts from neither to the other.

"Moved the vote *from May 3 to June 7*."
"""

from __future__ import annotations

from typing import Final

from dossier.convert.patterns.rare import Rare

_MOVED: Final = (
    r"\b(?:adjourned|brought|changed|deferred|delayed|mov(?:ed?|es|ing)|postponed|pushed|put back|put off|rescheduled"
    r"|shifted|switched)\b[^.,;:\n]{0,50}?"
)
_FROM: Final = Rare(rf"{_MOVED} from (?:the )?\Z")
_TO: Final = Rare(rf"{_MOVED} from (?:the )?[A-Z0-9][\w ]{{1,20}} (?:to|until) (?:the )?\Z")
_REACH: Final = 100  # characters
_ENDS: Final = (" from ", " from the ", " to ", " to the ", " until ")


def is_moved_from(text: str, at: int) -> bool:
    """True for the day at `at` that something was to be on."""
    return text.endswith(_ENDS[:2], 0, at) and _FROM.search(text, max(0, at - _REACH), at) is not None


def is_moved(text: str, at: int) -> bool:
    """True for that day, and for the one behind it that it is moved to."""
    if not text.endswith(_ENDS, 0, at):
        return False
    return is_moved_from(text, at) or _TO.search(text, max(0, at - _REACH), at) is not None
