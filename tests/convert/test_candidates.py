"""What two engines make of one text, weighed together."""

from __future__ import annotations

import pytest

from dossier.convert.clauses.article import Article
from dossier.convert.engines.choose import make_engine
from dossier.convert.quotes.candidates import candidates
from dossier.convert.quotes.choice import Candidate
from dossier.convert.reading.lexicon import lexicon
from dossier.convert.reading.parse import Parse, Tail
from dossier.records import replace

_TEXT = "The mill burned, Ann Quill said. Odo Tarn claimed that it was safe and warned of floods."


@pytest.fixture
def parse() -> Parse:
    return make_engine("rules", "").parse(_TEXT)


def weighed(parse: Parse) -> list[Candidate]:
    return list(candidates(Article(parse), lexicon()))


def test_what_both_engines_read_is_likelier_and_there_once(parse: Parse) -> None:
    alone, both = weighed(parse), weighed(replace(parse, second=parse.clauses))
    assert len(alone) >= 3
    assert [each.reading for each in both] == [each.reading for each in alone]
    assert all(twice.odds > once.odds for once, twice in zip(alone, both, strict=True))


def test_what_one_engine_alone_reads_is_less_likely(parse: Parse) -> None:
    last = parse.clauses[-1]
    alone = {each.reading: each.odds for each in weighed(parse)}
    parted = weighed(replace(parse, clauses=parse.clauses[:-1], second=(last,)))
    assert {each.reading for each in parted} == alone.keys()
    assert all(each.odds < alone[each.reading] for each in parted)
    first = [alone[each.reading] - each.odds for each in parted if each.reading.clause != last]
    second = [alone[each.reading] - each.odds for each in parted if each.reading.clause == last]
    assert first
    assert second
    assert min(second) > max(first)  # the second engine's word is worth less


def test_readings_of_one_cue_are_one_choice(parse: Parse) -> None:
    """Two engines that part a content in two ways tell one quote, not two."""
    clause = next(each for each in parse.clauses if each.lemma == "claim")
    (told,) = clause.complements[:1]
    (start, end) = told.at[0]
    shorter = replace(clause, complements=(replace(told, at=((start, end - 10),), tails=()),))
    found = [each for each in weighed(replace(parse, second=(shorter,))) if each.reading.clause.lemma == "claim"]
    assert len({each.reading.content for each in found}) > 1
    assert len({each.clause for each in found}) == 1


def test_what_a_writer_may_have_added_is_agreed_to_with_the_rest() -> None:
    """The second engine offers no reading without the relative clause; that alone is nothing against one."""
    text = "Ann Quill said the mill was sold to the town, which has built it in May."
    clause = next(each for each in make_engine("rules", "").parse(text).clauses if each.lemma == "say")
    (told,) = clause.complements
    (whole,) = told.at
    tail = Tail("which", text.index("which"))
    both = [replace(clause, complements=(replace(told, at=(whole,), tails=tails),)) for tails in ((tail,), ())]
    parse = make_engine("rules", "").parse(text)
    alone = weighed(replace(parse, clauses=(both[0],)))
    agreed = weighed(replace(parse, clauses=(both[0],), second=(both[1],)))
    assert [each.reading for each in agreed] == [each.reading for each in alone]
    assert {each.reading.cut for each in agreed} == {"", "which"}
    gains = {round(two.odds - one.odds, 6) for one, two in zip(alone, agreed, strict=True) if not one.reading.edge}
    assert len(gains) == 1
