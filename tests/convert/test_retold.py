"""What is told twice is one happening."""

from __future__ import annotations

import pytest
from claimed import made
from happened import events


def test_a_happening_told_twice_is_one_event_with_two_passages() -> None:
    text = (
        "There are flowers for those who were on the ferry Odile that sank off Port Averell.\n\n"
        "Captain Jan Orr confirmed that divers are at work.\n\n"
        "On January 24, the ferry Odile sank off Port Averell in a storm."
    )
    (sinking,) = (event for event in events(text) if "sank" in event.title)
    assert len(sinking.at) == 2
    assert sinking.date == "2025-01-24"
    assert sinking.title == "The ferry Odile sank off Port Averell in a storm"


def test_two_ferries_are_two_events() -> None:
    text = (
        "On January 24, the ferry Odile sank off Averell.\n\nOn March 3, 1987, the ferry Odile sank off Averell, too."
    )
    assert len([event for event in events(text) if "sank" in event.text]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a baker in Lodd over a theft.\n\nPolice also arrested a cook in Lodd over a theft.",
        "A tanker collided with a ferry off Port Averell.\n\nAnother tanker collided with a ferry off Port Averell.",
        "The board will send guards to the coast of Lodd.\n\nSince May the board has sent guards to the coast of Lodd.",
        "The station in the harbour has been shut down.\n\nThe airport behind the hills has been shut down.",
    ],
)
def test_what_is_told_of_others_is_another_happening(text: str) -> None:
    assert [len(event.at) for event in events(text)] == [1, 1]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Odo Tarn called for the immediate and full release of bakers.",
            ["Odo Tarn called for the immediate and full release of bakers"],
        ),
        (
            "Odo Tarn demanded a fair and public trial of bakers.",
            ["Odo Tarn demanded a fair and public trial of bakers"],
        ),
        ("The raid was brutal and armed men shot two.", ["The raid was brutal", "Armed men shot two"]),
    ],
)
def test_an_and_between_adjectives_parts_no_clauses(text: str, titles: list[str]) -> None:
    assert set(titles) <= {event.title for event in events(text)}
    assert not any(event.title.endswith(("immediate", "fair")) for event in events(text))


@pytest.mark.parametrize(
    ("text", "many"),
    [
        # an age counts nobody
        ("A man was shot dead in Lodd market.\n\nOlaf Brenn, 30, was shot dead in Lodd market.", 1),
        ("Two men were shot dead in Lodd market.\n\nThree boys were shot dead in Lodd market.", 2),
        # what is counted is not told by "thousands of times"
        ("A photo has been shared thousands of times.\n\nA film has been shared thousands of times.", 2),
        ("A guard shot nine cooks in Lodd market.\n\nThe guard shot the cooks in Lodd market.", 1),
    ],
)
def test_what_is_counted_tells_happenings_apart(name: str, text: str, many: int) -> None:
    found = [
        each
        for each in made(text, name).events
        if "shot" in each.text or "shared" in each.text or "killed" in each.text
    ]
    assert len(found) == many


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A fire that destroyed the mill in Lodd on Tuesday was set on purpose, the captain said on Friday.",
            [("2024-05-14", "A fire that destroyed the mill in Lodd on Tuesday was set on purpose")],
        ),
        (
            "A blast that killed two clerks on Monday was caused by gas, guards said on Thursday.",
            [("2024-05-13", "A blast that killed two clerks on Monday was caused by gas")],
        ),
        (
            "The storm which hit Lodd on Sunday has killed nine clerks.",
            [("2024-05-12", "The storm which hit Lodd on Sunday has killed nine clerks")],
        ),
        (
            "Odo Tarn spoke of a raid that killed his brother in 2001.",
            [("2001", "A raid that killed his brother in 2001")],
        ),
        # the verb of its clause is another
        (
            "The talks that failed on Monday will be held on Saturday.",
            [
                ("2024-05-18", "The talks that failed on Monday will be held on Saturday"),
                ("2024-05-13", "The talks that failed on Monday"),
            ],
        ),
        (
            "Ministers were fined on Monday over a fire that killed nine clerks.",
            [
                ("2024-05-13", "Ministers were fined on Monday over a fire that killed nine clerks"),
                ("", "A fire that killed nine clerks"),
            ],
        ),
        (
            "The board sank a bill that would have brought back the ban that ended in 1994.",
            [
                ("2024-05-17", "The board sank a bill that would have brought back the ban that ended in 1994"),
                ("1994", "The ban that ended in 1994"),
            ],
        ),
        # what is done to it is another happening, but has no title of its own
        (
            "Guards broke up a protest that was banned on Monday.",
            [("2024-05-13?", "Guards broke up a protest that was banned on Monday")],
        ),
    ],
)
def test_a_noun_and_what_its_relative_clause_tells_of_it_are_one_happening(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(event.date, event.title) for event in made(text, "rules").events] == expected
