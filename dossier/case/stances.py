"""Which stances of a claim say that an event was, and which that it was not: both together are a contradiction."""

from __future__ import annotations

from typing import Final

FOR: Final = frozenset({"asserts", "confirms", "alleges"})
AGAINST: Final = frozenset({"denies", "doubts"})
