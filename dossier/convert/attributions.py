"""Clauses and quotation marks → attributions: whose words, through which cue, and how far they go.

Every reading of every clause is weighed by the lexicon; those that are likelier than `LEAST` compete, and what an outer
attribution covers is not given a second time. Serves every engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from dossier.convert.evidence import Article, evidence_of
from dossier.convert.layout import find_laid_out
from dossier.convert.lexicon import Lexicon, lexicon, probability
from dossier.convert.parse import Attribution, Clause, Parse
from dossier.convert.quoted import quote_readings, with_quotations
from dossier.convert.readings import Reading, readings_of
from dossier.model import overlaps

#: Log-odds from which on a reading is taken. Below even odds: a missed attribution costs as much as one made up.
LEAST: Final = -0.9


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
    taken = [each for attribution in laid_out for each in attribution.content]
    found = [
        *laid_out,
        *(
            _attribution(candidate, known)
            for candidate in _chosen(candidates)
            if not overlaps(candidate.reading.content, tuple(taken))
        ),
    ]
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


def _chosen(candidates: list[_Candidate]) -> Iterable[_Candidate]:
    """Of candidates that overlap, the outer one; where neither holds the other's cue, the likelier one."""
    ordered = sorted(candidates, key=lambda each: -each.odds)
    outermost = [
        each
        for each in ordered
        if not any(
            overlaps(each.reading.cue, other.reading.content) and not overlaps(other.reading.cue, each.reading.content)
            for other in ordered
            if other is not each
        )
    ]
    taken: list[_Candidate] = []
    for each in outermost:
        if not any(overlaps(each.reading.content, other.reading.content) for other in taken):
            taken.append(each)
    return taken


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
