"""What happened by a text published on 22 February 2025, by the rules, with quotes and entities that a test gives."""

from __future__ import annotations

from dossier.convert.dates.timexes import find_timexes
from dossier.convert.events.find import find_events
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.sentences import find_sentences
from dossier.model import Entity, Event, Quote


def events(text: str, quotes: tuple[Quote, ...] = (), entities: tuple[Entity, ...] = ()) -> tuple[Event, ...]:
    sentences = find_sentences(text)
    parse = Parse(text, sentences, (), ())
    return find_events(parse, entities, find_timexes(text, sentences, "2025-02-22"), quotes, "2025-02-22")


def the_event(text: str, word: str, quotes: tuple[Quote, ...] = (), entities: tuple[Entity, ...] = ()) -> Event:
    found = [event for event in events(text, quotes, entities) if word in event.text]
    assert found, f"no event tells {word!r}: {[event.text for event in events(text, quotes)]}"
    return found[0]


def quote(text: str, words: str, cue: str, speaker: str) -> Quote:
    start = text.index(words)
    cue_start = text.index(cue)
    return Quote(
        "q-1",
        "indirect",
        words,
        ((start, start + len(words)),),
        speaker=speaker,
        cue=cue,
        cue_at=((cue_start, cue_start + len(cue)),),
    )
