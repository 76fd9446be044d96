"""What the words around a name tell of it: whose town it is, what is based there, what initials stand in front."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Mayors Ida Quill of Lodd and Ann Moss of Tarn met on Monday.",
        "Ida Quill of Lodd said it leaks. Ann Moss of Tarn Mills left.",
    ],
)
def test_where_somebody_is_from_is_no_person(text: str, name: str) -> None:
    people = [who for who, (kind, _) in named(text, name).items() if kind == "person"]
    assert people == ["Ida Quill", "Ann Moss"]


@pytest.mark.parametrize("name", ENGINES)
def test_a_body_is_based_in_a_place(name: str) -> None:
    found = named("Lodd-based Tarn Mills said it leaks.", name)
    assert found == {"Tarn Mills": ("organization", ()), "Lodd": ("place", ())}
    assert named("Lodd-based Ann Quill said it leaks.", name)["Ann Quill"][0] == "person"


@pytest.mark.parametrize("name", ENGINES)
def test_initials_stand_in_front_of_a_surname(name: str) -> None:
    found = named("J.K. Quill and A.B. Moss met on Monday. Quill left. L.A. Orlans lost. J.K. Foods shut.", name)
    assert found["J.K. Quill"] == ("person", ("Quill",))
    assert found["A.B. Moss"] == ("person", ())
    assert found["J.K. Foods"][0] == "organization"
    assert found.get("L.A. Orlans", ("", ()))[0] != "person"


@pytest.mark.parametrize("name", ENGINES)
def test_a_side_that_beats_another_is_no_person(name: str) -> None:
    assert named("The Tarn Otters beat the Lodd Gulls 21-14 on Sunday.", name)["Tarn Otters"][0] == "organization"


@pytest.mark.parametrize("name", ENGINES)
def test_a_ships_letters_are_nobodys_initials(name: str) -> None:
    assert named("SS Tarn left on Monday.", name) == {}


@pytest.mark.parametrize("name", ENGINES)
def test_dela_is_a_part_of_a_surname(name: str) -> None:
    found = named("Atty. Juan dela Cruz left. Dela Cruz said it leaks.", name)
    assert found == {"Juan dela Cruz": ("person", ("Dela Cruz",))}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The fire began on Charles Street on Monday.", "Charles Street"),
        ("The fire began at 12 Ann Lane on Monday.", "Ann Lane"),
    ],
)
def test_where_something_is_on_a_street_is_nobody(text: str, where: str, name: str) -> None:
    assert named(text, name) == {where: ("place", ())}


@pytest.mark.parametrize("name", ENGINES)
def test_who_speaks_is_no_street(name: str) -> None:
    assert named("On Monday Ann Street said it leaks.", name) == {"Ann Street": ("person", ())}


@pytest.mark.parametrize("name", ENGINES)
def test_the_town_of_a_mayor_has_no_deputy(name: str) -> None:
    found = named("Ida Quill, the mayor of Halda, her deputy, Tom Moss, and the clerk, Ann Lind, met.", name)
    assert found["Halda"][0] == "place"


@pytest.mark.parametrize("name", ENGINES)
def test_siblings_are_no_given_name(name: str) -> None:
    found = named("Siblings Ann and Odo Quill left on Monday.", name)
    assert found == {"Ann Quill": ("person", ("Ann",)), "Odo Quill": ("person", ())}


@pytest.mark.parametrize("name", ENGINES)
def test_a_bridge_with_somebodys_name_is_a_place(name: str) -> None:
    assert named("The Odo Tarn Bridge fell on Monday.", name) == {"Odo Tarn Bridge": ("place", ())}
    assert named("Actor Odo Bridge fell on Monday.", name) == {"Odo Bridge": ("person", ())}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("who", ["native", "resident"])
def test_who_is_from_a_town_has_no_town_for_a_person(who: str, name: str) -> None:
    found = named(f"They met Lodd {who} Ann Quill on Monday.", name)
    assert found == {"Ann Quill": ("person", ()), "Lodd": ("place", ())}


@pytest.mark.parametrize("name", ENGINES)
def test_who_is_played_for_is_a_club(name: str) -> None:
    assert named("Ann Quill scored for Lodd Town on Monday.", name)["Lodd Town"][0] == "organization"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("body", ["Radio Halda", "Tarn Aid", "Halda Rifles"])
def test_what_ends_or_begins_so_is_a_body(body: str, name: str) -> None:
    assert named(f"{body} said on Monday that it leaks.", name) == {body: ("organization", ())}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("where", ["Jordan Valley", "Jackson Creek", "Charles River", "Grace Island", "Pearl Harbor"])
def test_nobody_has_such_a_surname(where: str, name: str) -> None:
    assert named(f"The boat sank in {where} on Monday.", name) == {where: ("place", ())}


@pytest.mark.parametrize("name", ENGINES)
def test_a_branch_of_letters_is_a_body(name: str) -> None:
    found = named("Virginia ABC-DEF President Ann Quill left. Ann Quill MBE and Henry VIII met.", name)
    assert found["Virginia ABC-DEF"][0] == "organization"
    assert found["Ann Quill"][0] == found["Henry VIII"][0] == "person"


@pytest.mark.parametrize("name", ENGINES)
def test_unlike_is_no_name(name: str) -> None:
    assert named("1) Unlike Quill, Ann Moss left. Odo Quill smiled.", name)["Odo Quill"] == ("person", ("Quill",))


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "They met the Bakers’ Union of Tarn and the Port Board on Monday to talk about money.",
            {"Bakers’ Union of Tarn", "Port Board"},
        ),
        ("The House of Delegates and the Senate met on Monday.", {"House of Delegates", "Senate"}),
        ("The Ministry of Trade and the Environment met on Monday.", {"Ministry of Trade and the Environment"}),
    ],
)
def test_what_has_an_article_of_its_own_is_another_body(text: str, bodies: set[str], name: str) -> None:
    assert set(named(text, name)) == bodies
