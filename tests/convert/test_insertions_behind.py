"""What stands between a verb of saying and its words, and what opens a sentence of speech."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made
from hearing import said


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The mayor said on Tuesday (June 10) that it had fallen.", "that it had fallen"),
        ("Police told reporters Monday (June 9) that it had fallen.", "that it had fallen"),
        ("The mayor said (wrongly) that it had fallen.", "that it had fallen"),
        ("The mayor said (again) it had fallen.", "it had fallen"),
        ("The mayor said – not for the first time – that it had fallen.", "that it had fallen"),
        ("The mayor told Odo Tarn of Kray News, that it had fallen.", "that it had fallen"),
        ("The mayor told the board, it had fallen.", "it had fallen"),
        ("The mayor told, in tears, how it had fallen.", "how it had fallen"),
    ],
)
def test_what_stands_between_is_no_part_of_it(text: str, what: str, name: str) -> None:
    assert [(each.speaker_text.lower(), each.text) for each in made(text, name).quotes] in (
        [("the mayor", what)],
        [("police", what)],
    )


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“Read the room” said the Kerry lawmaker.", "the Kerry lawmaker"),
        ("“You could not get your members to turn up” said Ann Quill.", "Ann Quill"),
        ("“It fell” added the mayor.", "the mayor"),
        ("“It fell.”\n\nContinued Quill: “It was late.”", "Quill"),
        ("“It fell.”\n\nExplained the mayor: “It was late.”", "the mayor"),
    ],
)
def test_who_stands_behind_the_verb_speaks(text: str, who: str, name: str) -> None:
    assert made(text, name).quotes[-1].speaker_text == who


@pytest.mark.parametrize("name", ENGINES)
def test_words_go_on_behind_a_semicolon(name: str) -> None:
    (quote,) = made("“We are here,” Ann Quill said; “nobody else is.”", name).quotes
    assert quote.text == "We are here … nobody else is."


@pytest.mark.parametrize("name", ENGINES)
def test_a_paragraph_whose_last_mark_was_forgotten_goes_on(name: str) -> None:
    text = "“She has gone,” Odo Tarn said.\n\n“Her family thanks the clerks who wrote.\n\nMs Lind was a baker."
    (quote,) = made(text, name).quotes
    assert (quote.speaker, quote.text) == ("odo-tarn", "She has gone … Her family thanks the clerks who wrote")
    said_otherwise = "“She has gone,” Odo Tarn said.\n\n“It is sad, Ivo Lind said.\n\nMs Lind was a baker."
    assert made(said_otherwise, name).quotes[0].text == "She has gone"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarn said there certainly was more room.", ("tarn", "there certainly was more room")),
        ("Odo Tarn says too much is made of it.", ("odo-tarn", "too much is made of it")),
        ("Odo Tarn says far too little was done.", ("odo-tarn", "far too little was done")),
        ("Ann Quill says at a campaign stop in Halden that it leaks.", ("ann-quill", "that it leaks")),
        (
            "Data from the 2014 Lodd Community Survey show that women work.",
            ("Data from the 2014 Lodd Community Survey", "that women work"),
        ),
        ("Documents from May show he took it.", ("Documents from May", "he took it")),
        ("Leaked documents reveal that he took it.", ("Leaked documents", "that he took it")),
        ("Odo Tarn (D-Halden) and Ann Quill (D-Lodd) all suggested that it leaks.",
         ("Odo Tarn (D-Halden) and Ann Quill (D-Lodd)", "that it leaks")),
        ("Odo Tarn said at first it was dry, but later it leaked.", ("odo-tarn", "it was dry, but later it leaked")),
        ("Odo Tarn said, with a smile, he would go.", ("odo-tarn", "he would go")),
        ("The statement read, in part: “We leak.”", ("The statement", "We leak.")),
        ("Odo Sarwat, 26, also alleged that it leaks.", ("odo-sarwat", "that it leaks")),
        ("The strike, which even critics say was the largest, ended.", ("even critics", "which … was the largest")),
        ("Mr Gibbs said his cousin, who served overseas, surprised everyone.",
         ("gibbs", "his cousin, who served overseas, surprised everyone")),
    ],
)  # fmt: skip  # read as a table
def test_rows_of_tags_are_mended(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The clerk helped a visitor see it, Ann Quill said.", "The clerk helped a visitor see it"),
        ("Asked about it, Ann Quill said it leaks.", "it leaks"),
        (
            "“It is late,” Ann Quill said, adding the ten people killed were clerks.",
            "the ten people killed were clerks",
        ),
        ("Ann Quill vowed to fight on, but the board will not listen.", "to fight on"),
        ("Half of all clerks say they are tired, a survey by the union found.", "they are tired"),
        ("The mill leaks, says Ann Quill, who runs it, and Odo Tarn, who built it.", "The mill leaks"),
        ("The mill (the oldest, Ann Quill says) will close.", "the oldest"),
    ],
)
def test_where_words_begin_and_end(text: str, what: str) -> None:
    assert said(text)[-1][1] == what


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The mayor, Ann Quill, said, `` It is a great day. It rains. ''", "The mayor, Ann Quill",
         "It is a great day. It rains."),
        ("`` It is a great day, '' said Ann Quill.", "Ann Quill", "It is a great day"),
        ("“It leaks.” That is what Ann Quill said when she saw it.", "Ann Quill", "It leaks."),
        ("“It leaks.” That was all Ann Quill would say.", "Ann Quill", "It leaks."),
        ("Tarn has given nothing, Election Board records compiled by the Lodd Centre show.",
         "Election Board records compiled by the Lodd Centre", "Tarn has given nothing"),
        ("Gifts reached two million, a KRAY POST analysis of new reports shows.",
         "a KRAY POST analysis of new reports", "Gifts reached two million"),
    ],
)  # fmt: skip  # read as a table
def test_what_stands_in_front_of_who_tells_it(text: str, who: str, what: str, name: str) -> None:
    assert [(each.speaker_text, each.text) for each in made(text, name).quotes] == [(who, what)]
