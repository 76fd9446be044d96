"""The repository's own case: what a careful reader finds in its article is in its dossier, and stands where it says."""

from pathlib import Path

import pytest

from dossier.convert.batch import run_jobs
from dossier.convert.planning import plan_case
from dossier.convert.single import Settings
from dossier.files.check import check_case
from dossier.files.read import read_dossier
from dossier.files.write import is_edited
from dossier.model import Dossier

ROOT = Path(__file__).parent.parent
DOSSIER = ROOT / "content" / "000_a7993dc0a6d74971.yaml"


@pytest.fixture(scope="module")
def own() -> Dossier:
    found, problems = read_dossier(DOSSIER)
    assert found is not None
    assert not problems
    return found


def test_nothing_is_wrong_with_it() -> None:
    assert [str(problem) for problem in check_case(ROOT)] == []


def test_it_is_what_convert_writes(tmp_path: Path) -> None:
    assert not is_edited(DOSSIER.read_bytes())
    for outcome in run_jobs(plan_case(ROOT, tmp_path), Settings("rules"), 1):
        assert outcome.job.target.read_bytes() == DOSSIER.read_bytes()


def test_its_people_under_all_their_spellings(own: Dossier) -> None:
    assert [{person.name, *person.aliases} for person in own.people] == [
        {"Bohdan Okhrimenko", "Okhrimenko"},
        {"Andriy Yusov", "Andrii Yusov"},
        {"Volodymyr Zelenskyy"},
        {"Lubinets"},
        {"Tatyana Moskvalkova", "Tatyana Moskalkova"},
    ]


def test_its_quotes_have_their_speakers(own: Dossier) -> None:
    direct = [quote for quote in own.quotes if quote.kind == "direct"]
    assert [(quote.speaker, quote.speaker_text) for quote in direct] == [
        ("bohdan-okhrimenko", "he"),
        ("bohdan-okhrimenko", "Okhrimenko"),
    ]
    indirect = [quote for quote in own.quotes if quote.kind == "indirect"]
    assert len(indirect) >= 10
    speakers = [quote.speaker for quote in indirect]
    assert {"russia", "defense-intelligence-of-ukraine", "volodymyr-zelenskyy"} <= set(speakers)
    assert speakers.count("andriy-yusov") == 2
    assert speakers.count("lubinets") == 2
    assert speakers.count("tatyana-moskvalkova") == 2
    assert any(quote.speaker_text == "Russian media" for quote in indirect)


def test_its_relays(own: Dossier) -> None:
    assert own.source.publisher == "Censor.NET"
    assert all(quote.via == ("ukrinform", "censor-net") for quote in own.quotes if quote.kind == "direct")


def test_its_dates_are_those_of_the_whole_text(own: Dossier) -> None:
    values = [(timex.text, timex.value) for timex in own.timexes]
    assert values.count(("January 24", "2024-01-24")) == 2
    for text, value in (
        ("early February", "2024-02~"),
        ("March 1", "2024-03-01"),
        ("December 9", "2024-12-09"),
        ("December", "2024-12"),
        ("January 24, 2024", "2024-01-24"),
    ):
        assert (text, value) in values
    crash = next(event for event in own.events if event.date_text == "January 24")
    assert crash.date == "2024-01-24"
    assert "January 24, 2024" in crash.date_basis
