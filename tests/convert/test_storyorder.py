"""Dates without a year that are told in order: the earlier is not after the later."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Odo Tarn resigned in May and was jailed in June.", ["2023-05", "2023-06"]),
        ("Odo Tarn resigned in April before he was jailed in June.", ["2023-04", "2023-06"]),
        ("The ship left Lodd on May 13 and sank on June 7.", ["2023-05-13", "2023-06-07"]),
        ("The board raised prices in May and again in July.", ["2023-05", "2023-07"]),
        (
            "Ann Quill was found dead in March. Her son was held in April and charged in June.",
            ["2023-03", "2023-04", "2023-06"],
        ),
        ("Odo Tarn was held in November and charged in December.", ["2023-11", "2023-12"]),
    ],
)
def test_takes_a_date_for_the_year_of_what_is_told_behind_it(text: str, values: list[str], name: str) -> None:
    assert [timex.value for timex in made(text, name).timexes] == values


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales rose in April after a fall in June.", ["2024-04", "2023-06"]),
        ("Prices rose in April and were lower than in June.", ["2024-04", "2023-06"]),
        ("Odo Tarn was held in December and freed in January.", ["2023-12", "2024-01"]),
        ("Odo Tarn resigned in May and will be tried in June.", ["2024-05", "2024-06"]),
        ("Odo Tarn was sacked in May over a fire he saw in June.", ["2024-05", "2023-06"]),
        ("Odo Tarn was sacked in May. He was hired in June.", ["2024-05", "2023-06"]),
    ],
)
def test_keeps_the_nearest_date_where_nothing_tells_of_an_order(text: str, values: list[str], name: str) -> None:
    assert [timex.value for timex in made(text, name).timexes] == values


@pytest.mark.parametrize("name", ENGINES)
def test_takes_what_is_followed_for_earlier(name: str) -> None:
    dossier = made("Odo Tarn was jailed in May 2019, following a raid in March.", name)
    assert [timex.value for timex in dossier.timexes] == ["2019-05", "2019-03"]
