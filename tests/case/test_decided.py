from pathlib import Path

import pytest
from invented_case import Article, harbour_case, opened

from dossier.case import Case
from dossier.case.deciding import assess, merge, note, override, split, undo
from dossier.case.listing import listed
from dossier.case.queries import QuoteRow, Ref, SourceRow, View
from dossier.files.check import check_case


def grouped(case: Case, section: str = "people") -> set[tuple[str, ...]]:
    return {tuple(row["members"]) for row in listed(case, section)}  # type: ignore[arg-type]  # a test's own word


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, bearer in (("a", "Jan Roe"), ("b", "Jan Roe"), ("c", "Ann Roe"), ("d", "Bo Lund")):
        Article(name, f"News {name}\n\n{bearer} spoke.\n").names("person", "p", bearer).write(tmp_path)
    return tmp_path


def test_what_is_the_same_is_joined_and_keeps_its_name_and_id(root: Path) -> None:
    case = opened(root)
    assert grouped(case) == {("a#p", "b#p"), ("c#p",), ("d#p",)}
    change = merge(root, "d#p", ["c#p", "b#p"])
    assert case.refresh()
    assert grouped(case) == {("a#p", "b#p", "c#p", "d#p")}
    (row,) = listed(case, "people")
    assert (row["name"], row["id"]) == ("Bo Lund", "bo-lund")
    assert not case.troubles()
    undo(change)
    assert case.refresh()
    assert grouped(case) == {("a#p", "b#p"), ("c#p",), ("d#p",)}
    assert {row["id"] for row in listed(case, "people")} == {"jan-roe", "ann-roe", "bo-lund"}


def test_what_is_different_is_parted_for_good(root: Path) -> None:
    case = opened(root)
    change = split(root, ["a#p", "b#p"])
    case.refresh()
    assert grouped(case) == {("a#p",), ("b#p",), ("c#p",), ("d#p",)}
    ids = {row["id"] for row in listed(case, "people")}
    Article("e", "News e\n\nJan Roe spoke.\n").names("person", "p", "Jan Roe").write(root)
    case.refresh()
    assert grouped(case) == {("a#p", "e#p"), ("b#p",), ("c#p",), ("d#p",)}
    assert {row["id"] for row in listed(case, "people")} == ids
    (root / "index.sqlite3").unlink()
    assert {row["id"] for row in listed(opened(root), "people")} == ids
    undo(change)
    case = opened(root)
    assert ("a#p", "b#p", "e#p") in grouped(case)


def test_parts_can_be_joined_to_others(root: Path) -> None:
    split(root, ["a#p", "b#p"])
    merge(root, "b#p", ["d#p"])
    case = opened(root)
    assert grouped(case) == {("a#p",), ("b#p", "d#p"), ("c#p",)}
    assert not case.troubles()


def test_decisions_that_contradict_or_hang_in_the_air_are_told(root: Path) -> None:
    text = "case: 1\ndifferent: [[a#p, c#p]]\nsame: [{keep: a#p, of: [c#p]}]\n"
    (root / "content" / "case.yaml").write_text(text, encoding="utf-8")
    merge(root, "a#p", ["nowhere#p"])
    note(root, "a#gone", "lost")
    case = opened(root)
    told = [(trouble.file, trouble.line > 0, trouble.message) for trouble in case.troubles()]
    assert all(file == "content/case.yaml" and has_line for file, has_line, _ in told)
    assert sorted(message.split(";")[0] for *_, message in told) == [
        'no dossier has the entry "a#gone"',
        'no dossier has the entry "nowhere#p"',
        "these are also said to be the same",
    ]


