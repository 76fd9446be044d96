"""What stands around the happenings of an article: its sentences, and what of them is told, quoted and dated."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from dossier.convert.dates.timexes import FoundTimex
from dossier.convert.reading.marks import find_quotations
from dossier.convert.reading.parse import Parse, Sentence
from dossier.convert.reading.places import Places
from dossier.convert.reading.tags import has_finite, tag_at
from dossier.model import Quote, Span
from dossier.records import Record

_MAX_HEADING: Final = 120
_VERBAL: Final = frozenset("VX")


class Surroundings(Record):
    """What stands around the happenings of a text."""

    text: str
    sentences: Sequence[Span]
    paragraphs: Sequence[int]  # the one of each sentence
    body: Sequence[int]  # numbers of the sentences that are neither headline nor date line
    headline: Span
    quoted: Sequence[Span]  # passages in quotation marks, in the order of the text
    cues: Collection[Span]  # words that attribute something
    lined: Sequence[Span]  # … in the order of the text
    told: Places[Quote]  # what is attributed to somebody
    dated: Collection[int]  # sentences that hold a date

    def cues_within(self, start: int, stop: int) -> Sequence[Span]:
        """The cues that begin in `[start, stop)`."""
        return within(self.lined, start, stop)


def within(spans: Sequence[Span], start: int, stop: int) -> Sequence[Span]:
    """The spans of a list in order that begin in `[start, stop)`."""
    return spans[bisect_left(spans, (start,)) : bisect_left(spans, (stop,))]


def surroundings(
    parse: Parse, timexes: Sequence[FoundTimex], cues: frozenset[Span], told: Places[Quote]
) -> Surroundings:
    """The surroundings of the happenings of a text, with the cues in it and what is told in it."""
    text, sentences = parse.text, parse.sentences
    body = _body(text, sentences, timexes)
    starts = [sentence.start for sentence in sentences]
    return Surroundings(
        text=text,
        body=body,
        sentences=[(sentence.start, sentence.end) for sentence in sentences],
        paragraphs=[sentence.paragraph for sentence in sentences],
        headline=_headline(sentences, body),
        quoted=[span for quotation in find_quotations(text) for span in quotation.parts],
        cues=cues,
        lined=sorted(cues),
        told=told,
        dated=frozenset(
            number
            for found in timexes
            if found.timex.value
            and (number := bisect_right(starts, found.span[0]) - 1) >= 0
            and found.span[0] < sentences[number].end
        ),
    )


def _body(text: str, sentences: Sequence[Sentence], timexes: Sequence[FoundTimex]) -> list[int]:
    """The numbers of the sentences that are neither headline nor date line."""
    dates = [found.span for found in timexes]
    alone = Counter(sentence.paragraph for sentence in sentences)
    body = []
    for number, sentence in enumerate(sentences):
        is_heading = False
        if alone[sentence.paragraph] == 1:
            words = text[sentence.start : sentence.end].rstrip("”\"»’'")
            is_heading = words[-1:].isalnum() and len(words) <= _MAX_HEADING
        is_dateline = number < 4 and any(
            start - sentence.start <= 12 and sentence.end - end <= 4 and not _is_told(text, sentence.start, start)
            for start, end in dates
            if sentence.start <= start
        )
        if not is_heading and not is_dateline:
            body.append(number)
    return body or list(range(len(sentences)))


def _is_told(text: str, start: int, date: int) -> bool:
    """True for a sentence that tells something on its date, unlike a date line: "He *fled* on Monday"."""
    return has_finite(text, start, date) and tag_at(text, start) not in _VERBAL


def _headline(sentences: Sequence[Sentence], body: Sequence[int]) -> Span:
    if body and body[0] > 0:
        return sentences[0].start, sentences[0].end
    return sentences[0].start, sentences[0].start
