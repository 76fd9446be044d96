"""The two offices of a firm that one person has: "the president and CEO Ann Quill said"."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made
from namedas import named, offices


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The president and CEO Ann Quill said it leaks.", ["CEO", "president"]),
        ("The chair and chief executive Ann Quill said it leaks.", ["chair", "chief executive"]),
        ("The founder and managing director, Ann Quill, said it leaks.", ["founder", "managing director"]),
    ],
)
def test_who_presides_and_runs_a_firm_is_one(text: str, held: list[str], name: str) -> None:
    assert sorted(offices(text, name)["Ann Quill"]) == held
    assert [quote.speaker for quote in made(text, name).quotes] == ["ann-quill"]


@pytest.mark.parametrize("name", ENGINES)
def test_a_president_and_a_mayor_may_be_two(name: str) -> None:
    text = "The president and mayor Ann Quill said it leaks."
    assert offices(text, name)["Ann Quill"] == ["mayor"]
    assert [quote.speaker for quote in made(text, name).quotes] in ([""], [None])


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "office", ["president", "president and CEO", "founder", "president and chief operating officer"]
)
def test_what_has_a_president_is_a_body(office: str, name: str) -> None:
    found = named(f"Tarn Mills {office} Ida Quill said it leaks.", name)
    assert found["Tarn Mills"][0] == "organization"


@pytest.mark.parametrize("name", ENGINES)
def test_somebody_may_have_a_president_behind_the_name(name: str) -> None:
    assert named("Ann Mills president Ida Quill said it leaks.", name)["Ann Mills"][0] == "person"
