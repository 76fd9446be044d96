"""What an article says it could not verify it doubts."""

from __future__ import annotations

import pytest
from claimed import made

TOLD = "Ida Renn said guards burned the mill on Monday"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (f"{TOLD}. The claim could not be independently verified.", "could not be independently verified"),
        (f"{TOLD}. Her account has not been verified.", "has not been verified"),
        (f"{TOLD}. The Kray Post could not verify the claim.", "could not verify"),
        (f"{TOLD}.\n\nIt was not immediately possible to verify this.", "not immediately possible to verify"),
        (f"{TOLD}. There was no independent confirmation of the report.", "no independent confirmation"),
        (f"{TOLD}, a claim that could not be verified.", "could not be verified"),
        (f"{TOLD}, which the Kray Post was unable to verify.", "was unable to verify"),
    ],
)
def test_what_could_not_be_verified_is_doubted_by_the_author(name: str, text: str, cue: str) -> None:
    burned = next(event for event in made(text, name).events if "burned the mill" in event.title)
    told = [(claim.by, claim.stance, claim.cue) for claim in burned.claims]
    assert told == [("ida-renn", "asserts", "said"), ("author", "doubts", cue)]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}. The video could not be verified.",
        f"{TOLD}. The age of the boy could not be verified.",
        f"{TOLD}. Clerks have verified the claim.",
        f"{TOLD}. Clerks could not verify her age.",
        f"{TOLD}. A cook was hurt. The claim could not be verified.",
        f"{TOLD}. “The claim could not be verified,” Odo Tarn said.",
    ],
)
def test_what_else_could_not_be_verified_is_no_doubt_of_it(name: str, text: str) -> None:
    burned = next(event for event in made(text, name).events if "burned the mill" in event.title)
    assert [(claim.by, claim.stance) for claim in burned.claims] == [("ida-renn", "asserts")]


def test_what_is_only_reported_is_doubted_too(name: str) -> None:
    events = made("Guards reportedly burned the mill on Monday. The reports could not be confirmed.", name).events
    burned = next(event for event in events if "burned the mill" in event.title)
    assert [claim.stance for claim in burned.claims] == ["alleges", "doubts"]
