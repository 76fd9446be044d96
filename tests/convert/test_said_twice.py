"""Quotations that two verbs are told of, and that go on behind a second verb."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the first of two verbs tells whose a quotation is
        (
            'Odo Tarn said that the mill is "a fine old place," he said.',
            [("odo-tarn", 'that the mill is "a fine old place,"')],
        ),
        (
            'Asked about it, Ms. Quill said "I know nothing of the mill," she said. "I never saw it."',
            [("quill", "I know nothing of the mill … I never saw it.")],
        ),
        ('The mill is "a fine old place," he said. It rained.', [("he", 'The mill is "a fine old place,"')]),
        # a clause of its own behind the cue takes nothing of the quotation around it
        (
            '"It is up a bit," said Mr. Tarn, who noted that prices had "cratered" in May. "It moves."',
            [("tarn", "It is up a bit … It moves."), ("tarn", 'that prices had "cratered" in May')],
        ),
        # what a writer tells of words that go on
        (
            '"It is good," said Mr. Tarn. "We won every town up to Halden," which votes in May. It rained.',
            [("tarn", "It is good … We won every town up to Halden")],
        ),
        # a row of what somebody is called
        (
            "Odo Tarn called Ivo Lind “a liar”, “a cheat” and “a fool”.",
            [("odo-tarn", "Ivo Lind “a liar” … a cheat … a fool")],
        ),
        ("Odo Tarn called Ivo Lind “a liar”, “Mill Song” and a book.", [("odo-tarn", "Ivo Lind “a liar”")]),
    ],
)
def test_how_far_a_quotation_goes(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("The board said it had sent two clerks.", [("The board", "it had sent two clerks")]),
        ("The mayor, Ivo Lind, denied this.", []),
        ("Ivo Lind did not respond to a request.", []),
        ("Her brother Ivo Lind agreed.", []),
        ("It rained.", []),
    ],
)
def test_a_quoted_sentence_is_of_whom_the_sentence_before_tells(behind: str, expected: list[tuple[str, str]]) -> None:
    text = f"Olena Quill said she was angry. “Nobody came to help us when it fell.” {behind}"
    first = [("olena-quill", "she was angry"), ("olena-quill", "Nobody came to help us when it fell.")]
    assert said(text) == [*first, *expected]


def test_a_sentence_with_only_its_verb_behind_a_quotation_tells_of_that() -> None:
    assert said("“Nobody came to help us.” Odo Tarn said.") == [("odo-tarn", "Nobody came to help us.")]
    assert said("“Nobody came, who knows?” Odo Tarn told clerks when asked how it went.")[0] == (
        "odo-tarn",
        "Nobody came, who knows?",
    )


def test_whose_kin_is_told_of_says_nothing_himself() -> None:
    assert ("odo-tarn", "He only went for bread.") not in said("Odo Tarn's widow wept. “He only went for bread.”")
    assert said("Odo Tarn wept. “I only went for bread.”") == [("odo-tarn", "I only went for bread.")]
