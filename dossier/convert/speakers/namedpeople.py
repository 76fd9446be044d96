"""Where the people of an article are named, for those who ask whom a pronoun or a title means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from dossier.convert.reading.credits import bylines
from dossier.convert.reading.parse import Parse
from dossier.model import Entity, Span


class NamedPeople:
    """Where the people of an article are named, in the order of the text, and where its sentences begin."""

    def __init__(self, parse: Parse, people: Sequence[Entity]) -> None:
        self.text = parse.text
        self.by_id = {entity.id: entity for entity in people}
        mentions = [(span, entity) for entity in people for span in entity.mentions]
        for start, end in bylines(parse.text):
            mentions = [mention for mention in mentions if not start <= mention[0][0] < end]
        self.mentions = sorted(mentions, key=itemgetter(0))
        self.starts = [span[0] for span, _ in self.mentions]
        self.sentences = [sentence.start for sentence in parse.sentences]
        self.paragraphs = [sentence.paragraph for sentence in parse.sentences]

    def sentence(self, place: int) -> int:
        """The number of the sentence that holds a place."""
        return bisect_right(self.sentences, place) - 1

    def last_before(self, place: int) -> int:
        """The number of the last mention that begins in front of a place; −1 where there is none."""
        return bisect_left(self.starts, place) - 1

    def first_of_paragraph(self, sentence: int) -> int:
        """The number of the first sentence of a sentence's paragraph."""
        return bisect_left(self.paragraphs, self.paragraphs[sentence])

    def meant(self, span: Span, person: str) -> None:
        """Take "the judge" for a mention of the person who it was found to be."""
        number = bisect_left(self.starts, span[0])
        if person in self.by_id and self.starts[number : number + 1] != [span[0]]:
            self.starts.insert(number, span[0])
            self.mentions.insert(number, (span, self.by_id[person]))
