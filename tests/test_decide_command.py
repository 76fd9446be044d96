"""`dossier merge`, `split`, `correct`, `assess`, `note`: decisions go into case.yaml and nowhere else."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dossier.case import Case, open_case
from dossier.case.listing import listed
from dossier.cli import run
from dossier.files.read import read_decisions

ARTICLE = (
    '"Nobody told us," said Mira Eskeland, head of the Union of Dock Workers. Ivo Brackow said the pumps had failed.\n'
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    for name in ("a", "b"):
        (tmp_path / "seeds" / f"{name}.txt").write_text(f"Note {name}\n\n{ARTICLE}", encoding="utf-8")
    assert run(["convert", "--case", str(tmp_path), "--engine", "rules"]) == 0
    return tmp_path


def opened(root: Path) -> Case:
    case = open_case(root, root.parent / f"{root.name}.sqlite3")
    case.refresh()
    return case


def decide(case: Path, *words: str) -> int:
    return run([*words, "--case", str(case)])


def test_decisions_are_added_one_behind_the_other(case: Path) -> None:
    (case / "content" / "case.yaml").write_text("# ours\ncase: 1\ntitle: Pumps\n", encoding="utf-8")
    assert decide(case, "merge", "a#mira-eskeland", "b#mira-eskeland", "--why", "one union, one head") == 0
    assert decide(case, "split", "a#ivo-brackow", "b#ivo-brackow") == 0
    assert decide(case, "assess", "a#mira-eskeland", "disputed") == 0
    assert decide(case, "note", "a#ivo-brackow", "ask for the log", "--tag", "follow-up") == 0
    decisions, problems = read_decisions(case / "content" / "case.yaml")
    assert decisions is not None
    assert not problems
    assert (decisions.same[0].keep, decisions.same[0].of) == ("a#mira-eskeland", ("b#mira-eskeland",))
    assert decisions.different[0].of == ("a#ivo-brackow", "b#ivo-brackow")
    assert decisions.assess[0].status == "disputed"
    assert (decisions.notes[0].text, decisions.notes[0].tags) == ("ask for the log", ("follow-up",))
    assert (case / "content" / "case.yaml").read_text(encoding="utf-8").startswith("# ours\ncase: 1\ntitle: Pumps\n")


def test_what_a_decision_contradicts_is_told_and_what_is_said_is_not_said_again(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    merge = ("merge", "a#ivo-brackow", "b#ivo-brackow", "--why", "one voice")
    assert decide(case, *merge) == 0
    number = 1 + (case / "content" / "case.yaml").read_text(encoding="utf-8").splitlines().index(
        "- {keep: a#ivo-brackow, of: [b#ivo-brackow], why: one voice}"
    )
    assert capsys.readouterr().err.endswith(f"case.yaml:{number}: added\n"), "the line that takes it back"
    written = (case / "content" / "case.yaml").read_bytes()
    for again in (merge, merge[:3]):
        assert decide(case, *again) == 0
        assert "says so already" in capsys.readouterr().err
    assert (case / "content" / "case.yaml").read_bytes() == written
    assert decide(case, "split", "a#ivo-brackow", "b#ivo-brackow") == 0
    assert "taken out or changed, as it says otherwise" in (told := capsys.readouterr().err)
    assert "one voice" in told


def test_the_last_assessment_of_an_entry_holds(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = case / "content" / "case.yaml"
    assert decide(case, "assess", "b#mira-eskeland", "unverified") == 0
    assert decide(case, "assess", "a#ivo-brackow", "disputed", "--why", "the log says otherwise") == 0
    assert decide(case, "assess", "a#ivo-brackow", "verified", "--why", "heard the tape") == 0
    assert "the log says otherwise" in capsys.readouterr().err, "what is taken out is told"
    decisions, problems = read_decisions(file)
    assert decisions is not None
    assert not problems
    assert [(each.of, each.status) for each in decisions.assess] == [
        ("b#mira-eskeland", "unverified"),
        ("a#ivo-brackow", "verified"),
    ]
    written = file.read_bytes()
    assert decide(case, "assess", "a#ivo-brackow", "verified") == 0
    assert "says so already" in capsys.readouterr().err
    assert file.read_bytes() == written
    assert decide(case, "assess", "b#mira-eskeland", "disputed") == 0
    assert decide(case, "assess", "a#ivo-brackow", "false") == 0
    assert run(["check", str(case)]) == 0


def test_a_decision_keeps_the_words_it_is_about(case: Path) -> None:
    file = case / "content" / "case.yaml"
    quote = next(row for row in listed(opened(case), "quotes") if row["text"].startswith("Nobody told us"))
    assert decide(case, "assess", quote["id"], "verified", "--why", "heard it") == 0
    assert decide(case, "note", quote["id"], "ask for the tape") == 0
    assert decide(case, "note", "a#ivo-brackow", "a name says enough") == 0
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [line.split("  # ")[1:] for line in lines if line.startswith("- ")] == [
        *(["Nobody told us"], ["Nobody told us"], []),
    ]
    assert decide(case, "assess", quote["id"], "disputed") == 0
    text = file.read_text(encoding="utf-8")
    assert text.count("# Nobody told us") == 2, "it goes with the decision that it stands behind"
    file.write_text("case: 1\nassess: []\n", encoding="utf-8")
    assert decide(case, "assess", quote["id"], "verified") == 0
    assert decide(case, "assess", "a#ivo-brackow", "verified") == 0
    decisions, problems = read_decisions(file)
    assert not problems
    assert decisions is not None
    assert len(decisions.assess) == 2


def test_a_decision_is_about_words_too_that_no_comment_can_hold(case: Path) -> None:
    article = case / "seeds" / "a.txt"
    article.write_text(article.read_text("utf-8").replace("Nobody told", "Nobody\ufffe told"), encoding="utf-8")
    assert run(["convert", "--case", str(case), "--engine", "rules"]) == 0
    quote = next(row for row in listed(opened(case), "quotes") if row["source"] == "a" and "told us" in row["text"])
    assert decide(case, "assess", quote["id"], "verified") == 0
    assert "# Nobody told us" in (case / "content" / "case.yaml").read_text(encoding="utf-8")


def test_decisions_about_a_folder_that_is_no_case_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert decide(tmp_path, "merge", "a#b", "c#d") == 2
    assert "holds neither seeds/ nor content/" in capsys.readouterr().err


def test_an_entry_that_is_not_there_is_refused(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert decide(case, "note", "a#nobody", "hm") == 2
    assert "a#nobody: no such entry" in (told := capsys.readouterr().err)
    assert "`dossier list people --ids`" in told
    for entry in ("a#q-none", "q-none"):
        assert decide(case, "note", entry, "hm") == 2
        assert "`dossier list quotes --ids`" in capsys.readouterr().err
    assert not (case / "content" / "case.yaml").exists()


def test_ids_and_names_of_the_case_are_taken(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "seeds" / "c.txt").write_text("Note c\n\nOlga Brackow said the pumps were new.\n", encoding="utf-8")
    assert run(["convert", "--case", str(case), "--engine", "rules"]) == 0
    capsys.readouterr()
    assert decide(case, "merge", "ivo-brackow", "Mira Eskeland") == 0
    assert "added (ivo-brackow is a#ivo-brackow, Mira Eskeland is a#mira-eskeland)" in capsys.readouterr().err
    assert decide(case, "split", "olga brackow", "ivo-brackow") == 0
    assert decide(case, "assess", "Union of Dock Workers", "verified") == 0
    decisions, _ = read_decisions(case / "content" / "case.yaml")
    assert decisions is not None
    assert (decisions.same[0].keep, decisions.same[0].of) == ("a#ivo-brackow", ("a#mira-eskeland",))
    assert decisions.different[0].of == ("c#olga-brackow", "a#ivo-brackow")
    assert decisions.assess[0].of == "a#union-of-dock-workers"
    capsys.readouterr()
    assert decide(case, "note", "Brackow", "hm") == 2
    assert "Brackow fits more than one: " in capsys.readouterr().err
    assert decide(case, "note", "Nobody Atall", "hm") == 2
    assert "nobody is called Nobody Atall" in capsys.readouterr().err


def test_entries_of_several_kinds_are_neither_one_nor_two(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(opened(case)) as known:
        (said, *_) = (str(quote["id"]) for quote in listed(known, "quotes"))
    for command in (
        ["merge", said, "b#union-of-dock-workers"],
        ["split", "a#mira-eskeland", "b#union-of-dock-workers"],
    ):
        assert decide(case, *command) == 2
        assert "entries of different kinds" in capsys.readouterr().err
    text = "case: 1\ndifferent:\n- [a#mira-eskeland, b#union-of-dock-workers]\n"
    (case / "content" / "case.yaml").write_text(text, encoding="utf-8")
    assert run(["check", str(case)]) == 1
    assert "case.yaml:3: entries of different kinds; name people" in capsys.readouterr().out


def test_the_id_of_a_source_may_hold_the_sign(case: Path) -> None:
    (case / "seeds" / "x#y.txt").write_text(ARTICLE, encoding="utf-8")
    assert run(["convert", "--case", str(case), "--engine", "rules"]) == 0
    assert decide(case, "note", "x#y#mira-eskeland", "hm") == 0


def test_a_broken_case_file_is_left_alone(case: Path) -> None:
    (case / "content" / "case.yaml").write_text("case: [\n", encoding="utf-8")
    assert decide(case, "note", "a#mira-eskeland", "hm") == 1
    assert (case / "content" / "case.yaml").read_text(encoding="utf-8") == "case: [\n"


def test_no_report_is_written_among_the_cases_own_files(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for own in ("content/case.yaml", "content/a.yaml", "seeds/a.txt", "seeds/new.html"):
        before = (case / own).read_bytes() if (case / own).exists() else None
        assert run(["report", str(case), "-o", str(case / own), "--force"]) == 2
        assert "among the case's own files" in capsys.readouterr().err
        assert ((case / own).read_bytes() if (case / own).exists() else None) == before


def test_a_report_can_leave_out_what_was_assessed_as_false(case: Path) -> None:
    quotes = [row["id"] for row in listed(opened(case), "quotes")]
    assert decide(case, "assess", quotes[0], "false") == 0
    out = case / "report.html"
    texts = []
    for without in ((), ("--without", "false")):
        assert run(["report", str(case), "-o", str(out), "--force", *without]) == 0
        texts.append(out.read_text(encoding="utf-8"))
    assert [text.count('<li class="said ') for text in texts] == [len(quotes), len(quotes) - 1]
    assert ["Left out: what was assessed as false." in text for text in texts] == [False, True]


def test_an_organization_that_was_read_as_a_person_is_merged_into_one(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert decide(case, "merge", "union-of-dock-workers", "Ivo Brackow", "--why", "its pseudonym") == 0
    with closing(opened(case)) as known:
        (union,) = listed(known, "organizations")
        members = {f"{source}#{entry}" for source in "ab" for entry in ("union-of-dock-workers", "ivo-brackow")}
        assert {*union["members"]} == members
        assert [person["name"] for person in listed(known, "people")] == ["Mira Eskeland"]
        assert not known.troubles()
    decisions, _ = read_decisions(case / "content" / "case.yaml")
    assert decisions
    assert [(each.of, each.set, each.was) for each in decisions.override] == [
        (of, {"type": "organization"}, {"type": "person"}) for of in ("a#ivo-brackow", "b#ivo-brackow")
    ]
    assert run(["check", str(case)]) == 0
    capsys.readouterr()
    assert decide(case, "merge", "union-of-dock-workers", "b#ivo-brackow") == 0, "its kind is corrected already"
    decisions, _ = read_decisions(case / "content" / "case.yaml")
    assert decisions
    assert len(decisions.override) == 2


def test_one_id_of_two_kinds_is_told_apart_by_the_kind(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = case / "content" / "b.yaml"
    file.write_text(
        file.read_text("utf-8").replace("people:\n", "people:\n- {id: u, name: Union of Dock Workers}\n"), "utf-8"
    )
    assert decide(case, "note", "Union of Dock Workers", "hm") == 2
    told = capsys.readouterr().err
    assert "person:union-of-dock-workers, organization:union-of-dock-workers; give one of the ids" in told
    assert decide(case, "note", "person:union-of-dock-workers", "hm") == 0
    assert decide(case, "merge", "organization:union-of-dock-workers", "person:union-of-dock-workers") == 0
    decisions, _ = read_decisions(case / "content" / "case.yaml")
    assert decisions
    assert (decisions.notes[0].of, decisions.same[0].of) == ("b#u", ("b#u",))


def test_what_was_read_wrong_is_corrected_by_names_and_ids(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def of(text: str) -> dict[str, Any]:
        return next(row for row in listed(opened(case), "quotes") if row["text"].startswith(text))

    quote = of("Nobody told us")["id"]
    assert decide(case, "correct", quote, "speaker", "Ivo Brackow", "--why", "heard the tape") == 0
    assert of("Nobody told us")["speaker"] == "ivo-brackow"
    assert decide(case, "correct", quote, "speaker_text", "a docker") == 0
    assert (of("Nobody told us")["speaker"], of("Nobody told us")["speaker_name"]) == ("", "a docker")
    assert decide(case, "correct", quote, "speaker", "") == 0
    assert of("Nobody told us")["speaker_name"] == ""
    assert decide(case, "correct", quote, "date", "2024-05~") == 0
    assert of("Nobody told us")["date"] == "2024-05~"
    assert decide(case, "correct", quote, "via", "union-of-dock-workers") == 0
    assert of("Nobody told us")["via"] == ["Union of Dock Workers"]
    assert decide(case, "correct", "a", "publisher", "Quay Herald") == 0
    assert next(row for row in listed(opened(case), "sources") if row["id"] == "a")["publisher"] == "Quay Herald"
    assert decide(case, "correct", "Union of Dock Workers", "type", "place") == 0
    assert [row["name"] for row in listed(opened(case), "places")] == ["Union of Dock Workers"]
    written = (case / "content" / "case.yaml").read_bytes()
    capsys.readouterr()
    assert decide(case, "correct", "a", "publisher", "Quay Herald") == 0
    assert "says so already" in capsys.readouterr().err
    assert (case / "content" / "case.yaml").read_bytes() == written
    assert run(["check", str(case)]) == 0


@pytest.mark.parametrize("name", ["#hash&amp;weird'name", "two\nlines", "half#way", "a\n#b"])
def test_a_source_may_have_any_name_that_a_file_can_have(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()
    try:
        (tmp_path / "seeds" / f"{name}.txt").write_text(f"Note\n\n{ARTICLE}", encoding="utf-8")
    except OSError:
        pytest.skip("no such name here")
    assert run(["convert", "--case", str(tmp_path), "--engine", "rules"]) == 0
    shown = name.replace("\n", " ")
    assert decide(tmp_path, "correct", name, "publisher", "Quay Herald") == 0
    assert decide(tmp_path, "correct", f"{name}#", "title", "Pumps") == 0
    assert decide(tmp_path, "note", f"{name}#mira-eskeland", "ask") == 0
    assert decide(tmp_path, "assess", f"{shown}#mira-eskeland", "disputed") == 0
    capsys.readouterr()
    case = opened(tmp_path)
    (source,) = listed(case, "sources")
    assert (source["id"], source["publisher"], source["title"]) == (shown, "Quay Herald", "Pumps")
    assert next(row for row in listed(case, "people") if row["id"] == "mira-eskeland")["notes"]
    assert not [*case.troubles()]
    assert run(["check", str(tmp_path)]) == 0, capsys.readouterr()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("a#mira-eskeland", "speaker", "Ivo Brackow"), 'has no key "speaker"'),
        (("QUOTE", "date", "2024-13"), "is no date"),
        (("QUOTE", "publisher", "Quay Herald"), "no such source"),
        (("QUOTE", "speaker", "Ida Dahlen"), "Ida Dahlen"),
        (("QUOTE", "outlet", "Quay Herald"), "did you mean publisher?"),
        (("Mira Eskeland", "type", "ship"), "give one of person, organization, place"),
        (("nobody", "publisher", "Quay Herald"), "`dossier list sources` tells which there are"),
    ],
)
def test_what_cannot_be_corrected_says_why(
    case: Path, words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    quote = next(row["id"] for row in listed(opened(case), "quotes"))
    assert decide(case, "correct", *(quote if word == "QUOTE" else word for word in words)) == 2
    assert told in capsys.readouterr().err
    assert not (case / "content" / "case.yaml").exists()


def test_a_source_can_only_be_corrected(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (("note", "a", "ask"), ("assess", "a", "disputed"), ("merge", "a", "b")):
        assert decide(case, *words) == 2
        assert "a is a source; decide about a quote, an event or a name" in capsys.readouterr().err
    assert not (case / "content" / "case.yaml").exists()
