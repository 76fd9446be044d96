"""The year of a date that is written without one."""

from __future__ import annotations

import pytest
from dated import dates, values


def test_the_same_day_has_a_year_later_in_the_text() -> None:
    text = "On January 24, a ferry sank off Averell.\n\nThe ferry Odile sank off Averell on January 24, 2024, he said."
    first, last = dates(text)
    assert (first.timex.value, last.timex.value) == ("2024-01-24", "2024-01-24")
    assert first.basis == f"the same day is given a year at {last.span[0]} (“January 24, 2024”)"


def test_the_same_day_has_a_year_earlier_in_the_text() -> None:
    text = "The ferry Odile sank on January 24, 2022.\n\nRelatives said that on 24 January nobody had warned them."
    assert values(text)["24 January"] == "2022-01-24"


def test_a_day_of_the_last_weeks_keeps_its_year_although_an_old_one_is_told() -> None:
    text = "Mayor Ines Tallis resigned on February 20.\n\nHer father had been born on February 20, 1951, in Lodd."
    assert values(text)["February 20"] == "2025-02-20"


def test_a_day_of_the_last_weeks_goes_with_the_same_story() -> None:
    text = "The Odile sank off Averell on February 20.\n\nThe Odile left Averell on February 20, 2023, with 40 aboard."
    assert values(text)["February 20"] == "2023-02-20"


def test_another_day_has_a_year() -> None:
    text = "The mill burned on January 24, 2024.\n\nOn February 20, the insurer paid."
    assert values(text)["February 20"] == "2025-02-20"


def test_a_story_told_in_order() -> None:
    text = (
        "On January 24, the Odile sank.\n\nIn early February, Ms Orlova asked for it.\n\nOn March 1, she got it.\n\n"
        "On December 9, the divers said that they had found the wreck, lost on January 24, 2024."
    )
    found = values(text)
    assert found["early February"] == "2024-02~"
    assert found["March 1"] == "2024-03-01"
    assert found["December 9"] == "2024-12-09"


def test_a_day_of_the_last_weeks_breaks_no_order() -> None:
    text = "The mill burned on October 3, 2023.\n\nOn February 20, Odo Tarn left.\n\nIn May, the council sold it."
    assert values(text)["February 20"] == "2025-02-20"


def test_what_is_still_ahead_is_of_no_year_gone_by() -> None:
    text = "Sales fell compared to March 2023.\n\nIt {} the end of May to act.\n\nThe mill was sold in December 2023."
    assert values(text.format("has until"))["the end of May"] == "2025-05~"
    assert values(text.format("had until"))["the end of May"] == "2023-05~"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill burned down in May 2017.\nWork will begin in June.", "2025-06"),
        ("The mill closed in 2017.\nThe board plans to open it in June.", "2025-06"),
        ("The mill closed in 2017.\nIt opens in the autumn.", "2025-23"),
        ("The mill closed in May 2019 and will open in September.", "2025-09"),
        ("The mill closed in May 2019.\nOdo Tarn left in June.", "2019-06"),
        ("Odo Tarn joined the board in 2019.\nIn June he will lead it.", "2025-06"),
        ("The mill opened in 2009 and in June it will close.", "2025-06"),
        ("Odo Tarn joined the board in 2019.\nIn June he led it.", "2019-06"),
        ("The mill opened in 2009 and in June it burned down.", "2009-06"),
        ("In 2009 Odo Tarn wrote:\n“In June the mill will close.”", "2009-06"),
        ("The mill closed in June 2019.\nIt was due to open in September.", "2019-09"),
        ("In May 2019 the board announced that the mill will open in September.", "2019-09"),
        ('In May 2017 the board wrote: "We will close in June."', "2017-06"),
        ("In May 2017 Odo Tarn joins the board. He leaves in June.", "2017-06"),
        ("The letter was sent in May 2017. It says the mill will close in June.", "2017-06"),
        ("Odo Tarn was jailed in May 2017. The judge wrote that he will be freed in June.", "2017-06"),
        ("The mill closed in May 1917. The board plans to open it in June.", "1917-06"),
        ("The tour starts in May 2017 and will end in June.", "2017-06"),
        ("The strike began in May 2017 and ends in June in the film.", "2017-06"),
    ],
)
def test_what_is_planned_by_now_is_of_no_year_gone_by(text: str, value: str) -> None:
    assert list(values(text).values())[-1] == value


def test_no_story_no_order() -> None:
    text = "On January 24, the Odile sank.\n\nIn early February, Ms Orlova asked for the list."
    assert values(text) == {"January 24": "2025-01-24", "early February": "2025-02~"}


def test_an_old_story_goes_on_over_paragraphs() -> None:
    text = (
        "On June 9, the lamp went out.\n\nIn late June, the search ended.\n\nIn early autumn, a boat was found.\n\n"
        "Last week, the case was reopened. On December 9, a board met. The keeper vanished on June 9, 1987."
    )
    found = values(text)
    assert (found["late June"], found["early autumn"]) == ("1987-06~", "1987-23~")
    assert found["December 9"] == "2024-12-09"


def test_a_birthday_begins_no_story() -> None:
    assert values("She was born on May 3, 1951. In November she resigned.")["November"] == "2024-11"


def test_a_paragraph_goes_on() -> None:
    text = "On April 3, 2011, divers found the wreck. They raised the recorder in May and left in January."
    assert values(text)["May"] == "2011-05"
    assert values(text)["January"] == "2012-01"


