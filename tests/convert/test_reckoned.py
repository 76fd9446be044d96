"""Happenings that are counted from others."""

from __future__ import annotations

import pytest
from happened import events, the_event


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # counted from another happening that is dated elsewhere, before or behind, told in other words …
        (
            "Jan Orr was arrested on 3 February. A ferry sank on Monday. Quill fled two days after Orr's arrest.",
            "fled",
            "2025-02-05",
        ),
        (
            "Jan Orr was arrested on 3 February. A ferry sank on Monday. Quill fled two days after Orr's arrest.",
            "Orr's arrest",
            "2025-02-03",
        ),
        (
            "A week before the ferry sank, Quill sold it. The ferry sank off Lodd on 17 February.",
            "sold",
            "2025-02-10/2025-02-16",
        ),
        ("A fire broke out on 3 February. The mill closed the day after the fire.", "closed", "2025-02-04"),
        # … of the same people …
        (
            "Orr was arrested on 3 February. Moss was arrested on 9 February. Quill fled a day after Moss's arrest.",
            "fled",
            "2025-02-10",
        ),
        # … whatever adjectives that has …
        ("Quill fled on Monday, a day after a deadly, massive fire burned the mill.", "burned", "2025-02-16"),
        ("The trial opened in January, three years after the fire.", "after the fire", "2022~"),
        # … else nothing is known of it
        ("A ferry sank on Monday. Quill fled two days after Orr's arrest.", "fled", ""),
        ("Quill said on Friday he would leave, a day after guards raided a mill.", "guards raided", "2025-02-20"),
        ("Quill said on Friday he had left, a day after guards raided a mill.", "guards raided", ""),
        ("A ferry sank on Monday. Three weeks later, Quill fled.", "fled", ""),
        ("A ferry sank on Monday. Three hours later, Quill fled.", "fled", "2025-02-17"),
        ("A ferry sank on Monday. Quill fled two days after Orr's arrest.", "Orr's arrest", ""),
        ("A ferry sank on Monday. Quill fled days after Orr was arrested.", "fled", ""),
        ("Quill fled in May 2022, days after Orr was arrested.", "Orr was arrested", "../2022-05"),
        ("Quill fled in May 2022, days before Orr was arrested.", "Orr was arrested", ""),
        (
            "Orr was arrested on 3 February. Quill was arrested on 9 February. Moss fled a day after the arrest.",
            "fled",
            "",
        ),
        # a date of its own goes before, and the other is counted from it
        ("On 12 February, two days after Orr's arrest, Quill fled.", "fled", "2025-02-12"),
        ("On 12 February, two days after Orr's arrest, Quill fled.", "arrest", "2025-02-10"),
        ("A court is to rule on it on 9 May, and Quill will leave two days after the ruling.", "leave", "2025-05-11"),
        # of what somebody said then nobody knows whether it is counted from
        ("Orr left on 12 February, nine days before police said the mill was closed.", "closed", ""),
        ("Orr left on 12 February, and police said the mill was closed.", "closed", "2025-02-12"),
    ],
)
def test_what_is_counted_from_another_happening(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A ferry sank on Monday. Quill fled two days after Orr's return.", ""),
        ("A ferry sank on Monday. Quill fled within days of it.", "2025-02-17"),
        ("A ferry sank on Monday. Quill fled on Tuesday, two days after Orr's return.", "2025-02-18"),
        ("A ferry sank on Monday. Days after Orr's return, the council sued Quill and fled.", "2025-02-17"),
    ],
)
def test_what_is_counted_from_what_is_no_happening(text: str, date: str) -> None:
    assert the_event(text, "fled").date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # the day of a thing may stand beside it
        ("Orr lost a game last Monday against Lodd. Quill fled two days after the game.", "2025-02-19"),
        ("Orr lost a game last May. Quill fled two months after the game.", "2024-07~"),
        ("Orr lost a game on 3 February and a game on 9 February. Quill fled a day after the game.", ""),
        ("Orr lost a game last Monday. Quill fled two days after the concert.", ""),
        ("Orr lost a game last Monday. Quill fled after the game.", "2025-02-17"),
    ],
)
def test_what_is_counted_from_a_thing_with_a_date(text: str, date: str) -> None:
    assert the_event(text, "fled").date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The boards met on Monday, a week after talks collapsed.", "2025-02-10/2025-02-16"),
        ("The boards met on Monday, two days after talks collapsed.", "2025-02-15"),
        ("The boards met on Monday, two days after negotiations finally collapsed.", "2025-02-15"),
        ("The boards met on Monday, two days after a crash.", "2025-02-15"),
    ],
)
def test_what_is_counted_back_from_the_sentence(text: str, date: str) -> None:
    assert {event.date for event in events(text)[1:]} - {""} == {date}
