"""Who hands words on at the end of a sentence is not who said them."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def heard(text: str, engine: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.speaker or each.speaker_text, each.text, each.via) for each in made(text, engine).quotes]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "via"),
    [
        ('"The mill is shut," Ann Quill said, Presswire reports.', "ann-quill", "presswire"),
        ('"The mill is shut," Ann Quill said, Tarnpress reports.', "ann-quill", "tarnpress"),
        ('"The mill is shut," Ann Quill said on Tuesday, Tarnpress reported.', "ann-quill", "tarnpress"),
        ('"The mill is shut," Ann Quill said at a meeting in Lodd, Tarnpress reports.', "ann-quill", "tarnpress"),
        ('"The mill is shut," said Ann Quill, head of the guild, Tarnpress reports.', "ann-quill", "tarnpress"),
        (
            '"The mill is shut," Ann Quill said at lunch, a Tarnpress correspondent reports.',
            "ann-quill",
            "tarnpress",
        ),
        ('"The mill is shut," he said, an Interpress-Lodd correspondent reports.', "he", "interpress-lodd"),
    ],
)
def test_who_speaks_in_marks_speaks_through_who_reports_it(text: str, who: str, via: str, engine: str) -> None:
    assert heard(text, engine) == [(who, "The mill is shut", (via,))]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "The mill will be shut on Thursday, Ann Quill said at a briefing, Presswire reports.",
        "The mill will be shut on Thursday, Ann Quill said at a briefing, a Presswire correspondent reports.",
        "The mill will be shut on Thursday, Ann Quill said at a briefing, the outlet Presswire writes.",
        "The mill will be shut on Thursday, Ann Quill said, the Presswire news agency reported.",
        "The mill will be shut on Thursday, Ann Quill, the mayor, said at a briefing, Presswire reports.",
    ],
)
def test_who_speaks_without_marks_speaks_through_who_reports_it(text: str, engine: str) -> None:
    (found,) = heard(text, engine)
    assert found[0] == "ann-quill"
    assert found[1:] == ("The mill will be shut on Thursday", ("presswire",))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill was sold on Tuesday, Presswire reported.", "The mill was sold on Tuesday"),
        (
            "The mill burned after the mayor said at a briefing that it was safe, Presswire reported.",
            "The mill burned after the mayor said at a briefing that it was safe",
        ),
    ],
)
def test_an_outlet_alone_tells_it_itself(text: str, expected: str, engine: str) -> None:
    assert heard(text, engine) == [("presswire", expected, ())]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Quill spoke. According to her, the board has not explained how it will pay.",
            [("ann-quill", "the board has not explained how it will pay")],
        ),
        (
            "Odo Tarn spoke. According to him, the mayor told workers that the mill was shut.",
            [("odo-tarn", "the mayor told workers that the mill was shut")],
        ),
        (
            'Odo Tarn spoke. According to him, the mayor said: "The mill is shut for ever."',
            [("the mayor", "The mill is shut for ever.")],
        ),
        (
            "According to Presswire, the mayor told workers that the mill was shut.",
            [("the mayor", "that the mill was shut")],
        ),
    ],
)
def test_what_others_say_according_to_somebody_is_told_by_him(
    text: str, expected: list[tuple[str, str]], engine: str
) -> None:
    assert [found[:2] for found in heard(text, engine)] == expected


@pytest.mark.parametrize("engine", ENGINES)
def test_her_of_according_to_may_be_the_only_one_named(engine: str) -> None:
    text = "Korchak Lind was held after publishing a list of clerks who, according to her, had bought flats in Lodd."
    assert heard(text, engine) == [("korchak-lind", "who … had bought flats in Lodd", ())]
    (event,) = (each for each in made(text, engine).events if "bought" in each.title)
    assert event.title == "A list of clerks who … had bought flats in Lodd"
    text = "Ann Quill met two clerks who, according to police, had robbed a bank in May."
    assert heard(text, engine) == [("police", "who … had robbed a bank in May", ())]
