"""Who takes part in a happening, and who is only named beside it."""

from __future__ import annotations

import pytest
from claimed import made


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Odo Tarn was shot in 1986; his sister, Ida Renn, was unhurt.", "Odo Tarn was shot in 1986", ("odo-tarn",)),
        ("Odo Tarn fled on Monday, but Ida Renn says little of it.", "Odo Tarn fled on Monday", ("odo-tarn",)),
        (
            "Guards shot Odo Tarn, Ann Quill, and Ida Renn, who was a clerk.",
            "Guards shot Odo Tarn, Ann Quill, and Ida Renn",
            ("odo-tarn", "ann-quill", "ida-renn"),
        ),
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
