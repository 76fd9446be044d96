"""Surnames that are nouns for places as well: "Ann Hill left. … Hill said"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("full", ["Ann Hill", "Grace Park", "Tom Church", "Ida Lake", "Ann Power", "Ann Mary Hill"])
def test_who_speaks_by_the_surname_is_somebody(full: str, name: str) -> None:
    surname = full.rpartition(" ")[2]
    found = named(f"{full} left on Monday. {surname} said it leaks. They met {surname} on Friday.", name)
    assert found == {full: ("person", (surname,))}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("full", ["Park Ji-hoon", "Moon Ji-hoon"])
def test_a_family_name_may_stand_in_front(full: str, name: str) -> None:
    surname = full.partition(" ")[0]
    found = named(f"{full} left on Monday. {surname} said it leaks. They met {surname} on Friday.", name)
    assert found == {full: ("person", (surname,))}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Victoria Park is shut. The park was sold. Park said little.", ("Victoria Park", "place")),
        ("Grace Church is shut. The Church said it leaks.", ("Grace Church", "organization")),
        ("They met on Ann Street. Street lamps burned.", ("Ann Street", "place")),
    ],
)
def test_what_does_nothing_alone_is_no_person(text: str, what: tuple[str, str], name: str) -> None:
    assert [(each, kind) for each, (kind, _) in named(text, name).items()] == [what]


@pytest.mark.parametrize("name", ENGINES)
def test_a_street_of_that_name_stays_one(name: str) -> None:
    found = named("Ann Hill left. The mill is on Hill Street. “It leaks,” Hill told the clerk.", name)
    assert found == {"Ann Hill": ("person", ("Hill",)), "Hill Street": ("place", ())}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("full", ["Xi Weiming", "Li Na", "Ma Wei"])
def test_a_short_family_name_opens_a_sentence(full: str, name: str) -> None:
    surname = full.partition(" ")[0]
    found = named(f"They met {full} on Monday. {surname} said it leaks.", name)
    assert found == {full: ("person", (surname,))}
