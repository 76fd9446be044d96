from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_case import Article, harbour_case, opened

from dossier.case import Case
from dossier.case.asking import Asked, Term, asked
from dossier.case.deciding import assess, note
from dossier.case.queries import QueryError, Ref, View
from dossier.case.sentences import first_words
from dossier.case.stances import stance_of_cue
from dossier.convert.clauses.claims import BY_VERB
from dossier.data import table_of


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return opened(harbour_case(tmp_path_factory.mktemp("harbour")))


def found(case: Case, query: str) -> list[tuple[str, str]]:
    return [(hit.ref.kind, hit.line) for hit in case.search(query, 0, 50)]


def test_words_phrases_and_beginnings() -> None:
    assert asked('grain "power cut" harb*') == Asked(
        ((Term(("grain",)),), (Term(("power", "cut")),), (Term(("harb",), prefix=True),)), ()
    )
    assert asked("Çağla’s") == Asked(((Term(("caglas",)),),), ())


def test_alternatives_and_what_is_left_out() -> None:
    oats, night_boat = Term(("oats",)), Term(("night", "boat"))
    assert asked('oats OR "night boat" OR rye') == Asked(((oats, night_boat, Term(("rye",))),), ())
    assert asked("oats AND rye") == asked("oats rye")
    for left_out in ('oats -"night boat"', 'oats NOT "night boat"', 'NOT "night boat" oats'):
        assert asked(left_out) == Asked(((oats,),), (), (night_boat,))
    assert asked('rye-grass or "OR" oats -') == Asked(
        ((Term(("rye", "grass")),), (Term(("or",)),), (Term(("or",)),), (oats,)), ()
    )


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ('"open', "quotation mark"),
        ("speeker:lund", "did you mean speaker:?"),
        ("outlet:lund", "did you mean source:?"),
        ("http://x", "no field"),
        ("after:yesterday", "no date"),
        ("kind:poem", "direct"),
        ("stance:maybe", "denies"),
        ("speaker:!", "needs a name"),
        ("", "nothing to look for"),
        ("?!", "nothing to look for"),
        ("-ferry", "nothing to look for"),
        ("OR ferry", "between two words"),
        ("kind:quote OR ferry", "between two words"),
        ("ferry OR -boat", "between two words"),
        ("ferry OR", "nothing stands behind OR"),
        ("ferry AND ", "nothing stands behind AND"),
        ("ferry NOT", "nothing stands behind NOT"),
        ("assessed:maybe", "disputed"),
        ("ferry -kind:quote", "cannot be left out"),
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
    assert (hit.context, hit.outlet, hit.date) == ("Ida Dahlen said", "Lowland Post", "2031-03-03")


def test_names_are_found_in_other_spellings(case: Case) -> None:
    for query in ("Kovalchuk", "ковальчук", "koval*", "Коваль*"):
        assert ("person", "Олена Ковальчук, Ковальчук") in found(case, query)


def test_fields(case: Case) -> None:
    assert {kind for kind, _ in found(case, "speaker:dahlen")} == {"quote"}
    assert found(case, "speaker:kovalchuk ledger") == [("quote", "nobody had read the ledger for thirty years")]
    assert found(case, "ledger after:2031-04 kind:quote") == [("quote", "nobody had read the ledger for thirty years")]
    assert not found(case, "nobody before:2031-04")
    assert {kind for kind, _ in found(case, 'cranes place:"port vinter"')} == {"event", "source"}
    assert {line for _, line in found(case, "stance:denies")} == {"Two cranes fell into the basin at Port Vinter"}
    assert found(case, "kind:organization dockers")[0][0] == "organization"
    assert {kind for kind, _ in found(case, "source:wire kind:quote")} == {"quote"}
    assert found(case, "kind:direct speaker:union") == [("quote", "Two cranes fell into the basin in Port Vinter")]


