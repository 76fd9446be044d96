"""A clause of time that opens its sentence ends in front of the main clause."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("When the mill burned, Ann Quill was in Lodd.", ["The mill burned"]),
        ("When the mill burned in May, Ann Quill fled to Lodd.", ["The mill burned in May", "Ann Quill fled to Lodd"]),
        ("When he was arrested in May, Odo Tarn had a gun and a knife.", ["He was arrested in May"]),
        (
            "When the bomb went off, two guards, a cook and a baker were killed.",
            ["The bomb went off", "Two guards, a cook and a baker were killed"],
        ),
        ("While guards searched the mill, a bomb exploded.", ["Guards searched the mill", "A bomb exploded"]),
        ("If the river rises by another metre, the mill will be shut.", ["The mill will be shut"]),
        ("Although the mill burned in May, Ann Quill stayed in Lodd.", ["The mill burned in May"]),
        ("Because the bridge collapsed, the ferry was full.", ["The bridge collapsed"]),
        ("After the mill burned, Ann Quill was in Lodd.", ["After the mill burned"]),
        ("As the mayor of Lodd, Ann Quill led the vote.", ["Ann Quill led the vote"]),
        ("Four years after the coup, no one has been tried.", ["The coup"]),
        # … but not in front of an apposition, nor in a row
        ("While Ann, Odo and Tom fled, guards shot a baker.", ["Ann, Odo and Tom fled", "Guards shot a baker"]),
        ("When guards shot Odo Tarn, the mayor, she fled.", ["Guards shot Odo Tarn, the mayor", "She fled"]),
        (
            "When Odo Tarn, who led the mill, died in May, his son took over.",
            ["Odo Tarn, who led the mill, died in May"],
        ),
    ],
)
def test_ends_where_the_main_clause_begins(text: str, titles: list[str], name: str) -> None:
    assert [event.title for event in made(text, name).events] == titles


@pytest.mark.parametrize("name", ENGINES)
def test_has_nobody_and_no_place_of_the_main_clause(name: str) -> None:
    (event,) = made("When the mill burned, Ann Quill was in Lodd.", name).events
    assert not event.people
    assert not event.place


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Once the vote is held, the mayor will resign.", [("plans", ""), ("plans", "")]),
        ("When the trial is over, Odo Tarn will return to Lodd.", [("plans", ""), ("plans", "")]),
        ("After the crash was reported, Odo Tarn was sacked.", [("asserts", "2024-05-17")] * 2),
    ],
)
def test_looks_ahead_to_what_is_told_in_the_present_of_what_will_be(
    text: str, stances: list[tuple[str, str]], name: str
) -> None:
    assert [(event.claims[0].stance, event.date) for event in made(text, name).events] == stances
