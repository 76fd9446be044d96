"""How, where and to whom something was said is no part of what was said, with both engines."""

from __future__ import annotations

import pytest
from claimed import made


@pytest.mark.parametrize(
    "behind",
    [
        ", speaking on condition of anonymity",
        ", speaking on the condition of anonymity because she feared for her job",
        ", on condition of anonymity",
        ", asking not to be named",
        ", requesting anonymity",
        ", declining to be identified",
        ", speaking to reporters in Lodd",
        ", speaking at a news conference on Monday",
        ", in an emailed statement",
        ", in a speech to the board",
        ", in remarks to reporters",
        ", in her first public comments since the fire",
        ", during a visit to Lodd",
        ", without elaborating",
        ", without giving details",
        " without elaborating",
        " in an emailed statement",
        " in a telephone interview with Lodd Radio",
    ],
)
@pytest.mark.parametrize("that", ["", "that "])
def test_how_it_was_said_ends_what_was_said(name: str, that: str, behind: str) -> None:
    [quote] = made(f"Ida Renn said {that}the mill has closed{behind}.", name).quotes
    assert (quote.speaker, quote.text) == ("ida-renn", f"{that}the mill has closed")


@pytest.mark.parametrize(
    "words",
    [
        "the mayor had apologised in an emailed statement",
        "she saw the man in the yard, speaking to guards",
        "the mill, in a letter to the board, had lied",
        "it was decided in a meeting of the board",
        "they left without giving a reason",
    ],
)
def test_what_is_told_may_be_where_others_spoke(name: str, words: str) -> None:
    [quote] = made(f"Ida Renn said {words}.", name).quotes
    assert quote.text == words
