"""What would come of what is yet to be, or only may be: as little has happened as that."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def stances(text: str, name: str, word: str) -> list[tuple[str, str]]:
    """The date and the stance of every event whose title ends with a word."""
    found = [event for event in made(text, name).events if event.title.endswith(word)]
    assert found, f"no event ends with {word!r}"
    return [(event.date, claim.stance) for event in found for claim in event.claims]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The mill will close in June, ending weeks of doubt.", "doubt", ("2024-06", "plans")),
        ("The bank would cut 200 jobs, hitting the town.", "town", ("", "plans")),
        ("The bank plans to cut 200 jobs, hitting the town.", "town", ("", "plans")),
        ("The bank plans to cut 200 jobs, hitting the town and harming shops.", "shops", ("", "plans")),
        ("The river could flood the port, destroying hundreds of houses.", "houses", ("", "alleges")),
        ("The party will leave the council, forcing an early vote.", "n early vote", ("", "plans")),
    ],
)
def test_what_comes_of_it_has_not_happened_either(text: str, word: str, expected: tuple[str, str], name: str) -> None:
    assert set(stances(text, name, word)) == {expected}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A gunman fired at the port, wounding two clerks and killing a cook.", "cook"),
        ("Ann Quill came to Halden to see Odo Tarn, landing at the port.", "port"),
        ("The ferry that will close in June sank, killing two clerks.", "clerks"),
        ("The board will meet in June. A gale hit Halden, ending the siege.", "siege"),
    ],
)
def test_what_came_of_it_has_happened(text: str, word: str, name: str) -> None:
    assert {stance for _, stance in stances(text, name, word)} == {"asserts"}


@pytest.mark.parametrize("name", ENGINES)
def test_what_comes_first_of_what_is_held_out_has_not_come(name: str) -> None:
    assert stances("Once completed, the dam will light ten thousand homes.", name, "completed") == [("", "plans")]
    assert stances("Once alarmed, the crew fled to Halden.", name, "Halden")[0][1] == "asserts"
