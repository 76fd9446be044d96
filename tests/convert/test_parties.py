"""Which tellings with one verb are of two happenings: others do it, or it is done to others, or elsewhere."""

from __future__ import annotations

import pytest
from claimed import made


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Clerks said that Odo Tarn shot Ivo Lind.", "Odo Tarn shot Jon Harr in 2002."),
        ("The court sentenced Odo Tarn to four years in prison.", "The court sentenced Ida Renn to a year in prison."),
        ("Ida Renn was freed from Lodd prison, a clerk said.", "Odo Tarn was freed from Lodd prison on Monday."),
        ("Police arrested Ida Renn in Lodd.", "Odo Tarn was arrested by police in Lodd."),
        ("Odo Tarn met Ida Renn in Lodd.", "Jon Harr met Odo Tarn later in Lodd."),
        ("Two rebels were killed near Lodd.", "Five soldiers were killed near Lodd."),
        ("Rebels attacked the old school in Lodd.", "The army attacked rebels in Lodd near the school."),
        ("Two people were killed in an attack on Lodd.", "Nine people were killed in an attack on Ywar."),
        ("A crash killed two pilots in Lodd in May.", "Another crash killed nine clerks in Lodd in May."),
        ("Rebels killed nine soldiers in Lodd in May.", "Rebels killed at least 40 bakers in Lodd in May."),
        ("A judge found Tarn Mills not guilty of theft.", "The judge found Tarn Mills negligent in the theft."),
        ("One of the army trucks was destroyed by mines.", "Lodd was burnt by army mines, destroying over 40 houses."),
    ],
)
def test_two_happenings_are_not_one_for_a_few_words(name: str, one: str, other: str) -> None:
    events = made(f"{one} It was late.\n\n{other}", name).events
    assert [len(event.at) for event in events] == [1] * len(events)
    assert len(events) > 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ida Renn was arrested in Lodd on Monday.", "Police arrested Renn at a hotel in Lodd, a clerk said."),
        ("Odo Tarn met Ida Renn in Lodd on Monday.", "Ida Renn met Odo Tarn in Lodd, a clerk said."),
        ("Two soldiers were killed in the blast in Lodd.", "The blast in Lodd killed two people, a clerk said."),
        ("Two people were shot at the port of Lodd.", "Nine people were shot at the port of Lodd, a clerk said."),
        ("A crash killed two pilots in Lodd in May.", "The crash killed nine clerks in Lodd in May, he said."),
        ("Rebels seized 30 pupils in Lodd in May.", "Rebels seized at least 25 students in Lodd in May."),
        ("Ida Renn said police arrested Odo Tarn in Lodd.", "Jon Harr said police arrested Odo Tarn in Lodd."),
        ("Ten people were killed at a port in Lodd.", "At a port in Lodd, ten people were killed and nine were hurt."),
        ("Ten people were killed in Lodd on Monday.", "In Lodd on Monday, ten people were killed and nine were hurt."),
    ],
)
def test_one_happening_told_twice_is_one(name: str, one: str, other: str) -> None:
    events = made(f"{one} It was late.\n\n{other}", name).events
    assert max(len(event.at) for event in events) == 2
