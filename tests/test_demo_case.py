"""The demo as a case: people linked across spellings, rivals kept apart, rival accounts set against each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.case import open_case
from dossier.case.case import Case
from dossier.case.queries import EntityRow, QuoteRow, Ref, View
from dossier.demo import make_demo

GOLD: dict[str, Any] = yaml.load(
    (Path(__file__).parent / "demo.gold.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("demo")
    case = open_case(make_demo(folder / "case"), folder / "index.db")
    case.refresh()
    yield case
    case.close()


@pytest.fixture(scope="module")
def people(case: Case) -> list[EntityRow]:
    view = View("people")
    return [row for row in case.rows(view, 0, case.count(view)) if isinstance(row, EntityRow)]


def test_a_person_is_one_under_all_spellings_and_nobody_else(people: list[EntityRow]) -> None:
    owner: dict[Ref, str] = {}
    for person in GOLD["people"]:
        full = {form for form in person["forms"] if " " in form}
        rows = [row for row in people if full & {row.name, *row.aliases}]
        assert len(rows) == 1, (person["name"], [row.name for row in rows])
        assert owner.setdefault(rows[0].ref, person["name"]) == person["name"]


def test_rival_accounts_contradict_each_other(case: Case) -> None:
    told = []
    view = View("events", only="contradicted")
    for row in case.rows(view, 0, case.count(view)):
        details = case.details(row.ref)
        assert details
        told.append({(claim.where.source, claim.text) for claim in details.claims})
    for each in GOLD["contradictions"]:
        (one, words), (other, answer) = each["one"], each["other"]
        assert any(
            any(source == one and words in text for source, text in claims)
            and any(source == other and answer in text for source, text in claims)
            for claims in told
        ), each["about"]


def test_relays_are_counted(case: Case) -> None:
    relays = [list(relay) for relay, _ in case.relays()]
    assert all(each in relays for each in GOLD["relays"])


def test_every_relay_leads_to_its_passages(case: Case) -> None:
    for relay, times in case.relays():
        view = View("quotes", only=relay)
        rows = [row for row in case.rows(view, 0, case.count(view)) if isinstance(row, QuoteRow)]
        assert 0 < len(rows) <= times
        for row in rows:
            details = case.details(row.ref)
            assert details
            assert relay.origin in details.via or relay.outlet in details.via, (relay, row.text)
