import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_case import Article

from dossier.convert.carrying.anchors import Anchor, find
from dossier.convert.carrying.reanchor import reanchor
from dossier.files.grounding import LOST, ungrounded
from dossier.model import Dossier, Span, passage_start, text_at
from dossier.records import replace

OLD = """The mill

Rosa Lind said that "the wheel will turn again in spring". Per Holm, the miller, said that he agreed.

The dam broke on 4 May 2030. "We saw it come," Lind said, "and we ran." Nobody was hurt.
"""


def dossier() -> Dossier:
    article = (
        Article("mill", OLD).names("person", "rosa-lind", "Rosa Lind", "Lind").names("person", "per-holm", "Per Holm")
    )
    article.quotes_of("rosa-lind", "q-000001", "the wheel will turn again in spring")
    article.quotes_of("per-holm", "q-000002", "he agreed")
    two = article.at("We saw it come", "and we ran")
    article.quotes_of("rosa-lind", "q-000003", "We saw it come", at=two, text=text_at(OLD, two))
    article.tells("e-000001", "The dam broke on 4 May 2030", date_text="4 May 2030", date_at=article.at("4 May 2030"))
    return article.dossier()


def dossier_with_neighbours() -> Dossier:
    """The same with what stands on either side of the quotes, as the converter writes it."""
    found = dossier()
    quotes = []
    for quote in found.quotes:
        before, _, behind = neighbours(OLD, (passage_start(quote.at), quote.at[-1][1]))
        quotes.append(replace(quote, prefix=before, suffix=behind))
    return replace(found, quotes=tuple(quotes))


def neighbours(text: str, span: Span) -> tuple[str, str, str]:
    start, end = span
    return text[max(start - 16, 0) : start], text[start:end], text[end : end + 16]


def is_grounded(text: str, found: Dossier) -> bool:
    entries = [(quote.at, quote.text) for quote in found.quotes if LOST not in quote.extra]
    entries += [(event.at, event.text) for event in found.events if LOST not in event.extra]
    entries += [(q.cue_at, q.cue) for q in found.quotes if q.cue_at and LOST not in q.extra]
    return all(text_at(text, at) == words for at, words in entries)


def test_what_only_moved_is_found_and_nothing_is_lost() -> None:
    new = "A correction stands here now.\n\n" + OLD
    for known in (dossier(), dossier_with_neighbours()):
        found = reanchor(known, new, "1" * 64)
        assert not found.lost
        assert is_grounded(new, found.dossier)
        assert found.dossier.source.sha256 == "1" * 64
        assert {new[a:b] for entity in found.dossier.people for a, b in entity.mentions} >= {"Rosa Lind", "Per Holm"}


def test_changed_words_are_found_between_neighbours_that_both_fit() -> None:
    new = OLD.replace("the wheel will turn again in spring", "the wheels will turn again in the spring")
    found = reanchor(dossier_with_neighbours(), new, "")
    assert not found.lost
    assert found.dossier.quotes[0].text == "the wheels will turn again in the spring"


def test_without_neighbours_changed_words_are_lost_and_kept() -> None:
    new = OLD.replace("the wheel will turn again in spring", "the wheels will turn again in the spring")
    found = reanchor(dossier(), new, "")
    assert found.lost == ("q-000001",)
    kept = found.dossier.quotes[0]
    assert (kept.text, LOST in kept.extra) == ("the wheel will turn again in spring", True)
    wanted = replace(found.dossier, quotes=(replace(kept, extra={LOST: "kept: it was said once"}),))
    again = reanchor(wanted, new, "")
    assert not again.lost
    assert again.dossier.quotes[0].extra == {LOST: "kept: it was said once"}


def with_name(old: str, name: str) -> Dossier:
    """The dossier with somebody's name put right by hand, so that the article's own words are no name any more."""
    known = dossier_with_neighbours()
    people = tuple(replace(each, name=name, aliases=()) if each.name == old else each for each in known.people)
    return replace(known, people=people)


@pytest.mark.parametrize(
    ("old", "name"), [("Rosa Lind", "Rosa B. Lind"), ("Per Holm", "Per A. Holm"), ("Per Holm", "Tilda Marsk-Oddenby")]
)
def test_a_name_that_somebody_put_right_keeps_its_mentions(old: str, name: str) -> None:
    for new in ("A correction.\n\n" + OLD, OLD.replace("The mill\n\n", "")):
        found = reanchor(with_name(old, name), new, "")
        assert not found.lost
        (person,) = (each for each in found.dossier.people if each.name == name)
        assert [new[a:b] for a, b in person.mentions] == [old]


def test_somebody_who_is_named_no_more_is_kept_told_and_found_again() -> None:
    known = with_name("Per Holm", "Per A. Holm")
    new = OLD.replace("Per Holm, the miller, said", "The miller was asked; he said")
    found = reanchor(known, new, "")
    assert found.lost == ("per-holm",)
    (holm,) = (each for each in found.dossier.people if each.id == "per-holm")
    assert holm.mentions == known.people[1].mentions
    told = [what for entry, _, what, _ in ungrounded(found.dossier, new) if entry is holm]
    assert told == ['"per-holm" is kept as x-lost: its words were found no more when the article changed']
    again = reanchor(found.dossier, OLD, "")
    assert not again.lost
    assert again.dossier.people == known.people


def test_a_lookalike_is_never_taken() -> None:
    new = OLD.replace('Rosa Lind said that "the wheel will turn again in spring".', "").replace(
        "Nobody was hurt.", 'Elsewhere a boy wrote "the wheel will burn again in spring" on a wall.'
    )
    assert "q-000001" in reanchor(dossier_with_neighbours(), new, "").lost


def test_of_two_equal_places_none_is_taken_unless_something_tells() -> None:
    twice = "he agreed. he agreed."
    assert find(twice, Anchor("he agreed", 40)) is None
    assert find(twice, Anchor("he agreed", 40), shift=-29) == (11, 20)
    assert find("a he agreed b. c he agreed d.", Anchor("he agreed", 0, "c ", " d")) == (17, 26)


@given(st.text(alphabet="ab \n", max_size=30), st.integers(0, len(OLD)))
def test_whatever_is_put_in_what_is_found_is_grounded(inserted: str, at: int) -> None:
    new = OLD[:at] + inserted + OLD[at:]
    found = reanchor(dossier_with_neighbours(), new, "")
    assert is_grounded(new, found.dossier)
    assert len(found.dossier.quotes) == 3


@given(st.text(max_size=60), st.integers(0, 30), st.integers(1, 30))
def test_an_anchor_is_found_where_nothing_changed_or_nowhere(text: str, start: int, length: int) -> None:
    span = (min(start, len(text)), min(start + length, len(text)))
    before, words, behind = neighbours(text, span)
    place = find(text, Anchor(words, span[0], before, behind), 0)
    assert place is None or text[slice(*place)] == text[slice(*span)]
