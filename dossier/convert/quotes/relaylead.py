"""Whose words a whole article brings: what its lead, its dateline or a credit line tells of its own source."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.outletparts import PLATFORM, OutletPart, in_order
from dossier.convert.reading.parse import Parse
from dossier.model import Entity

#: The lead says whose words the article brings: "This was stated by …, X reports".
_THIS: Final = Rare(
    r"(?<!said )(?<!says )\b(?:this|that|it) (?:was|is|has been|were)"
    r" (?:stated|reported|announced|said|told|written|confirmed|informed)"
    r"|\b(?:said|stated|announced|reported|wrote|told|informed)(?: \w+)? (?:about )?(?:this|it)\b"
    r"(?! (?:was|is|were|had|has|have|would|will|could|can|may|might|should|did|does|week|month|year|morning|\w+ed)\b)",
    re.IGNORECASE,
)
#: … without a dash, as a sentence of its own.
_UNDASHED: Final = Rare(r"[A-Z][\w.,' ’-]{1,40}\d\w{0,2} \(([^)\n]{2,40})\)")
_HEAD_SENTENCES: Final = 6
_REACH: Final = 600  # characters
_DATELINE: Final = Rare(r"[A-Z][\w.,' ’-]{1,40}\(([^)\n]{2,40})\)\s?[-–—_]")
_CREDIT: Final = re.compile(r"(?:^|\n)\s*(?:source|via|credit|from):?\s+([^\n]{2,60}?)\s*(?:\n|\Z)", re.IGNORECASE)
_PLATFORM: Final = Rare(PLATFORM)
_LEAD: Final = 4  # paragraphs
_MAX_HEADING: Final = 80


def lead_of(
    parse: Parse, by_sentence: dict[int, list[OutletPart]], entities: Sequence[Entity]
) -> tuple[tuple[str, ...], frozenset[str], int]:
    """The relays that the lead gives the article, the people whose words they bring, and how far that reaches."""
    text = parse.text
    for number, sentence in enumerate(parse.sentences):
        if sentence.paragraph >= _LEAD:
            break
        parts = by_sentence.get(number)
        if not parts or not _THIS.search(text, sentence.start, sentence.end):
            continue
        people = frozenset(
            entity.id
            for entity in entities
            if entity.type == "person" and any(sentence.start <= start < sentence.end for start, _ in entity.mentions)
        )
        return in_order(parts), people, _section_end(parse, number)
    return (), frozenset(), 0


def _section_end(parse: Parse, number: int) -> int:
    """Where the next heading stands, a short line without a full stop; the end of the text without one."""
    paragraph = parse.sentences[number].paragraph
    for sentence in parse.sentences[number + 1 :]:
        words = parse.text[sentence.start : sentence.end]
        alone = sentence.paragraph != paragraph and len(words) <= _MAX_HEADING
        if alone and words[-1:].isalnum() and not words.startswith(('"', "“")):
            return sentence.start
    return len(parse.text)


def _credit_line(text: str) -> re.Match[str] | None:
    """The line near the end of a text that tells where it came from."""
    place = max(0, len(text) - 400)
    credit = _CREDIT.match(text) if place == 0 else None
    while credit is None and (place := text.find("\n", place)) >= 0:
        credit = _CREDIT.match(text, place)
        place += 1
    return credit


def source_of_article(parse: Parse, outlets: Collection[Entity], publisher: str) -> tuple[str, ...]:
    """The agency of a dateline ("LYON, May 3 (Presswire) –") or of a credit line ("Source: Presswire").

    Empty where neither names one, and where it is the article's own publisher.
    """
    text = parse.text
    dateline = _DATELINE.search(text, 0, _REACH) if text.find("(", 0, _REACH) >= 0 else None
    if dateline is None and text.find(") ", 0, _REACH) >= 0:
        heads = (_UNDASHED.fullmatch(text, each.start, each.end) for each in parse.sentences[:_HEAD_SENTENCES])
        dateline = next(filter(None, heads), None)
    credit = _credit_line(text)
    spans = [dateline.span(1)] if dateline else []
    if credit:  # "Source: Ann Quill of the Board of Trade" is no agency's
        spans.append((credit.start(1), credit.start(1) + 1 + len("the ") * (credit[1][:4].lower() == "the ")))
    agency = next(
        (
            entity
            for first, last in spans
            for entity in outlets
            if any(first <= start < last for start, _ in entity.mentions) and not _PLATFORM.fullmatch(entity.name)
        ),
        None,
    )
    return () if agency is None or _is_publisher(publisher, agency) else (agency.id,)


def _is_publisher(publisher: str, entity: Entity) -> bool:
    wanted = publisher.casefold()
    return wanted == entity.id or wanted in {name.casefold() for name in (entity.name, *entity.aliases)}
