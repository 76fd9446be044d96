"""Other names of somebody, right behind the first."""

from __future__ import annotations

import pytest
from claimed import made

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.names.entities import find_entities


def named(text: str) -> dict[str, tuple[str, ...]]:
    """The people of a text with their other names."""
    return {one.name: one.aliases for one in find_entities(RulesEngine().parse(text)) if one.type == "person"}


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("Odo Tarn, known as Moroz, left. Moroz wept.", "Moroz"),
        ("Odo Tarn, better known as Abu Lind, left. Abu Lind wept. Abu Lind ran.", "Abu Lind"),
        ("Odo Tarn, also known as “Moroz”, left.", "Moroz"),
        ("Odo Tarn, known by his kunya Abu Lind, left.", "Abu Lind"),
        ("Odo Tarn, known by the call sign Moroz, left.", "Moroz"),
        ("Odo Tarn, alias Moroz, left.", "Moroz"),
        ("Odo Tarn, aka Moroz, left.", "Moroz"),
        ("Odo Tarn, whose nom de guerre is Moroz, left.", "Moroz"),
        ("Odo Tarn (alias Moroz) left.", "Moroz"),
        ("Odo Tarn (Abu Lind) left.", "Abu Lind"),
        ("Odo Tarn, whose real name is Ivo Lind, left.", "Ivo Lind"),
        ("Odo Tarn, born Ivo Lind, left.", "Ivo Lind"),
        ("The men of Odo Tarn, known as Abu Lind, left. The Abu Lind group wept.", "Abu Lind"),
    ],
)
def test_another_name_is_an_alias(text: str, alias: str) -> None:
    assert named(text) == {"Odo Tarn": (alias,)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Odo Tarn (Ann Quill) plays the king.", {"Odo Tarn", "Ann Quill"}),
        ("Odo Tarn, known as Kray's best baker, left.", {"Odo Tarn"}),
        ("Odo Tarn, known as the king of Kray, left.", {"Odo Tarn"}),
        ("Odo Tarn, born Kray, 1950, left.", {"Odo Tarn"}),
        ("Halden, known as Kray, burned.", set()),
        ("Odo Tarn, who is known, as Ivo Lind said, left.", {"Odo Tarn", "Ivo Lind"}),
        ("Odo Tarn left. Known as Moroz, Ivo Lind wept.", {"Odo Tarn", "Ivo Lind"}),
    ],
)
def test_what_is_no_other_name(text: str, people: set[str]) -> None:
    found = named(text)
    assert found.keys() == people
    assert not any(found.values())


def test_a_firm_is_known_without_what_it_does() -> None:
    dossier = made("A clerk of Prisma Communications left. The contract with Prisma was signed in May.", "rules")
    assert [(each.name, each.aliases) for each in dossier.organizations] == [("Prisma Communications", ("Prisma",))]
