"""What conversion without a model hears in a short article: who speaks, and what."""

from __future__ import annotations

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Quote, Source

_RULES = make_engine("rules", "")


def quotes(text: str, headline: str = "Town hall reopens after repairs") -> tuple[Quote, ...]:
    return convert(f"date 2026-03-12 {headline}\n\n{text}\n", Source(id="it"), _RULES).dossier.quotes


def said(text: str, headline: str = "Town hall reopens after repairs") -> list[tuple[str, str]]:
    """Who speaks, by the id or else in the article's words, and what."""
    return [(each.speaker or each.speaker_text, each.text) for each in quotes(text, headline)]
