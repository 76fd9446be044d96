"""What a dossier says and its article does not is marked wherever it is shown, and never copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from affair import FIRST, dossiers
from driving import driving, page_text, shown
from written import write_dossier

from dossier.case import Case, open_case
from dossier.case.deciding import assess, note
from dossier.case.listing import found
from dossier.records import replace


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """The first article of the ferry, with one quote at a passage that says something else."""
    for folder in ("seeds", "content"):
        (tmp_path / folder).mkdir()
    (tmp_path / "seeds" / "ardel-1.txt").write_text(FIRST, encoding="utf-8")
    first = dossiers()[0]
    quotes = tuple(replace(q, at=((3, 9),)) if q.id == "q-4" else q for q in first.quotes)
    source = replace(first.source, file="seeds/ardel-1.txt")
    write_dossier(tmp_path / "content" / "ardel-1.yaml", replace(first, source=source, quotes=quotes))
    case = open_case(tmp_path, tmp_path / "index")
    case.refresh()
    return case


async def test_a_lost_quote_is_marked_listed_and_not_copied(case: Case) -> None:
    async with driving(case, root=case.root) as (desk, pilot):
        await pilot.press("3", "G")
        assert [line.split()[:3] for line in shown(desk.quotes) if " lost" in line] == [["▌Mira", "Tolland", "told"]]
        assert "not in the article" in desk.status.text
        await pilot.press("Y")
        assert "Not copied" in desk.status.text
        assert not desk.app.clipboard
        await pilot.press("enter")
        assert "Its words are not here" in desk.status.text
        await pilot.press("y")
        assert not desk.app.clipboard
        await pilot.press("d")
        assert "not in the article" in page_text(desk).partition("\n")[0]
        await pilot.press("escape", "exclamation_mark")
        told = page_text(desk)
        assert told.startswith("content/ardel-1.yaml:")
        assert "the source has" in told
        assert "\n" not in told
        await pilot.press("escape", "3", "k", "Y")
        first, _, last = desk.app.clipboard.splitlines()
        assert "the pilot was drunk" in first
        at = FIRST.index("the pilot was drunk")
        assert last == f"seeds/ardel-1.txt:{FIRST.count(chr(10), 0, at) + 1}, characters {at}–{at + 19}"


def test_a_search_says_that_what_it_finds_is_lost(case: Case) -> None:
    assert [hit["context"] for hit in found(case, "resign") if hit["kind"] == "quote"] == ["Mira Tolland told · lost"]


async def test_what_people_noted_stands_in_the_lists(case: Case) -> None:
    assess(case.root, "ardel-1#q-1", "disputed", "ask the pilot")
    assess(case.root, "ardel-1#e-2", "false", "")
    note(case.root, "ardel-1#jonas-feld", "call him")
    case.refresh()
    async with driving(case, root=case.root) as (desk, pilot):
        assert "✎ 2·1" in shown(desk.entities)[2]
        assert [line for line in shown(desk.timeline) if line.endswith("✎✗")]
        assert "✎≠" in shown(desk.quotes)[1]
        await pilot.press("3")
        assert "assessed: disputed" in desk.status.text
