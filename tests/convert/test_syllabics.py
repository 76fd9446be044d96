"""Short names made of the beginnings of words: "the Congress of Tarn Trade Unions (Cotatu)"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named

from dossier.convert.names.syllabics import is_syllabic


@pytest.mark.parametrize(
    ("short", "name", "is_one"),
    [
        ("Cotatu", "Congress of Tarn Trade Unions", True),
        ("Tanut", "Tarn National Union of Teachers", True),
        ("Anmico", "Anglo-Norland Mining Corporation", True),
        ("Tarn", "Tarn Board of Trade", False),
        ("Lodd", "Tarn Mining Corporation", False),
        ("Otatu", "Congress of Tarn Trade Unions", False),
    ],
)
def test_beginnings_of_three_words_make_a_short_name(short: str, name: str, is_one: bool) -> None:
    assert is_syllabic(short, name) is is_one


@pytest.mark.parametrize("name", ENGINES)
def test_a_short_name_in_brackets_is_the_bodys(name: str) -> None:
    found = named("The Congress of Tarn Trade Unions (Cotatu) met on Monday. Cotatu’s clerk, Ann Quill, left.", name)
    assert found == {"Ann Quill": ("person", ()), "Congress of Tarn Trade Unions": ("organization", ("Cotatu",))}


@pytest.mark.parametrize("name", ENGINES)
def test_a_town_in_brackets_is_no_short_name(name: str) -> None:
    found = named("The Mining Board of Tarn (Halda) met on Monday. They left for Halda.", name)
    assert found["Mining Board of Tarn"] == ("organization", ())
