from pathlib import Path

import pytest
from invented_case import Article, harbour_case, opened

from dossier.case import Case
from dossier.case.deciding import assess, note
from dossier.case.queries import EntityRow, EventRow, Only, QuoteRow, Ref, Row, Section, View
from dossier.model import AUTHOR, Claim, Role
from dossier.records import replace

DAHLEN = Ref("person", "ida-dahlen")

SECTIONS: tuple[Section, ...] = ("people", "organizations", "places", "sources", "events", "quotes")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return opened(harbour_case(tmp_path))


def events_of(case: Case, only: Only) -> list[EventRow]:
    return [row for row in case.rows(View("events", only=only), 0, 100) if isinstance(row, EventRow)]


def rows(case: Case, section: Section, focus: Ref | None = None, **more: object) -> list[Row]:
    view = View(section, focus, **more)  # type: ignore[arg-type]  # a test names only fields that there are
    found = list(case.rows(view, 0, 100))
    assert len(found) == case.count(view)
    assert [case.position(view, row.ref) for row in found] == list(range(len(found)))
    return found


def test_one_person_of_two_articles_is_one_row(case: Case) -> None:
    people = {row.name: row for row in rows(case, "people") if isinstance(row, EntityRow)}
    assert set(people) == {"Ida Dahlen", "Олена Ковальчук"}
    dahlen = people["Ida Dahlen"]
    assert (dahlen.ref, dahlen.aliases, dahlen.sources, dahlen.detail) == (DAHLEN, ("Dahlen",), 2, "director")
    assert dahlen.quotes == case.count(View("quotes", DAHLEN)) == 1
    assert dahlen.events == case.count(View("events", DAHLEN))
    assert dahlen.last_seen == "2031-03-04"


def test_a_quote_printed_twice_is_one_with_two_prints_the_earliest_first(case: Case) -> None:
    (quote,) = rows(case, "quotes", focus=DAHLEN)
    assert isinstance(quote, QuoteRow)
    assert (quote.prints, quote.where.source, quote.speaker_name) == (2, "harbour", "Ida Dahlen")
    details = case.details(quote.ref)
    assert details is not None
    assert [where.source for where in details.prints] == ["harbour", "cranes"]
    assert details.via == ("Wire North",)


def test_sections_narrow_to_the_focus(case: Case) -> None:
    source = Ref("source", "ledger")
    assert [row.ref.id for row in rows(case, "sources", focus=DAHLEN)] == ["harbour", "cranes"]
    assert len(rows(case, "quotes", focus=source)) == 1
    assert [row.ref.id for row in rows(case, "people", focus=source)] == ["olena-kovalchuk"]
    (quote,) = rows(case, "quotes", focus=source)
    assert [row.ref.id for row in rows(case, "people", focus=quote.ref)] == ["olena-kovalchuk"]
    assert not rows(case, "quotes", focus=Ref("person", "nobody-there"))


def test_filters_and_orders(case: Case) -> None:
    assert [row.ref.id for row in rows(case, "people", filter="koval")] == ["olena-kovalchuk"]
    assert [row.ref.id for row in rows(case, "people", filter="Коваль")] == ["olena-kovalchuk"]
    assert len(rows(case, "quotes", filter="LEDGER open")) == 1
    assert [row.text for row in rows(case, "quotes", filter="union") if isinstance(row, QuoteRow)] == [
        "Two cranes fell into the basin in Port Vinter"
    ]
    assert len(rows(case, "quotes", filter="ida ledger")) == 1
    assert len(rows(case, "quotes", focus=DAHLEN, filter="ida ledger")) == 1
    assert not rows(case, "quotes", filter="?!")
    words: dict[Section, tuple[Ref, str]] = {
        "sources": (DAHLEN, "cran"), "quotes": (DAHLEN, "LEDGER ope"), "events": (Ref("source", "harbour"), "two cr"),
    }  # fmt: skip  # read as a table
    for section, (focus, word) in words.items():
        assert len(rows(case, section, focus=focus, filter=word)) == 1
        assert not rows(case, section, focus=focus, filter=f"{word} nobody")
    assert [row.ref.id for row in rows(case, "people", sort="seen")] == ["olena-kovalchuk", "ida-dahlen"]
    dates = [row.date for row in rows(case, "quotes") if isinstance(row, QuoteRow)]
    assert dates == sorted(dates)


