"""What speaks for or against a reading: its word, frame, subject, tense and quotation marks, as named evidence.

The names are the rows of `lexicon.tsv` and `evidence.tsv`; their weights were estimated from annotated news
(tests/benchmarks/learn_lexicon.py). Nothing here depends on how an engine came by its clauses.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from math import fsum
from typing import Final

from dossier.convert.lexicon import weights_of
from dossier.convert.marks import Quotation, find_quotations
from dossier.convert.parse import Clause, Parse, Sentence
from dossier.convert.places import places_of
from dossier.convert.readings import Reading, first_of, frame_class, is_spoken, last_of, length
from dossier.convert.tags import vocabulary
from dossier.convert.withheld import withheld_answers
from dossier.data import words_of
from dossier.model import Passage, Span

_WORD: Final = re.compile(r"\w+(?:[’']\w+)*")
_FIRST: Final = frozenset({"i", "we"})
_THIRD: Final = frozenset({"he", "she", "they"})
_SUBJECT_WORDS: Final = frozenset(
    {"who", "that", "which", "it", "this", "these", "those", "what", "there", "one", "you"}
)
#: Where the head noun of a subject ends: "the *author* of the report", "*officials* who asked".
_HEAD_END: Final = re.compile(r"[,(—–\s](?:(?<!\s)|(?:of|for|from|in|on|at|with|who|that|which|and|to|by|about)\s)")
#: What is said against something.
_COUNTERS: Final = frozenset(
    "accuse allege believe caution claim contend counter deny disagree dispute doubt estimate insist maintain say "
    "warn".split()
)
_TURN: Final = re.compile(r"(?:,[\"”]? (?:but|though|although|whereas|while)|;(?: but)?) \Z")
_LONGEST_TURN: Final = 12
_SPEECH: Final = frozenset(words_of("speech_verbs"))
#: Words that tell whom words were taken from, or set against, by the one that need be in a text.
_RELAYS: Final = {
    "citing": "citing", "quoting": "quoting", "reference": "with reference", "according": "according to",
    "contradicting": "contradicting", "rebutting": "rebutting", "refuting": "refuting", "echoing": "echoing",
}  # fmt: skip
_MOST_WORDS: Final = (1, 2, 4, 8, 19, 39)
_LENGTHS: Final = (*(f"words {most}" for most in _MOST_WORDS), "words more")
_PUNCTUATION: Final = {
    **dict.fromkeys("\"“”«»'‘’", "mark"),
    **dict.fromkeys(",", "comma"),
    **dict.fromkeys(".!?", "stop"),
    **dict.fromkeys(":;—–-", "break"),
}
_NO_START: Final = frozenset("”’)]>»,;. ")
#: At least this share of a content inside quotation marks makes it direct speech.
DIRECT_SHARE: Final = 0.6


class Article:
    """A parse with what is asked of it again and again, looked up once."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.text = parse.text
        self.quotations: tuple[Quotation, ...] = find_quotations(parse.text)
        self.quoted: list[Span] = [part for quotation in self.quotations for part in quotation.parts]
        self.quotation_of = {part: quotation for quotation in self.quotations for part in quotation.parts}
        self.opening = {quotation.start: quotation for quotation in self.quotations}
        self.starts = [quotation.start for quotation in self.quotations]
        self.ends = [quotation.end for quotation in self.quotations]
        self.leads = _leads(parse.text, self.starts)
        self.cues = sorted(clause.cue[0][0] for clause in parse.clauses if clause.part == "verb")
        # Few, within longer words too: most contents hold none, and need not be looked through.
        relays = map(_RELAYS.__getitem__, vocabulary(parse.text).intersection(_RELAYS))
        self.relays = sorted(place for words in relays for place in places_of(parse.text, words))
        self.withheld = withheld_answers(parse.text, parse.clauses)
        self.subjects: dict[tuple[Passage, bool, bool], list[str]] = {}  # what their evidence was, once each
        self.clauses: dict[int, tuple[Clause, tuple[float, ...]]] = {}  # by number of the object
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
    def subjects_at(self) -> frozenset[int]:
        """Where the subjects of verbs begin."""
        return frozenset(
            clause.subject[0][0]
            for clause in self.parse.clauses
            if clause.subject and clause.part == "verb" and clause.subject[-1][1] <= clause.cue[0][0]
        )

    @cached_property
    def _turns(self) -> list[int]:
        """Where a sentence turns to what others say: "It was late, *but* two clerks say it was not"."""
        found = (
            _TURN.search(self.text, max(0, clause.subject[0][0] - _LONGEST_TURN), clause.subject[0][0])
            for clause in self.parse.clauses
            if clause.lemma in _COUNTERS and clause.subject and clause.subject[0][0] < clause.cue[0][0]
        )
        return sorted({match.start() for match in found if match})

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
        for start, end in passage:
            for first, last in self.quoted_parts((start, end)):
                inside += min(end, last) - max(start, first)
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