def test_the_year_of_a_thing_dates_nothing_else() -> None:
    assert values("The judge ruled on the 2009 crash and set a hearing for September 4.")["September 4"] == "2025-09-04"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Odo Tarn died on 13 November 2023.\n\nThe call was made on 14 November.", "2023-11-14"),
        ("Odo Tarn died on 13 November 2023.\n\nThe vote was held on 24 November.", "2024-11-24"),
        ("Odo Tarn died on 13 November 2023.\n\nThe vote was held on 12 November.", "2024-11-12"),
        ("Odo Tarn died on 13 February 2023.\n\nThe vote was held on 14 February.", "2025-02-14"),
        ("Odo Tarn died on 13 November 2023.\n\nA.\n\nB.\n\nThe vote was held on 14 November.", "2024-11-14"),
    ],
)
def test_a_day_some_days_behind_another_goes_on_from_it(text: str, value: str) -> None:
    assert list(values(text).values())[1:] == [value]


def test_two_dates_share_the_year_behind_them() -> None:
    assert values("He served from May 3 to June 7, 2019.")["May 3"] == "2019-05-03"
    assert values("He served from December 3 to January 7, 2019.")["December 3"] == "2018-12-03"


def test_days_of_a_list_have_the_year_behind_them_all() -> None:
    assert values("The shop was robbed on May 3, 7 and 12, 2019.")["May 3"] == "2019-05-03"
    assert values("The shop was robbed on January 3, and 7 and 12 others.")["January 3"] == "2025-01-03"


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    text = "The court ruled on Thursday. Ms Orlova had resigned on December 9, two years ago."
    assert values(text, "") == {"Thursday": "", "December 9": "", "two years ago": ""}


def test_without_a_day_of_publication_the_text_still_tells() -> None:
    text = "On January 24, a ferry sank.\n\nThe ferry Odile sank on January 24, 2024."
    assert values(text, "")["January 24"] == "2024-01-24"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Funding for the scheme, launched in 2020, runs out in June.", "2025-06"),
        ("The scheme was launched in 2020 and failed in June.", "2020-06"),
        ("Odo Tarn was at a feast in 2020.\nPhotos of it were printed in January.", "2025-01"),
        ("Odo Tarn was at a feast in 2020.\nPhotos of it were printed in August.", "2020-08"),
        ("In 2020 Odo Tarn was at a feast.\nPhotos of it were printed in January.", "2020-01"),
    ],
)
def test_a_year_told_aside_begins_no_story(text: str, value: str) -> None:
    assert list(values(text).values())[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The man who killed her in 1989 was freed in June.", "2024-06"),
        ("The treaty signed in 1989 was torn up in January.", "2025-01"),
        ("The cod that came in 1989 have moved north, and in January the quota was cut.", "2025-01"),
        ("Exports fell by a third in 2023, the bureau said in January.", "2025-01"),
        ("In 2023 the force made 300 arrests, it said in January.", "2025-01"),
        ("The treaty was signed in 1989 and torn up in January.", "1989-01"),
        ("The man held in May 1989 was freed in June.", "1989-06"),
        ("In 2023, the bureau said in January that exports fell.", "2023-01"),
        ("Odo Tarn left the board in 2009, and he said in June that he was ill.", "2009-06"),
    ],
)
def test_the_year_of_a_clause_that_is_over_is_of_no_other(text: str, value: str) -> None:
    assert list(values(text).values())[-1] == value


def test_the_year_something_was_built_is_no_later_months() -> None:
    assert values("The dam, built in 1968, was last inspected in August.")["August"] == "2024-08"
    assert values("It hired a firm incorporated in 2019. In December its head left.")["December"] == "2024-12"
    assert values("The mill went public in 2018. In December its head left.")["December"] == "2024-12"


def test_a_month_is_that_of_the_same_month_in_its_paragraph() -> None:
    text = "Ms Orlova was hurt in a fight last February against Ann Quill.\nThe loss to Quill in February cost her."
    assert values(text, "2023-04-07")["February"] == "2022-02"
    assert values(text.replace("\n", "\n\n"), "2023-04-07")["February"] == "2023-02"


def test_a_state_that_has_lasted_since_a_date_begins_no_story() -> None:
    text = (
        "Violence has grown since the murder of President Jan Orr of Lodd in July 2021.\nIn November, gangs ruled Lodd."
    )
    assert values(text, "2023-03-12")["November"] == "2022-11"


def test_a_month_is_not_that_from_which_something_else_has_lasted() -> None:
    text = "Lodd had 94 raids in February. The raids on Lodd have gone on since the coup of February 1, 2021."
    assert values(text, "2024-03-12")["February"] == "2024-02"
    assert values(text.replace("since the coup of", "as on"), "2024-03-12")["February"] == "2021-02"


def test_that_month_is_of_the_year_told_before_it() -> None:
    text = "The bell cracked in October 1987.\n\nIt was hung that Christmas Eve."
    assert values(text, "2024-03-12")["Christmas Eve"] == "1987-12-24"
    assert values(text.replace("Christmas Eve", "March"), "2024-03-12")["March"] == "1988-03"
    told = "The bell cracked in October 1987.\n\nAnn Quill said that November was cold."
    assert values(told, "2024-03-12")["November"] == "2023-11"


@pytest.mark.parametrize("noun", ["election", "local elections", "referendum"])
def test_the_month_of_an_election_is_the_nearest(noun: str) -> None:
    text = f"He was arrested in an attempt to keep him off the ballot in March’s {noun}."
    assert values(text)["March"] == "2025-03"
