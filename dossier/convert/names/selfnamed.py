"""What somebody is to be called: "a woman who *gave her name only as* Greta"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.patterns.rare import Rare

_OWN: Final = "(?:his|her|their|an?|the)"
_BY_NAME: Final = (
    rf"(?: by {_OWN} (?:[a-z]+ ){{0,2}}(?:name|nickname|surname|initials?|alias|pseudonym|call ?sign)\b,?)?"
)
#: How people call themselves, up to the name.
_THEMSELVES: Final = re.compile(
    r"\b(?:"
    rf"(?:gave|gives?|giving|given) (?:only )?{_OWN} (?:[a-z]+ ){{0,2}}name(?: only)?(?: as|,)"
    rf"|(?:identif(?:ied|ies|ying)|introduc(?:ed|es|ing)) (?:him|her|them)sel(?:f|ves)(?: only)?{_BY_NAME}(?: as)?"
    r"|(?:asked|asks|asking|want(?:s|ed)|prefer(?:s|red)) to be (?:called|known|named|identified|referred to)"
    rf"(?: only)?{_BY_NAME}(?: only)?(?: as)?"
    r"|(?:goes|went|going) by the (?:name|nickname|initials?|alias|pseudonym)(?: of)?"
    r"|(?P<bare>(?:goes|went|going) by)"
    rf"|(?:identified|named) only{_BY_NAME}(?: as)?"
    rf"|by {_OWN} (?:first|given|last|middle|street|stage|full) name,"
    r") "
)
#: How others call them; what is called so may be a firm or a town, too.
_BY_OTHERS: Final = Rare(
    r"\b(?:(?:known|referred to) only|identified(?: (?:by|in|to) (?:the )?[\w’'-]+(?: [a-z]+){0,2})?) as \Z"
)
_TITLES: Final = Rare(r"(?:[A-Z][a-z]+\.? ){1,2}\Z")
_LONGEST: Final = 80
_LONGEST_WORD: Final = 12
_LAST_WORDS: Final = frozenset(
    "as by called herself himself identified initial initials known name name, named nickname of only pseudonym "
    "surname themselves to".split()
)
#: How these end, in front of the blank that `_THEMSELVES` ends with.
_LAST_LETTERS: Final = frozenset(word[-2:] for word in _LAST_WORDS)


def calls_itself(text: str, start: int, name: int) -> bool:
    """True where the text from `start` to the name at `name` tells that a person wants to be called so."""
    if text[name - 3 : name - 1] not in _LAST_LETTERS:  # nearly always
        return False
    last = text[max(start, name - _LONGEST_WORD) : name].rstrip().rpartition(" ")[2]
    return last in _LAST_WORDS and any(match.end() == name for match in _THEMSELVES.finditer(text, start, name))


def is_called(text: str, start: int, name: int) -> bool:
    """True where a noun phrase that begins at `start` says that whom it means bears the name that begins at `name`."""
    start = max(start, name - _LONGEST)
    if titles := _TITLES.search(text, start, name):
        name = titles.start()
    return calls_itself(text, start, name) or (
        text.endswith(" as ", start, name) and _BY_OTHERS.search(text, start, name) is not None
    )


def tells_a_name(text: str, verb: int) -> bool:
    """True where the verb at `verb` only says what somebody is to be called; one may go by a town, too."""
    called = _THEMSELVES.match(text, verb)
    return called is not None and not called["bare"]
