"""One article becomes one dossier: the stages in their order, and why each entry is there."""

from __future__ import annotations

from dossier import __version__
from dossier.convert.dates.timexes import find_timexes
from dossier.convert.events.find import find_events
from dossier.convert.events.rebuttals import find_rebuttals
from dossier.convert.headline import read_headline
from dossier.convert.names.entities import find_entities
from dossier.convert.publisher import find_publisher
from dossier.convert.quotes.attributions import find_attributions
from dossier.convert.quotes.quotedates import with_dates
from dossier.convert.quotes.relays import with_relays
from dossier.convert.quotes.said import said_and_denied
from dossier.convert.reading.furniture import article_text
from dossier.convert.reading.parse import Attribution, Engine
from dossier.convert.reading.places import Places
from dossier.convert.webmarks import Marked, is_marked
from dossier.model import ENTITY_TYPES, Converter, Dossier, Entity, EntityType, Source, text_at
from dossier.records import Record, replace


class Conversion(Record):
    """A dossier, the text it was read from, and what was found there before it became quotes."""

    dossier: Dossier
    text: str
    attributions: tuple[Attribution, ...]

    def reasons(self) -> dict[str, tuple[str, ...]]:
        """For every quote and event by id what made the converter write it."""
        reasons: dict[str, tuple[str, ...]] = {}
        contents: Places[Attribution] = Places()
        for attribution in self.attributions:
            contents.add(attribution.content, attribution)
        for quote in self.dossier.quotes:
            found = next((a for a in contents.over(quote.at) if a.cue == quote.cue_at), None)
            lines = [f"rule: {found.rule}"] if found else []
            lines += [
                f"{word}: {value}" for word, value in (("cue", quote.cue), ("speaker", quote.speaker_text)) if value
            ]
            if quote.speaker:
                lines.append(f"taken for: {quote.speaker}")
            if quote.via:
                lines.append(f"relayed by: {', '.join(quote.via)} ({quote.via_basis})")
            reasons[quote.id] = (*lines, f"text: {text_at(self.text, quote.at)}")
        for event in self.dossier.events:
            lines = [f"date: {event.date}, {event.date_basis}"] if event.date else ["date: none was found"]
            lines += [f"claim: {c.by} {c.stance}" + (f" ({c.cue})" if c.cue else "") for c in event.claims]
            reasons[event.id] = (*lines, f"text: {text_at(self.text, event.at)}")
        return reasons


def convert(text: str, source: Source, engine: Engine, masthead: str = "") -> Conversion:
    """The dossier of a reading text.

    What `source` leaves open of title, publisher, publication date and language is read from the text itself, whose
    first line is an outlet's where it is the `masthead` of other pages too. The result depends on the arguments alone.
    """
    if not is_marked(text):
        return _converted(text, source, engine, masthead)
    marked = Marked(text)
    found = _converted(marked.plain, source, engine, masthead)
    return Conversion(marked.dossier(found.dossier), text, marked.records(found.attributions))


def _converted(text: str, source: Source, engine: Engine, masthead: str) -> Conversion:
    head = read_headline(text, masthead)
    body = article_text(text)
    published = source.published or head.published

    parse = engine.parse(body)
    entities = find_entities(parse)
    timexes = find_timexes(body, parse.sentences, published)
    attributions = find_attributions(parse)
    publisher = source.publisher or head.publisher
    if masthead or not publisher:
        told = find_publisher(parse, entities, text)
        if not publisher or set(told.split()) < set(
            publisher.split()
        ):  # "Polar Press Agency", in its text "(Polar Press)"
            publisher = told or publisher
    said, denials = said_and_denied(parse, attributions, entities, find_rebuttals(parse))
    quotes = with_relays(parse, said, entities, publisher)
    quotes = with_dates(parse, quotes, timexes, published)
    events = find_events(parse, entities, timexes, quotes, published, denials)

    by_type: dict[EntityType, list[Entity]] = {type_: [] for type_ in ENTITY_TYPES}
    for entity in entities:
        by_type[entity.type].append(entity)
    dossier = Dossier(
        source=replace(
            source,
            title=source.title or head.title,
            publisher=publisher,
            published=published,
            language=source.language or head.language,
            url=source.url or head.url,
        ),
        converter=Converter(engine.name, __version__, engine.model),
        people=tuple(by_type["person"]),
        organizations=tuple(by_type["organization"]),
        places=tuple(by_type["place"]),
        events=events,
        quotes=quotes,
        timexes=tuple([found.timex for found in timexes]),
    )
    return Conversion(dossier, body, attributions)
