"""Who wrote, took or edited what stands in an article is nobody of it, unless the text speaks of them too."""

from __future__ import annotations

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.pipeline import convert
from dossier.convert.reading.credits import bylines, is_caption, is_note
from dossier.model import Source


def people(top: str) -> list[str]:
    """The people of an article whose top, parted by ` ¶ `, is given."""
    text = "\n\n".join(["The lock is shut", *top.split(" ¶ "), "The lock was shut on Monday, Ivo Sand said."])
    return [one.id for one in convert(text, Source("lock", published="2026-03-12"), RulesEngine()).dossier.people]


@pytest.mark.parametrize(
    "top",
    [
        "By Ann Quill and Odo Tarn",
        "By Ann Quill, Health Editor",
        "Ann Quill",
        "ANN QUILL in Elmstad",
        "Ann Quill ¶ Transport reporter, Elmstad",
        "Ann Quill | Tarn Weekly",
    ],
)
def test_an_author_is_nobody_of_the_article(top: str) -> None:
    assert people(top) == ["ivo-sand"]


@pytest.mark.parametrize(
    "top",
    [
        "By Ann Quill ¶ The mayor told Quill so.",
        "Ann Quill ¶ “It was late,” said the mayor.",
        "Ann Quill ¶ She has the key.",
        "Ann Quill ¶ Ann Quill has the key.",
        "It was shut\nby Ann Quill, the mayor\nof Elmstad.",
        "The key was lost by Ann Quill",
    ],
)
def test_whom_the_text_speaks_of_is_one_of_it(top: str) -> None:
    assert "ann-quill" in people(top)


@pytest.mark.parametrize(
    "line",
    [
        "The Wren burning on 11 January. Photograph: Ann Quill/Tarn Pictures",
        "Dead fish line the bank. Photo: Odo Tarn / Courier",
        "The mayor in May [Ann Quill/Polar Press]",
        "The mayor in May (Tarn Photo/Ann Quill)",
        "The mayor in May. (Photo by Ann Quill/Getty Images)",
        "The mayor in May. Photo credit: Ann Quill",
    ],
)
def test_a_caption_ends_with_who_took_the_picture(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ann Quill, mayor of Tarn/Elm, left.",
        "She asked for one thing: Money for the poor.",
        "She left (see the picture in the hall).",
        "It is his best picture: it shows Ann Quill, who died in May.",
        "“It was late,” she said. Photo: Ann Quill",
        "Ann Quill said it was late. Photo: Odo Tarn",
    ],
)
def test_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ann Quill in Tarn; Editing by Odo Tarn.)",
        "Additional reporting by Ann Quill",
        "Quill reported from Elmstad. Polar Press writer Odo Tarn contributed.",
        "Ann Quill and Odo Tarn contributed reporting.",
    ],
)
def test_who_helped(line: str) -> None:
    assert is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by the Courier showed that Ann Quill left.",
        "Editing by hand is hard.",
        "Ann Quill contributed 300 dollars.",
        "Ann Quill contributed to this disaster.",
        "Both firms contributed.",
        "The Courier reported from Elmstad that the port was shut.",
        "Tass reported this.",
    ],
)
def test_no_note_of_who_helped(line: str) -> None:
    assert not is_note(line)


def test_credits_in_brackets_end_a_paragraph() -> None:
    text = "The port shut.\n\nIt was late (it rained). (Reporting by Ann Quill; Editing by Odo Tarn)"
    assert [text[start:end] for start, end in bylines(text)] == ["(Reporting by Ann Quill; Editing by Odo Tarn)"]
