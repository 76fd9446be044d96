"""Clauses and quotation marks → attributions: whose words, through which cue, and how far they go.

Every reading of every clause is weighed by the lexicon; those that are likelier than `LEAST` compete, and what an outer
attribution covers is not given a second time. Serves every engine.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from dossier.convert.evidence import Article, evidence_of
from dossier.convert.layout import find_laid_out
from dossier.convert.lexicon import Lexicon, lexicon, probability
from dossier.convert.parse import Attribution, Clause, Parse
from dossier.convert.quoted import quote_readings, with_quotations
from dossier.convert.readings import Reading, readings_of
from dossier.model import Passage, Span, overlaps

#: Log-odds from which on a reading is taken. Below even odds: a missed attribution costs as much as one made up.
LEAST: Final = -1.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    odds: float
    reading: Reading


def find_attributions(parse: Parse) -> tuple[Attribution, ...]:
    """Who said or thought what, in the order of the text. Contents do not overlap."""
    known = lexicon()
    article = Article(parse)
    candidates = []
    for clause in parse.clauses:
        if known.knows(clause):
            likeliest = _likeliest(article, clause, known)
            if likeliest is not None and likeliest.odds > LEAST:
                candidates.append(likeliest)
    laid_out = find_laid_out(article)
    taken = _Stretches(span for attribution in laid_out for span in attribution.content)
    spoken = [
        _attribution(candidate, known)
        for group in _neighbours(candidates)
        for candidate in _chosen(group)
        if not taken.overlap(candidate.reading.content)
    ]
    found = (*laid_out, *spoken)
    return tuple(sorted(found, key=lambda attribution: attribution.content[0]))


def all_readings(article: Article, clause: Clause) -> Iterator[Reading]:
    """Every reading of a clause, with the quotations that belong to it."""
    plain = list(readings_of(article.text, clause))
    for reading in quote_readings(article, clause, plain):
        whole = with_quotations(article, reading)
        if whole.content:
            yield whole


def _likeliest(article: Article, clause: Clause, known: Lexicon) -> _Candidate | None:
    weighed = [
        _Candidate(known.log_odds(evidence_of(article, reading)), reading) for reading in all_readings(article, clause)
    ]
    return max(weighed, key=lambda candidate: candidate.odds, default=None)


class _Stretches:
    """Stretches of text that do not overlap each other, and whether a passage shares a character with one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = [end for _, end in self._spans]

    def overlap(self, passage: Passage) -> bool:
        """True when some span of the passage touches a stretch."""
        for start, end in passage:
            number = bisect_right(self._ends, start)
            if number < len(self._spans) and self._spans[number][0] < end:
                return True
        return False


def _neighbours(candidates: list[_Candidate]) -> Iterator[list[_Candidate]]:
    """The candidates in groups that cannot overlap each other, so that a long text is no more than its groups."""
    group: list[_Candidate] = []
    last = -1
    for start, end, _, each in sorted((*_extent(each.reading), n, each) for n, each in enumerate(candidates)):
        if group and start >= last:
            yield group
            group = []
        group.append(each)
        last = max(last, end)
    if group:
        yield group


def _extent(reading: Reading) -> Span:
    spans = (*reading.content, *reading.cue)
    return min(start for start, _ in spans), max(end for _, end in spans)


def _chosen(candidates: list[_Candidate]) -> list[_Candidate]:
    """Of candidates that overlap, the outer one; where neither holds the other's cue, the likelier one."""
    ordered = sorted(candidates, key=lambda each: -each.odds)
    outermost = [each for each in ordered if not any(_covers(other, each) for other in ordered)]
    taken: list[_Candidate] = []
    for each in outermost:
        if not any(overlaps(each.reading.content, other.reading.content) for other in taken):
            taken.append(each)
    return taken


def _covers(outer: _Candidate, inner: _Candidate) -> bool:
    if not overlaps(inner.reading.cue, outer.reading.content):
        return False
    return not overlaps(outer.reading.cue, inner.reading.content) or _goes_on(outer.reading, inner.reading)


def _goes_on(outer: Reading, inner: Reading) -> bool:
    """True where a content goes on behind a parenthesis: "she said that the men who, according to Ivo, had left …"."""
    behind = max(end for _, end in (*inner.cue, *inner.source))
    return inner.clause.part == "preposition" and any(start < behind < end for start, end in outer.content)


def _attribution(candidate: _Candidate, known: Lexicon) -> Attribution:
    reading, clause = candidate.reading, candidate.reading.clause
    return Attribution(
        content=reading.content,
        rule=f"{clause.part} “{clause.lemma}” with {reading.frame}, probability {probability(candidate.odds):.2f}",
        cue=reading.cue,
        source=reading.source,
        lemma=clause.lemma,
        thought=known.is_thought(clause),
    )
