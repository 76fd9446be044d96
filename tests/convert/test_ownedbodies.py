"""Which body is meant by a name that two lands have for theirs: "Norway's Foreign Ministry", "Kenya's …"."""

from __future__ import annotations

import pytest
from claimed import ENGINES, LEAD, made


def bodies(text: str, engine: str) -> list[list[str]]:
    """The mentions of each organization, with the word in front and the one behind, by where they begin."""
    whole = LEAD + text
    return sorted(
        [f"{whole[:start].split()[-1]} … {whole[end:].split()[0]}" for start, end in each.mentions]
        for each in made(text, engine).organizations
    )


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "parted"),
    [
        (
            "Norway's Foreign Ministry met. Kenya's Foreign Ministry left.",
            [["Kenya's … left."], ["Norway's … met."]],
        ),
        # who has been named last in the paragraph is meant
        (
            "Norway's Foreign Ministry met. Kenya's Foreign Ministry left. The Foreign Ministry wept.",
            [["Kenya's … left.", "The … wept."], ["Norway's … met."]],
        ),
        (
            "Norway's Foreign Ministry met. Kenya's Foreign Ministry left.\n\nThe Foreign Ministry wept.",
            [["Kenya's … left."], ["Norway's … met."], ["The … wept."]],
        ),
        # one land by its adjective and by its name
        ("Norway's Foreign Ministry met. The Foreign Ministry wept.", [["Norway's … met.", "The … wept."]]),
        # who heads it is no owner
        ("Tarn's Foreign Ministry met. Quill's Foreign Ministry left.", [["Tarn's … met.", "Quill's … left."]]),
    ],
)
def test_bodies_of_two_lands_are_two(text: str, parted: list[list[str]], name: str) -> None:
    assert bodies(text, name) == parted


@pytest.mark.parametrize("name", ENGINES)
def test_a_body_with_its_land_in_the_name_is_its_own(name: str) -> None:
    text = "The Norwegian Foreign Ministry met. The Kenyan Foreign Ministry left. Norway's Foreign Ministry wept."
    found = {each.name: len(each.mentions) for each in made(text, name).organizations}
    assert found == {"Norwegian Foreign Ministry": 2, "Kenyan Foreign Ministry": 1}


@pytest.mark.parametrize("name", ENGINES)
def test_a_states_court_is_not_the_countrys(name: str) -> None:
    text = "The Texas Supreme Court met. The U.S. Supreme Court left.\n\nThe Supreme Court wept."
    found = {each.name: len(each.mentions) for each in made(text, name).organizations}
    assert found == {"Texas Supreme Court": 1, "U.S. Supreme Court": 2}
