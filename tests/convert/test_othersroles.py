"""Titles that stand between two names and are one's: "Ann Quill MP, the Rt Hon Odo Tarn"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import offices


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "held"),
    [
        ("The Hon Ann Quill MP, the Rt Hon Odo Tarn and Ivo Lind met on Monday.", "Odo Tarn", []),
        ("The MP, Odo Tarn, met Ivo Lind on Monday.", "Odo Tarn", ["MP"]),
        ("Musa Quill, Barr. Ada Lind and Ivo Moss met on Monday.", "Musa Quill", []),
        ("Gen. Odo Tarn, Lt. Col. Ann Quill and Ivo Moss met on Monday.", "Odo Tarn", ["Gen."]),
        ("Odo Tarn, director of the Mill Board, met Ivo Moss on Monday.", "Odo Tarn", ["director"]),
        ("Singer-songwriter Odo Tarn met Ivo Moss on Monday.", "Odo Tarn", ["Singer-songwriter"]),
    ],
)
def test_who_has_which_title(text: str, who: str, held: list[str], name: str) -> None:
    assert offices(text, name)[who] == held


@pytest.mark.parametrize("name", ENGINES)
def test_an_office_of_several_may_be_short(name: str) -> None:
    held = offices("Sens. Ann Quill (D-Tarn) and Odo Tarn (R-Lodd) met on Monday.", name)
    assert held == {"Ann Quill": ["Sen"], "Odo Tarn": ["Sen"]}
