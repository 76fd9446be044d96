import csv
import io
import json
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest
from invented_case import Article, harbour_case, opened

from dossier.case import Case
from dossier.case.articles import clock_of
from dossier.case.deciding import assess, note, split
from dossier.case.export import export_rows
from dossier.case.listing import found, listed, noted, relayed
from dossier.case.naming import the_one_called
from dossier.case.queries import SECTION_OF, QueryError, Ref, Section, View
from dossier.case.values import COLUMNS, FIELDS
from dossier.cli.browse import SHOWN
from dossier.cli.main import run


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return opened(harbour_case(tmp_path_factory.mktemp("harbour")))


DREDGED = "the basin will be dredged"


def relaying_case(root: Path, title: str, publisher: str) -> Case:
    """One article with one quote that came through an agency."""
    Article("basin", f"{title}\n\nThe Harbour Office told Wire North that {DREDGED}.\n", publisher).names(
        "organization", "harbour-office", "Harbour Office"
    ).names("organization", "wire-north", "Wire North").quotes_of(
        "harbour-office", "q-000009", DREDGED, "told", via=("wire-north",), via_basis="stated"
    ).write(root)
    return opened(root)


@pytest.fixture
def relaying(tmp_path: Path) -> Case:
    return relaying_case(tmp_path, "News", "Lowland Post")


def test_people_with_their_entries_and_counts(case: Case) -> None:
    dahlen = next(row for row in listed(case, "people") if row["id"] == "ida-dahlen")
    assert dahlen["members"] == ["cranes#dahlen", "harbour#ida-dahlen"]
    assert dahlen["aliases"] == ["Dahlen"]
    assert (dahlen["quotes"], dahlen["sources"]) == (1, 2)


@pytest.mark.parametrize("section", SHOWN)
def test_every_section_has_the_columns_that_are_shown(
    case: Case, relaying: Case, section: Section | Literal["relays", "notes"]
) -> None:
    note(relaying.root, "basin#q-000009", "ask when")
    relaying.refresh()
    if section == "notes":
        rows = list(noted(relaying))
    else:
        rows = list(relayed(relaying) if section == "relays" else listed(case, section))
    assert rows
    for row in rows:
        assert tuple(row) == COLUMNS[section]
        assert set(SHOWN[section]) <= set(row) <= set(FIELDS)


@pytest.mark.parametrize("section", SECTION_OF.values())
def test_the_app_exports_what_is_listed(case: Case, section: Section) -> None:
    assert json.loads("".join(export_rows(case, View(section), "json"))) == list(listed(case, section))


