"""Which organization "the company", "the union" or "the newspaper" is: the only one that was named right before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from functools import cache
from typing import Final

from dossier.convert.english.gazetteer import demonyms, known_names
from dossier.convert.english.persons import body_nouns
from dossier.convert.names.outlets import is_outlet, is_platform
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Sentence
from dossier.convert.speakers.mentions import Mentions
from dossier.data import table_of
from dossier.model import Entity

_THE: Final = Rare(
    r"(?:[Tt]he (?:(?P<nation>[A-Z][a-z]{2,14}) )?"
    r"|(?P<most>(?:[Tt]he )?[A-Z][A-Za-z.]{1,14}['’]s (?:largest|biggest|oldest) ))"
    r"(?:[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30})?-based )?"
    r"(?P<kind>(?:[a-z'’-]{2,20} ){0,3}(?P<noun>[a-z-]{2,20}))"
)
_PRESS: Final = frozenset(
    "agency broadcaster channel daily magazine newspaper outlet paper portal publication station tabloid weekly".split()
)
_OUTLETS: Final = _PRESS | {"site", "website"}
_COMPANIES: Final = frozenset(
    "airline automaker brewer builder carmaker carrier chain company contractor firm insurer lender manufacturer "
    "operator retailer supplier".split()
)
#: … with what they sell in front: "the *telecom giant*".
_LARGE: Final = frozenset({"giant"})
#: What bodies are called that people founded for a cause; and words that names of others have.
_GROUPS: Final = frozenset("charity group ngo nonprofit non-profit organisation organization watchdog".split())
_OF_STATE: Final = frozenset(
    "academy administration agency army assembly authority bank board brigade bureau cabinet club college commission "
    "committee congress constabulary council court customs department directorate election electoral embassy federal "
    "fire force forces government guard hospital institute intelligence ministry navy office parliament party police "
    "prison prosecutor prosecutors school security senate service services state supreme treasury tribunal "
    "university".split()
)
#: Of bodies that are called otherwise than they are named.
_CALLED: Final = {"force": frozenset({"police", "constabulary", "force"})}
#: What bodies are called beside their names.
_TOLD: Final = (
    _GROUPS
    | _COMPANIES
    | frozenset("alliance army association band bloc coalition faction militia movement network party union".split())
)
_IS_A: Final = Rare(
    r"(?: \([A-Z][\w-]{1,12}\))?, (?:an?|the) (?:[\w-]{2,20} ){0,3}?([a-z-]{3,20})"
    r"(?=[,.;]| (?:based|for|from|in|of|that|which)\b)"
)
_MOST_MENTIONS: Final = 8
_MARKS: Final = frozenset('"“”«»')
_NEAR: Final = 4  # sentences above
#: Another that may be meant: "a rival of Tarn Steel's", "its parent".
_OTHER: Final = (
    r"(?<!, )\b(?:[Aa]n?|[Aa]nother|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ther|[Ss]ome|[Oo]ne|[Tt]wo|[Ss]everal|[Rr]ival) "
    r"(?:[\w-]{1,20} ){0,3}?"
)
_ANOTHER: Final = Rare(rf"{_OTHER}(?:{'|'.join(sorted(_OUTLETS | _COMPANIES))}|rival|parent|subsidiary|owner)s?\b")
_ANOTHER_GROUP: Final = Rare(rf"{_OTHER}(?:{'|'.join(sorted(_GROUPS))})s?\b")

#: Nouns by which one goes on about a body that has them in its name.
_OF_NAMES: Final = frozenset(
    "association authority bank committee council federation foundation institute ministry union university".split()
)
#: What the bank of a country is about.
_RATES: Final = Rare(r"\b(?:interest|key|base|policy|benchmark|borrowing|its) rates?\b|\bmonetary\b|\binflation\b")
_OTHER_OF_NAME: Final = {noun: Rare(rf"{_OTHER}{noun}\b") for noun in _OF_NAMES}


class Kinds:
    """Which organizations their kinds stand for in an article: "*Tarn Steel* was fined. *The company* appealed"."""

    def __init__(self, text: str, sentences: Sequence[Sentence], mentions: Mentions) -> None:
        self._text = text
        self._starts = [sentence.start for sentence in sentences]
        self._mentions = mentions
        self._last = (-1, "", "")  # which sentence told of one by its kind, by which, and its id

    def meant(self, start: int, text: str, others: Collection[str]) -> str:
        """The id of the only organization of its kind in the sentence before or in front; it is none of the `others`.

        Empty where more than one is named there, and where another may be meant.
        """
        the = _THE.fullmatch(text)
        number = bisect_right(self._starts, start) - 1
        if the is None or number < 0:
            return ""
        first = self._starts[max(0, number - 1)]
        named = {
            entity.id: entity for _, entity in self._mentions.within(first, start) if entity.type == "organization"
        }
        found = ""
        if the["noun"] in _PRESS:  # no agency posts on itself
            named = {id_: entity for id_, entity in named.items() if not is_platform(entity)}
        if len(named) == 1:
            entity = next(iter(named.values()))
            if (
                (entity.id not in others or self._is_only(entity, start))
                and not _other_of(the["noun"]).search(self._text, first, start)
                and not self._is_told_unnamed(the["noun"], entity, first)
                and self._fits(entity, the, start)
            ):
                found = entity.id
        elif not named:
            if self._last[:2] in ((number, the["noun"]), (number - 1, the["noun"])):
                found = self._last[2]
            elif the["noun"] in _COMPANIES and " " not in the["kind"]:
                found = self._only_one(number, start, others, _may_be_company, _ANOTHER)
            elif the["noun"] in _GROUPS and " " not in the["kind"]:
                found = self._only_one(number, start, others, _may_be_group, _ANOTHER_GROUP)
        if not found and the["noun"] in _OF_NAMES:
            found = self._only_of_noun(number, start, the)
        if found:
            self._last = (number, the["noun"], found)
        return found

    def _is_told_unnamed(self, noun: str, entity: Entity, first: int) -> bool:
        """True where one is told of by its kind alone in front of the name: "*The rights group* met a U.N. envoy."."""
        if self._last[1:] == (noun, entity.id):
            return False
        named = next(start for start, _ in entity.mentions if start >= first)
        told = _the_one(noun).search(self._text, first, named)
        return told is not None and not _NAMED.fullmatch(self._text, told.end(), named)

    def _only_of_noun(self, number: int, start: int, the: re.Match[str]) -> str:
        """The only organization named so far with the noun in its name: "the Bank of Tarn", then "*the central bank*".

        It is named not far above, and no other of the kind is told of since.
        """
        noun = the["noun"]
        *words, _ = the["kind"].split()
        bearers = [
            (span[1], each)
            for span, each in self._mentions.within(0, start)
            if each.type == "organization" and noun in _words_of(each)
        ]
        if len({each.id for _, each in bearers}) != 1:
            return ""
        place, one = bearers[-1]
        if words == ["central"] and noun == "bank" and _RATES.search(self._text, 0, start):
            words = []
        if the["nation"] or not all(word in _words_of(one) for word in words):
            return ""
        if noun == "union" and one.name in known_names():
            return ""  # "the union" is hardly the European one
        if place < self._starts[max(0, number - _NEAR)] and self._last[1:] != (noun, one.id):
            return ""
        is_another = _OTHER_OF_NAME[noun].search(self._text, place, start)
        return "" if is_another else one.id

    def told_in(self, number: int) -> str:
        """The id of the organization that a sentence told of by its kind; empty for none."""
        return self._last[2] if self._last[0] == number else ""

    def _is_only(self, entity: Entity, start: int) -> bool:
        """True for the only one named so far, outside marks: "*Tarn Steel* was fined, *the company* said"."""
        first = self._starts[max(0, bisect_right(self._starts, start) - 1)]
        return _MARKS.isdisjoint(self._text[first:start]) and all(
            each.type != "organization" or each.id == entity.id for _, each in self._mentions.within(0, start)
        )

    def _only_one(
        self, number: int, start: int, others: Collection[str], fits: Callable[[Entity], bool], another: Rare
    ) -> str:
        """The only organization named so far, outlets aside, if it `fits` and is named not far above."""
        before = [(span[0], each) for span, each in self._mentions.within(0, start) if each.type == "organization"]
        before = [(place, each) for place, each in before if not is_outlet(each)]
        place, one = before[-1] if len({each.id for _, each in before}) == 1 else (-1, None)
        if one is None or one.id in others or not fits(one):
            return ""
        opens = any(place in self._starts for place, _ in before)  # "*Tarn Steel* cut its forecast"
        is_near = opens and place >= self._starts[max(0, number - _NEAR)]
        return one.id if is_near and not another.search(self._text, place, start) else ""

    def _fits(self, entity: Entity, the: re.Match[str], start: int) -> bool:
        """True for an organization that is of a kind by its name, or the only one in an article that may be."""
        words, noun = the["kind"].split(), the["noun"]
        of_name = _words_of(entity)
        if the["nation"] and the["nation"] not in demonyms():
            return False
        if all(word in of_name for word in words) and noun in body_nouns():
            return noun != "union" or entity.name not in known_names()  # "the union" is hardly the European one
        if len(words) > 1:
            sentence = self._starts[bisect_right(self._starts, start) - 1]
            is_here = any(each.id == entity.id for _, each in self._mentions.within(sentence, start))
            is_plain = noun in _LARGE or is_here or bool(the["most"]) or words[-2] in of_name
            if not is_plain or noun not in _COMPANIES | _LARGE:
                return False  # "Tarn Steel was fined. *The rail operator*" may be another
        if len(words) == 1 and self._is_told(entity, noun):
            return True
        if noun in _CALLED:
            return not _CALLED[noun].isdisjoint(of_name)
        if noun in _OUTLETS:
            return is_outlet(entity)
        if noun in _GROUPS:
            return _may_be_group(entity)
        if (noun not in _COMPANIES and (noun not in _LARGE or len(words) == 1)) or not _may_be_company(entity):
            return False
        if len(words) == 1 and not _of_companies().isdisjoint(of_name):
            return True
        before = {each.id for _, each in self._mentions.within(0, start) if _may_be_company(each)}
        return before == {entity.id}

    def _is_told(self, entity: Entity, noun: str) -> bool:
        """True for "the main opposition *party*, the Tarn Congress" and "the Tarn Congress, *a party* of the left"."""
        if noun not in _TOLD:
            return False
        in_front = tuple(f" {noun}, {the}" for the in ("", "the ", "The "))
        return any(
            self._text.endswith(in_front, 0, start)
            or ((told := _IS_A.match(self._text, end)) is not None and told[1] == noun)
            for start, end in entity.mentions[:_MOST_MENTIONS]
        )


def _words_of(entity: Entity) -> set[str]:
    """The words of an organization's names, in small letters."""
    return {word.lower() for name in (entity.name, *entity.aliases) for word in name.split()}


