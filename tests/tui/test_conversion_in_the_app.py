"""Articles are converted from the app: told when there are some, done beside it, stopped at a key."""

from __future__ import annotations

from pathlib import Path

from affair import FIRST
from driving import driving
from test_decisions_in_the_app import until

from dossier.case import open_case

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
        assert "binary.txt" in str(desk.app.screen.list.content)  # type: ignore[attr-defined]  # a page


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
