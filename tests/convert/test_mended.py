"""Complements that a parse cut in two."""

from __future__ import annotations

import pytest
from claimed import ENGINES, cued
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odo Tarn told the Post, Tarn Radio and a friend that it was late.", "that it was late"),
        ("Odo Tarn assured Ann Quill, Ivo Lind, and the mayor that it was late.", "that it was late"),
        (
            "Odo Tarn told Ann Quill he was old, tired and ill and that it was late.",
            "he was old, tired and ill and that it was late",
        ),
    ],
)
def test_what_three_are_told_is_no_less_said(text: str, expected: str) -> None:
    assert said(text) == [("odo-tarn", expected)]


def test_the_paper_that_something_was_said_in_may_be_told_of() -> None:
    assert said("Odo Tarn said in a letter that was seen by Ann Quill that it was late.") == [
        ("odo-tarn", "that it was late")
    ]
    assert said("Odo Tarn said at a meeting that was held on Monday that it was late.") == [
        ("odo-tarn", "that it was late")
    ]
    assert said("Odo Tarn said in a letter that boats that were old sank.") == [
        ("odo-tarn", "that boats that were old sank")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("If the mayor took bribes, as Odo Tarn alleges, he must go.", "the mayor took bribes"),
        ("Even if it rained, as Odo Tarn says, somebody must have seen it.", "it rained"),
        ("Although the port is dead, as Odo Tarn says, it may open.", "the port is dead"),
        ("If it rains, Odo Tarn said, the match will be off.", "If it rains … the match will be off"),
        ("As Odo Tarn says, if it rains the match will be off.", "if it rains the match will be off"),
        ("The port is dead, as Odo Tarn says, and will not open.", "The port is dead … and will not open"),
    ],
)
def test_as_comments_on_the_condition_that_it_stands_in(text: str, content: str) -> None:
    assert said(text) == [("odo-tarn", content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('A clerk told police that he was "just tired", a court has heard.', 'that he was "just tired"'),
        ('A clerk told a colleague to "hide it", a jury heard on Monday.', 'a colleague to "hide it"'),
        ("A clerk told his wife he was too tired, the inquest heard.", "he was too tired"),
        # the court is what somebody speaks of
        ("Ann Quill said that when it began, a jury heard pleas.", "that when it began, a jury heard pleas"),
        ("Ann Quill said the man, the court heard, was ill.", "the man, the court heard, was ill"),
    ],
)
def test_who_heard_of_it_in_court_is_none_of_it(text: str, content: str) -> None:
    assert [words for _, words in said(text)] == [content]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("cue", "when", "what"),
    [
        ("agreed", "in March", "to restore the old canal under a deal of Halden"),
        ("voted", "on Monday", "to close the mill"),
        ("agreed", "in principle", "to close the mill"),
    ],
)
def test_the_day_on_which_something_was_settled_is_none_of_it(cue: str, when: str, what: str, name: str) -> None:
    assert cued(f"The two boards {cue} {when} {what}.", name) == [("The two boards", cue, what)]
