"""Which body "it" stands for: "*The Tarn Union* paid. *It* said …", "“It rained,” *it* said"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from dossier.convert.names.outlets import is_platform
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Sentence
from dossier.convert.speakers.antecedents import People
from dossier.convert.speakers.kinds import Kinds
from dossier.convert.speakers.mentions import Mentions
from dossier.data import table_of
from dossier.model import Entity

#: In front of an "it" that opens its sentence.
_OPENING_IT: Final = Rare(r"(?:(?:And|But|Yet),? |[A-Z][a-z]{3,12},? )?")
_IT_OPENS: Final = Rare(r"(?:(?:And|But|Yet),? it|It) ")
_NEAR: Final = 8  # so near its sentence's beginning "it" is the subject
_IN_WRITING: Final = Rare(
    r"(?:But |And )?In an? (?:[\w-]{1,20} ){0,3}?([a-z-]{2,20})"
    r"(?: (?:to|on|issued|released|posted|published|carried|sent|late|early|seen|obtained)\b[^,;:\n]{0,60})?,? "
)
_MARKS: Final = {'"': '"', "“": "”"}


class WhichBody:
    """Finds the body that an "it" which speaks stands for; it is told who spoke last, and where that one is named."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], mentions: Mentions, kinds: Kinds, people: People
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._mentions = mentions
        self._kinds = kinds
        self._people = people

    def meant(self, place: int, spoke: tuple[str, int]) -> str:
        """Of "*The Tarn Union* paid. *It* said …" the union: an organization that opens the sentence before, alone."""
        number = bisect_right(self._starts, place) - 1
        if own := self._that_acts(number, place, spoke):
            return own
        if number < 1:
            return ""
        if going_on := self._that_goes_on(number, place, spoke):
            return going_on
        sentence = self._sentences[number - 1]
        if self._sentences[number].paragraph != sentence.paragraph:
            return ""
        within = [
            each for each in self._mentions.within(sentence.start, sentence.end) if each[1].type == "organization"
        ]
        named = [(span[0], each.id) for span, each in within if not is_platform(each)]
        named = named or [(span[0], each.id) for span, each in within]  # who posts on one is another
        begins = self._sentences[number].start
        if not named and self._text.startswith("The ", sentence.start):
            return self._kinds.told_in(number - 1)  # "*The group* paid. *It* said …"
        if len({group for _, group in named}) != 1:
            return ""
        first, group = named[0]
        is_tag = group == spoke[0] and self._text.endswith(", ", 0, place)  # "The others were lost, *it* added"
        is_subject = place - begins <= _NEAR or self._is_in_writing(begins, place)
        if not (is_subject or is_tag or self._is_behind_words(begins, place)):
            return ""
        opens = not self._text[sentence.start : first].removeprefix("But ").removeprefix("The ").strip()
        return group if opens or group == spoke[0] else ""

    def _that_acts(self, number: int, place: int, spoke: tuple[str, int]) -> str:
        """Of "The *Tarn Union* raised its fees, *it* said" the union, which opens a paragraph and is alone in it."""
        here = self._sentences[number]
        if not self._text.endswith(", ", 0, place) or not _MARKS.keys().isdisjoint(self._text[here.start : place]):
            return ""
        first = max(0, number - 1)
        within = [each for each in self._mentions.within(self._sentences[first].start, place) if _is_body(each[1])]
        groups = {each.id for _, each in within}
        (start, _), group = within[-1] if len(groups) == 1 else ((-1, 0), None)
        opening = self._text[here.start : start].removeprefix("The ") if start >= here.start else "-"
        if group is None or opening:
            return ""
        is_alone = first == number or self._sentences[first].paragraph != here.paragraph
        is_other = spoke[0] not in ("", group.id) and spoke[1] >= self._sentences[first].start
        return group.id if is_alone and not is_other else ""

    def _that_goes_on(self, number: int, place: int, spoke: tuple[str, int]) -> str:
        """Of "The *Tarn Union* said it rained.", and "It would not say more. *It* added …", the union that spoke last.

        It spoke in the sentence before, perhaps of the paragraph before, and no other organization is named since.
        """
        here = self._sentences[number]
        if number > 1 and _IT_OPENS.match(self._text, self._sentences[number - 1].start):
            number -= spoke[1] < self._sentences[number - 1].start  # "But, *it* would not say more."
        first = number
        while first > 1 and self._is_open(first - 1):
            first -= 1  # "“It rained.\n\n“It froze,” *it* said"
        before = self._sentences[first - 1]
        if not before.start <= spoke[1] < before.end or self._sentences[first].paragraph - before.paragraph > 1:
            return ""
        if spoke[0] in self._people.named.by_id:
            return ""
        within = [each for _, each in self._mentions.within(before.start, place) if each.type == "organization"]
        if any(each.id != spoke[0] and not is_platform(each) for each in within):
            return ""
        opens = _OPENING_IT.fullmatch(self._text, here.start, place) or self._is_in_writing(here.start, place)
        is_tag = self._text.endswith(", ", 0, place)  # "The others were lost, *it* added"
        return spoke[0] if opens or is_tag or self._is_behind_words(here.start, place) else ""

    def _is_open(self, number: int) -> bool:
        """True for a paragraph of words whose mark opens and does not close: they go on in the next."""
        sentence = self._sentences[number]
        closing = _MARKS.get(self._text[sentence.start])
        return closing is not None and self._text.find(closing, sentence.start + 1, sentence.end) < 0

    def _is_behind_words(self, start: int, place: int) -> bool:
        """True for ""The dam is old," *it* said", a sentence that begins with the words that are said."""
        opening = self._text[start]
        return opening in _MARKS and self._text.rfind(_MARKS[opening], start + 1, place) == place - 2

    def _is_in_writing(self, start: int, place: int) -> bool:
        """True for "In a statement, *it* said"."""
        match = _IN_WRITING.fullmatch(self._text, start, place)
        return match is not None and match[1] in table_of("speaking_nouns")["paper"]


def _is_body(entity: Entity) -> bool:
    """True for an organization, though it has a site on which others post."""
    return entity.type == "organization" and not is_platform(entity)
