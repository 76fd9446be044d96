"""Who is called by a nickname alone, behind the full name that has it, or behind an "@" or "alias"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "full",
    [
        "Robert “Bobby” Quill",
        'Robert "Bobby" Quill',
        "Robert (Bobby) Quill",
        'Robert ("Bobby") Quill',
        "Robert V. “Bobby” Quill",
        "Robert V. (Bobby) Quill",
        "Robert V. (“Bobby”) Quill",
    ],
)
def test_a_nickname_alone_is_whose_it_is(full: str, name: str) -> None:
    found = named(f"{full} met Ann Moss on Monday. Bobby said it leaks.", name)
    assert found == {full: ("person", ("Bobby",)), "Ann Moss": ("person", ())}


@pytest.mark.parametrize("name", ENGINES)
def test_a_nickname_of_two_is_nobodys(name: str) -> None:
    found = named("Robert “Bobby” Quill met Bobby Moss on Monday. Bobby said it leaks.", name)
    assert "Bobby" in found


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("sign", ["@", "alias", "urf"])
def test_another_name_behind_what_police_write(sign: str, name: str) -> None:
    found = named(f"Police held Rafiq Ali {sign} Raju on Monday. Raju said it leaks.", name)
    assert found == {"Rafiq Ali": ("person", ("Raju",))}