def log_odds_of(article: Article, reading: Reading) -> float:
    """The log-odds that a reading is an attribution: the sum of the weights of its evidence."""
    clause = reading.clause
    of_frame = _frame_weights(clause.part, clause.lemma, reading.frame)
    return fsum((*of_frame, *_clause_weights(article, clause), *weights_of(_reading_evidence(article, reading))))


def evidence_of(article: Article, reading: Reading) -> list[str]:
    """The names of everything that bears on whether this reading is an attribution."""
    clause = reading.clause
    of_frame = _frame_evidence(clause.part, clause.lemma, reading.frame)
    return [*of_frame, *_clause_evidence(article, clause), *_reading_evidence(article, reading)]


def _reading_evidence(article: Article, reading: Reading) -> list[str]:
    """What this reading of its clause says, by its content and edges."""
    clause = reading.clause
    frame, content = reading.frame, reading.content
    found = []
    if clause.part != "noun" or not clause.shared_subject:
        found.append(f"{'quote' if frame == 'quote' else clause.part}|role {clause.role}")
    kind = frame_class(frame)
    share = article.quoted_share(content)
    marked = "most" if share >= DIRECT_SHARE else "some" if share > 0 else "none"
    found.append(f"quoted {marked}|{'clause' if kind == 'clause' else 'phrase'}")
    size = "long" if reading.most else "short"
    if reading.cut:
        comma = "comma" if article.text.startswith(",", content[-1][1]) else "bare"
        found += [f"cut {comma}|{size}", *_tail_evidence("cut", reading.cut, size)]
    elif reading.tail:
        found += [f"kept|{size}", *_tail_evidence("kept", reading.tail, size)]
    if is_spoken(frame):
        found.append(f"{frame} {_before(article, reading)} {_behind(article, reading)}")
    if reading.edge:
        found.append(f"{reading.edge}|{'long' if reading.edge_most else 'short'}")
    found.append(_LENGTHS[bisect_left(_MOST_WORDS, article.words_in(content))])
    if content[0][0] < clause.cue[0][0]:
        found.append(f"content first|{kind}")
    return found


@lru_cache(maxsize=4096)
def _frame_weights(part: str, lemma: str, frame: str) -> tuple[float, ...]:
    return weights_of(_frame_evidence(part, lemma, frame))


def _frame_evidence(part: str, lemma: str, frame: str) -> tuple[str, ...]:
    """What a word says with a frame, whoever is its subject."""
    word, kind = f"{part} {lemma}", frame_class(frame)
    head, _, rest = kind.partition(" ")
    found = ["any", f"{part}|{frame}", word, f"{word}|{kind}", f"{part}|{head.partition(':')[0]}|"]
    if part == "verb" and lemma.partition(" ")[0] in _SPEECH:
        found.append(f"speech verb|{kind}" if frame != "quote" else "speech verb|quote")
    if rest.startswith("pp:"):
        found.append(f"{word}|{head}")
    if "pp:" in kind:
        found.append(f"{part}|any pp")
    return tuple(found)