def test_events_and_quotes_are_joined_and_parted_too(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    assert case.count(View("events")) == 1
    split(tmp_path, ["harbour#e-000001", "cranes#e-000002"])
    split(tmp_path, ["harbour#q-000001", "cranes#q-000002"])
    case.refresh()
    assert case.count(View("events")) == 2
    assert case.count(View("quotes")) == 4
    merge(tmp_path, "cranes#q-000002", ["cranes#q-000003"])
    case.refresh()
    assert case.count(View("quotes")) == 3


def test_a_correction_wins_and_a_change_beneath_it_is_shown(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    override(tmp_path, "harbour#e-000001", {"date": "2031-02-28"}, {"date": "2031-03-01"}, "the log says so")
    case.refresh()
    (event,) = case.rows(View("events", filter="basin at"), 0, 9)
    assert getattr(event, "date", "") == "2031-02-28"
    details = case.details(event.ref)
    assert details is not None
    assert "corrected in case.yaml; was 2031-03-01" in details.date_basis
    assert not case.troubles()
    file = tmp_path / "content" / "harbour.yaml"
    file.write_text(file.read_text().replace("date: 2031-03-01", "date: 2031-03-02"))
    case.refresh()
    (trouble,) = case.troubles()
    assert (trouble.file, trouble.line > 0) == ("content/case.yaml", True)
    assert "2031-03-01" in trouble.message
    assert "now says 2031-03-02" in trouble.message


def test_a_correction_that_cannot_be_is_told_and_left_out(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    override(tmp_path, "harbour#q-000001", {"at": (("0", "9" * 30),), "kind": "shouted"}, {})
    case.refresh()
    assert len(case.troubles()) == 2
    assert all("the correction of harbour#q-000001" in trouble.message for trouble in case.troubles())
    assert case.count(View("quotes")) > 0


def test_notes_and_judgements_are_shown_with_what_they_are_about(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    note(tmp_path, "cranes#dahlen", "call her", ["follow-up"])
    assess(tmp_path, "cranes#dahlen", "verified", "met her")
    case.refresh()
    details = case.details(Ref("person", "ida-dahlen"))
    assert details is not None
    assert {(n.text, n.tags, n.status) for n in details.notes} == {
        ("call her", ("follow-up",), ""),
        ("met her", (), "verified"),
    }


def test_a_decision_about_nothing_is_told_as_check_tells_it(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    merge(tmp_path, "cranes#dahlen", ["cranes#nobody"])
    note(tmp_path, "harbour#q-000009", "ask when")
    override(tmp_path, "harbour#e-000009", {"date": "2031-03-02"}, {})
    case.refresh()
    told = [f"{trouble.line}: {trouble.message}" for trouble in case.troubles()]
    assert len(set(told)) == 3
    checked = (problem for problem in check_case(tmp_path) if problem.file.endswith("case.yaml"))
    assert set(told) == {f"{problem.line}: {problem.what}; {problem.todo}" for problem in checked}


def test_of_several_assessments_the_last_one_holds(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    assess(tmp_path, "cranes#q-000002", "disputed", "she denies it")
    assess(tmp_path, "harbour#q-000001", "verified", "heard it")  # another print of the same words
    case.refresh()
    (row,) = case.rows(View("quotes", filter="ledger summer"), 0, 9)
    assert isinstance(row, QuoteRow)
    assert row.noted == ("verified",)
    details = case.details(row.ref)
    assert details is not None
    assert [(note.text, note.status) for note in details.notes] == [("heard it", "verified")]
    assert not case.troubles()
    file = tmp_path / "content" / "case.yaml"
    file.write_text(file.read_text() + "- {of: harbour#q-000001, status: 'false'}\n")
    case.refresh()
    (trouble,) = case.troubles()
    assert trouble.message.startswith('"harbour#q-000001" is assessed again in line 5, where it is false, which holds')
    (row,) = case.rows(View("quotes", filter="ledger summer"), 0, 9)
    assert isinstance(row, QuoteRow)
    assert row.noted == ("false",)


def test_a_broken_case_file_is_told_and_what_it_said_stands(root: Path) -> None:
    merge(root, "a#p", ["c#p"])
    case = opened(root)
    file = root / "content" / "case.yaml"
    file.write_text(file.read_text() + "same: [\n")
    case.refresh()
    assert len(grouped(case)) == 2
    assert {trouble.file for trouble in case.troubles()} == {"content/case.yaml"}
    file.unlink()
    case.refresh()
    assert not case.troubles()
    assert len(grouped(case)) == 3


def test_the_name_is_what_dossiers_call_somebody_never_an_alias(tmp_path: Path) -> None:
    for name, called, *aliases in (
        ("a", "Andriy Holub", "Andrii Holub"),
        ("b", "Andriy Holub", "Andrii Holub"),
        ("c", "Andrii Holub"),
        ("d", "Holub"),
        ("e", "Holub"),
        ("f", "Holub"),
    ):
        Article(name, f"News\n\n{called} spoke.\n").names("person", "p", called, *aliases).write(tmp_path)
    (row,) = listed(opened(tmp_path), "people")
    assert (row["name"], row["aliases"]) == ("Andriy Holub", ["Andrii Holub", "Holub"])


@pytest.fixture
def nicknamed(tmp_path: Path) -> Path:
    """One dossier says that Jan Roe is called Kite; another one has a Kite."""
    for name, called, *aliases in (("a", "Jan Roe", "Kite"), ("b", "Kite"), ("c", "Ann Holm")):
        Article(name, f"News {name}\n\n{called} spoke.\n").names("person", "p", called, *aliases).write(tmp_path)
    return tmp_path


def test_a_link_by_another_name_can_be_undone_and_comes_back(nicknamed: Path) -> None:
    case = opened(nicknamed)
    together, apart = {("a#p", "b#p"), ("c#p",)}, {("a#p",), ("b#p",), ("c#p",)}
    assert grouped(case) == together
    change = split(nicknamed, ["a#p", "b#p"])
    case.refresh()
    assert grouped(case) == apart
    (nicknamed / "index.sqlite3").unlink()
    case = opened(nicknamed)
    assert grouped(case) == apart
    undo(change)
    case.refresh()
    assert grouped(case) == together


def test_a_merge_takes_along_who_followed_another_name_and_its_undoing_brings_it_back(nicknamed: Path) -> None:
    case = opened(nicknamed)
    before = grouped(case)
    for keep, other in (("c#p", "a#p"), ("a#p", "c#p"), ("c#p", "b#p")):
        change = merge(nicknamed, keep, [other])
        case.refresh()
        assert grouped(case) == {("a#p", "b#p", "c#p")}
        undo(change)
        case.refresh()
        assert grouped(case) == before


def test_a_merge_that_a_later_split_takes_back_in_part(nicknamed: Path) -> None:
    merge(nicknamed, "c#p", ["a#p"])
    case = opened(nicknamed)
    split(nicknamed, ["c#p", "b#p"])
    case.refresh()
    assert grouped(case) == {("a#p", "c#p"), ("b#p",)}


def test_a_source_is_corrected_by_its_id(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    override(tmp_path, "harbour", {"publisher": "Quay Herald", "published": "2031-03-09"}, {}, "its masthead")
    override(tmp_path, "harbour#", {"title": "Basin closed", "sha256": "0"}, {"title": "another"})
    case.refresh()
    row = case.row(Ref("source", "harbour"))
    assert isinstance(row, SourceRow)
    assert (row.publisher, row.published, row.title) == ("Quay Herald", "2031-03-09", "Basin closed")
    told = " ".join(trouble.message for trouble in case.troubles())
    assert "`sha256` cannot be corrected from here" in told
    assert "`was` says title: another" in told
    file = tmp_path / "content" / "case.yaml"
    checked = [f"{each.what}; {each.todo}" for each in check_case(tmp_path) if each.file == str(file)]
    assert sorted(checked) == sorted(trouble.message for trouble in case.troubles())
    file.unlink()
    case.refresh()
    row = case.row(Ref("source", "harbour"))
    assert isinstance(row, SourceRow)
    assert row.publisher != "Quay Herald"


def test_what_is_said_of_a_source_that_is_not_there_is_told(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    override(tmp_path, "pier", {"publisher": "Quay Herald"}, {})
    note(tmp_path, "harbour", "a correction names a source, a note does not")
    case.refresh()
    expected = ['no dossier has the entry "pier"', 'no dossier has the entry "harbour"']
    assert sorted(trouble.message.split(";")[0] for trouble in case.troubles()) == sorted(expected)
    assert sorted(each.what for each in check_case(tmp_path) if "case.yaml" in each.file) == sorted(expected)


def test_the_entry_that_a_decision_may_mean_is_named_as_check_names_it(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    (tmp_path / "content" / "case.yaml").write_text(
        "case: 1\n"
        "same: [{keep: harbour#ida-dahlen, of: [cranes#ida-dahlem]}]\n"
        "notes:\n"
        "- {of: harbour#e-ffffff, text: x}  # The pier sank\n"
        f"- {{of: harbour#q-ffffff, text: x}}  # {case.name_of(case.rows(View('quotes'), 0, 9)[0].ref)[:20]}…\n"
        "- {of: harbour#q-fffffe, text: x}  # nothing like it\n",
        encoding="utf-8",
    )
    case.refresh()
    told = [trouble.message for trouble in case.troubles()]
    assert sorted(told) == sorted(f"{each.what}; {each.todo}" for each in check_case(tmp_path))
    assert [("it may be " in message) for message in told].count(True) >= 2, told
