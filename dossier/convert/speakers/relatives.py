"""Who "who" is: the person whose name ends in front of it."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from dossier.convert.english.gazetteer import demonyms, title_kind
from dossier.convert.english.persons import head_of, is_person, is_plural
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, tagged
from dossier.convert.speakers.mentionroles import MentionRoles
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
#: In front of those two: "Ann Quill *of Tarn*, a nurse, who".
_OF_PLACE: Final = Rare(r" (?:of|from) [A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?(?=, )")
#: … or what that one is, which "who" goes on about: "sued by Ann Quill, *a former nurse* who".
_WHAT_ONE: Final = Rare(
    r"(?: \(\d{1,3}\))?, (?:aged )?(?:\d{2}, )?(?:an?|the) "
    r"(?P<who>(?:(?!(?:of|to|for|with|from|by|and|or)\b)[\w’'-]{1,20} ){0,4}[a-z-]{2,20})"
    r"(?: (?:of|for|at|in|on|from) (?P<what>[^,;:.()\n\"“”]{2,60}))? "
)
#: The tags of words that open a phrase in front of its sentence.
_LEADING_ON: Final = "IXGWY"
#: Who is set apart in "It was *Ann Quill*, not Odo Tarn, who", and whom it was not.
_CLEFT: Final = ("It was ", "It is ", "It's ", "It’s ")
_NOT: Final = (" not ", " rather than ", " instead of ", " unlike ")
#: In front of whom somebody only belongs to: "It was a friend *of* Ann Quill, not Odo Tarn, who".
_OF_WHOM: Final = (" at", " by", " for", " from", " in", " of", " on", " to", " with")


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
        first = self._named.sentences[self._named.sentence(place)]
        if self._text.startswith(_CLEFT, first) and (apart := self._set_apart(first, number)) is not None:
            return apart
        owned = _OWNED.search(self._text, max(0, start - _BEFORE), start)  # "the widow of Ivo Lind, who": either
        if self._text[end:place].strip(" ,") and (
            self._text.endswith(" and ", 0, start)
            or not (self._is_aside(end, place) or self._is_apposition(start, end, place))
        ):
            return ""
        return "" if owned and is_person(owned[1]) else entity.id

    def _is_apposition(self, name: int, start: int, end: int) -> bool:
        """True for "He was sued by Ann Quill*, a former nurse* who", not for "After meeting Ann Quill, a nurse who"."""
        first = self._named.sentences[self._named.sentence(name)]
        tokens, tags = tagged(self._text)
        if tags[tokens.index(first)] in _LEADING_ON:  # "On Monday, *he met* Ann Quill, a nurse who"
            comma = self._text.rfind(", ", first, name)
            if comma < 0 or not has_finite(self._text, comma, name):
                return False
        what = _WHAT_ONE.fullmatch(self._text, start, end)
        if what is None or title_kind(head := head_of(what["who"])) == "modifier" or is_plural(head):
            return False
        if not is_person(what["who"]) or any(map(is_person, (what["what"] or "").split())):
            return False
        return has_finite(self._text, first, name) or self._roles.leads(name, self._named.sentence(name))

    def _is_aside(self, start: int, end: int) -> bool:
        """True for what stands between a name and "who" and tells of who is named: ", 44, ", ", a former nurse, "."""
        if _ASIDE.fullmatch(self._text, start, end):
            return True
        if (place := _OF_PLACE.match(self._text, start, end)) is not None:
            start = place.end()
        if not self._text.startswith(", ", start):
            return False
        if (what := _WHAT.fullmatch(self._text, start, end)) is not None:
            return is_person(what[1]) and not is_plural(head_of(what[1]))
        office = _OFFICE.fullmatch(self._text, start, end)
        return office is not None and _is_held(office["office"].rpartition(" ")[2], office["what"] or "")

    def _set_apart(self, first: int, number: int) -> str | None:
        """Who it was, in a sentence from `first` on, behind whose second name "who" stands; None for no such sentence.

        "It was *Ann Quill*, not Odo Tarn, who", "It was *Ann Quill*, an aide to Odo Tarn, who".
        """
        text, last = self._text, self._mentions[number][0][0]
        begins = bisect_left(self._starts, first)
        is_denied = text.endswith(_NOT, 0, last)
        if begins != number - 1:
            return "" if is_denied else None
        (start, end), entity = self._mentions[begins]
        lead = text[first + len("It was ") : start].strip().lower()
        owned = _OWNED.search(text, max(end, last - _BEFORE), last)
        if not is_denied and not (owned and text.startswith(", ", end)):
            return None
        if (lead and not is_person(lead)) or lead.endswith(_OF_WHOM) or self._roles.is_possessive(end):
            return ""
        return "" if text.find(" who ", end, last) >= 0 else entity.id  # "Ann Quill *who beat*, not Odo Tarn, who"


def _is_held(office: str, what: str) -> bool:
    """True for an office of one, of or for no person: "head" of "the board", not "widow" of "a baker"."""
    if office not in demonyms() and (title_kind(office) != "office" or is_plural(office.lower())):
        return False  # "the senior *Democrat* on the board" too
    return not any(map(is_person, what.split()))
