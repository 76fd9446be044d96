"""What an office of several fields is for: "Health *and* Education Secretary", not "Odo Tarn and Ann Quill"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import title_kind
from dossier.data import table_of

_FIELDS: Final = frozenset(table_of("name_words")["field"])
#: Whose office is for a field that stands in front of it.
_HELD: Final = frozenset(
    "adviser advisor chief commissioner coordinator correspondent director editor envoy minister officer secretary"
    " spokesman spokesperson spokeswoman undersecretary".split()
)
_MOST_FIELDS: Final = 5  # words behind "and"


def is_field(word: str) -> bool:
    """True for what an office may be for: "*Health*"."""
    return word.lower() in _FIELDS


def begins_portfolio(words: Sequence[str], office: int) -> int:
    """Where the fields of an office begin, of which "and" joins the last two; −1 for no such office.

    Either all have capitals or none, but for a sentence's first.
    """
    if words[office].lower() not in _HELD:
        return -1
    is_large = words[office][0].isupper()
    at = office - 1
    while at > 0 and words[at] != "and" and _is_within(words[at]) and words[at][0].isupper() == is_large:
        at -= 1
    if at < 1 or words[at] != "and" or office - at > _MOST_FIELDS:
        return -1
    if not (is_field(words[at - 1]) and any(map(is_field, words[at + 1 : office]))):
        return -1
    at -= 1
    if words[at][0].isupper() != is_large and at:
        return -1
    while at and is_field_or_part(words[at - 1]) and words[at - 1][0].isupper() == is_large:
        at -= 1
    return at


#: Of what part a field is: "*Rural* Development".
_TELLING: Final = frozenset(
    "civil constitutional consumer corporate cultural digital economic ethnic external foreign general"
    " global government higher human indigenous internal legal local minority national parliamentary"
    " public regional religious renewable rural scientific small social tribal urban vocational".split()
)


def is_what_for(words: Sequence[str], at: int) -> bool:
    """True for a field behind the office that is for it: "Minister for *Justice*", not "a friend of *Justice* Tarn"."""
    if at < _LEAST or not is_field(words[at]):
        return False
    link = at - 1 - (words[at - 1] == "the")
    if list(words[link - 2 : link + 1]) == ["of", "State", "for"]:
        link -= 2  # "Minister of State for *Trade*"
    return words[link] in ("for", "of") and words[link - 1].lower() in _SEATED


_LEAST: Final = 2  # words in front
_SEATED: Final = frozenset(table_of("name_words")["portfolio"])


def is_field_or_part(word: str) -> bool:
    """True for a field, or the first word of one: "*Rural* Development"."""
    return is_field(word) or word.lower() in _TELLING


def _is_within(word: str) -> bool:
    return is_field_or_part(word) or title_kind(word) == "modifier"
