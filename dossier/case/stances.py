"""Which stances of a claim say that an event was, and which that it was not: both together are a contradiction."""

from __future__ import annotations

from typing import Final

FOR: Final = frozenset({"asserts", "confirms", "alleges"})
AGAINST: Final = frozenset({"denies", "doubts"})
#: In a column `contradicted`: claimants or sources disagree; another event may be the same, told otherwise.
SURE: Final = 2
LIKELY: Final = 1