def _clause_weights(article: Article, clause: Clause) -> tuple[float, ...]:
    """The weights of what a clause says; looked at once for all its readings."""
    known = article.clauses.get(id(clause))
    if known is not None and known[0] is clause:
        return known[1]
    weights = weights_of(_clause_evidence(article, clause))
    article.clauses[id(clause)] = clause, weights  # held, so that its number stays its own
    return weights


def _clause_evidence(article: Article, clause: Clause) -> list[str]:
    """What a clause says whichever way it is read."""
    found = [*_subject_evidence(article, clause), f"tense {clause.tense or 'unknown'}"]
    if clause.part == "noun" and clause.shared_subject:
        found += [f"{clause.part}|role shared", f"governed by {clause.role}"]
    if clause.negated:
        found.append("negated")
    if clause.modal:
        found += ["modal", f"modal {clause.modal}"]
    if clause.passive:
        found.append("passive")
    cue = clause.cue[0]
    quoted = article.quoted_parts(cue)
    if quoted and any(first < cue[0] and cue[1] < last for first, last in quoted):
        found.append("cue inside quotation marks")
    return found


def _before(article: Article, reading: Reading) -> str:
    """What stands in front of a cue and its subject."""
    text, first = article.text, first_of(reading.cue, reading.source)
    mark = text[max(0, first - 2) : first].strip()[-1:]
    return "opens" if not mark else _PUNCTUATION.get(mark, "word")


def _behind(article: Article, reading: Reading) -> str:
    """What stands behind them: a comma there tells a parenthesis."""
    text, last = article.text, last_of(reading.cue, reading.source)
    return _PUNCTUATION.get(text[last : last + 2].strip()[:1], "word")


def _tail_evidence(name: str, word: str, size: str) -> Iterator[str]:
    """A tail by its first word, and by what it opens: a verb of saying, or a verb without a subject of its own."""
    first, _, verb = word.rpartition(" ")
    yield (
        f"{name} {word}|{size}"
        if verb != "ing" and first != "and"
        else f"{name} {'ing' if verb == 'ing' else 'and verb'}|{size}"
    )
    if first and (first if verb == "ing" else verb) in _SPEECH:
        yield f"{name} speech {'ing' if verb == 'ing' else 'and'}|{size}"


def _subject_evidence(article: Article, clause: Clause) -> list[str]:
    key = (clause.subject, clause.part == "noun", clause.shared_subject)
    if key not in article.subjects:
        article.subjects[key] = _evidence_of_subject(article, clause)
    return article.subjects[key]


def _evidence_of_subject(article: Article, clause: Clause) -> list[str]:
    suffix = "|noun" if clause.part == "noun" else ""
    if not clause.subject:
        return [f"subject none{suffix}"]
    found = ["subject shared" + suffix] if clause.shared_subject else []
    start, end = clause.subject[0][0], clause.subject[-1][1]
    known, head_length, last = _head_of_subject(article.text[start:end])
    if known:
        return [*found, f"subject {known}{suffix}"]
    name = article.name_type(start, start + head_length)
    found.append(f"subject {name or 'common'}{suffix}")
    if last:
        found.append(f"subject word {last}{suffix}")
    return found


@lru_cache(maxsize=4096)
def _head_of_subject(text: str) -> tuple[str, int, str]:
    """What a subject's only word is known for; how long its head is, and its last word where that is ordinary."""
    word = _WORD.search(text)
    if word is None or _WORD.search(text, word.end()) is None:
        only = word[0].lower() if word else ""
        known = "first" if only in _FIRST else "he" if only in _THIRD else only if only in _SUBJECT_WORDS else ""
        if known:
            return known, 0, ""
    cut = _HEAD_END.search(text, 1) if len(text) > 1 else None
    head = text[: cut.start()] if cut else text
    last: str = (_WORD.findall(head.rpartition(" ")[2]) or _WORD.findall(head) or _WORD.findall(text) or [""])[-1]
    return "", max(len(head), 1), last if last[:1].islower() and last.isascii() else ""
