"""What is told as a fact before it is said who told it."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("This was announced by Ann Quill, head of the Tarn Union, Presswire reports.", "ann-quill"),
        ("This was confirmed by Ann Quill on Telegram.", "ann-quill"),
        ("Ann Quill said this at a briefing, a Presswire correspondent reports.", "ann-quill"),
        ("The mayor announced this on television.", "The mayor"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_who_told_what_stands_in_front_as_a_fact(told: str, speaker: str, gap: str) -> None:
    assert said(f"The bridge burned down on Monday.{gap}{told}") == [(speaker, "The bridge burned down on Monday")]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge burned down. This was confirmed by tests.",
        "The bridge burned down. This was reported by the BBC.",
        "The bridge burned down. It rained this week.",
        "Bridge burns\n\nThis was announced by Ann Quill.",
    ],
)
def test_what_stands_in_front_is_the_writers(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("The clerk, Ida Renn, has also confirmed this.", "ida-renn"),
        ("Ida Renn and Ivo Lind confirmed this on Friday.", "Ida Renn and Ivo Lind"),
        ("Officials in Elmstad later confirmed this.", "Officials in Elmstad"),
    ],
)
def test_who_confirmed_what_stands_in_front_has_told_it(told: str, speaker: str) -> None:
    assert said(f"The pier sank. {told}") == [(speaker, "The pier sank")]


@pytest.mark.parametrize(
    "told",
    [
        "The Harbour Board has not confirmed this.",
        "Ida Renn never stated this in court.",
        "The clerk, Ida Renn, has not confirmed this.",
        "Nobody but Ida Renn has confirmed this.",
        "Neither Ida Renn nor Ivo Lind has confirmed this.",
        "Few officials have confirmed this.",
        "If Ida Renn confirmed this, he would win.",
        "When Ida Renn announced this, the choir sang.",
        "Ida Renn reported this to police.",
        "Ida Renn wrote this in jail.",
        "At the pier, Ida Renn said this on Friday.",
    ],
)
def test_who_has_not_told_what_stands_in_front_does_not_say_it(told: str) -> None:
    assert said(f"The pier sank. {told}") == []


def test_what_somebody_denies_to_have_reported_is_not_said() -> None:
    text = "The pier sank. Ida Renn denied he had announced this to the board."
    assert [what for _, what in said(text)] == ["he had announced this to the board"]
