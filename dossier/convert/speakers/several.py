"""Whether several people speak in one phrase: "*Ann Quill, a baker, and Ivo Lind*"; and whom others only back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.english.gazetteer import titles
from dossier.convert.english.persons import is_person, is_plural, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.model import Entity, Span

_ROW: Final = frozenset({", ", " and ", ", and ", " or ", ", or ", " nor ", " as well as "})
_BEFORE_THE: Final = (", the ", " and the ", " or the ")
#: In front of a name that a participle takes: "Democrats *supporting* Ann Quill", "aides *denouncing Mayor* Ann Quill".
_BACKING: Final = Rare(r"([\w’'-]{1,20})\s[a-z]{2,14}ing (?:[A-Z][\w.-]{1,20} ){0,2}\Z")
_MODIFYING: Final = frozenset({"former", "then"})
JOINING: Final = frozenset({"and", "but", "or", "nor", "as well as"})
AND_OTHERS: Final = (" and ", ", and ", " as well as ")
#: Between two of several: "Ann Quill* of Lodd and *Odo Tarn of Elmstad".
_FROM_AND: Final = Rare(r" (?:of|from|for) (?:the )?[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3} and ")
#: What joins the last of a row that may stand behind a preposition: "Ann Quill, mother of Odo, Ivo*, and* Mia Lind".
_INNER_ROW: Final = frozenset({", and ", ", or ", " and ", " or "})
#: Right behind a name, whoever speaks besides, or later: "Ann Quill*, and later the board*, said".
_AND_THEN: Final = Rare(
    r"(?:,| [–—-]) and (?:(?:also|eventually|later|now|subsequently|then) )?"
    r"(?:(?:an?|the|h(?:er|is)|its|their) |others\b)"
)


def is_joined(text: str, end: int, stop: int) -> bool:
    """True for a name that ends at `end` in front of whoever speaks besides in the same phrase."""
    return _AND_THEN.match(text, end, stop) is not None


def are_several(text: str, inside: Sequence[tuple[Span, Entity]]) -> bool:
    """True for "*Ann Quill, Odo Tarn and Ivo Lind*", "*Ann Quill, a baker, and Ivo Lind*": none speaks alone."""
    if len(inside) < 2:
        return False
    people = [(span, entity) for span, entity in inside if entity.type == "person"]
    if not people or inside[0][1].type != "person":
        people = list(inside)  # "*Tarnland, Lodd, and Quillen*"
    gaps = [_untitled(text[one[1] : other[0]]) for (one, _), (other, _) in pairwise(people)]
    if not gaps:
        return False
    if people[0][1].type != "person":  # "*the Tarn Union, the Port Board and the Lodd Party*"
        gaps = [gap.removesuffix("the ") if gap.endswith(_BEFORE_THE) else gap for gap in gaps]
    if gaps[0] in _ROW and any(gap.strip(" ,") in JOINING for gap in gaps):
        return True
    if gaps[0].endswith(" and ") and _FROM_AND.fullmatch(gaps[0]):
        return True
    if gaps[0] == ", " and text.startswith(AND_OTHERS, people[-1][0][1]):
        return True
    return any(
        entity is not people[0][1] and gap not in _INNER_ROW and _and_another(gap)
        for gap, (_, entity) in zip(gaps, people[1:], strict=True)
    )


#: What an officer or a director does by his office.
_IN_OFFICE: Final = tuple(
    f"{each} " for each in "acting arresting commanding investigating leading managing presiding prosecuting".split()
)


def is_backed(before: str) -> bool:
    """True in front of whom others, or a letter, back or denounce; not of "the visiting Ann", "in the evening Ann"."""
    untitled = _untitled(before)
    others = _BACKING.search(untitled)
    if others is None or (untitled != before and untitled.endswith(_IN_OFFICE)):
        return False  # nor of "Tarn Police *investigating officer* Ann"
    return is_plural(others[1]) or is_somebody(others[1].lower()) or is_medium(others[1].lower())


def _untitled(gap: str) -> str:
    """What stands between two names, less the titles of the second: "*, *Mr.", "* and *Senator"."""
    while (word := gap.rstrip().rpartition(" ")[2]) and word.lower().rstrip(".") in titles():
        gap = gap.rstrip().removesuffix(word)
    return gap


def _and_another(gap: str) -> bool:
    """True for what stands between two who speak, titles aside: "Ann Quill*, a baker, and former Lodd *Mayor Odo"."""
    before, joined, named = gap.replace(" as well as ", ", and ").rpartition(" and ")
    if not joined or before.rstrip()[-1:] not in (",", ")"):
        return False
    if named.endswith(", ") and is_person(named.rstrip(", ")):
        return True  # "the mayor, Ann Quill*, and the clerk, *Odo Tarn"
    return all(word[0].isupper() or word in _MODIFYING for word in named.split())
