"""Days that a clause of time, a duty or a plan puts ahead, or behind, whatever is told around them."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def dates(text: str, name: str) -> list[str]:
    return [timex.value for timex in made(text, name).timexes]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "An order to wait until new members take their seats on June 30 was “impossible” to fulfil, Odo Tarn said.",
        "A bid to stop the sale before the board meets on June 30 was rejected.",
        "The plan to close the mill once the lease ends on June 30 was leaked.",
    ],
)
def test_takes_the_day_of_a_present_in_a_clause_of_time_for_one_to_come(text: str, name: str) -> None:
    assert dates(text, name) == ["2024-06-30"]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "The firm that closed before the board met on June 30 was sold.",
        "After guards shot a man on June 30 she was sacked.",
        "After the clerks put up a flag on June 30, she was sacked.",
        "Odo Tarn, 34, appeared before Lodd magistrates on June 30 charged with theft.",
        "The ferry sank after Lodd shipmates on June 30 were freed.",
    ],
)
def test_keeps_the_day_of_a_past_in_a_clause_of_time(text: str, name: str) -> None:
    assert dates(text, name) == ["2023-06-30"]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Two clerks are due to be cross examined by the end of July.", "2024-07~"),
        ("The mill is due to be fully examined by the end of July.", "2024-07~"),
        ("The road is to be part closed in July.", "2024-07"),
        ("The bridge was fully closed in July.", "2023-07"),
    ],
)
def test_reads_a_plan_whose_verb_is_in_two_words(text: str, date: str, name: str) -> None:
    assert dates(text, name) == [date]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They were kept waiting for hours despite being summoned to appear on Monday.", "2024-05-13"),
        ("They were kept waiting although they had been told to appear on Monday.", "2024-05-13"),
        ("Odo Tarn was due to sing on Monday. But when he did not show up, bakers called his mother.", "2024-05-13"),
        ("Odo Tarn was summoned to appear on Monday.", "2024-05-20"),
    ],
)
def test_takes_the_day_of_a_duty_that_came_to_something_for_past(text: str, date: str, name: str) -> None:
    assert dates(text, name) == [date]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Odo Tarn was killed in Halden on Boxing Day. Two men were previously charged with murder.", "../2024-05-17"),
        ("Odo Tarn was killed in Halden on Boxing Day. He had previously been charged with theft.", "../2023-12-26"),
        ("Odo Tarn was jailed on Boxing Day. He was previously convicted of theft.", "../2023-12-26"),
    ],
)
def test_dates_what_was_previously_done_about_a_crime_before_the_article_alone(text: str, date: str, name: str) -> None:
    assert made(text, name).events[-1].date == date
