"""Who "who" is: the person whose name ends in front of it."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.persons import head_of, is_person, is_plural
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.speakers.mentionroles import MentionRoles
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.edtf import MONTHS

RELATIVES: Final = frozenset({"who", "whom", "that", "which"})
_OWNED: Final = Rare(r"\b([a-z-]{2,20}) (?:of|to|for) (?:[A-Z][\w.]{0,12} ){0,2}\Z")
_BEFORE: Final = 48
#: Between a name and "who": a party and a seat, an age, a day.
_ASIDE: Final = re.compile(
    r"(?: \([^()\n]{1,30}\)|, (?:aged )?\d{1,3}"
    rf"| (?:on )?(?:{'|'.join(day.title() for day in sorted(WEEKDAYS))})| in (?:{'|'.join(MONTHS)})), "
)
#: … or what that one is: "Ann Quill, *a former nurse,* who".
_WHAT: Final = Rare(
    r", (?:aged )?(?:\d{2}, )?(?:an?|the|his|her|their|its|our) "
    r"((?:(?!(?:of|to|for|with|from|by|and|or)\b)[\w’'-]{1,20} ){0,4}[a-z-]{2,20}), "
)


class Relatives:
    """Whom "who" and "whom" stand for in an article."""

    def __init__(self, named: NamedPeople, roles: MentionRoles) -> None:
        self._named = named
        self._roles = roles
        self._text, self._mentions, self._starts = named.text, named.mentions, named.starts

    def before(self, place: int) -> str:
        """The person whose name ends right before `place`, a comma aside: whom "who" stands for."""
        number = self._named.last_before(place)
        if number < 0:
            return ""
        (start, end), entity = self._mentions[number]
        owned = _OWNED.search(self._text, max(0, start - _BEFORE), start)  # "the widow of Ivo Lind, who": either
        if self._text[end:place].strip(" ,") and (
            self._text.endswith(" and ", 0, start) or not self._is_aside(end, place)
        ):
            return ""
        return "" if owned and is_person(owned[1]) else entity.id

    def _is_aside(self, start: int, end: int) -> bool:
        """True for what stands between a name and "who" and tells of who is named: ", 44, ", ", a former nurse, "."""
        if _ASIDE.fullmatch(self._text, start, end):
            return True
        what = _WHAT.fullmatch(self._text, start, end) if self._text.startswith(", ", start) else None
        return what is not None and is_person(what[1]) and not is_plural(head_of(what[1]))
