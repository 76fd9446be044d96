"""The search for cycles is held back for a while, and comes back as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from dossier.cycles import search_new_ones, searched_rarely


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_it_comes_back_when_the_last_who_holds_it_lets_go() -> None:
    before = gc.get_threshold()
    with searched_rarely():
        assert gc.get_threshold()[0] > before[0]
        with searched_rarely():
            pass
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_what_was_there_before_is_left_out_only_meanwhile() -> None:
    assert not gc.get_freeze_count()
    with searched_rarely(frozen=True):
        assert gc.get_freeze_count()
    assert not gc.get_freeze_count()


def test_an_app_that_begins_to_search_does_so_once_nobody_holds_it_back() -> None:
    with searched_rarely():
        held = gc.get_threshold()
        search_new_ones()
        assert gc.get_threshold() == held
    assert gc.get_threshold()[0] < held[0]
    assert gc.isenabled()
