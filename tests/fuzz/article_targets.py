"""An article: stage by stage, as a whole, and changed afterwards."""

from __future__ import annotations

import contextlib
from typing import Final

from pieces import NEWS, news
from registry import mixed, target

from dossier.convert.carrying.reanchor import reanchor
from dossier.convert.dates.timexes import find_timexes
from dossier.convert.engines.rules import RulesEngine
from dossier.convert.names.entities import find_entities
from dossier.convert.pipeline import convert
from dossier.convert.quotes.attributions import find_attributions
from dossier.convert.reading.marks import find_quotations
from dossier.files.grounding import LOST, inconsistent, ungrounded
from dossier.files.read import parse_dossier
from dossier.files.write import is_edited, sealed_bytes
from dossier.model import Dossier, Event, Passage, Quote, Source, overlaps
from dossier.records import replace
from dossier.text import UndecodableError, decode, header_of

ENGINE: Final = RulesEngine()


@target(NEWS)
def stages(data: bytes) -> None:
    """Every stage tells of passages inside the text, in its order."""
    text = _article(data)
    parse = ENGINE.parse(text)
    size, behind = len(text), header_of(text)[1]
    for sentence in parse.sentences:
        assert behind <= sentence.start < sentence.end <= size
        assert not text[behind : sentence.start].strip()
        behind = sentence.end
    assert not text[behind:].strip()
    behind = 0
    for quotation in find_quotations(text):
        _inside(quotation.parts, size)
        assert behind <= quotation.start
        behind = quotation.end
    for name in parse.names:
        _inside((name.span,), size)
    for clause in parse.clauses:
        _inside(clause.cue, size)
        _inside(clause.subject, size)
        for complement in clause.complements:
            _inside(complement.at, size)
    for attribution in find_attributions(parse):
        for at in (attribution.content, attribution.cue, attribution.source):
            _inside(at, size)
        assert attribution.content
        assert not overlaps(attribution.content, attribution.cue), attribution
    spans = [span for entity in find_entities(parse) for span in entity.mentions]
    assert len(spans) == len(set(spans))
    for found in find_timexes(text, parse.sentences, "2024-03-03"):
        _inside((found.span,), size)
        assert text[slice(*found.span)] == found.timex.text


def _inside(at: Passage, size: int) -> None:
    behind = 0
    for start, end in at:
        assert behind <= start < end <= size, (at, size)
        behind = end


def _article(data: bytes) -> str:
    return news(mixed(data, NEWS)).replace("\0", " ").replace("\r", "\n")


def _converts(text: str) -> Dossier:
    source = Source("a", file="seeds/a.txt")
    conversion = convert(text, source, ENGINE)
    dossier = conversion.dossier
    assert [finding[1:] for finding in ungrounded(dossier, text)] == []
    assert [finding[1:] for finding in inconsistent(dossier)] == []
    assert conversion.reasons().keys() == {quote.id for quote in dossier.quotes} | {
        event.id for event in dossier.events
    }
    assert convert(text, source, ENGINE).dossier == dossier
    written = sealed_bytes(dossier)
    assert not is_edited(written)
    read, problems = parse_dossier(written, "a.yaml")
    assert not problems, problems[0]
    assert read is not None
    assert replace(read, converter=dossier.converter) == dossier
    return dossier


@target(NEWS)
def article(data: bytes) -> None:
    """An article of any words gives a dossier that is grounded, reads back, and comes out the same again."""
    _converts(_article(data))


@target(NEWS)
def article_bytes(data: bytes) -> None:
    """So does any text at all."""
    with contextlib.suppress(UndecodableError):
        _converts(decode(data).text)


@target(NEWS)
def changed_article(data: bytes) -> None:
    """A dossier brought along to another text is grounded there, but for what is marked as lost."""
    first, _, second = data.partition(b"\xff")
    old, new = _article(first), _article(second)
    dossier = convert(old, Source("a", file="seeds/a.txt"), ENGINE).dossier
    moved = reanchor(dossier, new, "0" * 64)
    entries: tuple[Quote | Event, ...] = (*moved.dossier.quotes, *moved.dossier.events)
    assert len(entries) == len(dossier.quotes) + len(dossier.events)
    anybody = moved.dossier.entities()
    assert [entry.id for entry in (*entries, *anybody) if LOST in entry.extra] == list(moved.lost)
    for entry in entries:
        if LOST not in entry.extra:
            _inside(entry.at, len(new))
