"""Kinds of organizations and places that are not generally known: outlets by how they are cited, places by a noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import OUTLETS, organization_heads, place_kinds
from dossier.convert.names.outlets import is_named_outlet
from dossier.convert.names.pressnames import (
    hands_on,
    is_cited,
    is_in_dateline,
    is_shown_papers,
    is_told_by_name,
    is_told_paper,
)
from dossier.convert.names.votesbefore import WINDOW
from dossier.convert.names.votesbehind import MEDIUM_BEHIND, REPORTS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tokens import SITE_ENDS
from dossier.model import EntityType, Span

#: In front of an outlet's name: what it is.
_MEDIUM: Final = re.compile(
    r"\b(?:broadcaster|newspaper|daily|weekly|tabloid|magazine|journal|portal|website|newswire|paper"
    r"|(?:news|wire|press) agency|news service|(?:news|TV|television|Telegram|YouTube) channel|radio station"
    r"|(?:fact-checking|investigative|news) (?:site|outlet)|outlet|station"
    r"|(?:by|on|told) (?:the|an?) (?:[\w-]{2,14} )?channel"
    r"|(?:state|public|local|national) (?:television|TV|radio)|podcast) [\"“'‘]?\Z"
)
#: The end of a site's name.
_SITE: Final = Rare(rf"\.(?:{SITE_ENDS})$", re.I)


#: Kinds of what towns are called after; and what stands behind the town where an article was written.
_TOWNS_TOO: Final = frozenset({"water", "mountain", "landmark"})
_DATELINE: Final = Rare(r"(?:, [A-Z][\w.]{1,20}){0,2}(?: \([A-Z][^()\n]{1,20}\))? ?[-–—_]{1,2} ?[A-Z\"“]")


def _is_line_of(text: str, start: int, end: int) -> bool:
    """True for capitals that open a line."""
    return (start == 0 or text[start - 1] == "\n") and text[start:end].isupper()


def place_kind_of(word: str) -> str:
    """The kind of place that a word names, such as `region` for "oblast"; empty for other words."""
    return place_kinds().get(word.lower(), "")


def is_site(name: str) -> bool:
    """True for a name that is written as a web address."""
    return "." in name and _SITE.search(name) is not None


def kind_around(text: str, name: str, spans: Sequence[Span], entity_type: EntityType) -> str:
    """The kind of an entity that is not generally known: `outlet` for what is cited as one, a place's noun."""
    if entity_type == "organization":
        if is_site(name) or is_named_outlet(name):
            return "outlet"
        last = name.rpartition(" ")[2].lower()
        if last in organization_heads() and last not in OUTLETS:
            return ""  # "citing the Coast Guard": an office, not an outlet
        relayed = any(
            REPORTS.match(text, end)
            or is_cited(text, start)
            or is_told_paper(text[max(0, start - 24) : start])
            or is_shown_papers(text[max(0, start - WINDOW) : start])
            or is_told_by_name(text, start, end)
            or is_in_dateline(text[max(0, start - WINDOW) : start], text[end : end + WINDOW])
            or _MEDIUM.search(text, max(0, start - 36), start)
            or MEDIUM_BEHIND.match(text, end)
            or hands_on(text, end)
            for start, end in spans
        )
        return "outlet" if relayed else ""
    if entity_type == "place":
        words = name.split()
        if words[0] == "Port" and words[1:2] not in ([], ["of"]):
            return place_kind_of("town")  # "Port Tarn"
        kind = place_kind_of(words[-1]) or place_kind_of(words[0])
        if kind in _TOWNS_TOO and any(
            _DATELINE.match(text, end) for start, end in spans if _is_line_of(text, start, end)
        ):
            return place_kind_of("town")  # "TARN CREEK —"
        return kind
    return ""
