"""Words beside a name that only a capital joins to it: "Absent Quill's plan", a headline's "Ann Quill Stuns Fans"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Absent Quill's plan, the mill stays shut. Ann Quill built it.",
        "Injecting Quill's troubles into the race is wrong. Ann Quill built it.",
        "Will Quill's plan work? Nobody knows. Ann Quill built it.",
        "Will Quill pay for the mill? Ann Quill built it.",
        "Burglar Quill wept. Ann Quill built it.",
        "Ann Quill Stuns Fans With New Song\n\nThe singer Ann Quill sang on Monday. Quill was late.",
    ],
)
def test_a_word_beside_a_name_that_the_article_has_without_it_is_none_of_it(text: str, name: str) -> None:
    assert named(text, name) == {"Ann Quill": ("person", ("Quill",))}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Will Quill said it leaks. Ann Quill built it.", {"Will Quill", "Ann Quill"}),
        ("Ivo Quill said it leaks. Ann Quill built it.", {"Ivo Quill", "Ann Quill"}),
        ("They met Absent Quill. Absent Quill left. Ann Quill built it.", {"Absent Quill", "Ann Quill"}),
    ],
)
def test_a_name_is_kept_where_its_first_word_may_be_a_name_or_stands_in_mid_sentence(
    text: str, people: set[str], name: str
) -> None:
    assert people <= named(text, name).keys()


@pytest.mark.parametrize("name", ENGINES)
def test_a_team_that_is_called_after_somebody_is_not_him(name: str) -> None:
    assert "Team Quill" in named("Team Quill said it leaks. Ann Quill built it.", name)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Private Meeting Prompts VP Speculation\n\nIt rained.",
        "Mr Angry Loses His Temper In Court\n\nIt rained.",
        "Delegate Update: the latest count.",
        "He testified in Executive Session on Monday.",
        "The town pays for the Head Start programme.",
        "The Queen City waits.",
    ],
)
def test_an_ordinary_word_behind_a_title_is_nobody(text: str, name: str) -> None:
    assert named(text, name) == {}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mayor Stone said it leaks.", "Stone"),
        ("Judge Brown said it leaks.", "Brown"),
        ("Coach Reed Loses His Job\n\nThe club sacked Dan Reed.", "Dan Reed"),
    ],
)
def test_a_surname_that_is_a_word_too_stays_somebodys(text: str, who: str, name: str) -> None:
    assert named(text, name)[who][0] == "person"


@pytest.mark.parametrize("name", ENGINES)
def test_a_known_place_is_no_part_of_whose_name_the_article_has_without_it(name: str) -> None:
    found = named("Ann Quill spoke on Monday. A New York Quill fan sang.", name)
    assert found == {"Ann Quill": ("person", ("Quill",)), "New York": ("place", ())}
    assert "New York Quill" in named("They met the New York Quill group.", name)


@pytest.mark.parametrize("name", ENGINES)
def test_what_is_generally_known_needs_no_other_mention(name: str) -> None:
    assert named("Rebels Disrupt NATO After Vote\n\nIt rained.", name) == {"NATO": ("organization", ())}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("verb", ["Nixes", "Woos", "Kicks", "Stuns", "Apologizes"])
def test_a_headlines_verb_between_two_people_is_nobodys(verb: str, name: str) -> None:
    found = named(f"Ann Quill {verb} Odo Harr Over New Tax Plan\n\nIt rained.", name)
    assert found == {"Ann Quill": ("person", ()), "Odo Harr": ("person", ())}
    found = named(f"Quill {verb} Harr Over New Tax Plan\n\nAnn Quill met Odo Harr.", name)
    assert found == {"Ann Quill": ("person", ("Quill",)), "Odo Harr": ("person", ("Harr",))}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("left", ["Dead at 90", "Out for Season", "Live Updates"])
def test_what_somebody_is_left_as_is_no_part_of_the_name(left: str, name: str) -> None:
    assert named(f"Ann Quill {left}\n\nIt rained.", name) == {"Ann Quill": ("person", ())}


@pytest.mark.parametrize("name", ENGINES)
def test_a_surname_that_is_a_verb_too_is_kept(name: str) -> None:
    assert set(named("Ann Burns Beats Odo Harr Over New Tax Plan\n\nIt rained.", name)) == {"Ann Burns", "Odo Harr"}