def test_the_source_is_marked_where_things_stand(case: Case) -> None:
    source = case.source_text("harbour")
    assert source is not None
    assert not source.problem
    spoken = [source.text[slice(*mark.span)] for mark in source.marks if mark.kind == "quote"]
    assert spoken == ["the whole ledger will be opened before the summer"]
    assert {mark.ref for mark in source.marks if mark.kind == "person"} == {DAHLEN}
    assert source.text[slice(*case.passages(DAHLEN, "harbour")[0])] == "Ida Dahlen"


def test_a_changed_or_missing_source_is_said(case: Case) -> None:
    file = case.root / "seeds" / "harbour.txt"
    file.write_text("short")
    changed = case.source_text("harbour")
    assert changed is not None
    assert "changed" in changed.problem
    assert all(mark.span[1] <= 5 for mark in changed.marks)
    file.unlink()
    missing = case.source_text("harbour")
    assert missing is not None
    assert missing.problem.startswith("seeds/harbour.txt: ")
    assert case.source_text("nowhere") is None


def test_opposite_stances_are_a_contradiction(case: Case) -> None:
    events = events_of(case, "contradicted")
    assert [(event.title, event.accounts, event.sources) for event in events] == [
        ("Two cranes fell into the basin at Port Vinter", 2, 2)
    ]
    details = case.details(events[0].ref)
    assert details is not None
    assert {(claim.by_name, claim.stance) for claim in details.claims} >= {
        ("Dockers' Union", "asserts"),
        ("Harbour Office", "denies"),
    }
    assert not {event.ref for event in events_of(case, "uncorroborated")} & {event.ref for event in events}
    assert not case.count(View("quotes", only="contradicted"))


def test_a_claim_of_somebody_unnamed_is_told_by_the_words_for_them(tmp_path: Path) -> None:
    article = Article("crane", "Crane falls\n\nPolice denied that a crane fell. The crane was old.\n")
    at = article.at("denied")
    article.quotes_of("", "q-000001", "that a crane fell", "denied", kind="indirect", speaker_text="Police")
    article.tells("e-000001", "a crane fell", claims=(Claim(AUTHOR, "denies", "denied", at),))
    article.tells("e-000002", "The crane was old").write(tmp_path)
    case = opened(tmp_path)

    claims = [case.details(row.ref).claims for row in rows(case, "events")]  # type: ignore[union-attr]  # they are there
    assert {(claim.by, claim.by_name, claim.stance) for each in claims for claim in each} == {
        (None, "“Police”", "denies"),
        (None, "", "asserts"),
    }


def test_what_is_odd_about_events_is_narrowed_further(case: Case) -> None:
    (event,) = events_of(case, "contradicted")
    details = case.details(event.ref)
    assert details is not None
    (denier,) = (claim.by for claim in details.claims if claim.stance == "denies")
    assert case.rows(View("events", denier, only="contradicted"), 0, 9) == [event]
    assert case.count(View("events", filter="cranes", only="contradicted")) == 1
    assert case.count(View("events", filter="cranes", only="uncorroborated")) == 0
    assert case.position(View("events", only="contradicted"), event.ref) == 0


