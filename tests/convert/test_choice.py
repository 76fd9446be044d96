"""Which readings hold together: by invented candidates over a text of letters, no engine needed."""

from __future__ import annotations

from typing import Literal

from dossier.convert.clauses.readings import Reading
from dossier.convert.quotes.choice import Candidate, chosen
from dossier.convert.reading.parse import Clause
from dossier.model import Span

#: Where whoever speaks is told.
SOURCE = ((90, 95),)


def candidate(
    clause: int,
    odds: float,
    cue: Span,
    *content: Span,
    edge: str = "",
    lemma: str = "suggest",
    part: Literal["verb", "noun"] = "verb",
    source: tuple[Span, ...] = SOURCE,
) -> Candidate:
    of = Clause(cue=(cue,), lemma=lemma, part=part, at=(0, 100))
    return Candidate(odds, clause, Reading(of, "that", content, (cue,), source, edge=edge))


def picked(*candidates: Candidate) -> list[tuple[int, tuple[Span, ...]]]:
    return [(each.clause, each.reading.content) for each in chosen(candidates)]


def test_a_clause_is_read_once_and_by_its_likeliest_reading() -> None:
    assert picked(candidate(0, 1, (0, 4), (5, 50)), candidate(0, 2, (0, 4), (5, 20))) == [(0, ((5, 20),))]


def test_of_equals_the_one_whose_edges_stand_is_taken() -> None:
    whole, cut = candidate(0, 1, (0, 4), (5, 50)), candidate(0, 1, (0, 4), (5, 20), edge="short and")
    assert picked(cut, whole) == [(0, ((5, 50),))]


def test_what_is_unlikely_is_left_out() -> None:
    assert picked(candidate(0, -3, (0, 4), (5, 50))) == []


def test_what_nobody_is_told_to_have_said_must_be_likelier() -> None:
    assert picked(candidate(0, -0.5, (0, 4), (5, 50))) == [(0, ((5, 50),))]
    assert picked(candidate(0, -0.5, (0, 4), (5, 50), source=())) == []
    assert picked(candidate(0, 0.5, (0, 4), (5, 50), source=())) == [(0, ((5, 50),))]


def test_what_an_outer_content_holds_is_not_given_twice() -> None:
    assert picked(candidate(0, 2, (0, 4), (5, 50)), candidate(1, 1, (20, 24), (25, 50))) == [(0, ((5, 50),))]


def test_an_outer_content_gives_way_to_a_cut_that_leaves_room_for_its_neighbour() -> None:
    whole, cut = candidate(0, 0.2, (0, 4), (5, 50)), candidate(0, 1, (0, 4), (5, 20), edge="short and")
    assert picked(whole, cut, candidate(1, 2, (20, 24), (25, 50))) == [(0, ((5, 20),)), (1, ((25, 50),))]


def test_a_cue_between_two_parts_of_another_content_keeps_its_own() -> None:
    interrupted = candidate(0, 2, (11, 15), (0, 10), (40, 60))
    assert picked(interrupted, candidate(1, 2, (16, 22), (23, 38))) == [(0, ((0, 10), (40, 60))), (1, ((23, 38),))]


def test_a_verb_of_plain_saying_needs_less() -> None:
    assert picked(candidate(0, -1.5, (0, 4), (5, 50))) == []
    assert picked(candidate(0, -1.5, (0, 4), (5, 50), lemma="say")) == [(0, ((5, 50),))]


def test_a_verb_of_plain_saying_may_cut_short_what_it_stands_in() -> None:
    outer, inner = candidate(0, 0, (0, 4), (5, 90)), candidate(1, 1, (20, 24), (25, 90))
    assert picked(outer, inner) == [(0, ((5, 90),))]
    said = candidate(1, 1, (20, 24), (25, 90), lemma="say")
    assert picked(outer, said) == [(1, ((25, 90),))]


def test_a_plain_verb_that_tells_nobody_cuts_nothing_short() -> None:
    outer, inner = candidate(0, 0, (0, 4), (5, 90)), candidate(1, 1, (20, 24), (25, 90), lemma="warn")
    assert picked(outer, inner) == [(1, ((25, 90),))]
    nobodys = candidate(1, 1.2, (20, 24), (25, 90), lemma="warn", source=())
    assert picked(outer, nobodys) == [(0, ((5, 90),))]
    assert picked(nobodys) == [(1, ((25, 90),))]
    claim = candidate(
        1, 1.2, (20, 24), (25, 90), lemma="claim", part="noun", source=()
    )  # "beside a claim that it fell"
    assert picked(outer, claim) == [(1, ((25, 90),))]
