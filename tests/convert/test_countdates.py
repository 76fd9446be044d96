"""Dates counted from the day of publication or from another date."""

from __future__ import annotations

import pytest
from dated import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court ruled today.", "2025-02-22"),
        ("The court ruled yesterday.", "2025-02-21"),
        ("The court ruled the day before yesterday.", "2025-02-20"),
        ("The court will rule tomorrow.", "2025-02-23"),
        ("The court ruled on Thursday.", "2025-02-20"),
        ("The court ruled on Saturday.", "2025-02-22"),
        ("The court will rule on Thursday.", "2025-02-27"),
        ("On Thursday, the court will rule.", "2025-02-27"),
        ("The ruling is expected on Thursday.", "2025-02-27"),
        ("The court said on Thursday that it would appoint somebody.", "2025-02-20"),
        ("The court ruled last Saturday.", "2025-02-15"),
        ("The court meets next Saturday.", "2025-03-01"),
        ("The court met on Monday of last week.", "2025-02-10"),
        ("The court ruled last week.", "2025-02-10/2025-02-16"),
        ("The court ruled earlier this week.", "2025-02-17/2025-02-22"),
        ("The court will rule later this week.", "2025-02-22/2025-02-23"),
        ("The court ruled this week.", "2025-02-17/2025-02-23"),
        ("The court ruled exactly one year ago.", "2024-02-22"),
        ("The court ruled three months ago to the day.", "2024-11-22"),
        ("The court ruled one year ago.", "2024~"),
        ("The court ruled last weekend.", "2025-02-15/2025-02-16"),
        ("The court ruled on Thursday night.", "2025-02-20/2025-02-21"),
        ("The court ruled on Thursday morning.", "2025-02-20"),
        ("The court ruled last night.", "2025-02-21/2025-02-22"),
        ("The court explained last year's ruling.", "2024"),
        ("A Thursday ruling stands.", "2025-02-20"),
        ("The court ruled last month.", "2025-01"),
        ("The court will rule later this month.", "2025-02~"),
        ("The court ruled at the end of last year.", "2024~"),
        ("The court will rule next year.", "2026"),
        ("The court will rule by the end of the year.", "2025~"),
        ("The court ruled in the last decade and after.", ""),
        ("The court ruled two years ago.", "2023~"),
        ("The court ruled three months ago.", "2024-11~"),
        ("The court ruled ten days ago.", "2025-02-12"),
        ("The court ruled two weeks ago.", "2025-02-03/2025-02-09"),
        ("The court ruled a few days ago.", ""),
        ("The court ruled last spring.", "2024-21"),
        ("The court ruled this winter.", "2024-24"),
        ("The court ruled last November.", "2024-11"),
        ("The court ruled in December last year.", "2024-12"),
        ("The court will rule in the second quarter of next year.", "2026-04/2026-06"),
        ("The court jailed ten men in the first two months of the year.", "2025-01/2025-02"),
        ("The court jailed ten men in the last four months of last year.", "2024-09/2024-12"),
        ("The court jailed ten men in the first six months of 2019.", "2019-01/2019-06"),
    ],
)
def test_what_counts_from_the_day_of_publication(text: str, value: str) -> None:
    assert list(values(text).values())[-1:] == ([value] if "decade" not in text else [])


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The mill closed 20 or 30 years ago.", "20 or 30 years ago", "1995~/2005~"),
        ("The mill closed two or three weeks ago.", "two or three weeks ago", "2025-01-27/2025-02-09"),
        ("The mill closed three to five days ago.", "three to five days ago", "2025-02-17/2025-02-19"),
        ("The mill closed in 2009 and opened two or three years later.", "two or three years later", "2011~/2012~"),
    ],
)
def test_two_counts_bound_a_stretch(text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


def test_a_fortnight_is_two_weeks() -> None:
    assert values("It fell a fortnight ago.") == {"a fortnight ago": "2025-02-03/2025-02-09"}


def test_the_whole_year_is_the_year_last_named() -> None:
    text = "The firm lost money in the last quarter of 2023. The loss for the entire year was bigger."
    assert values(text)["the entire year"] == "2023"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Odile sank on May 3, 2019. The following day, divers came.", "2019-05-04"),
        ("The Odile sank on May 3, 2019. The day before, it had passed a test.", "2019-05-02"),
        ("The Odile sank on May 3, 2019. That same day, divers came.", "2019-05-03"),
        ("The Odile sank on May 3, 2019. Two days later, divers came.", "2019-05-05"),
        ("The Odile sank on May 3, 2019. Three months earlier, it had been sold.", "2019-02~"),
        ("The Odile sank on May 3, 2019. The following year, it was raised.", "2020"),
        ("The Odile sank on May 3, 2019. It was sold that year.", "2019"),
        ("The Odile sank on May 3, 2019. The following Monday, divers came.", "2019-05-06"),
        ("The Odile sank on May 3, 2019. The following March, it was raised.", "2020-03"),
        ("The Odile sank on May 3, 2019. The following June, it was raised.", "2019-06"),
        ("The Odile sank on May 3, 2019. The previous March, it had failed a test.", "2019-03"),
        ("The Odile sank in 2019. The following June, it was raised.", "2020-06"),
        ("The Odile sank in November 1956. The following spring, it was raised.", "1957-21"),
        ("The Odile sank in 2019. The previous June, it had failed a test.", "2018-06"),
        ("The Odile sank on May 3, 2019. It had been sold two years before the storm.", None),
        ("The Odile sank in May 2019. Two days later, divers came.", ""),
        ("The Odile sank on May 3, 2019. Less than a fortnight later, divers came.", "2019-05-03/2019-05-17"),
        ("The Odile sank on May 3, 2019. That winter it was raised.", "2019-24"),
        ("The Odile sank in January 2019. That winter the harbour froze.", "2018-24"),
        ("The Odile sank in 2019. It was raised that summer.", "2019-22"),
        ("The Odile sank on July 3, 2019. Few sailed that summer.", "2019-22"),
        ("The Odile sank on May 3, 2019. Her owner wore that summer dress.", None),
        ("The Odile sank on May 3, 2019. He loved the leaves that fall.", None),
        ("The Odile sank on May 3, 2019. The owner had fled in July.", "2019-07"),
        ("The Odile sank on May 3, 2019. It was sold in July.", "2019-07"),
        ("The Odile sank on July 3, 2019.\nThe owner had been warned of cracks in May.", "2019-05"),
        ("The Odile sank on May 3, 2019. Divers came on the Sunday.", "2019-05-05?"),
        ("The Odile sank on May 3, 2019. Divers came to the Sunday market.", "2025-02-16"),
        ("The Odile sank on Tuesday. Divers came on the Thursday.", "2025-02-20"),
        ("The Odile sank on May 3, 2019. Divers came the next morning.", "2019-05-04"),
        ("The Odile sank on May 3, 2019. It had been sold the previous evening.", "2019-05-02"),
        ("The Odile sank in May 2019. Divers came the next morning.", ""),
        ("The Odile sank in 2024. Two years later, it was raised.", ""),
        ("The Odile sank in 2024. Two years later, it will be raised.", "2026~"),
    ],
)
def test_what_counts_from_a_date_of_the_text(text: str, value: str | None) -> None:
    assert list(values(text).values())[1:] == ([] if value is None else [value])


