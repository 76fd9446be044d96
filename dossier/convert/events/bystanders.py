"""Who is named where a happening is told and takes no part in it: whose brother it was done to, and who only hears."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.names.outlets import PLATFORMS, is_outlet
from dossier.convert.patterns.rare import Rare
from dossier.model import Entity, Span

#: Who acts for somebody, but suffers apart: "Ann Quill’s lawyer appealed", "Ann Quill’s lawyer *was* arrested".
_ACTING: Final = (
    "lawyer attorney solicitor barrister spokesman spokeswoman spokesperson aide assistant deputy supporter follower"
)
#: Who belongs to somebody, and acts or suffers apart.
_BELONGING: Final = (
    r"(?i:(?:grand|step|half-|foster )?(?:brother|sister|mother|father|son|daughter)s?(?:-in-law)?"
    r"|(?:grand|step)?children|wi(?:fe|ves)|husband|widow|widower|partner|fianc[ée]e?|uncle|aunt|cousin|nephew|niece|"
    r"parent|relative|family|families|friend|colleague|neighbou?r|driver|bodyguard|predecessor|successor|classmate"
    rf"|roommate|(?P<acts>{'|'.join(_ACTING.split())}|spokes(?:men|women|people)|deputies))s?"
)
#: "Ann Quill*’s younger brother*"
_OWNED: Final = Rare(
    rf"[’'](?:s|(?<=s[’']))\s(?:(?!(?:against|and|at|by|for|from|in|of|on|over|own|to|with)\b)[a-z-]{{2,16}}\s){{0,2}}{_BELONGING}\b"
)
#: "*friends of* Ann Quill"
_OWNED_BY: Final = Rare(rf"\b{_BELONGING} (?:of|to|for) (?:[A-Z][a-z]{{1,12}}\.? |the (?:late )?)?\Z")
_REACH: Final = 40
_MARKED: Final = ("’", "'")
_LINKS: Final = (" of ", " to ", " for ")
#: What tells that the owner, too, has part in it: "Ann Quill’s brother shot *her*".
_HIM: Final = Rare(
    r"\b(?:him|her|himself|herself|his (?:arrest|case|conviction|death|detention|disappearance|killing|release"
    r"|trial))\b"
)
#: Behind whom it is told what that one did: "a sister of Ann Quill*, who* was shot".
_TOLD_OF: Final = tuple(f"{mark} {word} " for mark in ("", ",") for word in ("who", "whom", "whose", "the", "a", "an"))
_DONE_TO: Final = Rare(r"\b(?:was|were|been|being) (?!(?:[a-z]{2,12} )?[a-z]{1,12}ing\b)")
_STOPS: Final = ".\n"
#: Behind these an outlet hears or shows what is told.
_TELLING: Final = forms_of_verbs("tell inform")
_HEARING: Final = (
    *(f"{word} " for word in sorted(_TELLING)),
    *("speaking to ", "speaking with ", "spoke to ", "spoke with ", "talking to ", "talked to "),
    *("interview with ", "interview to ", "interview for ", "statement to ", "message to ", "email to "),
)
_ARTICLES: Final = ("", "the ", "The ")
_AND: Final = (" and ", " and the ", ", ", " of ", " of the ", " from ", "’s ", "'s ")
#: … and behind these something is written on a platform.
_SHOWING: Final = (" on ", " via ", " to ", " over ")


def is_somebodys(words: str) -> bool:
    """True for words that name one as who belongs to, or acts for, somebody else: "*her lawyer*, Odo Tarn"."""
    return _SOMEBODYS.search(words) is not None


_SOMEBODYS: Final = Rare(
    r"(?:(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s|s[’'])\s(?:[a-z-]{2,16}\s){0,2}"
    r"|\b(?=[a-z]{3,16} (?:of|to|for) (?:[A-Z]|(?:her|him|them|the family)\b)))"
    rf"(?!follow|support){_BELONGING}\b(?=,? (?:[A-Z]|of |to |for )|\Z)"
)


def is_behind_belonging(text: str, at: int) -> bool:
    """True for one named at a place as whom somebody else belongs to: "Ann Quill, wife of *Odo Tarn*"."""
    return _OWNED_BY.search(text, max(0, at - _REACH), at) is not None


def without_bystanders(
    text: str, named: Sequence[tuple[int, int, Entity]], hearers: Collection[int]
) -> Iterator[tuple[int, int, Entity]]:
    """The people and organizations that are named, in order, without those that take no part where they are.

    `hearers` are where those stand that somebody's words are told to.
    """
    behind = -1  # where the last ends that only hears, or that something is written on
    for start, end, entity in named:
        may_hear = entity.type == "organization" and is_outlet(entity)
        may_show = entity.name in PLATFORMS
        is_beside = (
            start in hearers
            or (may_hear and _hears(text, start))
            or (may_show and text.endswith(_SHOWING, 0, start))
            or ((may_hear or may_show) and 0 <= behind < start and text[behind:start] in _AND)
        )
        if is_beside:
            behind = end
        elif entity.type != "person" or not _owns(text, (start, end)):
            yield start, end, entity


def _hears(text: str, start: int) -> bool:
    front = start - len("the ") if text.endswith(_ARTICLES[1:], 0, start) else start
    return text.endswith(_HEARING, 0, front)


def _owns(text: str, at: Span) -> bool:
    """True for who is named to tell whose brother, friend or lawyer somebody is: "*Ann Quill*’s brother was shot"."""
    start, end = at
    is_marked = text.startswith(_MARKED, end)
    if not is_marked and not any(text.rfind(link, max(0, start - _REACH), start) >= 0 for link in _LINKS):
        return False
    owned = _OWNED.match(text, end) if is_marked else _OWNED_BY.search(text, max(0, start - _REACH), start)
    if owned is None or (not is_marked and text.startswith(_TOLD_OF, end)):
        return False
    stop = min((place for mark in _STOPS if (place := text.find(mark, owned.end())) >= 0), default=len(text))
    behind = max(owned.end(), end)
    if _HIM.search(text, behind, stop):
        return False
    return owned["acts"] is None or _DONE_TO.search(text, behind, stop) is not None
