"""What stands behind a semicolon is another clause: its words, its date, its denial."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made

from dossier.convert.reading.wordclasses import class_of


def heard(text: str, engine: str) -> list[tuple[str, str]]:
    return [(each.speaker or each.speaker_text, each.text) for each in made(text, engine).quotes]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Odo Tarn had written that the marchers were "criminals"; the post was later deleted.',
            'that the marchers were "criminals"',
        ),
        ('Odo Tarn said the mill was "old"; it was built in 1931.', 'the mill was "old"'),
        (
            'Odo Tarn said that the mill was "old"; that it was late.',
            'that the mill was "old"; that it was late',
        ),
    ],
)
def test_what_goes_on_behind_words_in_marks_is_the_writers(text: str, expected: str, engine: str) -> None:
    assert heard(text, engine) == [("odo-tarn", expected)]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_date_behind_a_semicolon_dates_nothing_in_front(engine: str) -> None:
    text = "The mill burned; it had been sold on Monday."
    assert {event.title: event.date for event in made(text, engine).events} == {
        "The mill burned": "2024-05-17",
        "It had been sold on Monday": "2024-05-13",
    }


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "denial", ["which the force's head, Ivo Lind, denied", "which police denied", "which it rejected"]
)
def test_what_the_accused_deny_is_none_of_the_charge(denial: str, engine: str) -> None:
    assert heard(f"Odo Tarn accused police of using snipers, {denial}.", engine) == [
        ("odo-tarn", "police of using snipers")
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_what_an_attack_in_a_month_did_is_told_of_the_attack(engine: str) -> None:
    text = "Odo Tarn left hours after the attack in October 2023, which forced clerks to flee."
    titles = [event.title for event in made(text, engine).events]
    assert not any(title.startswith("October") for title in titles), titles


@pytest.mark.parametrize("engine", ENGINES)
def test_who_cites_papers_puts_a_figure_too(engine: str) -> None:
    text = "Tarn Watch International, citing hospital records, later put the number of dead at 13."
    assert [each.text for each in made(text, engine).quotes] == ["the number of dead at 13"]


def test_who_speaks_is_a_noun() -> None:
    assert [class_of(word) for word in ("ministry", "coroner", "bishop", "regulator")] == ["N"] * 4
    assert class_of("acting") != "N"


def test_a_ministry_that_disputes_that_speaks() -> None:
    text = 'The environment ministry disputes that, saying the cuts spared "frontline posts".'
    assert heard(text, "rules") == [("The environment ministry", 'the cuts spared "frontline posts"')]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        (
            "Ann Quill, head of the guild since 2019, was shot on Monday.",
            "Ann Quill, head of the guild since 2019,",
            "05-13",
        ),
        ("Ann Quill, mayor from 2010 to 2014, was jailed.", "", "05-17"),
        ("Ann Quill, 44, the mayor's aide since 2021, was held in a car park.", "Ann Quill, 44", "05-17"),
    ],
)
def test_the_time_of_an_office_is_not_that_of_a_deed(text: str, title: str, date: str, engine: str) -> None:
    (event,) = made(text, engine).events
    assert event.title.startswith(title)
    assert event.date == f"2024-{date}"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Nenad Bask said the paper lied, a charge its editor, Drago Simic, laughed off. "It is true," he said.',
            [("nenad-bask", "the paper lied"), ("drago-simic", "It is true")],
        ),
        (
            "Nenad Bask said the paper lied, which its editor, Drago Simic, denied. He said it was true.",
            [("nenad-bask", "the paper lied"), ("drago-simic", "it was true")],
        ),
    ],
)
def test_who_rebuts_a_charge_goes_on(text: str, expected: list[tuple[str, str]], engine: str) -> None:
    found = heard(text, engine)
    assert [who for who, _ in found] == [who for who, _ in expected]
    assert found[1] == expected[1]


@pytest.mark.parametrize("engine", ENGINES)
def test_why_somebody_is_asked_is_nobodys_words(engine: str) -> None:
    text = "Asked on Wednesday why he had ignored the memo, Odo Tarn said he was busy."
    assert ("odo-tarn", "he was busy") in heard(text, engine)
    assert not any(each.cue == "had ignored" for each in made(text, engine).quotes)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_day_in_front_of_a_name_is_none_of_it(engine: str) -> None:
    (found,) = made("On October 7 Odo Tarn said it was late.", engine).quotes
    assert found.speaker_text == "Odo Tarn"


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_said_to_have_been_opened_since_is_not_of_an_old_story(engine: str) -> None:
    text = "The bank collapsed on March 19.\n\nThe mayor's office said it had opened an inquiry into the leak."
    (event,) = (each for each in made(text, engine).events if "inquiry" in each.title)
    assert event.date == "../2024-05-17"