def test_alternatives(case: Case) -> None:
    one, other = found(case, "kovalchuk kind:quote"), found(case, "summer kind:quote")
    assert one
    assert other
    assert set(found(case, "summer OR kovalchuk kind:quote")) == {*one, *other}
    assert set(found(case, "summer OR ковальчук OR nowhere")) >= {*found(case, "summer"), *found(case, "ковальчук")}
    (hit,) = case.search('lighthouse OR "whole ledger" kind:quote', 0, 5)
    assert [hit.line[start:end] for start, end in hit.highlights] == ["whole", "ledger"]


def test_what_is_left_out(case: Case) -> None:
    ledger = found(case, "ledger kind:quote")
    summer = found(case, "ledger summer kind:quote")
    assert set(ledger) > set(summer) > set()
    rest = sorted(set(ledger) - set(summer))
    assert sorted(found(case, "ledger -summer kind:quote")) == rest
    assert sorted(found(case, "ledger -dahlen kind:quote")) == sorted(
        found(case, "ledger speaker:kovalchuk kind:quote")
    )
    assert not set(found(case, "speaker:dahlen -summer")) & set(summer)  # a field that leaves few
    assert found(case, "speaker:dahlen -sum* -nobody") == found(case, "speaker:dahlen -summer")
    everything, without = found(case, "kind:quote"), found(case, "kind:quote -ledger")
    assert sorted(without) == sorted(set(everything) - set(ledger))  # none that leaves few
    assert ("person", "Олена Ковальчук, Ковальчук") in found(case, "kind:person")
    assert ("person", "Олена Ковальчук, Ковальчук") not in found(case, "kind:person -kovalchuk")


def test_quotes_are_found_by_their_speaker(case: Case) -> None:
    whole = "the whole ledger will be opened before the summer"
    assert found(case, "dahlen summer")[0] == ("quote", whole)
    assert found(case, '"ida dahlen" summer kind:quote') == [("quote", whole)]
    assert not found(case, '"summer ida" kind:quote')  # no phrase goes from the words into the name
    assert found(case, "kovalchuk") == [
        ("person", "Олена Ковальчук, Ковальчук"),
        ("source", "Ковальчук про журнал"),
        ("quote", "nobody had read the ledger for thirty years"),
    ]
    (hit,) = case.search("dahlen ledger summer kind:quote", 0, 5)
    assert [hit.line[start:end] for start, end in hit.highlights] == ["ledger", "summer"]


def test_quotes_are_found_by_their_cue_and_what_it_makes_of_them(tmp_path: Path) -> None:
    text = (
        "The quay\n\nIda Dahlen has rejected that the gate was open. She neither confirmed nor denied a fire."
        " Bo Lund admitted that the gate was shut. He said that nobody denied it.\n"
    )
    quay = Article("quay", text).names("person", "ida-dahlen", "Ida Dahlen").names("person", "bo-lund", "Bo Lund")
    quay.quotes_of("ida-dahlen", "q-000001", "the gate was open", "has rejected")
    quay.quotes_of("ida-dahlen", "q-000002", "a fire", "neither confirmed nor denied")
    quay.quotes_of("bo-lund", "q-000003", "the gate was shut", "admitted")
    quay.quotes_of("bo-lund", "q-000004", "nobody denied it", "said").write(tmp_path)
    case = opened(tmp_path)
    denied = next(hit for hit in case.search("cue:rejected", 0, 5))
    assert (denied.context, denied.stance, denied.outlet) == ("Ida Dahlen has rejected", "denies", "Lowland Post")
    rejected, neither, admitted, said = (
        ("quote", line) for line in ("the gate was open", "a fire", "the gate was shut", "nobody denied it")
    )
    assert found(case, "stance:denies") == [rejected]
    assert found(case, "stance:confirms gate") == [admitted]
    assert found(case, "cue:denied") == [neither]
    assert found(case, "cue:rejec") == found(case, 'cue:"has rejected" -fire') == [rejected]
    assert not found(case, "cue:denies")  # which is what the cue does, and not what it is
    assert found(case, "cue:said speaker:lund") == found(case, "denied kind:quote speaker:lund") == [said]
    assert not found(case, "cue:said -denied")
    assert found(case, "denied kind:quote") == [said, neither]  # of what is said before by what word
    assert not found(case, '"lund admitted" kind:quote')  # no phrase goes from the name into the cue
    for words, there in (("denies", [rejected]), ("reject", [rejected]), ("lund admit", [admitted])):
        for focus in (None, Ref("source", "quay")):
            rows = case.rows(View("quotes", focus, words), 0, 9)
            assert [("quote", case.name_of(row.ref)) for row in rows] == there
    (tmp_path / "content" / "quay.yaml").unlink()
    case.refresh()
    assert not found(case, "denied OR admitted")


