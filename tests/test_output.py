"""What commands print for people: tables that fit the terminal, and how far they are."""

import io
import re
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from rich.cells import cell_len

from dossier.cli import run
from dossier.cli.convert import summary_of
from dossier.cli.out import table_lines
from dossier.cli.progress import meter

HEAD = ("date", "speaker", "cue", "text")
WORDS = "The pumps were never looked at before the ferry left the port of Karnsk that night"
ROWS = [("2024-03-04", f"Mira Eskeland {number}", "said", f"{number} {WORDS}") for number in range(40)]
LONG = (
    "2024-03-05",
    "a spokeswoman of the Harbour Authority who would not give her name " * 5,
    "told reporters",
    WORDS,
)


@pytest.mark.parametrize("room", [200, 120, 80, 40, 20, 5])
def test_one_long_cell_leaves_the_last_column_its_half(room: int) -> None:
    lines = list(table_lines(HEAD, [*ROWS, LONG], room))
    assert all(cell_len(line) <= room for line in lines)
    assert cell_len(lines[-1].rpartition("  ")[2]) >= min(cell_len(WORDS), (room - 6) // 2) - 1


def test_what_most_rows_need_is_not_cut_at_eighty_columns() -> None:
    head, first, *_, last = table_lines(HEAD, [*ROWS, LONG], 80)
    assert first.startswith("2024-03-04  Mira Eskeland 0")
    assert "  said" in first
    assert "The pumps were never looked" in first
    assert first.endswith("…")
    assert head.index("text") == first.index("0 The pumps")
    assert last.startswith("2024-03-05  a spokeswoman")


def test_a_date_is_not_cut_where_others_can_be() -> None:
    rows = [
        ("2024-03-04", f"The Lowland Post {n}", f"Mira Eskeland {n}", "has denied", f"{n} {WORDS}") for n in range(9)
    ]
    _, first, *_ = table_lines(("date", "publisher", *HEAD[1:]), rows, 80)
    assert first.startswith("2024-03-04  The ")


def test_a_table_that_fits_is_whole_and_so_is_one_without_a_terminal() -> None:
    rows = [("2024", "Ivo Brackow", "said", "No."), ("2024-03-04", "李 小龍川", "said", "Yes.")]
    assert list(table_lines(HEAD, rows, 80)) == [
        "date        speaker      cue   text",
        "2024        Ivo Brackow  said  No.",
        "2024-03-04  李 小龍川    said  Yes.",
    ]
    assert LONG[1].strip() in list(table_lines(HEAD, [*ROWS, LONG], 0))[-1]


class Screen(io.StringIO):
    """A terminal that shows one line."""

    def isatty(self) -> bool:
        return True

    @property
    def line(self) -> str:
        return self.getvalue().rsplit("\r", 1)[-1].rstrip()


def test_the_time_left_is_that_of_the_pace_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    told = []
    with meter("converting") as shown:
        shown.tell(0, 3000, paced=False)
        assert screen.line == "converting 0 of 3,000"
        for done in range(1, 1001):  # up to date
            shown.tell(done, 3000, paced=False)
        now += 12  # an engine is loaded
        for done in range(1010, 2900, 10):  # 20 a second, ten at a time
            for one in range(done, done + 10):
                shown.tell(one, 3000)
            now += 0.5
            told.append(screen.line)
        assert screen.line.startswith("converting 2,8")
    assert screen.line == "", "it is gone at the end"
    left = [
        (int(found[1].replace(",", "")), found[2])
        for line in told
        if (found := re.search(r"ing (\S+) .* about (.*) left", line))
    ]
    assert 190 > len(left) > 150
    for done, words in left:
        number, unit = words.split()
        assert float(number) * (60 if unit == "min" else 1) == pytest.approx(
            (3000 - done) / 20, rel=0.2, abs=30 if unit == "min" else 5
        )


def test_nothing_is_told_of_what_is_done_at_once_or_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    with meter("reading") as shown:
        shown.tell(0, 5)
        shown.tell(5, 5)
    assert screen.getvalue() == ""
    monkeypatch.setattr(sys, "stderr", nobody := io.StringIO())
    with meter("reading") as shown:
        shown.tell(0, 5000)
    assert nobody.getvalue() == ""


@pytest.mark.parametrize(
    ("count", "seconds", "line"),
    [
        ({"written": 7}, 20.0, "7 written (rules, 0.3 a second)"),
        ({"written": 3000, "current": 1200}, 60.0, "3,000 written, 1,200 up to date (rules, 50 a second)"),
        ({"written": 1, "failed": 2}, 0.1, "1 written in drafts, 2 failed (rules)"),
        ({"moved": 1, "failed": 2}, 0.1, "1 edited by hand and moved along with a changed article in drafts, 2 failed"),
        ({}, 0.1, "nothing to do"),
    ],
)
def test_the_summary_of_a_conversion(count: dict[str, int], seconds: float, line: str) -> None:
    elsewhere = ["drafts"] if "failed" in count else []
    assert summary_of(Counter(count), "rules", elsewhere, seconds, dry=False) == line


def test_a_case_that_is_not_indexed_yet_tells_how_far_its_reading_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content").mkdir()
    for number in range(40):
        (tmp_path / f"content/a{number}.yaml").write_text(
            f"dossier: 1\nsource: {{id: a{number}}}\npeople:\n- {{id: ivo-brackow, name: Ivo Brackow}}\n", "utf-8"
        )
    for command in (["list", "people"], ["search", "Brackow"], ["report", "-o", str(tmp_path / "a.html")]):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / f"cache-{command[0]}"))
        for times in range(2):
            monkeypatch.setattr(sys, "stderr", screen := Screen())
            end = [str(tmp_path)] if command[0] != "report" else [str(tmp_path), "--force"]
            assert run([*command, *end]) == 0
            assert ("reading 40 of 40, linking what they tell" in screen.getvalue()) == (times == 0)
            assert ("reading 0 of 40" in screen.getvalue()) == (times == 0), "only what changed is read"
            assert "reading" not in screen.line


def test_checking_and_writing_a_report_tell_how_far_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "content").mkdir()
    for number in range(40):
        (tmp_path / f"content/a{number}.yaml").write_text(f"dossier: 1\nsource: {{id: a{number}}}\n", "utf-8")
    for command, told in (
        (["check", str(tmp_path)], "checking 0 of 40"),
        (["report", str(tmp_path), "-o", str(tmp_path / "a.html")], "writing 0 of 80"),
    ):
        monkeypatch.setattr(sys, "stderr", screen := Screen())
        run(command)
        assert told in screen.getvalue()
        assert told not in screen.line
