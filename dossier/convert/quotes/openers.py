"""What is told around a parenthesis that stands right behind a conjunction: "It shut *because*, she said, *it rained*".

The parenthesis comments on the clause that the conjunction opens; what stands in front of it the article tells itself.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, last_of, trimmed
from dossier.convert.reading.tags import has_finite
from dossier.records import replace

_OPENERS: Final = frozenset("although and because but or though when whereas while yet".split())
_LONGEST_OPENER: Final = max(map(len, _OPENERS))


def behind_opener(article: Article, reading: Reading) -> Reading:
    """The reading without what stands in front of the conjunction, and with nothing where it holds no more.

    Nothing changes where no clause of its own stands in front: "*And so*, she said, *it shut*".
    """
    first = first_of(reading.cue, reading.source)
    text = article.text
    if not reading.content or reading.content[0][0] >= first or not text.endswith(", ", 0, first):
        return reading
    comma = first - len(", ")
    opener = text[max(0, comma - _LONGEST_OPENER - 1) : comma].rpartition(" ")[2]
    if opener not in _OPENERS or not has_finite(text, reading.content[0][0], comma - len(opener)):
        return reading
    last = last_of(reading.cue, reading.source)
    return replace(reading, content=tuple(span for span in reading.content if span[0] >= last))


def before_opener(article: Article, reading: Reading) -> Reading:
    """The reading without the conjunction at its end that opens what a parenthesis comments on: "saw *and*, I say,"."""
    start, end = reading.content[-1] if reading.content else (0, 0)
    text = article.text
    if not text.startswith(", ", end):
        return reading
    opener = text[max(start, end - _LONGEST_OPENER - 1) : end].rpartition(" ")[2]
    if opener not in _OPENERS:
        return reading
    return replace(reading, content=trimmed(text, (*reading.content[:-1], (start, end - len(opener)))))
