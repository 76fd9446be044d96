"""Interviews without labels: questions that fill paragraphs, and behind them the answers of whoever is asked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.labels import headline_at
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import MARKS
from dossier.model import Span

ANSWER: Final = "answer of an interview"
#: What the paragraphs in front of the first question tell of.
_TALK: Final = Rare(
    r"\b(?:interview\w{0,3}|conversation|spoke|sp(?:eaks|oken)|talk(?:s|ed)?|chat(?:s|ted)?|discuss(?:es|ed)?"
    r"|s[ai]ts? down|ask(?:s|ed)|tells|told|answer(?:s|ed)?|explain(?:s|ed)?|Q ?& ?A"
    r"|(?:my|our|a few|some|\w+) questions)\b"
)
#: What stands in front of whoever is asked: "*an interview with* Ann Quill".
_ASKED: Final = Rare(
    r"\b(?:interview(?:s|ed)?|spoke|speaks|talk(?:s|ed)|sat down|caught up|met(?: up)?|chat(?:s|ted)?|conversation"
    r"|Q ?& ?A|asked)(?: (?:with|to))? (?:[\w’'-]+ ){0,6}\Z"
)
#: What stands behind one who answers: "Ann Quill*, a baker, tells us*".
_ANSWERS: Final = Rare(
    r"[^.\n]{0,90}?\b(?:speaks|spoke|talk(?:s|ed)|tells|told|explain(?:s|ed)|answer(?:s|ed)|discuss(?:es|ed)|sat down"
    r"|reflects?|recall(?:s|ed)|shares)\b"
)
_BYLINE: Final = Rare(
    r"\b[Bb]y (?:[\w.’'-]+ ){0,3}\Z|\b(?:[Ww]ords|[Pp]hotos?|[Pp]ictures|[Tt]ext|[Ii]nterview)(?: by|:) \Z"
)
#: Whoever is asked says so, and whoever asks hardly does.
_I: Final = Rare(r"\b(?:I|[Mm]y|[Mm]yself|me)\b(?!\.[A-Z])")
#: "We left, *she said*." is told by the author.
_RETOLD: Final = Rare(r"[\"”,] (?:(?:he|she|they|[A-Z]\w+) (?:said|says|added|adds|told)|(?:said|says) \w+)")
_LONGEST_QUESTION: Final = 500
_FEWEST: Final = 3
_MOST_PARAGRAPHS: Final = 8  # of an answer, on average
_LONGEST_LOOK: Final = 120


def find_interview(article: Article) -> tuple[Attribution, ...]:
    """The answers of an article that says it is an interview, as the words of the one who is asked.

    There are none where several people may be the one, or where the answers are not those of somebody who says "I".
    """
    text = article.text
    if text.count("?\n") < _FEWEST:
        return ()
    title = text.find("\n", headline_at(text))
    paragraphs = [span for span in _paragraphs(article) if span[0] > title]
    first = next((number for number, span in enumerate(paragraphs) if _is_question(text, span)), len(paragraphs))
    answers = _answers(text, paragraphs[first:])
    if len(answers) < _FEWEST or not _are_spoken(text, answers) or not _TALK.search(text, 0, paragraphs[first][0]):
        return ()
    who = _who_answers(article, paragraphs[first][0])
    return tuple(Attribution(trimmed(text, answer), ANSWER, source=(who,)) for answer in answers) if who else ()


def _paragraphs(article: Article) -> list[Span]:
    found = groupby(article.parse.sentences, key=lambda sentence: sentence.paragraph)
    return [(sentences[0].start, sentences[-1].end) for _, each in found if (sentences := list(each))]


def _is_question(text: str, span: Span) -> bool:
    start, end = span
    is_put = text[end - 1] == "?" and text[start] not in MARKS and end - start <= _LONGEST_QUESTION
    return is_put and not _I.search(text, start, end)


def _answers(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, ...]]:
    """What stands behind each question; behind the last one only as long as somebody says "I"."""
    found = [tuple(spans) for asks, spans in groupby(paragraphs, key=lambda span: _is_question(text, span)) if not asks]
    if found:
        first, *more = found[-1]
        stop = next((number for number, span in enumerate(more) if not _I.search(text, *span)), len(more))
        found[-1] = (first, *more[:stop])
    return found


def _are_spoken(text: str, answers: Sequence[tuple[Span, ...]]) -> bool:
    """True for the words of one who says "I", without quotation marks around them or anybody who retells them."""
    spoken = sum(any(_I.search(text, *span) for span in answer) for answer in answers)
    return (
        2 * spoken >= len(answers)
        and sum(map(len, answers)) <= _MOST_PARAGRAPHS * len(answers)
        and not any(text[span[0]] in MARKS or _RETOLD.search(text, *span) for answer in answers for span in answer)
    )


def _who_answers(article: Article, end: int) -> Span | None:
    """Where the one who is asked is named last, in full, in front of the first question."""
    text = article.text
    named = [
        span
        for span, type_ in article.names_in(0, end)
        if type_ == "person" and not _BYLINE.search(text, max(0, span[0] - _LONGEST_LOOK), span[0])
    ]
    by_surname: dict[str, list[Span]] = {}
    for span in named:
        by_surname.setdefault(text[slice(*span)].split()[-1], []).append(span)
    for is_one in (lambda span: True, lambda span: _is_asked(text, span)):
        spans = [each for each in by_surname.values() if any(map(is_one, each))]
        if len(spans) == 1:
            return max(spans[0], key=lambda span: (text.count(" ", *span), span))
    return None


def _is_asked(text: str, span: Span) -> bool:
    start, end = span
    line = text.rfind("\n", 0, start) + 1
    return bool(_ASKED.search(text, max(line, start - _LONGEST_LOOK), start) or _ANSWERS.match(text, end))
