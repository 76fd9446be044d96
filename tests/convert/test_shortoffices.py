"""Offices that an article shortens to their letters."""

from __future__ import annotations

import pytest
from hearing import said
from test_entities import entities_of

from dossier.convert.names.shortoffices import fronting_letters, short_offices


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The Public Relations Officer (PRO) left.", "PRO"),
        ("Inspector General of Police (IGP), Marta Olsen, left.", "IGP"),
        ("The Director-General (DG) left.", "DG"),
        ("The Officer Training School (OTS) left.", ""),
        ("The General Oat Council (GOC) left.", ""),
        ("The Secretary of the Congress (TSC) left.", ""),
        ("The Officer (PRO) left.", ""),
        ("(PRO)", ""),
    ],
)
def test_letters_in_brackets_behind_an_office_are_its_own(text: str, letters: str) -> None:
    assert "".join(short_offices(text).values()) == letters


def test_who_has_the_office_is_called_by_its_letters() -> None:
    text = "The Tarn Relief Officer (TRO), Marta Olsen, came."
    (person,) = entities_of(text)
    assert [(role.title, text[slice(*role.at[0])]) for role in person.roles] == [
        ("Relief Officer", "Relief Officer"),
        ("TRO", "TRO"),
    ]


def test_what_the_letters_say_whoever_has_the_office_says() -> None:
    text = 'The Public Relations Officer (PRO), Marta Olsen, said it was late.\n\n"It is late," the PRO said.'
    assert said(text) == [("marta-olsen", "it was late"), ("marta-olsen", "It is late")]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("IGX Marta Olsen came. IGX Olsen left.", {"IGX"}),
        ("IGX Marta Olsen came. The IGX left.", set()),
        ("BBC Marta Olsen came.", set()),
        ("IGX Metal came.", set()),
        ("After the IGX Marta Olsen came.", set()),
        ("At IGX Marta Olsen slept.", set()),
        ("She said that IGX Marta Olsen slept.", {"IGX"}),
        ("", set()),
    ],
)
def test_letters_in_front_of_names_alone_are_an_office(text: str, letters: set[str]) -> None:
    assert fronting_letters(text) == letters


def test_who_has_letters_in_front_is_one_person() -> None:
    (person,) = entities_of("IGX Marta Olsen came. Then IGX Olsen left.")
    assert (person.name, person.aliases) == ("Marta Olsen", ("Olsen",))


@pytest.mark.parametrize(
    "text",
    [
        "Marta Olsen, the Inspector General, came. Then IG Olsen left.",
        "Marta Olsen, Chief Justice, came. Then CJ Olsen left.",
        "Marta Olsen, the Cabinet Secretary for Roads, came. Then CS Olsen left.",
        "Inspector-General of Police Marta Olsen came. Then IG Olsen left.",
    ],
)
def test_letters_of_an_office_in_full_at_the_name_are_no_initials(text: str) -> None:
    (person,) = entities_of(text)
    assert (person.name, person.aliases) == ("Marta Olsen", ("Olsen",))


def test_other_letters_are_initials() -> None:
    assert len(entities_of("Marta Olsen, the Inspector General, came. Then TK Olsen left.")) == 2


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Chief Justice Marta Olsen met Ann Quill. The CJ said it was late.", ["marta-olsen"]),
        ("Trade Union chief Marta Olsen left. The TU said it was late.", ["trade-union"]),
    ],
)
def test_letters_alone_are_an_office_where_one_in_full_has_them(text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in said(text)] == speakers


@pytest.mark.parametrize(
    ("office", "letters"),
    [
        ("Inspector General of Police", "IG"),
        ("Inspector General of Police", "IGP"),
        ("Inspector-General", "IG"),
        ("Chief Minister", "CM"),
        ("Vice President", "VP"),
        ("Director-General of the Grain Agency", "DG"),
        ("Commissioner of Police", "CP"),
    ],
)
def test_letters_alone_mean_who_has_the_office_in_full(office: str, letters: str) -> None:
    assert said(f"The {office}, Marta Olsen, came. The {letters} said it was late.") == [("marta-olsen", "it was late")]


@pytest.mark.parametrize(("office", "letters"), [("Deputy Commissioner of Police", "CP"), ("Grain Minister", "IG")])
def test_letters_of_another_office_mean_nobody_named(office: str, letters: str) -> None:
    assert ("marta-olsen", "it was late") not in said(
        f"The {office}, Marta Olsen, came. The {letters} said it was late."
    )


def test_small_words_of_an_office_need_have_no_letter() -> None:
    text = "Marta Olsen, officer-in-charge of the dock, left. The OC said it rained."
    assert "OC" in fronting_letters(text)
    assert [entity.name for entity in entities_of(text)] == ["Marta Olsen"]
