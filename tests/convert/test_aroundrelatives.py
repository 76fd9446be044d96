"""What is told behind a clause about a noun belongs to the subject of its sentence, not to that noun."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def titles(text: str, name: str) -> list[str]:
    return [event.title for event in made(text, name).events]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (
            "A man charged with robbing a woman who was walking home was jailed for six years on Friday",
            "A woman who was walking home",
        ),
        (
            "A teacher accused of hitting a boy who fell asleep in class has been sacked",
            "A boy who fell asleep in class",
        ),
        (
            "The man who robbed a woman who was walking in the park will appear in court in June",
            "A woman who was walking in the park",
        ),
        (
            "A bomb that hit a train which was leaving the station killed nine people",
            "A train which was leaving the station",
        ),
    ],
)
def test_gives_the_verb_behind_a_clause_about_an_object_to_the_subject(text: str, inner: str, name: str) -> None:
    found = titles(f"{text}.", name)
    assert found.count(text) == 1
    assert not any(title.startswith(inner) and title != inner for title in found), found


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Police arrested a man who was carrying a knife and was shouting.",
            "A man who was carrying a knife and was shouting",
        ),
        ("Ann Quill said that a clerk who stole money had been sacked.", "A clerk who stole money had been sacked"),
        (
            "A handful of bakers who work in Halden gave ten dollars.",
            "A handful of bakers who work in Halden gave ten dollars",
        ),
        ("The mill, which was shut in May, was sold on Monday.", "The mill, which was shut in May, was sold on Monday"),
    ],
)
def test_leaves_the_verb_of_a_subject_with_a_clause_of_its_own(text: str, title: str, name: str) -> None:
    assert title in titles(text, name)


@pytest.mark.parametrize("name", ENGINES)
def test_ends_a_gerund_in_front_of_the_verb_of_its_sentence(name: str) -> None:
    text = "A man charged with killing a nurse who was walking home was jailed on Friday."
    assert "Killing a nurse who was walking home" in titles(text, name)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("All three men are from towns that were bombed in May 1999.", "Towns that were bombed in May 1999"),
        ("Odo Tarn works for a firm that was fined in 2019.", "A firm that was fined in 2019"),
        ("The dispute stems from a deal signed in 2009.", "A deal signed in 2009"),
        ("The charges relate to a fire in 2009.", "A fire in 2009"),
        ("Odo Tarn was in a crash on May 3.", "Odo Tarn was in a crash on May 3"),
        ("There was a fire in the mill on May 3.", "There was a fire in the mill on May 3"),
        ("The town was bombed in May 1999.", "The town was bombed in May 1999"),
    ],
)
def test_tells_no_more_by_a_date_than_the_clause_about_a_noun(text: str, title: str, name: str) -> None:
    assert titles(text, name) == [title]
