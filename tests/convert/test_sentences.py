from __future__ import annotations

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.convert.reading.sentences import find_paragraphs, find_sentences
from dossier.convert.reading.tokens import tokenize


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Mr. Alder met Dr. J. B. Quill in Sept. 2019.", "Nobody spoke."],
        ["The U.S. Senate met at 5 p.m. on Friday.", "It voted."],
        ["She lives in the U.S.", "He does not."],
        ["Alder Corp. sold No. 7 to Quill Inc. in May.", "The price was $1.5 million."],
        ["The board said bolt no. 5 was loose.", "Quill said no.", "Nobody came."],
        ['"I won\'t go."', '"You will," said Mara.'],
        ["The train left platform no. 3 at noon.", "Bolts nos. 5 and 6 broke (see fig. 2 and pp. 20-22)."],
        ["Asked if he knew, Odo Tarn said no.", "12 people died in the crash."],
        ["Mara Quill voted no.", "40 others voted yes.", "It was a firm no.", "3 of them left."],
        ["The board said “no.", "5 men left.", "Was it, no.", "5 men said it.", "The answer was no.", "40 came."],
        ["She studied art.", "20 people came.", "It took one sec.", "20 men ran."],
        ["“Why?” he asked.", "“Because.”"],
        ["Well … maybe.", "Or not..."],
        ["He paused ... and left.", "Was it over?!", "Yes."],
        ["Nora Quill (D-Ore.) disagreed.", "She left."],
        ["The mayor met Gov. Tarn.", "“Good.”", "They agreed."],
        ["The mayor met then-Gov. Tarn.", "He was the ex.", "Gov. Tarn left."],
        ["The clerks cited Tarn v. Renn.", "It was late."],
        ["Sen. Pell Jr. and the Rev. Ash spoke vs. the bill, i.e. against it.", "It failed."],
        ["She told Zastava.Media so.", "Kordon.News and Kordon.Net had it."],
        ["(Nairobi) –", "Guards fired at the crowd."],
        ["LA MERCED (Agencies) —", "Nine people died."],
        ["NEW DELHI:", "The minister left."],
        ["QALA-E-ZARD:", "Nine men died.", "It rained."],
        ["She wrote on X.", "Director Quill liked it.", "It holds vitamin C.", "Quill sold a book on J. Tarn."],
        ["Is it No.?", "No.", "It is not."],
        ["Then Mayor P. Quill spoke.", "See P. 5 of the plan.", "It was class P.", "The others were not."],
        ["She said the Rs. 21 million was paid.", "It cost 20 Rs.", "Then she left."],
        ["Xland.Pravda reported it.", "It rained."],
        ["PORT SALLOW (Polar Press)", "The crew left.", "It rained."],
        ["UNESCO (Elm) and others left.", "It rained."],
    ],
)
def test_sentences_end_where_they_end(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "is_sign"),
    [
        ("bolt no. 5", True),
        ("bolts nos. 5", True),
        ("see fig. 5", True),
        ("on pp. 5", True),
        ("said no. 5", False),
        ("voted no. 5", False),
        ("said, no. 5", False),
        ("said “no. 5", False),
        ("studied art. 5", False),
        ("no. 5", False),
    ],
)
def test_a_sign_for_a_number_is_one_token_and_ends_no_sentence(text: str, is_sign: bool) -> None:
    assert (tokenize(text).words[-2] != ".") == is_sign
    assert (len(sentences(text)) == 1) == is_sign


def test_a_sentence_ends_where_its_blank_is_missing() -> None:
    assert sentences("Ann left.Then Odo came. Yes.She came to Elm.She left.") == [
        "Ann left.", "Then Odo came.", "Yes.", "She came to Elm.", "She left.",
    ]  # fmt: skip  # read as a table


def test_a_label_in_capitals_is_a_speakers_where_there_are_several() -> None:
    assert sentences("MARY TARN: I left.\nODO LIND: It rained.") == ["MARY TARN: I left.", "ODO LIND: It rained."]


def test_each_line_is_a_paragraph_unless_the_text_is_hard_wrapped() -> None:
    assert sentences("First headline\nA second line\n\nThird.") == ["First headline", "A second line", "Third."]
    wrapped = (
        "The council of the small harbour town met for a third time on\n"
        "Monday and once more could not agree on who was to pay for the\n"
        "new lighthouse. Its keeper, who had waited all winter, went\n"
        "home.\n\nNext paragraph."
    )
    assert [text.replace("\n", " ") for text in sentences(wrapped)][1:] == [
        "Its keeper, who had waited all winter, went home.",
        "Next paragraph.",
    ]
    assert len(find_paragraphs(wrapped)) == 2


def test_a_date_header_belongs_to_no_sentence() -> None:
    assert sentences(" date 2024-05-17 Bridge closed. Nobody hurt.") == ["Bridge closed.", "Nobody hurt."]


