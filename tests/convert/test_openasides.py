"""A name with an aside, where a parse takes the end of it or what is in front for who speaks, with both engines."""

from __future__ import annotations

import pytest
from claimed import ENGINES, cued, made


def speakers(text: str, name: str) -> list[tuple[str, str]]:
    return [(each.speaker, each.speaker_text) for each in made(text, name).quotes]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "who",
    [
        "Ida Moss, 34, of Hill Road", "Ida Moss, 34, from Lodd", "Ida Moss, 34", "Ida Moss, of Hill Road, Lodd",
        "Ida Moss, mayor of Lodd", "Ida Moss, the mayor of Lodd", "Ida Moss, a nurse at Hill Clinic",
        "Ida Moss, Hill Police chief", "Ida Moss, who runs the mill",
    ],
)  # fmt: skip  # read as a table
def test_what_a_name_is_told_of_with_says_nothing_itself(who: str, name: str) -> None:
    assert speakers(f"{who} said it leaks.", name) == [("ida-moss", who)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Moss, the judge said, was late.", ("", "the judge")),
        ("Ida Moss, police said on Monday, was late.", ("", "police")),
        ("Ida Moss, 34, is ill, police said.", ("", "police")),
        ("When she met Ida Moss, the mayor of Lodd said it leaks.", ("", "the mayor of Lodd")),
        ("Ida Moss, Odo Kell and the mayor said it leaks.", ("", "Ida Moss, Odo Kell and the mayor")),
    ],
)
def test_who_speaks_behind_a_name_and_a_comma_is_another(text: str, expected: tuple[str, str], name: str) -> None:
    assert speakers(text, name) == [expected]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Shares fell as Odo Kell, the owner of Tarn Mills, warned of weak sales.",
            "Odo Kell, the owner of Tarn Mills",
        ),
        ("The row began after Ida Moss, the mayor, called the plan a joke.", "Ida Moss, the mayor"),
        ("Rain fell while Ida Moss, who runs the mill, told clerks to go.", "Ida Moss, who runs the mill"),
        ("The clerk, who left after Ida Moss, said it leaks.", "The clerk, who left after Ida Moss"),
    ],
)
def test_a_clause_may_begin_with_a_name_and_its_aside(text: str, who: str, name: str) -> None:
    assert [each for _, each in speakers(text, name)] == [who]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“It was dark.” Jailing Odo Tarn, Judge Ivo Lind said he was a danger.", "Judge Ivo Lind"),
        ("“It was dark.” Jailing Odo Tarn for ten years, Judge Ivo Lind said he was a danger.", "Judge Ivo Lind"),
        ("Remanding Odo Tarn, the judge said he was a danger.", "the judge"),
        ("Giving evidence, Ida Moss said it was dark.", "Ida Moss"),
    ],
)
def test_what_who_speaks_does_in_front_is_no_part_of_that_one(text: str, who: str, name: str) -> None:
    assert speakers(text, name)[-1][1] == who


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("Ida Renn, head of nursing at Lodd Hospital", "it rained"),
        ("Ida Renn, of Mill Aid, which runs the mill", "it rained"),
        ("a note signed by the deputy spokesperson, Mr Odo Tarn", "it rained"),
        ("police", "Odo Tarn, 34, fled"),
    ],
)
def test_a_source_is_named_in_full(who: str, words: str, name: str) -> None:
    assert [told for _, _, told in cued(f"According to {who}, {words}.", name)] == [words]
