"""Names with "bin", "ibn" and "bint" in them, and names that two people may have."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "people"),
    [
        # a father is no shorter name of his son
        (
            "Omar bin Salim, the mayor, met Khalid bin Omar bin Salim, his son.",
            [{"Omar bin Salim"}, {"Khalid bin Omar bin Salim"}],
        ),
        (
            "Sheikh Rashid bin Khalid Al Noor spoke. His father Khalid Al Noor left.",
            [{"Rashid bin Khalid Al Noor"}, {"Khalid Al Noor"}],
        ),
        ("Hassan ibn Ali Tarn spoke. Ali Tarn left.", [{"Hassan ibn Ali Tarn"}, {"Ali Tarn"}]),
        ("Prince Faisal bin Harith spoke. His father, King Harith, left.", [{"Faisal bin Harith"}, {"Harith"}]),
        # nor is a cousin, or who has another father
        ("Omar bin Salim spoke. Omar bin Khalid bin Salim left.", [{"Omar bin Salim"}, {"Omar bin Khalid bin Salim"}]),
        (
            "Khalid bin Omar Al Noor met Khalid bin Salim Al Noor.",
            [{"Khalid bin Omar Al Noor"}, {"Khalid bin Salim Al Noor"}],
        ),
        # whose shorter names are his own
        (
            "Sheikh Salim bin Harith Al Noor met Ann Quill. Sheikh Salim bin Harith left. Sheikh Salim said it rained.",
            [{"Salim bin Harith Al Noor", "Salim bin Harith", "Salim"}, {"Ann Quill"}],
        ),
        ("Noura bint Faisal Al Noor spoke. Princess Noura left.", [{"Noura bint Faisal Al Noor", "Noura"}]),
        ("Khalid bin Omar bin Salim spoke. Khalid bin Omar left.", [{"Khalid bin Omar bin Salim", "Khalid bin Omar"}]),
        ("Salim bin Harith Al Noor spoke. Salim Al Noor left.", [{"Salim bin Harith Al Noor", "Salim Al Noor"}]),
        ("Omar bin Qasir spoke. Bin Qasir left. Qasir slept.", [{"Omar bin Qasir", "Bin Qasir", "Qasir"}]),
        # which two of them may have
        (
            "Khalid bin Omar Al Noor met Khalid bin Omar Al Harbi. Khalid bin Omar left.",
            [{"Khalid bin Omar Al Noor"}, {"Khalid bin Omar Al Harbi"}, {"Khalid bin Omar"}],
        ),
    ],
)  # fmt: skip  # read as a table
def test_a_father_is_another_than_his_son(text: str, people: list[set[str]], name: str) -> None:
    found = [{one.name, *one.aliases} for one in made(text, name).entities() if one.type == "person"]
    assert found == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Odo A. Tarn met Odo B. Tarn. Odo Tarn left.", [{"Odo A. Tarn"}, {"Odo B. Tarn"}, {"Odo Tarn"}]),
        ("Odo Tarn met Odo A. Tarn. Odo B. Tarn left.", [{"Odo A. Tarn", "Odo Tarn"}, {"Odo B. Tarn"}]),
        ("Odo Albert Tarn spoke. Odo A. Tarn left. Odo Tarn slept.", [{"Odo Albert Tarn", "Odo A. Tarn", "Odo Tarn"}]),
    ],
)
def test_a_name_that_two_may_have_joins_them_not(text: str, people: list[set[str]]) -> None:
    found = [{one.name, *one.aliases} for one in made(text, "rules").entities() if one.type == "person"]
    assert sorted(map(sorted, found)) == sorted(map(sorted, people))
