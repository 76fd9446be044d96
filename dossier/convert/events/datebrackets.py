"""Dates that stand with a name or a noun, and date no verb: of a life, of a row, or of a name."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.timewords import MONTH_NAMES, SEASON_NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.model import Span


def is_of_life(text: str, start: int, at: Span) -> bool:
    """True for the years of somebody's life in brackets: "Odo Tarn *(1931-2004)* built it"."""
    if not text.startswith(")", at[1]) or not text.endswith(_IN_BRACKETS, start, at[0]):
        return False
    return _SPAN.fullmatch(text, *at) is not None or not text.endswith("(", start, at[0])


_IN_BRACKETS: Final = ("(", "(born ", "(b. ", "(died ", "(d. ")
_SPAN: Final = Rare(r"\d{4} ?[-–—] ?\d{4}")


def is_in_row(text: str, start: int, at: int) -> bool:
    """True for the date of a noun behind another that has its own: "a walkout in March and *a strike in* April"."""
    return " and " in text[max(start, at - _LONGEST_ROW) : at] and bool(
        _ROW.search(text, max(start, at - _LONGEST_ROW), at)
    )


_LONGEST_ROW: Final = 80
_ROW: Final = Rare(
    r"\b(?:in|on) (?:[A-Z][a-z]{2,8}(?: \d{1,2})?|\d{4}),? and (?:an?|another|the) (?:[\w-]{2,20} ){1,3}in \Z"
)


def is_in_name(text: str, start: int, at: Span) -> bool:
    """True for a year that belongs to a name in front of it and to a noun: "a *Lodd 2022* selection"."""
    if at[1] - at[0] != _YEAR or text[at[0] - 2 : at[0] - 1] in ".,;:" or not _OF_THING.match(text, at[1]):
        return False
    name = _IN_NAME.search(text, max(start, at[0] - _LONGEST_NAME), at[0])
    return name is not None and name[1].lower() not in MONTHS


MONTHS: Final = frozenset((*MONTH_NAMES, *SEASON_NUMBERS))
_YEAR: Final = len("2022")
_LONGEST_NAME: Final = 24
_IN_NAME: Final = Rare(r"(?<=\w )([A-Z][\w’'-]{1,20}) \Z")
_OF_THING: Final = Rare(
    r" (?:(?:official|presidential) )?(?:award|bid|budget|calendar|campaign|conference|convention|draft|edition|event"
    r"|exhibition|festival|final|fund|games|list|medal|plan|project|programme|program|prize|ranking|report|season|selection|show"
    r"|strategy|summit|targets?|tour|tournament|treaty|vision|winner)s?\b",
    re.IGNORECASE,
)
