"""Given names that are verbs where they open a sentence: "Can Orlan appeared", "Hailing Du said"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "short"),
    [
        ("Can Orlan appeared in court on Monday. Orlan denied it.", "Can Orlan", "Orlan"),
        ("They met Can Orlan on Monday. Orlan denied it.", "Can Orlan", "Orlan"),
        ("Hailing Du said it leaks. Then Du left.", "Hailing Du", "Du"),
    ],
)
def test_what_can_be_no_verb_is_a_name(text: str, who: str, short: str, name: str) -> None:
    assert named(text, name) == {who: ("person", (short,))}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Can Orlan win the cup on Monday?",
        "Meeting Odo said little.",
        "Can Odo need it?",
        "Everything Lin says leaks.",
        "Rising Lind said so.",
    ],
)
def test_what_may_be_a_verb_is_none(text: str, name: str) -> None:
    assert not any(each.startswith(("Can", "Meeting", "Everything", "Rising")) for each in named(text, name))
