"""Figures that somebody puts something at, and what stands beside who tells them."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def heard(text: str, engine: str) -> list[tuple[str, str]]:
    return [(each.speaker or each.speaker_text, each.text) for each in made(text, engine).quotes]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police put the death toll at 12.", [("Police", "the death toll at 12")]),
        (
            "Odo Tarn put the number of dead guards at nine.",
            [("odo-tarn", "the number of dead guards at nine")],
        ),
        (
            "Marchers put the crowd at 50,000, while police put it at 8,000.",
            [("Marchers", "the crowd at 50,000"), ("police", "it at 8,000")],
        ),
        (
            "The ministry has put the damage at about $2 billion since May.",
            [("The ministry", "the damage at about $2 billion")],
        ),
        ("The clerk put the letter at the door.", []),
        ("The vote put the board at risk.", []),
    ],
)
def test_who_puts_a_toll_at_a_number_tells_it(text: str, expected: list[tuple[str, str]], engine: str) -> None:
    assert heard(text, engine) == expected


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Relatives of one of the guards, Odo Tarn, 29, said he was ill.",
            "Relatives of one of the guards, Odo Tarn, 29",
        ),
        ("A friend of the dead man, Odo Tarn, 29, said he was ill.", "A friend of the dead man, Odo Tarn, 29"),
        ("The mother of one of the boys, Odo Tarn, said he was ill.", "The mother of one of the boys, Odo Tarn"),
        ("The mother of one of the boys, Ann Quill, said he was ill.", "ann-quill"),
        ("The mayor of Lodd, Odo Tarn, 29, said he was ill.", "odo-tarn"),
    ],
)
def test_whose_friend_somebody_is_does_not_speak(text: str, who: str, engine: str) -> None:
    assert heard(text, engine) == [(who, "he was ill")]


@pytest.mark.parametrize("engine", ENGINES)
def test_how_it_was_said_is_none_of_it(engine: str) -> None:
    text = "Some of the men have been found, Odo Tarn said, without giving a number."
    assert heard(text, engine) == [("odo-tarn", "Some of the men have been found")]
    assert heard("Odo Tarn recalled Lodd's ambassador.", engine) == []


@pytest.mark.parametrize("engine", ENGINES)
def test_what_brought_a_memo_relays_nothing_else(engine: str) -> None:
    text = (
        "Odo Tarn accused the board of ignoring warnings: in May, a memo published by the Kray Post said that the dam "
        "was weak."
    )
    assert [(each.speaker_text, each.via) for each in made(text, engine).quotes] == [
        ("Odo Tarn", ()),
        ("a memo published by the Kray Post", ("kray-post",)),
    ]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In one raid, in February, guards freed ten men.", "2024-02"),
        ("It is the third raid; in the first, in December, guards freed ten men.", "2023-12"),
        ("In the next round, in August, guards will free ten men.", "2024-08"),
    ],
)
def test_a_month_in_front_of_a_clause_is_of_its_tense(text: str, date: str, engine: str) -> None:
    assert [timex.value for timex in made(text, engine).timexes] == [date]


@pytest.mark.parametrize("engine", ENGINES)
def test_what_has_since_been_done_was_not_done_then(engine: str) -> None:
    text = "The girl died on 11 March last year. Ann Quill said a new alarm had since been installed."
    (event,) = (each for each in made(text, engine).events if "installed" in each.title)
    assert event.date == "../2024-05-17"
