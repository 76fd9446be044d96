"""Pairs of invented articles that may tell one happening, perhaps otherwise, and pairs that tell two."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

import pytest
from invented_case import opened
from work import calls_of
from written import write_dossier

from dossier.case import Case
from dossier.case.alike import link_alike
from dossier.case.queries import EventRow, OnlyEvents, View
from dossier.cli.main import run
from dossier.convert.engines.choose import make_engine
from dossier.convert.pipeline import convert
from dossier.model import Source

ENGINE = make_engine("rules", "")
DATE, FIGURE, PLACE, AGENT, STANCE, AGREE = "date", "figure", "place", "agent", "stance", ""

ONE_HAPPENING = {
    "another day": (
        "A tank burst at the Hollin works in Varsk on February 28.",
        "A tank burst at the Hollin works in Varsk on March 1.",
        DATE,
    ),
    "another day, and more told": (
        "A tank at the Hollin works burst on March 1, flooding two streets.",
        "A tank burst on March 2 at the Hollin works, the fire brigade said.",
        DATE,
    ),
    "a month, or a day weeks later": (
        "Marta Lindqvist was dismissed in January.",
        "Marta Lindqvist was dismissed on February 27, she told the court.",
        DATE,
    ),
    "as two others tell it": (
        "Anselm Drommond, the chief executive, said that Lindqvist was dismissed in January.",
        "Marta Lindqvist said that she was dismissed on February 27.",
        DATE,
    ),
    "somebody resigned on another day": (
        "The harbour master, Ivo Strandt, resigned on March 2.",
        "Ivo Strandt stepped down on March 3 as harbour master.",
        DATE,
    ),
    "a ship sank on another day": (
        "The ferry Orlanda sank in the Bay of Tessel on March 1.",
        "The ferry Orlanda sank off Tessel on March 2.",
        DATE,
    ),
    "tonnes": (
        "Twelve tonnes of solvent spilled into the river Osk on Monday.",
        "Thirty tonnes of solvent spilled into the river Osk on Monday.",
        FIGURE,
    ),
    "tonnes, in another word": (
        "Twelve tonnes of solvent leaked into the river Osk on Monday.",
        "Some 30 tonnes of solvent poured into the Osk on Monday after a tank burst.",
        FIGURE,
    ),
    "figures in words": (
        "Forty-one people were hospitalised in Varsk on Monday.",
        "Fourteen people were hospitalised in Varsk on Monday.",
        FIGURE,
    ),
    "killed or died": (
        "Nine people were killed in the fire on the Orlanda on March 1.",
        "Eleven people died in the fire on the Orlanda on March 1.",
        FIGURE,
    ),
    "money": (
        "Two million crowns were transferred to Belrun Freight on March 1.",
        "Five million crowns were transferred to Belrun Freight on March 1.",
        FIGURE,
    ),
    "at least": (
        "At least 70 people died in the sinking of the Orlanda on March 1.",
        "Sixty-one people died in the sinking of the Orlanda on March 1.",
        FIGURE,
    ),
    "arrested, and it is denied": (
        "The works manager, Gero Waltrip, was arrested on Monday.",
        "Police denied on Wednesday that the works manager, Gero Waltrip, had been arrested.",
        STANCE,
    ),
    "denied elsewhere": (
        "Inspector Lena Forsby was dismissed on March 1.",
        "The ministry denied that Lena Forsby had been dismissed.",
        STANCE,
    ),
    "told as not": (
        "The ferry Orlanda was inspected on March 1.",
        "The ferry Orlanda was not inspected on March 1, the union said.",
        STANCE,
    ),
    "by another": (
        "The hospital in Osk was shelled by the army on Monday.",
        "The hospital in Osk was shelled by rebels on Monday.",
        AGENT,
    ),
    "by another, in the active voice": (
        "Rebels shelled the hospital in Osk on Monday.",
        "The army shelled the hospital in Osk on Monday.",
        AGENT,
    ),
    "by another, in another voice": (
        "The bridge at Osk was destroyed by rebels on March 2.",
        "The army destroyed the bridge at Osk on March 2.",
        AGENT,
    ),
    "somebody was arrested elsewhere": (
        "The smuggler Pavel Drozny was arrested in Tessel on Monday.",
        "The smuggler Pavel Drozny was arrested in Varsk on Monday.",
        PLACE,
    ),
    "the same": (
        "A tank burst at the Hollin works in Varsk on March 1.",
        "A tank burst at the Hollin works on March 1, the brigade said.",
        AGREE,
    ),
    "the same, in other words": (
        "Ivo Strandt resigned on Monday.",
        "The head of the harbour, Ivo Strandt, stepped down on Monday.",
        AGREE,
    ),
    "the same figure": (
        "Thirty tonnes of solvent spilled into the river Osk on Monday.",
        "Some 30 tonnes of solvent leaked into the Osk on Monday.",
        AGREE,
    ),
    "at least so many": (
        "At least 40 people died in the fire on the Orlanda on March 1.",
        "Sixty-one people died in the fire on the Orlanda on March 1.",
        AGREE,
    ),
    "the same sinking": (
        "The ferry Orlanda, which was sailing from Tessel to Varsk, sank on March 1.",
        "The passenger ferry Orlanda sank in the bay on March 1.",
        AGREE,
    ),
    "the same arrest": (
        "The smuggler Pavel Drozny was arrested in Tessel on Monday.",
        "Pavel Drozny was detained in Tessel on Monday, his lawyer said.",
        AGREE,
    ),
    "the plan and the deed": (
        "Ivo Strandt will resign on March 5, his office said.",
        "Ivo Strandt resigned on March 5.",
        AGREE,
    ),
}
TWO_HAPPENINGS = {
    "two tanks": (
        "A tank burst at the Hollin works in Varsk on February 28.",
        "A second tank burst at the Hollin works in Varsk on March 1.",
    ),
    "two towns": (
        "A tank burst at a works in Varsk on March 1.",
        "A tank burst at a works in Tessel on March 2.",
    ),
    "two attacks in two towns": (
        "Rebels shelled the hospital in Osk on Monday.",
        "The army shelled the hospital in Tessel on Monday.",
    ),
    "weeks apart": (
        "A tank burst at the Hollin works in Varsk on February 3.",
        "A tank burst at the Hollin works in Varsk on March 1.",
    ),
    "another day and another figure": (
        "Five people were killed in Osk on Sunday.",
        "Three people were killed in Osk on Monday.",
    ),
    "every year": (
        "The fair of Tessel opened on March 4, 2030.",
        "The fair of Tessel opened on March 3, 2031.",
    ),
    "every week": (
        "The council of Varsk met on Monday.",
        "The council of Varsk met on Sunday.",
    ),
    "votes": (
        "The council of Varsk voted on Monday.",
        "The council of Varsk voted on March 1.",
    ),
    "a statement on another day": (
        "Mayor Ada Rowan visited the works in Varsk on Monday.",
        "Mayor Ada Rowan visited the works in Varsk on Sunday.",
    ),
    "other people arrested": (
        "The works manager, Gero Waltrip, was arrested in Varsk on Monday.",
        "The works manager, Tilo Brandeis, was arrested in Varsk on Sunday.",
    ),
    "brothers": (
        "Pavel Drozny was arrested in Tessel on Monday.",
        "Anton Kelm was arrested in Tessel on Sunday.",
    ),
    "somebody else resigned": (
        "Ivo Strandt resigned on Monday.",
        "Marta Lindqvist resigned on Sunday.",
    ),
    "another's arrest denied": (
        "The works manager, Gero Waltrip, was arrested on Monday.",
        "Police denied that Tilo Brandeis had been arrested.",
    ),
    "something else denied": (
        "The works manager, Gero Waltrip, was arrested on Monday.",
        "Police denied that Gero Waltrip had been charged.",
    ),
    "who arrests and who is arrested": (
        "Captain Gero Waltrip arrested a smuggler in Varsk on Monday.",
        "Captain Gero Waltrip was arrested in Varsk on Sunday.",
    ),
    "two accidents": (
        "Twenty people died when a bus hit a tram in Varsk on Sunday.",
        "Ten people died when a plane crashed near Osk on Sunday.",
    ),
    "two accidents in one town": (
        "Twenty people died when a bus hit a tram in Varsk on Sunday.",
        "Ten people died when a crane fell into the harbour of Varsk on Sunday.",
    ),
    "other things spilled": (
        "Twelve tonnes of solvent spilled into the river Osk on Monday.",
        "Thirty litres of paint spilled into the river Osk on Monday.",
    ),
    "other rivers": (
        "Twelve tonnes of solvent spilled into the river Osk on Monday.",
        "Thirty tonnes of solvent spilled into the river Wend on Monday.",
    ),
    "two ships": (
        "The ferry Orlanda sank off Tessel on March 1.",
        "The ferry Mirabel sank off Tessel on March 2.",
    ),
    "other counts of other people": (
        "Nine sailors were injured in Varsk on Monday.",
        "Four firemen were injured in Varsk on Monday.",
    ),
    "warned of other things": (
        "Lena Forsby warned the mayor of a crack in the tank on March 1.",
        "Lena Forsby warned the ministry of a leak in the cellar on March 2.",
    ),
    "accused of other things": (
        "Ada Rowan accused Ivo Strandt of fraud on Monday.",
        "Ada Rowan accused Gero Waltrip of fraud on Sunday.",
    ),
    "a plan for another day": (
        "The harbour will be closed on March 10, the office of Tessel said.",
        "The harbour of Tessel was closed on March 3.",
    ),
    "sold twice": (
        "Belrun Freight sold three ships to Norvik on March 1.",
        "Belrun Freight sold the yard in Varsk to Tolland on March 2.",
    ),
    "last and next": (
        "The last ferry left Tessel on Sunday.",
        "The next ferry left Tessel on Monday.",
    ),
    "every day": (
        "Drones attacked the port of Orrin on Sunday.",
        "Drones attacked the port of Orrin on Monday.",
    ),
    "at two places of one town": (
        "Five people were arrested on Sunday at a protest against the mayor of Wick.",
        "Nine people were arrested on Sunday after a match of the eleven of Wick.",
    ),
    "opened": (
        "A school was opened in Varsk on Monday.",
        "A museum was opened in Varsk on Sunday.",
    ),
}  # fmt: skip  # read as a table


DAYS = ("2031-03-04", "2031-03-05", "2031-03-05")


def write(root: Path, at: int, sentence: str, published: str) -> None:
    """Put an article of one sentence and its dossier into a case."""
    for folder in ("seeds", "content"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    text = f"News of the day\n\n{sentence}\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    source = Source(f"n{at}", f"News {at}", f"Paper {at}", published, file=f"seeds/n{at}.txt", sha256=sha256)
    (root / source.file).write_text(text, encoding="utf-8")
    write_dossier(root / "content" / f"n{at}.yaml", convert(text, source, ENGINE).dossier)


def case_of(root: Path, *sentences: str) -> Case:
    for at, sentence in enumerate(sentences):
        write(root, at, sentence, DAYS[at])
    return opened(root)


def linked(case: Case) -> list[str]:
    """In what the events of a case differ that are linked to each other, or joined, each pair once."""
    joined = [row for row in rows(case) if row.sources > 1]
    found = case._store.connection.execute("SELECT differs FROM alike WHERE event <= other ORDER BY 1")
    return [how for (how,) in found] or ["figure" if row.contradicted else "" for row in joined]


def rows(case: Case, only: OnlyEvents | None = None) -> list[EventRow]:
    return [row for row in case.rows(View("events", only=only), 0, 99) if isinstance(row, EventRow)]


@pytest.mark.parametrize("pair", ONE_HAPPENING)
def test_one_happening(tmp_path: Path, pair: str) -> None:
    one, other, how = ONE_HAPPENING[pair]
    assert set(linked(case_of(tmp_path, one, other))) == {how}


@pytest.mark.parametrize("pair", TWO_HAPPENINGS)
def test_two_happenings(tmp_path: Path, pair: str) -> None:
    assert not linked(case_of(tmp_path, *TWO_HAPPENINGS[pair]))


BURST, LATER, SPILL, MORE = (
    "A tank burst at the Hollin works in Varsk on February 28.",
    "A tank burst at the Hollin works in Varsk on March 1.",
    "A tank burst at the Hollin works on March 1. Fourteen people were hospitalised.",
    "A tank burst at the Hollin works on March 1. Forty-one people were hospitalised.",
)
OTHER = "A train derailed near Osk. Forty-one people were hospitalised."


def test_a_figure_without_a_name_is_of_an_affair_that_both_tell(tmp_path: Path) -> None:
    assert "figure" in linked(case_of(tmp_path / "one", SPILL, MORE))
    assert not linked(case_of(tmp_path / "two", SPILL, OTHER))


def test_links_come_and_go_with_articles(tmp_path: Path) -> None:
    case = case_of(tmp_path, BURST)
    assert not rows(case, "contradicted")
    assert len(rows(case, "uncorroborated")) == 1
    write(tmp_path, 1, LATER, DAYS[1])
    case.refresh()
    assert [row.may_disagree for row in rows(case, "contradicted")] == [True, True]
    assert not rows(case, "uncorroborated")
    (tmp_path / "content" / "n1.yaml").unlink()
    case.refresh()
    assert not rows(case, "contradicted")
    assert len(rows(case, "uncorroborated")) == 1


def test_people_part_what_was_linked(tmp_path: Path) -> None:
    case = case_of(tmp_path, BURST, LATER)
    one, other = (row.ref.id for row in rows(case, "contradicted"))
    case_file = tmp_path / "content" / "case.yaml"
    case_file.write_text(f"case: 1\ndifferent:\n- ['{one}', '{other}']\n", encoding="utf-8")
    case.refresh()
    assert not rows(case, "contradicted")
    case_file.unlink()
    case.refresh()
    assert len(rows(case, "contradicted")) == 2


def test_a_denial_corroborates_nothing(tmp_path: Path) -> None:
    case = case_of(tmp_path, *ONE_HAPPENING["denied elsewhere"][:2])
    assert len(rows(case, "uncorroborated")) == 2


def test_what_may_disagree_is_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = case_of(tmp_path, BURST, LATER)
    assert run(["list", "events", str(tmp_path), "--only", "contradicted"]) == 0
    assert capsys.readouterr().out.count("may disagree (date)") == 2
    page = tmp_path / "page.html"
    assert run(["report", str(tmp_path), "-o", str(page)]) == 0
    assert page.read_text(encoding="utf-8").count("≈ may be told otherwise") == 2
    details = case.details(rows(case)[0].ref)
    assert details is not None
    assert [(alike.differs, alike.where.source) for alike in details.alike] == [("date", "n1")]


def test_the_work_grows_with_the_case(tmp_path: Path) -> None:
    """Every day a tank bursts somewhere: what is near is looked at, not all."""
    calls = []
    for count in (60, 180):
        root = tmp_path / str(count)
        for at in range(count):
            day = date(2031, 1, 1) + timedelta(at // 4)
            write(root, at, f"A tank burst at the works in Varsk on {day:%B} {day.day}.", day.isoformat())
        db = opened(root)._store.connection
        db.execute("INSERT OR IGNORE INTO dirty SELECT 'event', id FROM event")
        calls.append(calls_of(lambda db=db: link_alike(db)))  # type: ignore[misc]  # mypy infers no lambda with a default
    assert calls[1] < 4 * calls[0], calls


def test_counts_at_two_places_of_one_town(tmp_path: Path) -> None:
    one = "Five people were arrested at a protest in Wick on Sunday."
    other = "Nine people were arrested at a match in Wick on Sunday."
    assert not linked(case_of(tmp_path, one, other))


def test_counts_of_one_crash(tmp_path: Path) -> None:
    one = "Five people were killed in a crash in Wick on Sunday."
    other = "Nine people died in a crash in Wick on Sunday."
    assert linked(case_of(tmp_path, one, other)) == ["figure"]