def test_what_is_found_comes_by_date_where_that_is_asked_for(tmp_path: Path) -> None:
    for name, said, published, time in (
        ("a", "2031-03-05", "2031-03-06", "09:00"), ("b", "2031-03-05", "2031-03-05", "18:00"),
        ("c", "2031-03-05", "2031-03-05", "08:00"), ("d", "", "", ""), ("e", "2031-03-04", "2031-03-09", ""),
    ):  # fmt: skip  # read as a table
        text = f"News {name}\n{published} {time}\n\nThe sluice leaks at the {name} gate. Bo Lund left.\n"
        told = Article(name, text, published=published).names("person", "bo", "Bo Lund", "Sluice Lund", at="Bo Lund")
        told.quotes_of("bo", "q-000001", f"The sluice leaks at the {name} gate", "left", date=said).write(tmp_path)
    case = opened(tmp_path)

    def quotes(query: str) -> str:
        return "".join(hit.where.source for hit in case.search(query, 0, 50) if hit.ref.kind == "quote" and hit.where)

    for words in ("sluice", "kind:quote leaks", "speaker:lund", "speaker:lund gate -fire"):
        assert quotes(f"{words} sort:oldest") == "ecbad"
        assert quotes(f"sort:newest {words}") == "abced"
    kinds = [hit.ref.kind for hit in case.search("sluice sort:oldest", 0, 50)]
    assert kinds == [*sorted(kinds, key="person".__eq__)], "what has no date comes last"
    assert [hit.where.source for hit in case.search("sluice gate sort:oldest", 0, 1) if hit.where] == ["e"]
    assert found(case, "sluice sort:best") == found(case, "sluice")
    with pytest.raises(QueryError, match="oldest"):
        asked("sluice sort:first")


@pytest.mark.parametrize(("cue", "stance"), [
    ("denied", "denies"), ("has flatly rejected", "denies"), ("admits", "confirms"), ("doubted", "doubts"),
    ("didn’t deny", ""), ("refused to confirm", ""), ("neither confirmed nor denied", ""), ("said", ""), (":", ""),
])  # fmt: skip  # read as a table
def test_the_stance_of_a_cue(cue: str, stance: str) -> None:
    assert stance_of_cue(cue) == stance


def test_the_stance_of_a_cue_is_that_of_a_claim_by_it() -> None:
    for stance, verbs in table_of("cue_stances").items():
        assert {BY_VERB[verb] for verb in verbs} == {stance}


def test_speakers_without_a_name_are_found_by_the_words_for_them(tmp_path: Path) -> None:
    text = "The quay\n\nThe gate was open, a police spokeswoman said. Ida Dahlen said the police had left.\n"
    quay = Article("quay", text).names("person", "ida-dahlen", "Ida Dahlen")
    quay.quotes_of("", "q-000001", "The gate was open", speaker_text="a police spokeswoman")
    quay.quotes_of("ida-dahlen", "q-000002", "the police had left").write(tmp_path)
    quoted = opened(tmp_path)
    assert found(quoted, "speaker:police") == [("quote", "The gate was open")]
    assert found(quoted, 'gate speaker:"police spokes"') == [("quote", "The gate was open")]
    assert not found(quoted, "left speaker:police")
    assert {line for _, line in found(quoted, "police kind:quote")} == {"The gate was open", "the police had left"}


