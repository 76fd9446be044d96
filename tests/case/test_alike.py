"""Pairs of invented articles that may tell one happening, perhaps otherwise, and pairs that tell two."""

from __future__ import annotations

from pathlib import Path

import pytest
from written import write_dossier

from dossier.case import open_case
from dossier.case.queries import EventRow, View
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
    "opened": (
        "A school was opened in Varsk on Monday.",
        "A museum was opened in Varsk on Sunday.",
    ),
}  # fmt: skip


def links(root: Path, *sentences: str, days: tuple[str, ...] = ("2031-03-04", "2031-03-05")) -> list[str]:
    """In what the events of articles differ that are linked to each other, or joined, each pair once."""
    (root / "content").mkdir()
    for at, sentence in enumerate(sentences):
        text = f"News of the day\n\n{sentence}\n"
        source = Source(f"n{at}", f"News {at}", f"Paper {at}", days[at], file=f"seeds/n{at}.txt", sha256="0" * 64)
        write_dossier(root / "content" / f"n{at}.yaml", convert(text, source, ENGINE).dossier)
    case = open_case(root, root / "index.sqlite3")
    case.refresh()
    joined = [row for row in case.rows(View("events"), 0, 9) if isinstance(row, EventRow) and row.sources > 1]
    found = case._store.connection.execute("SELECT differs FROM alike WHERE event <= other ORDER BY 1")
    return [how for (how,) in found] or ["figure" if row.contradicted else "" for row in joined]


@pytest.mark.parametrize("pair", ONE_HAPPENING)
def test_one_happening(tmp_path: Path, pair: str) -> None:
    one, other, how = ONE_HAPPENING[pair]
    assert set(links(tmp_path, one, other)) == {how}


@pytest.mark.parametrize("pair", TWO_HAPPENINGS)
def test_two_happenings(tmp_path: Path, pair: str) -> None:
    assert not links(tmp_path, *TWO_HAPPENINGS[pair])
