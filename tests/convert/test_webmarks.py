"""Soft hyphens and HTML entities: they are read over, and every passage still counts them."""

from __future__ import annotations

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.pipeline import convert
from dossier.convert.webmarks import is_marked
from dossier.model import Dossier, Source, text_at


def dossier_of(text: str) -> Dossier:
    return convert(text, Source("lock", published="2026-03-12"), RulesEngine()).dossier


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The lock leaks, said Ada Moss on Mon\u00adday.", "Ada Moss", "The lock leaks"),
        ("&quot;We go now,&quot; said Ada Moss of Moss &amp; Sons.", "Ada Moss of Moss &amp; Sons", "We go now"),
        ("&ldquo;It&#8217;s old,&rdquo; Ada Moss said. It rained.", "Ada Moss", "It&#8217;s old"),
        ("Ada Moss said the &quot;old&quot; lock leaks.", "Ada Moss", "the &quot;old&quot; lock leaks"),
        ("Ada&nbsp;Moss said the lock leaks.", "Ada&nbsp;Moss", "the lock leaks"),
    ],
)
def test_marks_are_read_over_and_counted(text: str, speaker: str, words: str) -> None:
    text = f"Lock leaks\n\n{text}\n\nNobody was hurt at R&amp;D, and Ivo Quill said the lo\u00adck is shut.\n"
    dossier = dossier_of(text)
    quote = dossier.quotes[0]
    assert (quote.speaker_text, quote.text.strip(".")) == (speaker, words)
    assert quote.speaker == "ada-moss"
    for each in dossier.quotes:
        assert text_at(text, each.at) == each.text
        assert text_at(text, each.speaker_at) == each.speaker_text
        assert text_at(text, each.cue_at) == each.cue
    for event in dossier.events:
        assert text_at(text, event.at) == event.text
    for timex in dossier.timexes:
        assert text_at(text, timex.at) == timex.text
    for entity in dossier.entities():
        assert {text_at(text, (span,)) for span in entity.mentions} <= {entity.name, *entity.aliases}


@pytest.mark.parametrize("words", ["Ada Moss & Sons", "R&D; and more", "AT&T", "&c; &x1;"])
def test_an_ampersand_alone_changes_nothing(words: str) -> None:
    text = f"{words} was told it rained. Ivo Quill said the lock leaks."
    assert [(quote.speaker, quote.text) for quote in dossier_of(text).quotes][-1:] == [("ivo-quill", "the lock leaks")]
    assert not is_marked(words)


def test_hardly_any_text_is_marked() -> None:
    assert not is_marked("Ada Moss & Sons said so; AT&T did not.")
    assert is_marked("Moss &amp; Sons")
