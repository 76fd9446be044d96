from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_case import harbour_case, opened

from dossier.case import Case
from dossier.case.asking import Asked, Term, asked
from dossier.case.queries import QueryError


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return opened(harbour_case(tmp_path_factory.mktemp("harbour")))


def found(case: Case, query: str) -> list[tuple[str, str]]:
    return [(hit.ref.kind, hit.line) for hit in case.search(query, 0, 50)]


def test_words_phrases_and_beginnings() -> None:
    assert asked('grain "power cut" harb*') == Asked(
        (Term(("grain",)), Term(("power", "cut")), Term(("harb",), prefix=True)), ()
    )
    assert asked("Çağla’s") == Asked((Term(("caglas",)),), ())


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ('"open', "quotation mark"),
        ("speeker:lund", "did you mean speaker:?"),
        ("http://x", "no field"),
        ("after:yesterday", "no date"),
        ("kind:poem", "direct"),
        ("stance:maybe", "denies"),
        ("speaker:!", "needs a name"),
        ("", "nothing to look for"),
        ("?!", "nothing to look for"),
    ],
)
def test_what_cannot_be_read_says_what_to_write(query: str, says: str) -> None:
    with pytest.raises(QueryError) as caught:
        asked(query)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.text(alphabet=st.sampled_from('ab"*: \t“”speaker:after:2024(){}^-+ОрX́\x00')))
def test_any_text_is_a_query_or_a_message(case: Case, query: str) -> None:
    with suppress(QueryError):
        case.search(query, 0, 5)


@given(st.text())
def test_any_unicode_is_a_query_or_a_message(case: Case, query: str) -> None:
    with suppress(QueryError):
        case.search(query, 0, 5)


def test_hits_are_marked(case: Case) -> None:
    (hit,) = case.search('"whole ledger" kind:quote', 0, 5)
    assert [hit.line[start:end] for start, end in hit.highlights] == ["whole", "ledger"]
    assert hit.where is not None
    assert hit.where.source == "harbour"
    assert (hit.context, hit.date) == ("Ida Dahlen", "2031-03-03")


def test_names_are_found_in_other_spellings(case: Case) -> None:
    for query in ("Kovalchuk", "ковальчук", "koval*", "Коваль*"):
        assert ("person", "Олена Ковальчук, Ковальчук") in found(case, query)


def test_fields(case: Case) -> None:
    assert {kind for kind, _ in found(case, "speaker:dahlen")} == {"quote"}
    assert found(case, "speaker:kovalchuk ledger") == [("quote", "nobody had read the ledger for thirty years")]
    assert found(case, "ledger after:2031-04") == [("quote", "nobody had read the ledger for thirty years")]
    assert not found(case, "nobody before:2031-04")
    assert {kind for kind, _ in found(case, 'cranes place:"port vinter"')} == {"event", "source"}
    assert {line for _, line in found(case, "stance:denies")} == {"Two cranes fell into the basin at Port Vinter"}
    assert found(case, "kind:organization dockers")[0][0] == "organization"
    assert {kind for kind, _ in found(case, "source:wire kind:quote")} == {"quote"}
    assert found(case, "kind:direct speaker:union") == [("quote", "Two cranes fell into the basin in Port Vinter")]


def test_a_window_of_the_hits(case: Case) -> None:
    everything = case.search("ledger", 0, 50)
    assert [*case.search("ledger", 0, 1), *case.search("ledger", 1, 50)] == list(everything)
