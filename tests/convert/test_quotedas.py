"""Whose words another hands on, and who calls somebody something."""

from __future__ import annotations

import pytest
from claimed import ENGINES, cued, made
from hearing import quotes, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever answers another's words speaks
        ('Rain fell.\n\nQuill denied Ivo Lind\'s story: "It is a lie."', [("quill", "It is a lie.")]),
        ('Mary Quill answered Ivo Lind\'s letter: "We will not go."', [("mary-quill", "We will not go.")]),
        ('Mary Quill recalled Ivo Lind\'s words: "It is over."', [("ivo-lind", "It is over.")]),
        # whose words are handed on
        ('Ann Quill quotes Odo Tarn: "He slept."', [("odo-tarn", "He slept.")]),
        ('Ann Quill quoted her boss, Odo Tarn: "He slept."', [("odo-tarn", "He slept.")]),
        ('Ann Quill read out a letter from Odo Tarn: "He slept."', [("odo-tarn", "He slept.")]),
        ('Ann Quill quoted the book: "He slept."', [("ann-quill", "He slept.")]),
        ('Ann Quill told Odo Tarn: "He slept."', [("ann-quill", "He slept.")]),
        ("According to Reuters, Ann Quill warned the board that it rained.", [("ann-quill", "that it rained")]),
    ],
)
def test_whose_words_are_handed_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("“It leaks,” Ann Quill was quoted as saying by the Tarn Post.", "It leaks"),
        ("“It leaks,” Ann Quill was quoted as saying by the news agency Tarn Post on Monday.", "It leaks"),
        ("Ann Quill was quoted as saying by the Tarn Post that it leaks.", "that it leaks"),
        ("Ann Quill was quoted by the Tarn Post saying that it leaks.", "that it leaks"),
    ],
)
def test_who_quotes_may_stand_behind_saying(text: str, what: str) -> None:
    (quote,) = quotes(text)
    assert (quote.speaker, quote.text, quote.via) == ("ann-quill", what, ("tarn-post",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarn Radio, citing the police, reported that it rained. It quoted a clerk as saying it leaks.", "a clerk"),
        ("Tarn Radio, citing the police, quoted a clerk as saying it leaks.", "a clerk"),
        ("Tarn Radio quoted a clerk, citing the police, as saying it leaks.", "a clerk"),
    ],
)
def test_the_nearest_verb_of_quoting_in_the_sentence_tells_who_speaks(text: str, expected: str) -> None:
    assert quotes(text)[-1].speaker_text == expected


def test_what_else_somebody_said_is_no_part_of_who_speaks() -> None:
    (first, second) = quotes("The mill failed, according to Odo Tarn, who said it was old.")
    assert (first.speaker_text, second.text) == ("Odo Tarn", "it was old")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Odo Tarn, described by Ann Quill as "a joy", was buried.', [("ann-quill", 'as "a joy"')]),
        (
            'The plan was dismissed as "a joke" by retired zitherist Ann Quill.',
            [("ann-quill", 'as "a joke"')],
        ),
        ('The dam, dismissed by Ann Quill as "a joke", was dropped.', [("ann-quill", 'as "a joke"')]),
        ('She met Odo Tarn, described by Ann Quill as "a joy".', [("ann-quill", 'as "a joy"')]),
        (
            'Odo Tarn, praised by Ann Quill as "a hero" and mocked by Ivo Lind as "a fool", was buried.',
            [("ann-quill", 'as "a hero"'), ("ivo-lind", 'as "a fool"')],
        ),
        ('Odo Tarn, called "a thief" by Ann Quill, left the town.', [("ann-quill", "a thief")]),
        ('The dam, called "deeply unfair" by unions, was dropped.', [("unions", "deeply unfair")]),
        ('Odo Tarn was called "a thief" by Ann Quill.', [("ann-quill", "a thief")]),
        ('Odo Tarn was praised as "a hero" by the mayor, Ann Quill.', [("ann-quill", 'as "a hero"')]),
        ("The dam was described as crass by the agent for Lodd, Ann Quill.", [("ann-quill", "The dam … as crass")]),
        # who does it himself, and who made it
        ("Ann Quill opened the door, stopped by the dam and said it was late.", [("ann-quill", "it was late")]),
    ],
)
def test_who_calls_somebody_something(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'Odo Tarn called Ivo Lind "a thief" by mistake.',
        'Odo Tarn sang a song called "the end" by Ann Quill.',
        "The book was described as a novel by Ann Quill.",
    ],
)
def test_who_made_something_or_stands_behind_by_does_not_say_it(text: str) -> None:
    assert "ann-quill" not in [who for who, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The Tarn Post quotes a "mill aide" as saying: "It is a ruin."',
            ('a "mill aide"', "It is a ruin."),
        ),
        (
            "The Tarn Post cited an unnamed “mill aide” in town as saying that it is a ruin.",
            ("an unnamed “mill aide” in town", "that it is a ruin"),
        ),
        ('A "senior clerk" told the Tarn Post that it is a ruin.', ('A "senior clerk"', "that it is a ruin")),
        ("A “senior clerk” said that it is a ruin.", ("A “senior clerk”", "that it is a ruin")),
    ],
)
def test_a_source_whose_name_is_in_marks(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“Go home,” Ida Renn recalled the mayor telling her.", ("the mayor", "telling", "Go home")),
        ("“Go home,” Ida Renn remembers Ann Quill saying.", ("Ann Quill", "saying", "Go home")),
        ("“Go home,” Ida Renn recalled him saying. She did.", ("him", "saying", "Go home")),
        ("Ida Renn recalled the mayor telling her, “Go home.”", ("the mayor", "telling", "Go home.")),
        ("Ida Renn recalled Ann Quill claiming that it was shut.", ("Ann Quill", "claiming", "that it was shut")),
        ("“It was cold,” Ida Renn recalled, telling the court of it.", ("Ida Renn", "recalled", "It was cold")),
        ("“It was cold,” Ida Renn recalled in court.", ("Ida Renn", "recalled", "It was cold")),
    ],
)
def test_whom_somebody_remembers_saying_it_speaks(text: str, said: tuple[str, str, str], name: str) -> None:
    assert said in cued(text, name)


@pytest.mark.parametrize("name", ENGINES)
def test_whom_somebody_remembers_is_another(name: str) -> None:
    text = "Mayor Ivo Lind was gentle.\n\n“Go home,” Mary Quill recalled him saying."
    assert [each.speaker for each in made(text, name).quotes] == ["ivo-lind"]


@pytest.mark.parametrize("name", ENGINES)
def test_whoever_is_somewhere_is_no_cue_of_words_behind_a_colon(name: str) -> None:
    text = "Ms Quill had a message for anyone who might know where he is: “Bring him back.”"
    assert cued(text, name) == [("Ms Quill", "had a message", "Bring him back.")]