def test_quotes_are_found_by_the_name_that_is_shown(tmp_path: Path) -> None:
    root = harbour_case(tmp_path)
    text = "The ledger\n\nDahlen said that the pages were wet.\n"
    Article("wet", text).names("person", "dahlen", "Dahlen").quotes_of(
        "dahlen", "q-000001", "the pages were wet"
    ).write(root)
    shown = opened(root)
    assert found(shown, '"ida dahlen" pages') == [("quote", "the pages were wet")]
    harbour = (root / "content" / "harbour.yaml").read_text(encoding="utf-8")
    (root / "content" / "harbour.yaml").write_text(harbour.replace("name: Ida Dahlen", "name: Eda Dahlen"), "utf-8")
    shown.refresh()
    assert found(shown, '"eda dahlen" pages') == [("quote", "the pages were wet")]
    assert not found(shown, "ida pages")
    (root / "content" / "harbour.yaml").unlink()
    shown.refresh()
    assert not found(shown, "eda")
    assert found(shown, "dahlen pages kind:quote") == [("quote", "the pages were wet")]


SLUICE = """The sluice at Port Vinter

Ida Dahlen said that the office was closed. Nobody asked why.

A heron stood on the \x1b[31mold sluice\x1b[0m, Dr. Blom remembers. The heron came back in spring.
"""


@pytest.fixture
def sluice(tmp_path: Path) -> Path:
    """A case of which no dossier has the heron."""
    Article("sluice", SLUICE, published="2031-05-02").names("person", "ida-dahlen", "Ida Dahlen").quotes_of(
        "ida-dahlen", "q-000001", "the office was closed"
    ).write(harbour_case(tmp_path))
    return tmp_path


def test_words_that_only_the_article_has(sluice: Path) -> None:
    case = opened(sluice)
    (hit,) = case.search("heron stood", 0, 5)
    assert hit.ref == ("source", "sluice")
    assert hit.line == "A heron stood on the ␛[31mold sluice␛[0m, Dr. Blom remembers."
    assert [hit.line[start:end] for start, end in hit.highlights] == ["heron", "stood"]
    assert (hit.context, hit.date) == ("The sluice at Port Vinter", "2031-05-02")
    assert hit.where is not None
    text = case.source_text(hit.where.source)
    assert text is not None
    assert [text.text[start:end] for start, end in hit.where.at] == ["heron", "stood"]
    assert [line for _, line in found(case, "spring heron*")] == ["The heron came back in spring."]
    assert found(case, '"dr blom" sluice')
    assert not found(case, '"blom sluice"')
    assert not found(case, "heron speaker:dahlen")
    assert not found(case, "heron kind:quote")
    assert found(case, "heron person:dahlen after:2031-05")
    assert not found(case, "heron before:2031-05")
    assert not found(case, "heron place:vinter")


def test_articles_come_behind_what_dossiers_say(sluice: Path) -> None:
    kinds = [kind for kind, _ in found(opened(sluice), "closed")]
    assert kinds == ["quote", "source"]
    assert found(opened(sluice), "sluice") == [("source", "The sluice at Port Vinter")]  # once, by its title


def test_an_article_is_found_as_it_was_when_its_dossier_was_read(sluice: Path) -> None:
    case, file = opened(sluice), sluice / "content" / "sluice.yaml"
    article = sluice / "seeds" / "sluice.txt"
    article.write_text(SLUICE.replace("heron", "stork"), "utf-8")
    assert found(case, "heron") == [("source", "The sluice at Port Vinter")]
    file.write_text(file.read_text("utf-8") + "x-seen: again\n", "utf-8")
    case.refresh()
    assert not found(case, "heron")
    assert found(case, "stork stood")
    article.unlink()
    file.write_text(file.read_text("utf-8") + "x-seen-too: again\n", "utf-8")
    case.refresh()
    assert not found(case, "stork")
    assert found(case, "dahlen office kind:quote")
    article.write_text(SLUICE, "utf-8")
    file.unlink()
    case.refresh()
    assert not found(case, "heron")


