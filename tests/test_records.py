"""Records: values that cannot change, alike when their fields are."""

from __future__ import annotations

import copy
import pickle

import pytest

from dossier.convert.reading.parse import Sentence
from dossier.model import Claim, Source
from dossier.records import Record, replace


class Token(Record, eq=False):
    """One that is only equal to itself."""

    word: str


def test_equal_records_are_one_key() -> None:
    one, other = Sentence(0, 5, 1), Sentence(0, 5, 1)
    assert one == other
    assert {one: 1}[other] == 1
    assert replace(one, end=6) != one


def test_records_without_comparison_are_keys_of_their_own() -> None:
    one, other = Token("dam"), Token("dam")
    assert one != other
    assert {one: 1, other: 2} == {one: 1, other: 2}
    assert len({one, other}) == 2


def test_nothing_of_a_record_can_be_changed_or_added() -> None:
    sentence = Sentence(0, 5, 1)
    for name in ("end", "more"):
        with pytest.raises(AttributeError):
            setattr(sentence, name, 6)
    assert sentence == Sentence(0, 5, 1)


def test_what_is_free_to_hold_more_is_no_other_record_s() -> None:
    one, other = Source("a"), Source("b")
    assert one.extra == other.extra == {}
    assert one.extra is not other.extra


def test_records_go_to_other_processes_and_back() -> None:
    claim = Claim("p-1", "asserts")
    assert pickle.loads(pickle.dumps(claim)) == copy.deepcopy(claim) == claim
