"""What a date is part of: a noun phrase ("the 2009 *crash*"), an insertion between commas, a sentence's opening."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.edtf import MONTHS
from dossier.model import Span

_DETERMINER: Final = Rare(r"\b(?:the|an?|this|that|its|his|her|their|our|every|each)\s\Z", re.IGNORECASE)
_POSSESSIVE: Final = Rare(r"['’]s?(?=\s\w)")
_WORD: Final = Rare(r"\s([^\W\d_][\w'’-]*)")
#: Words that end a noun phrase, or show that a date was its last word ("the Monday before").
_NO_PART: Final = frozenset(
    "after against and are as at be been before but by can could did do does for from had has have he i in into "
    "is it may might near of off on or over said she than that they through to until was we were when which who "
    "whom will with would you".split()
)
_LONGEST_PHRASE: Final = 6
_STRETCHES: Final = ("between ", "from ")
#: A month in full or short, where a pattern of its own looks for a date.
MONTH: Final = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]{{0,6}}\.?"


def phrase_behind(text: str, at: Span) -> Iterator[Span]:
    """The words behind a date that are of one noun phrase with it: "the 2009 *crash*", "Monday's *vote*"."""
    possessive = _POSSESSIVE.match(text, at[1])
    if text.startswith(_STRETCHES, at[0]):
        return  # "alleges that *between* March and June …"
    if not possessive and not _DETERMINER.search(text, max(0, at[0] - 8), at[0]):
        return
    end = possessive.end() if possessive else at[1]
    for _ in range(_LONGEST_PHRASE):
        word = _WORD.match(text, end)
        if word is None or word[1].lower() in _NO_PART:
            return
        yield word.span(1)
        end = word.end()


#: What opens an insertion with a date of its own.
_INSERTED: Final = Rare(
    r", (?:who|which|whose|where|(?:\d{1,3}, )?(?:founded|born|built|established|created|launched|opened|elected"
    r"|appointed|formed|set up|bought|acquired|convicted|sentenced|released|published|signed|introduced|adopted))\b"
    r"[^,;:.]{0,80}\Z"
)
_LONGEST_INSERTION: Final = 120
_DASHES: Final = (" – ", " — ", " - ")
_DASHED: Final = Rare(r" [–—-] (?:[\w’'-]{1,20} ){1,8}\Z")
_LONGEST_DASHED: Final = 80


def is_inserted(text: str, at: Span, place: int) -> bool:
    """True where the date at `at` stands between commas or dashes that a place behind it is outside of."""
    if text.startswith(_DASHES, at[1]) and _DASHED.search(text, max(0, at[0] - _LONGEST_DASHED), at[0]):
        return at[1] < place  # "Lodd – a town until *1960* – burned"
    if not _INSERTED.search(text, max(0, at[0] - _LONGEST_INSERTION), at[0]):
        return False
    closing = text.find(",", at[1], at[1] + _LONGEST_INSERTION)
    return 0 <= closing < place


_OPENING: Final = Rare(
    r"(?:[^;:]{0,120},\s(?!but\b))?(?:(?:and|but|then|later|also|earlier)\s)?(?:as (?:recently|early|late) as\s)?"
    r"(?:on|in|at|by|over|during|late|early)?\s?(?:(?:the|that)\s)?",
    re.IGNORECASE,
)


#: What parts a date from one inside it: "Last month, *on the night of* 12 February".
_INSIDE: Final = Rare(r",? (?:early |late )?(?:on|in) (?:the (?:afternoon|day|evening|morning|night|weekend) of )?")


def leads_inside(text: str, end: int, start: int) -> bool:
    """True where the date that ends at `end` leads to a finer one that starts at `start`: "Last week, on Tuesday"."""
    return _INSIDE.fullmatch(text, end, start) is not None


def opens_sentence(text: str, start: int, at: int) -> bool:
    """True for a date at `at` that opens the sentence at `start`: "On March 1, …", "As was told, on March 1, …"."""
    return bool(_OPENING.fullmatch(text[start:at]))
