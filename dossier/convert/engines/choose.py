"""Which engine reads the articles: by name, or the best that is installed."""

from __future__ import annotations

from dossier.convert.reading.parse import Engine


class EngineError(Exception):
    """An engine that was asked for is not installed; the message says how to get it."""


def choose_engine(name: str, model: str = "") -> tuple[str, str]:
    """The engine and model that `name` (auto, rules or spacy) means on this machine.

    Raises:
        EngineError: spaCy or a model was asked for and is missing.
    """
    if name == "rules":
        return "rules", ""
    from dossier.convert.engines.spacy_engine import available_model

    try:
        return "spacy", available_model(model)
    except EngineError:
        if name == "spacy" or model:
            raise
        return "rules", ""


def make_engine(name: str, model: str) -> Engine:
    """The engine that `choose_engine` gave. Loading spaCy's model takes a second or two."""
    if name == "spacy":
        from dossier.convert.engines.spacy_engine import SpacyEngine

        return SpacyEngine(model)
    from dossier.convert.engines.rules import RulesEngine

    return RulesEngine()
