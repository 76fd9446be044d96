"""Names in quotation marks."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Amina," 30, from Tarn, said: "They took it."', [("amina", "They took it.")]),
        ('"Ivo K.," 16, said he was held for a day.', [("ivo-k", "he was held for a day")]),
        ('"Odo A.", a 40-year-old trader, said clerks burned it.', [("odo-a", "clerks burned it")]),
        ("“Amina”, who fled in May, told us: “We left.”", [("amina", "We left.")]),
        ('Another woman, "Amina," a nurse, said the men had left.', [("amina", "the men had left")]),
        # what was said, with a comma in front of the closing mark
        ('"Amina," she said.', [("she", "Amina")]),
        ('"Amina," said the trader.', [("the trader", "Amina")]),
        ('"Madness," a trader, Odo Tarn, said.', [("odo-tarn", "Madness")]),
        ('"Never," a 40-year-old trader, Odo Tarn, said he shouted.', [("odo-tarn", "Never")]),
    ],
)
def test_a_name_in_quotation_marks_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "is_somebodys"),
    [
        ("“Amina,” a displaced farmer, said the men had left.", True),
        ("“Amina,” whose home burned, said the men had left.", True),
        ("“Amina,” a film about the war, describes how it was lost.", False),
        ("“Amina”, a novel by Ida Renn, tells how a town died.", False),
        ("“Amina,” the museum, which opened in May, said that it would close.", False),
    ],
)
def test_a_work_named_in_quotation_marks_speaks_for_nobody(text: str, is_somebodys: bool) -> None:
    assert ("amina" in [who for who, _ in said(text)]) is is_somebodys


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eindra (not her real name) was held. “I saw it,” she says.", [("eindra", "I saw it")]),
        ("Hope, not her real name, was held. “I saw it,” Hope says.", [("hope", "I saw it")]),
        ("“I saw it,” said Ayatek, whose name has been changed.", [("ayatek", "I saw it")]),
        ("“I saw it,” said Ayatek, whose name the Ledger has changed.", [("ayatek", "I saw it")]),
        ("“I saw it,” said Eindra (name changed), a nurse.", [("eindra", "I saw it")]),
        ("“I saw it,” said Blessing, who wanted to give only her first name.", [("blessing", "I saw it")]),
        ("“I saw it,” said Rose*, a nurse.\n\n*Names have been changed.", [("rose", "I saw it")]),
        # … of a town, a firm
        ("Lodd, whose name was changed in 1920, is old. “I saw it,” said Lodd.", [("Lodd", "I saw it")]),
        ("The hamlet (not its real name) is old. “I saw it,” she said.", [("she", "I saw it")]),
        ("Rose* wilts. “I saw it,” she said. *Prices may change.", [("she", "I saw it")]),
    ],
)
def test_who_is_called_otherwise_is_a_person(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
