"""Accounts that contradict each other are set side by side; what only looks so is left apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_case import Article, opened

from dossier.case.denials import is_denied, said
from dossier.case.queries import EventRow, View
from dossier.model import AUTHOR

ROE, LUND, PORT = 1, 2, 3
NAMES = {ROE: "Ana Roe", LUND: "Bo Lund", PORT: "Port Vinter"}


def contradicted(root: Path) -> list[tuple[str, int]]:
    """The contradicted events of a case, and how many accounts each has."""
    case = opened(root)
    rows = case.rows(View("events", only="contradicted"), 0, 99)
    return [(row.title, row.accounts) for row in rows if isinstance(row, EventRow)]


def denies(denial: str, told: str, speaker: int | None = ROE) -> bool:
    one, other = said(denial, NAMES, speaker), said(told, NAMES)
    return bool(one and other and is_denied(one, other))


@pytest.mark.parametrize(
    ("denial", "told"),
    [
        ("He will resign", "Mayor Ana Roe will resign in spring"),
        ("Bo Lund was arrested", "Lund had been arrested near Port Vinter"),
        ("Lund sold the ship", "Bo Lund sold the ship in Port Vinter, the union said"),
        ("anyone had been arrested", "Bo Lund was arrested"),
        ("Any ship had sunk", "The ship sank or had sunk"),
    ],
)
def test_what_is_denied(denial: str, told: str) -> None:
    assert denies(denial, told)


@pytest.mark.parametrize(
    ("denial", "told"),
    [
        ("Bo Lund will resign", "Ana Roe will resign"),  # somebody else
        ("He will resign", "Bo Lund will resign"),
        ("He arrested Lund", "Ana Roe was arrested by Lund"),  # the other way round
        ("He was arrested", "Sources close to Ana Roe were arrested"),
        ("He was arrested", "Ana Roe and Bo Lund were arrested"),  # perhaps, but not for sure
        ("He was arrested", "Ana Roe's aide was arrested"),
        ("He will resign", "Ana Roe will not resign"),
        ("He would not resign", "Ana Roe will resign"),
        ("He will resign as chairman", "Ana Roe will resign"),  # from something else, for all we know
        ("He was arrested in Port Vinter", "Ana Roe was arrested"),
        ("He did", "Ana Roe will resign"),  # too few words to tell
    ],
)
def test_what_is_not_denied(denial: str, told: str) -> None:
    assert not denies(denial, told)


def test_a_pronoun_is_whoever_denies() -> None:
    assert not denies("He will resign", "Ana Roe will resign", speaker=None)
    assert not denies("He will resign", "Ana Roe will resign", speaker=LUND)


def bus(
    name: str, many: str, text: str = "{} people were injured", title: str = "", day: str = "2031-03-04"
) -> Article:
    """An article of a bus and a tram: its account ends before "when", and its title goes on."""
    whole = f"{many} people were injured when a bus hit a tram in Port Vinter"
    article = Article(
        name, f"News of {name}\n\n{title or whole} on Tuesday.\n", publisher=f"Paper {name}", published=day
    )
    article.names("place", "port-vinter", "Port Vinter")
    return article.tells("e-000001", text.format(many), title=title or whole, date=day)


def test_figures_of_one_accident(tmp_path: Path) -> None:
    bus("one", "Five").write(tmp_path)
    bus("two", "Three").write(tmp_path)
    assert contradicted(tmp_path) == [("Five people were injured when a bus hit a tram in Port Vinter", 2)]


@pytest.mark.parametrize(
    "other",
    [
        bus("two", "Five"),
        bus("two", "Three", day="2031-03-11"),
        bus("two", "Three", title="Three people were injured when a crane fell into the harbour of Port Vinter"),
        bus("two", "Three", title="Three people were injured when a bus caught fire in Port Vinter"),
    ],
)
def test_figures_of_two_accidents(tmp_path: Path, other: Article) -> None:
    bus("one", "Five").write(tmp_path)
    other.write(tmp_path)
    assert not contradicted(tmp_path)


def test_figures_of_accounts_with_participants(tmp_path: Path) -> None:
    for name, many in (("one", "Five"), ("two", "Three")):
        words = f"{many} people were injured"
        Article(name, f"News\n\n{words} in Port Vinter.\n").names("place", "port-vinter", "Port Vinter").tells(
            "e-000001", words, date="2031-03-04", place="port-vinter"
        ).write(tmp_path)
    assert contradicted(tmp_path) == [("Five people were injured", 2)]


def arrest(tmp_path: Path, denial: str, date: str = "2031-03-05?") -> list[tuple[str, int]]:
    told = "Marek Lunt was arrested on Wednesday"
    text = f"Lunt arrested\n\n{told}, the union said.\n\nInes Blythe denied that {denial}.\n"
    article = Article("arrest", text, published="2031-03-06").names("person", "marek-lunt", "Marek Lunt")
    article.names("person", "ines-blythe", "Ines Blythe")
    article.tells("e-000002", denial, ("ines-blythe", "denies"), people=("ines-blythe",), date=date)
    article.tells("e-000001", told, (AUTHOR, "asserts"), people=("marek-lunt",), date="2031-03-05").write(tmp_path)
    return contradicted(tmp_path)


def test_a_denial_that_anybody_was(tmp_path: Path) -> None:
    assert [accounts for _, accounts in arrest(tmp_path, "anyone had been arrested")] == [2]


@pytest.mark.parametrize(
    ("denial", "date"),
    [
        ("anyone had been killed", "2031-03-05?"),
        ("anyone had been arrested", "2030"),
        ("anyone had been arrested", ""),
        ("anyone had been arrested", "2031"),  # in the whole year: of another time, for all we know
        ("anyone had arrested the crew", "2031-03-05?"),
    ],
)
def test_a_denial_of_something_else(tmp_path: Path, denial: str, date: str) -> None:
    assert not arrest(tmp_path, denial, date)


def resignation(name: str, words: str, by: str, date: str, published: str) -> Article:
    denied = "He" in words
    text = f"News of {name}\n\nKarl Dressen: {words}.\n"
    article = Article(name, text, publisher=f"Paper {name}", published=published)
    article.names("person", "karl-dressen", "Karl Dressen", "Dressen")
    return article.tells(
        "e-000001", words, (by, "denies" if denied else "alleges"), people=("karl-dressen",), date=date
    )


@pytest.mark.parametrize("week", ["2031-03-10/2031-03-16", ""])
@pytest.mark.parametrize("first", ["told", "denied"])
def test_a_denial_in_another_article(tmp_path: Path, first: str, week: str) -> None:
    articles = {
        "told": resignation("told", "Dressen will resign next week", AUTHOR, "2031-03-10/2031-03-16", "2031-03-07"),
        "denied": resignation("denied", "He would resign", "karl-dressen", week, "2031-03-08"),
    }
    articles.pop(first).write(tmp_path)
    assert not contradicted(tmp_path)
    for article in articles.values():
        article.write(tmp_path)
    assert [accounts for _, accounts in contradicted(tmp_path)] == [2]


@pytest.mark.parametrize(
    ("date", "published"), [("2031-03-10", "2032-03-08"), ("2031", "2031-03-08"), ("", "2031-03-08")]
)
def test_a_denial_without_a_date_is_of_what_is_told_lately(tmp_path: Path, date: str, published: str) -> None:
    resignation("told", "Dressen will resign", AUTHOR, date, "2031-03-07").write(tmp_path)
    resignation("denied", "He would resign", "karl-dressen", "", published).write(tmp_path)
    assert not contradicted(tmp_path)


def test_a_denial_that_is_gone_leaves_nothing(tmp_path: Path) -> None:
    resignation("denied", "He would resign", "karl-dressen", "", "2031-03-08").write(tmp_path)
    case = opened(tmp_path)
    (tmp_path / "content" / "denied.yaml").unlink()
    resignation("told", "Dressen will resign", AUTHOR, "2031-03-10", "2031-03-07").write(tmp_path)
    case.refresh()
    assert not case.count(View("events", only="contradicted"))
