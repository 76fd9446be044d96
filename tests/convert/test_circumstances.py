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


def test_what_others_say_of_a_deed_behind_the_cue_is_told_by_the_writer(name: str) -> None:
    dossier = made("A convoy was hit on Monday, Ida Renn said, in an attack that the army blamed on rebels.", name)
    [quote] = dossier.quotes
    assert quote.text == "A convoy was hit on Monday"
    assert {event.title: [claim.by for claim in event.claims] for event in dossier.events} == {
        "A convoy was hit on Monday": ["ida-renn"],
        "An attack that the army blamed on rebels": ["author"],
    }


def test_what_is_told_of_testimony_is_not_told_with_its_words(name: str) -> None:
    dossier = made('Ida Renn said guards burned the mill, in testimony that the defence called "invented".', name)
    claimed = {event.title: [(claim.by, claim.stance) for claim in event.claims] for event in dossier.events}
    assert claimed["Guards burned the mill"] == [("ida-renn", "asserts")]
    assert not any("Guards" in title for title in claimed if title != "Guards burned the mill")


@pytest.mark.parametrize(
    "behind",
    [
        "in testimony that the defence called absurd",
        "in a deal that unions called bad",
        "in what his backers see as a threat",
    ],
)
def test_what_others_say_of_the_words_ends_them(behind: str, name: str) -> None:
    assert made(f"Ida Renn said the mill has closed, {behind}.", name).quotes[0].text == "the mill has closed"
