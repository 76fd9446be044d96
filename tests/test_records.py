"""Records: what the type checker guards, and what holds when they are run."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace
from pathlib import Path

from dossier.convert.parse import Sentence
from dossier.model import Claim
from dossier.records import record

ROOT = Path(__file__).parent.parent


@record(frozen=True, slots=True, eq=False)
class Token:
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


def test_records_hold_nothing_but_their_fields() -> None:
    assert not hasattr(Sentence(0, 5, 1), "__dict__")


def test_records_go_to_other_processes_and_back() -> None:
    claim = Claim("p-1", "asserts")
    assert pickle.loads(pickle.dumps(claim)) == copy.deepcopy(claim) == claim


def test_a_record_stores_its_fields_like_any_object() -> None:
    assert "__setattr__" not in Sentence.__dict__


def test_every_frozen_class_of_the_package_is_a_record() -> None:
    """Then there is one way to write one, and the type checker, which CI asks, guards them all."""
    for path in sorted((ROOT / "dossier").rglob("*.py")):
        assert "@dataclass(frozen=True" not in path.read_text("utf-8"), path
