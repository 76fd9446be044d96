"""Names compared across scripts and spellings: what must be found alike, and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.namekey import (
    folded,
    likely_typo,
    name_key,
    one_edit_apart,
    romanize,
    same_given_name,
    slug,
    typo_marks,
    word_key,
)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Andriy Hrytsak", "Andrii Grytsak", "Andrey Hritsak", "Андрій Грицак"),
        ("Oleksandr Verbytskyi", "Aleksandr Verbitsky", "Олександр Вербицький", "Александр Вербицкий"),
        ("Kateryna Yushkevych", "Ekaterina Iushkevich", "Катерина Юшкевич"),
        ("Jürgen Möller", "Jurgen Moeller", "JÜRGEN MÖLLER"),
        ("Mohammed Karimi", "Muhammad Karimi"),
        ("Νίκος Παππάς", "Nikos Pappas"),
        ("Seán O’Dea", "Sean O'Dea"),
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({name_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marta Kovalenko", "Mykola Kovalenko"),
        ("Ivan Petrenko", "Ivan Petrenkova"),
        ("Zelinsky", "Zelinska"),
        ("John Marlow", "Jane Marlow"),
        ("Marek", "Marko"),
    ],
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_romanize_keeps_case_and_what_no_table_holds() -> None:
    assert romanize("Щербина Ірина") == "Shcherbina Irina"
    assert romanize("김 Łódź ß") == "gim Lodz ss"
    assert romanize("李明") == "李明"


def test_slugs() -> None:
    assert slug("Daily.Echo") == "daily-echo"
    assert slug("Ана Марковић") == "ana-markovic"
    assert slug("李明") == "李明"
    assert slug("…") == "unnamed"


def test_given_names_that_can_be_one_persons() -> None:
    assert same_given_name("William", "Bill")
    assert same_given_name("J.", "Joan")
    assert same_given_name("Yevhen", "Evgeny")
    assert not same_given_name("Joan", "John")
    assert not same_given_name("", "John")


def test_likely_typos() -> None:
    assert likely_typo("Marchwalska", "Marchalska")
    assert likely_typo("Okonedo", "Oknoedo")
    assert not likely_typo("Verbitsky", "Verbitska")  # husband and wife
    assert not likely_typo("Clark", "Clerk")  # too short to tell
    assert not likely_typo("Marchalska", "Marchalska")


@given(st.text(max_size=30))
def test_keys_and_foldings_are_total_and_settled(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert romanize(romanize(text)) == romanize(text)
    assert name_key(name_key(text)) == name_key(text)
    assert word_key(word_key(text)) == word_key(text)
    assert slug(slug(text)) == slug(text)
    assert slug(text)


@given(st.text("abcd", max_size=6), st.text("abcd", max_size=6))
def test_one_edit_is_symmetric_and_agrees_with_its_definition(a: str, b: str) -> None:
    assert one_edit_apart(a, b) == one_edit_apart(b, a) == (b in _one_edit(a) and a != b)


@given(st.text("abcd", min_size=5, max_size=8), st.data())
def test_likely_typos_have_a_mark_in_common(word: str, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from(sorted(_one_edit(word))))
    assert not likely_typo(word, other) or not typo_marks(word).isdisjoint(typo_marks(other))


def _one_edit(word: str) -> set[str]:
    letters = "abcd"
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    return {
        *(a + b[1:] for a, b in cuts if b),
        *(a + c + b for a, b in cuts for c in letters),
        *(a + c + b[1:] for a, b in cuts for c in letters if b),
        *(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1),
    }
