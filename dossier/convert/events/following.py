"""What is said to follow something else, which was before it: "The ban *follows* riots in May"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.patterns.rare import Rare

#: From the verb to what was before: "*follows* riots", "*came days after* a raid".
_FOLLOWS: Final = Rare(
    r"\b(?:(?P<past>followed(?! by\b)|came (?:[\w-]{1,12} ){0,3}after)|follows?|comes? (?:[\w-]{1,12} ){0,3}after)"
    r" (?:(?!(?:and|but|that|which|who)\b)[\w’'-]{1,20} ){0,5}\Z"
)
_REACH: Final = 120  # characters


def followed(text: str, start: int, at: int) -> re.Match[str] | None:
    """How what is told behind `start` is said to follow what stands at `at`; None where it is not."""
    return _FOLLOWS.search(text, max(start, at - _REACH), at)
