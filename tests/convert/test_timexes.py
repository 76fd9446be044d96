"""Date expressions: what is one, and what it says when it is written in full."""

from __future__ import annotations

import pytest
from dated import dates, values
from hypothesis import given
from hypothesis import strategies as st

from dossier.edtf import is_edtf


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ms Orlova died on January 24, 2024.", "2024-01-24"),
        ("Ms Orlova died on 24 January 2024.", "2024-01-24"),
        ("Ms Orlova died on the 24th of January, 2024.", "2024-01-24"),
        ("Ms Orlova died on Jan. 24th, 2024.", "2024-01-24"),
        ("Ms Orlova died on Wednesday, January 24, 2024.", "2024-01-24"),
        ("Ms Orlova died on the twenty-fourth of January, 2024.", "2024-01-24"),
        ("The mill will close on Saturday, the first of March.", "2025-03-01"),
        ("The first of March's two marches was loud.", "2024-03"),
        ("The log is dated 2024-01-24.", "2024-01-24"),
        ("The log is dated 2024/01/24.", "2024-01-24"),
        ("Ms Orlova died on Wednesday the 29th.", "2025-01-29"),
        ("Ms Orlova died on Friday, the 31st.", "2025-01-31"),
        ("The mill will close on Saturday the 29th.", "2025-03-29"),
        ("The trial opens on Monday week.", "2025-03-03"),
        ("He flies home a week on Tuesday.", "2025-03-04"),
        ("He flies home two weeks from Tuesday.", "2025-03-11"),
        ("He comes home a fortnight today.", "2025-03-08"),
        ("The strike ended a week ago Tuesday.", "2025-02-11"),
        ("It was a week last Monday that the mill closed.", "2025-02-10"),
        ("The school closed for a week on Monday.", "2025-02-17"),
        ("It is two weeks today since he died.", "2025-02-22"),
        ("The log is dated 1/24/2024.", "2024-01-24"),
        ("The log is dated 24/1/24.", "2024-01-24"),
        ("The log is dated 24.01.2024.", "2024-01-24"),
        ("The fair ran May 3–5, 2019.", "2019-05-03/2019-05-05"),
        ("The fair ran from 3 to 5 May 2019.", "2019-05-03/2019-05-05"),
        ("The mill closed in January 2024.", "2024-01"),
        ("The mill closed in early January 2024.", "2024-01~"),
        ("The mill closed in mid-January 2024.", "2024-01~"),
        ("The mill closed at the end of January 2024.", "2024-01~"),
        ("The mill closed in 1987.", "1987"),
        ("The mill closed in late 2006.", "2006~"),
        ("The mill closed at the end of 2006.", "2006~"),
        ("The mill was built in the 1990s.", "1990/1999"),
        ("The mill was built in the late '80s.", "1987~/1989~"),
        ("The mill is from the 19th century.", "1801/1900"),
        ("The mill was built in the mid-1940s.", "1944~/1946~"),
        ("He sang in the mid-60s.", "1964~/1966~"),
        ("Prices rose in the '40s.", "1940/1949"),
        ("Crime rates in the 90s were high.", "1990/1999"),
        ("Interest rates were high in the mid-80s.", "1984~/1986~"),
        ("He lived here in the mid-40s.", "1944~/1946~"),
        ("In the late 90s dollars bought more.", "1997~/1999~"),
        ("The rink opened in the winter of 2010.", "2010-24"),
        ("The rink opened in summer 2010.", "2010-22"),
        ("Sales fell in the fourth quarter of 2005.", "2005-10/2005-12"),
        ("Sales fell in the first half of 2005.", "2005-01/2005-06"),
        ("Sales fell in Q3 2005.", "2005-07/2005-09"),
        ("He played there in the 2014–15 season.", "2014/2015"),
        ("It rained in the last week of March 2019.", "2019-03-25/2019-03-31"),
        ("They met on Christmas Day 2019.", "2019-12-25"),
        ("They met on Christmas Eve of 1961.", "1961-12-24"),
    ],
)
def test_what_is_written_in_full(text: str, value: str) -> None:
    assert list(values(text).values()) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained between 1 and 30 November 2024.", {"1 and 30 November 2024": "2024-11-01/2024-11-30"}),
        ("It rained between March 3 and 5, 2024.", {"March 3 and 5, 2024": "2024-03-03/2024-03-05"}),
        ("It ran from the 7th to the 9th of March 2024.", {"7th to the 9th of March 2024": "2024-03-07/2024-03-09"}),
        ("He sang on 3 and 5 April 2024.", {"5 April 2024": "2024-04-05"}),
        ("On May 3 and 40 people came in 2024.", {"May 3": "2024-05-03", "2024": "2024"}),
        # two days in a row are one stretch, unless the second counts something
        ("He sang on 3 and 4 April 2024.", {"3 and 4 April 2024": "2024-04-03/2024-04-04"}),
        ("He sang on April 3 and 4, 2024.", {"April 3 and 4, 2024": "2024-04-03/2024-04-04"}),
        ("He sang on May 3 and 4 men left in 2024.", {"May 3": "2024-05-03", "2024": "2024"}),
    ],
)
def test_two_days_of_a_month_are_a_stretch_where_they_bound_one(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text", ["He told the Sunday Courier so.", "He told the Mail on Sunday so.", "She said it to Lodd Today at noon."]
)
def test_an_outlets_name_is_no_date(text: str) -> None:
    assert values(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Ida Renn was taping The Tonight Show.",
        "The board will build the ferry of tomorrow.",
        "It makes safe ferries of tomorrow.",
    ],
)
def test_what_only_bears_the_name_of_a_day_is_none(text: str) -> None:
    assert not values(text)


