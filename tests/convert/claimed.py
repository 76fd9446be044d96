"""What a conversion claims of a sentence, with both engines."""

from __future__ import annotations

from functools import cache

from dossier.convert.engines.choose import EngineError, make_engine
from dossier.convert.engines.spacy_engine import available_model
from dossier.convert.pipeline import convert
from dossier.convert.reading.parse import Engine
from dossier.model import Dossier, Source

try:
    available_model()
    ENGINES = ["rules", "spacy"]
except EngineError:
    ENGINES = ["rules"]

LEAD = "Ferry runs again\n\n"
BURNED = "Guards burned the mill"


@cache
def engine(name: str) -> Engine:
    return make_engine(name, "")


def made(text: str, name: str) -> Dossier:
    return convert(LEAD + text + "\n", Source(id="a", published="2024-05-17"), engine(name)).dossier


def claims(text: str, name: str, title: str) -> list[tuple[str, str]]:
    dossier = made(text, name)
    found = [event for event in dossier.events if event.title == title]
    assert len(found) == 1, [event.title for event in dossier.events]
    return [(claim.by, claim.stance) for claim in found[0].claims]


def cued(text: str, name: str) -> list[tuple[str, str, str]]:
    """Who speaks in the article's words, by what cue, and what, of every quote."""
    return [(each.speaker_text, each.cue, each.text) for each in made(text, name).quotes]
