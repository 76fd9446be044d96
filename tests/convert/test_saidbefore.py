"""What has been said before another cue."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ida Renn said the plan was "fine", while Ivo Lind described it as "cruel".',
            [("ida-renn", 'the plan was "fine"'), ("ivo-lind", 'it as "cruel"')],
        ),
        (
            'Ida Renn said the plan was "fine" and Ivo Lind called it "cruel".',
            [("ida-renn", 'the plan was "fine"'), ("ivo-lind", 'it "cruel"')],
        ),
        (
            'Ida Renn called the plan "fine" and Ivo Lind described it as "cruel".',
            [("ida-renn", 'the plan "fine"'), ("ivo-lind", 'it as "cruel"')],
        ),
        ("Ida Renn said the plan was fine, while critics rejected it.", [("ida-renn", "the plan was fine")]),
        (
            'Ida Renn said critics hated it, while fans called it "fun".',
            [("ida-renn", 'critics hated it, while fans called it "fun"')],
        ),
        (
            'Ida Renn recalled that the judge was "kind" and Ivo Lind called him "boss".',
            [("ida-renn", 'that the judge was "kind" and Ivo Lind called him "boss"')],
        ),
        (
            "Ida Renn said the board backed the plan in May, but the court rejected it.",
            [("ida-renn", "the board backed the plan in May, but the court rejected it")],
        ),
        (
            "Ida Renn said Odo Quint wrote the law, while Ivo Lind criticised it in private.",
            [("ida-renn", "Odo Quint wrote the law, while Ivo Lind criticised it in private")],
        ),
        (
            "Ida Renn said Odo Quint planned the raid, while Ivo Lind approved it.",
            [("ida-renn", "Odo Quint planned the raid, while Ivo Lind approved it")],
        ),
        (
            'Ida Renn testified that Odo Quint called him "boss", and Ivo Lind called him "sir".',
            [("ida-renn", 'that Odo Quint called him "boss", and Ivo Lind called him "sir"')],
        ),
        (
            'Ida Renn said Odo Quint built the cart, and Ivo Lind called it "the cake".',
            [("ida-renn", 'Odo Quint built the cart, and Ivo Lind called it "the cake"')],
        ),
        (
            'Ida Renn said the men called him "boss" and the women called him "sir".',
            [("ida-renn", 'the men called him "boss" and the women called him "sir"')],
        ),
    ],
)
def test_another_who_makes_something_else_of_it_has_words_of_his_own(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert said(text) == expected
