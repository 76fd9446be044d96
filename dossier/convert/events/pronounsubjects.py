"""Whose deed it is that a text tells of "he" or "she", where that is certain."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from dossier.convert.english.genders import gender_of
from dossier.convert.english.persons import is_person
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.marks import as_told
from dossier.convert.reading.parse import Parse
from dossier.convert.speakers.mentionroles import MentionRoles
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.convert.speakers.pronouns import PRONOUNS, Pronouns
from dossier.convert.speakers.strangers import Strangers
from dossier.model import Entity, Quote, Span

_SUBJECTS: Final = Rare(r"(He|She)(?: |['’](?:d|ll|s) )")
#: What opens a sentence about somebody who is not named: "*A clerk* fled".
_UNNAMED: Final = Rare(
    r"(?:[^\n,.;:“”\"]{2,50}, )?(?:An?|One|Another|The|His|Her|My|Our|an?|one|another|the|his|her|my|our)"
    r" ((?:[a-z’'-]{1,20} ){0,3}?[a-z-]{2,20})(?= )"
)
#: How a sentence goes on about him or her.
_GOING_ON: Final = {
    "he": Rare(r"[^\n.;:“”\"]{0,40}?\b(?:[Hh]e|[Hh]is)\b"),
    "she": Rare(r"[^\n.;:“”\"]{0,40}?\b(?:[Ss]he|[Hh]er)\b"),
}
#: Who is told it.
_OBJECTS: Final = {"he": Rare(r"\bhim\b"), "she": Rare(r"\bher\b")}
_NEAR: Final = 50  # characters from the beginning of a sentence to its subject
_FARTHEST: Final = 5  # sentences


class PronounSubjects:
    """Finds whom the "he" or "she" means that is the subject of what an article tells in its own words."""

    def __init__(
        self, parse: Parse, entities: Sequence[Entity], quotes: Sequence[Quote], quoted: Sequence[Span]
    ) -> None:
        self._parse = parse
        self._entities = entities
        self._quotes = quotes
        self._quoted = quoted

    @cached_property
    def _pronouns(self) -> tuple[NamedPeople, Pronouns]:
        parse = self._parse
        named = NamedPeople(parse, [entity for entity in self._entities if entity.type == "person"])
        roles = MentionRoles(parse, named)
        told = as_told(parse.sentences, self._quoted)
        return named, Pronouns(named, roles, Strangers(parse, told, self._entities, named, roles), self._quoted)

    def meant(self, title: str, first: int, deed: int) -> str:
        """The id of whom the subject means of what a title tells, its sentence begins at `first`; empty for nobody."""
        subject = _SUBJECTS.match(title)
        if subject is None:
            return ""
        text = self._parse.text
        place = text.rfind(title[1:].partition(" …")[0][:12], first, deed + 12) - 1
        pronoun = subject[1].lower()
        if place < first or text[place : place + len(pronoun)].lower() != pronoun:
            return ""
        if self._is_told_to_another(pronoun, place):
            return ""
        named, pronouns = self._pronouns
        speaker = next((quote.speaker for quote in reversed(self._quotes) if quote.at[-1][1] <= place), "")
        found = pronouns.meant(pronoun, place, speaker)
        is_certain = found and gender_of(text, named.by_id[found]) == PRONOUNS[pronoun]
        return found if is_certain and self._goes_on(found, pronoun, place) else ""

    def _is_told_to_another(self, pronoun: str, place: int) -> bool:
        """True for what somebody tells another of the same gender: "put it to him that *he* lied": either."""
        for quote in self._quotes:
            if quote.cue_at and quote.cue_at[0][0] < quote.at[0][0] <= place < quote.at[-1][1]:
                return _OBJECTS[pronoun].search(self._parse.text, quote.cue_at[0][1], quote.at[0][0]) is not None
        return False

    def _goes_on(self, person: str, pronoun: str, place: int) -> bool:
        """True where somebody is named in the pronoun's sentence, or is whom all is about from there on."""
        named, _ = self._pronouns
        here, last = named.sentence(place), named.last_before(place)
        while last >= 0 and named.mentions[last][1].id != person:
            last -= 1
        start = named.starts[last]
        sentence = named.sentence(start)
        if sentence == here:
            return True
        first = named.sentences[sentence]
        is_subject = start - first <= _NEAR and named.last_before(start) < bisect_left(named.starts, first)
        if not is_subject or here - sentence > _FARTHEST or self._is_of_unnamed(first, start):
            return False
        return all(
            _GOING_ON[pronoun].match(self._parse.text, named.sentences[between]) is not None
            for between in range(sentence + 1, here)
        )

    def _is_of_unnamed(self, first: int, name: int) -> bool:
        """True for a sentence whose subject is somebody else in front of a name: "*A clerk* shot Odo Tarn"."""
        found = _UNNAMED.match(self._parse.text, first, name)
        return found is not None and is_person(found[1])
