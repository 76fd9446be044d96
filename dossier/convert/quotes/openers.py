"""What is told around a parenthesis that stands right behind a conjunction: "It shut *because*, she said, *it rained*".

The parenthesis comments on the clause that the conjunction opens; what stands in front of it the article tells itself.
So of "He bought a mill, *which*, she said, *was shut*", where the relative pronoun is a part of what is told.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, last_of, trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, tag_at
from dossier.records import replace

_RELATIVES: Final = frozenset({"which", "who"})
_OPENERS: Final = _RELATIVES.union("although and because but when where whereas while".split())
_LONGEST: Final = max(map(len, _OPENERS)) + len(" the ")
#: Tags of what opens a clause.
_OPENING: Final = frozenset("CIW")
#: When and where somebody speaks, behind the cue, and the comma that closes the parenthesis.
WHEN_AND_COMMA: Final = Rare(r"[^\n,;:.!?\"“”«»—–]{0,40}+, (?=\w)")


def behind_opener(article: Article, reading: Reading) -> Reading:
    """The reading without what stands in front of the conjunction, and with nothing where it holds no more.

    Nothing changes where no clause stands in front, "*And so*, she said, *it shut*", or none behind.
    """
    first, last = first_of(reading.cue, reading.source), last_of(reading.cue, reading.source)
    text = article.text
    if not reading.content or reading.content[0][0] >= first or not text.endswith(", ", 0, first):
        return reading
    comma = first - len(", ")
    opener = _opener_before(text, reading.content[0][0], comma)
    if not opener or not has_finite(text, reading.content[0][0], comma - len(opener)):
        return reading
    behind = WHEN_AND_COMMA.match(text, last)
    sentence = article.sentence_at(first)
    if behind is None or sentence is None or not has_finite(text, behind.end(), sentence.end):
        return reading
    told = tuple(span for span in reading.content if span[0] >= last)
    return replace(reading, content=((comma - len(opener), comma), *told) if opener in _RELATIVES and told else told)


def _opener_before(text: str, start: int, end: int) -> str:
    """The conjunction that ends at `end`, empty for none; what it opens does not begin before `start`."""
    before, _, opener = text[max(start, end - _LONGEST) : end].rpartition(" ")
    is_noun = before.endswith((" a", " the"))  # "in *a while*"
    return opener if opener in _OPENERS and not is_noun and tag_at(text, end - len(opener)) in _OPENING else ""


def before_opener(article: Article, reading: Reading) -> Reading:
    """The reading without the conjunction at its end that opens what a parenthesis comments on: "saw *and*, I say,"."""
    start, end = reading.content[-1] if reading.content else (0, 0)
    text = article.text
    if end < last_of(reading.cue, reading.source) or not text.startswith(", ", end):
        return reading  # "she does not know *when*, he said"
    opener = _opener_before(text, start, end)
    if not opener:
        return reading
    return replace(reading, content=trimmed(text, (*reading.content[:-1], (start, end - len(opener)))))
