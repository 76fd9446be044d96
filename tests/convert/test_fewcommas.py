"""Who speaks where no comma, or one too many, parts him from what tells of him, with both engines."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made

_TITLE = "date 2026-03-12 Town hall reopens after repairs\n\n"


def _said(text: str, name: str) -> list[tuple[str, str]]:
    quotes = made(f"{_TITLE}{text}\n", name).quotes
    return [(each.speaker or each.speaker_text, each.text) for each in quotes]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # in writing
        ("Ann Quill in a tweet on Monday said it leaked.", "ann-quill"),
        ("The police in a statement on Monday said it leaked.", "The police"),
        ("Ann Quill, Tarn’s spokeswoman in a statement said it leaked.", "ann-quill"),
        ("After the vote, Ann Quill, Tarn’s spokeswoman in a statement said it leaked.", "ann-quill"),
        ("The governor in a statement by his aide on media, Odo Tarn, on Monday said it leaked.", "The governor"),
        ("In a statement by his head of press, Dr. Ivo Lind, Tarn said it leaked.", "tarn"),
        ("On Monday, Tom Sorda, the head of Kray said it leaked.", "tom-sorda"),
        ("A line in a letter to the board said it leaked.", "A line in a letter to the board"),
        # as he speaks
        ("Ann Quill, head of the mill while speaking with clerks on Monday said it leaked.", "ann-quill"),
        # with a comma too many
        ("The head of Halden Mill, has said it leaked.", "The head of Halden Mill"),
        ("A spokesperson for the Lodd Sunday League said it leaked.", "A spokesperson for the Lodd Sunday League"),
        # an office in letters, a word of address, and what stands in brackets
        ("The PRO of the command, DSP Odo Tarn, said it leaked.", "odo-tarn"),
        ("The DG of the agency, Dr Odo Tarn, said it leaked.", "odo-tarn"),
        ("The Governor of Halden State, His Excellency Odo Tarn, has said it leaked.", "odo-tarn"),
        ("The head of the board, Odo Tarn (Unity, Halden), said it leaked.", "odo-tarn"),
        # on whose side
        ("Clerks loyal to Odo Tarn said it leaked.", "Clerks loyal to Odo Tarn"),
    ],
)
def test_who_says_so(text: str, speaker: str, name: str) -> None:
    assert _said(text, name) == [(speaker, "it leaked")]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arvale MP Odo Tarn, has promised Mayor Ann Quill of a row over it.",
         [("odo-tarn", "Mayor Ann Quill of a row over it")]),
        ("“It leaks,” Odo Tarn said. The governor in a letter denied the claim.",
         [("odo-tarn", "It leaks"), ("The governor", "the claim")]),
        ("“Is it safe?” is the question.", []),
        ("Two clerks paid him a visit asking for help with the mill.", [("Two clerks", "help with the mill")]),
        ("Strongly condemning the old mill, mayor Odo Tarn left.", [("odo-tarn", "the old mill")]),
        ("Odo Tarn came down heavily on Mayor Ann Quill alleging that the mill leaked.",
         [("odo-tarn", "that the mill leaked")]),
        ("Odo Tarn slammed Ann Quill alleging that the mill leaked.",
         [("odo-tarn", "Ann Quill"), ("odo-tarn", "that the mill leaked")]),
        ("Odo Tarn said the mayor had lied and called for his arrest.",
         [("odo-tarn", "the mayor had lied"), ("odo-tarn", "his arrest")]),
        ("Odo Tarn said Ivo Lind had lied and demanded that he resign.",
         [("odo-tarn", "Ivo Lind had lied"), ("odo-tarn", "that he resign")]),
        ("Mocking the old mill, mayor Odo Tarn on Monday left.", [("odo-tarn", "the old mill")]),
        ("Odo Tarn said that Ann Quill in an interview claimed it leaked.",
         [("odo-tarn", "that Ann Quill in an interview claimed it leaked")]),
    ],
)  # fmt: skip  # read as a table
def test_who_says_what(text: str, expected: list[tuple[str, str]], name: str) -> None:
    assert _said(text, name) == expected


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "The MP allied to President Odo Tarn accused the board of theft.",
        "MPs allied to Odo Tarn and Mayor Ann Quill have accused the board of theft.",
        "A clerk linked to Odo Tarn condemned the board.",
    ],
)
def test_nobody_speaks_for_those_on_his_side(text: str, name: str) -> None:
    assert [each.speaker for each in made(f"{_TITLE}{text}\n", name).quotes] == [""]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "who",
    [
        "Ann Quill, deputy director of Tarn Watch",
        "Ann Quill, 34, a nurse in Lodd",
        "Ann Quill, a nurse who lost her job",
        "her lawyer, Ann Quill, of Tarn Legal",
        "the spokesman for the board, Ann Quill",
        "a note signed by the mayor, Ann Quill",
    ],
)
def test_who_something_is_according_to_is_whole(who: str, name: str) -> None:
    [quote] = made(f"{_TITLE}According to {who}, the mill was sold.\n", name).quotes
    assert (quote.speaker_text, quote.text) == (who, "the mill was sold")


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor is reported to have said that it leaked.", "The mayor"),
        ("Odo Tarn is said to have told clerks that it leaked.", "odo-tarn"),
    ],
)
def test_who_is_said_to_have_said_so_speaks(text: str, speaker: str, name: str) -> None:
    assert _said(text, name) == [(speaker, "that it leaked")]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bill was dead and Quill said it would be back.",
         ["the bill was dead", "it would be back"]),
        ("Quill claimed the police and the army were slow.", ["the police and the army were slow"]),
        ("Quill told reporters the mill and the mine would shut.", ["the mill and the mine would shut"]),
        ("Quill went on to add: “The mill leaks.”", ["The mill leaks."]),
        ("Quill wrote to say that the mill leaked.", ["that the mill leaked"]),
        ("Quill said only the mill leaked.", ["only the mill leaked"]),
        ("Quill said most of them result from rows.", ["most of them result from rows"]),
        ("Quill claimed the term “old mill” was invented by clerks.", ["the term “old mill” was invented by clerks"]),
        # a mark behind the closing one
        ("“The mill leaks”, said Mr. Quill. “Not only that, but it is old”.",
         ["The mill leaks … Not only that, but it is old"]),
        ("The dam is old, chief clerk Ann Quill told the board.", ["The dam is old"]),
        # what stands in front of a clause that is told: in spite of what, and when or where it was said
        ("Tarn said without help, clerks would die.", ["without help, clerks would die"]),
        ("Tarn said on the trade front, ties should grow.", ["on the trade front, ties should grow"]),
        ("Tarn said on Monday, the mill had shut.", ["the mill had shut"]),
        ("Tarn said at a news conference in Lodd, the mill had shut.", ["the mill had shut"]),
        ("Speaking at the hall, Tarn said like others, the mill had shut.", ["like others, the mill had shut"]),
        ("After the vote, Tarn said for now, the plan was dead.", ["for now, the plan was dead"]),
        ("In May, Tarn said, the plan was dead.", ["In May … the plan was dead"]),
        ("When the case was argued in May, the mill burned.", []),
        # what an aside interrupts
        ("“It was” – and here her voice broke – “the worst day of all,” said Quill.",
         ["It was … the worst day of all"]),
        ("“We won,” grinned Ann Quill after the match.", ["We won"]),
        ("While some wept over the mill, others say it is fair and old.", ["it is fair and old"]),
        ("They claimed the charges were part of a plot and asked the board to quit.",
         ["the charges were part of a plot", "the board to quit"]),
        ("The report, however, states that the mill leaked.", ["that the mill leaked"]),
        ("The board sat in May, according to old files, the report said.",
         ["The board sat in May, according to old files"]),
        ("Quill criticised the board for what she called “bad work”.", ["the board for what she called “bad work”"]),
        ("Quill accused the clerk who wrote it of lying, calling it “mean”.",
         ["the clerk who wrote it of lying", "it “mean”"]),
    ],
)  # fmt: skip  # read as a table
def test_where_what_is_said_ends(text: str, expected: list[str], name: str) -> None:
    assert [each.text for each in made(f"{_TITLE}{text}\n", name).quotes] == expected


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the words of Odo Tarn, “The mill leaks.”", [("odo-tarn", "The mill leaks.")]),
        ("In Odo Tarn’s words, “The mill leaks.”", [("odo-tarn", "The mill leaks.")]),
        ("In Odo Tarn’s own words: “The mill leaks.”", [("odo-tarn", "The mill leaks.")]),
        ("Odo Tarn left in May. In his words: “The mill leaks.”", [("odo-tarn", "The mill leaks.")]),
        ("In other words, “The mill leaks.”", []),
    ],
)
def test_in_whose_words_a_sentence_opens(text: str, expected: list[tuple[str, str]], name: str) -> None:
    assert _said(text, name) == expected
