"""Who "the minister" is: the only person named before who bears a title."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.epithets import (
    CLERGY,
    EPITHETS,
    IN_FULL,
    ORDAINED,
    ORDAINED_WORDS,
    also_called,
    epithets,
    initials,
)
from dossier.convert.english.gazetteer import demonyms, is_state
from dossier.convert.english.genders import gender_of, gender_of_noun
from dossier.convert.english.persons import head_of
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import vocabulary
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.convert.speakers.newbearers import is_brought_in
from dossier.model import Span, holds

_BEFORE: Final = 48
#: No end of a sentence is the dot of "Gov." and "Sen.".
_SENTENCE_END: Final = re.compile(r"(?<![A-Z][a-z])(?<![A-Z][a-z]{2})(?<![A-Z][a-z]{3})\. |\n")
#: In front of whom somebody else does this: "The Labour leader *said* Ann Quill had left".
_OTHERS_ACT: Final = re.compile(
    r"\b(?:accused|added|asked|backed|blamed|called|criticised|criticized|met|praised|said|says|tells|thanked|told|urged"
    r"|warned)\b"
)
#: What tells of others behind a name: "Ann Quill *and the US envoy*".
_ANOTHER_BEHIND: Final = re.compile(r"\. |\n| and ")
_WHOSE: Final = 8  # so much in front of a role may tell whose it is: "*US* special envoy"
_SHORT: Final = 3
_ARTICLE: Final = re.compile(r"\b(?:an?|another|of|one|other|second|third) ")
_PHRASE_END: Final = re.compile(r"[.,;:!?\n\"“”]")
#: A rank with a capital behind an office in small letters.
_RANK: Final = re.compile(r"(?<![\w’'-])[a-z’'-]+(?P<rank>(?: [A-Z][a-z]{1,9}\.?){1,3})\Z")
#: Behind a name: "Ann Quill*, who represents Lodd East in the state Assembly*".
_REPRESENTS: Final = Rare(
    r", (?:who (?:represents|represented)|representing) [^,;.:\n]{2,80}? in (?:the )?(?:[\w’'-]{1,20} ){0,3}"
    r"(?:Assembly|Congress|House|Knesset|Legislature|Parliament|Sabha|Senate|assembly|legislature|parliament)\b"
)
#: So far in front of "the diplomat" another may have been brought in.
_REACH: Final = 1500
#: So many mentions tell what stands in front of a name.
_MOST_MENTIONS: Final = 24
_REPRESENTING: Final = frozenset({"represents", "represented", "representing"})
_OF_SPORTS: Final = frozenset(
    "coach defender driver goalkeeper manager midfielder rider striker trainer winger".split()
)
#: What several in a body are called, of whom one named later need not be meant; and what stands in front of such.
_OF_SEVERAL: Final = frozenset(
    "activist adviser advisor aide campaigner candidate figure lawyer legislator lawmaker member minister official "
    "operative organiser organizer politician source spokesman spokesperson spokeswoman staffer strategist".split()
)
_RANKED: Final = frozenset({"senior", "top", "veteran", "leading", "local", "prominent"})
#: Of a title that more people bear nobody is meant by it alone.
_MOST_BEARERS: Final = 100


class Bearers:
    """Who bears the titles of an article: "the judge", "the Labour leader", "the vicar"."""

    def __init__(self, named: NamedPeople, quoted: Sequence[Span] = ()) -> None:
        self._named = named
        self._quoted = sorted(quoted)
        self._text, self._mentions, self._starts = named.text, named.mentions, named.starts
        self._beside: dict[str, str] = {}  # what stands beside the mentions of those who were asked for
        self._others_read: dict[tuple[str, str], tuple[int, bool]] = {}  # how far, and whether another was found
        self._by_letters: set[tuple[str, str]] = set()  # who bears the titles in full of which only letters are told
        self._unnamed: dict[str, int] = {}  # where another of a title spoke last without a name
        line = named.text.find("\n", named.sentences[0]) if named.sentences else -1
        #: Of headlines "judge" is any judge's title: it has no article.
        self._headline_end = line if line >= 0 and named.sentences[1:] and line <= named.sentences[1] else 0
        self._roles: list[Span] = []  # where titles stand that have their bearers
        self._titles: dict[str, dict[str, int]] = {}  # who bears each, and where they are first named, in that order
        also: list[tuple[str, str, int]] = []  # what else they may be called, who, and where first named
        may_be_ordained = not ORDAINED_WORDS.isdisjoint(vocabulary(named.text))
        may_represent = not _REPRESENTING.isdisjoint(vocabulary(named.text))
        for entity in sorted(named.by_id.values(), key=lambda person: person.mentions[:1]):
            first_named = entity.mentions[0][0] if entity.mentions else 0
            if may_be_ordained and any(
                named.text.endswith(ORDAINED, 0, start) for start, _ in entity.mentions[:_MOST_MENTIONS]
            ):
                for called in CLERGY:
                    self._titles.setdefault(called, {})[entity.id] = first_named
            if may_represent and any(_REPRESENTS.match(named.text, end) for _, end in entity.mentions[:_MOST_MENTIONS]):
                also += [(called, entity.id, first_named) for called in also_called("representative", "")]
                for called in epithets("representative", "", ""):
                    self._titles.setdefault(called, {})[entity.id] = first_named
            for role in entity.roles:
                self._roles += role.at
                noun = head_of(role.title.lower())
                if rank := _RANK.search(role.title):  # "army *spokesman* Brig. Gen."
                    self._titles.setdefault(head_of(role.title[: rank.start("rank")].lower()), {})[entity.id] = (
                        first_named
                    )
                if noun in IN_FULL:
                    noun = IN_FULL[noun]
                    self._by_letters.add((noun, entity.id))
                # not "the ministry" of a "spokeswoman for the ministry"
                for called in (noun, *initials(role.title), *epithets(noun, role.title, role.organization)):
                    self._titles.setdefault(called, {})[entity.id] = first_named
                also += [(called, entity.id, first_named) for called in also_called(noun, role.title)]
        borne = frozenset(self._titles)
        for called, person, first_named in also:
            if called not in borne:  # "Attorney Ann Quill", "lawyer Odo Tarn": he is "the lawyer"
                self._titles.setdefault(called, {})[person] = first_named
                self._by_letters.add((called, person))

    def has_bearer(self, noun: str) -> bool:
        """True where some person bears a title."""
        return noun.lower() in self._titles

    def bearer(self, noun: str, place: int, names: Sequence[str] = ()) -> str:
        """The only person named before `place` who bears the title `noun`; with all `names` of "the Labour leader"."""
        bearers = self._titles.get(noun.lower(), {})
        if len(bearers) > _MOST_BEARERS:
            return ""
        if bearers and (noun in EPITHETS or noun in CLERGY):
            names = [name for name in names if name not in ("senior", "top")]
            nearest = self._named.last_before(place)
            if nearest >= 0 and self._mentions[nearest][1].id not in bearers:
                return ""  # somebody else was named since, who may be one too
        if names and bearers:
            called = {bearer: named for bearer, named in bearers.items() if self._is_called(bearer, names)}
            if len(called) > 1:  # "*US* envoy Ann Quill and EU envoy Odo Tarn"
                own = [each for each in called if _stand_in(names, self._with_roles(each))]
                called = {own[0]: called[own[0]]} if len(own) == 1 else called
            if (
                not called
                and len(bearers) == 1
                and _may_be_from(noun, names)
                and self._is_nearest(next(iter(bearers)), place)
                and (noun in _OF_SPORTS or not self._is_of_some_country(next(iter(bearers))))
            ):
                names, called = (), bearers  # "*Sen.* Ann Quill", who alone is one: "the Florida senator"
            bearers = called
        first, second = (*bearers, "", "")[:2]
        if (noun.lower(), first) in self._by_letters and not (
            self._is_nearest(first, place)
            and self._is_the_only(first, noun.lower(), place)
            and self._may_be_called(first, noun.lower())
        ):
            return ""  # somebody else was named since, who may be a governor without being called so
        if not first or (bearers[first] > place and (self._has_other(place) or self._is_any(noun, names, place))):
            return ""
        if second and not bearers[first] < place <= bearers[second]:
            return ""
        return "" if self._is_another(noun.lower(), first, place, names) else first

    def heard(self, noun: str, place: int, names: Sequence[str]) -> None:
        """Take note that "the governor's lawyer" spoke at a place, unless all `names` tell of a lawyer with a name."""
        bearers = self._titles.get(noun.lower(), {})
        if names and 0 < len(bearers) <= _MOST_BEARERS and not any(self._is_called(each, names) for each in bearers):
            self._unnamed[noun.lower()] = place

    def _is_another(self, noun: str, person: str, place: int, names: Sequence[str]) -> bool:
        """True where another bearer of a title is told of since the sentence that names a person last.

        "Judge Ann Quill left. *A judge from Lodd* stayed. The judge said …"; but a minister is not "the *prime*
        minister" for that, and who speaks brings in nobody.
        """
        number = self._named.last_before(place)
        while number >= 0 and self._mentions[number][1].id != person and place - self._starts[number] < _REACH:
            number -= 1
        last = self._starts[number] if number >= 0 else 0
        first = max(self._named.sentences[max(0, self._named.sentence(last))], place - _REACH)
        if self._unnamed.get(noun, -1) >= first:
            return True
        at = self._text.rfind(noun, first, place)
        while at >= 0:
            if (
                self._is_called_in_text(at, names)
                and is_brought_in(self._text, (at, at + len(noun)), self._mentions, self._starts)
                and not holds(self._roles, at)
                and not self._is_quoted(at)
            ):
                return True
            at = self._text.rfind(noun, first, at)
        return False

    def _is_called_in_text(self, noun: int, names: Sequence[str]) -> bool:
        """True where all of some names stand in a noun's phrase: "a *prime* minister", "a minister from *Lodd*"."""
        if not names:
            return True
        *_, front = _ARTICLE.split(self._text[max(0, noun - _BEFORE) : noun].lower())
        behind = _PHRASE_END.split(self._text[noun : noun + _BEFORE].lower(), maxsplit=1)[0]
        return all(name.lower() in front or name.lower() in behind for name in names)

    def _is_quoted(self, place: int) -> bool:
        number = bisect_right(self._quoted, (place, len(self._text))) - 1
        return number >= 0 and self._quoted[number][0] <= place < self._quoted[number][1]

    def _is_called(self, person: str, names: Sequence[str]) -> bool:
        """True where all of some names stand beside a mention of a person: the *Labour* leader Ann Quill."""
        if person not in self._beside:
            text, entity = self._text, self._named.by_id[person]
            beside = [
                _OTHERS_ACT.split(_SENTENCE_END.split(text[self._behind_another(start, person) : start])[-1])[-1]
                + _ANOTHER_BEHIND.split(text[end : end + _BEFORE])[0]
                for start, end in entity.mentions
            ]
            self._beside[person] = f"{' '.join(beside)} {self._with_roles(person)}"
        return _stand_in(names, self._beside[person])

    def _with_roles(self, person: str) -> str:
        """The words of a person's roles, with what stands in front: "*US special* envoy"."""
        text = self._text
        at = [span for role in self._named.by_id[person].roles for span in role.at]
        return " ".join(_SENTENCE_END.split(text[max(0, start - _WHOSE) : end])[-1] for start, end in at)

    def _is_of_some_country(self, person: str) -> bool:
        """True for "*EU* envoy Ann Quill" and "*Russian* envoy Odo Tarn": neither is "the *US* envoy"."""
        roles = self._named.by_id[person].roles
        fronts = [self._text[max(0, start - _BEFORE) : start].split()[-1:] for role in roles for start, _ in role.at]
        return any(role.organization for role in roles) or any(
            word in demonyms() or is_state(word) for front in fronts for word in front
        )

    def _behind_another(self, start: int, person: str) -> int:
        """Where what stands in front of a mention begins, behind the name of anybody else."""
        first = max(0, start - _BEFORE)
        number = bisect_left(self._starts, start) - 1
        if number < 0 or self._mentions[number][1].id == person:
            return first
        return max(first, self._mentions[number][0][1])

    def _is_the_only(self, person: str, noun: str, place: int) -> bool:
        """True where no other governor is spoken of before "the governor", no "*governor of* the bank"."""
        text = self._text
        at, is_another = self._others_read.get((person, noun), (self._headline_end, False))
        while not is_another and (at := text.find(noun, at, place)) >= 0:
            end = at + len(noun)
            if not text[end : end + 2].rstrip("s.,;:").isalpha() and (
                text.startswith(("s", " of ", " for ", " from "), end) or not text.endswith(("the ", "The "), 0, at)
            ):
                number = bisect_right(self._starts, at) - 1
                (_, last), named = self._mentions[number] if number >= 0 else ((0, 0), None)
                is_another = named is None or named.id != person or last <= at
            at = end
            self._others_read[person, noun] = at, is_another
        return not is_another or place < at

    def _may_be_called(self, person: str, noun: str) -> bool:
        """False for a man whom "the congresswoman" cannot be."""
        gender = gender_of_noun(noun)
        return not gender or gender_of(self._text, self._named.by_id[person]) in ("", gender)

    def _is_nearest(self, person: str, place: int) -> bool:
        """True for the person who was named last before a place, and where nobody was.

        Quotations aside, and whoever had been named before: "Odo Tarn fled. *Judge Ann Quill* jailed *Tarn*".
        """
        since: set[str] = set()
        number = self._named.last_before(place)
        while number >= 0 and self._mentions[number][1].id != person:
            if not self._is_quoted(self._starts[number]):
                since.add(self._mentions[number][1].id)
            number -= 1
        return not since or (number >= 0 and since.issubset(each.id for _, each in self._mentions[:number]))

    def _is_any(self, noun: str, names: Sequence[str], place: int) -> bool:
        """True for "the Tarn *official*" where others are named in front: whoever is named later need not be meant."""
        return (noun.lower() in _OF_SEVERAL or not _RANKED.isdisjoint(names)) and self._named.last_before(place) >= 0

    def _has_other(self, place: int) -> bool:
        """True where somebody is named in front of a place in its paragraph: whoever is named later is not meant."""
        first = self._named.first_of_paragraph(self._named.sentence(place))
        return bisect_left(self._starts, self._named.sentences[first]) < bisect_left(self._starts, place)


