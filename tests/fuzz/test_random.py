"""Whatever comes in: no exception but the documented ones, and what comes out is written where it says.

Random inputs for every target, as hypothesis makes them; `campaign.py` is for more than that.
"""

from __future__ import annotations

import pytest
from file_targets import dossier_file
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from targets import TARGETS

from dossier.files.emit import dump_dossier
from dossier.model import Dossier

#: Targets that convert an article, or open a case, for every input.
SLOW = frozenset({"stages", "article", "article_bytes", "changed_article", "case_of", "case_of_file", "decision"})


def tries(count: int) -> settings:
    return settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", sorted(TARGETS.keys() - SLOW))
@given(data=st.binary(max_size=200) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
@tries(60)
def test_any_input_keeps_the_promise(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize("name", sorted(SLOW))
@given(data=st.binary(max_size=80))
@tries(10)
def test_any_article_and_any_case_keep_the_promise(name: str, data: bytes) -> None:
    TARGETS[name](data)


@given(st.data())
@tries(10)
def test_a_dossier_that_lost_or_gained_a_byte_is_read_by_both_parsers_alike(data: st.DataObject) -> None:
    from dossier_strategies import DOSSIER  # takes long to build, and only this test needs it

    dossier: Dossier = data.draw(DOSSIER)
    whole = dump_dossier(dossier).encode()
    at = data.draw(st.integers(0, len(whole)))
    for hurt in (whole[:at], whole[:at] + whole[at + 1 :], whole[:at] + data.draw(st.binary(max_size=2)) + whole[at:]):
        dossier_file(hurt)
