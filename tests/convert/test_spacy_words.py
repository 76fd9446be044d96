"""What spaCy is given to parse: only what may attribute, in pieces; spaCy itself is not needed for this."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.convert.engines.spacy_words import PIECE, asked, pieces
from dossier.convert.reading.sentences import find_sentences


def _asked(text: str) -> list[str]:
    return [text[start:end] for start, end in asked(text, find_sentences(text))]


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("The dam has four gates. Falk said it leaks. It is old.", ["Falk said it leaks."]),
        ("According to Falk, the dam leaks. The river is wide.", ["According to Falk, the dam leaks."]),
        ("The river is wide. Her claim that it leaks is new.", ["Her claim that it leaks is new."]),
        ("Two gates were open. “It leaks.” The river is wide.", ["“It leaks.”"]),
        ("The river is wide. “It leaks. It is old,” Falk.", ["“It leaks. It is old,” Falk."]),
        ("“It leaks. It is old.\n\n“It is dear,” Falk.", ["“It leaks. It is old.", "“It is dear,” Falk."]),
        ("The river is wide.", []),
        ("", []),
    ],
)
def test_only_sentences_that_may_attribute_are_parsed(text: str, parsed: list[str]) -> None:
    assert _asked(text) == parsed


@given(st.text(alphabet="Falk said it. “”\n", max_size=200))
def test_what_is_parsed_stands_in_order_and_never_twice(text: str) -> None:
    spans = [(0, 0), *asked(text, find_sentences(text))]
    assert all(before[1] <= start < end for before, (start, end) in pairwise(spans))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 3 * PIECE))))
def test_pieces_hold_all_that_they_were_given_and_are_no_longer_than_one(
    gaps_and_lengths: list[tuple[int, int]],
) -> None:
    spans, place = [], 0
    for gap, length in gaps_and_lengths:
        spans.append((place + gap, place + gap + length))
        place += gap + length
    found = list(pieces(spans, [start for start, _ in spans]))
    assert [at for piece in found for span in piece for at in range(*span)] == [at for s in spans for at in range(*s)]
    assert all(0 < sum(end - start for start, end in piece) <= PIECE for piece in found)


def test_a_long_quotation_is_cut_where_a_sentence_begins() -> None:
    sentences = find_sentences(f"“{'The dam was never safe, not for a day. ' * 40}It leaks,” Falk said.")
    starts = [sentence.start for sentence in sentences]
    found = list(pieces([(0, sentences[-1].end)], starts))
    assert len(found) > 1
    assert all(span[0] in starts for piece in found for span in piece)
