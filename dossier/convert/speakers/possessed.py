"""Who is told of again by whose he is: "Quill's lawyer, *Odo Tarn*, … Quill's lawyer"; "her sister", "the German"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.english.gazetteer import countries
from dossier.convert.english.genders import gender_of_relative
from dossier.convert.english.persons import head_of, is_person, is_plural
from dossier.convert.patterns.rare import Rare
from dossier.convert.speakers.antecedents import People
from dossier.model import Entity

#: "*Quill's* court-appointed *lawyer*", "*Odo Tarn’s mother*".
_OF_ONE: Final = Rare(
    r"(?P<owner>(?:[A-Z][\w.’'-]{0,30} ){0,3}[A-Z][\w.-]{1,30})['’]s? (?:[a-z-]{2,20} ){0,2}(?P<noun>[a-z-]{3,20})"
)
_OF_HIM: Final = Rare(
    r"(?P<pronoun>[Hh]is|[Hh]er) (?:late |own |eldest |youngest |elder |older |younger )?(?P<noun>[a-z-]{3,15})"
)
#: In front of a name: "has *a son, * Peter".
_A_RELATIVE: Final = Rare(r"\b(?:an?|one) (?:(?:\d+-year-old|[a-z-]{2,12}) )?([a-z-]{3,15}),? (?:called |named )?\Z")
_BESIDE: Final = 48
_MOST_MENTIONS: Final = 24
_KIN: Final = frozenset(
    "aunt boyfriend brother daughter father fiance fiancee fiancé fiancée girlfriend granddaughter grandfather "
    "grandmother grandson husband mother nephew niece partner sister son stepfather stepmother uncle wife widow "
    "widower".split()
)
_NATIONAL: Final = Rare(r"[Tt]he (?P<nation>[A-Z][a-z]{2,14})(?P<leader> leader)?")
#: Between a nation and a name: "German *coach* Dieter Kranz"; behind a name: "Dieter Kranz, *a* German".
_IS_NATIONAL: Final = Rare(r"\b([A-Z][a-z]{2,14})(?: [a-z-]{2,20}){0,2} ([A-Za-z]?[a-z-]{2,20}) \Z")
_IS_A_NATIONAL: Final = Rare(r", (?:\d{1,3}, )?(?:an?|the) ")
_OF_A_STATE: Final = Rare(r"(?:acting |interim )?(?:chancellor|pm|premier|president|prime minister)(?: of [^,]{2,40})?")


class Possessed:
    """Who is named elsewhere beside the words that tell whose he is, or of which nation."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._people = people

    def meant(self, start: int, text: str, last_speaker: str) -> str:
        """The id of the only person whom a phrase at `start` stands for, empty for none and for several."""
        if text.startswith(("The ", "the ")):
            nation = _NATIONAL.fullmatch(text)
            return self._national(nation["nation"], bool(nation["leader"]), start) if nation else ""
        if text.startswith(("His ", "Her ", "his ", "her ")):
            his = _OF_HIM.fullmatch(text)
            return self._relative(his["pronoun"].lower(), his["noun"], start, last_speaker) if his else ""
        of_one = _OF_ONE.fullmatch(text)
        if of_one is None or not is_person(of_one["noun"]) or is_plural(of_one["noun"]):
            return ""
        return self._of_one(of_one["owner"], of_one["noun"], text, start)

    def _of_one(self, owner: str, noun: str, phrase: str, place: int) -> str:
        """Of "*Quill's lawyer*" the only one who is told to be it."""
        in_front = [f"{each}{mark} " for each in (phrase, f"{noun} for {owner}") for mark in ("", ",")]
        behind = [
            f", {phrase}",
            *(f", {a}{noun} {link} {owner}" for a in ("a ", "the ") for link in ("for", "of", "to")),
        ]
        return self._only(
            person.id
            for person in self._of_noun(noun)
            for start, end in person.mentions[:_MOST_MENTIONS]
            if start < place
            and (
                any(self._text.endswith(each, 0, start) for each in in_front)
                or any(self._text.startswith(each, end) for each in behind)
            )
        )

    def _relative(self, pronoun: str, noun: str, place: int, last_speaker: str) -> str:
        """Of "*his wife*" the only wife of who he is."""
        if noun not in _KIN:
            return ""
        found = [person for person in self._of_noun(noun) if person.mentions and person.mentions[0][0] < place]
        if len(found) != 1:
            return ""
        owner = self._people.pronouns.meant(pronoun, place, last_speaker, (found[0].id,))
        one = self._people.named.by_id.get(owner)
        if one is None:
            return ""
        own = set(one.name.split())
        for start, _ in found[0].mentions[:_MOST_MENTIONS]:
            whose = gender_of_relative(self._text, start)[1]
            if whose == pronoun or whose in own:
                return found[0].id
            front = _A_RELATIVE.search(self._text, max(0, start - _BESIDE), start)
            if front and front[1] == noun:
                return found[0].id
        return ""

    def _of_noun(self, noun: str) -> Iterator[Entity]:
        """Those of whom a title is told whose head is a noun."""
        for person in self._people.named.by_id.values():
            if any(head_of(role.title.lower()) == noun for role in person.roles):
                yield person

    def _national(self, called: str, is_leader: bool, place: int) -> str:
        """Of "*the German*" and "*the Turkish leader*" the only one who is told to be it."""
        spellings = countries().get(called)
        if spellings is None:
            return ""
        tells = self._leads if is_leader else self._is_of
        people = self._people.named.by_id.values()
        return self._only(
            one.id for one in people if one.mentions and one.mentions[0][0] < place and tells(one, spellings)
        )

    def _leads(self, person: Entity, nations: tuple[str, ...]) -> bool:
        """True for "*Turkish President* Recep Tarn" and "Recep Tarn, *Turkey's president*"."""
        text = self._text
        offices = [role for role in person.roles if _OF_A_STATE.fullmatch(role.title.lower())]
        if not offices:
            return False
        in_front = tuple(f"{nation}{of}" for nation in nations for of in (" ", "'s ", "’s "))
        behind = tuple(f" of {nation}" for nation in nations)
        return any(
            text.endswith(in_front, 0, at[0]) or text.startswith(behind, at[1]) or role.title.endswith(behind)
            for role in offices
            for at in role.at
        ) or any(text.startswith(behind, end) for _, end in person.mentions[:_MOST_MENTIONS])

    def _is_of(self, person: Entity, nations: tuple[str, ...]) -> bool:
        """True for "*German coach* Dieter Kranz" and "Dieter Kranz, *a German*"."""
        text = self._text
        for start, end in person.mentions[:_MOST_MENTIONS]:
            if (a := _IS_A_NATIONAL.match(text, end)) and text.startswith(nations, a.end()):
                return True
            front = _IS_NATIONAL.search(text, max(0, start - _BESIDE), start)
            if front and front[1] in nations and is_person(front[2].lower()):
                return True
        return False

    def _only(self, found: Iterator[str] | Sequence[str]) -> str:
        ids = set(found)
        return ids.pop() if len(ids) == 1 else ""
