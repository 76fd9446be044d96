"""The gold annotations themselves: every word stands in its article, every speaker is somebody, every date is EDTF."""

from __future__ import annotations

from typing import get_args

import pytest
from annotations import article_names, read_gold

from dossier import edtf
from dossier.model import AUTHOR, QUOTE_KINDS, STANCES, Manner


def test_there_are_articles_of_many_makes() -> None:
    assert len(article_names()) >= 12


@pytest.mark.parametrize("name", article_names())
def test_an_annotation_is_whole(name: str) -> None:
    gold = read_gold(name)
    known = {entity.name for entity in (*gold.people, *gold.organizations, *gold.places)}
    for quote in gold.quotes:
        assert quote.kind in QUOTE_KINDS, quote.text
        assert quote.manner in get_args(Manner), quote.text
        assert not quote.speaker or quote.speaker in known, quote.speaker
    for event in gold.events:
        for by, stance in event.stances.items():
            assert stance in STANCES, event.text
            assert by == AUTHOR or by in known, by
    values = [gold.published, *(value for date in gold.dates for value in date.values)]
    for value in [*values, *(value for event in gold.events for value in event.dates)]:
        edtf.parse(value)
