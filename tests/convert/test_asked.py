"""Who is asked, told or thanked."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody was told something
        (
            "Ann Quill said her son was stopped and told he had to sing.",
            [("ann-quill", "her son was stopped and told he had to sing")],
        ),
        (
            "Ann Quill said her son was beaten by clerks and told to leave.",
            [("ann-quill", "her son was beaten by clerks and told to leave")],
        ),
        ("Odo Tarn was arrested and told that it rained.", [("", "that it rained")]),
        ("Odo Tarn was elected and told the clerks that it rained.", [("odo-tarn", "that it rained")]),
        # who is asked may answer in the next paragraph
        ('"Were you ill?" asked Odo Tarn.\n\n"I slept."\n\nThe trial goes on.', [("odo-tarn", "Were you ill?")]),
        (
            '"I was ill," said Odo Tarn. "Who was not?"\n\n"I slept."\n\nThe trial goes on.',
            [("odo-tarn", "I was ill … Who was not?")],
        ),
        (
            '"I was ill," said Odo Tarn.\n\n"I slept all of the day."\n\nThe trial goes on.',
            [("odo-tarn", "I was ill … I slept all of the day.")],
        ),
    ],
)
def test_who_is_told_or_asked_does_not_say_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivo Lind, warned that the mill was old, left the hall.", []),
        ("Told that the mill was old, Ivo Lind laughed.", []),
        ("Ivo Lind, told that Ida Renn had won, said he was glad.", [("ivo-lind", "he was glad")]),
        ("Ivo Lind, a nurse, warned that the mill, built in May, was old.", [
            ("ivo-lind", "that the mill, built in May, was old")
        ]),
        ("Ivo Lind, a nurse, warned that the mill was old, urged them to leave and ran.", [
            ("ivo-lind", "that the mill was old"), ("ivo-lind", "them to leave")
        ]),
        ("The head of the mill, Ivo Lind, assured that it was safe.", [("ivo-lind", "that it was safe")]),
        ("Ivo Lind, told by Ida Renn that it was old, left.", [("ida-renn", "that it was old, left")]),
        ("Ida Renn met two nurses, both of whom said it was old.", [("both of whom", "it was old")]),
        ("Ida Renn was late for the talk, thanked Ivo Lind and said that it was old.", [
            ("ida-renn", "Ivo Lind"), ("ida-renn", "that it was old")
        ]),
        ("The mill is old, said Ivo Lind.", [("ivo-lind", "The mill is old")]),
        ("Ida Renn said the mill was old and denied that it was shut.", [
            ("ida-renn", "the mill was old"), ("ida-renn", "that it was shut")
        ]),
    ],
)  # fmt: skip  # read as a table
def test_who_is_told_or_thanked_is_not_who_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Asked if she believed Ivo Lind wanted the mill, Ida Renn said she did.",
            [("", "if she believed Ivo Lind wanted the mill"), ("ida-renn", "she did")],
        ),
        ("When asked what he thought about the mill, Ivo Lind left.", [("", "what he thought about the mill")]),
        (
            "Ivo Lind, asked if he knew of the sale, said he did.",
            [("", "if he knew of the sale"), ("ivo-lind", "he did")],
        ),
        (
            "Asked by Mara Olin whether it was safe, Ivo Lind said it was.",
            [("mara-olin", "whether it was safe"), ("ivo-lind", "it was")],
        ),
        (
            "Asked why Ida Renn, who ran the mill, had fled, Ivo Lind shrugged.",
            [("", "why Ida Renn, who ran the mill, had fled")],
        ),
        (
            "“It is late,” Ivo Lind said when asked how he felt.",
            [("ivo-lind", "It is late"), ("", "how he felt")],
        ),
        (
            "Asked if he was tired, hungry or cold, Ivo Lind said no.",
            [("", "if he was tired, hungry or cold"), ("ivo-lind", "no")],
        ),
        (
            "Asked whether he was in Vell, Dorn or Lund on Monday, Ivo Lind shrugged.",
            [("", "whether he was in Vell, Dorn or Lund on Monday")],
        ),
        (
            "Asked if the mill, the school and the church would reopen, Ivo Lind, a baker, said yes.",
            [("", "if the mill, the school and the church would reopen"), ("ivo-lind", "yes")],
        ),
        (
            "“It is late,” Ivo Lind said when asked how he felt, but Ida Renn left.",
            [("ivo-lind", "It is late"), ("", "how he felt")],
        ),
        # what tells who asks, or when
        ("Pressed by workers who wanted more pay, the mill gave in.", []),
        ("Ivo Lind fell, got up, pressed on when others quit and won.", []),
        ("When asked why, Ivo Lind shrugged.", []),
        ("Asked about the mill, Ivo Lind left.", []),
        ("The clerk asked whether he knew that it was old.", [("The clerk", "whether he knew that it was old")]),
        ("Asked whether he would run again Ivo Lind said he was tired.", [("ivo-lind", "he was tired")]),
        ("When asked how he knew Ivo Lind said that it was late.", [("ivo-lind", "that it was late")]),
        ("Ivo Lind, dressed in what he called his best coat, left.", [("ivo-lind", "his best coat")]),
        ("Ida Renn would have to admit that it was old.", [("ida-renn", "that it was old")]),
        ("Asked, Ida Renn said she believed it was old.", [("ida-renn", "she believed it was old")]),
        # nor does anybody say what somebody should, or would, have said
        ("Ivo Lind should have said: “The mill is old.”", []),
        ("Ivo Lind could have warned her that it was old.", []),
        ("Ida Renn would have left had the board said that the mill was old.", []),
        ("Ivo Lind may have said that the mill was old.", [("ivo-lind", "that the mill was old")]),
        ("Ida Renn had the board say that it was old.", [("the board", "that it was old")]),
    ],
)
def test_who_is_asked_does_not_ask_nor_does_anybody_say_what_is_only_imagined(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody answers to is said by others, or by nobody
        (
            "Responding to an allegation by baker Ivo Lind that clerks had lied, Ann Quill said it was baseless.",
            [("ivo-lind", "that clerks had lied"), ("ann-quill", "it was baseless")],
        ),
        (
            "Commenting on reports that clerks had lied, Ann Quill said an inquiry had begun.",
            [("ann-quill", "an inquiry had begun")],
        ),
        ("Responding that it was baseless, Ann Quill left.", [("ann-quill", "that it was baseless")]),
        (
            "Ann Quill responded to the report by calling it a lie.",
            [("ann-quill", "to the report by calling it a lie")],
        ),
    ],
)
def test_what_an_answer_is_to_is_none_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who only asked is not who goes on
        (
            "Ivo Lind came late. He was asked by a clerk whether the mill leaked, and he urged them to go.\n\n"
            "He said it was late.",
            [("a clerk", "whether the mill leaked"), ("ivo-lind", "them to go"), ("ivo-lind", "it was late")],
        ),
        ("A clerk said it rained. He said it was late.", [("A clerk", "it rained"), ("A clerk … He", "it was late")]),
    ],
)
def test_who_asked_does_not_go_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
