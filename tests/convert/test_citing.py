"""Whom an outlet cites speaks, and the outlet relays: by example, through the whole conversion."""

from __future__ import annotations

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.pipeline import convert
from dossier.model import Source


def told(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Who speaks, what, and through whom, of every quote of a text."""
    dossier = convert(text, Source("x", file="seeds/x.txt", sha256="0" * 64), RulesEngine()).dossier
    return [(quote.speaker_text, quote.text, quote.via) for quote in dossier.quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Kray Post reported on Sunday, citing two clerks familiar with the matter, that the mill was shut.",
         "two clerks familiar with the matter", "that the mill was shut"),
        ("The mill was shut, Kray Post reported, citing a police spokeswoman.", "a police spokeswoman",
         "The mill was shut"),
        ("Citing two clerks, Kray Post reported that the mill was shut.", "two clerks", "that the mill was shut"),
        ("Kray Post, citing a source in the Mill Ministry, reported that the mill was shut.",
         "a source in the Mill Ministry", "that the mill was shut"),
        ("Kray Post reported that the mill was shut, citing Ann Quill, a baker.", "Ann Quill",
         "that the mill was shut"),
        ("According to Kray Post, citing two clerks, the mill was shut.", "two clerks", "the mill was shut"),
        ("According to the daily Kray Post, which cited two clerks, the mill was shut.", "two clerks",
         "the mill was shut"),
    ],
)  # fmt: skip  # read as a table
def test_whom_an_outlet_cites_speaks_through_it(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content, ("kray-post",))]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Kray Post reported, citing safety concerns, that the mill was shut.", "Kray Post", "that the mill was shut"),
        ("The mill was shut, Kray Post reported, citing Radio Elmstad.", "Kray Post", "The mill was shut"),
        ("The mayor said, citing two engineers, that the mill was shut.", "The mayor", "that the mill was shut"),
    ],
)
def test_who_cites_things_outlets_or_for_itself_speaks(text: str, speaker: str, content: str) -> None:
    assert [(who, what) for who, what, _ in told(text)] == [(speaker, content)]


def test_an_outlet_may_hand_on_what_another_tells_citing_somebody() -> None:
    text = "The mill was sold, the website Tarnwatch reports, citing two clerks, Kray Post writes. Tarnwatch is small."
    assert told(text)[0] == ("two clerks", "The mill was sold", ("tarnwatch", "kray-post"))


def test_what_others_said_to_a_claim_is_none_of_it() -> None:
    text = 'Rebels said they had seized the mill, a claim the army dismissed as "pure propaganda".'
    assert [(who, what) for who, what, _ in told(text)] == [
        ("Rebels", "they had seized the mill"),
        ("the army", 'as "pure propaganda"'),
    ]
    text = "Tarn Watch concluded that guards burned the mill, a finding Kenya rejected."
    assert [(who, what) for who, what, _ in told(text)] == [("Tarn Watch", "that guards burned the mill")]
    text = "Guards had burned the mill, survivors said, an accusation that the board has firmly denied."
    assert [(who, what) for who, what, _ in told(text)] == [("survivors", "Guards had burned the mill")]


@pytest.mark.parametrize(
    ("phrase", "person", "somebody"),
    [
        ("an unnamed officer", True, True),
        ("two people familiar with the case", True, True),
        ("the head of the harbour board", True, True),
        ("deputies", True, True),
        ("a stuntwoman", True, True),
        ("the harbour police", False, True),
        ("the crane of the company", False, False),
        ("safety concerns", False, False),
        ("", False, False),
    ],
)
def test_people_and_bodies_by_the_head_of_their_phrase(phrase: str, person: bool, somebody: bool) -> None:
    assert (is_person(phrase), is_somebody(phrase)) == (person, somebody)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The Mill Board (TMB) said that it had paid, Kray Post reported.", "The Mill Board (TMB)", "that it had paid"),
        ("Ann Quill, the mayor, said it had paid, Kray Post reported.", "Ann Quill, the mayor", "it had paid"),
        ("Ann Quill called the report a lie, Kray Post reported.", "Ann Quill", "the report a lie"),
        ("Ann Quill accused the mill of theft, Kray Post reported.", "Ann Quill", "the mill of theft"),
        ("Ann Quill, a baker, said it had paid, according to Kray Post.", "Ann Quill, a baker", "it had paid"),
    ],
)
def test_who_is_told_of_by_an_outlet_speaks_through_it(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content, ("kray-post",))]


@pytest.mark.parametrize(
    "fact",
    [
        "The Mill Board (TMB) paid two men",
        "Ann Quill called her aunt",
        "Ann Quill, who said it was cold, left",
        "A study by Ann Quill found that it rained",
    ],
)
def test_what_nobody_says_is_told_by_the_outlet(fact: str) -> None:
    assert told(f"{fact}, Kray Post reported.") == [("Kray Post", fact, ())]


def test_whom_it_cites_speaks() -> None:
    speakers = [who for who, *_ in told("Kray Post wrote it had rained. Quoting the mayor, it said the mill was shut.")]
    assert speakers == ["Kray Post", "the mayor"]
    assert [who for who, *_ in told("Citing safety concerns, it said the mill was shut.")] == ["it"]
    assert [who for who, *_ in told("The board met. Citing two clerks, it said the mill was shut.")] == ["it"]
    assert told("The daily Kray Post cited two clerks.") == []
    cited_before = "Kray Post, which had cited Ann Quill as a source in May"
    assert told(f"{cited_before}, said that the mill was shut.")[-1][0] == cited_before


def test_a_poll_of_an_outlets_name_hands_nothing_on() -> None:
    text = "Most bakers in Tarn, a town, say they prefer rye, according to a Kray Post poll."
    assert [who for who, *_ in told(text)] == ["a Kray Post poll"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill was shut, said a clerk, Kray Post reported.",
        "The mill was shut, a clerk said, the Kray Post reported on Monday.",
        "The mill was shut, a clerk told the Kray Post, which first reported the news.",
    ],
)
def test_an_outlet_behind_who_speaks_hands_it_on(text: str) -> None:
    assert told(text) == [("a clerk", "The mill was shut", ("kray-post",))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mill was shut, said the firm, local media reported.", "the firm"),
        ("The mill was shut, Ann Quill was quoted as saying, the state news agency reported.", "Ann Quill"),
        ("The mill was shut, the state news agency reported.", "the state news agency"),
    ],
)
def test_an_outlet_without_a_name_hands_it_on(text: str, speaker: str) -> None:
    assert [(who, what) for who, what, _ in told(text)] == [(speaker, "The mill was shut")]