def test_what_was_noted_and_assessed_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(harbour_case(tmp_path))
    note(tmp_path, "cranes#dahlen", "ask her for the photo", ["follow-up"])
    assess(tmp_path, "harbour#q-000001", "disputed", "a clerk remembers it otherwise")
    assess(tmp_path, "ledger#q-000004", "false")
    case = opened(tmp_path)
    dahlen = next(row for row in listed(case, "people") if row["id"] == "ida-dahlen")
    assert (dahlen["assessed"], dahlen["notes"], dahlen["tags"]) == ([], ["ask her for the photo"], ["follow-up"])
    (quote,) = listed(case, "quotes", only="disputed")
    assert (quote["assessed"], quote["notes"]) == (["disputed"], ["a clerk remembers it otherwise"])
    assert [(row["kind"], row["status"], row["note"], row["tags"]) for row in noted(case)] == [
        ("person", "", "ask her for the photo", ["follow-up"]),
        ("quote", "disputed", "a clerk remembers it otherwise", []),
        ("quote", "false", "", []),
    ]
    assert len(list(listed(case, "quotes", without=["false"]))) == len(list(listed(case, "quotes"))) - 1
    capsys.readouterr()
    assert run(["list", "notes", root]) == 0
    assert "ask her for the photo" in capsys.readouterr().out
    assert [row["status"] for row in noted(case, ["false"])] == ["", "disputed"]
    assert run(["list", "notes", root, "--without", "false"]) == 0
    assert "thirty years" not in capsys.readouterr().out
    assert run(["list", "quotes", root, "--only", "noted", "--ids"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        *("id", "harbour#q-000001", "ledger#q-000004"),
    ]
    assert run(["list", "quotes", root, "--without", "false", "--without", "thoughts"]) == 0
    assert "thirty years" not in capsys.readouterr().out
    assert run(["list", "sources", root, "--only", "noted"]) == 2
    assert "--only noted is for people, organizations" in capsys.readouterr().err


def test_sources_are_listed_by_date_and_those_of_a_day_by_title(tmp_path: Path) -> None:
    for name, title, day in (
        ("z", "Barges", "2031-03-05"),
        ("a", "Cranes", "2031-03-05"),
        ("m", "Docks", "2031-03-04"),
    ):
        Article(name, f"{title}\n\nNothing more.\n", published=day).write(tmp_path)
    assert [row["title"] for row in listed(opened(tmp_path), "sources")] == ["Docks", "Barges", "Cranes"]


def test_quotes_of_a_day_are_listed_as_they_were_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "the dyke will hold until the summer is over and the boats are home"

    def article(name: str, publisher: str, published: str, line: str, via: str = "") -> None:
        text = f"Dyke\n{line}\n\nBo Lund told Wire North that {said}.\n"
        told = Article(name, text, publisher, published).names("person", "bo", "Bo Lund")
        told.names("organization", "wire-north", "Wire North")
        relays = ("wire-north",) if via else ()
        told.quotes_of("bo", "q-000009", said, "told", date="2031-03-04", via=relays).write(tmp_path)

    article("a", "Lowland Post", "2031-03-09", "9 March 2031")
    article("b", "Coast Echo", "2031-03-04", "By A. Writer | 4 March 2031, 6:30 pm", "wire")
    article("c", "Dune Herald", "2031-03-04", "By B. Writer", "wire")
    article("d", "Wire North", "2031-03-04", "Tuesday 4 Mar 2031 18.05 CET", "wire")
    article("e", "Fen Courier", "2031-03-04", "By C. Writer")
    case = opened(tmp_path)
    (quote,) = listed(case, "quotes")
    details = case.details(Ref("quote", quote["id"]))
    assert details
    assert [where.source for where in details.prints] == ["e", "d", "b", "c", "a"]
    assert (quote["source"], quote["prints"]) == ("e", 5)
    split(tmp_path, [f"{name}#bo" for name in "abcde"])
    case.refresh()
    assert [row["source"] for row in listed(case, "quotes")] == ["e", "d", "b", "c", "a"]
    refs = [row.ref for row in case.rows(View("people"), 0, 9)]
    assert all(case.count(View("quotes", ref)) == 1 for ref in refs)
    assert run(["list", "quotes", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split("  ")[:2] == ["2031-03-04", "Fen Courier"]
    assert lines[5].split("  ")[:2] == ["2031-03-04", "Lowland Post, 2031-03-09"]


def test_the_usage_fits_on_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    with suppress(SystemExit):
        run(["list", "--help"])
    assert capsys.readouterr().out.startswith("Usage: dossier list [OPTIONS] SECTION [CASE]\n")


def test_what_is_found_is_given_in_forms(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*words: str) -> str:
        capsys.readouterr()
        assert run(["search", *words]) == 0
        return capsys.readouterr().out

    search = ("ledger kind:quote sort:oldest", str(case.root))
    hits = list(found(case, search[0]))
    assert [hit["place"] for hit in hits] == ["seeds/harbour.txt:3", "seeds/ledger.txt:3"]
    rows = list(csv.DictReader(io.StringIO(told(*search, "--csv"))))
    assert [(row["line"], row["place"], row["context"]) for row in rows] == [
        (hit["line"], hit["place"], hit["context"]) for hit in hits
    ]
    assert told(*search, "--markdown").count("\n") == 2 + len(hits)
    assert told(*search, "--citations").count("characters") == len(hits)
    assert told("ledger", str(case.root), "--citations").count("characters") >= len(hits), "people are passed over"
    assert run(["search", *search, "--csv", "--json"]) == 2
    assert "two forms" in capsys.readouterr().err


def test_lists_are_narrowed_to_an_organization_or_a_place(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*narrowed: str) -> list[str]:
        capsys.readouterr()
        assert run(["list", "quotes", str(case.root), *narrowed]) == 0
        return capsys.readouterr().out.splitlines()[1:]

    rows = {row["id"]: row["quotes"] for row in [*listed(case, "organizations"), *listed(case, "places")]}
    assert len(told("--organization", "wire north")) == rows["wire-north"] == 1, "which only relays"
    assert len(told("--organization", "dockers-union")) == rows["dockers-union"] == 1
    assert len(told("--place", "Port Vinter")) == rows["port-vinter"]
    assert run(["list", "quotes", str(case.root), "--person", "Dahlen", "--place", "Port Vinter"]) == 2
    assert "give one of --person, --organization and --place" in capsys.readouterr().err
    assert run(["list", "quotes", str(case.root), "--person", "wire north"]) == 2
    assert "did you mean wire-north (organization)?" in capsys.readouterr().err


def test_quotes_and_events_are_listed_with_their_citations(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["list", "quotes", str(case.root), "--citations", "--person", "Dahlen"]) == 0
    assert capsys.readouterr().out == (
        "“the whole ledger will be opened before the summer” — Ida Dahlen, via Wire North\n"
        "Lowland Post, “The harbour audit”, 2031-03-03\n"
        "seeds/harbour.txt:3, characters 87–136\n"
    )
    for section in ("quotes", "events"):
        assert run(["list", section, str(case.root), "--citations"]) == 0
        assert len(capsys.readouterr().out.split("\n\n")) == len(list(listed(case, section)))
    assert run(["list", "quotes", str(case.root), "--citations", "--until", "1999"]) == 0
    assert "no quotes" in capsys.readouterr().err
    assert run(["list", "people", str(case.root), "--citations"]) == 2
    assert run(["list", "quotes", str(case.root), "--citations", "--json"]) == 2


@pytest.mark.parametrize(("line", "clock"), [
    ("6 March 2031, 06:12 GMT", 372), ("Fri 6 Mar 2031 18.05 CET", 1085), ("06.03.2031 08:15", 495),
    ("2031-03-06T08:15:00Z", 495), ("3:45 PM EST, Thu March 6, 2031", 945), ("12:05 am, 6 March 2031", 5),
    ("6 March 2031", None), ("6.3.2031", None), ("They won 3:2 in 2031", None), ("06:12", None),
])  # fmt: skip  # read as a table
def test_the_time_at_which_an_article_came_out(line: str, clock: int | None) -> None:
    assert clock_of(f"Dyke\n{line}\n\nThe dyke fell.\n", "2031-03-06") == clock


def test_quotes_and_events_are_listed_by_what_is_made_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = harbour_case(tmp_path)
    text = "The gate\n\nIda Dahlen denied on Monday that the gate was open.\n"
    Article("gate", text).names("person", "ida", "Ida Dahlen").quotes_of(
        "ida", "q-000009", "that the gate was open", "denied"
    ).write(root)
    case = opened(root)
    denied = [row["text"] for row in listed(case, "quotes", stance="denies")]
    assert denied == [row["text"] for row in listed(case, "quotes", cue="DENI")] == ["that the gate was open"]
    assert [row["stance"] for row in listed(case, "quotes", cue="denied")] == ["denies"]
    assert ["denies" in row["stances"] for row in listed(case, "events", stance="denies")] == [True]
    capsys.readouterr()
    assert run(["list", "quotes", str(root), "--stance", "denies", "--cue", "denied", "--person", "Dahlen"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    for section, option in (("people", "--stance=denies"), ("events", "--cue=said"), ("notes", "--cue=said")):
        assert run(["list", section, str(root), option]) == 2
        assert "--cue is for quotes, --stance for quotes and events" in capsys.readouterr().err


def test_the_help_tells_what_the_values_are(capsys: pytest.CaptureFixture[str]) -> None:
    with suppress(SystemExit):
        run(["list", "--help"])
    told = capsys.readouterr().out
    assert all(f"\n  {name} " in told for name in FIELDS)


def test_narrowed_to_a_person_and_to_days(case: Case) -> None:
    assert [row["speaker"] for row in listed(case, "quotes", focus=the_one_called(case, "dahlen"))] == ["ida-dahlen"]
    assert [row["source"] for row in listed(case, "quotes", since="2031-04")] == ["ledger"]
    assert not list(listed(case, "quotes", until="2031-02"))
    with pytest.raises(QueryError, match="nobody is called"):
        the_one_called(case, "nobody at all")
    with pytest.raises(QueryError, match="not an EDTF date"):
        list(listed(case, "quotes", since="soon"))


def test_a_surname_that_several_bear_is_nobodys_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "News\n\nMarek, Marek Lund and Ida Marek met Odo Tarn, called Marek. Eva Ida Marek was away.\n"
    Article("a", text).names("person", "m", "Marek").names("person", "l", "Marek Lund").names(
        "person", "i", "Ida Marek"
    ).names("person", "o", "Odo Tarn", "Marek").names("person", "e", "Eva Ida Marek").write(tmp_path)
    case = opened(tmp_path)
    assert case.name_of(the_one_called(case, "marek")) == "Marek", "an id is one thing's alone"
    for name in ("Marek", "MAREK"):
        with pytest.raises(QueryError, match="fits more than one") as told:
            the_one_called(case, name)
        assert all(each in str(told.value) for each in ("marek", "ida-marek", "odo-tarn"))
        assert "marek-lund" not in str(told.value), "a first name is no surname"
    assert case.name_of(the_one_called(case, "ida marek")) == "Ida Marek", "a full name is not the end of others"
    capsys.readouterr()
    assert run(["list", "quotes", str(tmp_path), "--person", "Marek"]) == 2
    assert run(["list", "quotes", str(tmp_path), "--person", "Lund"]) == 0
    assert capsys.readouterr().err.endswith("no quotes of Marek Lund (marek-lund, in 1 source)\n")
    Article("b", "News\n\nMarek Lund met nobody.\n").names("organization", "l", "Marek Lund").write(tmp_path)
    assert run(["list", "quotes", str(tmp_path), "--person", "Lund"]) == 0
    assert "; for the organization of this name give --organization)" in capsys.readouterr().err


def test_relays_and_contradictions_with_their_passages(
    case: Case, relaying: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    (quote,) = relayed(relaying)
    assert (quote["outlet"], quote["origin"], quote["speaker"]) == ("Lowland Post", "Wire North", "harbour-office")
    assert (quote["source"], quote["text"]) == ("basin", "the basin will be dredged")
    assert quote["at"]
    assert [row["contradicted"] for row in listed(case, "events", only="contradicted")] == [True]
    root = str(case.root)
    assert run(["list", "relays", str(relaying.root), "--csv"]) == 0
    assert capsys.readouterr().out.startswith("outlet,origin,")
    assert run(["list", "events", root, "--only", "contradicted"]) == 0
    assert "Two cranes fell" in capsys.readouterr().out
    assert run(["list", "people", root, "--only", "contradicted"]) == 2
    assert "--only contradicted is for events" in capsys.readouterr().err
    assert run(["list", "events", root, "--since", "2025", "--until", "2020"]) == 2
    assert "2025 is after 2020" in capsys.readouterr().err
    assert run(["list", "events", root, "--json", "--csv"]) == 2
    assert "two forms" in capsys.readouterr().err
    assert run(["list", "relays", root, "--person", "dahlen"]) == 2


def test_quotes_are_listed_with_what_a_citation_needs(case: Case) -> None:
    quote = next(row for row in listed(case, "quotes") if row["speaker"] == "dockers-union")
    assert (quote["publisher"], quote["article"], quote["published"]) == (
        *("Wire North", "Cranes fell, says the union", "2031-03-04"),
    )
    assert (quote["via"], quote["lost"], quote["assessed"], quote["url"]) == ([], False, [], "")
    exported = csv.DictReader(io.StringIO("".join(export_rows(case, View("quotes"), "csv")), newline=""))
    assert [row["publisher"] for row in exported] == [row["publisher"] for row in listed(case, "quotes")]


def test_a_relayed_quote_is_listed_with_its_relay(tmp_path: Path) -> None:
    (quote,) = listed(relaying_case(tmp_path, "Dredging", "Lowland Post"), "quotes")
    assert quote["via"] == ["Wire North"]


def test_an_article_without_a_publisher_relays_under_its_title_as_what_it_is(tmp_path: Path) -> None:
    (quote,) = relayed(relaying_case(tmp_path, "Dredging", ""))
    assert (quote["outlet"], quote["origin"], quote["text"]) == ("unknown outlet of “Dredging”", "Wire North", DREDGED)


def test_no_outlet_has_words_from_itself_under_another_name(tmp_path: Path) -> None:
    root = relaying_case(tmp_path, "Dredging", "WN").root
    assert [row["outlet"] for row in relayed(opened(root))] == ["WN"]
    Article("wire", "Wire North (WN) was founded.\n").names("organization", "wn", "Wire North", "WN").write(root)
    assert not list(relayed(opened(root))), "a dossier says that they are one"
    (root / "content" / "wire.yaml").unlink()
    assert [row["outlet"] for row in relayed(opened(root))] == ["WN"]


def test_found_things_as_plain_values(case: Case) -> None:
    assert {row["kind"] for row in found(case, "harbour")} >= {"organization", "source"}


def test_ids_stay_when_sources_are_added_and_the_index_is_new(tmp_path: Path) -> None:
    root = harbour_case(tmp_path)
    (root / "content" / "harbour.yaml").rename(tmp_path / "later.yaml")
    (tmp_path / "later.yaml").rename(root / "content" / "harbour.yaml")
    before = {row["id"] for row in listed(opened(root), "people")}
    (root / "index.sqlite3").unlink()
    assert {row["id"] for row in listed(opened(root), "people")} == before