def _may_be_company(entity: Entity) -> bool:
    """True for an organization that is no outlet, and neither a known one nor a body of the state by its name."""
    if entity.type != "organization" or is_outlet(entity) or entity.name.isupper():
        return False
    words = {word.lower() for word in entity.name.split()}
    if not _of_companies().isdisjoint(words):
        return True
    return entity.name not in known_names() and body_nouns().isdisjoint(words)


def _other_of(noun: str) -> Rare:
    """What tells of another that may be meant by "the company", or "the group"."""
    return _ANOTHER_GROUP if noun in _GROUPS else _ANOTHER


#: Behind the kind of what is named: "the rights group *Tarn Watch*", "the nonprofit, *the new Tarn Watch*".
_NAMED: Final = Rare(r",? (?:(?:the|an?|its) (?:[a-z-]{2,20} ){0,3})?")


@cache
def _the_one(noun: str) -> Rare:
    """What tells of one by its kind: "The Tarn-based *rights group*"."""
    return Rare(rf"\b[Tt]he (?:[\w-]{{1,20}} ){{0,3}}?{re.escape(noun)}\b")


def _may_be_group(entity: Entity) -> bool:
    """True for an organization that is no outlet, and no company or body of the state by its name."""
    if entity.type != "organization" or is_outlet(entity) or is_platform(entity):
        return False
    words = _words_of(entity)
    return words.isdisjoint(_OF_STATE) and (words.isdisjoint(_of_companies()) or entity.name.isupper())


@cache
def _of_companies() -> frozenset[str]:
    """Words that names of companies have."""
    names = table_of("name_words")
    plain = (*names["generic"], *names["generic_of_unknown"], *"ag co corp gmbh inc llc ltd plc sa".split())
    return frozenset(plain) - {"brothers", "foundation", "group", "international", "works"}
