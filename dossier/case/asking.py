"""A search as people write it, read into words and fields. Any text gives a query or a `QueryError`, nothing else.

grain OR wheat "power cut" harb* -insurance speaker:dahl after:2024-05 kind:direct
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final, Literal, TypeAlias, cast, get_args

from dossier.case.queries import QueryError
from dossier.case.words import searchable
from dossier.edtf import EdtfError, parse
from dossier.files.decisions import STATUSES
from dossier.model import QUOTE_KINDS, STANCES
from dossier.records import Record

Order: TypeAlias = Literal["best", "oldest", "newest"]
Field: TypeAlias = Literal[
    "speaker",
    "cue",
    "person",
    "org",
    "place",
    "source",
    "before",
    "after",
    "kind",
    "stance",
    "tag",
    "assessed",
    "sort",
]
FIELDS: Final[tuple[Field, ...]] = get_args(Field)
#: What `kind:` may say: kinds of quotes, and kinds of things.
KINDS: Final = (*QUOTE_KINDS, "thought", "person", "organization", "place", "source", "event", "quote")
#: The fields that take one of some words, and these words.
_WORDS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": KINDS, "stance": STANCES, "assessed": STATUSES, "sort": get_args(Order),
}  # fmt: skip  # read as a table
_KIND_WORDS: Final = {"org": "organization", "people": "person", "thoughts": "thought"} | {
    f"{kind}s": kind for kind in KINDS
}
#: What somebody may call a field.
_MEANT: Final[Mapping[str, Field]] = {
    "outlet": "source", "publisher": "source", "title": "source", "by": "speaker", "who": "speaker", "note": "tag",
    "since": "after", "from": "after", "until": "before", "to": "before", "organization": "org", "status": "assessed",
}  # fmt: skip  # read as a table

_TOKEN: Final = re.compile(
    r"""\s*(?:AND\s+)?(?P<or>OR\s+)?(?P<without>NOT\s+|-(?=[\w"“]))?(?:(?P<field>[^\W\d_]+):(?=\S))?"""
    r"""(?:"(?P<phrase>[^"]*)"|“(?P<curly>[^”]*)”|(?P<word>[^\s"“]+))(?P<star>\*?)"""
)


class Term(Record):
    """Words that stand beside each other, folded; with `prefix`, the last is the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool = False

    @property
    def padded(self) -> str:
        """The term as it stands in `searchable` text with a blank at both ends."""
        return f" {' '.join(self.words)}{'' if self.prefix else ' '}"


#: Terms of which one is enough.
AnyOf: TypeAlias = tuple[Term, ...]


class Asked(Record):
    """What a search asks for: one of each of the terms, all of the fields, and none of `without`; in which order."""

    terms: tuple[AnyOf, ...]
    fields: tuple[tuple[Field, str], ...]
    without: tuple[Term, ...] = ()
    order: Order = "best"

    @property
    def looked_for(self) -> tuple[Term, ...]:
        """All the terms that may stand in what is found."""
        return tuple(term for any_of in self.terms for term in any_of)


def asked(query: str) -> Asked:
    """Read a search.

    Raises:
        QueryError: a quotation mark is left open, a field or its value is not known, what stands at an AND, an OR, a
            NOT or a minus sign is none for it, or nothing is asked.
    """
    terms: list[list[Term]] = []
    without: list[Term] = []
    fields: list[tuple[Field, str]] = []
    alternatives: list[Term] | None = None  # where what stands in front is a term
    order: Order = "best"
    at, end = 0, len(query.rstrip())
    while at < end:
        match = _TOKEN.match(query, at)
        if match is None:
            raise QueryError('a quotation mark is left open; write "two words" with one at either end')
        at = match.end()
        value = next(part for part in match.group("phrase", "curly", "word") if part is not None)
        if match["or"] and (alternatives is None or match["without"] or match["field"]):
            raise QueryError('OR stands between two words or phrases, as in ferry OR "night boat"')
        if match["field"]:
            if match["without"]:
                raise QueryError(f"{match['field']}: cannot be left out; only words and phrases can, as in -ferry")
            alternatives = None
            field, value = _field(match["field"].casefold(), value.rstrip("*") if match["word"] else value)
            if field == "sort":
                order = cast("Order", value)
            else:
                fields.append((field, value))
            continue
        if at >= end and match["word"] in ("AND", "OR", "NOT"):
            raise QueryError(f'nothing stands behind {value}; write a word there, or "{value}" to look for that')
        is_prefix = bool(match["star"]) or (match["word"] is not None and value.endswith("*"))
        words = tuple(searchable(value).split())
        if not words:
            continue
        term = Term(words, is_prefix)
        if match["without"]:
            without.append(term)
            alternatives = None
        elif match["or"] and alternatives is not None:
            alternatives.append(term)
        else:
            alternatives = [term]
            terms.append(alternatives)
    if not terms and not fields:
        raise QueryError('nothing to look for; write a word, a "phrase", a beginning* or a field such as speaker:name')
    return Asked(tuple(map(tuple, terms)), tuple(fields), tuple(without), order)


def _field(name: str, value: str) -> tuple[Field, str]:
    if name not in FIELDS:
        near = [_MEANT[name]] if name in _MEANT else get_close_matches(name, FIELDS, 1)
        hint = (
            f"did you mean {near[0]}:?"
            if near
            else f"fields are {', '.join(FIELDS)}; put it in quotation marks to look for it"
        )
        raise QueryError(f"there is no field {name}:; {hint}")
    field: Field = name
    if field in ("before", "after"):
        try:
            parse(value)
        except EdtfError:
            raise QueryError(
                f"{name}:{value} is no date; write {name}:2024, {name}:2024-05 or {name}:2024-05-17"
            ) from None
        return field, value
    if known := _WORDS_OF.get(field):
        word = value.casefold()
        word = _KIND_WORDS.get(word, word) if field == "kind" else word
        if word not in known:
            raise QueryError(f"{name}:{value} is not known; write {name}: and one of {', '.join(known)}")
        return field, word
    if not searchable(value):
        raise QueryError(
            f'{name}: needs a {"word" if name == "cue" else "name"}; write {name}:word or {name}:"two words"'
        )
    return field, searchable(value)
