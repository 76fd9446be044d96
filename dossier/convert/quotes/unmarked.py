"""What goes on without marks behind who spoke, with the sentence of a quotation: "“Only you,” she said, *can do*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, last_of, trimmed
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, tag_at, tagged
from dossier.records import replace

_WHEN_AND_COMMA: Final = Rare(r"[^\n,;:.!?\"“”«»—–]{0,40}+, (?=\w)")
_CLOSED: Final = tuple(f",{mark}" for mark in ('"', "”", "''", "»", "’"))
#: Tags of what a subject begins with.
_SUBJECTS: Final = frozenset("NPRDM")


def with_unmarked_end(article: Article, reading: Reading) -> Reading:
    """The reading with the rest of a sentence of which the quotation has no verb.

    "“Only you,” she said, *would do it*"; behind words of her own with a subject too: "Despite his “joy,” she said,
    *he left*".
    """
    content, text = reading.content, article.text
    if reading.frame != "quote" or not content:
        return reading
    begins, end = content[0][0], content[-1][1]
    if end > first_of(reading.cue, reading.source) or not text.endswith(_CLOSED, 0, end):
        return reading
    comma = _WHEN_AND_COMMA.match(text, last_of(reading.cue, reading.source))
    sentence = article.sentence_at(begins)
    if comma is None or sentence is None or comma.end() >= sentence.end or has_finite(text, begins, end):
        return reading
    start = comma.end()
    if article.quoted_parts((begins, begins + 1)):
        goes_on = _is_verb(text, start)
    else:
        goes_on = tag_at(text, start) in _SUBJECTS and has_finite(text, start, sentence.end)
    return replace(reading, content=trimmed(text, (*content, (start, sentence.end)))) if goes_on else reading


def _is_verb(text: str, start: int) -> bool:
    """True for "*is* safe" and "*becomes* safe"; not for what she does too: "she said, *gave* a bow and left"."""
    tokens, tags = tagged(text)
    place = tokens.index(start)
    return tokens.words[place] in AUXILIARIES or (tags[place] == "V" and tokens.words[place].endswith("s"))
