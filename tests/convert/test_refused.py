"""What somebody refused or failed to do is no plan, nor is what one of several has done."""

from __future__ import annotations

import pytest
from claimed import ENGINES, claims, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "His failure to pay the tax in 2019 angered voters.",
        "Her refusal to resign surprised many.",
        "Odo Tarn’s refusal to resign in March led to a crisis.",
        "The refusal of the chairman, Odo Tarn, to be questioned led to a row.",
        "The inability of the police to catch the killers has shocked Halden.",
        "Ann Quill vowed not to back the candidate, over the refusal of the chairman, Odo Tarn, to resign.",
    ],
)
def test_takes_a_refusal_for_no_plan(text: str, name: str) -> None:
    found = made(text, name).events
    assert all(claim.stance != "plans" for event in found for claim in event.claims), found


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn is the second member of the council to die this month",
        "Odo Tarn was the only one of the four to survive the crash",
        "Ann Quill became the first woman in the country to win the prize in March",
    ],
)
def test_takes_what_one_of_several_did_for_done(text: str, name: str) -> None:
    assert claims(f"{text}.", name, text) == [("author", "asserts")]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn is the second member of the council to resign next week",
        "Odo Tarn will be the first man from Halden to swim the strait",
        "It is the first step in a plan to close the mill in June",
    ],
)
def test_keeps_what_one_of_several_is_yet_to_do(text: str, name: str) -> None:
    assert claims(f"{text}.", name, text) == [("author", "plans")]


@pytest.mark.parametrize("name", ENGINES)
def test_keeps_what_led_somebody_to_vow_not_to_do_something(name: str) -> None:
    text = "She vowed not to attend the talks after guards shot her brother."
    assert claims(text, name, "Guards shot her brother") == [("author", "asserts")]
