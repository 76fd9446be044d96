"""Two offices that one person is known to hold of one firm: "the president and CEO Ann Quill" is one person."""

from __future__ import annotations

from typing import Final

from dossier.convert.patterns.rare import Rare

_OWN: Final = r"(?:co-|vice[ -])?(?:chair|chair(?:man|person|woman)|founder|owner|president|publisher)"
_RUNS: Final = r"(?:CEO|CFO|COO|chief (?:executive|operating|financial)(?: officer)?|managing director|editor-in-chief)"
#: Who owns it or presides, and who runs it.
_OF_A_FIRM: Final = Rare(rf"(?:[Tt]he )?(?:former |then )?{_OWN} and {_RUNS},? (?=[^\W\d_a-z])")


def is_of_a_firm(text: str, start: int, end: int) -> bool:
    """True for a phrase whose offices are hardly two people's: "*the president and CEO* Ann Quill"."""
    return text.find(" and ", start, end) > 0 and _OF_A_FIRM.match(text, start, end) is not None
