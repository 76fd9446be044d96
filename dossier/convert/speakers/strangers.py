"""Those who are named by no more than a surname, and of whom nothing is known: "*Tarn* left the hall"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.tags import tagged
from dossier.convert.speakers.mentionroles import MentionRoles
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.model import Entity

#: Whoever does these is more likely somebody than a firm.
ANSWERING: Final = frozenset(
    "acknowledge admit agree apologise apologize argue complain concede confess decline deny disagree insist object "
    "refuse reply respond".split()
)
#: "Halden *signed her in* May": she is nobody who does it.
_TO_SOMEBODY: Final = Rare(r" [a-z]{2,15} (?:him|her(?=[.,;]| (?:and|as|at|before|by|for|from|in|on|to|with)))\b")


class Strangers:
    """Where strangers act, any of whom may be the one that a pronoun means."""

    def __init__(self, parse: Parse, entities: Sequence[Entity], named: NamedPeople, roles: MentionRoles) -> None:
        self._places = _acting(parse, entities)
        self._named = named
        self._roles = roles

    def acts_since(self, person: str, place: int) -> bool:
        """True where a stranger acts between the last that is told of a person and a place near it."""
        last = bisect_left(self._places, place) - 1
        if last < 0:
            return False
        start = self._places[last]
        sentence = self._named.sentence(start)
        if self._named.sentence(place) - sentence > 1:
            return False
        clause = self._roles.clause_of(start)
        if clause is not None and clause.lemma in ANSWERING:  # who refuses or admits something is hardly a firm
            return not any(start < first < place for first, _ in self._named.by_id[person].mentions)
        # a paragraph that has told of somebody tells on of her: what acts in it may be a firm
        opens = self._named.sentences[self._named.first_of_paragraph(sentence)]
        first, last = bisect_left(self._named.starts, opens), bisect_left(self._named.starts, place)
        return all(self._named.mentions[number][1].id != person for number in range(first, last))


def _acting(parse: Parse, entities: Sequence[Entity]) -> list[int]:
    """Where a name of one word that nothing is known of opens a sentence and acts: "*Tarn* left the hall"."""
    named = {start for entity in entities for start, _ in entity.mentions}
    opening = {sentence.start for sentence in parse.sentences}
    found = [
        name.span for name in parse.names if not name.type and name.span[0] in opening and name.span[0] not in named
    ]
    if not found:
        return []
    tokens, tags = tagged(parse.text)
    return sorted(
        start
        for start, end in found
        if " " not in parse.text[start:end]
        and "".join(tags[tokens.index(end) : tokens.index(end) + 2]).lstrip("Y")[:1] in ("V", "A")
        and not _TO_SOMEBODY.match(parse.text, end)
    )
