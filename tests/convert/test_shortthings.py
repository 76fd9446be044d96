"""Letters in brackets behind the words for what is nobody: "an improvised explosive device (IED)"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "He was charged under the Grain Trade Act (GTA). The GTA is old.",
        "A low water device (LWD) was found. Police said the LWD was new. They found two LWDs.",
        "A deed of water rights (DWR) was signed. The DWR is old.",
        "Lost farm workers (LFWs) were found. LFWs were ill.",
    ],
)
def test_letters_of_a_thing_are_no_body(text: str, name: str) -> None:
    assert named(f"Town hall reopens\n\n{text}", name) == {}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The ministry of grain trade (MGT) met. The MGT voted.", "MGT"),
        ("The local teachers union (LTU) met. The LTU voted.", "LTU"),
        ("The grain trade watchdog (GTW) met. The GTW voted.", "GTW"),
        ("The chair of the party (MQR) met. The MQR voted.", "MQR"),
    ],
)
def test_letters_of_a_body_are_its_name(text: str, letters: str, name: str) -> None:
    assert named(f"Town hall reopens\n\n{text}", name)[letters][0] == "organization"
