"""What somebody is sure, afraid or adamant of, or makes clear."""

from __future__ import annotations

import pytest
from claimed import ENGINES, cued, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "cue", "what"),
    [
        ("Ann Quill made clear that she would go.", "Ann Quill", "made clear", "that she would go"),
        ("Ann Quill has made it clear she would go.", "Ann Quill", "has made it clear", "she would go"),
        ("Ann Quill made it plain to the board that it leaks.", "Ann Quill", "made it plain", "that it leaks"),
        ("The statement makes clear that she will go.", "The statement", "makes clear", "that she will go"),
        ("Ann Quill is adamant that she will go.", "Ann Quill", "is adamant", "that she will go"),
        ("Some clerks are concerned that she will go.", "Some clerks", "are concerned", "that she will go"),
        ("The clerks were afraid that it would fall.", "The clerks", "were afraid", "that it would fall"),
        ("Ann Quill was clear that it leaks.", "Ann Quill", "was clear", "that it leaks"),
    ],
)
def test_who_is_sure_of_something(text: str, who: str, cue: str, what: str, name: str) -> None:
    assert cued(text, name) == [(who, cue, what)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "It was clear that she would go.",
        "It is certain that it leaks.",
        "The record became ever more clear that day.",
        "I am sure that it leaks.",
        "Ann Quill would be afraid that it leaks.",
        "Ann Quill is certain to win. The mill is sure to close.",
        "The road was made clear of snow.",
    ],
)
def test_nobody_is_sure(text: str, name: str) -> None:
    assert cued(text, name) == []


@pytest.mark.parametrize("name", ENGINES)
def test_feelings_are_thoughts_and_what_is_made_clear_is_said(name: str) -> None:
    text = "Ann Quill was sure that it leaks. Odo Tarn is adamant that it does not. Ivo Lind made clear that he is ill."
    assert [each.manner for each in made(text, name).quotes] == ["thought", "", ""]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("Ann Quill concluded: “We will go on.”", ""),
        ("“I was ten,” Ann Quill recalled.", ""),
        ("Ann Quill concluded that it was late.", "thought"),
        ("“Why me?” Ann Quill wondered.", "thought"),
    ],
)
def test_whole_words_in_marks_are_said_aloud(text: str, manner: str, name: str) -> None:
    assert [each.manner for each in made(text, name).quotes] == [manner]
