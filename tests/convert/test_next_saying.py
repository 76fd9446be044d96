"""Where what somebody says ends because others say the next, or the same one goes on to say it."""

from __future__ import annotations

import pytest
from hearing import said

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Many members said they will stay and others said they will not.",
            [("Many members", "they will stay"), ("others", "they will not")],
        ),
        (
            "21 percent said it was “not likely” and 14 percent said it was “sure.”",
            [("21 percent", "it was “not likely”"), ("14 percent", "it was “sure.”")],
        ),
        (
            "Odo Tarn said the mill is “old,” while Ann Quill suggested it was new.",
            [("odo-tarn", "the mill is “old,”"), ("ann-quill", "it was new")],
        ),
        (
            "Odo Tarn said the mill is old before claiming that it was sold.",
            [("odo-tarn", "the mill is old"), ("odo-tarn", "that it was sold")],
        ),
        (
            "Odo Tarn has asked clerks to leave and has called it a farce.",
            [("odo-tarn", "clerks to leave"), ("odo-tarn", "it a farce")],
        ),
        (
            "Odo Tarn said that their mill was “old,” and that Ann Quill had left.",
            [("odo-tarn", "that their mill was “old,” and that Ann Quill had left")],
        ),
        (
            "Ann Quill said she was hurt while Odo Tarn said she was not.",
            [("ann-quill", "she was hurt"), ("odo-tarn", "she was not")],
        ),
        (
            "Ann Quill said she was hurt but Odo Tarn insisted that she was not.",
            [("ann-quill", "she was hurt"), ("odo-tarn", "that she was not")],
        ),
        (
            "Ann Quill said it was fair, but Odo Tarn, who leads the board, called it “a joke”.",
            [("ann-quill", "it was fair"), ("odo-tarn", "it “a joke”")],
        ),
        (
            "Ann Quill said it was fair, while Odo Tarn, a clerk, dismissed it as a joke.",
            [("ann-quill", "it was fair"), ("odo-tarn", "it as a joke")],
        ),
        # one speaker's
        ("Ann Quill said she slept while Odo Tarn told jokes.", [("ann-quill", "she slept while Odo Tarn told jokes")]),
        (
            "Ann Quill said it was fair, but Odo Tarn, a clerk, called for help.",
            [("ann-quill", "it was fair, but Odo Tarn, a clerk, called for help")],
        ),
        ("Odo Tarn said clerks came and others said nothing.", [("odo-tarn", "clerks came and others said nothing")]),
        ("Odo Tarn said the mill was shut while he slept.", [("odo-tarn", "the mill was shut while he slept")]),
        ("Odo Tarn said the mill was shut before it rained.", [("odo-tarn", "the mill was shut before it rained")]),
        (
            "“It is late,” Odo Tarn said on condition of anonymity. It rained.",
            [("odo-tarn", "It is late")],
        ),
        ("It was hard to find, he said, on condition of anonymity.", [("he", "It was hard to find")]),
    ],
)
def test_what_is_said_next_is_another_saying(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_text_may_end_behind_a_comma_and_an_adverb() -> None:
    text = "There is nothing that suggests he could not win, even"
    assert convert(text, Source(id="it"), make_engine("rules", "")).dossier.quotes