def test_density_counts_every_dated_row(case: Case) -> None:
    first, last, counts = case.density(View("quotes"), 4)
    assert (first, last, sum(counts)) == ("2031-03-03", "2031-04-01", 3)
    assert case.density(View("quotes", filter="nothing-like-it"), 4)[2] == [0, 0, 0, 0]
    for section in SECTIONS:
        for row in case.rows(View("people"), 0, 9):
            narrowed = View(section, row.ref)
            assert sum(case.density(narrowed, 4)[2]) <= case.count(narrowed)
        words = View(section, filter="a")
        assert sum(case.density(words, 4)[2]) <= case.count(words)
    assert case.problem == "", "the index is as it was"


def test_an_entry_id_leads_to_what_it_is_part_of(case: Case) -> None:
    assert case.name_of(Ref("person", "cranes#dahlen")) == "Ida Dahlen"
    assert case.name_of(Ref("person", "cranes#nobody")) == ""


def test_a_quote_that_was_cut_or_edited_is_still_one(tmp_path: Path) -> None:
    said = "the whole ledger will be opened to every member of the council before the summer"
    for name, words in (
        ("a", said),
        ("b", said.removesuffix(" before the summer")),
        ("c", said.replace("opened to every", "opened up to each")),
        ("d", "the whole ledger will be burned by the men who wrote it and by nobody else at all"),
    ):
        Article(name, f"News {name}\n\nIda Dahlen said {words}.\n", published=f"2031-03-0{ord(name) - 96}").names(
            "person", "ida", "Ida Dahlen"
        ).quotes_of("ida", "q-000001", words).write(tmp_path)
    quotes = rows(opened(tmp_path), "quotes")
    assert [(row.prints, row.where.source) for row in quotes if isinstance(row, QuoteRow)] == [(3, "a"), (1, "d")]


FLOOD = "The river Elm broke the old stone dam above Port Vinter and carried nine wooden bridges down to the harbour"


def told(root: Path, *days_and_words: tuple[str, str, str]) -> list[EventRow]:
    """The events of a case, each account given by its source, its day and its words."""
    articles: dict[str, Article] = {}
    for number, (name, day, words) in enumerate(days_and_words):
        written = " ".join(f"{each}." for source, _, each in days_and_words if source == name)
        article = articles.setdefault(
            name,
            Article(name, f"News {name}\n\n{written} Ida Dahlen was in Port Vinter.\n", f"Post {name}")
            .names("person", "ida", "Ida Dahlen")
            .names("place", "port", "Port Vinter"),
        )
        article.tells(f"e-00000{number}", words, date=day, place="port", people=("ida",))
    for article in articles.values():
        article.write(root)
    found = opened(root).rows(View("events"), 0, 9)
    return [row for row in found if isinstance(row, EventRow)]


@pytest.mark.parametrize(
    "accounts",
    [
        (("a", "2031-03-01", FLOOD), ("b", "2031-03-03", FLOOD)),  # another day
        (("a", "2031-03-01", FLOOD), ("b", "2030-03-01", FLOOD)),  # another year
        (("a", "2031-03-01", FLOOD), ("b", "2031-03-01", FLOOD.replace("nine", "7"))),
        (("a", "2031-03-01", FLOOD), ("a", "2031-03-01", FLOOD.replace("nine", "7").replace("The", "This"))),
    ],
)
def test_another_day_or_figure_for_one_event_is_a_contradiction(
    tmp_path: Path, accounts: tuple[tuple[str, str, str], ...]
) -> None:
    (event,) = told(tmp_path, *accounts)
    assert event.contradicted


@pytest.mark.parametrize(
    "accounts",
    [
        (
            ("a", "2031-03-01", "Two cranes fell near Port Vinter"),
            ("b", "2031-03-03", "Two cranes fell near Port Vinter"),
        ),
        (("a", "2031-03-01", FLOOD), ("b", "2031-03-09", FLOOD)),
        (("a", "2031-03-01", FLOOD), ("a", "2031-03-02", FLOOD.replace("The", "This"))),
    ],
)
def test_what_comes_back_on_other_days_is_another_event(
    tmp_path: Path, accounts: tuple[tuple[str, str, str], ...]
) -> None:
    assert [event.contradicted for event in told(tmp_path, *accounts)] == [False, False]


