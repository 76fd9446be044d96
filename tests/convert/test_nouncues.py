"""Nouns for what is said, and whose they are."""

from __future__ import annotations

import pytest
from claimed import ENGINES, cued
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose a noun for what is said is
        ("Odo Tarn won the endorsement of the bakers' union.", []),
        ("Mary Quill lost and made a criticism of the lock.", [("mary-quill", "the lock")]),
        ("Mary Quill won and gave her endorsement of the lock.", [("mary-quill", "the lock")]),
        ("Mary Quill drew growing criticism for the lock from bakers.", []),
        ("Mary Quill's criticism of the lock drew applause.", [("mary-quill", "the lock")]),
        ("Mary Quill repeated her criticism of the lock.", [("mary-quill", "her criticism of the lock")]),
    ],
)
def test_whose_a_noun_for_what_is_said_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize("verb", ["faced", "drew", "has been facing", "received"])
def test_who_faces_criticism_does_not_criticise(verb: str) -> None:
    assert "ivo-lind" not in [who for who, _ in said(f"Ivo Lind {verb} criticism over the mill in Norway.")]
    assert ("ida-renn", "the mill") in said(f"Ivo Lind {verb} criticism from Ida Renn over the mill.")
    assert ("ivo-lind", "that the mill was weak") in said("Ivo Lind made an accusation that the mill was weak.")


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "stirred", ["dashing hopes", "raising hopes", "fuelling fears", "fuelling speculation", "deepening concerns"]
)
def test_who_stirs_what_is_felt_does_not_feel_it(stirred: str, name: str) -> None:
    text = f"Mary Quill left the mill on Monday, {stirred} that it will close."
    assert not [who for who, _, _ in cued(text, name) if who]
    assert cued("Mary Quill voiced fears that the mill will close.", name)[0][0] == "Mary Quill"
