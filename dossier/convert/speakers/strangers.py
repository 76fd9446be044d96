"""Those who are named by no more than a surname, and of whom nothing is known: "*Tarn* left the hall"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gestures import GESTURE
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse, Sentence
from dossier.convert.reading.tags import tagged
from dossier.convert.speakers.mentionroles import MentionRoles
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.model import Entity, Span

#: Whoever does these is more likely somebody than a firm.
ANSWERING: Final = frozenset(
    "acknowledge admit agree apologise apologize argue complain concede confess decline deny disagree insist object "
    "refuse reply respond".split()
)
#: "Halden *signed her in* May": she is nobody who does it.
_TO_SOMEBODY: Final = Rare(r" [a-z]{2,15} (?:him|her(?=[.,;]| (?:and|as|at|before|by|for|from|in|on|to|with)))\b")
#: "Tarn *laughed*", which no firm does.
_AS_SOMEBODY: Final = Rare(rf" (?:just |only |then )?{GESTURE}\b")
#: "*Asked about the fire,* Tarn left".
_ASKED: Final = Rare(r"(?:When )?[Aa]sked [^\n.!?\"“”«»]{1,160}, ")


class Strangers:
    """Where strangers act, any of whom may be the one that a pronoun means."""

    def __init__(
        self,
        parse: Parse,
        told: Sequence[Sentence],
        entities: Sequence[Entity],
        named: NamedPeople,
        roles: MentionRoles,
    ) -> None:
        acting = _acting(parse, entities)
        self._places = [start for start, _ in acting]
        self._is_somebody = [_AS_SOMEBODY.match(parse.text, end) is not None for _, end in acting]
        self._told = [sentence.start for sentence in told]  # what is quoted sets nobody apart
        self._named = named
        self._roles = roles

    def acts_since(self, person: str, place: int) -> bool:
        """True where a stranger acts between the last that is told of a person and a place near it."""
        last = bisect_left(self._places, place) - 1
        if last < 0:
            return False
        start = self._places[last]
        if bisect_right(self._told, place) - bisect_right(self._told, start) > 1:
            return False
        clause = self._roles.clause_of(start)
        # who refuses or admits something is hardly a firm
        if self._is_somebody[last] or (clause is not None and clause.lemma in ANSWERING):
            return not any(start < first < place for first, _ in self._named.by_id[person].mentions)
        # a paragraph that has told of somebody tells on of her: what acts in it may be a firm
        opens = self._named.sentences[self._named.first_of_paragraph(self._named.sentence(start))]
        first, last = bisect_left(self._named.starts, opens), bisect_left(self._named.starts, place)
        return all(self._named.mentions[number][1].id != person for number in range(first, last))


def _acting(parse: Parse, entities: Sequence[Entity]) -> list[Span]:
    """The names of one word, of which nothing is known, that open a sentence and act: "*Tarn* left the hall"."""
    text = parse.text
    named = {start for entity in entities for start, _ in entity.mentions}
    opening = {sentence.start for sentence in parse.sentences}
    for sentence in parse.sentences:
        if asked := _ASKED.match(text, sentence.start, sentence.end):
            opening.add(asked.end())
    found = [
        name.span for name in parse.names if not name.type and name.span[0] in opening and name.span[0] not in named
    ]
    if not found:
        return []
    tokens, tags = tagged(text)
    return sorted(
        (start, end)
        for start, end in found
        if " " not in text[start:end]
        and "".join(tags[tokens.index(end) : tokens.index(end) + 2]).lstrip("Y")[:1] in ("V", "A")
        and not _TO_SOMEBODY.match(text, end)
    )
