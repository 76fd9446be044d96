"""The engine that needs no model: sentences, names and clauses by word lists and rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.convert.chunks import chunk
from dossier.convert.clauses import Stretch, verb_clause
from dossier.convert.cues import cue_forms
from dossier.convert.direct import looks_spoken
from dossier.convert.marks import find_quotations
from dossier.convert.modifiers import cue_clauses
from dossier.convert.parse import Clause, Parse, Sentence
from dossier.convert.sentences import find_sentences
from dossier.convert.tags import tag
from dossier.convert.tokens import tokenize
from dossier.model import Span


class RulesEngine:
    """Reads English by closed word lists, suffixes and the shapes of sentences; needs nothing but the package."""

    name = "rules"
    model = ""

    def parse(self, text: str) -> Parse:
        """Sentences, names and clauses of a reading text. Never raises on any text."""
        sentences = find_sentences(text)
        return Parse(text, sentences, (), tuple(find_clauses(text, sentences)))


def find_clauses(text: str, sentences: Sequence[Sentence]) -> Iterator[Clause]:
    """The clauses of every sentence that holds a word of the attribution lexicon, in order."""
    tokens = tokenize(text)
    tags = tag(tokens)
    cues = cue_forms()
    spoken = [part for each in find_quotations(text) if looks_spoken(text, each) for part in each.parts]
    opaque = {tokens.index(start): tokens.index(end) for start, end in spoken}
    for start, end in _stretches(sentences, spoken):
        first, last = tokens.index(start), tokens.index(end)
        if not cues.all.isdisjoint(tokens.lows[first:last]):
            yield from _clauses(Stretch(tokens, chunk(tokens, tags, first, last, opaque), cues))


def _clauses(stretch: Stretch) -> Iterator[Clause]:
    shape, verbs = stretch.shape, stretch.cues.verbs
    for place, letter in enumerate(shape):
        if letter in "vibgx" and stretch.low(place) in verbs:
            yield verb_clause(stretch, place)
    yield from cue_clauses(stretch)


def _stretches(sentences: Sequence[Sentence], spoken: Sequence[Span]) -> Iterator[Span]:
    """The sentences, those made one that a spoken quotation runs across."""
    quoted = iter(spoken)
    part = next(quoted, None)
    start = -1
    for sentence in sentences:
        if start < 0:
            start = sentence.start
        while part is not None and part[1] <= sentence.end:
            part = next(quoted, None)
        if part is None or not part[0] < sentence.end < part[1]:
            yield start, sentence.end
            start = -1
    if start >= 0:
        yield start, sentences[-1].end
