"""Mrs Quill, of several women of that surname: "Odo Quill and Ida Quill … Mrs Quill … their daughter Ann Quill"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named


@pytest.mark.parametrize("name", ENGINES)
def test_who_is_named_behind_is_not_meant(name: str) -> None:
    text = "Odo Quill and Ida Quill died. Mr Quill was a baker. Mrs Quill was a nurse. Their daughter Ann Quill left."
    found = named(text, name)
    assert found["Ida Quill"] == ("person", ("Quill",))
    assert found["Odo Quill"] == ("person", ("Quill",))
    assert found["Ann Quill"] == ("person", ())


@pytest.mark.parametrize("name", ENGINES)
def test_of_two_who_are_named_in_front_neither_is_meant(name: str) -> None:
    text = "Odo Quill and Ida Quill died. Their daughter Ann Quill left. Mr Quill was a baker. Mrs Quill was a nurse."
    found = named(text, name)
    assert found["Ida Quill"] == found["Ann Quill"] == ("person", ())