def test_what_one_alleges_and_another_denies_is_a_contradiction(tmp_path: Path) -> None:
    words = "Two cranes fell near Port Vinter"
    Article("a", f"News\n\n{words}, Ida Dahlen said. Bo Lund denied it.\n").names("person", "ida", "Ida Dahlen").names(
        "person", "bo", "Bo Lund"
    ).names("place", "port", "Port Vinter").tells(
        "e-000001", words, ("ida", "alleges"), ("bo", "denies"), date="2031-03-01", place="port"
    ).write(tmp_path)
    assert [event.ref.id for event in events_of(opened(tmp_path), "contradicted")] == ["a#e-000001"]


def test_a_role_is_told_with_where_it_is_held_and_a_bare_word_in_full(tmp_path: Path) -> None:
    port = Article("a", "The port\n\nBo Lund, head of the Port Authority, met deputy mayor Ida Vik.\n")
    port.names("organization", "port-authority", "Port Authority")
    port.names("person", "bo-lund", "Bo Lund").names("person", "ida-vik", "Ida Vik", role="deputy mayor")
    head = Role("head", "port-authority", port.at("head of the Port Authority"))
    port.entities[1] = replace(port.entities[1], roles=(head,))
    port.write(tmp_path)
    Article("b", "The deputy\n\nHis deputy, Ida Vik, left.\n", published="2031-05-01").names(
        "person", "ida-vik", "Ida Vik", role="deputy"
    ).write(tmp_path)
    people = [row for row in rows(opened(tmp_path), "people") if isinstance(row, EntityRow)]
    assert {row.name: row.detail for row in people} == {"Bo Lund": "head, Port Authority", "Ida Vik": "deputy mayor"}


def test_a_headline_is_not_taken_for_an_outlet(tmp_path: Path) -> None:
    article = Article("a", "Cranes fell\n\nBo Lund told Wire North that they fell.\n", publisher="")
    article.names("person", "bo-lund", "Bo Lund").names("organization", "wire-north", "Wire North")
    article.quotes_of("bo-lund", "q-000001", "they fell", "told", via=("wire-north",)).write(tmp_path)
    ((relay, times),) = opened(tmp_path).relays()
    assert (relay.outlet, relay.origin, times) == ("unknown outlet of “Cranes fell”", "Wire North", 1)


def test_a_claim_came_through_the_outlet_of_its_own_quote_alone(tmp_path: Path) -> None:
    article = Article("a", "Cranes\n\nThe cranes fell, Bo Lund said. He told Wire North that nobody was hurt.\n")
    article.names("person", "bo-lund", "Bo Lund").names("organization", "wire-north", "Wire North")
    article.quotes_of("bo-lund", "q-000001", "The cranes fell", "said")
    article.quotes_of("bo-lund", "q-000002", "nobody was hurt", "told", via=("wire-north",))
    for id_, words, cue in (
        ("e-000001", "The cranes fell", "said"),
        ("e-000002", "nobody was hurt", "told"),
        ("e-000003", "cranes fell", ""),
        ("e-000004", "was hurt", ""),
        ("e-000005", "Cranes", ""),
    ):
        claim = Claim("bo-lund", "asserts", cue, article.at(cue) if cue else ())
        article.tells(id_, words, claims=(claim,))
    article.write(tmp_path)
    case = opened(tmp_path)
    claims = {
        row.title: details.claims[0].via
        for row in case.rows(View("events"), 0, 9)
        if isinstance(row, EventRow) and (details := case.details(row.ref))
    }
    through = ("Wire North",)
    assert claims == {
        "The cranes fell": (), "cranes fell": (), "Cranes": (), "nobody was hurt": through, "was hurt": through,
    }  # fmt: skip  # read as a table


