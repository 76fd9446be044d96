"""Events of an article: what happened, was planned or is denied, when, where, with whom, and who says so."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from dossier.convert.eventdates import date_events
from dossier.convert.marks import find_quotations
from dossier.convert.occurrences import Occurrence, find_occurrences
from dossier.convert.parse import Parse, Sentence
from dossier.convert.salience import Surroundings, salient
from dossier.convert.stance import claims_of
from dossier.convert.timexes import FoundTimex
from dossier.model import Entity, Event, Passage, Quote, Span, text_at

_MAX_TITLE: Final = 90
_MAX_HEADING: Final = 120


def find_events(
    parse: Parse,
    entities: Sequence[Entity],
    timexes: Sequence[FoundTimex],
    quotes: Sequence[Quote],
    published: str = "",
) -> tuple[Event, ...]:
    """The salient events of an article in the order of the text, with date, place, participants and claims."""
    text, sentences = parse.text, parse.sentences
    if not sentences:
        return ()
    occurrences = find_occurrences(parse)
    body = _body(text, sentences, timexes)
    cues = frozenset(span for quote in quotes for span in quote.cue_at)
    around = Surroundings(
        text=text,
        body=body,
        sentences=[(sentence.start, sentence.end) for sentence in sentences],
        headline=_headline(text, sentences, body),
        quoted=[span for quotation in find_quotations(text) for span in quotation.parts],
        cues=cues,
        dated=frozenset(
            number
            for number, sentence in enumerate(sentences)
            for found in timexes
            if found.timex.value and sentence.start <= found.span[0] < sentence.end
        ),
    )
    chosen = salient(occurrences, around)
    dates = date_events(
        text,
        chosen,
        occurrences,
        timexes,
        around.sentences,
        [sentence.paragraph for sentence in sentences],
        cues,
        published,
    )
    events: list[Event] = []
    for one, at in zip(chosen, passages(text, chosen, around.sentences), strict=True):
        date = dates[one]
        people, organizations, places = _participants(entities, at)
        told = text_at(text, at)
        events.append(
            Event(
                id=_id(told, one),
                title=_title(text, at, one),
                text=told,
                at=at,
                date=date.value,
                date_text=date.text,
                date_at=date.at,
                date_basis=date.basis,
                place=places[0] if places else "",
                people=people,
                organizations=organizations,
                claims=claims_of(text, one, around.sentences[one.sentence], quotes),
            )
        )
    return tuple(events)


def _body(text: str, sentences: Sequence[Sentence], timexes: Sequence[FoundTimex]) -> list[int]:
    """The numbers of the sentences that are neither headline nor date line."""
    dates = [found.span for found in timexes]
    alone = Counter(sentence.paragraph for sentence in sentences)
    body = []
    for number, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end]
        is_heading = alone[sentence.paragraph] == 1 and words[-1:].isalnum() and len(words) <= _MAX_HEADING
        is_dateline = number < 4 and any(
            start - sentence.start <= 12 and sentence.end - end <= 4 for start, end in dates if sentence.start <= start
        )
        if not is_heading and not is_dateline:
            body.append(number)
    return body or list(range(len(sentences)))


def _headline(text: str, sentences: Sequence[Sentence], body: Sequence[int]) -> Span:
    if body and body[0] > 0:
        return sentences[0].start, sentences[0].end
    return sentences[0].start, sentences[0].start


_BOUNDARY: Final = re.compile(
    r",\s|;\s|:\s|\s[—–-]\s|\s(?=(?:and|but|or|that|which|who|when|while|after|before|as|because|where|if|although|since"
    r"|until|with|by|following|leading|causing)\s)"
)


def passages(text: str, chosen: Sequence[Occurrence], sentences: Sequence[Span]) -> list[Passage]:
    """Where each happening is told: its sentence, or where a sentence tells several, its part of it."""
    found: list[Passage] = []
    for index, one in enumerate(chosen):
        start, end = sentences[one.sentence]
        before = chosen[index - 1] if index and chosen[index - 1].sentence == one.sentence else None
        after = chosen[index + 1] if index + 1 < len(chosen) and chosen[index + 1].sentence == one.sentence else None
        first = _cut(text, before, one) if before else start
        last = _cut(text, one, after) if after else end
        found.append(((first, last),) if first < last else ((start, end),))
    return [tuple(_trimmed(text, span) for span in at) for at in found]


def _cut(text: str, before: Occurrence, after: Occurrence) -> int:
    """Where the clause of the later of two occurrences begins."""
    cuts = [match.end() for match in _BOUNDARY.finditer(text, before.at[1], after.at[0])]
    return cuts[-1] if cuts else after.at[0]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " ,;:\n–—-":
        start += 1
    while end > start and text[end - 1] in " ,;:\n–—-":
        end -= 1
    return start, end


def _title(text: str, at: Passage, one: Occurrence) -> str:
    start, end = at[0]
    words = " ".join(text[start:end].split())
    if len(words) <= _MAX_TITLE:
        return words.rstrip(".")
    cut = words[:_MAX_TITLE].rsplit(" ", 1)[0]
    return cut.rstrip(",;:") + " …"


def _participants(entities: Iterable[Entity], at: Passage) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Ids of the people, organizations and places that a passage names, in the order of the text."""
    named: dict[str, list[tuple[int, str]]] = {"person": [], "organization": [], "place": []}
    for entity in entities:
        inside = [mention[0] for mention in entity.mentions if any(a <= mention[0] < b for a, b in at)]
        if inside:
            named[entity.type].append((inside[0], entity.id))
    people, organizations, places = (tuple(name for _, name in sorted(found)) for found in named.values())
    return people, organizations, places


def _id(told: str, one: Occurrence) -> str:
    return "e-" + hashlib.sha256(f"{one.lemma}\n{told}".encode()).hexdigest()[:6]