def test_an_article_that_did_not_change_is_indexed_once(sluice: Path) -> None:
    case, file = opened(sluice), sluice / "content" / "sluice.yaml"
    rows = "SELECT id FROM article ORDER BY id"
    before = case._store.connection.execute(rows).fetchall()
    file.write_text(file.read_text("utf-8") + "x-seen: again\n", "utf-8")
    assert case.refresh()
    assert case._store.connection.execute(rows).fetchall() == before
    assert found(case, "heron stood")
    file.write_text(file.read_text("utf-8").replace("2031-05-02", "2031-06-02"), "utf-8")
    case.refresh()
    assert found(case, "heron after:2031-06")


@given(
    st.lists(st.sampled_from(["The heron", "Dr. ", "Å ", "stood. ", "\n", "!” ", "  ", "heron’s ", "…"])).map("".join)
)
def test_the_passage_is_the_line_of_the_hit(text: str) -> None:
    terms = asked("heron* stood").terms
    said = first_words(text, terms)
    assert (said is not None) == ("heron" in text or "stood" in text)
    if said:
        line, marks, at = said
        assert line == line.strip()
        assert [line[a:b] for a, b in marks] == [text[a:b] for a, b in at]
        assert marks


def test_a_window_of_the_hits(case: Case) -> None:
    everything = case.search("ledger", 0, 50)
    assert [*case.search("ledger", 0, 1), *case.search("ledger", 1, 50)] == list(everything)


def test_what_was_noted_is_found_again(tmp_path: Path) -> None:
    root = harbour_case(tmp_path)
    note(root, "cranes#dahlen", "ask her for the photo", ["follow-up"])
    note(root, "cranes#q-000003", "", ["follow-up"])
    assess(root, "harbour#e-000001", "disputed", "the photo shows one crane")
    case = opened(root)
    assert found(case, "photo") == [
        ("event", "the photo shows one crane"),
        ("person", "ask her for the photo #follow-up"),
    ]
    hit = case.search("photo her", 0, 9)[0]
    assert (hit.ref.id, hit.context, hit.highlights) == ("ida-dahlen", "noted · Ida Dahlen, Dahlen", ((4, 7), (16, 21)))
    assert [hit.context.split(" · ")[0] for hit in case.search("photo kind:event", 0, 9)] == ["disputed"]
    assert {kind for kind, _ in found(case, "tag:follow-up")} == {"person", "quote"}
    assert found(case, "tag:follow-up kind:quote") == [("quote", "Two cranes fell into the basin in Port Vinter")]
    assert found(case, "tag:follow-up cranes speaker:dockers") == found(case, "tag:follow-up kind:quote")
    assert [kind for kind, _ in found(case, "assessed:disputed")] == ["event"]
    assert not found(case, "tag:photo")
    assert not found(case, "assessed:verified")
    assert not found(case, "photo before:2020")


def test_a_source_is_found_by_words_of_its_id(tmp_path: Path) -> None:
    for name in ("2031-03-04-wire-north-cranes", "2031-04-03-post-cranes", "northern-lights"):
        Article(name, "News\n\nBo Lund left.\n").names("person", "bo", "Bo Lund").write(tmp_path)
    case = opened(tmp_path)

    def sources(query: str) -> set[str]:
        return {hit.where.source for hit in case.search(f"left {query}", 0, 9) if hit.where}

    assert sources("source:wire-north") == {"2031-03-04-wire-north-cranes"}
    assert sources("source:cranes") == {"2031-03-04-wire-north-cranes", "2031-04-03-post-cranes"}
    assert sources("source:2031-04") == {"2031-04-03-post-cranes"}
    assert not sources("source:ights")
