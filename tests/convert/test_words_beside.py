"""Where quoted words end, whose word a noun is, and who only hands a statement on."""

from __future__ import annotations

import pytest
from claimed import ENGINES, engine, made

from dossier.convert.pipeline import convert
from dossier.model import Source


def heard(text: str, name: str) -> list[tuple[str, str]]:
    return [(each.speaker_text, each.text) for each in made(text, name).quotes]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The board's statement: “We regret the fire.”", "The board", "We regret the fire."),
        ("Ann Quill’s note, in full: “Gone fishing.”", "Ann Quill", "Gone fishing."),
        ("Ann Quill left. Her last words were “I'm fine”.", "Her", "I'm fine"),
        ("The mayor’s answer was “never”.", "The mayor", "never"),
        ("The plan would, in the board's words, “save the mill”.", "the board", "save the mill"),
        ("Clerks chanted “Shame!” and “Go home!” as Ann Quill left.", "Clerks", "Shame! … Go home!"),
        ("Ann Quill called it “a farce” on Monday.", "Ann Quill", "it “a farce”"),
        ("Ann Quill yelled “fire” in the hall.", "Ann Quill", "fire"),
        ("“You never know,” said Ann Quill with a grin.", "Ann Quill", "You never know"),
        ("It would – the board says – save the mill.", "the board", "It would … save the mill"),
        ("The union wants the mill to reopen, its leader Ann Quill said, “as soon as possible”.",
         "its leader Ann Quill", "The union wants the mill to reopen … as soon as possible"),
        ("Ann Quill said “many, many” clerks had left because the pay was “a joke”.", "Ann Quill",
         "“many, many” clerks had left because the pay was “a joke”"),
        ("A new study suggests tea helps memory.", "A new study", "tea helps memory"),
    ],
)  # fmt: skip  # read as a table
def test_who_speaks_and_how_far(text: str, who: str, what: str, name: str) -> None:
    assert heard(text, name) == [(who, what)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    ["The town's motto is “Work and pray”.", "Her book is “Rain”.", "The deal, described as “historic”, was signed."],
)
def test_nobodys_words(text: str, name: str) -> None:
    assert heard(text, name) == []


@pytest.mark.parametrize("name", ENGINES)
def test_a_paper_hands_on_what_somebody_told(name: str) -> None:
    text = "“I wasn't there,” he told police, an affidavit says."
    assert all("told police" not in what for _, what in heard(text, name))


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Odo Tarn told police that he ran, according to court filings.", "Odo Tarn", "that he ran"),
        (
            "Odo Tarn, the mayor, said he ran, according to an affidavit.",
            "Odo Tarn, the mayor",
            "he ran",
        ),
        # what only the paper tells
        ("Odo Tarn told his wife to run, according to an affidavit.", "an affidavit", "Odo Tarn told his wife to run"),
        ("Odo Tarn ran, according to an affidavit.", "an affidavit", "Odo Tarn ran"),
    ],
)
def test_what_somebody_tells_in_a_paper_is_theirs(text: str, who: str, words: str, name: str) -> None:
    assert heard(text, name) == [(who, words)]


@pytest.mark.parametrize("name", ENGINES)
def test_what_was_counted_where_is_told_whole(name: str) -> None:
    text = "The board recorded “twenty cases” in the town in May, Ann Quill said."
    assert heard(text, name)[0][1] == "The board recorded “twenty cases” in the town in May"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Claims that it leaks have been dismissed by the board as “nonsense”.", ("", "that it leaks")),
        ("The claim that the mill was shut is false.", ("", "that the mill was shut")),
        ("Ann Quill repeated claims that the reports were false.", ("Ann Quill", "that the reports were false")),
        ("Rumours that the mill would close were denied by Ann Quill.",
         ("Ann Quill", "Rumours that the mill would close")),
        ("Ann Quill left, saying it would “ruin” the town and demanding it be dropped.",
         ("Ann Quill", "it would “ruin” the town")),
    ],
)  # fmt: skip  # read as a table
def test_a_claim_ends_where_its_own_verb_stands(text: str, expected: tuple[str, str], name: str) -> None:
    assert heard(text, name)[0] == expected


@pytest.mark.parametrize("name", ENGINES)
def test_a_headline_quotes_who_acts_behind_its_colon(name: str) -> None:
    text = "“It leaks”: mayor slams mill\n\nThe mayor, Ann Quill, met clerks on Monday.\n"
    dossier = convert(text, Source(id="a", published="2024-05-17"), engine(name)).dossier
    assert [(each.speaker_text, each.text) for each in dossier.quotes] == [("mayor", "It leaks")]
