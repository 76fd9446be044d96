"""What a paper or a report of a day tells happened up to that day."""

from __future__ import annotations

import pytest
from happened import quote, the_event


def test_what_is_told_on_a_day_happened_up_to_it() -> None:
    text = "A commission concluded on Thursday that the ferry sank off Lodd."
    event = the_event(text, "sank", (quote(text, "that the ferry sank off Lodd", "concluded", ""),))
    assert (event.date, event.date_text) == ("../2025-02-20", "Thursday")
    assert event.date_basis.startswith("before it was reported")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("In a report on 13 February, the Herald said nine people had been injured in the crash.", "said"),
        ("In an article dated 13 February the Herald said nine people had been injured in the crash.", "said"),
        ("A 13 February report said nine people had been injured in the crash.", "said"),
        ("According to a report on 13 February, nine people had been injured in the crash.", "According to"),
        ("Nobody knew that nine people had been injured in the crash, according to a letter of 13 February.",
         "according to"),
    ],
)  # fmt: skip  # read as a table
def test_what_a_report_of_a_day_tells_happened_up_to_it(text: str, cue: str) -> None:
    told = quote(text, "nine people had been injured in the crash", cue, "")
    assert the_event(text, "injured", (told,)).date == "../2025-02-13"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The villa was bought by Odo Tarn, prosecutors alleged in an indictment filed on Monday.", "../2025-02-17"),
        ("The villa was bought by Odo Tarn, prosecutors alleged in a suit filed on Monday.", "../2025-02-17"),
        ("The villa was bought by Odo Tarn in a sale held on Monday.", "2025-02-17"),
    ],
)
def test_what_a_paper_of_a_day_alleges_happened_up_to_it(text: str, date: str) -> None:
    words = text.partition(", ")[0]
    quotes = (quote(text, words, "alleged", ""),) if "alleged" in text else ()
    assert the_event(text, "bought", quotes).date == date


def test_what_was_told_before_the_news_was_not_on_its_day() -> None:
    text = "A ferry sank on 20 February. On 14 February the board said that its lock had broken."
    told = quote(text, "that its lock had broken", "said", "")
    assert the_event(text, "broken", (told,)).date == "../2025-02-14"


def test_a_report_that_is_contradicted_dates_nothing_of_what_it_told() -> None:
    text = "Jan Orr denied it on Thursday, contradicting a report on 13 February that he had been arrested."
    assert the_event(text, "arrested").date != "2025-02-13"
