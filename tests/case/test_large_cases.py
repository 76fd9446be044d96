"""Dossiers and cases that are large or partly broken: the work grows with them, and what is good opens."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from invented_case import Article, harbour_case
from work import calls_of

from dossier.case import open_case
from dossier.case.queries import SECTION_OF, View

HEAD = "dossier: 1\nsource: {id: a, title: Long, file: seeds/a.txt, published: 2024-03-03}\n"


def entries(kind: str, count: int) -> str:
    """A dossier with many entries that have something in common, so that all could be compared with all."""
    lines = {
        "people": "- {{id: p{n}, name: Ivo Brackow{n}, aliases: [Brackow], mentions: [[{n}0, {n}5]]}}",
        "quotes": "- {{id: q{n}, kind: direct, text: The pumps work again and nobody knows why, at: [[{n}0, {n}5]]}}",
        "events": "- {{id: e{n}, title: A storm, date: 2024-03-03, text: A storm hit pier {n}, at: [[{n}0, {n}5]]}}",
    }
    return HEAD + f"{kind}:\n" + "\n".join(lines[kind].format(n=n) for n in range(1, count + 1)) + "\n"


@pytest.mark.parametrize("kind", ["people", "quotes", "events"])
def test_the_work_of_indexing_doubles_with_the_entries(tmp_path: Path, kind: str) -> None:
    counts: list[int] = []
    for size in (150, 300, 600, 1200):  # the first does not count: tables of words are read once
        root = tmp_path / f"{len(counts)}"
        (root / "content").mkdir(parents=True)
        (root / "content/a.yaml").write_text(entries(kind, size), encoding="utf-8")
        case = open_case(root, root / "index.sqlite3")
        counts.append(calls_of(case.refresh))
        assert case.count(View("sources")) == 1
        case.close()
    _, once, twice, four_times = counts
    assert twice < 2.4 * once
    assert four_times < 2.3 * twice


def test_no_list_is_too_long_for_a_statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sqlite3.connect

    def bounded(*args: object, **kwargs: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = whole(*args, **kwargs)  # type: ignore[call-overload]  # passed on as it came
        connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 30)  # instead of 32,766
        return connection

    monkeypatch.setattr("dossier.case.store.sqlite3.connect", bounded)
    root = harbour_case(tmp_path / "case")
    many = [f"p{number}" for number in range(60)]
    all_of_them = f"[{', '.join(many)}]"
    (root / "content/many.yaml").write_text(
        HEAD + "people:\n" + "".join(f"- {{id: {id_}, name: Bo Lund{id_}}}\n" for id_ in many)
        + f"events:\n- {{id: e, title: They met, text: They met, at: [[0, 8]], people: {all_of_them},"
        + f" claims: [{', '.join(f'{{by: {id_}, stance: asserts}}' for id_ in many)}]}}\n"
        + f"quotes:\n- {{id: q, kind: direct, text: No, at: [[0, 2]], about: {all_of_them}, via: {all_of_them}}}\n",
        encoding="utf-8",
    )  # fmt: skip  # read as a table
    (root / "content/case.yaml").write_text(
        "case: 1\noverride:\n" + "".join(f"- {{of: s{n}#e, set: {{date: 2024}}}}\n" for n in range(60)),
        encoding="utf-8",
    )
    case = open_case(root, tmp_path / "index.sqlite3")
    case.refresh()
    assert case.problem == ""
    for section in SECTION_OF.values():
        view = View(section)
        for row in case.rows(view, 0, case.count(view)):
            case.details(row.ref)
            assert case.problem == ""
    assert len(case.search("lund*", 0, 99)) > 40  # some have names that are taken for spellings of others


BROKEN = (
    b"", b"\xff\xfe\0", b"dossier: 2\n", b"dossier: 1\nsource: {id: [\n", b"- a\n",
    b"dossier: 1\nsource: &a {id: b}\n", b"\0" * 100, b"dossier: 1\nsource: {title: none}\n", b"x" * 5000,
    b"dossier: 1\nsource: {id: b}\nevents: " + b"[" * 5000,
)  # fmt: skip  # read as a table


def test_of_a_case_with_broken_files_the_rest_opens(tmp_path: Path) -> None:
    root = tmp_path / "case"
    for number in range(190):
        Article(f"n{number:03}", f"News {number}\n\nBo Lund spoke.\n").names("person", "bo", "Bo Lund").write(root)
    for number, data in enumerate(BROKEN):
        (root / f"content/b{number}.yaml").write_bytes(data)
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def dossier(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "dossier", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    listed = dossier("list", "sources", str(root), "--json")
    assert listed.returncode == 0
    assert len(json.loads(listed.stdout)) == 190
    told = {line.partition(":")[0] for line in listed.stderr.splitlines()}
    assert told == {f"content/b{number}.yaml" for number in range(len(BROKEN))}
    checked = dossier("check", str(root), "--json")
    assert checked.returncode == 1
    problems = [problem for problem in json.loads(checked.stdout) if problem["level"] == "error"]
    assert {Path(problem["file"]).name for problem in problems} == {f"b{number}.yaml" for number in range(len(BROKEN))}
