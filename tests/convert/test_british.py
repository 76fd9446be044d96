"""British spellings are read as the American ones of the word list."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made

from dossier.convert.reading.wordclasses import as_listed, class_of


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("defence", "defense"),
        ("labour", "labor"),
        ("neighbourhood", "neighborhood"),
        ("honoured", "honored"),
        ("programme", "program"),
        ("labelled", "labeled"),
        ("realise", "realize"),
        ("grey", "gray"),
        ("fulfil", "fulfill"),
        # as they are
        ("hospital", "hospital"),
        ("al", "al"),
        ("called", "called"),
        ("tarnlike", "tarnlike"),
    ],
)
def test_a_british_spelling_is_looked_up_as_the_american_one(british: str, american: str) -> None:
    assert as_listed(british) == american


def test_what_the_list_has_is_not_spelled_otherwise() -> None:
    assert class_of("four") == "M"
    assert class_of("defence") == class_of("defense") == "N"


@pytest.mark.parametrize("engine", ENGINES)
def test_who_tells_of_british_chiefs_is_heard(engine: str) -> None:
    text = "Its chairman, Odo Tarn of Lodd, told reporters after the summit that defence chiefs had been told to leave."
    found = [(each.speaker, each.text) for each in made(text, engine).quotes]
    assert found == [("odo-tarn", "that defence chiefs had been told to leave")]
