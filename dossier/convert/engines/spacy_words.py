"""A text as spaCy's words: sentences marked, spoken quotations shortened, and the way back to the text's offsets.

A parser is trained on single sentences; a quotation of ten of them before "the mayor added" makes it lose the cue, and
nothing inside is asked for. So a spoken quotation is given to it as "It is," between the same marks. Those words stand
for all of it: a phrase that holds them covers the quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from dossier.convert.names.gaps import CAUSES
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import find_quotations, unbroken
from dossier.convert.reading.parse import Sentence
from dossier.convert.reading.spoken import looks_spoken
from dossier.convert.reading.tags import tagged
from dossier.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: Texts go through the parser in pieces of about this many characters: memory stays flat, time linear, and the pieces
#: of one article are parsed side by side, which takes a quarter less than one after the other.
PIECE: Final = 600
#: A sentence of more words is cut: a parse of it is worthless, and reading one takes time squared.
LONGEST_SENTENCE: Final = 160
#: Shorter quotations are left as they are.
_MIN_QUOTATION: Final = 12
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_END_MARKS: Final = frozenset(".,!?")
#: In front of what a body is founded to do, as its name has it.
_NAMED_BY_AIM: Final = Rare(r"[a-z] to [A-Z]")
#: Apostrophes as most of what parsers are trained on has them: of "don’t" it takes "n’t" for a name.
_TYPED: Final = str.maketrans("’‘", "''")


@dataclass(slots=True)
class _Words:
    """The words of a piece with the span of the text that each stands for."""

    texts: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def add(self, text: str, space: bool, span: Span) -> None:
        self.texts.append(text)
        self.spaces.append(space)
        self.spans.append(span)


def documents(text: str, sentences: Sequence[Sentence], pipeline: Language) -> Iterator[tuple[Doc, tuple[Span, ...]]]:
    """Unparsed documents of what may attribute in a text, piece by piece, each with the span every word stands for."""
    from spacy.tokens import Doc

    text = _SURROGATE.sub("\ufffd", text)  # no engine's word, but a text may hold one
    spoken = list(_spoken(text))
    starts = [sentence.start for sentence in sentences]
    number = place = 0
    for piece in pieces(asked(text, sentences), starts):
        words = _Words()
        for first, last in piece:
            place = max(place, first)  # a quotation may run on into this piece, and its words have stood for all of it
            number = bisect_left(spoken, (first, 0), number)
            while number < len(spoken) and spoken[number][0] < last:
                start, end = spoken[number]
                _add_text(words, text, place, start, pipeline)
                _add_stub(words, text, start, end)
                place, number = end, number + 1
            _add_text(words, text, place, last, pipeline)
        if words.texts:
            begins = _sentence_starts(words.spans, starts)
            yield Doc(pipeline.vocab, words.texts, words.spaces, sent_starts=begins), tuple(words.spans)


def asked(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """The sentences that hold a word of the attribution lexicon or a part of a quotation: others attribute nothing.

    Those are one span that a quotation runs across.
    """
    cues = cue_forms().all
    tokens, _ = tagged(text)
    quoted = [part for quotation in find_quotations(text) for part in quotation.parts]
    for start, end in unbroken(sentences, quoted):
        behind = bisect_left(quoted, (end, 0))
        is_quoted = behind > 0 and quoted[behind - 1][1] > start
        if is_quoted or not cues.isdisjoint(tokens.lows[tokens.index(start) : tokens.index(end)]):
            yield start, end


def pieces(spans: Iterable[Span], starts: Sequence[int]) -> Iterator[list[Span]]:
    """Spans of a text together while they fit a piece; one that is longer is cut.

    That is where a sentence begins, by their `starts`; a sentence longer than a piece is cut where it must.
    """
    piece: list[Span] = []
    length = 0
    for start, end in spans:
        first = start
        while first < end:
            last = min(first + PIECE, end)
            if last < end:
                begins = starts[bisect_left(starts, last + 1) - 1]
                last = begins if begins > first else last
            if length + last - first > PIECE:
                yield piece
                piece, length = [], 0
            piece.append((first, last))
            length += last - first
            first = last
    if piece:
        yield piece


def _spoken(text: str) -> Iterator[Span]:
    for quotation in find_quotations(text):
        if quotation.closed and looks_spoken(text, quotation):
            yield from (part for part in quotation.parts if part[1] - part[0] >= _MIN_QUOTATION)


def _add_text(words: _Words, text: str, start: int, end: int, pipeline: Language) -> None:
    if start < end:
        first = len(words.texts)
        for token in pipeline.tokenizer(text[start:end]):
            if not token.is_space:
                place = start + token.idx
                words.add(token.text.translate(_TYPED), bool(token.whitespace_), (place, place + len(token)))
        if text.find(" tank", start, end) >= 0:
            for number in range(first, len(words.texts) - 1):
                if words.texts[number] == "think" and words.texts[number + 1] in ("tank", "tanks"):
                    words.texts[number] = "research"  # "the *think* tank said": no parse takes this for a verb
        if text.find(" Now said", start, end) >= 0 or text.find(" Now says", start, end) >= 0:
            for number in range(first + 1, len(words.texts)):
                if words.texts[number] == "Now" and words.texts[number - 1].istitle():
                    words.texts[number] = "Group"  # "Transparency *Now* said": part of who speaks
        if _NAMED_BY_AIM.search(text, start, end):
            for number in range(first + 1, len(words.texts) - 1):
                head, small, verb = words.texts[number - 1 : number + 2]
                if small == "to" and head.istitle() and verb.istitle() and head.lower() in CAUSES:
                    words.texts[number] = "for"  # "the Committee *to* Protect Bats said": no infinitive


def _add_stub(words: _Words, text: str, start: int, end: int) -> None:
    mark = text[end - 2 : end - 1]
    for word, space, span in (
        (text[start], False, (start, start + 1)),
        ("It", True, (start + 1, start + 1)),
        ("is", False, (start + 1, end - 1)),
        (mark if mark in _END_MARKS else ",", False, (end - 1, end - 1)),
        (text[end - 1], True, (end - 1, end)),
    ):
        words.add(word, space, span)


def _sentence_starts(spans: Sequence[Span], starts: Sequence[int]) -> list[bool | int | None]:
    """For every word whether a sentence begins between the word before and it."""
    before, length = -1, 0
    begins: list[bool | int | None] = []
    for start, end in spans:
        number = bisect_left(starts, max(end, start + 1))
        new = (number > 0 and starts[number - 1] > before) or length == LONGEST_SENTENCE
        begins.append(new)
        before, length = start, 1 if new else length + 1
    return begins
