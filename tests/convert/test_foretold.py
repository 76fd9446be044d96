"""What follows or is told of something is not of its day, and what somebody sees coming is of no day gone by."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def dated(text: str, name: str) -> dict[str, str]:
    return {event.title: event.date for event in made(text, name).events}


def dates(text: str, name: str) -> list[str]:
    return [timex.value for timex in made(text, name).timexes]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "known"),
    [
        (
            "The ban follows clashes during last year's elections.",
            {"The ban follows clashes during last year's elections": "2024-05-17", "Last year's elections": "2023"},
        ),
        (
            "The arrest comes after riots in March 2023.",
            {"The arrest comes after riots in March 2023": "2024-05-17", "Riots in March 2023": "2023-03"},
        ),
        ("The arrest came two days after riots in March 2023.", {"Riots in March 2023": "2023-03"}),
        ("The arrests followed a raid on Monday.", {"A raid on Monday": "2024-05-13"}),
        ("The strike followed in May 2019.", {"The strike followed in May 2019": "2019-05"}),
        (
            "Guards followed a man on Monday and shot him.",
            {"Guards followed a man on Monday and shot him": "2024-05-13"},
        ),
    ],
)
def test_dates_what_follows_apart_from_what_it_follows(text: str, known: dict[str, str], name: str) -> None:
    found = dated(text, name)
    assert {title: found.get(title) for title in known} == known


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text", ["The arrest came two days after riots in March 2023.", "The arrests followed a raid on Monday."]
)
def test_gives_what_followed_in_the_past_no_day(text: str, name: str) -> None:
    assert dated(text, name)[text.rstrip(".")] == ""


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ann Quill warned of a strike in June.", ["2024-06"]),
        ("Ann Quill warned of a strike in March.", ["2024-03"]),
        ("Bakers have threatened strikes in July.", ["2024-07"]),
        ("The board announced plans for a vote in September.", ["2024-09"]),
        ("The board promised tax cuts in June.", ["2024-06"]),
        ("The board announced an inquiry into a fire in June.", ["2023-06"]),
        ("Ann Quill warned in June of a strike.", ["2023-06"]),
    ],
)
def test_takes_the_nearest_month_for_that_of_what_was_foreseen(text: str, values: list[str], name: str) -> None:
    assert dates(text, name) == values


@pytest.mark.parametrize("name", ENGINES)
def test_gives_the_month_to_what_was_foreseen(name: str) -> None:
    assert dated("Ann Quill announced a strike in June.", name) == {
        "Ann Quill announced a strike in June": "2024-05-17",
        "A strike in June": "2024-06",
    }
    assert dated("Bakers announced a walkout in March and a strike in April.", name)["A strike in April"] == "2024-04"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "known"),
    [
        (
            "The death toll from Monday's flood has risen to ten.",
            {"Monday's flood": "2024-05-13", "The death toll from Monday's flood has risen to ten": "2024-05-17"},
        ),
        (
            "A suspect in Monday's bombing is being questioned.",
            {"Monday's bombing": "2024-05-13", "A suspect in Monday's bombing is being questioned": "2024-05-17"},
        ),
        (
            "The winner of the 2019 election has died.",
            {"The 2019 election": "2019", "The winner of the 2019 election has died": "2024-05-17"},
        ),
        (
            "The body of a girl who went missing last week has been found.",
            {
                "The body of a girl who went missing last week has been found": "2024-05-17",
                "A girl who went missing last week": "2024-05-06/2024-05-12",
            },
        ),
        (
            "Halden has imposed sanctions on Lodd after it closed the port in 2022.",
            {
                "Halden has imposed sanctions on Lodd after it closed the port in 2022": "2024-05-17",
                "It closed the port in 2022": "2022",
            },
        ),
        (
            "The prosecution alleges that Odo Tarn burned the mill in June 2022.",
            {"Odo Tarn burned the mill in June 2022": "2022-06"},
        ),
        # … but not of what was done then, nor of the happening itself
        ("Ten victims of Monday's crash were buried.", {"Ten victims of Monday's crash were buried": "2024-05-13"}),
        ("Monday's attack has killed ten bakers.", {"Monday's attack has killed ten bakers": "2024-05-13"}),
    ],
)
def test_dates_what_is_so_by_now_apart_from_what_it_is_told_of(text: str, known: dict[str, str], name: str) -> None:
    assert dated(text, name) == known
