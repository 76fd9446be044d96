"""Whether a name behind "According to the sheriff," is the sheriff's, or of whom the sheriff tells."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker_text", "told"),
    [
        ("According to the mayor, Ann Quill, it burned.", "the mayor, Ann Quill", "it burned"),
        ("According to the mayor, Ann Quill, 40, ten people died.", "the mayor, Ann Quill, 40", "ten people died"),
        ("According to the lawyer, Ann Quill, Odo Tarn died.", "the lawyer, Ann Quill", "Odo Tarn died"),
    ],
)
def test_the_name_is_of_who_speaks(text: str, speaker_text: str, told: str, engine: str) -> None:
    (quote,) = made(text, engine).quotes
    assert (quote.speaker, quote.speaker_text, quote.text) == ("ann-quill", speaker_text, told)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "told",
    [
        "Ann Quill, 56, died of cold",
        "Ann Quill, who was found on Monday, died of cold",
        "Ann Quill, a baker, fled",
    ],
)
def test_the_name_is_of_whom_something_is_told(told: str, engine: str) -> None:
    dossier = made(f"According to the sheriff, {told}.", engine)
    (quote,) = dossier.quotes
    assert (quote.speaker, quote.speaker_text, quote.text) == ("", "the sheriff", told)
    assert [person.roles for person in dossier.people if "sheriff" in str(person.roles)] == []
