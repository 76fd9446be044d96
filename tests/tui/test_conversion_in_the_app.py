"""Articles are converted from the app: told when there are some, done beside it, stopped at a key."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from affair import FIRST
from driving import driving, page_text, until

from dossier.case import open_case
from dossier.cli import run
from dossier.files.layout import unconverted

PROBLEM = b"\x00\x01\x02\x00" * 50


async def test_new_articles_are_found_and_converted(tmp_path: Path) -> None:
    root = tmp_path / "case"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds" / "ardel.txt").write_text(FIRST, encoding="utf-8")
    (root / "seeds" / "binary.txt").write_bytes(PROBLEM)
    async with driving(open_case(root), root=root) as (desk, pilot):
        await until(pilot, lambda: "2 articles have no dossier" in desk.status.text)
        await pilot.press("r")
        assert "converting" in desk.status.text
        await until(pilot, lambda: "1 written" in desk.status.text, 60)
        assert "2 problems" in desk.status.text, "no text; no date of publication"
        await until(pilot, lambda: desk.quotes.count > 0)
        await pilot.press("exclamation_mark")
        assert "binary.txt" in page_text(desk)


async def test_what_is_only_to_be_noted_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ardel.txt").write_text(f" date 2024-05-17 {FIRST}", encoding="utf-8")
    (tmp_path / "seeds" / "notes.md").write_text("# To do\n", encoding="utf-8")
    async with driving(open_case(tmp_path), root=tmp_path) as (desk, pilot):
        await pilot.press("r")
        await until(pilot, lambda: "1 note, ! lists them" in desk.status.text, 60)
        await pilot.press("j")
        assert "problem" not in desk.status.text
        await pilot.press("exclamation_mark")
        assert "To note of the last conversion" in page_text(desk)
        assert "notes.md: not a .txt file" in page_text(desk)


def test_what_has_a_dossier_counts_as_converted_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name in ("case.txt", "LOUD.TXT", "1.5 %.txt"):
        (tmp_path / "seeds" / name).write_text(FIRST, encoding="utf-8")
    (tmp_path / "seeds" / "._case.txt").write_bytes(PROBLEM)  # macOS leaves such files on other file systems
    (tmp_path / "seeds" / "page.txt").write_text("<!DOCTYPE html>\n<p>No article.</p>\n", encoding="utf-8")
    (tmp_path / "seeds" / "print.txt").write_bytes(b"%PDF-1.7\n" + bytes(99))
    assert unconverted(tmp_path) == 3, "what can never have a dossier is not waited for"
    assert run(["convert", "--case", str(tmp_path), "--engine", "rules"]) == 1
    assert unconverted(tmp_path) == 0


async def test_how_far_it_is_is_written_as_for_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    slowly = "import time; print('1000/3000 seeds/a.txt', flush=True); time.sleep(60)"
    monkeypatch.setattr("dossier.tui.conversion.command", lambda root: [sys.executable, "-c", slowly])
    async with driving(open_case(tmp_path), root=tmp_path) as (desk, pilot):
        await pilot.press("r")
        await until(pilot, lambda: "converting 1,000 of 3,000" in desk.status.text)
        desk.settle(3000)
        assert "makes them" not in desk.status.text, "it would stop them now"
        await pilot.press("r")
        await until(pilot, lambda: "was stopped" in desk.status.text)


async def test_a_conversion_can_be_stopped(tmp_path: Path) -> None:
    root = tmp_path / "case"
    (root / "seeds").mkdir(parents=True)
    for number in range(300):
        (root / "seeds" / f"{number}.txt").write_text(FIRST, encoding="utf-8")
    async with driving(open_case(root), root=root) as (desk, pilot):
        await pilot.press("r")
        await until(pilot, lambda: " of 300" in desk.status.text, 60)
        await pilot.press("r")
        await until(pilot, lambda: "was stopped" in desk.status.text)
        assert desk.conversion is None
        assert 0 < len(list((root / "content").glob("*.yaml"))) < 300
