"""What brackets and dashes hold: "It leaks (*a fifth of it, she said*)", "said – not for the first time – that …"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, last_of, trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.sentencereadings import LONGEST_SENTENCE
from dossier.convert.reading.tags import has_finite
from dossier.model import Span
from dossier.records import replace

_CLOSING_DASH: Final = Rare(r"[^\n.,;:!?\"“”–—]{0,20}?(?P<dash>\s(?:[—–]|--?)\s|—)")
_DASH: Final = Rare(r"\s(?:[—–]|--?)\s|—")
_LONGEST_TO_DASH: Final = 24
_LONGEST_BRACKET: Final = 60
_DASHES: Final = ("– ", "— ", " - ", "--")
_DASHED: Final = Rare(r"[^\n.;:–—]{2,80} (?:–|—|--|-) (?=that )")


def in_brackets(article: Article, reading: Reading) -> Reading:
    """A reading whose cue stands in brackets, with what of its content does: "It leaks (*a fifth of it, she said*)".

    So between dashes, where a clause stands there with the cue: "The mill – *it burned in May*, she said – was old".
    """
    text, ((start, end), *others) = article.text, reading.content
    if text.endswith(_DASHES, 0, start) and (aside := _DASHED.match(text, start, end)):
        return replace(reading, content=((aside.end(), end), *others))  # "said – *not for the first time* – that"
    held = _bracketed(text, start, reading.cue[-1]) or _between_dashes(article, reading)
    if held is None:
        closing = text.find(")", start, min(end, start + _LONGEST_BRACKET))
        opening = text.rfind("(", reading.cue[-1][1], closing) if closing > 0 else -1
        if reading.cue[-1][1] <= opening < start:  # "said (*again*) it was late"
            return replace(reading, content=trimmed(text, ((closing + 1, end), *others)))
        return reading
    spans = [(max(start, held[0]), min(end, held[1])) for start, end in reading.content]
    return replace(reading, content=trimmed(text, tuple((start, end) for start, end in spans if start < end)))


def _bracketed(text: str, content: int, cue: Span) -> Span | None:
    """What the brackets around a cue hold; `content` is where its content begins."""
    first = content if content < cue[0] else text.rfind("\n", 0, cue[0]) + 1
    opening = text.rfind("(", max(first, cue[0] - LONGEST_SENTENCE), cue[0])
    if opening < 0 or text.find(")", opening, cue[0]) >= 0:
        return None
    closing = text.find(")", cue[1], cue[1] + LONGEST_SENTENCE)
    return (opening + 1, closing) if closing >= 0 else None


def _between_dashes(article: Article, reading: Reading) -> Span | None:
    """What dashes hold of which the second stands right behind who speaks, and the sentence goes on behind it.

    Not where somebody is told of there, "who said – wrongly – *that it was safe*".
    """
    text, first = article.text, first_of(reading.cue, reading.source)
    last = last_of(reading.cue, reading.source)
    near = text[last : last + _LONGEST_TO_DASH]
    closing = _CLOSING_DASH.match(text, last) if "-" in near or "–" in near or "—" in near else None
    if closing is None:
        return None  # nearly always
    sentence, start = article.sentence_at(first), reading.content[0][0]
    is_around = start < first or has_finite(text, start, start + 1)
    if sentence is None or not is_around or first - sentence.start > LONGEST_SENTENCE:
        return None
    dashes = [match.end() for match in _DASH.finditer(text, sentence.start, first)]
    if not len(dashes) % 2 or not has_finite(text, dashes[-1], first):
        return None  # "The mill – all of it – *leaks, she said* – and …": the second closed what the first opened
    return dashes[-1], closing.start("dash")
