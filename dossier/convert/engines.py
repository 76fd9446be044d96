"""Which engine reads the articles: by name, or the best that is installed."""

from __future__ import annotations

from dossier.convert.parse import Engine


class EngineError(Exception):
    """An engine that was asked for is not installed; the message says how to get it."""


def choose_engine(name: str, model: str = "") -> tuple[str, str]:
    """The engine and model that `name` (auto, rules or spacy) means on this machine.

    Raises:
        EngineError: spaCy was asked for and it, or a model for it, is missing.
    """
    if name == "rules":
        return "rules", ""
    from dossier.convert.spacy_engine import HOW_TO_GET, available_model

    found = model or available_model()
    if found:
        return "spacy", found
    if name == "spacy":
        raise EngineError(HOW_TO_GET)
    return "rules", ""


def make_engine(name: str, model: str) -> Engine:
    """The engine that `choose_engine` gave. Loading spaCy's model takes a second or two."""
    if name == "spacy":
        from dossier.convert.spacy_engine import SpacyEngine

        return SpacyEngine(model)
    from dossier.convert.rules import RulesEngine

    return RulesEngine()