@pytest.mark.parametrize(
    "text",
    ["Ahead of tomorrow's vote, Ida Renn left.", "It shuts as of tomorrow.", "It was the eve of tomorrow’s strike."],
)
def test_what_is_of_a_day_leaves_it_one(text: str) -> None:
    assert "tomorrow" in values(text)


def test_a_stretch_of_time_stands_beside_its_bounds() -> None:
    assert values("It was closed from June to September 2023.") == {
        "from June to September 2023": "2023-06/2023-09",
        "June": "2023-06",
        "September 2023": "2023-09",
    }
    assert "between 2009 and 2011" in values("It was closed between 2009 and 2011.")
    assert len(values("It was sold in 2009 and in 2011.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "You may march on.",
        "Friday Osei, a teacher, came. Then Osei left.",
        "The mayor, Friday Osei, came.",
        "She spoke on the Today programme.",
        "It was Pastor Sunday Adeyemi. Then Mr Adeyemi left.",
        "The raid began by 1420 GMT.",
        "The Movement of the 5 June met.",
        "People came 31,000 years ago.",
        "Theresa May said so.",
        "April Holt and June Park sing.",
        "It cost $2019.",
        "It cost 2,019 euros.",
        "About 1914 people came.",
        "Flight 2011 left at 20:15.",
        "It is 2015 km away.",
        "She is in her 30s.",
        "Shares in the mill traded in the low 30s.",
        "The mill offered a price in the mid-40s.",
        "Shares in the mill traded in the mid-70s.",
        "Temperatures fell to the 70s.",
        "There were temperatures in the low 30s.",
        "File 2024/01/24 and case 2023/11/05 are lost.",
        "It was in the 70s degrees.",
        "She reads the Sunday Times on Black Friday.",
        "Every day, many a day, one day, some years.",
        "The 15-year sentence stands.",
        "They meet on Mondays.",
        "The fee was higher than any in the previous year and a half.",
        "The race was at the end of the Winter Games.",
        "They meet every Monday.",
        "It was a Tuesday.",
        "We put it out on a Tuesday with the ashes.",
        "It fell by 2.2019 per cent.",
        "Dial 2019-5550.",
    ],
)
def test_no_date(text: str) -> None:
    assert values(text) == {}


def test_the_month_in_may_15_people_died() -> None:
    assert values("In May 15 people died.") == {"May": "2024-05"}


@pytest.mark.parametrize(
    "dateline",
    [
        "Tuesday, July 11, 2023",
        "AVERELL, July 11, 2023 (Presswire) —",
        "(Averell, July 11, 2023) —",
        "Published: July 11, 2023",
    ],
)
def test_a_dateline_stands_in_for_the_day_of_publication(dateline: str) -> None:
    found = values(f"Ferry sinks\n{dateline} A ferry sank off the coast.\nIt sank on Monday.", "")
    assert found["Monday"] == ("2023-07-10" if "—" in dateline else "")
    assert values(f"Ferry sinks\n{dateline}\nIt sank on Monday.", "")["Monday"] == "2023-07-10"


def test_a_publication_known_by_its_month_only() -> None:
    assert values("It sank on Monday, last year.", "2024-05") == {"Monday": "", "last year": "2023"}


