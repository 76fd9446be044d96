import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from invented_case import Article, harbour_case, opened

from dossier.case import open_case
from dossier.case.queries import SECTION_OF, Ref, View
from dossier.folders import cache_file


def names(case_root: Path, index: Path) -> list[str]:
    case = open_case(case_root, index)
    case.refresh()
    found = [case.name_of(row.ref) for row in case.rows(View("people"), 0, 99)]
    case.close()
    return found


def test_nothing_changed_is_noticed_and_nothing_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = opened(harbour_case(tmp_path))
    monkeypatch.setattr("dossier.case.refresh.read_dossier", lambda path: pytest.fail(f"{path} was read again"))
    assert not case.refresh()


def test_added_changed_removed_and_renamed_files(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    content = tmp_path / "content"
    before = {row.ref for row in case.rows(View("people"), 0, 99)}
    Article("extra", "News\n\nBo Lund and Ida Dahlen met.\n").names("person", "bo-lund", "Bo Lund").names(
        "person", "ida", "Ida Dahlen"
    ).write(tmp_path)
    assert case.refresh()
    assert {row.ref for row in case.rows(View("people"), 0, 99)} == before | {Ref("person", "bo-lund")}
    (content / "extra.yaml").rename(content / "other.yaml")
    assert case.refresh()
    assert case.count(View("sources")) == 4
    (content / "other.yaml").unlink()
    assert case.refresh()
    assert {row.ref for row in case.rows(View("people"), 0, 99)} == before
    assert case.search("Lund", 0, 5) == []


def test_everything_can_be_asked_while_a_changed_case_is_read(tmp_path: Path) -> None:
    case = opened(harbour_case(tmp_path))
    views = [View(section) for section in SECTION_OF.values()]
    refs = [row.ref for view in views for row in case.rows(view, 0, 99)]
    sources = [row.ref.id for row in case.rows(View("sources"), 0, 99)]
    assert {ref.kind for ref in refs} >= {"person", "organization", "event", "quote", "source"}
    asked = []

    def ask(done: int, total: int) -> None:
        asked.append(done)
        for view in views:
            case.rows(view, 0, case.count(view))
            case.density(view, 9)
        for ref in refs:
            for answer in (case.name_of, case.details, case.row):
                answer(ref)
            for source in sources:
                case.entry_of(ref, source)
                case.passages(ref, source)
        for source in sources:
            case.source_text(source)
            case.dossier_of(source)
        case.search("ferry", 0, 9)
        case.relays()
        case.troubles()

    for file in (tmp_path / "content").iterdir():
        os.utime(file, (1, 1))
    assert case.refresh(ask)
    assert asked


def test_a_broken_dossier_is_told_with_its_line_and_the_rest_opens(tmp_path: Path) -> None:
    harbour_case(tmp_path)
    broken = tmp_path / "content" / "broken.yaml"
    broken.write_text("dossier: 1\nsource: {id: broken\n")
    case = opened(tmp_path)
    assert case.count(View("sources")) == 3
    (trouble,) = case.troubles()
    assert trouble.file == "content/broken.yaml"
    assert trouble.line >= 2
    broken.unlink()
    case.refresh()
    assert not case.troubles()


def test_two_dossiers_of_one_source_are_told_and_mended_when_one_goes(tmp_path: Path) -> None:
    harbour_case(tmp_path)
    twin = tmp_path / "content" / "zz.yaml"
    twin.write_bytes((tmp_path / "content" / "harbour.yaml").read_bytes())
    case = opened(tmp_path)
    (trouble,) = case.troubles()
    assert trouble.file == "content/zz.yaml"
    assert "harbour" in trouble.message
    (tmp_path / "content" / "harbour.yaml").unlink()
    case.refresh()
    assert not case.troubles()
    assert case.count(View("sources")) == 3


def test_an_empty_folder_is_an_empty_case(tmp_path: Path) -> None:
    case = opened(tmp_path)
    assert case.count(View("people")) == 0
    assert case.rows(View("quotes"), 0, 10) == []


@pytest.mark.parametrize("damage", ["garbage", "version", "truncated", "foreign"])
def test_a_useless_index_is_built_again(tmp_path: Path, damage: str) -> None:
    index = tmp_path / "index.sqlite3"
    wanted = names(harbour_case(tmp_path), index)
    if damage == "garbage":
        index.write_bytes(b"not a database" * 1000)
    elif damage == "truncated":
        data = index.read_bytes()
        index.write_bytes(data[:4096] + bytes(len(data) - 8192))
    else:
        db = sqlite3.connect(index)
        if damage == "version":
            db.execute("PRAGMA user_version = 999")
        else:
            db.executescript("DROP TABLE meta; PRAGMA user_version = 0; CREATE TABLE other(x)")
        db.close()
    assert names(tmp_path, index) == wanted


def test_an_unwritable_cache_leaves_a_case_in_memory_and_a_message(tmp_path: Path) -> None:
    harbour_case(tmp_path)
    (tmp_path / "file").write_text("no folder")
    case = open_case(tmp_path, tmp_path / "file" / "index.sqlite3")
    assert "cannot be kept" in case.problem
    case.refresh()
    assert case.count(View("people")) == 2


def test_the_cache_lies_where_the_platform_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    one, other = cache_file(tmp_path / "a"), cache_file(tmp_path / "b")
    assert one.parent == tmp_path / "cache" / "dossier"
    assert one != other


def test_killed_while_indexing_the_next_refresh_completes(tmp_path: Path) -> None:
    harbour_case(tmp_path)
    index = tmp_path / "index.sqlite3"
    code = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "import dossier.case.refresh as r\nfrom dossier.case import open_case\nr._BATCH = 1\n"
        "open_case(Path(sys.argv[1]), Path(sys.argv[2])).refresh("
        "lambda done, total: done == 2 and os.kill(os.getpid(), signal.SIGKILL))\n"
    )
    if not hasattr(os, "kill") or sys.platform == "win32":
        pytest.skip("no kill -9 on this platform")
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path), str(index)], check=False)
    assert run.returncode == -9
    case = open_case(tmp_path, index)
    assert case.count(View("sources")) == 2
    assert names(tmp_path, index) == ["Ida Dahlen", "Олена Ковальчук"]


