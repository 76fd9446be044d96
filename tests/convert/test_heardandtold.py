"""What papers and hearings tell: whose words stand behind a statement's name, and of whom a deed is told."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('11.30 A statement from Odo Tarn\'s lawyers: "We deny it all."', "Odo Tarn's lawyers"),
        ('The hearing began. A statement from the water board: "We deny it all."', "the water board"),
        ('In a message from the mayor\'s office: "We deny it all."', "the mayor's office"),
        ('The clerk read a statement from the board: "We deny it all."', "The clerk"),
        ('A statement from the board said: "We deny it all."', "A statement from the board"),
    ],
)
def test_the_words_behind_a_statement_are_its_writers(text: str, who: str, engine: str) -> None:
    assert [(each.speaker_text, each.text) for each in made(text, engine).quotes] == [(who, "We deny it all.")]


@pytest.mark.parametrize("engine", ENGINES)
def test_who_stands_outside_speaks(engine: str) -> None:
    text = 'Campaigners outside say they are "stunned".'
    assert [each.speaker_text for each in made(text, engine).quotes] == ["Campaigners outside"]


@pytest.mark.parametrize("engine", ENGINES)
def test_he_to_whom_something_is_put_is_not_who_puts_it(engine: str) -> None:
    text = "Colin Varga spoke. James Lind put it to him that he signed off the plan in 2018."
    (event,) = (each for each in made(text, engine).events if "signed" in each.title)
    assert event.people == ()


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_told_of_a_speaker_by_the_way_has_no_date(engine: str) -> None:
    text = '"He has admitted it," said Lena Marsh, whose brother drowned at the dam.'
    (event,) = (each for each in made(text, engine).events if "drowned" in each.title)
    assert event.date == ""


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('According to the charges, Odo Tarn told the clerk, "Burn it," and drove to Lodd.', "drove"),
        ("A post claims that the mill will be sold in 2026.", "sold"),
        ("A post claims that Ivo Dast told clerks that the mill would be sold.", "sold"),
    ],
)
def test_what_papers_tell_is_alleged(text: str, word: str, engine: str) -> None:
    (event,) = (each for each in made(text, engine).events if word in each.title.lower())
    assert [(claim.by, claim.stance) for claim in event.claims] == [("author", "alleges")]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vesland has left; its boats have been seen, according to two clerks.",
            ("two clerks", "its boats have been seen"),
        ),
        (
            "Odo was paid 2m; Ivo was paid 3m; and Ida was paid 4m, according to two clerks.",
            ("two clerks", "Odo was paid 2m; Ivo was paid 3m; and Ida was paid 4m"),
        ),
        ("The mayor confirmed the arrest to the Kray Post.", ("The mayor", "the arrest")),
        ("The mayor denied a payment to the Kray Post.", ("The mayor", "a payment to the Kray Post")),
        ("Odo Tarn attacked Ann Quill at a rally.", ("odo-tarn", "Ann Quill")),
    ],
)
def test_how_far_what_is_told_reaches(text: str, expected: tuple[str, str], engine: str) -> None:
    assert expected in [(each.speaker or each.speaker_text, each.text) for each in made(text, engine).quotes]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn, 24, attacked Ann Quill, 41, at Mill Lane School in Lodd on 9 January.",
        "Odo Tarn attacked Ann Quill with a kitchen knife.",
        "Odo Tarn attacked Ann Quill in her own home.",
    ],
)
def test_who_is_attacked_with_a_knife_is_not_spoken_against(text: str, engine: str) -> None:
    assert made(text, engine).quotes == ()


@pytest.mark.parametrize("engine", ENGINES)
def test_the_judge_of_a_headline_is_no_other_judge(engine: str) -> None:
    text = 'Sentencing Odo Tarn, Mr Justice Quill said Tarn had lied. "You came to kill," the judge told him.'
    assert [each.speaker for each in made(text, engine).quotes] == ["quill", "quill"]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("He had denied murder but was convicted last month.", "Murder", ""),
        (
            "Odo Tarn met a clerk, Jean Abbot, who fled in May and was wounded.",
            "Jean Abbot, who fled in May and was wounded",
            "2024-05",
        ),
        (
            "Odo Tarn told his superiors that the wall had fallen and urged them to shut it down.",
            "Urged them to shut it down",
            "",
        ),
    ],
)
def test_titles_tell_no_more_than_was_told(text: str, title: str, date: str, engine: str) -> None:
    assert (title, date) in [(event.title, event.date) for event in made(text, engine).events]


@pytest.mark.parametrize("engine", ENGINES)
def test_questions_that_nobody_answers_are_no_event(engine: str) -> None:
    assert made("Odo Tarn did not answer questions sent to him.", engine).events == ()


@pytest.mark.parametrize("engine", ENGINES)
def test_a_witness_without_a_name_answers_what_is_suggested_of_him(engine: str) -> None:
    text = (
        "Ratko Simun shook his head. His counsel, Vera Blom, suggested that the witness had been promised a new life. "
        '"I was promised that I could sleep," he replied.'
    )
    assert [each.speaker for each in made(text, engine).quotes] == ["vera-blom", ""]
