"""Words that are nobody's, and those that only look so."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody is called, and by when
        ("The guard, described as tall, fled.", []),
        ("A guard described as a hero died.", []),
        ("The guard, said to be armed, is at large.", []),
        ("The mayor described the report as false.", [("The mayor", "the report as false")]),
        ("A ruling had been promised by Easter.", []),
        ("A ruling had been promised by ministers.", [("ministers", "A ruling")]),
        # what somebody was told is a part of what that one says
        (
            "Ann Quill testified that she was told by the board that it rained.",
            [("ann-quill", "that she was told by the board that it rained")],
        ),
        # what is alleged or doubted
        ('"It rained," Odo Tarn is alleged to have written to a friend.', [("odo-tarn", "It rained")]),
        ("Odo Tarn is alleged to have written to a friend.", [("", "to have written to a friend")]),
        ("The analyst Ann Quill doubts that will happen.", [("ann-quill", "that will happen")]),
        ("The clerks doubt that it rained.", [("The clerks", "that it rained")]),
        # a name that is an adjective; a colon behind a negation
        ("Rain fell.\n\nUniversal said it slept.", [("", "it slept")]),
        # what is shown to somebody, and when a paper was published
        ("The court was shown footage of the fire.", []),
        ("The jury was shown three letters.", []),
        (
            "A report published last March by the board said it rained.",
            [("A report published last March by the board", "it rained")],
        ),
        # what is told is somebody's who is named behind it, or of another clause
        ("The mayor resigned, a move first announced by Ann Quill.", []),
        ("The mayor replied by telling Ann Quill that it rained.", [("The mayor", "that it rained")]),
        ('He told the board that, when he asked, Ann Quill replied: "No."', [("ann-quill", "No.")]),
        ("Film played at the trial showed the guards left.", [("Film played at the trial", "the guards left")]),
        ("Dravian forces said on Monday it rained.", [("Dravian forces", "it rained")]),
        # nobody's words
        ("CCTV shows Odo Tarn walking to the mill.", []),
        ("Three men reported to be missing were found.", []),
        ("The mayor said nothing as the guards came in.", []),
        ("Odo Tarn showed no emotion as the sentence was read out.", []),
        ("The mayor said nothing was lost.", [("The mayor", "nothing was lost")]),
        ("Malta, which had been expected to host it, withdrew in May.", []),
        ("The firm, the product of a merger agreed in 2018, dismissed 300 workers.", []),
        ("No matter how Ann Quill feels about the mill, it is old.", []),
    ],
)
def test_what_is_nobodys_and_what_only_looks_so(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "against",
    [
        "whatever Odo Tarn says",
        "contrary to what Odo Tarn had said",
        "despite what Odo Tarn told the board",
        "no matter what Odo Tarn says",
    ],
)
def test_nobody_says_what_is_so_against_his_word(against: str) -> None:
    assert said(f"The boat was towed, {against}.") == []


@pytest.mark.parametrize(
    "question",
    [
        "Fact check: did Ann Quill say that clerks are 'greedy'?",
        'But did Ann Quill say that clerks were "greedy"?',
        "Has Ann Quill ever claimed that clerks are greedy?",
        'Is Ann Quill saying that clerks are "greedy"?',
        'If Ann Quill did say that clerks were "greedy", nobody heard it.',
        "It matters little whether Ann Quill did say that clerks were greedy.",
    ],
)
def test_nobody_says_what_is_asked_about_his_words(question: str) -> None:
    assert said(question) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('Why did Ann Quill say that clerks were "greedy"?', 'that clerks were "greedy"'),
        ('In what letter did Ann Quill say that clerks were "greedy"?', 'that clerks were "greedy"'),
        ('Ann Quill did say that clerks were "greedy".', 'that clerks were "greedy"'),
        ("Should the port close, Ann Quill asked?", "Should the port close"),
        ('Not only did Ann Quill say that clerks were "greedy", she laughed.', 'that clerks were "greedy"'),
    ],
)
def test_a_question_may_take_for_granted_what_was_said(text: str, content: str) -> None:
    assert said(text) == [("ann-quill", content)]
