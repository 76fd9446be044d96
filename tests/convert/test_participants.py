"""Who takes part in a happening, and who is only named beside it."""

from __future__ import annotations

import pytest
from claimed import made


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Odo Tarn was shot in 1986; his sister, Ida Renn, was unhurt.", "Odo Tarn was shot in 1986", ("odo-tarn",)),
        ("Odo Tarn fled on Monday, but Ida Renn says little of it.", "Odo Tarn fled on Monday", ("odo-tarn",)),
        ("While Odo Tarn pleaded for a truce, guards shot ten men.", "Guards shot ten men", ()),
        ("When Odo Tarn came to Lodd, guards shot him on Monday.", "Guards shot him on Monday", ("odo-tarn",)),
        ("Guards left, and Odo Tarn, a cook, fled on Monday.", "Guards left", ()),
        (
            "Guards shot Odo Tarn, Ann Quill, and Ida Renn, who was a clerk.",
            "Guards shot Odo Tarn, Ann Quill, and Ida Renn",
            ("odo-tarn", "ann-quill", "ida-renn"),
        ),
        ("Ida Renn said it was sold on Monday.", "It was sold on Monday", ()),
        ("Ida Renn said her mill was sold on Monday.", "Her mill was sold on Monday", ("ida-renn",)),
        (
            "A clerk was shot as he fled to Lodd, Ida Renn told the court.",
            "He fled to Lodd",
            (),
        ),
        (
            "Odo Tarn, a baker whose van hit a wall, was jailed on Monday.",
            "Odo Tarn, a baker whose van hit a wall, was jailed on Monday",
            ("odo-tarn",),
        ),
        (
            "Two clerks said that guards had fled and that their captain, Odo Tarn, had been shot.",
            "Guards had fled",
            (),
        ),
        (
            "Ida Renn accused Odo Tarn of burning a mill on Monday and killing two clerks.",
            "Odo Tarn … killing two clerks",
            ("odo-tarn",),
        ),
        (
            "Ida Renn cleared the guard, Odo Tarn, of burning a mill on Monday.",
            "The guard, Odo Tarn … burning a mill on Monday",
            ("odo-tarn",),
        ),
        (
            "Ida Renn, who accused Odo Tarn of theft, left on Monday, slamming a door.",
            "Ida Renn … left on Monday",
            ("ida-renn",),
        ),
        (
            "Ida Renn condemned the raid and praised Odo Tarn for arresting a man on Monday.",
            "Odo Tarn … arresting a man on Monday",
            ("odo-tarn",),
        ),
    ],
)
def test_who_is_named_beside_a_happening_has_no_part_in_it(
    name: str, text: str, title: str, people: tuple[str, ...]
) -> None:
    assert [event.people for event in made(text, name).events if event.title == title] == [people]


@pytest.mark.parametrize(
    ("told", "title", "people", "organizations"),
    [
        ("Odo Tarn said that guards had fled.", "Guards had fled", (), ()),
        ("Odo Tarn denied that guards had fled.", "Guards had fled", (), ()),
        ("Odo Tarn admitted guards had shot Ida Renn.", "Guards had shot Ida Renn", ("ida-renn",), ()),
        ("Odo Tarn denied that he had fled.", "He had fled", ("odo-tarn",), ()),
        ("Odo Tarn said Ida Renn was shot on Monday.", "Ida Renn was shot on Monday", ("ida-renn",), ()),
        ("Odo Tarn said they were jailed on Monday.", "They were jailed on Monday", (), ()),
        # of whoever tells it, or perhaps
        ("Odo Tarn said he was jailed on Monday.", "He was jailed on Monday", ("odo-tarn",), ()),
        ("The Lodd Guild said they were fined on Monday.", "They were fined on Monday", (), ("lodd-guild",)),
        # what a company or a guard says is of its own doing
        ("The Lodd Guild said its sales fell on Monday.", "Its sales fell on Monday", (), ("lodd-guild",)),
        ("The Lodd Guild said sales fell on Monday.", "Sales fell on Monday", (), ("lodd-guild",)),
        # no clause is told
        (
            "Odo Tarn and Ida Renn signed a treaty designed to end the war on Monday.",
            "Odo Tarn and Ida Renn signed a treaty designed to end the war on Monday",
            ("odo-tarn", "ida-renn"),
            (),
        ),
    ],
)
def test_who_tells_of_others_has_no_part_in_what_they_did(
    told: str, title: str, people: tuple[str, ...], organizations: tuple[str, ...]
) -> None:
    found = [(event.people, event.organizations) for event in made(told, "rules").events if event.title == title]
    assert found == [(people, organizations)]


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Odo Tarn was a clerk. He fled to Lodd on Monday.", "He fled to Lodd on Monday", ("odo-tarn",)),
        ("Ida Renn was a clerk. In May, she fled to Lodd.", "She fled to Lodd", ("ida-renn",)),
        ("Odo Tarn was a clerk.\n\nHe was ill. But he fled on Monday.", "He fled on Monday", ("odo-tarn",)),
        ("Odo Tarn was a clerk. He shot Ivo Lind on Monday.", "He shot Ivo Lind on Monday", ("odo-tarn", "ivo-lind")),
        # who that is, is not certain
        ("A clerk met Odo Tarn. He fled to Lodd on Monday.", "He fled to Lodd on Monday", ()),
        ("Odo Tarn was a clerk. The mill was old. He fled on Monday.", "He fled on Monday", ()),
        ("The mill was once sold to a clerk called Odo Tarn. He fled on Monday.", "He fled on Monday", ("odo-tarn",)),
        ("Ida Renn was a clerk. He fled to Lodd on Monday.", "He fled to Lodd on Monday", ()),
    ],
)
def test_who_he_or_she_is_takes_part_where_that_is_certain(
    name: str, text: str, title: str, people: tuple[str, ...]
) -> None:
    assert [event.people for event in made(text, name).events if event.title == title] == [people]
