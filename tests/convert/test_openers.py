"""What a parenthesis behind a conjunction comments on: the clause that the conjunction opens."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn left the hall because, Ann Quill said, it rained.", "it rained"),
        ("Odo Tarn left the hall because, according to Ann Quill, it rained.", "it rained"),
        ("Odo Tarn left the hall, but, Ann Quill said on Monday, the mill is safe.", "the mill is safe"),
        ("Odo Tarn left the hall and, Ann Quill said, sold the mill.", "sold the mill"),
        ("The guard ran when, Ann Quill recalled, the shots fell.", "the shots fell"),
        ("Odo Tarn moved to Lodd, where, Ann Quill said, he found work.", "he found work"),
        ("Odo Tarn bought a mill in Lodd, which, Ann Quill said, was shut.", "which … was shut"),
        # … which all of it is where no clause stands in front
        ("And so, Ann Quill said, the mill will shut.", "And so … the mill will shut"),
        ("The mill and the pier, Ann Quill said, will shut.", "The mill and the pier … will shut"),
        ("Odo Tarn left the hall when it rained, Ann Quill said.", "Odo Tarn left the hall when it rained"),
        # … and where none stands behind, or the word is no conjunction
        ("No arrests have been made yet, Ann Quill said on Monday.", "No arrests have been made yet"),
        ("It was the best harvest in a while, Ann Quill said.", "It was the best harvest in a while"),
        ("She would stay for a while, Ann Quill said, then go home.", "She would stay for a while … then go home"),
        ("He will come, but she does not know when, Ann Quill said.", "He will come, but she does not know when"),
        (
            "The talks have not failed yet, said Ann Quill, and more are planned.",
            "The talks have not failed yet … and more are planned",
        ),
    ],
)
def test_a_parenthesis_comments_on_what_stands_behind_its_conjunction(text: str, words: str) -> None:
    assert said(text) == [("ann-quill", words)]


def test_what_goes_before_such_a_conjunction_ends_there() -> None:
    assert said("Odo Tarn praised the mill and, Ann Quill said, hoped to buy it.") == [
        ("odo-tarn", "the mill"),
        ("ann-quill", "hoped to buy it"),
    ]
    assert said("Odo Tarn lamented the days when, Ann Quill said, bakers were sacked.")[-1] == (
        "ann-quill",
        "bakers were sacked",
    )