def _stand_in(names: Sequence[str], beside: str) -> bool:
    """True where all of some names stand in what stands beside somebody's name."""
    low = beside.lower()
    return all(_stands_in(name.lower(), low) or (name.isupper() and _stands_for(name, beside)) for name in names)


def _stands_in(name: str, beside: str) -> bool:
    """True for a word of what stands beside a name; short ones are words of their own: "US" is none of "on Sunday"."""
    place = beside.find(name)
    while place >= 0 and len(name) <= _SHORT:
        end = place + len(name)
        if not beside[place - 1 : place].isalnum() and not beside[end : end + 1].isalnum():
            break
        place = beside.find(name, end)
    return place >= 0


def _stands_for(letters: str, beside: str) -> bool:
    """True for the letters of words with capitals: "*Election Commission* secretary Ann Quill", "the EC secretary"."""
    words = r"\w* (?:(?:of|the|and|for) ){0,2}".join(map(re.escape, letters))
    return letters.isalpha() and re.search(rf"\b{words}", beside) is not None


def _may_be_from(noun: str, names: Sequence[str]) -> bool:
    """True for a state, and in sports for a nation: "the *Florida* senator", "the *Spanish* coach"."""
    return is_state(" ".join(names)) or (noun in _OF_SPORTS and len(names) == 1 and names[0] in demonyms())
