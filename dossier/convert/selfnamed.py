"""What somebody is to be called: "a woman who *gave her name only as* Greta"."""

from __future__ import annotations

import re
from typing import Final

_OWN: Final = "(?:his|her|their|an?|the)"
_BY_NAME: Final = (
    rf"(?: by {_OWN} (?:[a-z]+ ){{0,2}}(?:name|nickname|surname|initials?|alias|pseudonym|call ?sign)\b,?)?"
)
#: How people call themselves.
_THEMSELVES: Final = "|".join(
    (
        rf"(?:gave|gives?|giving|given) (?:only )?{_OWN} (?:[a-z]+ ){{0,2}}name(?: only)?(?: as|,)",
        rf"(?:identif(?:ied|ies|ying)|introduc(?:ed|es|ing)) (?:him|her|them)sel(?:f|ves)(?: only)?{_BY_NAME}(?: as)?",
        r"(?:asked|asks|asking|want(?:s|ed)|prefer(?:s|red)) to be (?:called|known|named|identified|referred to)"
        rf"(?: only)?{_BY_NAME}(?: only)?(?: as)?",
        r"(?:goes|went|going) by(?: the (?:name|nickname|initials?|alias|pseudonym)(?: of)?)?",
        rf"(?:identified|named) only{_BY_NAME}(?: as)?",
        rf"by {_OWN} (?:first|given|last|middle|street|stage|full) name,",
    )
)
_CALLS_ITSELF: Final = re.compile(rf"\b(?:{_THEMSELVES}) \Z")
#: How others call them; what is called so may be a firm or a town, too.
_IS_CALLED: Final = re.compile(
    rf"\b(?:{_THEMSELVES}|(?:known|referred to) only as"
    r"|identified(?: (?:by|in|to) (?:the )?[\w’'-]+(?: [a-z]+){0,2})? as)"
    r" (?:[A-Z][a-z]+\.? ){0,2}\Z"
)
_NAMES_ITSELF: Final = re.compile(_THEMSELVES)
_LONGEST: Final = 80
_LONGEST_WORD: Final = 12
_LAST_WORDS: Final = frozenset(
    "as by called identified initial initials itself known name name, named nickname of only pseudonym surname to "
    "himself herself themselves".split()
)


def calls_itself(before: str) -> bool:
    """True where the words in front of a name tell that a person calls himself so: "asked to be identified as"."""
    last = before.rstrip()[-_LONGEST_WORD:].rpartition(" ")[2]
    return last in _LAST_WORDS and _CALLS_ITSELF.search(before) is not None


def is_called(text: str, start: int, name: int) -> bool:
    """True where a noun phrase that begins at `start` says that whom it means bears the name that begins at `name`."""
    return _IS_CALLED.search(text, max(start, name - _LONGEST), name) is not None


def tells_a_name(text: str, verb: int) -> bool:
    """True where the verb at `verb` only says what somebody is to be called."""
    return _NAMES_ITSELF.match(text, verb) is not None
