"""News articles become plain YAML dossiers; a terminal app walks from a person to their words to the passage."""

__version__ = "0.1.0"
