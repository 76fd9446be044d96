"""What is called somebody's words, opinion or account beside it, or somebody puts so."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the opinion of Ann Quill, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ("In the words of the mayor, Ann Quill, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ("In Ann Quill's view, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ("Ann Quill left early. In her words, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ('In the words of Ann Quill, the mill was "a joke".', [("ann-quill", "a joke")]),
        ("By Ann Quill's account, the mill was shut.", [("ann-quill", "the mill was shut")]),
        ("By the board's own reckoning, the mill was lost.", [("the board", "the mill was lost")]),
        ("In the court's view, the mill was lost.", [("the court", "the mill was lost")]),
        # what is seen from somewhere, put another way, or said by others is not
        ("In the view of the hotel, the mill burned.", []),
        ("In my opinion, the mill was shut.", []),
        ("In other words, the mill was shut.", []),
        ("In his opinion, joined by Ann Quill, the mill was shut.", []),
        ("In its opinion, the board said the mill was shut.", [("the board", "the mill was shut")]),
        ("In her judgment, Mrs Quill ordered the board to pay.", [("quill", "the board to pay")]),
    ],
)
def test_whose_opinion_or_words_a_sentence_opens_with(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Quill left. The mill, in her view, was lost.", [("ann-quill", "The mill … was lost")]),
        ("The mill was lost, in the opinion of Ann Quill.", [("ann-quill", "The mill was lost")]),
        ("Ann Quill left. The guards, by her account, fled.", [("ann-quill", "The guards … fled")]),
        ('Ann Quill left. There was, in her view, "no case" for it.', [("ann-quill", 'There was … "no case" for it')]),
        ("Ann Quill left; in her view, the mill was lost.", [("ann-quill", "the mill was lost")]),
        ("Ann Quill has five votes and, by her own count, she needs six.", [("ann-quill", "she needs six")]),
        ("The mill was lost, per the ministry.", [("the ministry", "The mill was lost")]),
        ("The mill was lost, per court documents.", [("court documents", "The mill was lost")]),
        ("The mill was lost, per police.", [("police", "The mill was lost")]),
        ("The mill was lost, the ministry's data show.", [("the ministry's data", "The mill was lost")]),
        # somebody else says it, less than the sentence is theirs, or nobody's account is meant
        ("The mill makes 40 loaves, per head.", []),
        ("The mill makes 40 loaves, per working day.", []),
        ("Odo Tarn said the mill, in her view, was lost.", [("odo-tarn", "the mill, in her view, was lost")]),
        ("It is a mill that, in her view, was lost.", []),
        ("The clerks hid it, in the view of the hotel.", []),
        ("The thieves, by all accounts, fled.", []),
        ("The money is, in Odo Tarn's accounts books, marked as paid.", []),
    ],
)
def test_whose_opinion_or_account_stands_beside(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill was shut, Kray Post quoted Ann Quill as saying on Monday.", [("ann-quill", "The mill was shut")]),
        ("The mill was shut, the agency Xpress quoted a clerk as saying.", [("a clerk", "The mill was shut")]),
        ("The board was warned of the leak, documents show.", [("documents", "The board was warned of the leak")]),
        ("The mill leaked, papers seen by Kray Post suggest.", [("papers seen by Kray Post", "The mill leaked")]),
        # somebody says it already, or nothing is shown
        ("Odo Tarn said the mill was shut, a paper quoted him as saying.", [("odo-tarn", "the mill was shut")]),
        ("She kept the letters, which records show.", []),
    ],
)
def test_who_or_what_a_clause_behind_hands_it_on_from(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As per the mayor, the mill was shut.", [("the mayor", "the mill was shut")]),
        (
            "The mill was shut in May, as per a report by the board.",
            [("a report by the board", "The mill was shut in May")],
        ),
        ("As per the police, the mill was shut.", [("the police", "the mill was shut")]),
        # what is done by rule or by piece
        ("As per the agreement, the mill was shut.", []),
        ("The clerks left at noon as per the rules.", []),
        ("As per her instructions, the mill was shut.", []),
        ("The mill makes two tons per hour.", []),
    ],
)
def test_as_per_whom(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port is dead, as Odo Tarn puts it.", [("odo-tarn", "The port is dead")]),
        ("As Odo Tarn puts it, the port is dead.", [("odo-tarn", "the port is dead")]),
        ("The port, as Odo Tarn puts it, is a graveyard.", [("odo-tarn", "The port … is a graveyard")]),
        ('As Odo Tarn put it: "The port is dead."', [("odo-tarn", "The port is dead.")]),
        ('As Odo Tarn, a clerk, put it: "The port is dead."', [("odo-tarn", "The port is dead.")]),
        ('"The port is dead," as Odo Tarn, a clerk, put it.', [("odo-tarn", "The port is dead")]),
        ('It was "a wreck", as Odo Tarn once put it.', [("odo-tarn", "a wreck")]),
        ("It fell as Odo Tarn put it on the shelf.", []),
        ("Ida Renn, in her judgment, ruled that it was late.", [("ida-renn", "that it was late")]),
        ("It was as good as Odo Tarn put it.", []),
        ("She is a woman who, as Odo Tarn puts it, could start a fight.", []),
    ],
)
def test_what_somebody_puts_so(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
