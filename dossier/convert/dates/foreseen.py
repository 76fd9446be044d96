"""What can be ahead, and the month of what somebody saw coming: "warned of *a strike in* June"."""

from __future__ import annotations

from typing import Final

from dossier.convert.patterns.rare import Rare

#: What can be ahead.
PLANS: Final = (
    "address|auction|ballot|budget|ceremony|concert|conference|contest|count|debate|decision|derby|draw|elections?|event"
    "|festival|final|fixture|funeral|game|gala|hearing|inauguration|inquest|launch|march|match|meeting|opening|parade"
    "|play-?off|poll|premiere|primary|protests?|race|rally|referendum|results?|ruling|semi-?final|sentencing|session|show"
    "|speech|strike|summit|talks|test|tie|tour|trial|trip|verdict|vigil|visit|vote|wedding"
)
_HARDSHIPS: Final = (
    "blackouts?|closures?|cuts|droughts?|famine|floods?|hikes?|layoffs|recession|rises?|shortages?|stoppages?|strikes"
    "|walkouts?"
)
#: The telling itself is past, what it tells of is whichever is nearest.
_FORESEEN: Final = Rare(
    r"\b(?:announc|forecast|pledg|predict|promis|propos|threaten|warn)(?:e[ds]|s|ing)?(?: (?:about|against|of))?"
    r" (?:(?:an?|another|fresh|further|more|new|plans for) ){0,2}"
    r"(?:(?!(?:after|at|by|from|in|of|on|to|with)\b)[\w-]{2,20} ){0,2}?"
    rf"(?:{PLANS}|{_HARDSHIPS}) in \Z"
)
_REACH: Final = 100  # characters


def is_foreseen(text: str, at: int) -> bool:
    """True for a month at `at` that is of what somebody announced, promised or warned of."""
    return text.endswith(" in ", 0, at) and _FORESEEN.search(text, max(0, at - _REACH), at) is not None
