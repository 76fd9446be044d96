"""The rules engine with the shared attribution stage, by example: who says what through which cue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.convert.attributions import find_attributions
from dossier.convert.rules import RulesEngine
from dossier.model import text_at


def attributions(text: str) -> list[tuple[str, str]]:
    """(source, content) of every attribution, final punctuation aside."""
    found = find_attributions(RulesEngine().parse(text))
    return [(text_at(text, each.source), text_at(text, each.content).rstrip(".")) for each in found]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mara Quill said that the bridge was shut.", "Mara Quill", "that the bridge was shut"),
        ("Mara Quill said the bridge was shut.", "Mara Quill", "the bridge was shut"),
        ("The head of the harbour board said on Monday that the port was full.",
         "The head of the harbour board", "that the port was full"),
        ("Odo Tarn, a baker from Elmstad, said the mill would close.",
         "Odo Tarn, a baker from Elmstad", "the mill would close"),
        ("The bridge was shut, said Odo Tarn, a baker.", "Odo Tarn, a baker", "The bridge was shut"),
        ("The bridge, she said, would stay shut.", "she", "The bridge … would stay shut"),
        ("She told reporters that the mill would close.", "She", "that the mill would close"),
        ("The clerk, who said that he had lost the key, left.", "who", "that he had lost the key"),
        ("In early May a spokesman for the mill said that it would close.",
         "a spokesman for the mill", "that it would close"),
        ("According to the police, the road is open.", "the police", "the road is open"),
        ("The road is open, according to the police.", "the police", "The road is open"),
        ("The mayor announced that taxes would rise, adding that it hurt.", "The mayor", "that taxes would rise"),
        ("Odo Tarn, 37, told the Post that the mill would close.", "Odo Tarn, 37", "that the mill would close"),
        ("Odo Tarn, who runs the mill, denied that it would close.",
         "Odo Tarn, who runs the mill", "that it would close"),
    ],
)  # fmt: skip
def test_indirect_speech(text: str, source: str, content: str) -> None:
    assert (source, content) in attributions(text)


@pytest.mark.parametrize(
    "text",
    ["The bridge is shut.", "It rained all day and the mill stood still.", "He found the key under the mat."],
)
def test_plain_narration_attributes_nothing(text: str) -> None:
    assert attributions(text) == []


@given(st.text(alphabet="ab said that he, \"“”'.\n(—:A", max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    parse = RulesEngine().parse(text)
    for clause in parse.clauses:
        for start, end in (*clause.cue, *clause.subject, *(span for each in clause.complements for span in each.at)):
            assert 0 <= start < end <= len(text)
