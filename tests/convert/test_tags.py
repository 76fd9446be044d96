"""What a word is guessed to be, by the words around it."""

from __future__ import annotations

import pytest
from hearing import said

from dossier.convert.reading.tags import tag
from dossier.convert.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ann Quill, 52, contested the claim.", "contested", "V"),
        ("It was the contested claim.", "contested", "J"),
        ("She was pleased the mill opened.", "pleased", "J"),
        ("A mill, Ann Quill, accustomed", "accustomed", "J"),  # the first word of the text does not follow the last
    ],
)
def test_a_word_that_may_be_an_adjective_or_a_verb(text: str, word: str, expected: str) -> None:
    tokens = tokenize(text)
    assert tag(tokens)[tokens.lows.index(word)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It burned in May, according to aid workers.", [("aid workers", "It burned in May")]),
        ("It burned in May, according to official data.", [("official data", "It burned in May")]),
        ("According to Air Watch, the mill burned.", [("air-watch", "the mill burned")]),
        ("He came to aid workers.", []),
        ("The mill burned at noon, Lodd medics said.", [("Lodd medics", "The mill burned at noon")]),
        ("The mayor has said it rained.", [("The mayor", "it rained")]),
        ("The board said in a statement emailed to clerks that it rained.", [("The board", "that it rained")]),
        ("Ann Quill cautioned, however, that such mills burn.", [("ann-quill", "that such mills burn")]),
        ("According to the mayor, Ann Quill, the works belong to Lodd.", [("ann-quill", "the works belong to Lodd")]),
        ("According to the mayor, Ann Quill, fires occur in mills.", [("ann-quill", "fires occur in mills")]),
        ("According to the clerk, most of the works survive.", [("the clerk", "most of the works survive")]),
    ],
)
def test_who_speaks_where_a_word_reads_as_a_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As first reported by the Air Force, it rained.", [("air-force", "it rained")]),
        ("It rained, as noted by Ann Quill, the mayor.", [("ann-quill", "It rained")]),
        ("As planned by the Air Force, it rained.", []),
        ("The mayor, Ann Quill, had been denied access to her file.", []),
        ("A seat was promised by the board.", [("the board", "A seat")]),
        # what came to be as it was foretold, and what has no clause behind
        ("As promised by Ann Quill, the pier was open.", []),
        ("As suggested by its name, it rained.", []),
        ("As noted by Ann Quill, who left, it rained.", []),
        ("As reported by the board, the mayor, Ann Quill, resigned.", []),
        ("Odo Tarn, as noted by Ann Quill, was late.", [("ann-quill", "Odo Tarn … was late")]),
    ],
)
def test_who_says_it_behind_by(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man has died, the ambulance service reports.", [("the ambulance service", "A man has died")]),
        ("The dam has burst, Odo Tarn reports.", [("odo-tarn", "The dam has burst")]),
        ("It is a curse, experts note.", [("experts", "It is a curse")]),
        ("It is old, Odo Tarn and his colleagues write.", [("Odo Tarn and his colleagues", "It is old")]),
        ("Her mother used to say that luck is work.", [("Her mother", "that luck is work")]),
        # nouns
        ("It was based on letters, notes, police reports.", []),
        ("She left a diary, love letters, a farewell note.", []),
        ("She kept letters, the agency reports, and a map.", []),
    ],
)
def test_a_verb_that_reads_as_a_noun_behind_what_it_tells(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polls show voters like him.", [("Polls", "voters like him")]),
        ("Critics claim voters were bribed.", [("Critics", "voters were bribed")]),
        ("It was late, but police claim clerks lied.", [("police", "clerks lied")]),
        ("New figures show house prices fell.", [("New figures", "house prices fell")]),
        # nouns
        ("Sports show fans were late.", []),
        ("She filled in the insurance claim form.", []),
        ("She ran the dogs show ring.", []),
        ("The talk show guests were late.", []),
    ],
)
def test_what_several_do_is_a_verb_though_no_article_stands_behind(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board claims however that it is shut.", [("The board", "that it is shut")]),
        ("Ann Quill said in her nightly address that it is shut.", [("ann-quill", "that it is shut")]),
        ("Bakers hope still that it is shut.", [("Bakers", "that it is shut")]),
        ("Ann Quill suspects that it is shut.", [("ann-quill", "that it is shut")]),
        ("The arson suspects that it held have left.", []),
        ("Odo Tarn left the hopes quickly that it had.", []),
    ],
)
def test_a_verb_that_reads_as_a_noun_in_front_of_what_it_tells(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen say the mill burned.", [("Gunmen", "the mill burned")]),
        ("Odo Tarn threatened to evict clerks.", [("odo-tarn", "to evict clerks")]),
        ("The blast claims were false.", []),
    ],
)
def test_words_of_violence_are_nouns_or_verbs_as_they_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He sold the mill to FLY Group.", "FLY", "P"),
        ("He had to FLY home.", "FLY", "B"),
        ("It cost N3.75bn in all.", "N3.75bn", "P"),
        ("It cost N3,500,000 in all.", "N3,500,000", "P"),
        ("The road is the A3. Two people left.", "A3", "P"),
    ],
)
def test_letters_and_sums(text: str, word: str, expected: str) -> None:
    tokens = tokenize(text)
    assert tag(tokens)[tokens.words.index(word)] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Officials said a bus plunged into a river.", "plunged", "V"),
        ("Officials said a van rammed into the gate.", "rammed", "V"),
        ("Officials said the boat later capsized in the port.", "capsized", "V"),
        ("Officials said the boat had capsized in the port.", "capsized", "X"),
        ("Officials said the boat had also capsized in the port.", "capsized", "X"),
        ("The gate rammed by a van was mended.", "rammed", "X"),
        # … and the only verb of its clause
        ("They ran when guards fired into the air to break it up.", "fired", "V"),
        ("They ran because a van stopped by the gate blocked it.", "stopped", "X"),
        ("Pressed about it, he left.", "pressed", "X"),
        # … and what has an object
        ("In May the board set up a panel to look into it.", "set", "V"),
        ("Ten candidates waged a fierce battle for seats.", "waged", "V"),
        ("Two cooks given a prize left.", "given", "X"),
    ],
)
def test_what_is_done_to_nobody_was_done(text: str, word: str, expected: str) -> None:
    tokens = tokenize(text)
    assert tag(tokens)[tokens.lows.index(word)] == expected
