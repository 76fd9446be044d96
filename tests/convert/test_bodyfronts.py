"""Bodies that are named in other tongues: "Partido Azul de Elmstad", "the Bundesamt für Strassen"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "body", "aliases"),
    [
        ("Partido Azul de Halden lost.", "Partido Azul de Halden", ()),
        (
            "The Association pour la Défense des Droits de Halden (ADDH) left. The ADDH met.",
            "Association pour la Défense des Droits de Halden",
            ("ADDH",),
        ),
        ("The Bundesamt für Strassen (BFS) said it leaks.", "Bundesamt für Strassen", ("BFS",)),
        ("Universitas Halden said it leaks.", "Universitas Halden", ()),
        ("Stichting Vrij Halden left on Monday.", "Stichting Vrij Halden", ()),
    ],
)
def test_what_begins_so_is_a_body(text: str, body: str, aliases: tuple[str, ...], name: str) -> None:
    assert named(text, name) == {body: ("organization", aliases)}


@pytest.mark.parametrize("name", ENGINES)
def test_its_professor_is_a_person(name: str) -> None:
    found = named("Universidad de Halden Professor Ida Quill said it leaks.", name)
    assert found == {"Ida Quill": ("person", ()), "Universidad de Halden": ("organization", ())}


@pytest.mark.parametrize("name", ENGINES)
def test_small_words_of_other_tongues_bind_nothing_else(name: str) -> None:
    assert set(named("Ann Quill et Odo Tarn left on Monday.", name)) == {"Ann Quill", "Odo Tarn"}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The Crime Tribunal for the former Vesland (CTV) met. The CTV left.",
            "Crime Tribunal for the former Vesland",
        ),
        ("The Trade Council of the former Vesland left.", "Trade Council of the former Vesland"),
    ],
)
def test_a_body_may_be_of_what_is_no_more(text: str, body: str, name: str) -> None:
    assert body in named(text, name)


@pytest.mark.parametrize("name", ENGINES)
def test_a_former_president_is_no_part_of_a_body(name: str) -> None:
    found = named("The Center for the former President Ann Quill shut.", name)
    assert found["Ann Quill"] == ("person", ())