def test_the_day_before_some_day_is_none() -> None:
    assert values("Mice slept longer when they had been fed the day before.") == {"the day before": ""}


def test_the_day_before_the_news_is_one() -> None:
    assert values("The pier fell when a boat hit it the day before.") == {"the day before": "2025-02-21"}


def test_the_following_day_counts_from_a_day_of_the_story() -> None:
    text = "On January 7, ministers met on the November 27 deal.\nA statement issued the following day rejects it."
    assert values(text)["the following day"] == "2025-01-08"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales rose in February compared to the same period last year.", "the same period last year", "2024-02"),
        ("Sales rose in the third quarter of 2009 against the same quarter of 2008.", "the same quarter of 2008", ""),
        ("It rose in May 2019. It fell in the same month a year earlier.", "the same month a year earlier", "2018-05"),
        ("The storm hit on February 3. It came back on the 5th.", "the 5th", "2025-02-05"),
        ("The firm said on Tuesday sales rose. Its shares fell later in the day.", "the day", "2025-02-18"),
        # the day by which something is to be done is not where the story is
        ("On Tuesday a judge told it to pay by March 31. Earlier in the day bakers struck.", "the day", "2025-02-18"),
        # … nor is one on which something had been before
        (
            "On Tuesday bakers met. He said they had met on May 3. Earlier in the day it rained.",
            "the day",
            "2025-02-18",
        ),
        # … nor is a birth where other times are told since
        ("Quill was born on May 3, 1932. A storm hit Lodd that day.", "that day", "1932-05-03"),
    ],
)
def test_counted_from_the_date_before(text: str, words: str, value: str) -> None:
    assert values(text)[words] == (value or "2008-07/2008-09")


@pytest.mark.parametrize(
    "text",
    [
        "The mill must pay by March 31, he said. Earlier in the day bakers struck.",
        "Quill was born on May 3, 1932. In a 1988 talk she recalled the war: she fled that day.",
    ],
)
def test_a_day_that_no_day_of_the_story_is_told_for(text: str) -> None:
    assert list(values(text).values())[-1] == ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The plants lost fewer leaves when heated again two years later.", ""),
        ("The following year, Odo Tarn resigned.", ""),
        ("The mill will be pulled down two years later.", "2027~"),
        ("Lodd is spending a million over the next year.", "2026"),
        ("The vote is on March 3. Two days later the house meets again.", "2025-03-05"),
    ],
)
def test_what_was_later_is_counted_from_no_day_of_publication(text: str, value: str) -> None:
    assert list(values(text).values())[-1] == value
