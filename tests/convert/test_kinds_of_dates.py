"""Months and years that only tell of which kind something is date nothing."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Nine were missing in floods caused by the June-September rains.",
        "The January-March storms killed nine people.",
        "The June to September monsoon kills many.",
        "Nine died in the annual June–September floods.",
    ],
)
def test_takes_the_months_of_a_season_for_no_date(text: str, name: str) -> None:
    dossier = made(text, name)
    assert dossier.timexes == ()
    assert all("-0" not in event.date.removeprefix("2024-05-17") for event in dossier.events)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("From June to September nine clerks were shot.", "2023-06/2023-09"),
        ("Nine clerks were shot between the start of March and April.", "2024-03~"),
        ("The war of January-March 2024 killed nine.", "2024-03"),
    ],
)
def test_keeps_the_months_of_a_time(text: str, date: str, name: str) -> None:
    assert date in [timex.value for timex in made(text, name).timexes]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    ["Odo Tarn was driving a 2010 to 2018 silver sedan.", "Guards seized a blue 2010 or 2011 van."],
)
def test_takes_the_years_of_a_model_for_no_date(text: str, name: str) -> None:
    assert [event.date for event in made(text, name).events] == ["2024-05-17"]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "date"),
    [("A 2009 or 2010 audit found cracks.", "2009"), ("The mill was shut from 2010 to 2018.", "2010/2018")],
)
def test_keeps_the_years_of_a_happening(text: str, date: str, name: str) -> None:
    assert [event.date for event in made(text, name).events] == [date]