def test_the_header_is_no_date_of_the_text() -> None:
    assert values(" date 2025-02-22 Ferry sinks on Friday") == {"Friday": "2025-02-21"}


@given(
    st.text(alphabet=st.sampled_from(list("0123456789 ,.-/\nJanuryMyMondtheofxls'’%$")), max_size=120),
    st.sampled_from(["", "2024", "2024-02-29"]),
)
def test_any_text_gives_grounded_expressions_with_readable_values(text: str, published: str) -> None:
    end = 0
    for found in dates(text, published):
        (span,) = found.timex.at
        assert end <= span[0] < span[1]
        end = span[0]
        assert text[span[0] : span[1]] == found.timex.text
        assert not found.timex.value or is_edtf(found.timex.value)
        assert bool(found.timex.value) == bool(found.basis)


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("It fell on 03/02/2025.", "2025-02-03", "would else lie after the article's date"),
        ("It will fall on 03/02/2025.", "2025-03-02", "though it could be the day"),
        ("The show is on 03/02/2025.", "2025-03-02", "though it could be the day"),
        ("It will fall on 03/02/2025. It was built on 24/6/2014.", "2025-02-03", "as in other dates of the article"),
        ("It fell on 03/02/2025. It was built on 6/24/2014.", "2025-03-02", "written in full"),
        ("It fell on 03/02/2025, not 6/24/2014 or 24/6/2014.", "2025-03-02", "though it could be the day"),
        (
            "It fell on 10/02/2025. It will be built on 03/02/2025.",
            "2025-02-03",
            "would else lie after the article's date",
        ),
        ("It will fall on 5/0/2025, and again on 03/02/2025.", "2025-03-02", "though it could be the day"),
    ],
)
def test_an_article_writes_its_dates_in_one_order(text: str, value: str, basis: str) -> None:
    found = {one.timex.text: one for one in dates(text)}["03/02/2025"]

    assert (found.timex.value, found.basis.endswith(basis)) == (value, True)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("The bay was closed from November to March.", ["from November to March", "November", "March"]),
        ("The bay was closed from November 2024 to March.", ["from November 2024 to March", "November 2024", "March"]),
        ("The guards went in April to March.", ["April"]),
        ("The title passed from Johnson to May.", []),
    ],
)
def test_a_stretch_ends_with_a_month_that_reads_as_a_word(text: str, months: list[str]) -> None:
    assert [one.timex.text for one in dates(text)] == months


@pytest.mark.parametrize(
    ("text", "date", "value"),
    [
        ("Last week, on Tuesday, the lamp failed.", "Tuesday", "2025-02-11"),
        ("This week, on Friday, the mill will open.", "Friday", "2025-02-21"),
        ("Last year, on the night of 3 May, the mill closed.", "3 May", "2024-05-03"),
        ("Last week the lamp failed. On Tuesday it was mended.", "Tuesday", "2025-02-18"),
        ("Last week, before Tuesday, the lamp failed.", "Tuesday", "2025-02-18"),
        ("Last month, on Tuesday, the lamp failed.", "Tuesday", "2025-02-18"),
    ],
)
def test_a_day_behind_a_week_or_year_is_of_it(text: str, date: str, value: str) -> None:
    assert {one.timex.text: one.timex.value for one in dates(text)}[date] == value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rovers could meet them on Tuesday, Friday or Sunday.", "2025-02-28"),
        ("Rovers met them on Tuesday, Friday or Sunday.", "2025-02-21"),
    ],
)
def test_the_days_of_a_row_lie_on_one_side(text: str, day: str) -> None:
    assert values(text)["Friday"] == day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # told on a Saturday
        ("Lodd will play on Friday and Saturday.", ["2025-02-28", "2025-03-01"]),
        ("Lodd will play on Friday, Saturday and Sunday.", ["2025-02-28", "2025-03-01", "2025-03-02"]),
        ("Ann Quill asked clerks on Wednesday and Monday.", ["2025-02-12", "2025-02-17"]),
        ("Lodd played on Tuesday, Friday and Sunday.", ["2025-02-11", "2025-02-14", "2025-02-16"]),
        ("Ann Quill asked clerks on Monday and Wednesday.", ["2025-02-17", "2025-02-19"]),
        ("Ann Quill left on Wednesday. On Monday she had fled.", ["2025-02-19", "2025-02-17"]),
    ],
)
def test_two_weekdays_follow_each_other(text: str, found: list[str]) -> None:
    assert [one.timex.value for one in dates(text) if "/" not in one.timex.value] == found
