"""Whom a surname alone means in an article in which two people bear it."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made
from hearing import said

EARLY = "Odo Quill built the mill. Quill said it leaks.\n\nThe town likes Quill.\n\n"
SISTER = "They met Ann Quill on Monday.\n\n"
LONG = "It rained in the town, and the river rose again. " * 20 + "\n\n"


def alone(text: str, engine: str) -> list[str]:
    """Whose each "Quill" is that has no given name in front, "" for neither's."""
    dossier = made(text, engine)
    whose = {start: each.name for each in dossier.people for start, end in each.mentions if end - start == len("Quill")}
    return [name if " " in name else "" for _, name in sorted(whose.items())]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (EARLY + SISTER + LONG + "Quill left.", ["Odo Quill", "Odo Quill", "Odo Quill"]),
        # near the other, and near what may mean her, it is nobody's
        (EARLY + SISTER + "Quill left.", ["Odo Quill", "Odo Quill", ""]),
        (EARLY + SISTER + "Quill left.\n\n" + LONG[:600] + "\n\nQuill slept.", ["Odo Quill", "Odo Quill", "", ""]),
        # neither is what a family has, nor who holds an office
        (EARLY + SISTER + LONG + "The Quill family left.", ["Odo Quill", "Odo Quill", ""]),
        (EARLY + SISTER + LONG + "Mayor Quill left.", ["Odo Quill", "Odo Quill", ""]),
        # nor where the first was hardly called so before
        ("Odo Quill built the mill.\n\n" + SISTER + LONG + "Quill left.", [""]),
    ],
)
def test_a_surname_alone_means_who_was_called_so_before(text: str, whose: list[str], name: str) -> None:
    assert alone(text, name) == whose


def test_a_headlines_surname_means_who_is_named_first_unless_both_are_at_once() -> None:
    assert said("Odo Quill built it.\n\nAnn Quill came.", "Quill says it leaks") == [("odo-quill", "it leaks")]
    assert said("Odo Quill and Ann Quill built it.", "Quill says it leaks") == [("quill", "it leaks")]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "whose"),
    [
        # who spoke last may speak on in the next paragraph
        ("Odo Quill was shot. His son, Ivo Quill, said so.\n\n“He was kind,” Quill said.", [""]),
        ("Odo Quill was shot. His son, Ivo Quill, 20, told police.\n\n“He was kind,” Quill later said.", [""]),
        ("Odo Quill won. His son, Ivo Quill, was there.\n\n“I am glad,” Quill said.", ["Odo Quill"]),
        ("Odo Quill was shot. His son, Ivo Quill, said so.\n\nQuill was 44.", ["Odo Quill"]),
        # whose kin somebody is is not meant
        ("Odo Quill, the son of Ivo Quill, was held. Quill said no.", ["Odo Quill"]),
        ("Odo Quill, the brother of former Mayor Ivo Quill, was held.\n\nQuill said no.", ["Odo Quill"]),
        ("The son of Ivo Quill, Odo Quill, was held. Quill said no.", [""]),
        # who is called by the given name is not called by the surname
        ("Odo Quill met his son, Ivo Quill. Ivo wept. Ivo left.\n\nQuill said it rained.", ["Odo Quill"]),
        ("Odo Quill met his son, Ivo Quill. Quill left. Ivo wept. Ivo slept.", [""]),
    ],
)
def test_a_surname_that_speaks_behind_a_relative_who_spoke_is_nobodys(text: str, whose: list[str], name: str) -> None:
    assert alone(f"Town hall reopens\n\n{text}", name) == whose


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "Vice President Ann Quill met former President Odo Quill. Vice President Quill left. President Quill wept.",
            ["Ann Quill", "Odo Quill"],
        ),
        (
            "Deputy Mayor Ann Quill met Mayor Odo Quill. Mayor Quill left. Deputy Mayor Quill slept.",
            ["Odo Quill", "Ann Quill"],
        ),
    ],
)
def test_a_deputys_title_is_another_one(text: str, whose: list[str], name: str) -> None:
    assert alone(f"Town hall reopens\n\n{text}", name) == whose


@pytest.mark.parametrize("name", ENGINES)
def test_a_title_in_front_of_a_surname_may_stand_behind_the_full_name(name: str) -> None:
    text = "Odo Quill, 56, the governor of Lodd, met Ann Quill, the mayor. Mayor Quill wept. Governor Quill left."
    assert alone(f"Town hall reopens\n\n{text}", name) == ["Ann Quill", "Odo Quill"]
