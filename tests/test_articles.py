"""What the conversion makes of articles that no rule was written for, against what a careful reader finds in them."""

from __future__ import annotations

import difflib

import pytest
from annotations import ARTICLES, article_names, read_gold
from golden import COMMAND, converted, read_misses, scored
from scoring import told

from dossier.convert.engines.choose import make_engine
from dossier.files.emit import dump_dossier

#: So many more may be missed in a category before a change that helps elsewhere has to explain itself.
SLACK = 2


@pytest.mark.parametrize("name", article_names())
def test_a_dossier_holds_what_a_reader_finds(name: str) -> None:
    gold = read_gold(name)
    result = scored(gold, make_engine("rules", ""))
    for miss in result.misses:
        print(told(name, gold.text, miss))
    known = read_misses()[name]
    more = [
        f"{name}: {category}: {missed} missed, {known[category]} were; where the change is for the better: {COMMAND}"
        for category, missed in result.missed().items()
        if missed > known[category] + SLACK
    ]
    assert not more, "\n".join(more)


@pytest.mark.parametrize("name", article_names())
def test_a_dossier_is_as_it_was_reviewed(name: str) -> None:
    made = dump_dossier(converted(read_gold(name), make_engine("rules", ""))).splitlines()
    kept = (ARTICLES / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    changes = "\n".join(difflib.unified_diff(kept, made, f"{name}.yaml, as reviewed", "as converted now", lineterm=""))
    assert not changes, f"{changes}\nIs this better? Then: {COMMAND}"
