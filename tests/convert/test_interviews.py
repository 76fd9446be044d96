"""Talks whose questions fill paragraphs, with or without letters for those who ask and answer."""

from __future__ import annotations

import pytest
from hearing import quotes, said

from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Source


def aliases(text: str) -> list[tuple[str, tuple[str, ...]]]:
    people = convert(text, Source(id="it"), make_engine("rules", "")).dossier.people
    return [(person.name, person.aliases) for person in people]


LEAD = "Ann Quill, a captain, spoke to the Kray Post about the leak."
TALK = (
    "When did you learn of it?",
    "On Monday. I called the port.",
    "What did the port say?",
    "They told me that nobody was there.\n\nThen I rang my brother.",
    "Will you stay?",
    "I will.\n\nI like the sea.\n\nThe ferry sails in May.",
)
ANSWERS = [
    ("ann-quill", "On Monday. I called the port"),
    ("ann-quill", "They told me that nobody was there … Then I rang my brother"),
    ("ann-quill", "I will … I like the sea"),
]


def test_questions_that_fill_paragraphs_are_answered_by_the_only_one_who_is_asked() -> None:
    assert said("\n\n".join((LEAD, *TALK))) == ANSWERS


@pytest.mark.parametrize(
    "lead",
    [
        "By Odo Tarn\n\nIn an interview with the captain Ann Quill, the Kray Post asked about the leak.",
        "Odo Tarn found the leak. Ann Quill, his captain, spoke to the Kray Post.",
    ],
)
def test_who_answers_is_no_byline_and_nobody_who_is_only_spoken_of(lead: str) -> None:
    assert said("\n\n".join((lead, *TALK)))[-3:] == ANSWERS


@pytest.mark.parametrize(
    "text",
    [
        # nobody is asked; two may be the one; nobody says "I"; the author retells; too few questions
        "\n\n".join(("Ann Quill left the ferry on Monday.", *TALK)),
        "\n\n".join(("Ann Quill and Ida Lind left. They spoke to the Kray Post.", *TALK)),
        "\n\n".join((LEAD, *(part.replace("I ", "One ").replace("me", "us").replace("my", "a") for part in TALK))),
        "\n\n".join((LEAD, TALK[0], "“On Monday,” she said. I was there.", *TALK[2:])),
        "\n\n".join((LEAD, *TALK[:4])),
    ],
)
def test_other_questions_are_answered_by_nobody(text: str) -> None:
    assert not {content for _, content in ANSWERS} & {content for _, content in said(text)}


def test_initials_that_open_lines_are_those_of_who_is_named_in_full() -> None:
    text = "Odo Tarn met Ann Quill.\n\nOdo Tarn: Why?\n\nAnn Quill: It rained.\n\nOT: And?\n\nAQ: I left."
    assert said(text) == [
        ("odo-tarn", "Why?"),
        ("ann-quill", "It rained"),
        ("odo-tarn", "And?"),
        ("ann-quill", "I left"),
    ]
    assert aliases(text) == [("Odo Tarn", ("OT",)), ("Ann Quill", ("AQ",))]


def test_letters_that_also_stand_elsewhere_are_no_initials() -> None:
    text = "Odo Tarn met Ann Quill.\n\nOT: Why?\n\nAQ: It rained.\n\nOT is a firm of Kray, and OT sails."
    assert aliases(text)[0] == ("Odo Tarn", ())


@pytest.mark.parametrize(
    "lines",
    [
        # who is told of in the first line, by an office or by letters, and whoever asks
        "ANN QUILL, HOST: Is it late?\n\nODO TARN, BAKER: I think so.\n\nQUILL: Why?\n\nTARN: I slept.",
        "Ann Quill (AQ): Is it late?\n\nOdo Tarn (OT): I think so.\n\nAQ: Why?\n\nOT: I slept.",
        "Interviewer: Is it late?\n\nTarn: I think so.\n\nInterviewer: Why?\n\nTarn: I slept.",
    ],
)
def test_labels_that_tell_who_speaks_first_are_lines_too(lines: str) -> None:
    found = quotes(f"Odo Tarn is a baker. Ann Quill met him.\n\n{lines}")
    assert [each.text for each in found] == ["Is it late?", "I think so", "Why?", "I slept"]
    assert [each.speaker for each in found][1::2] == ["odo-tarn", "odo-tarn"]
