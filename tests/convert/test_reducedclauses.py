"""What is told of a noun by a participle behind it is not told of the subject in front."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def titles(text: str, name: str) -> list[str]:
    return [event.title for event in made(text, name).events]


@pytest.mark.parametrize("name", ENGINES)
def test_keeps_two_participles_with_the_noun_in_front(name: str) -> None:
    text = "Guards are studying threats against cooks and young bakers distributed via leaflets and signed with a name."
    found = titles(text, name)
    assert not any(title.startswith("Young bakers") or "…" in title or "and signed" in title for title in found), found


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The guards seized guns hidden in a van and arrested two men.",
            "The guards seized guns hidden in a van and arrested two men",
        ),
        (
            "Guards freed nuns held in Halden and marched to the port.",
            "Guards freed nuns held in Halden and marched to the port",
        ),
    ],
)
def test_gives_a_second_deed_to_the_subject(text: str, title: str, name: str) -> None:
    assert title in titles(text, name)


@pytest.mark.parametrize("name", ENGINES)
def test_grafts_no_subject_on_a_participle_with_an_agent(name: str) -> None:
    text = (
        "Clerks have long been the target of raids in the province, allegedly carried out by rich bakers to silence "
        "all of them in their homes."
    )
    assert not any(title.startswith("Clerks …") for title in titles(text, name))


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Clerks in Halden, where guards had shot a baker, marched to the port.",
            "Clerks in Halden, where guards had shot a baker, marched to the port",
        ),
        (
            "A raid in Halden, where nine had died, was called off.",
            "A raid in Halden, where nine had died, was called off",
        ),
        ("When the mill burned, clerks marched to the port.", "Clerks marched to the port"),
    ],
)
def test_gives_the_verb_behind_a_clause_of_place_to_the_subject(text: str, title: str, name: str) -> None:
    found = titles(text, name)
    assert title in found
    assert not any(each.startswith(("Guards had shot a baker, m", "Nine had died, was")) for each in found), found


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn was jailed on charges of graft and a plot against former ally and running mate President Ann Quill.",
        "A clerk has been shot, in a reminder of ties between politics and organized crime.",
    ],
)
def test_takes_two_words_for_one_thing_for_no_verb(text: str, name: str) -> None:
    found = titles(text, name)
    assert not any("… running" in title or "… organized" in title for title in found), found


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        (
            "The mother of a boy killed at a crossing says she had asked the council for lights.",
            "A boy killed at a crossing",
            "../2024-05-17",
        ),
        ("A soldier wounded in Lodd told the court he was unarmed.", "A soldier wounded in Lodd", "../2024-05-17"),
        (
            "A clerk fired by the council in January claimed that he had warned the mayor.",
            "A clerk fired by the council in January",
            "2024-01",
        ),
        (
            "Two men rescued from Lodd said on Tuesday they had lost all.",
            "Two men rescued from Lodd",
            "../2024-05-14",
        ),
        (
            "Two bakers were hurt in a fire started by lightning.",
            "Two bakers were hurt in a fire started by lightning",
            "2024-05-17",
        ),
    ],
)
def test_titles_and_dates_what_was_done_to_who_speaks_by_itself(text: str, title: str, date: str, name: str) -> None:
    assert (title, date) in [(event.title, event.date) for event in made(text, name).events]
