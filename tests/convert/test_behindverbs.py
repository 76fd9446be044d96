"""What stands behind a verb, without a parse: whom it is told, and what."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn says the people who left are safe.", "the people who left are safe"),
        ("Odo Tarn told the people who had left that the hall was safe.", "that the hall was safe"),
        ("Odo Tarn tells voters who ask why he left that he was tired.", "that he was tired"),
        ("Odo Tarn asked the people who left the hall to come back.", "the people who left the hall to come back"),
        ("Odo Tarn asked the clerk who had left.", "who had left"),
        ("Odo Tarn told police who did it.", "who did it"),
        ("Odo Tarn announced he and Ivo Lind were late.", "he and Ivo Lind were late"),
        ("Odo Tarn stated Lind and her team were late.", "Lind and her team were late"),
        ("The video shows guards beating Ida Renn.", "guards beating Ida Renn"),
        ("The video showed a man in a hat beating Ida Renn.", "a man in a hat beating Ida Renn"),
        ("Footage seemed to show a man firing at the crowd.", "a man firing at the crowd"),
        ("Odo Tarn recalled the day he and Ivo Lind swam there.", "the day he and Ivo Lind swam there"),
        ("Odo Tarn announced the plan and Ivo Lind left.", "the plan"),
        ("Odo Tarn knew the noise and dust were bad.", "the noise and dust were bad"),
    ],
)
def test_what_is_said_beside_whom_it_is_said_to_or_of(text: str, words: str) -> None:
    assert said(text)[0][1].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn announced a curfew and guards were sent to Lodd.",
        "Odo Tarn announced the closure and clerks have gone on strike.",
        "Odo Tarn rejected the offer and talks are to go on.",
        "Odo Tarn praised Ivo Lind and the clerks have left.",
    ],
)
def test_what_only_the_second_of_two_does_is_not_said(text: str) -> None:
    assert not any(word in words for _, words in said(text) for word in ("were", "have", "are"))


def test_all_but_somebody_are_one() -> None:
    assert said("The clerk claimed all but two guards had left the hall.")[0][1] != "all"
    assert said("Odo Tarn denied everyone but the clerk had known about it.")[0][1] != "everyone"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn urged the owner, Ivo Lind, to sell the mill.", "the owner, Ivo Lind, to sell the mill"),
        ("Odo Tarn asked her boss, Ivo Lind, whether it was late.", "whether it was late"),
        ("Odo Tarn expects the clerk, Ivo Lind, to get the job.", "the clerk, Ivo Lind, to get the job"),
        ("Odo Tarn said a fund set up at dawn yesterday had raised a lot.", "a fund set up at dawn yesterday had"),
        ("Odo Tarn accused the owner, Ivo Lind, of theft.", "the owner, Ivo Lind … of theft"),
        ("Odo Tarn praised the owner, Ivo Lind, to annoy the board.", "the owner"),
        ("Odo Tarn told the owner, Ivo Lind, that it was late.", "that it was late"),
        ("Odo Tarn said a fund set up at dawn.", "a fund set up at dawn"),
    ],
)
def test_what_is_said_to_somebody_with_an_apposition(text: str, words: str) -> None:
    assert said(text)[0][1].startswith(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The insurer refused to pay, and Ida Renn left.", "to pay"),
        ("The mayor considered closing the mill, and Ida Renn sued him.", "closing the mill"),
        ("Odo Tarn told clerks to go home and he was booed.", "clerks to go home"),
        ("Odo Tarn refused to pay, but the clerks were calm.", "to pay"),
        # what goes on
        ("Odo Tarn promised to shut the mill, and clerks would be paid.", "to shut the mill, and clerks would be paid"),
        ("Odo Tarn wants to see prices fall and wages rise.", "to see prices fall and wages rise"),
        ("Odo Tarn wants to sell the mill and the land it owns.", "to sell the mill and the land it owns"),
        ("Odo Tarn wants to say that it rained, and clerks left.", "that it rained, and clerks left"),
        ("Odo Tarn wants to know who left and who stayed.", "to know who left and who stayed"),
    ],
)
def test_an_infinitive_ends_in_front_of_a_clause_beside_it(text: str, words: str) -> None:
    assert said(text)[0][1] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # "when asked" is an aside
        ("Odo Tarn denied when questioned that he had left.", "that he had left"),
        ("The mill was lost, Odo Tarn said when contacted.", "The mill was lost"),
        ("Odo Tarn asked when it was lost.", "when it was lost"),
        # what tells which paper it was
        ("The mill was lost, Odo Tarn said in a letter that was read in court.", "The mill was lost"),
        ("The mill was lost, Odo Tarn said in a note which did not name the clerk.", "The mill was lost"),
        ("Odo Tarn said in a letter that the mill was lost.", "that the mill was lost"),
        # what somebody does by speaking
        ("The mill was lost, Odo Tarn said commenting on the fire.", "The mill was lost"),
        ("The mill was lost, Odo Tarn said, accusing the board of theft.", "The mill was lost"),
        # what may be
        ("Odo Tarn expects prices to fall.", "prices to fall"),
        ("Odo Tarn wants the clerk of the mill to leave.", "the clerk of the mill to leave"),
        ("Odo Tarn wants to leave.", "to leave"),
        ("The mill was lost, read the note.", "The mill was lost"),
        # a verb that reads as a participle, with an object
        ("Odo Tarn said the guards arrested Ivo Lind because they failed to find his son.",
         "the guards arrested Ivo Lind because they failed to find his son"),
        ("Odo Tarn informed the court that the mill was lost.", "that the mill was lost"),
        ("Odo Tarn notified the council that the mill was lost.", "that the mill was lost"),
        ("Odo Tarn posted on Monday that the mill was lost.", "that the mill was lost"),
        ("Odo Tarn said the bus, which was full, hit a wall.", "the bus, which was full, hit a wall"),
        ("Odo Tarn said they neither arrested nor hurt Ivo Lind.", "they neither arrested nor hurt Ivo Lind"),
        ("Odo Tarn told the clerk, who was ill, to leave.", "the clerk … to leave"),
    ],
)  # fmt: skip  # read as a table
def test_what_stands_between_a_verb_and_what_is_said(text: str, words: str) -> None:
    assert said(text)[0][1] == words
