"""What somebody is called by one word behind "Mr", wholly in quotation marks: he need not be "Mr *Grumpy*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.patterns.rare import Rare

_MISTER: Final = Rare(r"[\"“‘](?:Mr|Mrs|Ms|Miss)\.? \Z")
_CLOSED: Final = Rare(r"[.,!?]?[\"”’](?!\w)")
_LONGEST: Final = len("“Miss. ")
_ENDS: Final = ("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Miss ")


def is_what_one_is_called(text: str, start: int, end: int) -> bool:
    """True for "Mr *Grumpy*", unless somebody in the article has that surname."""
    if not text.endswith(_ENDS, 0, start):
        return False  # nearly always
    if _MISTER.search(text, max(0, start - _LONGEST), start) is None or _CLOSED.match(text, end) is None:
        return False
    return text.count(text[start:end]) == 1
