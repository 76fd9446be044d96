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
