"""A parsed article with what is asked of it again and again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from dossier.convert.clauses.insertions import Insertion, insertions_of
from dossier.convert.clauses.readings import length
from dossier.convert.clauses.withheld import withheld_answers
from dossier.convert.reading.marks import Quotation, find_quotations
from dossier.convert.reading.parse import Clause, Parse, Sentence
from dossier.convert.reading.places import places_of
from dossier.convert.reading.pseudonyms import pseudonyms_in
from dossier.convert.reading.tags import vocabulary
from dossier.model import Passage, Span

#: What is said against something.
_COUNTERS: Final = frozenset(
    "accuse allege believe caution claim contend counter deny disagree dispute doubt estimate insist maintain say "
    "warn".split()
)
_TURN: Final = re.compile(r"(?:,[\"”]? (?:but|though|although|whereas|while)|;(?: but)?) \Z")
_LONGEST_TURN: Final = 12
#: Words that tell whom words were taken from, or set against, by the one that need be in a text.
_RELAYS: Final = {
    "citing": "citing", "quoting": "quoting", "reference": "with reference", "according": "according to",
    "contradicting": "contradicting", "rebutting": "rebutting", "refuting": "refuting", "echoing": "echoing",
}  # fmt: skip  # read as a table
_NO_START: Final = frozenset("”’)]>»,;. ")


class Article:
    """A parse with what is asked of it again and again, looked up once."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.text = parse.text
        self.words = vocabulary(parse.text)  # what is not among them need not be looked for
        self.quotations: tuple[Quotation, ...] = find_quotations(parse.text)
        self.quoted: list[Span] = [part for quotation in self.quotations for part in quotation.parts]
        self.quotation_of = {part: quotation for quotation in self.quotations for part in quotation.parts}
        self.pseudonyms = {each.said: each.name for each in pseudonyms_in(parse.text).values()}  # by the verb's end
        self.opening = {quotation.start: quotation for quotation in self.quotations}
        self.starts = [quotation.start for quotation in self.quotations]
        self.ends = [quotation.end for quotation in self.quotations]
        self.leads = _leads(parse.text, self.starts)
        self.cues = sorted(clause.cue[0][0] for clause in parse.clauses if clause.part == "verb")
        # Few, within longer words too: most contents hold none, and need not be looked through.
        relays = map(_RELAYS.__getitem__, self.words.intersection(_RELAYS))
        self.relays = sorted(place for words in relays for place in places_of(parse.text, words))
        self.withheld = withheld_answers(parse.text, parse.clauses)
        # The last clause that was weighed, the weights of what it says, and those of its word by frame.
        self.weighed: tuple[Clause | None, tuple[float, ...], Mapping[str, float]] = (None, (), {})
        self._quoted_starts = [start for start, _ in self.quoted]
        self._quoted_ends = [end for _, end in self.quoted]
        self._sentence_starts = [sentence.start for sentence in parse.sentences]
        self._names = sorted((name.span, name.type) for name in parse.names)
        self._name_starts = [span[0] for span, _ in self._names]

    @cached_property
    def name_words(self) -> frozenset[str]:
        """Every word of a name."""
        return frozenset(word for (start, end), _ in self._names for word in self.text[start:end].split())

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that holds a place of the text, or the one before it."""
        number = bisect_right(self._sentence_starts, place) - 1
        return self.parse.sentences[number] if number >= 0 else None

    def names_in(self, start: int, end: int) -> Sequence[tuple[Span, str]]:
        """The names that begin in `[start, end)`, with their types."""
        return self._names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]

    @cached_property
    def clauses_at(self) -> Mapping[int, Sequence[Clause]]:
        """The clauses by where their cues begin."""
        found: dict[int, list[Clause]] = {}
        for clause in self.parse.clauses:
            found.setdefault(clause.cue[0][0], []).append(clause)
        return found

    @cached_property
    def subjects_at(self) -> frozenset[int]:
        """Where the subjects of verbs begin."""
        return frozenset(
            clause.subject[0][0]
            for clause in self.parse.clauses
            if clause.subject and clause.part == "verb" and clause.subject[-1][1] <= clause.cue[0][0]
        )

    def insertion_at(self, place: int) -> Insertion | None:
        """What is told around who tells it, in the sentence of a place: "A nurse, *Ann Quill told us*, left"."""
        sentence = self.sentence_at(place) if self._insertions else None
        return self._insertions.get(sentence.start) if sentence else None

    @cached_property
    def _insertions(self) -> Mapping[int, Insertion]:
        return insertions_of(self.text, self.parse.clauses, self.sentence_at)

    @cached_property
    def _turns(self) -> list[int]:
        """Where a sentence turns to what others say: "It was late, *but* two clerks say it was not"."""
        found = (
            _TURN.search(self.text, max(0, clause.subject[0][0] - _LONGEST_TURN), clause.subject[0][0])
            for clause in self.parse.clauses
            if clause.subject
            and clause.subject[0][0] < clause.cue[0][0]
            and (clause.lemma in _COUNTERS or (clause.lemma == "call" and self._is_behind_semicolon(clause)))
        )
        return sorted({match.start() for match in found if match})

    def _is_behind_semicolon(self, clause: Clause) -> bool:
        """True for who makes something else of it in another clause: "It was late; *critics* called it a farce"."""
        return self.text.endswith("; ", 0, clause.subject[0][0])

    def turn_in(self, start: int, end: int) -> int:
        """The first place in `[start, end)` at which somebody else is heard; -1 for none."""
        number = bisect_left(self._turns, start)
        return self._turns[number] if number < len(self._turns) and self._turns[number] < end else -1

    def has_cue(self, start: int, end: int) -> bool:
        """True when a verb clause has its cue in `[start, end)`."""
        number = bisect_left(self.cues, start)
        return number < len(self.cues) and self.cues[number] < end

    def quoted_parts(self, span: Span) -> Sequence[Span]:
        """The quoted stretches that share a character with a span."""
        start, end = span
        first = bisect_right(self._quoted_ends, start)
        if first == len(self.quoted) or self._quoted_starts[first] >= end:
            return ()  # nearly always
        return self.quoted[first : bisect_left(self._quoted_starts, end, first)]

    def quoted_share(self, passage: Passage) -> float:
        """How much of a passage stands inside quotation marks, from 0 to 1."""
        inside = 0
        for span in passage:
            for first, last in self.quoted_parts(span):
                inside += min(span[1], last) - max(span[0], first)
        return inside / max(1, length(passage)) if inside else 0.0

    def words_in(self, passage: Passage) -> int:
        """How many words a passage has, by the blanks between them."""
        count = len(passage)
        for start, end in passage:
            count += self.text.count(" ", start, end) + self.text.count("\n", start, end)
        return count

    def with_whole_names(self, passage: Passage) -> Passage:
        """A passage that begins within a name (a tokenizer cuts "Tarn.Info" at its full stop) from the name on.

        Marks in front of it that only close something fall away.
        """
        if not passage:
            return passage
        (start, end), *rest = passage
        number = bisect_left(self._name_starts, start) - 1
        if number >= 0 and start < self._names[number][0][1] <= end:
            start = self._names[number][0][0]
        while start < end - 1 and self.text[start] in _NO_START:
            start += 1
        return ((start, end), *rest)

    def name_type(self, start: int, end: int) -> str:
        """The type of the last name that begins in `[start, end)`, "name" for one of no type, empty without one."""
        number = bisect_right(self._name_starts, end - 1) - 1
        if number < 0 or self._name_starts[number] < start:
            return ""
        return self._names[number][1] or "name"


def _leads(text: str, starts: Sequence[int]) -> list[int]:
    """Where the blanks, commas, colons and dashes begin that lead in each quotation."""
    found = []
    for start, least in zip(starts, (0, *starts), strict=False):
        place = start
        while place > least and (text[place - 1] in ",:—–-" or text[place - 1].isspace()):
            place -= 1
        found.append(place)
    return found
