"""`dossier convert`: what is due, what is left alone, what a run says and how it ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.case import open_case
from dossier.case.queries import View
from dossier.cli import run
from dossier.cli.main import COMMANDS
from dossier.convert import batch, single
from dossier.convert.engines.choose import choose_engine
from dossier.convert.pipeline import Conversion
from dossier.convert.planning import Job, plan_case
from dossier.convert.reading.parse import Engine
from dossier.convert.single import convert_source
from dossier.files.read import parse_dossier, read_dossier
from dossier.files.write import is_edited
from dossier.folders import cache_file

ROOT = Path(__file__).parents[1]
ARTICLE = """Ferry line closes

March 4, 2024

The ferry line between Karnsk and Port Halden will close in May, the Harbour Authority said on Monday.

"Nobody told us," said Mira Eskeland, head of the Union of Dock Workers. "We read it in the paper."
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def convert(case: Path, *options: str) -> int:
    return run(["convert", "--case", str(case), "--engine", "rules", *options])


def test_every_source_of_a_case_becomes_a_dossier(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(case) == 0
    target = case / "content" / "ferry.yaml"
    found, problems = read_dossier(target)
    assert found is not None
    assert not problems
    assert not is_edited(target.read_bytes())
    assert (found.source.id, found.source.file, found.source.published) == ("ferry", "seeds/ferry.txt", "2024-03-04")
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err.startswith("1 written (rules")


def test_nothing_is_done_twice(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    convert(case)
    before = (case / "content" / "ferry.yaml").stat().st_mtime_ns
    assert convert(case) == 0
    assert "1 up to date" in capsys.readouterr().err
    assert (case / "content" / "ferry.yaml").stat().st_mtime_ns == before


def test_a_dossier_of_the_other_engine_is_told(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    convert(case)
    assert run(["convert", "--case", str(case)]) == 0
    told = capsys.readouterr().err
    assert "up to date\n" in told, "no engine has made anything"
    assert ("1 dossier made by rules stay" in told) == (choose_engine("auto")[0] == "spacy")


def test_dossiers_that_go_elsewhere_say_where(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "loose").mkdir()
    (tmp_path / "loose" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "seeds")
    assert run(["convert", "../loose/a.txt", "--engine", "rules"]) == 0
    assert f"1 written in {Path('../loose/content')} (rules" in capsys.readouterr().err
    monkeypatch.chdir(tmp_path / "loose")
    assert run(["convert", "a.txt", "--engine", "rules"]) == 0
    assert "1 the same as before (rules" in capsys.readouterr().err
    Path("a.txt").write_text(ARTICLE.replace("May", "June"), encoding="utf-8")
    assert run(["convert", "a.txt", "--engine", "rules"]) == 0
    assert "1 written in content (rules" in capsys.readouterr().err, "here is no case"
    monkeypatch.chdir(tmp_path)
    assert run(["convert", "seeds/ferry.txt", "--engine", "rules"]) == 0
    assert "1 written (rules" in capsys.readouterr().err


def test_a_case_that_is_named_is_that_case(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "seeds" / "page.html").touch()
    assert run(["convert", str(case), "--engine", "rules"]) == 0
    told = capsys.readouterr().err
    assert "page.html: not a .txt file" in told
    assert f"1 written in {case / 'content'} (rules" in told
    assert run(["convert", str(case), "--case", str(case), "--engine", "rules"]) == 0
    assert "1 up to date" in capsys.readouterr().err
    (case / "other" / "seeds").mkdir(parents=True)
    assert run(["convert", str(case / "other"), "--case", str(case), "--engine", "rules"]) == 1
    assert "other: a case of its own; leave out --case, or convert it by itself" in capsys.readouterr().err
    (case / "led").mkdir()
    (case / "led" / "seeds").symlink_to(case / "other" / "seeds")
    assert run(["convert", str(case / "led"), str(case), "--engine", "rules"]) == 1
    told = capsys.readouterr().err
    assert "seeds: leads out of the case" in told
    assert "1 up to date" in told, "the others go on"
    assert run(["convert", str(case / "ferry"), str(case / "content"), "--engine", "rules"]) == 1
    told = capsys.readouterr().err
    assert "ferry: not there; give an article (.txt), a folder of them, or a case" in told
    assert "no article in this folder; give a folder that holds .txt files, or a case with seeds/" in told


def test_a_case_without_articles_that_is_named_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()
    assert run(["convert", str(tmp_path)]) == 0
    assert f"put .txt files into {tmp_path / 'seeds'}" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["notes.md", "page.html", "article"])
def test_by_name_only_articles_are_taken_that_a_case_takes(
    name: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (case / "seeds" / name).write_text(ARTICLE, encoding="utf-8")
    assert convert(case, str(case / "seeds" / name)) == 1
    assert f"{name}: not a .txt file; save the article's text alone, as a .txt file" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told_by_the_dossier(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "content").write_text("in the way", encoding="utf-8")
    assert convert(case) == 1
    told = capsys.readouterr().err
    assert f"{case / 'content' / 'ferry.yaml'}: " in told
    assert "ferry.txt" not in told


def test_articles_of_one_name_in_two_cases(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("c1", "c2"):
        (tmp_path / name / "seeds").mkdir(parents=True)
        (tmp_path / name / "seeds" / "a.txt").write_text(ARTICLE.replace("May", f"May of {name}"), encoding="utf-8")
    paths = [str(tmp_path / name / "seeds" / "a.txt") for name in ("c1", "c2")]
    assert run(["convert", *paths, "--out", str(tmp_path / "drafts"), "--engine", "rules"]) == 1
    told = capsys.readouterr().err
    assert f"would become the same dossier as {paths[0]}" in told
    assert f"1 written in {tmp_path / 'drafts'}, 1 failed" in told
    assert run(["convert", *paths, paths[0], str(tmp_path / "c1" / ".." / "c1" / "seeds"), "--engine", "rules"]) == 0
    assert "2 written in" in capsys.readouterr().err


def test_what_is_in_a_folder_of_seeds_is_told(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "seeds" / "2024").mkdir()
    (case / "seeds" / "2024" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (case / "seeds" / "empty.txt").write_text(" \n", encoding="utf-8")
    (case / "seeds" / "page.html").write_text("<p>Mara Quill said it rained.</p>", encoding="utf-8")
    (case / "seeds" / "gone.txt").symlink_to("nowhere.txt")
    (case / "seeds" / ".hidden").touch()
    assert convert(case) == 1
    told = capsys.readouterr().err
    for name, what in (("2024", "a folder"), ("page.html", "not a .txt file"), ("gone.txt", "a link to no file")):
        assert f"{case / 'seeds' / name}: {what}" in told
    assert ".hidden" not in told
    for number in range(20):
        (case / "seeds" / f"{number}.png").touch()
    convert(case)
    assert "13 more are passed over" in capsys.readouterr().err
    assert convert(case, str(case / "seeds" / "page.html")) == 1
    assert "page.html: not a .txt file; save" in capsys.readouterr().err
    assert run(["check", str(case)]) == 0
    told = capsys.readouterr().out
    assert "2024: a folder, so it is passed over; put its articles into seeds/ itself" in told
    assert "empty.txt: holds no text; put the article into it, or remove it" in told


def test_what_is_put_where_nothing_reads_it_is_told(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(case) == 0
    (case / "case.yaml").write_text("case: 1\n", encoding="utf-8")
    (case / "content" / "old").mkdir()
    (case / "content" / "ferry.yml").touch()
    (case / "content" / "notes.md").touch()
    capsys.readouterr()
    assert run(["check", str(case)]) == 0
    told = capsys.readouterr().out
    where = "so it is passed over"
    assert f"{case / 'case.yaml'}: decisions outside content/, {where}; move them to content/case.yaml" in told
    assert f"{case / 'content' / 'old'}: a folder, {where}; put its dossiers into content/ itself" in told
    assert f"{case / 'content' / 'ferry.yml'}: not a .yaml file, {where}; give it that ending" in told
    assert "notes.md" not in told
    convert(case)
    assert "decisions outside content/" in capsys.readouterr().err


def test_an_edit_that_is_saved_meanwhile_stays(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    convert(case)
    target = case / "content" / "ferry.yaml"
    (case / "seeds" / "ferry.txt").write_text(ARTICLE.replace("May", "June"), encoding="utf-8")

    def slowly(job: Job, engine: Engine, encoding: str) -> Conversion:
        target.write_text("# mine\n" + target.read_text(encoding="utf-8"), encoding="utf-8")
        return convert_source(job, engine, encoding)

    monkeypatch.setattr(single, "convert_source", slowly)
    (outcome,) = batch.run_jobs(plan_case(case, None), single.Settings("rules"), 1)
    assert outcome.status == "edited"
    assert "edited while its article was converted" in str(outcome.problem)
    assert target.read_text(encoding="utf-8").startswith("# mine")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="every file name is Unicode here")
def test_a_name_that_is_not_unicode_is_refused(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(os.fsdecode(os.fsencode(case / "seeds") + b"/caf\xe9.txt")).write_text(ARTICLE, encoding="utf-8")
    assert convert(case) == 1
    told = capsys.readouterr().err
    assert "its name is not UTF-8; rename it" in told
    assert "1 written" in told


def test_what_a_killed_conversion_left_is_removed(case: Path) -> None:
    convert(case, "--force")
    left = case / "content" / ".dossier-0123456789abcdef.tmp"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    convert(case, "--force")
    (case / "seeds" / "ferry.txt").write_text(ARTICLE.replace("May", "June"), encoding="utf-8")
    assert convert(case) == 0
    assert not left.exists()


def test_a_changed_source_is_converted_again(case: Path) -> None:
    convert(case)
    (case / "seeds" / "ferry.txt").write_text(ARTICLE.replace("May", "June"), encoding="utf-8")
    assert convert(case) == 0
    assert "June" in (case / "content" / "ferry.yaml").read_text(encoding="utf-8")


CHANGES = [("title: Ferry line closes", "title: A ferry line closes"), ("dossier: 1", "# mine\ndossier: 1")]


def edited(case: Path, old: str, new: str) -> Path:
    """The dossier of the article, converted and then changed by hand."""
    convert(case)
    target = case / "content" / "ferry.yaml"
    before = target.read_text(encoding="utf-8")
    target.write_text(before.replace(old, new, 1), encoding="utf-8")
    assert is_edited(target.read_bytes())
    return target


@pytest.mark.parametrize("change", CHANGES)
def test_an_edited_dossier_is_left_alone_and_named(
    case: Path, change: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    target = edited(case, *change)
    before = target.read_bytes()
    capsys.readouterr()
    convert(case, str(case / "seeds"))
    assert target.read_bytes() == before
    assert "ferry.yaml" in (said := capsys.readouterr().err)
    assert "edited" in said
    assert convert(case, "--force", str(case / "seeds")) == 0
    assert not is_edited(target.read_bytes())


@pytest.mark.parametrize("change", CHANGES)
def test_an_edited_dossier_moves_along_with_its_article(
    case: Path, change: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    target = edited(case, *change)
    before = target.read_text(encoding="utf-8")
    (case / "seeds" / "ferry.txt").write_text(ARTICLE.replace("\nMarch", "\nA note.\n\nMarch"), encoding="utf-8")
    capsys.readouterr()
    assert convert(case, "--diff") == 0
    assert "-  sha256" in (told := capsys.readouterr()).out
    assert told.err.endswith("1 edited by hand and would be moved along with a changed article\n")
    assert target.read_text(encoding="utf-8") == before
    assert convert(case) == 0
    assert change[1] in target.read_text(encoding="utf-8")
    assert run(["check", str(case)]) == 0
    old, new = (parse_dossier(text.encode(), "")[0] for text in (before, target.read_text(encoding="utf-8")))
    assert old is not None
    assert new is not None
    assert [quote.text for quote in new.quotes] == [quote.text for quote in old.quotes]
    assert new.quotes[-1].at[0][0] == old.quotes[-1].at[0][0] + len("A note.\n\n")
    capsys.readouterr()
    assert convert(case) == 0
    assert "1 up to date" in capsys.readouterr().err


def test_what_the_changed_article_no_longer_says_is_kept_told_and_found_again(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = edited(case, "quotes:", "# what they said\nquotes:")
    found, _ = read_dossier(target)
    assert found is not None
    lost = next(quote for quote in found.quotes if quote.text.startswith("Nobody told us"))
    (case / "seeds" / "ferry.txt").write_text(ARTICLE.replace("Nobody told us", "No comment"), encoding="utf-8")
    capsys.readouterr()
    assert convert(case) == 0
    assert lost.id in capsys.readouterr().err
    kept, _ = read_dossier(target)
    assert kept is not None
    there = next(quote for quote in kept.quotes if quote.id == lost.id)
    assert (there.text, there.at, "x-lost" in there.extra) == (lost.text, lost.at, True)
    assert "# what they said" in target.read_text(encoding="utf-8")
    (case / "seeds" / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    assert convert(case) == 0
    again, _ = read_dossier(target)
    assert again is not None
    assert next(quote for quote in again.quotes if quote.id == lost.id).extra == {}


def test_passages_in_a_style_of_their_own_are_left_alone(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = edited(case, "  sha256:", "  x-mine: yes\n  sha256:")
    data = target.read_text(encoding="utf-8")
    at = data.index("  at: [[", data.index("quotes:"))
    end = data.index("\n", at)
    start, stop = data[at:end].removeprefix("  at: [[").split("]")[0].split(", ")
    data = f"{data[:at]}  at:\n  - - {start}\n    - {stop}{data[end:]}"
    target.write_text(data, encoding="utf-8")
    (case / "seeds" / "ferry.txt").write_text("A note.\n\n" + ARTICLE, encoding="utf-8")
    capsys.readouterr()
    convert(case)
    assert target.read_text(encoding="utf-8") == data
    assert "cannot be moved" in capsys.readouterr().err


def test_what_is_no_dossier_is_left_alone(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "content").mkdir()
    (case / "content" / "ferry.yaml").write_text("my notes: [\n", encoding="utf-8")
    assert convert(case) == 1
    assert (case / "content" / "ferry.yaml").read_text(encoding="utf-8") == "my notes: [\n"
    assert "ferry.yaml:" in capsys.readouterr().err


def test_a_bad_source_does_not_stop_the_others(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "seeds" / "binary.txt").write_bytes(bytes(range(256)) * 64)
    (case / "seeds" / "empty.txt").write_text(" \n")
    assert convert(case) == 1
    said = capsys.readouterr().err
    assert "binary.txt" in said
    assert "empty.txt" in said
    assert (case / "content" / "ferry.yaml").exists()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (
            b"<!DOCTYPE html>\n<html><p>The mayor, Ivo Brackow, said that the bridge is open.</p></html>",
            "a web page or XML",
        ),
        (b"\xef\xbb\xbf\n <HTML lang=en><p>The mayor said so.</p>", "a web page or XML"),
        (b"<?xml version='1.0'?>\n<rss>The mayor said so.</rss>", "a web page or XML"),
        (b"{\\rtf1\\ansi The mayor said so.}", "rich text (RTF)"),
        (b"%PDF-1.4\nThe mayor said so.", "a PDF, not text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(60, 250)) * 9, "a JPEG picture, not text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(60, 250)) * 9, "a PNG picture, not text"),
        (b"PK\x03\x04" + bytes(range(60, 250)) * 9, "a zip archive, as .docx, .odt and .epub are, not text"),
    ],
)
def test_what_is_only_called_a_text_is_refused(
    data: bytes, what: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (case / "seeds" / "saved.txt").write_bytes(data)
    assert convert(case) == 1
    told = capsys.readouterr().err
    assert "saved.txt" in told
    assert what in told
    assert "save the article's text alone" in told
    assert "read as" not in told
    assert [path.name for path in (case / "content").glob("*.yaml")] == ["ferry.yaml"]
    assert run(["check", str(case)]) == 0
    assert what in capsys.readouterr().out


def test_an_article_about_web_pages_is_none(case: Path) -> None:
    (case / "seeds" / "ferry.txt").write_text(f"How <html> came to Karnsk\n\n{ARTICLE}", encoding="utf-8")
    assert convert(case) == 0


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Ferry line closes\n\n“We wait,” said Ada Brickveld.\n", False),
        ("Fähre fährt nicht\n\nDie Linie zwischen Karnsk und Port Halden wird im Mai nach vielen Jahren für immer"
         " eingestellt, sagte die Behörde am Montag.\n", True),
        ("Паром більше не ходить\n\nЛінію закриють у травні.\n", True),
    ],
)  # fmt: skip  # read as a table
def test_of_two_lines_nobody_can_tell_that_they_are_not_english(
    text: str, is_told: bool, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (case / "seeds" / "short.txt").write_text(f" date 2024-05-03 {text}", encoding="utf-8")
    assert convert(case) == 0
    assert ("does not look like English" in capsys.readouterr().err) == is_told


def test_named_files_go_where_out_says(case: Path, tmp_path: Path) -> None:
    source = case / "seeds" / "ferry.txt"
    assert run(["convert", str(source), "--out", str(tmp_path / "drafts"), "--engine", "rules"]) == 0
    assert (tmp_path / "drafts" / "ferry.yaml").exists()
    assert not (case / "content").exists()


def test_a_file_outside_the_case_is_refused(case: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    stranger = tmp_path_factory.mktemp("elsewhere") / "x.txt"
    stranger.write_text(ARTICLE, encoding="utf-8")
    assert convert(case, str(stranger)) == 1


def test_two_sources_for_one_dossier(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "seeds" / "ferry.TXT").write_text(ARTICLE, encoding="utf-8")
    if len(list((case / "seeds").iterdir())) == 1:
        pytest.skip("this file system takes the two names for one")
    assert convert(case) == 1
    assert "same dossier" in capsys.readouterr().err


def test_a_diff_writes_nothing(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(case, "--diff") == 0
    assert "+dossier: 1" in capsys.readouterr().out
    assert not (case / "content").exists()


def test_the_result_does_not_depend_on_the_processes(case: Path) -> None:
    for number in range(5):
        (case / "seeds" / f"copy{number}.txt").write_text(f"Note {number}\n\n{ARTICLE}", encoding="utf-8")
    convert(case, "--out", str(case / "one"), "--jobs", "1")
    convert(case, "--out", str(case / "two"), "--jobs", "2")
    one, two = ({p.name: p.read_bytes() for p in (case / d).glob("*.yaml")} for d in ("one", "two"))
    assert one == two
    assert len(one) == 6


def test_explain_tells_rule_and_words(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    convert(case)
    found, _ = read_dossier(case / "content" / "ferry.yaml")
    assert found is not None
    quote = next(q for q in found.quotes if q.kind == "direct")
    capsys.readouterr()
    assert convert(case, "--explain", quote.id) == 0
    said = capsys.readouterr().out
    assert "rule: " in said
    assert "Nobody told us" in said
    assert convert(case, "--explain", "q-nothere") == 1


def test_explain_reads_only_the_articles_whose_dossiers_have_the_entry(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        other = ARTICLE.replace("Nobody told us", f"We were told {number} times")
        (case / "seeds" / f"other{number}.txt").write_text(other, encoding="utf-8")
    convert(case)
    found, _ = read_dossier(case / "content" / "ferry.yaml")
    assert found is not None
    quote = next(q for q in found.quotes if q.text.startswith("Nobody told us"))
    read: list[str] = []

    def watched(job: Job, engine: Engine, encoding: str) -> Conversion:
        read.append(job.file)
        return convert_source(job, engine, encoding)

    monkeypatch.setattr("dossier.cli.explain.convert_source", watched)
    assert convert(case, "--explain", quote.id) == 0
    assert convert(case, "--explain", f"ferry#{quote.id}") == 0
    assert convert(case, "--explain", "q-nothere") == 1
    assert read == ["seeds/ferry.txt"] * 2
    (case / "content" / "ferry.yaml").unlink()
    assert convert(case, "--explain", quote.id) == 0, "an article that waits is asked too"
    assert convert(case) == 0
    edited(case, quote.id, "q-aaaaaa")
    for entry in ("q-aaaaaa", "ferry#q-aaaaaa"):
        capsys.readouterr()
        assert convert(case, "--explain", entry) == 1
        told = capsys.readouterr().err.replace("\\", "/")
        assert "content/ferry.yaml has it, by hand or from another engine" in told
    assert convert(case, "--explain", found.people[0].id) == 1
    told = capsys.readouterr().err.replace("\\", "/")
    assert f"content/ferry.yaml it is the person {found.people[0].name}, and names are not explained" in told
    assert convert(case, "--explain", "e") == 1
    assert "has it" not in capsys.readouterr().err, "a part of an id is none"


def test_explain_of_words_that_many_articles_have_stops_after_some(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(14):
        (case / "seeds" / f"copy{number}.txt").write_text(f"Note {number}\n\n{ARTICLE}", encoding="utf-8")
    convert(case)
    found, _ = read_dossier(case / "content" / "ferry.yaml")
    assert found is not None
    assert convert(case, "--explain", found.quotes[-1].id) == 0
    told = capsys.readouterr()
    assert told.out.count("rule: ") == 10
    assert f"5 more dossiers may have it; SOURCE#{found.quotes[-1].id} asks for one of them" in told.err


def test_the_entry_that_the_help_explains_is_in_the_own_case(capsys: pytest.CaptureFixture[str]) -> None:
    run(["convert", "--help"])
    named = re.search(r"--explain (q-\w+)", capsys.readouterr().out)
    assert named
    assert any(f"id: {named[1]}\n" in path.read_text("utf-8") for path in (ROOT / "content").glob("*.yaml"))


def test_explain_tells_of_an_article_that_cannot_be_converted(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("dossier.convert.pipeline.convert", broken)
    assert convert(case, "--explain", "q-nothere") == 1
    told = capsys.readouterr().err.splitlines()
    assert "ferry.txt: the converter broke on it (RecursionError: too deep); please report" in told[0]
    assert convert(case) == 1
    assert told[0] in capsys.readouterr().err


def test_usage_errors_end_with_two(case: Path) -> None:
    assert convert(case, "--engine", "magic") == 2
    assert run(["nosuchcommand"]) == 2
    assert run(["convert", "--nosuchoption"]) == 2


def test_an_empty_case_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    assert convert(tmp_path) == 0
    assert "seeds" in capsys.readouterr().err
    assert convert(tmp_path / "nowhere") == 2


def test_what_was_converted_is_in_the_index_that_there_is(
    case: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    convert(case)
    assert not cache_file(case).exists()  # nobody has looked at this case yet
    assert run(["list", "sources", str(case)]) == 0
    (case / "seeds" / "tram.txt").write_text(ARTICLE.replace("ferry", "tram"), encoding="utf-8")
    assert convert(case) == 0
    index = open_case(case)
    assert index.count(View("sources")) == 2
    index.close()


def test_what_an_article_lacks_is_told_once(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(5):
        (case / "seeds" / f"plain{number}.txt").write_text(
            f"Harbour closed\n\nThe harbour was closed for the day, and {number} ships had to wait outside of it.\n"
        )
    (case / "seeds" / "hafen.txt").write_text(
        " date 2024-05-03 Hafen\n\nDer Hafen wurde gestern früh gesperrt, weil in der Nacht"
        " ein Schiff gesunken war; wie lange noch, konnte niemand sagen.\n"
    )
    assert convert(case) == 0
    told = capsys.readouterr().err.splitlines()
    (undated,) = (line for line in told if "no date of publication" in line)
    assert undated.count(".txt") == 3
    assert "and 2 more" in undated
    (foreign,) = (line for line in told if "does not look like English" in line)
    assert foreign.partition(": ")[0].endswith("hafen.txt")


def test_a_list_tells_what_it_lacks(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(case / "cache"))
    assert run(["list", "people", str(case)]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told == ["1 article has no dossier yet and is left out; run `dossier convert`", "no people"]
    convert(case)
    capsys.readouterr()
    assert run(["list", "people", str(case)]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", ["check", "report", "list people", "search words", "convert --case"])
def test_a_folder_that_is_no_case_is_refused(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), str(tmp_path)]) == 2
    assert "holds neither seeds/ nor content/; give the folder of a case, or make seeds/" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    (tmp_path / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    assert run([*command.split(), str(tmp_path)]) == 2
    assert f"`dossier convert {tmp_path}` makes dossiers of its articles" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize("many", [1, 3000])
def test_who_stops_reading_is_no_failure(case: Path, many: int) -> None:
    (case / "content").mkdir()
    command = [sys.executable, "-m", "dossier", "list", "people", str(case)]
    names = "".join(f"- {{id: p{number}, name: Mira Eskeland {'x' * number}}}\n" for number in range(many))
    (case / "content" / "ferry.yaml").write_text(f"dossier: 1\nsource: {{id: a}}\npeople:\n{names}", encoding="utf-8")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("command", "meant"),
    [
        ("chek", "chek is neither a command nor a folder; did you mean check?\nTry 'dossier --help'."),
        (
            "nowhere/check",
            "neither a command nor a folder; 'dossier --help' lists the commands\nTry 'dossier --help'.",
        ),
        (str(ROOT / "README.md"), "neither a command nor a folder; `dossier convert"),
        ("list persons", "'persons' is not one of 'people', 'organizations'"),
        ("list persons", "; did you mean people?"),
        ("list evnts", "; did you mean events?"),
        ("assess a#b verifed", "; did you mean verified?"),
        ("list xyzzy", "'notes'.\n"),
    ],
)
def test_a_word_that_is_none_tells_which_was_meant(
    command: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command.split()) == 2
    assert meant in capsys.readouterr().err


def test_the_list_of_commands_is_whole_at_eighty_columns(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run(["--help"])
    commands = capsys.readouterr().out.partition("Commands:\n")[2].partition("\n\n")[0]
    assert commands.count("\n") + 1 == len(COMMANDS)
    assert "..." not in commands


def test_a_search_tells_the_line_and_that_there_is_more(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(case / "cache"))
    convert(case)
    capsys.readouterr()
    assert run(["search", "paper kind:quote", str(case)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith(f"{case / 'seeds' / 'ferry.txt'}:7 · Mira Eskeland said · ")
    assert "Nobody told us" in ARTICLE.splitlines()[7 - 1]
    assert told.err == ""
    for words in ("-nowhere Mira", '-"nowhere at all" Mira'):
        assert run(["search", words, str(case), "--limit", "2"]) == 0, "what begins so is no option"
    capsys.readouterr()
    assert run(["search", "Mira OR ferry", str(case), "--limit", "2"]) == 0
    told = capsys.readouterr()
    assert told.out.count("\n") == 2
    assert told.err == "more than 2 were found; --limit 20 shows more\n"
    assert run(["search", "Mira OR ferry", str(case), "--limit", "2", "--json"]) == 0
    told = capsys.readouterr()
    assert len(json.loads(told.out)) == 2
    assert "more than 2" in told.err
    (case / "seeds" / "ferry.txt").unlink()
    run(["search", "paper kind:quote", str(case)])
    assert capsys.readouterr().out.startswith("ferry · Mira Eskeland said · ")


def test_a_report_that_does_not_hold_all_says_so(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(case / "cache"))
    convert(case)
    capsys.readouterr()
    out = case / "page.html"
    assert run(["report", str(case), "-o", str(out), "--rows", "1"]) == 0
    told = capsys.readouterr().err
    assert "page.html written; it holds 1 of 2 quotes" in told
    assert re.search("1 of . quotes", out.read_text("utf-8")), "as the page itself"
    assert run(["report", str(case), "-o", str(out), "--force"]) == 0
    assert capsys.readouterr().err == f"{out} written\n"


@pytest.mark.parametrize("command", ["open", "demo"])
def test_the_app_wants_a_terminal(command: str, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, str(case / "new" if command == "demo" else case)]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_a_guessed_encoding_is_told_once_and_may_be_said_instead(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        data = ARTICLE.replace("Mira Eskeland", "René Lefèvre").encode("cp1252")
        (case / "seeds" / f"{name}.txt").write_bytes(data)
    assert convert(case) == 0
    (told,) = (line for line in capsys.readouterr().err.splitlines() if "read as" in line)
    files = f"{case / 'seeds' / 'one.txt'}, {case / 'seeds' / 'two.txt'}"
    assert told == f"{files}: read as cp1252; save them as UTF-8 if names look wrong"

    assert convert(case, "--encoding", "windows-1250") == 0
    assert "2 written, 1 up to date" in capsys.readouterr().err
    found, _ = read_dossier(case / "content" / "one.yaml")
    assert found is not None
    assert found.source.encoding == "cp1250"
    assert "René Lefčvre" in {person.name for person in found.people}
    assert run(["check", str(case)]) == 0
    shown = open_case(case)
    shown.refresh()
    source = shown.source_text("one")
    shown.close()
    assert source is not None
    assert "Lefčvre" in source.text

    assert convert(case, "--encoding", "klingon") == 2
    assert "no encoding is called klingon" in capsys.readouterr().err


def test_decisions_whose_entries_a_conversion_takes_away_are_told(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert convert(case) == 0
    dossier, _ = read_dossier(case / "content" / "ferry.yaml")
    assert dossier is not None
    gone = next(quote for quote in dossier.quotes if quote.text.startswith("Nobody told us"))
    file = case / "content" / "case.yaml"
    file.write_text(f"case: 1\nassess:\n- {{of: ferry#{gone.id}, status: verified}}\n", encoding="utf-8")
    before = file.read_bytes()
    (case / "seeds" / "ferry.txt").write_text(ARTICLE.replace("Nobody told us", "Nobody ever told us"), "utf-8")
    capsys.readouterr()
    for options in (("--diff",), ()):
        assert convert(case, *options) == 0
        (told,) = (line for line in capsys.readouterr().err.splitlines() if "case.yaml:3: " in line)
        assert f'the entry "ferry#{gone.id}", "{gone.text[:14]}' in told
        assert "it may be ferry#q-" in told
        assert '"Nobody ever told us' in told
    assert file.read_bytes() == before
    assert convert(case) == 0
    assert "case.yaml" not in capsys.readouterr().err


def test_what_a_changed_article_tells_beyond_an_edited_dossier_is_told(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = edited(case, "quotes:", "# what they said\nquotes:")
    source = case / "seeds" / "ferry.txt"
    source.write_text(ARTICLE + '\n"The ropes were rotten," said the diver Ulla Brenk.\n', encoding="utf-8")
    capsys.readouterr()
    assert convert(case) == 0
    told = capsys.readouterr().err
    assert f"{target}: its article now tells what the dossier lacks: 1 person, " in told
    assert "(ulla-brenk, " in told
    shows = told.partition("`dossier ")[2].partition("`")[0].split()
    assert run([*shows, "--engine", "rules"]) == 0
    assert "+  text: The ropes were rotten" in capsys.readouterr().out
    assert b"rotten" not in target.read_bytes()
    source.write_text(f"A note.\n\n{source.read_text(encoding='utf-8')}", encoding="utf-8")
    assert convert(case) == 0
    source.write_text("A note.\n", encoding="utf-8")
    assert convert(case) == 0
    assert "tells what the dossier lacks" not in capsys.readouterr().err.splitlines()[-1]


def test_a_quote_typed_without_its_passage_is_given_one(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = "quotes:\n- kind: indirect\n  speaker_text: {}\n  text: {}\n"
    words = ARTICLE.split("\n\n")[1].split(".")[0].split()
    target = edited(case, "quotes:\n", typed.format(words[0], " ".join(words[1:4])))
    before = target.read_bytes()
    assert run(["check", str(case)]) == 1
    assert "without `at`; add it: the passage; `dossier convert` finds it" in capsys.readouterr().out
    assert convert(case, "--diff") == 0
    assert "+- id: q-" in (told := capsys.readouterr()).out
    assert told.err.endswith("1 typed by hand and would be given passages\n")
    assert target.read_bytes() == before
    source = case / "seeds" / "ferry.txt"
    for text, said in ((ARTICLE, "typed by hand and given"), (f"A note.\n\n{ARTICLE}", "moved along with a changed")):
        target.write_bytes(before)
        source.write_text(text, encoding="utf-8")
        assert convert(case) == 0
        assert said in capsys.readouterr().err
        assert run(["check", str(case)]) == 0
    assert convert(case) == 0
    assert "1 up to date" in capsys.readouterr().err


def test_an_outlet_that_only_recurs_is_known_from_the_second_article_on(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def page(name: str, title: str) -> None:
        text = f"ALDERMOOR\n\n{title}\n\n{ARTICLE.partition(chr(10))[2]}"
        (case / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")

    def told(name: str) -> tuple[str, str]:
        found, _ = read_dossier(case / "content" / f"{name}.yaml")
        assert found
        return found.source.publisher, found.source.title

    page("one", "Ferry line will close")
    convert(case)
    assert told("one") == ("", "ALDERMOOR")
    page("two", "No more ferries")
    capsys.readouterr()
    convert(case)
    assert "2 written" in capsys.readouterr().err
    assert told("one") == ("Aldermoor", "Ferry line will close")
    assert told("two") == ("Aldermoor", "No more ferries")
    convert(case)
    assert "3 up to date" in capsys.readouterr().err
    convert(case, "--force", str(case / "seeds" / "two.txt"))
    assert told("two") == ("Aldermoor", "No more ferries"), "one that is named knows those beside it"


def test_a_dossier_that_was_edited_keeps_what_it_says_of_its_outlet(case: Path) -> None:
    for name in ("one", "two"):
        text = f"Aldermoor\n\nFerry line {name} will close\n\n{ARTICLE.partition(chr(10))[2]}"
        (case / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        convert(case)
        if name == "one":
            file = case / "content" / "one.yaml"
            file.write_text(file.read_text(encoding="utf-8") + "# seen\n", encoding="utf-8")
            before = file.read_bytes()
    assert file.read_bytes() == before


def test_what_an_edited_dossier_lacks_is_added_and_nothing_else_changed(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = edited(case, "quotes:", "# what they said\nquotes:")
    renamed = target.read_text(encoding="utf-8").replace("mira-eskeland", "eskeland")
    target.write_text(renamed, encoding="utf-8")
    source = case / "seeds" / "ferry.txt"
    more = '\n"The ropes were rotten," said the diver Ulla Brenk on 2 May 2024.\n'
    more += "\nMira Eskeland said that she had told them so.\n"
    source.write_text(ARTICLE + more, encoding="utf-8")
    assert convert(case) == 0
    before = target.read_text(encoding="utf-8")
    capsys.readouterr()
    assert convert(case, "--add-new") == 0
    assert "1 edited by hand and given what the article tells beyond it" in capsys.readouterr().err
    after = target.read_text(encoding="utf-8")
    kept = iter(after.splitlines())
    assert all(line in kept for line in before.splitlines()), "each line stands where it stood, in this order"
    found, problems = read_dossier(target)
    assert found
    assert not problems
    assert [person.id for person in found.people].count("eskeland") == 1
    speakers = {quote.text: quote.speaker for quote in found.quotes}
    assert speakers["The ropes were rotten"] == "ulla-brenk"
    assert [timex.value for timex in found.timexes].count("2024-05-02") == 1, "as dates of the whole text are listed"
    assert speakers["that she had told them so"] == "eskeland", "whom the dossier calls otherwise than a new one would"
    assert run(["check", str(case)]) == 0
    assert convert(case, "--add-new") == 0
    assert target.read_text(encoding="utf-8") == after


def test_what_cannot_be_added_in_place_leaves_the_dossier_alone(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = edited(case, "quotes:", "# what they said\nquotes:")
    written = target.read_text(encoding="utf-8")
    head, _, quotes = written.partition("quotes:\n")
    target.write_text(f"{head}{quotes[quotes.index('timexes:') :]}quotes: []\n", encoding="utf-8")
    before = target.read_bytes()
    assert convert(case, "--add-new") == 0
    assert "cannot be added in place, so it was left alone" in capsys.readouterr().err
    assert target.read_bytes() == before
