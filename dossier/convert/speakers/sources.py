"""Whose words an attribution gives: whom an outlet cites, not the outlet that cites them."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from dossier.convert.english.persons import is_somebody
from dossier.convert.names.outlets import is_outlet
from dossier.convert.reading.parse import Attribution, Parse
from dossier.convert.speakers.citing import is_outlets_name, who_is_cited
from dossier.convert.speakers.mentions import Mentions
from dossier.convert.speakers.namedphrases import HEAD_END
from dossier.model import Passage

_CITING: Final = ("Citing ", "Quoting ")
_FAR: Final = 300


class Sources:
    """Whose words an attribution gives: whom an outlet cites, not the outlet that cites them."""

    def __init__(self, parse: Parse, mentions: Mentions) -> None:
        self._text = parse.text
        self._sentences = parse.sentences
        self._starts = [sentence.start for sentence in parse.sentences]
        self._mentions = mentions
        self._outlets_end = mentions.ends_of_outlets()

    def of(self, one: Attribution) -> Passage:
        """The passage of who speaks."""
        if not one.source or not one.cue:
            return one.source
        sentence = self._sentences[max(0, bisect_right(self._starts, one.cue[0][0]) - 1)]
        start, end = one.source[0][0], one.source[-1][1]
        # "*Citing two clerks, it* said": of an outlet that was named before
        is_it = self._text[start:end] == "it" and self._text.startswith(_CITING, sentence.start)
        if is_it and not self._is_outlets(sentence.start):
            return one.source  # "The board met. Citing two experts, it said"
        if not is_it and not self._is_outlet(start, end):
            return one.source
        for start, end in who_is_cited(self._text, (sentence.start, sentence.end), one.content):
            if is_somebody(self._text[start:end]) or self._names_somebody(start, end):
                return ((start, end),)
        return one.source

    def _is_outlet(self, start: int, end: int) -> bool:
        words = self._text[start:end]
        if is_outlets_name(words):
            return True
        if end not in self._outlets_end:
            return False
        last = next((entity for span, entity in self._mentions.within(start, end) if span[1] == end), None)
        return last is not None and last.kind == "outlet" and not HEAD_END.search(words)

    def _is_outlets(self, place: int) -> bool:
        """True where the organization that was named last in front of a place is an outlet."""
        named = [each for _, each in self._mentions.within(max(0, place - _FAR), place) if each.type == "organization"]
        return bool(named) and is_outlet(named[-1])

    def _names_somebody(self, start: int, end: int) -> bool:
        """True for a phrase that ends with the name of a person or of an organization that is no outlet."""
        return any(
            span[1] == end and (entity.type == "person" or (entity.type == "organization" and not is_outlet(entity)))
            for span, entity in self._mentions.within(start, end)
        )
