"""How far quoted speech goes: the whole quotation, though its cue interrupts it, and what goes on behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dossier.convert.evidence import Article
from dossier.convert.marks import Quotation
from dossier.convert.parse import Clause
from dossier.convert.readings import Reading, joined, trimmed, without
from dossier.model import Passage

#: Frames whose content may be quoted speech as a whole.
_SPOKEN: Final = frozenset({"that", "bare", "wh", "if", "quote", "aside"})
_INTERRUPTED: Final = frozenset({"bare", "quote", "aside"})
#: Shorter quotations beside a verb are rather a word or a title than speech.
_MIN_SPEECH: Final = 12
_LONGEST_RUN: Final = 20


def quote_readings(article: Article, clause: Clause, readings: Sequence[Reading]) -> Iterator[Reading]:
    """A quotation that stands right before or behind a verb and its subject, where no complement is quoted already."""
    if clause.part != "verb" or any(
        reading.frame in _SPOKEN and article.quoted_share(reading.content) for reading in readings
    ):
        return
    quotation = _before(article, clause) or _behind(article, clause)
    if quotation is not None:
        yield Reading(clause, "quote", quotation.parts, clause.cue, clause.subject)


def _before(article: Article, clause: Clause) -> Quotation | None:
    """The quotation in "…," said Ann or in "…," Ann said."""
    place = min(start for start, _ in (*clause.cue, *clause.subject))
    while place and article.text[place - 1] in " ,—–-":
        place -= 1
    quotation = article.closing.get(place)
    return quotation if quotation and quotation.end - quotation.start > _MIN_SPEECH else None


def _behind(article: Article, clause: Clause) -> Quotation | None:
    """The quotation in Ann said: "…", in said Ann: "…" or in Ann told reporters, "…"."""
    text = article.text
    cue = max(end for _, end in clause.cue)
    named = max(end for _, end in (*clause.cue, *clause.subject))
    rest = [
        end
        for each in clause.complements
        if each.kind in ("np", "pp") and not article.quoted_share(each.at)
        for _, end in each.at
    ]
    for behind in (cue, named, max([named, *rest])):
        place = behind
        while place < len(text) and text[place] in " ,:—–-\n":
            place += 1
        if place in article.opening:
            return article.opening[place]
    return None


def with_quotations(article: Article, reading: Reading) -> Reading:
    """The reading with its content widened to the whole quotations it touches, and to those that go on behind it."""
    if reading.frame not in _SPOKEN:
        return reading
    touched = _touched(article, reading.content)
    if not touched:
        return reading
    parts: list[Passage] = [reading.content]
    if reading.frame in _INTERRUPTED:
        parts += [quotation.parts for quotation in touched]
    parts += _continuation(article, reading, touched[-1])
    content = without(joined(parts), (*reading.cue, *reading.source))
    return replace(reading, content=trimmed(article.text, content))


def _touched(article: Article, content: Passage) -> list[Quotation]:
    starts = {part for span in content for part in article.quoted_parts(span)}
    return [quotation for quotation in article.quotations if not starts.isdisjoint(quotation.parts)] if starts else []


def _continuation(article: Article, reading: Reading, last: Quotation) -> Iterator[Passage]:
    """Quotations that follow the cue's sentence in its paragraph without a word between them."""
    cue = reading.cue[0][0]
    sentence = article.sentence_at(cue)
    end = max(*(end for _, end in reading.cue), sentence.end if sentence else 0)
    if last.start < end < last.end:
        end = last.end
    for _ in range(_LONGEST_RUN):
        while end < len(article.text) and article.text[end] in " \t":
            end += 1
        following = article.opening.get(end)
        if following is None:
            return
        if following.start > cue:
            yield following.parts
        end = following.end
