"""What somebody warns of is others' doing, and what a coming inquiry is about has been."""

from __future__ import annotations

import pytest
from claimed import ENGINES, claims, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mayor Odo Tarn warned of a plot to kill several reporters.", "A plot to kill several reporters"),
        ("Odo Tarn warned of a plan to kill him.", "A plan to kill him"),
        ("Odo Tarn spoke of a conspiracy to rob the bank.", "A conspiracy to rob the bank"),
    ],
)
def test_gives_a_plot_to_nobody_who_warns_of_it(text: str, title: str, name: str) -> None:
    assert claims(text, name, title) == [("odo-tarn", "alleges")]
    assert next(event for event in made(text, name).events if event.title == title).people == ()


@pytest.mark.parametrize("name", ENGINES)
def test_takes_what_is_warned_of_for_no_happening(name: str) -> None:
    text = "Odo Tarn warned of an attack on the port."
    assert [event.title for event in made(text, name).events] == [text[:-1]]


@pytest.mark.parametrize("name", ENGINES)
def test_keeps_what_somebody_announces_as_their_own_plan(name: str) -> None:
    title = "A plan to close the mill"
    text = "Odo Tarn announced a plan to close the mill."
    assert claims(text, name, title) == [("odo-tarn", "plans")]
    assert next(event for event in made(text, name).events if event.title == title).people == ("odo-tarn",)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "by"),
    [
        (
            "Odo Tarn said clerks will look into the fire that led to Ann Quill's death.",
            "Ann Quill's death",
            "odo-tarn",
        ),
        (
            "Judges will hear about the events that led to the killing of Ann Quill.",
            "The killing of Ann Quill",
            "author",
        ),
    ],
)
def test_takes_what_a_coming_inquiry_is_about_for_past(text: str, title: str, by: str, name: str) -> None:
    assert claims(text, name, title) == [(by, "asserts")]
    assert next(event for event in made(text, name).events if event.title == title).date == ""


@pytest.mark.parametrize("name", ENGINES)
def test_keeps_the_trial_that_is_to_come(name: str) -> None:
    text = "A trial over the fire that killed Ann Quill will start in June"
    assert claims(f"{text}.", name, text)[0] == ("author", "plans")