def test_a_bullet_is_no_part_of_a_sentence() -> None:
    assert sentences("• The mayor resigned.\n\n• She left.\n\n•") == ["The mayor resigned.", "She left.", "•"]
    assert sentences("(Tarvik) He left.") == ["(Tarvik) He left."]


def test_paragraphs_are_counted() -> None:
    assert [one.paragraph for one in find_sentences("One. Two.\n\nThree.")] == [0, 0, 1]


@given(st.text(alphabet="aB. \n?!\"”“'U.S5…", max_size=80))
def test_sentences_are_in_order_not_empty_and_cover_every_word(text: str) -> None:
    last, covered = 0, set()
    for one in find_sentences(text):
        assert last <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        covered |= set(range(one.start, one.end))
        last = one.end
    assert all(char.isspace() or place in covered for place, char in enumerate(text))


def test_narrow_columns_are_hard_wrapped_too() -> None:
    text = "The old psalter has\ndisappeared, she said on\nThursday. Nobody knows what\nit is worth."
    assert len(sentences(text)) == 2


def test_short_lines_that_begin_with_capitals_stay_apart() -> None:
    assert len(sentences("Bread and a little butter\nMilk of the day before\nTwo eggs for the cake")) == 3


@pytest.mark.parametrize(
    "lead_in",
    [
        "TARVIK, May 3 (Polar Press) -",
        "TARVIK —",
        "(Tarvik) –",
        "(Tarvik, May 3, 2024) –",
        "(New Tarvik, Brennia, 3 May) –",
        "PORT HALDEN, Brennia, May 3, 2024 --",
        "NEW TARVIK (Polar Press) –",
        "TARVIK (Polar Press) - 3 May 2024 -",
        "TARVIK/HALDEN, May 3 (Polar Press) -",
        "TARVIK, MAY 3 (POLAR PRESS):",
        "TARVIK, May 3:",
        "TARVIK (Polar Press / Wire - 3rd May, 2024)",
        "New Tarvik, May 3, 2024 —",
        "Tarvik, Brennia, 3 May 2024 –",
        "(Oslo)",
        "08:40",
        "7.45 pm",
    ],
)
def test_a_dateline_and_a_clock_stand_before_the_first_sentence(lead_in: str) -> None:
    assert sentences(f"{lead_in} The mayor resigned. She left.") == [lead_in, "The mayor resigned.", "She left."]


@pytest.mark.parametrize("town", ["New Tarvik", "Tarvik", "TARVIK"])
def test_a_dateline_with_a_full_date_needs_no_blank_behind_its_dash(town: str) -> None:
    dateline = f"{town}, May 3, 2024—"
    assert sentences(f"{dateline}The mayor resigned. She left.") == [dateline, "The mayor resigned.", "She left."]


@pytest.mark.parametrize(
    "text",
    [
        "Tarvik—the town of the May 3, 2024, fire—is empty.",
        "Tarvik, May 3 — the day of the fire — is remembered.",
        "UN - the body that met - is late.",
        "US-BACKED men left.",
        "(Tarvik, May 3, 2024) He left.",
        "12.30 is too late.",
    ],
)
def test_what_is_no_dateline_stays_in_its_sentence(text: str) -> None:
    assert sentences(text) == [text]


@given(st.lists(st.sampled_from(["word", " ", "  ", "x" * 700, ",", "\u00a0"]), max_size=40).map("".join))
def test_a_page_without_a_full_stop_is_read_in_pieces(text: str) -> None:
    text = text.strip() * 3
    found = find_sentences(text)
    assert all(sentence.end - sentence.start <= 2000 for sentence in found)
    behind = 0
    for sentence in found:
        assert not text[behind : sentence.start].strip()
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end] != ""
        behind = sentence.end
    assert behind == len(text)


PARAGRAPHS = (
    '"No company is above the rules," Commissioner Maria Verhoeven told reporters in the Belgian capital on Thursday.',
    "The firm will close two plants.",
    "Its head, Anna Holt, who took over in March after a long search, said that nobody would be dismissed before"
    " the end of the year and that both plants would be sold.",
    "She left.",
    "Unions had called for a strike on Monday, but the ministry of labour asked them to wait for the talks.",
)


@pytest.mark.parametrize("width", [66, 72, 80])
@pytest.mark.parametrize("indent", ["", "  ", "\t"])
def test_wrapped_paragraphs_without_blank_lines_between_them(width: int, indent: str) -> None:
    lines = [fill(paragraph, width, initial_indent=indent, expand_tabs=False) for paragraph in PARAGRAPHS]
    text = "Watchdog fines firm\n\n" + "\n".join(lines) + "\n"
    found = [" ".join(text[start:end].split()) for start, end in find_paragraphs(text)]
    assert found[1:] == list(PARAGRAPHS)


def test_a_list_is_not_wrapped() -> None:
    text = "What to bring\n  Bread and butter\n  Two eggs\n  A candle\nCome early"
    assert len(find_paragraphs(text)) == 5