def test_two_processes_index_one_case(tmp_path: Path) -> None:
    harbour_case(tmp_path)
    for number in range(40):
        Article(f"n{number}", f"News {number}\n\nBo Lund spoke.\n").names("person", "bo", "Bo Lund").write(tmp_path)
    index = tmp_path / "index.sqlite3"
    code = (
        "import sys\nfrom pathlib import Path\nimport dossier.case.refresh as r\n"
        "from dossier.case import open_case\nr._BATCH = 2\n"
        "case = open_case(Path(sys.argv[1]), Path(sys.argv[2]))\ncase.refresh()\nassert not case.problem\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(index)]) for _ in range(2)]
    assert [process.wait(timeout=60) for process in running] == [0, 0]
    case = open_case(tmp_path, index)
    assert not case.refresh()
    assert case.count(View("sources")) == 43
    bo = next(row for row in case.rows(View("people"), 0, 9) if case.name_of(row.ref) == "Bo Lund")
    assert case.count(View("sources", bo.ref)) == 40


def test_an_open_case_goes_on_when_another_process_has_looked_at_it(tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite3"
    case = opened(harbour_case(tmp_path))
    code = (
        "import sys\nfrom pathlib import Path\nfrom dossier.case import open_case\n"
        "case = open_case(Path(sys.argv[1]), Path(sys.argv[2]))\ncase.refresh()\ncase.close()\n"
    )
    for number in range(3):
        name = f"Bo Lund {'abc'[number]}"
        Article(f"n{number}", f"News\n\n{name} spoke.\n").names("person", f"bo-{number}", name).write(tmp_path)
        subprocess.run([sys.executable, "-c", code, str(tmp_path), str(index)], check=True)
        assert Path(f"{index}-wal").exists(), "the log that the open case writes to is gone"
        case.refresh()
        Article(f"m{number}", f"News\n\n{name} left.\n").names("person", f"bo-{number}", name).write(tmp_path)
        case.refresh()
        assert len(case.rows(View("sources"), 0, 99)) == case.count(View("sources")) == 5 + 2 * number
    assert case.count(View("people")) == 5
    case.close()


def test_a_cancelled_refresh_keeps_what_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.case.refresh._BATCH", 1)
    harbour_case(tmp_path)
    case = open_case(tmp_path, tmp_path / "index.sqlite3")
    seen: list[int] = []
    case.refresh(lambda done, total: seen.append(done), lambda: len(seen) > 1)
    assert case.count(View("sources")) == 1
    case.refresh()
    assert case.count(View("sources")) == 3


def test_nothing_that_is_handed_out_can_reach_a_terminal(tmp_path: Path) -> None:
    evil = "Bo \x1b]52;c;eA==\x07 Lund"
    article = Article("evil", f"\x1b[2J title\n\n{evil} said: \x9b31mhello there.\n", publisher="\x1b]0;x\x07")
    article.names("person", "bo", evil).quotes_of("bo", "q-000001", "\x9b31mhello there").write(tmp_path)
    case = opened(tmp_path)
    shown = repr(
        [case.rows(View(s), 0, 9) for s in ("people", "sources", "quotes")]
        + [case.source_text("evil"), case.search("hello", 0, 9)]
    )
    assert not any(c in shown.replace("\\n", "") for c in ("\\x1b", "\\x9b", "\\x07"))


def test_a_dossier_that_is_read_again_is_never_out_of_the_lists(tmp_path: Path) -> None:
    root = harbour_case(tmp_path / "case")
    index = tmp_path / "index.sqlite3"
    case, other = open_case(root, index), open_case(root, index)
    case.refresh()
    file = root / "content" / "harbour.yaml"
    views = [View("quotes", Ref("source", "harbour")), View("events", Ref("source", "harbour")), View("sources")]
    before = [other.count(view) for view in views]
    assert all(before)
    seen: list[list[int]] = []

    def look(done: int, total: int) -> None:
        late = open_case(root, index)
        seen.append([late.count(view) for view in views])
        late.close()

    file.write_text(f"{file.read_text(encoding='utf-8')}# looked through\n", encoding="utf-8")
    assert case.refresh(look)
    assert seen
    assert all(counts == before for counts in seen)
    assert [other.count(view) for view in views] == before
