"""Towns that armed people take: “rebels said they had taken Lodd”."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare

_REACH: Final = 60  # characters
_TAKERS: Final = Rare(
    r"\b(?:army|fighters|forces|gunmen|insurgents|militants|militia|rebels|soldiers|troops)\b[^.;:\n]{0,50}\Z",
    re.IGNORECASE,
)
_DAYS: Final = "|".join(map(str.title, WEEKDAYS))
_TOWN: Final = Rare(
    r" (?:control of\b"
    r"|(?:an?|the|its) (?:[a-z-]{3,12} ){0,2}(?:air ?base|airport|base|capital|city|port|town|village)s?\b"
    rf"|(?!(?:{_DAYS})\b)[A-Z][\w’'-]{{2,20}}(?:[,.;]| (?:after|by|early|from|in|last|late|on|over|without)\b))"
)


def is_conquest(text: str, one: Occurrence) -> bool:
    """True for a verb of taking behind armed people and in front of a town: "soldiers *took* the airport"."""
    if one.when != "past" or one.passive or _TOWN.match(text, one.at[1]) is None:
        return False
    return _TAKERS.search(text, max(0, one.at[0] - _REACH), one.at[0]) is not None
