"""The office that somebody got, behind the name: "Ann Quill was appointed *chair of the board*", "… became *mayor*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.names.roletitles import role_of
from dossier.convert.names.rolewords import LINKS, Named, is_office, words_in
from dossier.convert.patterns.rare import Rare
from dossier.model import Role, Span

_GETS: Final = (" was ", " has ", " had ", " became ", ", who ")
_MADE: Final = Rare(
    r"(?:, who)?(?: (?:later|then|also))?"
    r"(?: became| (?:was|has been|had been)(?: (?:also|later|recently|subsequently|then|today))?"
    r" (?:(?:re-?)?(?:appointed|elected|named)(?: as)?"
    r"|(?:confirmed|inaugurated|installed|reinstated|retained|sworn in) as)) "
    r"(?:(?:its|the|an?) )?(?:(?:first|new|next) )?"
)
#: In front of a name of whom it is not told that it is so.
_UNSURE: Final = Rare(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether)(?: [\w.’'-]{1,20}){0,2} \Z")
_REACH: Final = 60
_LONGEST: Final = 120
_MARK: Final = Rare(r"[,;:()\n\"“”]|\.(?![^\W_])| [–—-]{1,2} ")
#: What the name of an office ends at.
_ENDS: Final = frozenset(
    "in on by after before during until since last this next when while where who that which and but from with as at"
    " following amid despite because two three four five earlier later again".split()
)
_OF_IT: Final = frozenset({"of", "for", "at"})
#: Who is named so holds no office.
_NO_OFFICE: Final = frozenset(
    "suspect defendant witness victim candidate nominee contender frontrunner friend player man woman member favourite"
    " father mother son daughter champion winner".split()
)
_MOST_IN_FRONT: Final = 4  # words


def office_got(text: str, first: int, name: Span, named: Named) -> Role | None:
    """What somebody was appointed, elected or named, or became; None for what is not told as a fact."""
    end = name[1]
    if not text.startswith(_GETS, end):
        return None  # nearly always
    made = _MADE.match(text, end)
    if made is None or _UNSURE.search(text, max(first, name[0] - _REACH), name[0]):
        return None
    begin = made.end()
    stop = _MARK.search(text, begin, begin + _LONGEST)
    words = words_in(text, begin, stop.start() if stop else begin + _LONGEST)
    office = next((at for at, (_, _, word) in enumerate(words[:_MOST_IN_FRONT]) if is_office(word)), -1)
    while 0 <= office < len(words) - 1 and is_office(words[office + 1][2]):
        office += 1
    if office < 0 or not all(_may_lead(word) for _, _, word in words[:office]):
        return None
    if not _NO_OFFICE.isdisjoint((words[office][2].lower(), *(word for _, _, word in words[:office]))):
        return None
    last = office
    if office + 1 < len(words) and words[office + 1][2] in _OF_IT:
        last = next((at for at in range(office + 2, len(words)) if words[at][2].lower() in _ENDS), len(words)) - 1
    role = role_of(text, words, office, last, named)
    if "'s " in text[begin : words[office][0]] or "’s " in text[begin : words[office][0]]:
        return role
    start = words[0][0]
    return role if role.at[0][0] == start or role.organization else None


def _may_lead(word: str) -> bool:
    """True for what may stand in front of an office and be of it."""
    return word not in LINKS and word not in _ENDS
