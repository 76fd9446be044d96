"""Words that a noun is called: "Quill's view is that …"."""

from __future__ import annotations

import pytest
from claimed import ENGINES, cued, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "cue", "what"),
    [
        ("Ann Quill's view is that the mill must close.", "Ann Quill", "view is", "that the mill must close"),
        ("But the union’s main argument was that it leaks.", "the union", "argument was", "that it leaks"),
        ("Her message to clerks was that help would come.", "Her", "message", "that help would come"),
        ("The message from the mayor was that help would come.", "the mayor", "message", "that help would come"),
        ("Tarn is calm, but his biggest fear is that it breaks.", "his", "fear is", "that it breaks"),
        ("Ann Quill is of the view that it leaks.", "Ann Quill", "is of the view", "that it leaks"),
        ("The union let it be known that it leaks.", "The union", "let it be known", "that it leaks"),
        ("The report's conclusion was that it leaks.", "The report", "conclusion was", "that it leaks"),
    ],
)
def test_what_somebodys_view_is(text: str, who: str, cue: str, what: str, name: str) -> None:
    assert cued(text, name) == [(who, cue, what)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "The problem is that the mill is old.",
        "The fear for Ann Quill is that she loses.",
        "The election's message was that voters care.",
        "Our hope is that they come home.",
        "Ann Quill's view is not that the mill must close.",
    ],
)
def test_nobodys_view(text: str, name: str) -> None:
    assert cued(text, name) == []


@pytest.mark.parametrize("name", ENGINES)
def test_a_view_that_somebody_tells(name: str) -> None:
    assert cued("Her view is that it should close, Odo Tarn said on Monday.", name) == [
        ("Odo Tarn", "said", "Her view is that it should close")
    ]
    assert [each[0] for each in cued("Ann Quill suggests that Tarn's best claim is that it leaks.", name)] == [
        "Ann Quill"
    ]


@pytest.mark.parametrize("name", ENGINES)
def test_a_fear_is_a_thought(name: str) -> None:
    (quote,) = made("Ann Quill's fear is that it breaks.", name).quotes
    assert (quote.speaker, quote.manner) == ("ann-quill", "thought")
