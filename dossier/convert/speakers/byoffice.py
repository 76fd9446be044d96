"""Who is called by an office, a role or an age alone: "*the Labour leader*", "*the 34-year-old*"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.epithets import HEAD_OF_STATE, OF_TEAMS, leads
from dossier.convert.english.pronouns import POSSESSIVES
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Sentence
from dossier.convert.speakers.antecedents import People
from dossier.convert.speakers.mentions import Mentions
from dossier.convert.speakers.namedphrases import HEAD_END, behind_letters

#: A word of a phrase, with what stands in it.
WORD: Final = re.compile(r"\w+(?:[’'.-]\w+)*")
_COMPLEMENT: Final = 4
_PAST: Final = frozenset({"former", "ex", "late", "then", "previous", "deposed", "ousted"})
_COACHING: Final = frozenset({"coach", "trainer"})
_LEADERS: Final = frozenset({"boss", "chief", "head", "leader"})
#: What may be said of anybody.
NEUTRAL: Final = frozenset("young old new embattled outgoing incoming veteran popular controversial visibly".split())
_A: Final = (" a ", " an ", "A ", "An ", "Ex-", "ex-", "Former ", "former ")
_HOW_LONG: Final = ("-old", "-term", "-time")
_SMALL: Final = frozenset("the a an his her its their our this that said says".split())
#: Offices that some write with a capital: "the *Governor* said"; "the Guard" and "the Courier" are no persons.
_CAPITALISED: Final = frozenset(
    "ambassador archbishop bishop chairman chairwoman chancellor commissioner governor judge king mayor minister pope"
    " premier president prince princess queen secretary senator tanaiste taoiseach tánaiste".split()
)
_DEFINITE: Final = frozenset({"the", "this", "that"})
_PARENT: Final = Rare(r"[Tt]he (?:[a-z-]{2,20} )?([a-z]{3,11})[ -]of[ -]([a-z]{3,6}|\d{1,2})")


class ByOffice:
    """Finds the only person of an article who is called so by the head of a phrase."""

    def __init__(self, text: str, headline: Sentence | None, mentions: Mentions, people: People) -> None:
        self._text = text
        self._headline = headline  # the first sentence
        self._mentions = mentions
        self._people = people

    def meant(self, start: int, text: str) -> str:
        """Of "*the Labour leader*", "*the mayor of Tarn*" or "*the 34-year-old*" the only one who is called so."""
        if "of" in text and (parent := _PARENT.fullmatch(text)):
            return self._people.only.of_children(parent[1], parent[2], start) or self._of_noun(start, text)
        return self._of_noun(start, text)

    def _of_noun(self, start: int, text: str) -> str:
        """The only one who is called so by the head of a phrase."""
        cut = behind_letters(text, HEAD_END.search(text, 1), len(text))
        words = WORD.findall(text[: cut.start()] if cut else text)
        if cut and cut[0] == "," and ", and " in text:
            return ""  # "the mayor, Ann Quill, and her clerk"
        if text.lower().endswith(HEAD_OF_STATE):
            is_one = words[0].lower() == "the" and _PAST.isdisjoint(words)
            return self._people.titles.bearer(HEAD_OF_STATE, start) if is_one else ""
        if len(words) < 2 or not (words[-1].islower() or words[-1].isupper() or words[-1].lower() in _CAPITALISED):
            return ""
        if words[-1].endswith("-year-old"):
            return self._people.only.of_age(words[-1].partition("-")[0], start) if len(words) == 2 else ""
        if words[-1] in OF_TEAMS and not self._people.titles.has_bearer(words[-1]):
            words[-1] = next(filter(self._is_of_team, OF_TEAMS[words[-1]]), words[-1])
        if not self._people.titles.has_bearer(words[-1]):
            return self._leader(start, text) if words[-1] in _LEADERS and words[0].lower() == "the" else ""
        kind = [
            word
            for word in words[:-1]
            if word.lower() not in _SMALL and word not in NEUTRAL and not word.endswith(_HOW_LONG)
        ]
        if cut and cut[0].strip() in ("of", "for"):
            kind += [word for word in WORD.findall(text[cut.end() :])[:_COMPLEMENT] if word.lower() not in _SMALL]
        is_definite = words[0].lower() in _DEFINITE or (bool(kind) and self._is_headlines(start, words[0]))
        found = self._people.titles.bearer(words[-1], start, kind) if is_definite else ""
        if not found and POSSESSIVES.isdisjoint(map(str.lower, words)):
            self._people.titles.heard(words[-1], start, [word.removesuffix("'s").removesuffix("’s") for word in kind])
        return found

    def _is_headlines(self, start: int, first: str) -> bool:
        """True for the "*Tarn mayor* says" of a headline, which has no articles."""
        sentence = self._headline
        if sentence is None:
            return False
        is_line = start < sentence.end and self._text.startswith("\n", sentence.end)
        is_whose = first.lower() in ("a", "an", "ex", "former") or first.lower() in POSSESSIVES
        return is_line and not is_whose and not self._text.endswith(_A, 0, start)

    def _is_of_team(self, noun: str) -> bool:
        """True where a person is a coach, or plainly a "manager": no "bus manager", nor a "union boss"."""
        if noun in _COACHING or not self._people.titles.has_bearer(noun):
            return self._people.titles.has_bearer(noun)
        people = self._people.named.by_id.values()
        return any(role.title.lower() == noun for one in people for role in one.roles)

    def _leader(self, start: int, text: str) -> str:
        """Of "the *Tarn Union* leader" the only person who is told to lead it."""
        noun = text.rpartition(" ")[2]
        groups = {
            each.id
            for (_, last), each in self._mentions.within(start, start + len(text))
            # not "the head of *the union's* rules committee"
            if each.type == "organization" and self._text[last : start + len(text)].strip(" )") in ("", noun)
        }
        people = self._people.named.by_id.values()
        found = [one for one in people if any(role.organization in groups and leads(role.title) for role in one.roles)]
        if len(found) != 1 or (found[0].mentions[0][0] > start and self._people.named.last_before(start) >= 0):
            return ""  # others were named so far: who is named later need not be meant
        return found[0].id