def test_a_name_is_not_shown_in_capitals_where_some_dossier_spells_it(tmp_path: Path) -> None:
    for source in ("a", "b"):
        Article(source, "News\n\nTARVIK ECHO and HNW were there.\n").names("organization", "t", "TARVIK ECHO").names(
            "organization", "h", "HNW"
        ).write(tmp_path)
    Article("c", "News\n\nTarvik Echo was there.\n").names("organization", "t", "Tarvik Echo").write(tmp_path)
    case = opened(tmp_path)
    assert [case.name_of(row.ref) for row in case.rows(View("organizations"), 0, 9)] == ["HNW", "Tarvik Echo"]


def test_what_people_noted_or_assessed_is_a_list_of_its_own(case: Case) -> None:
    note(case.root, "cranes#dahlen", "ask her for the photo", ["follow-up"])
    assess(case.root, "harbour#q-000001", "disputed", "a clerk remembers it otherwise")
    assess(case.root, "harbour#e-000001", "false")
    case.refresh()
    only: dict[Only, list[tuple[Section, int]]] = {
        "noted": [("people", 1), ("events", 1), ("quotes", 1)],
        "disputed": [("quotes", 1)],
        "false": [("events", 1)],
        "verified": [],
    }
    for which, expected in only.items():
        listed = [(section, len(rows(case, section, only=which))) for section in SECTIONS]
        assert [each for each in listed if each[1]] == expected, which
    for words in ("photo", "follow", "follow-up her"):
        assert [row.ref for row in rows(case, "people", filter=words)] == [DAHLEN]
    assert len(rows(case, "quotes", filter="clerk")) == len(rows(case, "quotes", filter="disputed")) == 1
    assert len(rows(case, "quotes", DAHLEN, filter="clerk")) == 1
    assert not rows(case, "quotes", filter="clerk nobody")
    assert not rows(case, "people", filter="✎")


def test_what_was_assessed_as_false_can_be_left_out(case: Case) -> None:
    whole = {section: rows(case, section) for section in SECTIONS}
    days = case.density(View("quotes"), 3)
    assess(case.root, "cranes#dahlen", "false")
    assess(case.root, "harbour#e-000001", "false")
    assess(case.root, "cranes#q-000003", "false")
    case.refresh()
    for section in SECTIONS:
        assert len(rows(case, section)) == len(whole[section])
        left_out = section in ("people", "events", "quotes")
        assert len(rows(case, section, assessed_false=False)) == len(whole[section]) - left_out, section
    assert case.density(View("quotes"), 3) == days
    assert sum(case.density(View("quotes", assessed_false=False), 3)[2]) == sum(days[2]) - 1
    assert sum(case.density(View("quotes", assessed_false=False, thoughts=False), 3)[2]) == sum(days[2]) - 1
    assess(case.root, "harbour#e-000001", "verified")
    case.refresh()
    assert len(rows(case, "events", assessed_false=False)) == len(whole["events"])


@pytest.mark.parametrize("many", [1, 300])
def test_what_is_false_is_left_out_of_a_focus_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    for module in ("narrowing", "beside"):  # somebody in so many sources has lists of their own
        monkeypatch.setattr(f"dossier.case.{module}.MANY", many)
    case = opened(harbour_case(tmp_path))
    for entry in ("harbour#ida-dahlen", "harbour#e-000001", "cranes#q-000003"):
        assess(case.root, entry, "false")
    case.refresh()
    vinter = Ref("place", "port-vinter")
    for section, all_, true in (("people", 1, 0), ("places", 1, 1), ("events", 1, 0), ("sources", 2, 2)):
        assert len(rows(case, section, vinter)) == all_, section  # type: ignore[arg-type]  # sections all
        assert len(rows(case, section, vinter, assessed_false=False)) == true, section  # type: ignore[arg-type]  # sections all
    union = Ref("organization", "dockers-union")
    assert (len(rows(case, "quotes", union)), len(rows(case, "quotes", union, assessed_false=False))) == (1, 0)
