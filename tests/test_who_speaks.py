"""Who speaks, from the text to the dossier: the clauses, the names and the pronouns together."""

from __future__ import annotations

import pytest

from dossier.convert.engines import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Quote, Source

RULES = make_engine("rules", "")


def quotes(text: str) -> tuple[Quote, ...]:
    article = f"date 2026-03-12 Town hall reopens after repairs\n\n{text}\n"
    return convert(article, Source(id="it"), RULES).dossier.quotes


def said(text: str) -> list[tuple[str, str]]:
    """Who speaks, by the id or else in the article's words, and what."""
    return [(each.speaker or each.speaker_text, each.text) for each in quotes(text)]


@pytest.mark.parametrize(
    ("owned", "speaker"),
    [("firm", ""), ("film", ""), ("luck", "mary-tarn"), ("daughter", "")],
)
def test_whose_firm_or_work_acts_may_be_meant(owned: str, speaker: str) -> None:
    text = f'Mary Tarn spoke.\n\nSarah Quill\'s {owned} won. "It was a gift," she said.'
    assert quotes(text)[-1].speaker == speaker


def test_whose_firm_acts_is_meant_where_nobody_else_is_near() -> None:
    assert quotes('It rained.\n\nSarah Quill\'s firm won. "It was a gift," she said.')[-1].speaker == "sarah-quill"


def test_who_gave_a_name_may_speak_on() -> None:
    text = 'Odo Tarn wept. His brother, who gave his name as Ivo, said he had slept. "I slept," he said.'
    assert quotes(text)[-1].speaker in ("", "ivo")
