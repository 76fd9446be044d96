"""What stands in front of, or behind, who speaks without being what is said."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what tells when
        (
            "When the clerk said it was late, the mayor said families of the dead file suits.",
            [("the clerk", "it was late"), ("the mayor", "families of the dead file suits")],
        ),
        ("Ann Quill slept, hours after Odo Tarn said he was ill.", [("odo-tarn", "he was ill")]),
        ("Ann Quill left, because Odo Tarn said he was ill.", [("odo-tarn", "he was ill")]),
        # what is said in front of who says it
        ("When it rains the mill floods, Odo Tarn said.", [("odo-tarn", "When it rains the mill floods")]),
        ("The mill is flooded, as Odo Tarn said.", [("odo-tarn", "The mill is flooded")]),
        (
            "When it rains, the mill is flooded, Odo Tarn said on Monday.",
            [("odo-tarn", "When it rains, the mill is flooded")],
        ),
    ],
)
def test_a_clause_of_when_is_no_speech(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Odo Tarn says he can win the vote, which is due in May, according to the Halden Post.",
            [("odo-tarn", "he can win the vote"), ("halden-post", "which is due in May")],
        ),
        (
            "The mill, which is old, will close, according to the Halden Post.",
            [("halden-post", "The mill, which is old, will close")],
        ),
        ("Odo Tarn said he ran and fell, according to an affidavit.", [("odo-tarn", "he ran and fell")]),
        (
            "Voters back the plan, which is due in May, according to the Halden Post.",
            [("halden-post", "Voters back the plan, which is due in May")],
        ),
    ],
)
def test_a_source_at_the_end_is_for_the_clause_beside_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odo Tarn, who said he was ill, did not come.", [("odo-tarn", "he was ill")]),
        ("Odo Tarn, who said the clerk, a baker, was ill, left.", [("odo-tarn", "the clerk, a baker, was ill")]),
        (
            "Odo Tarn denied lying, saying he had “nothing to hide”, and blamed the press.",
            [("odo-tarn", "lying"), ("odo-tarn", "he had “nothing to hide”"), ("odo-tarn", "the press")],
        ),
        (
            "Odo Tarn denied that anyone was hurt and described the mill as “a haven”.",
            [("odo-tarn", "that anyone was hurt"), ("odo-tarn", "the mill as “a haven”")],
        ),
        (
            "Odo Tarn denied that he had shouted and threatened her.",
            [("odo-tarn", "that he had shouted and threatened her")],
        ),
    ],
)
def test_what_who_spoke_does_besides_is_no_speech(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
