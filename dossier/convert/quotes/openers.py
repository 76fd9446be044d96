"""What is told around a parenthesis that stands right behind a conjunction: "It shut *because*, she said, *it rained*".

The parenthesis comments on the clause that the conjunction opens; what stands in front of it the article tells itself.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, last_of
from dossier.convert.reading.tags import has_finite
from dossier.records import replace

_OPENERS: Final = frozenset("although and because but or so though when whereas while yet".split())
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
