from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.convert.reading.marks import find_quotations, inside_marks


def quoted(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in one.parts] for one in find_quotations(text)]


@pytest.mark.parametrize(
    "quotation",
    ['"Go home now,"', "“Go home now,”", "«Go home now,»", "« Go home now, »", "„Go home now,“", "„Go home now,”",
     "‘Go home now,’", "'Go home now,'", "‹Go home now,›", "``Go home now,''", "''Go home now,''", "“Go home now,\""],
)  # fmt: skip  # read as a table
def test_every_common_style(quotation: str) -> None:
    assert quoted(f"He said: {quotation} and left.") == [[quotation]]


def test_a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” she said."
    assert quoted(text) == [["“One.", "“Two.", "“Three,”"]]
    assert all(one.closed for one in find_quotations(text))


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "She said: “One and two.\n\nThe town went to bed."
    assert quoted(text) == [["“One and two."]]
    assert not find_quotations(text)[0].closed


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She said: ‘One. It is late.\n\n‘Two.’", [["‘One. It is late.", "‘Two.’"]]),
        ("She said 'no' to it.\n\n'Two.'", [["'no'"], ["'Two.'"]]),
        ("It was a ‘plan.\n\n‘Two.’", [["‘Two.’"]]),
        ('"One.\n\nIt is late. So it goes on," she said.', [['"One.', 'It is late. So it goes on,"']]),
        ('"One.\n\nIt is late. "So it goes on," she said.', [['"One.'], ['"So it goes on,"']]),
        ('"One.\n\nAnn Quill."', [['"One.']]),
        ("Their leader “Odo Tarn.\n\n“Two,” she said.", [["“Odo Tarn."], ["“Two,”"]]),
        ("It was late. “ One and two.”", [["“ One and two.”"]]),
        ("“”One and two,” she said.", [["“”One and two,”"]]),
    ],
)
def test_marks_that_are_left_out_or_slip(text: str, parts: list[list[str]]) -> None:
    assert quoted(text) == parts


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    assert quoted("“He told me ‘no’ twice, then “maybe” once,” she said.") == [
        ["“He told me ‘no’ twice, then “maybe” once,”"]
    ]


def test_an_unclosed_quotation_does_not_swallow_the_next() -> None:
    assert quoted('"It is late, he said. "Go home."') == [['"It is late, he said. '], ['"Go home."']]


@pytest.mark.parametrize(
    "text",
    [
        "The voters' choice wasn't Mara's.",
        "rock 'n' roll of the '90s and ’80s",
        "Get 'em, the Quills’ dogs",
        "a 5' 10\" man",
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


def test_a_nickname_inside_a_name_is_no_quotation() -> None:
    assert quoted("Robert “Bob” Quill said no. Then Ann 'Big Annie' Reed left.") == []
    assert quoted("The mayor called “Bob” Quill “mad”.") == [["“Bob”"], ["“mad”"]]
    assert quoted("Robert said “No.” Quill left.") == [["“No.”"]]


def test_single_marks_around_a_possessive() -> None:
    assert quoted("He said: ‘The voters’ choice was clear,’ and left.") == [["‘The voters’ choice was clear,’"]]


@given(st.text(alphabet="ab \n.,\"“”‘’'«»„", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    last = 0
    for one in find_quotations(text):
        for start, end in one.parts:
            assert last <= start < end <= len(text)
            last = end


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said "Yes." Then he left.', ["Yes."]),
        ("« Oui », dit-elle", ["Oui"]),
        ("“One.\n\n“Two,” she said", ["One.", "Two"]),
        ("\"'It is slow,' she used to say.\"", ["'It is slow,' she used to say."]),
        ("“It has no end", ["It has no end"]),
    ],
)
def test_a_quotation_is_cut_out_of_its_marks(text: str, words: list[str]) -> None:
    (quotation,) = find_quotations(text)
    assert [text[start:end] for start, end in inside_marks(text, quotation.parts, (quotation,))] == words


def test_a_passage_over_lines_of_a_quotation_is_parted_at_their_marks() -> None:
    text = "“One.\n“Two,” she said."
    at = inside_marks(text, ((0, text.index(" she")),), find_quotations(text))
    assert [text[start:end] for start, end in at] == ["One.", "Two"]


def test_a_passage_that_goes_on_outside_keeps_its_marks() -> None:
    text = '"Never" was his answer'
    assert inside_marks(text, ((0, len(text)),), find_quotations(text)) == ((0, len(text)),)
