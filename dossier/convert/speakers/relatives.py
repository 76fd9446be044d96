"""Who "who" is: the person whose name ends in front of it."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import title_kind
from dossier.convert.english.persons import head_of, is_person, is_plural
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.edtf import MONTHS

RELATIVES: Final = frozenset({"who", "whom", "that", "which"})
_OWNED: Final = Rare(r"\b([a-z-]{2,20}) (?:of|to|for) (?:[A-Z][\w.]{0,12} ){0,2}\Z")
_BEFORE: Final = 48
#: Between a name and "who": a party and a seat, an age, a day.
_ASIDE: Final = Rare(
    r"(?: \([^()\n]{1,30}\)|, (?:aged )?\d{1,3}"
    rf"| (?:on )?(?:{'|'.join(day.title() for day in sorted(WEEKDAYS))})| in (?:{'|'.join(MONTHS)})), "
)
#: … or what that one is: "Ann Quill, *a former nurse,* who".
_WHAT: Final = Rare(
    r", (?:aged )?(?:\d{2}, )?(?:an?|the|his|her|their|its|our) "
    r"((?:(?!(?:of|to|for|with|from|by|and|or)\b)[\w’'-]{1,20} ){0,4}[a-z-]{2,20}), "
)
#: … or an office, and of what: "Ann Quill, *Director of Operations,* who"; whose widow or aide she is may be who.
_OFFICE: Final = Rare(
    r", (?:aged )?(?:\d{2}, )?(?:(?:an?|the|his|her|their|its|our) )?"
    r"(?P<office>(?:(?!(?:of|to|for|with|from|by|and|or)\b)[\w’'-]{1,20} ){0,4}[\w-]{3,20})"
    r"(?: (?:of|for|at|in|on) (?P<what>[^,;:.()\n\"“”]{2,80}))?, "
)


class Relatives:
    """Whom "who" and "whom" stand for in an article."""

    def __init__(self, named: NamedPeople) -> None:
        self._named = named
        self._text, self._mentions = named.text, named.mentions

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
        if not self._text.startswith(", ", start):
            return False
        if (what := _WHAT.fullmatch(self._text, start, end)) is not None:
            return is_person(what[1]) and not is_plural(head_of(what[1]))
        office = _OFFICE.fullmatch(self._text, start, end)
        return office is not None and _is_held(office["office"].rpartition(" ")[2], office["what"] or "")


def _is_held(office: str, what: str) -> bool:
    """True for an office of one, of or for no person: "head" of "the board", not "widow" of "a baker"."""
    if title_kind(office) != "office" or is_plural(office.lower()):
        return False
    return not any(map(is_person, what.split()))
