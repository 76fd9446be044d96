"""Present forms that read as nouns, and verbs that annotated news hardly has."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize("verb", "stress observe admit recall confirm announce state suspect".split())
@pytest.mark.parametrize("who", ["Experts", "The clerks", "They", "Police", "Ann Quill and Odo Tarn"])
def test_what_several_say_now(who: str, verb: str) -> None:
    assert said(f"{who} {verb} that the mill is safe.") == [(who, "that the mill is safe")]


@pytest.mark.parametrize("verb", "stresses observes admits recalls confirms announces asserts concedes".split())
@pytest.mark.parametrize(
    ("who", "speaker"), [("The ministry", "The ministry"), ("Ann Quill", "ann-quill"), ("He", "He")]
)
def test_what_one_says_now(who: str, speaker: str, verb: str) -> None:
    assert said(f"{who} {verb} that the mill is safe.") == [(speaker, "that the mill is safe")]


@pytest.mark.parametrize(
    "text",
    [
        "The promises that he made were many.",
        "The stress that the job brings is bad.",
        "The bank records that she kept were lost.",
    ],
)
def test_a_noun_in_front_of_that_says_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Files kept by Tarn Mills show that it was late.", "that it was late"),
        ("The files, part of a leak, show that it was late.", "that it was late"),
        ("The documents state that it was late.", "that it was late"),
        ("It was late, the complaint states.", "It was late"),
    ],
)
def test_papers_tell_something(text: str, expected: str) -> None:
    assert [what for _, what in said(text)] == [expected]


@pytest.mark.parametrize("verb", "branded labelled labeled dubbed termed lambasted castigated rubbished hailed".split())
def test_what_somebody_makes_of_a_thing(verb: str) -> None:
    link = "" if verb in ("branded", "labelled", "labeled", "dubbed", "termed") else "as "
    assert said(f"Ann Quill {verb} the plan {link}“a farce”.") == [("ann-quill", f"the plan {link}“a farce”")]


def test_he_reckons() -> None:
    assert said("Ann Quill reckons that it is late.") == [("ann-quill", "that it is late")]
    assert said("Ann Quill has reckoned with the mill.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Tarn said she was “ill,” a claim clerks dispute.", [("tarn", "she was “ill,”")]),
        ("The clerks say he fired first, a claim that Odo Tarn denies.", [("The clerks", "he fired first")]),
        (
            "The coroner ruled that it was late, but the clerk, Odo Tarn, disputes that.",
            [("The coroner", "that it was late")],
        ),
    ],
)
def test_what_others_make_of_it_is_not_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
