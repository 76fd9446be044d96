"""Who speaks and what is said, where appositions, clauses of "who" and verbs beside each other stand in between."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    "what",
    [
        "the suspect, Odo Tarn, 40, had fled",
        "her son, Odo, 12, was still missing",
        "Odo Tarn, 40, of Halden, had fled",
        "its founder, Odo Tarn, who is 60, would retire",
        "the clerk, a baker, had fled",
    ],
)
def test_appositions_stand_in_front_of_a_verb(what: str) -> None:
    assert said(f"The police said {what}.") == [("The police", what)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Friends of a man who was shot while driving to a mill say clerks lied.",
            [("Friends of a man who was shot while driving to a mill", "clerks lied")],
        ),
        (
            "A friend of a clerk who died after a fire at their home said they were kind.",
            [("A friend of a clerk who died after a fire at their home", "they were kind")],
        ),
        (
            "A woman who said she saw the crash told clerks that it was late.",
            [("A woman who", "she saw the crash"), ("A woman who said she saw the crash", "that it was late")],
        ),
        (
            "An official who asked not to be named told Reuters that it was late.",
            [("An official who asked not to be named", "that it was late")],
        ),
        ("“They fled,” a man who asked not to be named told AFP.", [("a man who asked not to be named", "They fled")]),
        (
            "The union had, last week, threatened a strike if the mill stays shut.",
            [("The union", "a strike if the mill stays shut")],
        ),
        (
            "Ann Quill said the mayor had lied and urged him to go.",
            [("ann-quill", "the mayor had lied"), ("ann-quill", "him to go")],
        ),
        (
            "Ann Quill said the mayor had met a clerk and urged him to go.",
            [("ann-quill", "the mayor had met a clerk and urged him to go")],
        ),
        (
            "The Tarn Labour Board had, the week before, threatened a strike if the mill stays shut.",
            [("tarn-labour-board", "a strike if the mill stays shut")],
        ),
        ("It will be recalled that the mill burned in May.", []),
        ("Odo Tarn recalled that the mill burned in May.", [("odo-tarn", "that the mill burned in May")]),
        (
            "Odo Tarn said the union was open to talks, while urging parents to wait.",
            [("odo-tarn", "the union was open to talks"), ("odo-tarn", "parents to wait")],
        ),
        ("“It is late,” pointed out the clerk, Odo Tarn.", [("odo-tarn", "It is late")]),
        ("Ann Quill, the mayor, called for calm.", [("ann-quill", "calm")]),
        (
            "Ann Quill told Mill magazine in its June cover story that it was late.",
            [("ann-quill", "that it was late")],
        ),
        ("“My whole world,” Ann Quill captioned it.", [("ann-quill", "My whole world")]),
        ("Ann Quill regretted “the lack of care”.", [("ann-quill", "the lack of care")]),
    ],
)
def test_who_says_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan, which Odo Tarn called “unjust”, failed.", [("odo-tarn", "unjust")]),
        ("It was a plan that Odo Tarn described as “unjust”.", [("odo-tarn", "as “unjust”")]),
        ("The mayor, described by Odo Tarn as “mad”, left.", [("odo-tarn", "as “mad”")]),
        ("It was a plan branded “mad” by Odo Tarn.", [("odo-tarn", "mad")]),
    ],
)
def test_what_somebody_calls_a_thing(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
